package workbook

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// grid is one table of the report, its columns spread out: a column of values may be followed by the ends of its
// interval, its base, its verdict and its small print, where any row has them.
type grid struct {
	table   report.Table
	caption string
	note    string
	top     int      // the sheet's row of its caption
	cells   [][]Cell // the heading row and the rows under it, once they are laid
	spread  []spread
	stacked bool                // its rows are key figures, of which one may be the difference of two others
	days    map[int][]time.Time // of a column of days, the day of each row; a zero time leaves the cell blank
	kind    string              // of the block, where its rows are named by what was found
	base    bool                // one base serves all columns of each row
}

// spread says what stands beside one column, and where it begins.
type spread struct {
	at                         int // the sheet's column, from 0
	bounds, n, verdict, remark bool
	bare                       bool // holds verdicts alone: their words take the place of the value
}

func newGrid(t report.Table, caption string, p *i18n.Printer) *grid {
	t = numbered(t, p)
	g := &grid{table: t, caption: caption, note: t.Note, spread: make([]spread, len(t.Columns))}
	shared, any := true, false
	for _, row := range t.Rows {
		n := 0
		for j, c := range row.Cells {
			s := &g.spread[j]
			s.bounds = s.bounds || c.Value.Bound && c.Value.Missing == report.Present
			s.n = s.n || c.Value.N > 0
			s.verdict = s.verdict || c.Verdict != report.NoVerdict
			s.remark = s.remark || said(c, p) != ""
			if c.Value.N > 0 {
				shared = shared && (n == 0 || n == c.Value.N)
				n, any = c.Value.N, true
			}
		}
	}
	for j := range g.spread {
		s := &g.spread[j]
		s.bare = s.verdict && bare(t, j)
		s.verdict = s.verdict && !s.bare
	}
	g.base = shared && any && !titled(t, "n")
	at := 0
	for j := range g.spread {
		s := &g.spread[j]
		s.n = s.n && !shared
		s.at = at
		at++
		for _, more := range []bool{s.bounds, s.bounds, s.n, s.verdict, s.remark} {
			if more {
				at++
			}
		}
	}
	return g
}

// numbered returns the table with the bases that its small print says in words as bases of the values.
func numbered(t report.Table, p *i18n.Printer) report.Table {
	t.Rows = slices.Clone(t.Rows)
	for i, r := range t.Rows {
		cells := slices.Clone(r.Cells)
		for j, c := range cells {
			if c.Base > 0 {
				cells[j].Value.N = c.Base
				cells[j].Note = strings.TrimPrefix(strings.TrimPrefix(c.Note, p.Base(c.Base)), " · ")
			}
		}
		t.Rows[i].Cells = cells
	}
	return t
}

// bare tells whether a column holds no value of its own.
func bare(t report.Table, column int) bool {
	for _, r := range t.Rows {
		if v := value(r, column); v != (report.Value{}) && v != (report.Value{Kind: report.Words}) {
			return false
		}
	}
	return true
}

// value is what a row says in a column, nothing where it ends before.
func value(r report.Row, column int) report.Value {
	if column >= len(r.Cells) {
		return report.Value{}
	}
	return r.Cells[column].Value
}

func titled(t report.Table, title string) bool {
	for _, c := range t.Columns {
		if c.Title == title {
			return true
		}
	}
	return false
}

// head is the sheet's row of its headings.
func (g *grid) head() int { return g.top + 1 }

// lay makes the cells of the heading row and of the rows under it; top is the sheet's row of its caption.
func (g *grid) lay(top int, triples []triple, p *i18n.Printer) {
	g.top, g.cells = top, [][]Cell{g.heading(p)}
	formula, hasGap := g.gapColumns(triples)
	for i, row := range g.table.Rows {
		cells := g.row(row, p)
		for j, days := range g.days {
			cells[g.spread[j].at] = dayCell(days[i], p)
		}
		if hasGap {
			g.live(cells, row, formula, g.row1(i))
		}
		g.cells = append(g.cells, cells)
	}
	if g.stacked {
		g.liveBelow(g.cells, g.head())
	}
	g.align()
}

// align sets the headings of numbers to the right, and lets texts go on in further lines, a step away from the numbers before them.
func (g *grid) align() {
	for _, row := range g.cells[1:] {
		for at, c := range row {
			switch {
			case c.kind == number && at > 0:
				g.cells[0][at].right = true
			case c.kind == text && at > 0:
				row[at].wrap, row[at].indent = true, max(1, c.indent)
			case c.kind == text:
				row[at].wrap = true
			}
		}
	}
	for at := range g.cells[0][1:] {
		if head := &g.cells[0][at+1]; !head.right {
			head.indent = 1
		}
	}
}

// row1 is the sheet's row of a row of the table, which counts from 0.
func (g *grid) row1(i int) int { return g.head() + 1 + i }

