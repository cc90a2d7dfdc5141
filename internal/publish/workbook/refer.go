package workbook

import (
	"math"
	"strings"
	"unicode"

	"ecart/internal/document/report"
)

// repeated is a reference to the key figure that a cell of a table repeats, or a sum of gaps by the weights that the sheet shows.
func (t topic) repeated(g *grid, i, at int) string {
	want := g.cells[i+1][at].number
	if want == math.Trunc(want) {
		return "" // a whole number may be the same by chance
	}
	for _, h := range t.grids {
		if !h.stacked {
			continue
		}
		for k := range h.table.Rows {
			if v := h.cells[k+1][h.valueAt()]; v.kind == number && v.number == want {
				return h.ref(k, h.valueAt())
			}
		}
	}
	for _, gaps := range t.grids {
		for _, points := range t.grids {
			if f := weightedGap(gaps, points, want); f != "" {
				return f
			}
		}
	}
	return ""
}

// weightedGap adds the live gaps of a table up by the points that another gives to the same rows.
func weightedGap(gaps, points *grid, want float64) string {
	at := gaps.liveColumn()
	if at < 0 || len(points.table.Rows) != len(gaps.table.Rows) || points == gaps || points.stacked {
		return ""
	}
	for j := 1; j < len(points.table.Columns); j++ {
		weights, ok := points.numbers(points.spread[j].at)
		if !ok || points.kindAt(j) != report.Plain {
			continue
		}
		var terms []string
		total, whole := 0.0, sum(weights, nil)
		for i, row := range gaps.cells[1:] {
			k := points.named(row[0].text)
			if k < 0 {
				return ""
			}
			total += row[at].number * weights[k]
			terms = append(terms, gaps.ref(i, at)+"*"+points.ref(k, points.spread[j].at))
		}
		if near(total/whole, want) {
			return "(" + strings.Join(terms, "+") + ")/SUM(" + points.column(points.spread[j].at) + ")"
		}
	}
	return ""
}

// liveColumn is the column in which all rows are formulas, −1 for none.
func (g *grid) liveColumn() int {
	for at := range g.cells[0] {
		live := 0
		for _, row := range g.cells[1:] {
			if at < len(row) && row[at].formula != "" {
				live++
			}
		}
		if live > 0 && live == len(g.table.Rows) {
			return at
		}
	}
	return -1
}

// named is the row of a name, −1 for none.
func (g *grid) named(name string) int {
	for i, row := range g.cells[1:] {
		if row[0].kind == text && row[0].text == name {
			return i
		}
	}
	return -1
}

// plainWords tells whether words may stand in a formula: letters, numbers and blanks alone, so that nothing a user wrote is computed.
func plainWords(s string) bool {
	return len(s) < 100 && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" \u00a0’-", r)
	})
}

// link makes a row that leads to a page of its own refer to the key figures there.
func link(topics []topic) {
	for _, t := range topics {
		for _, g := range t.grids {
			for i, row := range g.table.Rows {
				if len(row.Cells) == 0 || row.Cells[0].Href == "" {
					continue
				}
				for _, other := range topics {
					if other.page.ID+".html" == row.Cells[0].Href && other.name != t.name && plainWords(other.name) {
						g.refer(i, other)
					}
				}
			}
		}
	}
}

// refer makes the numbers of a row that are key figures of another sheet refer to them.
func (g *grid) refer(i int, other topic) {
	for at := range g.cells[i+1] {
		if !g.open(i, at) {
			continue
		}
		for _, h := range other.grids {
			if !h.stacked {
				continue
			}
			for k := range h.table.Rows {
				if v := h.cells[k+1][h.valueAt()]; v.kind == number && v.number == g.cells[i+1][at].number && g.cells[i+1][at].formula == "" {
					g.revive(i, at, Place(other.name, h.ref(k, h.valueAt())))
				}
			}
		}
	}
}
