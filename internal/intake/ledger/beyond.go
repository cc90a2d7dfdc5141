package ledger

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// Ranged is a scale of report.yaml with all columns of a sheet that are answered on it.
type Ranged struct {
	Min, Max float64
	Columns  []*table.Column
}

// Gathered makes one finding of those that tell, column by column, of numbers outside one scale, when they doubt a column: then the scale is
// likelier to be wrong than the answers, and the finding says how far these run over the rows that count.
func (r Ranged) Gathered(found diag.List, rows []int) diag.List {
	var told []int
	doubted := false
	for i, d := range found {
		if d.Code == answer.CodeOutOfScale && slices.ContainsFunc(r.Columns, func(c *table.Column) bool { return c.Letter() == strings.TrimRight(d.Place.Cell, "0123456789") }) {
			told = append(told, i)
			doubted = doubted || d.Severity == diag.Error
		}
	}
	if !doubted {
		return found
	}
	one := found[told[0]]
	one.Severity = diag.Error
	if lo, hi, runs := r.run(rows); runs {
		one.Hint = fmt.Sprintf("answers run from %[1]s to %[2]s: if that is the scale, write {min: %[1]s, max: %[2]s} for it in report.yaml, else correct the cells", answer.Plain(lo), answer.Plain(hi))
	}
	if len(told) > 1 {
		one.Message = fmt.Sprintf("%d columns on the scale %s–%s hold numbers outside it", len(told), answer.Plain(r.Min), answer.Plain(r.Max))
	}
	var rest diag.List
	for i, d := range found {
		switch {
		case i == told[0]:
			rest = append(rest, one)
		case slices.Contains(told, i):
			rest[told[0]].Join(d)
		default:
			rest = append(rest, d)
		}
	}
	return rest
}

// run returns how far the answers run beyond the scale without a gap, as those on a longer scale do; false when they do not: a code for no
// answer such as 99 stands alone. A number counts when it is not so rare that it may be a slip.
func (r Ranged) run(rows []int) (lo, hi float64, runs bool) {
	const slips = 0.002 // of the numbers
	count, all := map[float64]int{}, 0
	for _, c := range r.Columns {
		for _, row := range rows {
			if x, ok := numberIn(c, row); ok {
				count[math.Round(x)]++
				all++
			}
		}
	}
	stands := func(x float64) bool { return count[x] > 0 && float64(count[x]) >= slips*float64(all) }
	lo, hi = r.Min, r.Max
	for stands(hi + 1) {
		hi++
	}
	for stands(lo - 1) {
		lo--
	}
	return lo, hi, lo < r.Min || hi > r.Max
}

// numberIn returns the number that a cell holds, also as text ("7", "6,5"); false for any other cell.
func numberIn(c *table.Column, row int) (x float64, ok bool) {
	switch c.Kind(row) {
	case table.Integer, table.Number:
		return c.Number(row), true
	case table.Text:
		return answer.Number(c.Text(row))
	}
	return 0, false
}
