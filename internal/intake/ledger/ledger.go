// Package ledger keeps the faults of one column until it is read to its end, tells alike ones together, and decides whether the cells are
// in doubt or the column.
package ledger

import (
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// BadShare is how much of a column's filled cells may be faulty before the column itself is in doubt. Below it the cells are
// reported as warnings and left out; above it they are errors, and nothing is written.
const BadShare = 0.05

// labelsShown is how many unknown labels of one column are told apart before the rest is told in one.
const labelsShown = 8

// Ledger keeps the faults of one column, alike ones together, until the whole column is read.
type Ledger struct {
	Table  *table.Table
	Column *table.Column
	Rule   diag.Related
	Strict bool // every fault is an error: ids and weights
	Filled int  // cells that hold something
	faults []*fault
	bad    int // faults that lose an answer
	Total  int
}

// fault is one kind of fault in one column.
type fault struct {
	answer.Reading
	rows []int
}

// Add enters what is wrong with a row's cell.
func (l *Ledger) Add(row int, r answer.Reading) {
	l.Total++
	if !mild(r.Code) {
		l.bad++
	}
	labels := 0
	for _, f := range l.faults {
		if f.Code == r.Code {
			if f.Alike == r.Alike {
				f.rows = append(f.rows, row)
				return
			}
			labels++
		}
	}
	if labels >= labelsShown {
		last := l.faults[len(l.faults)-1]
		last.rows = append(last.rows, row)
		return
	}
	l.faults = append(l.faults, &fault{Reading: r, rows: []int{row}})
}

// mild tells the faults that are always warnings.
func mild(code string) bool {
	return code == answer.CodeZero || code == answer.CodeLong || code == answer.CodeChoice
}

// Close reports the column's faults.
func (l *Ledger) Close(found *diag.List) {
	doubtful := float64(l.bad) > BadShare*float64(l.Filled)
	for _, f := range l.faults {
		at := l.Table.Cell(l.Column, f.rows[0])
		var d *diag.Diagnostic
		if (doubtful || l.Strict) && !mild(f.Code) {
			d = found.Errorf(at, f.Code, "%s", f.Message)
		} else {
			d = found.Warnf(at, f.Code, "%s", f.Message)
		}
		d.Hint = f.Hint
		d.Spread(l.Table.Strip(l.Column, f.rows))
		if l.Rule.Place.File != "" {
			d.Notes = []diag.Related{l.Rule}
		}
	}
}
