package compose

import (
	"strings"
	"testing"
	"unicode/utf8"

	"ecart/internal/document/report"
)

func TestNamesWithoutAnEndAreShortenedWhereThereIsNoRoom(t *testing.T) {
	long := strings.Repeat("é", 2000)
	chart := report.Chart{ID: long, Title: long, Spec: report.BarChart{Rows: []report.BarRow{{Label: long + " Annecy"}, {Label: long + " Brest"}}}}
	words := report.Table{Columns: []report.Column{{Title: long}}, Rows: []report.Row{{Cells: []report.Cell{{Value: report.Value{Kind: report.Words, Text: long}}}}}}
	doc := &report.Report{Company: long, Pages: []report.Page{{ID: long, Nav: long, Title: long, Sections: []report.Section{{Title: long, Blocks: []report.Block{report.Figurative{Chart: chart}, words}}}}}}
	brief(doc)
	page := doc.Pages[0]
	blocks := page.Sections[0].Blocks
	drawn := blocks[0].(report.Figurative).Chart
	rows := drawn.Spec.(report.BarChart).Rows
	for _, c := range []struct {
		what, text string
		most       int
	}{{"company", doc.Company, mostInHeading}, {"navigation", page.Nav, mostInNavigation}, {"title", page.Title, mostInHeading}, {"section", page.Sections[0].Title, mostInHeading},
		{"chart", drawn.Title, mostInHeading}, {"label", rows[0].Label, mostOnChart}, {"column", blocks[1].(report.Table).Columns[0].Title, mostOnChart}} {
		if n := utf8.RuneCountInString(c.text); n > c.most || n < c.most-2 || !utf8.ValidString(c.text) {
			t.Errorf("%s has %d runes, want at most %d", c.what, n, c.most)
		}
	}
	if !strings.HasSuffix(rows[0].Label, "Annecy") || !strings.HasSuffix(rows[1].Label, "Brest") {
		t.Errorf("%q and %q are alike", rows[0].Label, rows[1].Label)
	}
	if page.ID != long || drawn.ID != long || blocks[1].(report.Table).Rows[0].Cells[0].Value.Text != long {
		t.Error("an id or a cell is shortened")
	}
	if chart.Spec.(report.BarChart).Rows[0].Label == "" {
		t.Error("the chart is changed")
	}
}
