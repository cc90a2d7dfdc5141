package site

import (
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/document/report/reporttest"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

// example is a report with every block and every chart, in the manner of a hotel group's.
func example() *report.Report { return reporttest.Report() }

func built(t testing.TB, r *report.Report) []output.File {
	t.Helper()
	look, problems := theme.Load("sober", "", "", diag.Place{})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	return rendered(t, r, look)
}

func rendered(t testing.TB, r *report.Report, look *theme.Theme) []output.File {
	t.Helper()
	p, err := i18n.New(r.Lang)
	if err != nil {
		t.Fatal(err)
	}
	files, err := Render(r, look, p)
	if err != nil {
		t.Fatal(err)
	}
	return files
}
