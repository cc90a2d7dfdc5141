package trial

import (
	"archive/zip"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
)

const (
	lastRow    = 1 << 20
	lastColumn = 1 << 14
	million    = 1_000_000
)

// lazily makes the rows of a workbook when they are asked for.
func lazily(rows func() string) func(testing.TB) []byte {
	return func(tb testing.TB) []byte { return plain(rows()).zip(tb, zip.Deflate) }
}

// partly is a workbook with one part made when it is asked for.
func partly(name string, content func() string) func(testing.TB) []byte {
	return func(tb testing.TB) []byte {
		return plain(answers(3)).with(name, []byte(content())).zip(tb, zip.Deflate)
	}
}

// stored is the same without packing, for what no limit on inflation may catch.
func stored(name string, content func() string) func(testing.TB) []byte {
	return func(tb testing.TB) []byte { return plain(answers(3)).with(name, []byte(content())).zip(tb, zip.Store) }
}

// eachRow writes a row for every number of a range.
func eachRow(b *strings.Builder, from, to int, cell string) {
	for r := from; r <= to; r++ {
		n := strconv.Itoa(r)
		if cell == "" {
			b.WriteString(`<row r="` + n + `"/>`)
			continue
		}
		b.WriteString(`<row r="` + n + `"><c r="A` + n + `"><v>` + cell + `</v></c></row>`)
	}
}

// fullRow writes one row with a cell in every column.
func fullRow(b *strings.Builder, row int) {
	n := strconv.Itoa(row)
	b.WriteString(`<row r="` + n + `">`)
	for c := range lastColumn {
		b.WriteString(`<c r="` + table.Letter(c) + n + `"><v>1</v></c>`)
	}
	b.WriteString(`</row>`)
}

func nested(head, name, tail string) func() string {
	return func() string {
		return head + strings.Repeat("<"+name+">", million) + strings.Repeat("</"+name+">", million) + tail
	}
}

