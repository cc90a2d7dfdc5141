package app

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/config"
)

// builtWorkbook builds a report and opens its results.xlsx.
func builtWorkbook(t *testing.T, report string) (*excelize.File, string) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	o, err := Build(t.Context(), Request{Config: report, Out: out, PDF: &config.PDF{}, Version: "test"})
	if err != nil || o.Failure != None {
		t.Fatalf("%s: %v %v", report, err, o.Diagnostics)
	}
	f, err := excelize.OpenFile(filepath.Join(out, "results.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, out
}

// Whoever checks the workbook finds every heading and every key figure explained: what it is, in which unit, with which interval.
func TestEveryHeadingAndKeyFigureOfTheWorkbookIsDefined(t *testing.T) {
	for _, c := range []struct {
		config, defined, figure string
		ends, beside            []string // how headings end that belong to the one before them
	}{
		{"../../report.yaml", "Chiffres définis", "Chiffre", []string{", borne basse", ", borne haute"}, []string{", n", ", détail"}},
		{"../../samples/diner/report.yaml", "Figures defined", "Figure", []string{", low", ", high"}, []string{", n", ", detail"}},
	} {
		f, _ := builtWorkbook(t, c.config)
		rows, err := f.GetRows(c.defined)
		if err != nil {
			t.Fatal(err)
		}
		known := map[string][]string{} // rows of the definitions by sheet and name
		for _, r := range rows[1:] {
			for len(r) < 6 {
				r = append(r, "")
			}
			for sheet := range strings.SplitSeq(r[5], " · ") {
				known[sheet+"\x00"+r[0]] = r
			}
			if strings.HasPrefix(r[2], "Une colonne d’un tableau") && !strings.Contains(r[0], "Ce qu’") {
				t.Errorf("%q is said to be the author's own", r[0])
			}
		}
		asked, intervals := 0, 0
		sheets := f.GetSheetList()
		for _, sheet := range sheets[1:slices.Index(sheets, c.defined)] {
			asks := func(name string, bounded bool) {
				asked++
				r, ok := known[sheet+"\x00"+name]
				if !ok || r[1] == "" || r[2] == "" {
					t.Errorf("%s: %q of sheet %q is not defined", c.config, name, sheet)
					return
				}
				if bounded {
					intervals++
					if r[3] == "" {
						t.Errorf("%s: the interval of %q on sheet %q is not told", c.config, name, sheet)
					}
				}
			}
			for _, row := range headedRows(t, f, sheet) {
				if _, found := known[sheet+"\x00"+row.caption]; row.heads[0] == c.figure && len(row.heads) > 2 && !found { // its rows are key figures
					for _, name := range row.names {
						asks(name, false)
					}
				}
				for i, head := range row.heads {
					if slices.ContainsFunc(slices.Concat(c.ends, c.beside), func(end string) bool {
						return strings.HasSuffix(head, end) && slices.Contains(row.heads[:i], strings.TrimSuffix(head, end))
					}) || head == "" {
						continue
					}
					asks(head, slices.Contains(row.heads, head+c.ends[0]))
				}
			}
		}
		if asked < 400 || intervals < 80 {
			t.Errorf("%s: only %d headings and %d intervals were looked at", c.config, asked, intervals)
		}
	}
}

// headed is a row of headings with the caption above it and the names of the rows below.
type headed struct {
	caption string
	heads   []string
	names   []string
}

// headedRows finds the rows of headings of a sheet by their ground.
func headedRows(t *testing.T, f *excelize.File, sheet string) []headed {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var all []headed
	for i, row := range rows {
		if i == 0 || len(row) == 0 || row[0] == "" || !grounded(t, f, sheet, i+1) {
			continue
		}
		h := headed{caption: rows[i-1][0], heads: row}
		for _, below := range rows[i+1:] {
			if len(below) < 2 { // a blank row, or a note
				break
			}
			h.names = append(h.names, below[0])
		}
		all = append(all, h)
	}
	return all
}

// grounded tells whether the first cell of a row has a ground behind it.
func grounded(t *testing.T, f *excelize.File, sheet string, row int) bool {
	t.Helper()
	at, err := excelize.CoordinatesToCellName(1, row)
	if err != nil {
		t.Fatal(err)
	}
	id, err := f.GetCellStyle(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Fill.Type == "pattern" && style.Fill.Pattern == 1
}
