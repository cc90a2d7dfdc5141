package site

import (
	"strings"
	"testing"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

func TestHeadingsStandWhereTheirWordsHaveNoRoomToLie(t *testing.T) {
	columns := func(title string, n int) (all []report.Column) {
		for range n {
			all = append(all, report.Column{Title: title, Numeric: true})
		}
		return all
	}
	for _, c := range []struct {
		name string
		t    report.Table
		want bool
	}{
		{"short names", report.Table{Columns: columns("Lyon", 12)}, false},
		{"long names of short words", report.Table{Columns: columns("Lac et parc du bas", 12)}, false},
		{"long words", report.Table{Columns: columns("Châteaucreux", 12)}, true},
		{"few long words", report.Table{Columns: columns("Châteaucreux", 5)}, false},
		{"sorted", report.Table{Sort: true, Columns: columns("Châteaucreux", 12)}, false},
		{"few marks", report.Table{Matrix: true, Columns: columns("Châteaucreux", lyingMost)}, false},
		{"many marks", report.Table{Matrix: true, Columns: columns("Lyon", lyingMost+1)}, true},
		{"words among the numbers", report.Table{Columns: append(columns("Châteaucreux", 12), report.Column{Title: "Remark"})}, false},
	} {
		if got := upright(c.t); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestACellWithAWordWithoutEndIsMarked(t *testing.T) {
	p, err := i18n.New("en")
	if err != nil {
		t.Fatal(err)
	}
	word := strings.Repeat("a", longWord+1)
	cell := func(text string) report.Cell {
		return report.Cell{Value: report.Value{Kind: report.Words, Text: text}}
	}
	v := (&renderer{printer: p}).table(report.Table{Columns: []report.Column{{Title: "Place"}, {Title: word}},
		Rows: []report.Row{{Indent: 1, Cells: []report.Cell{cell("of " + word), cell(strings.Repeat("ab ", 40))}}}}, newIDs())
	if got := v.Rows[0].Cells[0].HeadClass(v.Rows[0].Indent); got != "in1 endless" {
		t.Errorf("the head of the row is %q", got)
	}
	if got := v.Rows[0].Cells[1].Class(); got != "long" {
		t.Errorf("a long text of short words is %q", got)
	}
	if a, b := v.Columns[0].Class(), v.Columns[1].Class(); a != "" || b != "endless" {
		t.Errorf("the columns are %q and %q", a, b)
	}
}
