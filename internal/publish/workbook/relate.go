package workbook

import (
	"cmp"
	"math"
	"strconv"

	"ecart/internal/document/report"
)

// relate turns the key figures of a sheet into formulas over its tables, and what its tables say of a key figure into a reference to it.
// A formula is written only where it gives the figure: means of people who answered in part do not follow from the shown means.
func (t topic) relate() {
	for _, g := range t.grids {
		if !g.stacked {
			continue
		}
		for i := range g.table.Rows {
			if f := t.formulaOf(g, i); f != "" {
				g.revive(i, g.valueAt(), f)
			}
		}
	}
	for _, g := range t.grids {
		if g.stacked {
			continue
		}
		for i := range g.table.Rows {
			for j := range g.table.Columns {
				if at := g.spread[j].at; g.open(i, at) && g.table.Rows[i].Cells[j].Value.Kind == report.Plain {
					if f := cmp.Or(t.rowIndex(g, i, at), t.repeated(g, i, at)); f != "" {
						g.revive(i, at, f)
					}
				}
			}
		}
	}
}

// valueAt is the sheet's column of key figures.
func (g *grid) valueAt() int { return g.spread[1].at }

// open tells whether a number stands in a cell that no formula gives yet.
func (g *grid) open(i, at int) bool {
	return at < len(g.cells[i+1]) && g.cells[i+1][at].kind == number && g.cells[i+1][at].formula == ""
}

// revive puts a formula into a cell, which keeps its value and its look.
func (g *grid) revive(i, at int, formula string) { g.cells[i+1][at].formula = formula }

// ref names a cell of a row of the table: "C19".
func (g *grid) ref(i, at int) string { return Letter(at) + strconv.Itoa(g.row1(i)) }

// column names the cells of a column under its heading: "C19:C24".
func (g *grid) column(at int) string { return block(at, at, g.row1(0), g.row1(len(g.table.Rows)-1)) }

// gives is a formula over a table that comes to a figure of a kind, "" for none. What is none of it or all of it may be so by chance.
func (g *grid) gives(want float64, kind report.Kind) string {
	switch {
	case want == 0 || want == 1:
		return ""
	case kind == report.Plain:
		return cmp.Or(g.mean(want), g.weighted(want))
	case kind == report.Percent:
		return cmp.Or(g.weighted(want), g.covered(want))
	}
	return ""
}

// formulaOf is the formula of a key figure, "" for one that does not follow from what the sheet shows.
func (t topic) formulaOf(g *grid, i int) string {
	if !g.open(i, g.valueAt()) {
		return ""
	}
	want := g.cells[i+1][g.valueAt()].number
	if f := t.index(g, i, want); f != "" {
		return f
	}
	for _, h := range t.grids {
		if h.stacked || len(h.table.Rows) < 2 {
			continue
		}
		if f := h.gives(want, g.table.Rows[i].Cells[1].Value.Kind); f != "" {
			return f
		}
	}
	return ""
}

func short(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// near tells whether two numbers are one, but for how they were added up.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

// numbers are the values of a column of the sheet, false where one is no number.
func (g *grid) numbers(at int) ([]float64, bool) {
	var all []float64
	for _, row := range g.cells[1:] {
		if at >= len(row) || row[at].kind != number {
			return nil, false
		}
		all = append(all, row[at].number)
	}
	return all, len(all) > 0
}
