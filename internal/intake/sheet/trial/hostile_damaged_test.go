package trial

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"ecart/internal/intake/sheet"
)

// rowsOf makes a workbook with these rows; editedRows one of 2,000 sound rows with one text replaced.
func rowsOf(rows string) func(testing.TB) []byte {
	return func(tb testing.TB) []byte { return plain(rows).zip(tb, zip.Deflate) }
}

func editedRows(from, to string) func(testing.TB) []byte {
	return func(tb testing.TB) []byte {
		return plain(answers(2000)).edited(sheetPart, from, to).zip(tb, zip.Deflate)
	}
}

func lacking(name string) func(testing.TB) []byte {
	return func(tb testing.TB) []byte { return plain(answers(2000)).without(name).zip(tb, zip.Deflate) }
}

func having(name, content string) func(testing.TB) []byte {
	return func(tb testing.TB) []byte {
		return plain(answers(2000)).with(name, []byte(content)).zip(tb, zip.Deflate)
	}
}

func inline(text string) string {
	return `<row r="1"><c r="A1" t="inlineStr"><is><t>` + text + `</t></is></c></row>`
}

var damage = []string{sheet.CodeDamaged}

// damagedFiles are broken on their way or written by a bad program: excelize reads most of them with rows missing.
var damagedFiles = []hostile{
	{name: "cut at half", make: func(tb testing.TB) []byte { b := rowsOf(answers(2000))(tb); return b[:len(b)/2] }, codes: damage},
	{name: "cut by its last 200 bytes", make: func(tb testing.TB) []byte { b := rowsOf(answers(2000))(tb); return b[:len(b)-200] }, codes: damage},
	{name: "bytes flipped in the packed sheet", make: flippedInside, codes: damage},
	{name: "one digit changed under its checksum", make: oneDigit, codes: damage},
	{name: "XML cut in a sound archive", make: func(tb testing.TB) []byte {
		b := plain(answers(2000))
		return b.with(sheetPart, []byte(b.part(sheetPart)[:len(b.part(sheetPart))/2])).zip(tb, zip.Deflate)
	}, codes: damage},
	{name: "XML cut between two rows", make: func(tb testing.TB) []byte {
		xml := plain(answers(2000)).part(sheetPart)
		return plain("").with(sheetPart, []byte(xml[:strings.Index(xml, `<row r="1001"`)])).zip(tb, zip.Deflate)
	}, codes: damage},
	{name: "shared texts cut", make: func(tb testing.TB) []byte {
		xml := plain("").part(stringsPart)
		return plain(answers(9)).with(stringsPart, []byte(xml[:strings.LastIndex(xml, "<si>")])).zip(tb, zip.Deflate)
	}, codes: damage},
	{name: "cell never closed", make: editedRows(`<v>1000</v></c>`, `<v>1000</c>`), codes: damage},
	{name: "tag closed by another name", make: editedRows(`</v></c></row>`, `</v></d></row>`), codes: damage},
	{name: "row inside a row", make: editedRows(`</row><row r="1000">`, `<row r="1000">`), codes: damage},
	{name: "rows behind their place", make: editedRows(`</row><row r="1000">`, `</row></sheetData><row r="1000">`), codes: damage},
	{name: "two values in a cell", make: editedRows(`<v>1000</v>`, `<v>10</v><v>00</v>`), codes: damage},
	{name: "an element inside a text", make: rowsOf(inline("a<b/>c")), codes: damage},
	{name: "an attribute without its name", make: editedRows(`<c r="A1000">`, `<c "A1000">`), codes: damage},
	{name: "attributes grown together", make: editedRows(`<c r="C1000" s="1">`, `<c r="C1000"s="1">`), codes: damage},
	{name: "unknown entity in a number", make: editedRows(`<v>1000</v>`, `<v>10&bogus;00</v>`), codes: damage},
	{name: "unknown entity in a text", make: rowsOf(inline("a &bogus; b")), codes: damage},
	{name: "bare ampersand", make: rowsOf(inline("research & development")), codes: damage},
	{name: "address of signs", make: editedRows(`r="A1000"`, `r="!!"`), codes: damage},
	{name: "address without a row", make: editedRows(`r="A1000"`, `r="A"`), codes: damage},
	{name: "address without a column", make: editedRows(`r="A1000"`, `r="1000"`), codes: damage},
	{name: "address in another row", make: editedRows(`r="A1000"`, `r="A999"`), codes: damage},
	{name: "address of a row with twenty digits", make: editedRows(`r="A1000"`, `r="A10000000000000000000"`), codes: damage},
	{name: "address of forty letters", make: editedRows(`r="A1000"`, `r="`+strings.Repeat("A", 40)+`1000"`), codes: damage},
	{name: "row number of forty digits", make: editedRows(`row r="1000"`, `row r="`+strings.Repeat("9", 40)+`"`), codes: damage},
	{name: "row number below zero", make: editedRows(`row r="1000"`, `row r="-1"`), codes: damage},
	{name: "row 0", make: rowsOf(`<row r="0"><c r="A0"><v>1</v></c></row>`), codes: damage},
	{name: "row behind the last", make: rowsOf(`<row r="1048577"><c r="A1048577"><v>1</v></c></row>`), codes: damage},
	{name: "column behind the last", make: rowsOf(`<row r="1"><c r="XFE1"><v>1</v></c></row>`), codes: damage},
	{name: "rows out of order", make: rowsOf(`<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`), codes: damage},
	{name: "one row twice", make: rowsOf(`<row r="2"><c r="A2"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c></row>`), codes: damage},
	{name: "one cell twice", make: rowsOf(`<row r="1"><c r="A1"><v>5</v></c><c r="A1"><v>6</v></c></row>`), codes: damage},
	{name: "shared text out of range", make: editedRows(`<c r="B1000" t="s"><v>1</v>`, `<c r="B1000" t="s"><v>999</v>`), codes: damage},
	{name: "shared text below zero", make: editedRows(`<c r="B1000" t="s"><v>1</v>`, `<c r="B1000" t="s"><v>-1</v>`), codes: damage},
	{name: "text in a cell of numbers", make: editedRows(`<v>1000</v>`, `<v>abc</v>`), codes: damage},
	{name: "number beyond all numbers", make: editedRows(`<v>1000</v>`, `<v>1e999999999</v>`), codes: damage},
	{name: "not a number", make: editedRows(`<v>1000</v>`, `<v>NaN</v>`), codes: damage},
	{name: "unknown type of cell", make: editedRows(`<c r="A1000">`, `<c r="A1000" t="zz">`), codes: damage},
	{name: "style out of range", make: editedRows(`<c r="C1000" s="1">`, `<c r="C1000" s="999">`), codes: damage},
	{name: "bytes that are not UTF-8", make: rowsOf(inline("\xe9t\xe9")), codes: damage},
	{name: "no workbook part", make: lacking(bookPart), codes: damage},
	{name: "no sheet part", make: lacking(sheetPart), codes: damage},
	{name: "no relations of the workbook", make: lacking(bookRelsPart), codes: damage},
	{name: "no styles though they are named", make: lacking(stylesPart), codes: damage},
	{name: "no shared texts though they are named", make: lacking(stringsPart), codes: damage},
	{name: "empty sheet part", make: having(sheetPart, ""), codes: damage},
	{name: "the sheet is the workbook", make: having(bookRelsPart, string(relations(relation("rId1", "worksheet", "workbook.xml")))), codes: damage},
	{name: "the sheet stands outside the archive", make: having(bookRelsPart, string(relations(relation("rId1", "worksheet", "../../../../etc/passwd")))), codes: damage},
	{name: "the shared texts are the sheet", make: having(bookRelsPart, string(relations(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId2", "styles", "styles.xml"), relation("rId3", "sharedStrings", "worksheets/sheet1.xml")))), codes: damage},
}

// flippedInside changes one byte in the middle of the sheet's packed data.
func flippedInside(tb testing.TB) []byte {
	b := rowsOf(answers(2000))(tb)
	at := bytes.Index(b, []byte(sheetPart)) + len(sheetPart)
	b[at+(bytes.Index(b, centralMark)-at)/2] ^= 0xff
	return b
}

// oneDigit changes a digit of a stored sheet, so that its checksum alone can tell.
func oneDigit(tb testing.TB) []byte {
	b := plain(answers(2000)).zip(tb, zip.Store)
	cell := []byte(`<c r="A1500"><v>`)
	at := bytes.Index(b, cell)
	if at < 0 {
		tb.Fatal("the cell is not in sight")
	}
	b[at+len(cell)] = '9'
	return b
}
