package trial

import (
	"archive/zip"
	"strings"
	"testing"

	"ecart/internal/intake/sheet"
)

var (
	forbidden  = []string{sheet.CodeForbidden}
	nothing    = []string{sheet.CodeEmpty}
	outOfForm  = []string{sheet.CodeForbidden, sheet.CodeDamaged}
	outOfScale = []string{sheet.CodeLimit, sheet.CodeForbidden}
)

// oddFiles are unusual: some are sound and read whole, others hold what no program writes.
var oddFiles = []hostile{
	{name: "sound", make: rowsOf(answers(2000)), rows: 2000, cells: 6000},
	{name: "stored without packing", make: func(tb testing.TB) []byte { return plain(answers(2000)).zip(tb, zip.Store) }, rows: 2000, cells: 6000},
	{name: "no list of content types", make: lacking(typesPart), rows: 2000, cells: 6000},
	{name: "targets from the root", make: func(tb testing.TB) []byte {
		return plain(answers(2000)).with(bookRelsPart, []byte(strings.ReplaceAll(plain("").part(bookRelsPart), `Target="`, `Target="/xl/`))).zip(tb, zip.Deflate)
	}, rows: 2000, cells: 6000},
	{name: "strict namespace", make: func(tb testing.TB) []byte {
		return plain(answers(2000)).everywhere(mainSpace, "http://purl.oclc.org/ooxml/spreadsheetml/main").everywhere(relationSpace, "http://purl.oclc.org/ooxml/officeDocument/relationships").zip(tb, zip.Deflate)
	}, rows: 2000, cells: 6000},
	{name: "prefixed names", make: func(tb testing.TB) []byte {
		xml := strings.NewReplacer("</", "</x:", "<?", "<?", "<", "<x:", "xmlns=", "xmlns:x=").Replace(plain(answers(2000)).part(sheetPart))
		return plain("").with(sheetPart, []byte(xml)).zip(tb, zip.Deflate)
	}, rows: 2000, cells: 6000},
	{name: "mark of UTF-8 before the XML", make: having(sheetPart, "\ufeff"+string(worksheet(answers(7)))), rows: 7, cells: 21},
	{name: "neither row numbers nor addresses", make: rowsOf(`<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c/><c><v>5</v></c></row>`), rows: 2, cells: 4},
	{name: "cells out of order", make: rowsOf(`<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>`), rows: 1, cells: 2},
	{name: "CDATA and comments", make: rowsOf(inline("<![CDATA[a</row><b>&]]>") + `<!-- <row r="2"> --><row r="3"><c r="A3"><v>3</v></c></row>`), rows: 2, cells: 2},
	{name: "formula of another workbook", make: rowsOf(`<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>42</v></c></row>`), rows: 1, cells: 1},
	{name: "a relation that leads outside", make: having(bookRelsPart, strings.Replace(plain("").part(bookRelsPart), "</Relationships>",
		`<Relationship Id="rId9" Type="`+relationSpace+`/externalLinkPath" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`, 1)), rows: 2000, cells: 6000},
	{name: "lying dimension", make: having(sheetPart, string(around(`<dimension ref="A1:XFD1048576"/>`, answers(5), ""))), rows: 5, cells: 15},
	{name: "lying count of shared texts", make: func(tb testing.TB) []byte {
		return plain(answers(5)).edited(stringsPart, `count="3" uniqueCount="3"`, `count="4294967295" uniqueCount="4294967295"`).zip(tb, zip.Deflate)
	}, rows: 5, cells: 15},
	{name: "the first and the last cell of a sheet", make: rowsOf(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`), rows: 2, cells: 2},
	{name: "no rows", make: rowsOf(""), codes: nothing},
	{name: "rows closed at once", make: having(sheetPart, declaration+`<worksheet xmlns="`+mainSpace+`"><sheetData/></worksheet>`), codes: nothing},
	{name: "no sheets", make: having(bookPart, string(workbook(`<sheets></sheets>`))), codes: []string{sheet.CodeEmpty, sheet.CodeDamaged}},
	{name: "part in UTF-16", make: func(tb testing.TB) []byte {
		return plain("").with(sheetPart, wide(strings.Replace(string(worksheet(answers(3))), "UTF-8", "UTF-16", 1))).zip(tb, zip.Deflate)
	}, codes: outOfForm},
	{name: "part in Latin-1", make: having(sheetPart, strings.Replace(string(worksheet(inline("\xe9t\xe9"))), "UTF-8", "ISO-8859-1", 1)), codes: forbidden},
	{name: "entities that multiply", make: having(sheetPart, `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`+
		strings.TrimPrefix(string(worksheet(inline("&c;"))), declaration)), codes: forbidden},
	{name: "entity of a file", make: having(stringsPart, `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst xmlns="`+mainSpace+`"><si><t>&e;</t></si></sst>`), codes: forbidden},
	{name: "document type in the workbook", make: having(bookPart, `<!DOCTYPE x>`+strings.TrimPrefix(string(workbook(`<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>`)), declaration)), codes: forbidden},
	{name: "document type in the styles", make: having(stylesPart, `<!DOCTYPE x [<!ENTITY a "b">]><styleSheet xmlns="`+mainSpace+`"><cellXfs><xf/><xf/></cellXfs></styleSheet>`), codes: forbidden},
}

// wide is a text in UTF-16 with its mark, for texts of the basic plane.
func wide(s string) []byte {
	out := []byte{0xff, 0xfe}
	for _, r := range s {
		out = append(out, byte(r), byte(r>>8))
	}
	return out
}
