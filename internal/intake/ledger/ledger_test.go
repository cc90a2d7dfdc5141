package ledger

import (
	"strconv"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// columnOf makes a table of one column of n cells and the ledger of it, all of them filled.
func columnOf(n int) *Ledger {
	t := &table.Table{Book: "a.xlsx", Columns: []table.Column{table.NewColumn("nps", 0, n)}}
	for i := range n {
		t.Rows = append(t.Rows, i+2)
		t.Columns[0].Append(table.Number, 0, "")
	}
	return &Ledger{Table: t, Column: &t.Columns[0], Filled: n}
}

func TestAFewFaultyCellsAreWarningsAndManyDoubtTheColumn(t *testing.T) {
	for faulty, wanted := range map[int]diag.Severity{5: diag.Warning, 6: diag.Error} {
		l := columnOf(100)
		for row := range faulty {
			l.Add(row, answer.Reading{Code: answer.CodeOutOfScale, Message: "11 is outside the scale"})
		}
		var found diag.List
		l.Close(&found)
		if len(found) != 1 || found[0].Severity != wanted || l.Total != faulty {
			t.Errorf("%d of 100 cells: %v, wanted one of severity %v", faulty, found, wanted)
		}
	}
}

func TestUnknownLabelsBeyondEightAreToldInOne(t *testing.T) {
	l := columnOf(1000)
	for row := range 20 {
		l.Add(row, answer.Reading{Code: answer.CodeLabel, Alike: strconv.Itoa(row), Message: "no label"})
	}
	var found diag.List
	l.Close(&found)
	if len(found) != labelsShown {
		t.Errorf("%d diagnostics, wanted %d", len(found), labelsShown)
	}
}
