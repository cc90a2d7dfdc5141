package drift

import (
	"cmp"
	"fmt"
	"math"
	"path"
	"slices"
	"strconv"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// volumes finds the waves with more than twice or less than half the rows that the waves before have in the middle, beyond four times what
// chance makes of a count.
func (l *looker) volumes(p *population) {
	const fewestBefore, most = 3, 12
	for w := fewestBefore; w < len(p.waves); w++ {
		before := slices.Sorted(slices.Values(p.size[max(0, w-most):w]))
		usual := before[len(before)/2]
		n := p.size[w]
		if usual < l.least || n < l.least && n > 0 || n <= 2*usual && 2*n >= usual || math.Abs(float64(n-usual)) <= 4*math.Sqrt(float64(usual)) {
			continue
		}
		c := p.change(Volume, w)
		c.Before, c.Now = Count{N: usual}, Count{N: n}
		s := p.begins(w)
		hint := "ask whether the export is whole, and whether the " + l.config.Periods.Unit + " has ended"
		if n > usual {
			hint = "ask whether rows were exported twice, or others were asked than before"
		}
		l.tell(diag.Note, p.sheets[s.sheet].Table.Place(), CodeVolume, c, fmt.Sprintf("%s of %s in %s, usually %d", diag.Plural(n, "row", "rows"), p.role, c.Since, usual), hint)
	}
}

// groups finds the places, channels and groups that begin or end at a wave for good.
func (l *looker) groups(p *population) {
	for _, f := range p.factors {
		if f.ID == "month" || len(f.Codes) != len(p.rows) {
			continue
		}
		with := make([][]int, len(f.Levels))
		for i := range with {
			with[i] = make([]int, len(p.waves))
		}
		size := make([]int, len(p.waves))
		for row, code := range f.Codes {
			if code >= 0 && p.wave[row] >= 0 {
				with[code][p.wave[row]]++
				size[p.wave[row]]++
			}
		}
		for code, name := range f.Levels {
			t, ok := turned(with[code], size, l.least)
			if !ok {
				continue
			}
			c := p.change(Appeared, t.since)
			c.Field, c.Names, c.Before, c.Now = f.ID, []string{name}, t.before, t.now
			at := p.sheets[p.begins(t.since).sheet].Table.Place()
			said := f.ID + " " + strconv.Quote(short(name))
			if t.gone {
				c.Kind = Vanished
				l.tell(diag.Note, at, CodeVanished, c, fmt.Sprintf("%s has no row of %s since %s, %s before", said, p.role, c.Since, diag.Plural(t.before.N, "row", "rows")), "ask whether it was closed or renamed, or its rows are missing")
				continue
			}
			l.tell(diag.Note, at, CodeAppeared, c, fmt.Sprintf("%s has rows of %s since %s, none before", said, p.role, c.Since), "ask whether it was opened then or has another name; comparisons over time are between different groups")
		}
	}
}

// late finds rows of periods that the workbooks before had already, in one that brings a new period: reports made of those before lack them, be they few
// or most of their workbook.
func (l *looker) late(p *population) {
	if !p.dated {
		return
	}
	for _, sheets := range p.inTime() {
		slices.SortStableFunc(sheets, func(a, b sheet) int { return cmp.Compare(p.newest(a), p.newest(b)) })
		before := p.newest(sheets[0])
		for _, s := range sheets[1:] {
			if own := p.newest(s); own > before {
				l.behind(p, s, own, before)
				before = own
			}
		}
	}
}

// behind tells of the rows of a sheet that belong to a period before its own which the sheets before it reach.
func (l *looker) behind(p *population, s sheet, own, before int) {
	var rows []int
	first := own
	for row := s.span[0]; row < s.span[1]; row++ {
		if w := p.wave[row]; w >= 0 && w <= before {
			rows = append(rows, p.rows[row].row)
			first = min(first, w)
		}
	}
	if len(rows) == 0 {
		return
	}
	c := p.change(Late, own)
	c.Names, c.Now = []string{path.Base(s.Table.Book)}, Count{len(rows), s.span[1] - s.span[0]}
	at := s.Table.Place()
	column := s.columns("date")
	if len(column) > 0 {
		at = s.Table.Cell(column[0], rows[0])
	}
	l.tell(diag.Note, at, CodeLate, c, fmt.Sprintf("%s of %s in a workbook of %s: reports made before lacked them", diag.Plural(len(rows), "row is dated earlier, from "+p.waves[first]+" on,", "rows are dated earlier, from "+p.waves[first]+" on,"), diag.Plural(c.Now.Of, "row", "rows"), c.Since),
		"the figures of "+l.earlier(before > first)+" differ from those reported then; where these rows stand in a workbook before too, take them out of this one")
	l.spread(s, column, rows)
}

// earlier names one earlier period, or several, as report.yaml does.
func (l *looker) earlier(several bool) string {
	one := l.config.Periods.Unit
	if several {
		return "these " + one + "s"
	}
	return "that " + one
}

// spread marks the cells of the last finding.
func (l *looker) spread(s sheet, column []*table.Column, rows []int) {
	if len(column) > 0 {
		l.found[len(l.found)-1].Spread(s.Table.Strip(column[0], rows))
	}
}

// newest is the newest period that a sheet is of: one with a quarter of the rows of its fullest at least, for a slip of a date brings no new one.
func (p *population) newest(s sheet) int {
	n := make([]int, len(p.waves))
	for _, w := range p.wave[s.span[0]:s.span[1]] {
		if w >= 0 {
			n[w]++
		}
	}
	fullest := slices.Max(n)
	for w := len(n) - 1; w >= 0; w-- {
		if n[w] > 0 && 4*n[w] >= fullest {
			return w
		}
	}
	return -1
}

// after counts the answers that were finished after the wave of their date had ended: of a report made on the first of the next month they
// were not part.
func (l *looker) after(p *population) {
	late, first := 0, -1
	for row, after := range p.after {
		if after {
			late++
			if first < 0 {
				first = row
			}
		}
	}
	if late == 0 {
		return
	}
	s := p.sheets[p.rows[first].sheet]
	c := Change{Kind: After, Role: p.role, Now: Count{late, p.known}}
	at := s.Table.Place()
	if column := s.columns("ended"); len(column) > 0 {
		at = s.Table.Cell(column[0], p.rows[first].row)
	}
	l.tell(diag.Note, at, CodeAfter, c, fmt.Sprintf("%s of %d after the %s of their date had ended", diag.Plural(late, "answer was given", "answers were given"), p.known, l.config.Periods.Unit), "a report made at the end of a "+l.config.Periods.Unit+" lacks them; build it some days later")
}
