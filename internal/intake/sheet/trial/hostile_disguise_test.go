package trial

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"ecart/internal/intake/sheet"
)

func bytesOf(s string) func(testing.TB) []byte {
	return func(testing.TB) []byte { return []byte(s) }
}

var otherFormat = []string{sheet.CodeFormat}

// disguises are other formats under the name of a workbook.
var disguises = []hostile{
	{name: "CSV renamed", make: bytesOf("id,q1,q2\n1,5,6\n2,3,4\n"), codes: otherFormat},
	{name: "HTML renamed", make: bytesOf("<html><table><tr><td>1</td></tr></table></html>"), codes: otherFormat},
	{name: "no bytes", make: bytesOf(""), codes: nothing},
	{name: "one byte", make: bytesOf("P"), codes: damage},
	{name: "the first four bytes", make: bytesOf("PK\x03\x04"), codes: damage},
	{name: "random bytes", make: func(testing.TB) []byte {
		r := rand.New(rand.NewPCG(7, 7))
		b := make([]byte, 5000)
		for i := range b {
			b[i] = byte(r.UintN(256))
		}
		return b
	}, codes: otherFormat},
	{name: "zeros", make: bytesOf(strings.Repeat("\x00", 1<<20)), codes: otherFormat},
	{name: "old Excel renamed", make: compound("Workbook"), codes: []string{sheet.CodeOldExcel}},
	{name: "protected by a password", make: compound("EncryptedPackage"), codes: []string{sheet.CodeProtected}},
	{name: "binary workbook renamed", make: func(tb testing.TB) []byte {
		return plain("").edited(rootPart, "xl/workbook.xml", "xl/workbook.bin").zip(tb, 8)
	}, codes: otherFormat},
	{name: "OpenDocument renamed", make: func(tb testing.TB) []byte {
		return book{{"mimetype", []byte("application/vnd.oasis.opendocument.spreadsheet")}, {"content.xml", []byte("<x/>")}}.zip(tb, 0)
	}, codes: otherFormat},
	{name: "Word document renamed", make: func(tb testing.TB) []byte {
		return book{{typesPart, []byte("<Types/>")}, {rootPart, relations(relation("rId1", "officeDocument", "word/document.xml"))}, {"word/document.xml", []byte("<x/>")}}.zip(tb, 8)
	}, codes: otherFormat},
	{name: "plain archive renamed", make: func(tb testing.TB) []byte { return book{{"a.txt", []byte("hello")}}.zip(tb, 8) }, codes: otherFormat},
}

// compound is the beginning of an old Office file whose directory holds a name.
func compound(name string) func(testing.TB) []byte {
	return func(testing.TB) []byte {
		b := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 2000)...)
		for _, u := range utf16.Encode([]rune(name)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return append(b, make([]byte, 600)...)
	}
}
