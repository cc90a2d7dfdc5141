package trial

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// The namespaces of workbooks, and of the relations between their parts.
const (
	mainSpace     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// The parts of a workbook that Excel writes.
const (
	typesPart    = "[Content_Types].xml"
	rootPart     = "_rels/.rels"
	bookPart     = "xl/workbook.xml"
	bookRelsPart = "xl/_rels/workbook.xml.rels"
	stylesPart   = "xl/styles.xml"
	stringsPart  = "xl/sharedStrings.xml"
	sheetPart    = "xl/worksheets/sheet1.xml"
)

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
	contentOf   = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// part is one file inside a workbook.
type part struct {
	name    string
	content []byte
}

// book is a workbook's parts in their order.
type book []part

// plain is a workbook of one sheet as Excel writes it, with the rows given as XML.
func plain(rows string) book {
	return book{
		{typesPart, []byte(declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + contentOf + `sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + contentOf + `worksheet+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + contentOf + `styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="` + contentOf + `sharedStrings+xml"/></Types>`)},
		{rootPart, relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
		{bookPart, workbook(`<sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets>`)},
		{bookRelsPart, relations(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId2", "styles", "styles.xml"), relation("rId3", "sharedStrings", "sharedStrings.xml"))},
		{stylesPart, []byte(declaration + `<styleSheet xmlns="` + mainSpace + `"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-40C]dd\ mmmm\ yyyy;@"/></numFmts>` +
			`<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
			`<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`)},
		{stringsPart, []byte(declaration + `<sst xmlns="` + mainSpace + `" count="3" uniqueCount="3"><si><t>alpha</t></si>` +
			`<si><r><t>be</t></r><r><t xml:space="preserve">ta </t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si><si><t>g&amp;h &lt;3&gt; &#233; _x0041_</t></si></sst>`)},
		{sheetPart, worksheet(rows)},
	}
}

func relation(id, kind, target string) string {
	return `<Relationship Id="` + id + `" Type="` + relationSpace + "/" + kind + `" Target="` + target + `"/>`
}

func relations(entries ...string) []byte {
	return []byte(declaration + `<Relationships xmlns="` + packageSpace + `">` + strings.Join(entries, "") + `</Relationships>`)
}

func workbook(inside string) []byte {
	return []byte(declaration + `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relationSpace + `">` + inside + `</workbook>`)
}

func worksheet(rows string) []byte { return around("", rows, "") }

// around is a worksheet with something before and behind its rows.
func around(before, rows, behind string) []byte {
	return []byte(declaration + `<worksheet xmlns="` + mainSpace + `">` + before + `<sheetData>` + rows + `</sheetData>` + behind + `</worksheet>`)
}

// answers are rows of a number, a shared text and a date.
func answers(n int) string {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, `<row r="%d"><c r="A%d"><v>%d</v></c><c r="B%d" t="s"><v>%d</v></c><c r="C%d" s="1"><v>45000.5</v></c></row>`, i, i, i, i, i%3, i)
	}
	return b.String()
}

// with returns the workbook with one part in place of its namesake, or behind the others.
func (b book) with(name string, content []byte) book {
	out := append(book(nil), b...)
	for i := range out {
		if out[i].name == name {
			out[i].content = content
			return out
		}
	}
	return append(out, part{name, content})
}

func (b book) without(name string) book {
	var out book
	for _, p := range b {
		if p.name != name {
			out = append(out, p)
		}
	}
	return out
}

// part returns the content of a part.
func (b book) part(name string) string {
	for _, p := range b {
		if p.name == name {
			return string(p.content)
		}
	}
	panic("trial: no part " + name)
}

// edited replaces the first of a text in one part, which must hold it.
func (b book) edited(name, from, to string) book {
	content := b.part(name)
	if !strings.Contains(content, from) {
		panic("trial: " + name + " does not hold " + from)
	}
	return b.with(name, []byte(strings.Replace(content, from, to, 1)))
}

// everywhere replaces a text in all parts.
func (b book) everywhere(from, to string) book {
	out := append(book(nil), b...)
	for i := range out {
		out[i].content = bytes.ReplaceAll(out[i].content, []byte(from), []byte(to))
	}
	return out
}

// zip packs the parts; stored ones keep their bytes in sight.
func (b book) zip(tb testing.TB, method uint16) []byte {
	tb.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range b {
		add(tb, z, p.name, method, p.content)
	}
	closed(tb, z)
	return out.Bytes()
}

func add(tb testing.TB, z *zip.Writer, name string, method uint16, content []byte) {
	tb.Helper()
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
	if err == nil {
		_, err = w.Write(content)
	}
	if err != nil {
		tb.Fatal(err)
	}
}

func closed(tb testing.TB, z *zip.Writer) {
	tb.Helper()
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
}