// liveBelow turns a signed figure into the difference of the two plain ones above it of which it is one: perception minus expectation.
func (g *grid) liveBelow(all [][]Cell, first int) {
	at := g.spread[1].at
	plain := func(i int) bool {
		v := g.table.Rows[i].Cells[1].Value
		return v.Missing == report.Present && v.Kind == report.Plain && !v.Signed
	}
	for i, r := range g.table.Rows {
		v := r.Cells[1].Value
		if v.Missing != report.Present || v.Kind != report.Plain || !v.Signed {
			continue
		}
		gap := all[i+1][at]
		for e := range i {
			for p := e + 1; p < i; p++ {
				if plain(e) && plain(p) && math.Abs(all[p+1][at].number-all[e+1][at].number-gap.number) <= 1e-9 {
					column := Letter(at)
					all[i+1][at] = Formula(fmt.Sprintf("%s%d-%s%d", column, first+1+p, column, first+1+e), gap.number, gap.format).As(gap.look)
				}
			}
		}
	}
}

func (g *grid) heading(p *i18n.Printer) []Cell {
	var cells []Cell
	add := func(s string) { cells = append(cells, Text(s).As(Heading)) }
	for j, c := range g.table.Columns {
		s, title := g.spread[j], i18n.Args{"title": c.Title}
		add(c.Title)
		if s.bounds {
			add(p.T("workbook.lo", title))
			add(p.T("workbook.hi", title))
		}
		if s.n {
			add(p.T("workbook.n", title))
		}
		if s.verdict {
			add(p.T("workbook.verdict"))
		}
		if s.remark {
			add(p.T("workbook.detail.of", title))
		}
	}
	if g.base {
		add("n")
	}
	return cells
}

func (g *grid) row(r report.Row, p *i18n.Printer) []Cell {
	var cells []Cell
	n := 0
	for j := range g.table.Columns {
		c := report.Cell{Value: report.Value{Kind: report.Words}}
		if j < len(r.Cells) {
			c = r.Cells[j]
		}
		s, v := g.spread[j], c.Value
		shown := Cell{} // of a cell in which nothing stands
		if !c.Empty() {
			shown = valueCell(v, p)
		}
		if s.bare {
			shown = verdictCell(c.Verdict, p)
		}
		cells = append(cells, g.first(r, j, shown))
		if s.bounds {
			lo, hi := Cell{}, Cell{}
			if v.Bound && v.Missing == report.Present {
				lo, hi = numberCell(v, v.Lo, p), numberCell(v, v.Hi, p)
			}
			cells = append(cells, lo, hi)
		}
		if s.n {
			cells = append(cells, count(v.N))
		}
		if s.verdict {
			cells = append(cells, verdictCell(c.Verdict, p))
		}
		if s.remark {
			cells = append(cells, Text(said(c, p)))
		}
		n = max(n, v.N)
	}
	if g.base {
		cells = append(cells, count(n))
	}
	if r.Strong {
		for i := range cells {
			cells[i] = cells[i].As(Strong)
		}
	}
	return cells
}

// first moves the first cell of a row in by the row's depth.
func (g *grid) first(r report.Row, column int, c Cell) Cell {
	if column == 0 && r.Indent > 0 {
		return c.Indented(r.Indent)
	}
	return c
}

func count(n int) Cell {
	if n <= 0 {
		return Cell{}
	}
	return Number(float64(n), "#,##0")
}

// gapColumns finds the columns of expectation, perception and gap, as places in the table.
func (g *grid) gapColumns(triples []triple) ([3]int, bool) {
	for _, t := range triples {
		found := [3]int{-1, -1, -1}
		for j, c := range g.table.Columns {
			for k, title := range []string{t.expectation, t.perception, t.gap} {
				if c.Title == title {
					found[k] = j
				}
			}
		}
		if min(found[0], found[1], found[2]) >= 0 {
			return found, true
		}
	}
	return [3]int{}, false
}

// live turns the gap of a row into perception minus expectation, where that is what it is: on other bases, as between
// unpaired answers of several dimensions, the difference of the shown means need not be the gap.
func (g *grid) live(cells []Cell, r report.Row, columns [3]int, row int) {
	var at [3]int
	for k, j := range columns {
		if j >= len(r.Cells) || r.Cells[j].Value.Missing != report.Present || r.Cells[j].Value.Kind == report.Words {
			return
		}
		at[k] = g.spread[j].at
	}
	e, p, gap := cells[at[0]], cells[at[1]], cells[at[2]]
	if math.Abs(p.number-e.number-gap.number) > 1e-9 {
		return
	}
	live := Formula(fmt.Sprintf("%s%d-%s%d", Letter(at[1]), row, Letter(at[0]), row), gap.number, gap.format)
	cells[at[2]] = live.As(gap.look)
}