// floods hold too many of what is sound by ones, or as much of it as a sheet can.
var floods = []hostile{
	{name: "every row of a sheet", make: lazily(func() string { var b strings.Builder; eachRow(&b, 1, lastRow, "7"); return b.String() }), rows: lastRow, cells: lastRow},
	{name: "every row blank", make: lazily(func() string { var b strings.Builder; eachRow(&b, 1, lastRow, ""); return b.String() }), codes: nothing},
	{name: "every column of 300 rows", make: lazily(func() string {
		var b strings.Builder
		for r := 1; r <= 300; r++ {
			fullRow(&b, r)
		}
		return b.String()
	}), rows: 300, cells: 300 * lastColumn},
	{name: "a million blank rows, then every column", make: lazily(func() string {
		var b strings.Builder
		eachRow(&b, 1, 1, "1")
		eachRow(&b, 2, lastRow-1, "")
		fullRow(&b, lastRow)
		return b.String()
	}), rows: 2, cells: 1 + lastColumn},
	{name: "no rows in between, then every column", make: lazily(func() string {
		var b strings.Builder
		eachRow(&b, 1, 1, "1")
		fullRow(&b, lastRow)
		return b.String()
	}), rows: 2, cells: 1 + lastColumn},
	{name: "a million rows of one cell, then every column", make: lazily(func() string {
		var b strings.Builder
		eachRow(&b, 1, lastRow-1, "1")
		fullRow(&b, lastRow)
		return b.String()
	}), codes: tooMuch},
	{name: "100,000 rows of the first and the last column", make: lazily(func() string {
		var b strings.Builder
		for r := 1; r <= 100_000; r++ {
			fmt.Fprintf(&b, `<row r="%d"><c r="A%d"><v>1</v></c><c r="XFD%d"><v>1</v></c></row>`, r, r, r)
		}
		return b.String()
	}), rows: 100_000, cells: 200_000},
	{name: "a million elements inside a cell", make: partly(sheetPart, nested(sheetHead+`<row r="1"><c r="A1"><extLst>`, "a", `</extLst></c></row>`+sheetTail)), codes: forbidden},
	{name: "a million elements inside the workbook", make: partly(bookPart, nested(`<workbook xmlns="`+mainSpace+`">`, "a", `</workbook>`)), codes: forbidden},
	{name: "a million elements inside a shared text", make: partly(stringsPart, nested(`<sst xmlns="`+mainSpace+`"><si>`, "r", `</si></sst>`)), codes: outOfForm},
	{name: "a million elements inside the styles", make: partly(stylesPart, nested(`<styleSheet xmlns="`+mainSpace+`">`, "a", `</styleSheet>`)), codes: forbidden},
	{name: "a million elements inside the relations", make: partly(bookRelsPart, nested(`<Relationships xmlns="`+packageSpace+`">`, "a", `</Relationships>`)), codes: forbidden},
	{name: "an attribute of 30 megabytes", make: stored(sheetPart, func() string {
		return sheetHead + `<row r="1" spans="` + strings.Repeat("1", 30<<20) + `"><c r="A1"><v>1</v></c></row>` + sheetTail
	}), codes: outOfScale},
	{name: "a million attributes", make: partly(sheetPart, func() string {
		var b strings.Builder
		b.WriteString(sheetHead + `<row r="1"`)
		for i := range million {
			fmt.Fprintf(&b, ` a%d="1"`, i)
		}
		b.WriteString(`><c r="A1"><v>1</v></c></row>` + sheetTail)
		return b.String()
	}), rows: 1, cells: 1},
	{name: "a comment of 30 megabytes", make: stored(sheetPart, func() string {
		return sheetHead + `<!--` + strings.Repeat("x", 30<<20) + `--><row r="1"><c r="A1"><v>1</v></c></row>` + sheetTail
	}), codes: outOfScale},
	{name: "a text of 30 megabytes", make: stored(sheetPart, func() string { return textHead + strings.Repeat("x", 30<<20) + textTail }), codes: outOfScale},
	{name: "a shared text of 30 megabytes", make: stored(stringsPart, func() string {
		return `<sst xmlns="` + mainSpace + `"><si><t>` + strings.Repeat("x", 30<<20) + `</t></si></sst>`
	}), codes: outOfScale},
	{name: "a row of 80 megabytes", make: stored(sheetPart, hugeRow), codes: outOfScale, rows: 1, cells: 80_000_000 / 32767},
	{name: "a number of ten million digits", make: stored(sheetPart, func() string {
		return sheetHead + `<row r="1"><c r="A1"><v>` + strings.Repeat("9", 10_000_000) + `</v></c></row>` + sheetTail
	}), codes: []string{sheet.CodeDamaged, sheet.CodeForbidden, sheet.CodeLimit}},
	{name: "a million shared texts", make: stored(stringsPart, func() string {
		return `<sst xmlns="` + mainSpace + `">` + strings.Repeat("<si><t>abc</t></si>", million) + `</sst>`
	}), rows: 3, cells: 9},
	{name: "a million cell styles", make: stored(stylesPart, func() string {
		return `<styleSheet xmlns="` + mainSpace + `"><cellXfs>` + strings.Repeat(`<xf numFmtId="14"/>`, million) + `</cellXfs></styleSheet>`
	}), rows: 3, cells: 9},
	{name: "a million number formats", make: stored(stylesPart, func() string {
		var b strings.Builder
		b.WriteString(`<styleSheet xmlns="` + mainSpace + `"><numFmts>`)
		for i := range million {
			fmt.Fprintf(&b, `<numFmt numFmtId="%d" formatCode="0"/>`, 164+i)
		}
		b.WriteString(`</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`)
		return b.String()
	}), rows: 3, cells: 9},
	{name: "a million sheets", make: stored(bookPart, func() string {
		var b strings.Builder
		b.WriteString(`<workbook xmlns="` + mainSpace + `" xmlns:r="` + relationSpace + `"><sheets>`)
		for i := range million {
			fmt.Fprintf(&b, `<sheet name="S%d" sheetId="%d" r:id="rId1"/>`, i, i+1)
		}
		b.WriteString(`</sheets></workbook>`)
		return b.String()
	}), codes: tooMuch},
	{name: "a million relations", make: stored(bookRelsPart, func() string {
		var b strings.Builder
		b.WriteString(`<Relationships xmlns="` + packageSpace + `">` + relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml") + relation("rId3", "sharedStrings", "sharedStrings.xml"))
		for i := range million {
			fmt.Fprintf(&b, `<Relationship Id="x%d" Type="t" Target="t"/>`, i)
		}
		b.WriteString(`</Relationships>`)
		return b.String()
	}), codes: tooMuch},
	{name: "300,000 merged blocks", make: stored(sheetPart, func() string {
		var b strings.Builder
		for i := range 300_000 {
			fmt.Fprintf(&b, `<mergeCell ref="A%d:B%d"/>`, 2*i+1, 2*i+2)
		}
		return string(around("", answers(3), `<mergeCells>`+b.String()+`</mergeCells>`))
	}), rows: 3, cells: 9},
	{name: "one merged block of the whole sheet, and columns hidden to the last and beyond", make: stored(sheetPart, func() string {
		return string(around(`<cols><col min="1" max="4294967295" hidden="1"/></cols>`, answers(3), `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`))
	}), rows: 3, cells: 9},
}

// hugeRow holds texts of the length that a cell may have, which do not pack.
func hugeRow() string {
	r := rand.New(rand.NewPCG(1, 1))
	var b strings.Builder
	b.WriteString(sheetHead + `<row r="1">`)
	text := make([]byte, 32767)
	for c := range 80_000_000 / len(text) {
		for i := range text {
			text[i] = byte('a' + r.IntN(26))
		}
		b.WriteString(`<c r="` + table.Letter(c) + `1" t="inlineStr"><is><t>`)
		b.Write(text)
		b.WriteString(`</t></is></c>`)
	}
	b.WriteString(`</row>` + sheetTail)
	return b.String()
}
