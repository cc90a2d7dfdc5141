package survey

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

// ledger keeps the faults of one column, alike ones together, until the whole column is read.
type ledger struct {
	table  *table.Table
	column *table.Column
	rule   diag.Related
	strict bool // every fault is an error: ids and weights
	filled int  // cells that hold something
	faults []*fault
	bad    int // faults that lose an answer
	total  int
}

// fault is one kind of fault in one column.
type fault struct {
	answer.Reading
	rows []int
}

func (l *ledger) add(row int, r answer.Reading) {
	l.total++
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

// close reports the column's faults.
func (l *ledger) close(found *diag.List) {
	doubtful := float64(l.bad) > BadShare*float64(l.filled)
	for _, f := range l.faults {
		at := l.table.Cell(l.column, f.rows[0])
		var d *diag.Diagnostic
		if (doubtful || l.strict) && !mild(f.Code) {
			d = found.Errorf(at, f.Code, "%s", f.Message)
		} else {
			d = found.Warnf(at, f.Code, "%s", f.Message)
		}
		d.Hint = f.Hint
		d.Spread(l.table.Strip(l.column, f.rows))
		if l.rule.Place.File != "" {
			d.Notes = []diag.Related{l.rule}
		}
	}
}
