// Package kept writes the page that lists the editions of a report which an output keeps.
package kept

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// Edition is one line of the list.
type Edition struct {
	Period    string // "2026-10", "2026-Q4", "spring-2026"; also the folder in which its documents lie
	Wave      string // what the period is called, where it has a name of its own
	Built     string // as its manifest says; "" for none
	Verdict   string
	Documents []string // paths of its files, those that nobody opens with them
}

// documents are those a reader opens, in the order in which they are named, with the ends of the keys of their names.
var documents = []struct{ file, key string }{
	{"site/index.html", "site"}, {"report.html", "single"}, {"report.pdf", "pdf"}, {"summary.pdf", "summary"}, {"results.xlsx", "xlsx"},
}

// Page is the list of editions, the newest first, as a report of one page that looks as the report does.
func Page(of *report.Report, editions []Edition, p *i18n.Printer) *report.Report {
	t := report.Table{ID: "editions", Caption: p.T("kept.title"), Columns: []report.Column{
		{Title: p.T("kept.period")}, {Title: p.T("kept.verdict"), Wide: true}, {Title: p.T("kept.built")}, {Title: p.T("kept.open")},
	}}
	for _, e := range editions {
		t.Rows = append(t.Rows, e.row(p))
	}
	page := report.Page{
		ID: "overview", Nav: p.T("kept.title"), Eyebrow: of.Title, Title: p.T("kept.title"),
		Lead:     p.T("kept.lead", i18n.Args{"n": len(editions)}),
		Sections: []report.Section{{ID: "list", Blocks: []report.Block{t}}},
	}
	return &report.Report{Title: of.Title, Company: of.Company, Author: of.Author, Lang: of.Lang, Brand: of.Brand, Pages: []report.Page{page}}
}

func (e Edition) row(p *i18n.Printer) report.Row {
	name := words(unbroken(cmp.Or(e.Wave, wording.Capital(e.name(p)))))
	var open []report.Run
	for _, d := range documents {
		if !slices.Contains(e.Documents, d.file) {
			continue
		}
		to := e.Period + "/" + d.file
		if name.Href == "" {
			name.Href = to
		}
		if len(open) > 0 {
			open = append(open, report.Run{Text: "\u00a0· "})
		}
		open = append(open, report.Run{Text: p.T("shelf.open." + d.key), Href: to})
	}
	name.Href = cmp.Or(name.Href, e.Period+"/index.html")
	opened := words(joined(open))
	opened.Runs = open
	built := words("")
	if day, err := time.Parse(time.RFC3339, e.Built); err == nil {
		built = words(unbroken(p.Date(day)))
	}
	return report.Row{Cells: []report.Cell{name, words(e.Verdict), built, opened}}
}

// name is the period in words.
func (e Edition) name(p *i18n.Printer) string {
	if month, err := time.Parse("2006-01", e.Period); err == nil {
		return p.Month(month)
	}
	if year, quarter, ok := strings.Cut(e.Period, "-Q"); ok {
		return p.T("compose.quarter", i18n.Args{"q": quarter, "year": year})
	}
	return e.Period
}

func words(text string) report.Cell {
	if text == "" {
		return report.Cell{}
	}
	return report.Cell{Value: report.Value{Kind: report.Words, Text: text}}
}

// unbroken keeps a period or a day on one line: a list of them is read down its column.
func unbroken(text string) string { return strings.ReplaceAll(text, " ", "\u00a0") }

func joined(runs []report.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}
