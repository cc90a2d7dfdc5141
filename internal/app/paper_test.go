package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/app/begin"
	"ecart/internal/document/report"
	"ecart/internal/publish/pdf"
	"ecart/internal/publish/pdf/proofread"
)

// typeset sets every document for paper that a report.yaml gives.
func typeset(t *testing.T, config string, o pdf.Options, change func(*report.Report)) []pdf.Paper {
	t.Helper()
	r := Request{Config: config, Version: "test"}
	var out Outcome
	m, err := r.read(context.Background(), &out)
	if err != nil || m == nil {
		t.Fatalf("%s: %v %v", config, err, out.Diagnostics)
	}
	document, look, words := r.write(context.Background(), m, &out)
	if document == nil {
		t.Fatalf("%s: %v %v", config, err, out.Diagnostics)
	}
	if change != nil {
		change(document)
	}
	all, err := pdf.Set(document, look, words, o)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func proofreadAll(t *testing.T, name string, all []pdf.Paper) {
	t.Helper()
	if len(all) == 0 {
		t.Fatal("nothing was set")
	}
	for _, p := range all {
		for _, fault := range proofread.Faults(p.Document) {
			t.Errorf("%s, %s: %s", name, p.Path, fault)
		}
	}
}

func TestEverySamplesPapersAreFreeOfFaults(t *testing.T) {
	for _, name := range begin.Samples() {
		dir := t.TempDir()
		if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: name}); err != nil {
			t.Fatal(err)
		}
		for _, o := range []pdf.Options{{Full: true, Summary: true, Editions: true, Paper: pdf.A4}, {Full: true, Summary: true, Paper: pdf.Letter}} {
			all := typeset(t, filepath.Join(dir, "report.yaml"), o, nil)
			proofreadAll(t, name+" on "+o.Paper.Name, all)
			if n := len(all[0].Sheets); o.Paper == pdf.A4 && (n < 8 || n > 14) {
				t.Errorf("%s: the executive report has %d pages, want 8 to 14", name, n)
			}
			if n := len(all[1].Sheets); n != 1 {
				t.Errorf("%s: the summary has %d pages", name, n)
			}
		}
	}
}

func TestCustomersAloneMakeAReportOfFullPages(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: "diner"}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "report.yaml")
	settings, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(settings), "\nmodel:")
	model, _, found := strings.Cut(rest, "\n  - role: managers")
	if !found {
		t.Fatal("the sample has other sources than this test knows")
	}
	few := "company: {name: Grumbly's}\nlocale: en\nmodel:" + model + "\n"
	if err := os.WriteFile(path, []byte(few), 0o644); err != nil {
		t.Fatal(err)
	}
	all := typeset(t, path, pdf.Options{Full: true, Summary: true, Editions: true, Paper: pdf.A4}, nil)
	proofreadAll(t, "customers only", all)
	if n := len(all[0].Sheets); n < 5 || n > 14 {
		t.Errorf("the executive report has %d pages", n)
	}
}

// longName is as long as a French statement or a place's name may be.
const longName = "Quand l’établissement promet de rappeler un client à une heure donnée, il le rappelle à l’heure"

// TestSixtyPlacesWithLongNamesStillMakeFullPages stretches the flagship: every chart of rows and every table has sixty of them, and long names.
func TestSixtyPlacesWithLongNamesStillMakeFullPages(t *testing.T) {
	all := typeset(t, "../../report.yaml", pdf.Options{Full: true, Summary: true, Paper: pdf.A4}, stretch)
	proofreadAll(t, "sixty places", all)
	if n := len(all[1].Sheets); n != 1 {
		t.Errorf("the summary has %d pages", n)
	}
}

// stretch gives a report's charts and tables sixty rows with long names.
func stretch(r *report.Report) {
	for p := range r.Pages {
		for s := range r.Pages[p].Sections {
			blocks := r.Pages[p].Sections[s].Blocks
			for i, b := range blocks {
				switch b := b.(type) {
				case report.Figurative:
					b.Chart.Spec = stretched(b.Chart.Spec)
					blocks[i] = b
				case report.Table:
					b.Rows = repeated(b.Rows, func(row *report.Row) {
						row.Cells = append([]report.Cell{}, row.Cells...)
						row.Cells[0].Value = report.Value{Kind: report.Words, Text: longName}
					})
					blocks[i] = b
				}
			}
		}
	}
	r.Verdict, r.Title = longName+" ; "+longName+".", longName
	for i := range r.Summary.Priorities.Items {
		r.Summary.Priorities.Items[i].Title = longName
	}
}

func stretched(spec report.Spec) report.Spec {
	switch c := spec.(type) {
	case report.GapChart:
		c.Rows = repeated(c.Rows, func(r *report.GapRow) { r.Label = longName })
		return c
	case report.ForestChart:
		c.Rows = repeated(c.Rows, func(r *report.ForestRow) { r.Label = longName })
		return c
	case report.BarChart:
		c.Rows = repeated(c.Rows, func(r *report.BarRow) { r.Label = longName })
		return c
	case report.HeatChart:
		c.Rows = repeated(c.Rows, func(r *report.HeatRow) { r.Label = longName })
		return c
	case report.BulletChart:
		c.Rows = repeated(c.Rows, func(r *report.BulletRow) { r.Label = longName })
		return c
	}
	return spec
}

func repeated[T any](rows []T, name func(*T)) []T {
	if len(rows) == 0 {
		return rows
	}
	all := make([]T, 60)
	for i := range all {
		all[i] = rows[i%len(rows)]
		name(&all[i])
	}
	return all
}
