package trial

import (
	"strings"
	"testing"

	"ecart/internal/intake/sheet"
)

func repeated(head, unit string, size int, tail string) func(testing.TB) []byte {
	return func(testing.TB) []byte { return []byte(head + strings.Repeat(unit, size/len(unit)) + tail) }
}

// textFloods are text files of a size that a table of answers never has.
var textFloods = []hostile{
	{name: "text of one line of delimiters", file: "answers.csv", make: repeated("a,b\n", ",", 150_000_000, "\n"), codes: tooMuch},
	{name: "text of line ends", file: "answers.csv", make: repeated("a\n", "\n", 150_000_000, "b\n"), rows: 2, cells: 2},
	{name: "text whose quotation mark never closes", file: "answers.csv", make: repeated("a,b\n1,\"", "x,\n", 100_000_000, ""), codes: []string{sheet.CodeQuote, sheet.CodeLimit}},
	{name: "text of quotation marks", file: "answers.csv", make: repeated("a,b\n1,\"", `""`, 100_000_000, "\"\n"), codes: outOfScale},
	{name: "text of one field of 100 megabytes", file: "answers.csv", make: repeated("a,b\n1,", "x", 100_000_000, "\n"), codes: outOfScale},
	{name: "text with zeros behind its first 64 kilobytes", file: "answers.csv", make: repeated("a,b\n"+strings.Repeat("1,2\n", 20_000), "\x00", 1<<20, "\n"), codes: []string{sheet.CodeFormat, sheet.CodeEncoding, sheet.CodeForbidden}},
	{name: "text of a million rows, then every column", file: "answers.csv", make: func(testing.TB) []byte {
		return []byte(strings.Repeat("1\n", million) + strings.Repeat("1,", lastColumn-1) + "1\n")
	}, codes: tooMuch},
	{name: "text of more columns than a sheet has", file: "answers.csv", make: repeated("", "1,", 2*(lastColumn+1), "\n"), codes: tooMuch},
}
