package sheet

import (
	"strings"
	"testing"

	"ecart/internal/intake/table"
)

// Programs name the parts of a workbook in many ways; the cells must read alike.
func TestPartsUnderOtherNamesReadAlike(t *testing.T) {
	const relations = "xl/_rels/workbook.xml.rels"
	rows := `<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1"><v>45351</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c></row>`
	renamed := func(p wrapped, rename func(string) string) {
		for i, name := range p.names {
			if p.names[i] = rename(name); p.names[i] != name {
				p.bytes[p.names[i]] = p.bytes[name]
			}
		}
	}
	tried := 0
	for name, change := range map[string]func(wrapped){
		"as excelize writes it": func(wrapped) {},
		"absolute targets":      func(p wrapped) { replace(t, p, relations, `Target="`, `Target="/xl/`, "/xl//xl/", "/xl/") },
		"backslash targets": func(p wrapped) {
			replace(t, p, relations, "worksheets/", `worksheets\`)
			replace(t, p, "_rels/.rels", "xl/workbook", `xl\workbook`)
		},
		"backslash names": func(p wrapped) { renamed(p, func(s string) string { return strings.ReplaceAll(s, "/", `\`) }) },
		"other case": func(p wrapped) {
			renamed(p, func(s string) string { return strings.Replace(s, "sheet1.xml", "Sheet1.XML", 1) })
		},
		"strict": func(p wrapped) {
			for part := range p.bytes {
				p.bytes[part] = []byte(strings.NewReplacer("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
					"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships").Replace(string(p.bytes[part])))
			}
		},
		"macros and links to other workbooks": func(p wrapped) {
			replace(t, p, relations, "</Relationships>", `<Relationship Id="rId8" Target="vbaProject.bin" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/><Relationship Id="rId9" Target="file:///c:/other.xlsx" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"/></Relationships>`)
		},
		"a mark in front of the XML": func(p wrapped) {
			for part, b := range p.bytes {
				p.bytes[part] = append([]byte("\xef\xbb\xbf"), b...)
			}
		},
	} {
		tried++
		p := unzip(t, sheetOf(t, rows))
		change(p)
		got, found := readBytes(t, "a.xlsm", p.zip(t), Options{})
		if len(found) > 0 || got.Len() != 2 || got.Columns[0].Header != "plain" {
			t.Errorf("%s: read %v: %v", name, got, found)
			continue
		}
		if c := &got.Columns[0]; c.Kind(0) != table.Date || c.Number(0) != 45351 || c.Text(1) != "rich text" {
			t.Errorf("%s: %d %v, %q", name, c.Kind(0), c.Number(0), c.Text(1))
		}
	}
	if tried != 8 {
		t.Errorf("%d forms were tried", tried)
	}
}

// replace changes one part of a workbook, by pairs of texts, each everywhere it stands.
func replace(tb testing.TB, p wrapped, part string, pairs ...string) {
	tb.Helper()
	s := string(p.bytes[part])
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(s, pairs[i]) {
			tb.Fatalf("%s does not hold %q: %s", part, pairs[i], s)
		}
		s = strings.ReplaceAll(s, pairs[i], pairs[i+1])
	}
	p.bytes[part] = []byte(s)
}
