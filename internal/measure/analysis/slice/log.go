package slice

import (
	"ecart/internal/config"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Kept tells how often contacts are within their standards. It looks at nothing but what it holds.
type Kept interface {
	Within(contacts []int) result.Estimate
}

// logged returns the figures of the contact log: nobody's answers, so nothing of them is hidden.
func logged(s *study.Study, kept Kept) []figure {
	if s.Data.Contacts == nil {
		return nil
	}
	all := []figure{{id: "within", log: true, of: kept.Within, differs: apart(s.Log, kept.Within), from: []any{kept, s.Log}}}
	if solved, absent := s.Series("contacts.resolved"); absent == "" {
		once := func(rows []int) result.Estimate { return loyalty.FCRLog(s, rows) }
		all = append([]figure{{id: "fcr", log: true, of: once, differs: apart(s.Log, once), from: []any{solved.Scores, solved.GaveUp, s.Log}}}, all...)
	}
	if wait, absent := s.Series(string(config.Contacts) + ".wait"); absent == "" {
		all = append(all, figure{id: "wait", log: true, of: func(rows []int) result.Estimate { return wait.Mean(wait.Take(rows)) }, mean: wait.Take,
			from: []any{wait.Scores, wait.GaveUp, wait.Audience}})
	}
	return all
}

// logKeys are what log tables follow from: the figures of the log, and by criterion which contacts are of which level.
type logKeys struct {
	figures  memo.Key
	contacts []memo.Key
}

// logKeys returns them; none where nothing is remembered.
func (m maker) logKeys() logKeys {
	var k logKeys
	if m.s.Memory == nil {
		return k
	}
	var from []any
	for _, f := range m.log {
		from = append(from, f.id, f.from)
	}
	k.figures = memo.KeyOf("log", from...)
	for _, c := range m.by {
		k.contacts = append(k.contacts, memo.KeyOf("contacts", c.codes[contacts], len(c.Levels)))
	}
	return k
}

// logTable returns what the log says of a table whose criteria it knows, unless an earlier run found out of the same contacts.
func (m maker) logTable(t int) measured {
	if !m.tables[t].known(m.by, contacts) || len(m.log) == 0 {
		return measured{}
	}
	var by []memo.Key
	if m.s.Memory != nil {
		for _, c := range m.tables[t].by {
			by = append(by, m.logFrom.contacts[c])
		}
	}
	return memo.Of(m.s.Memory, func() measured { return m.readLog(t) }, "slices of the log", m.logFrom.figures, by)
}

// readLog measures the log figures of each cell of a table.
func (m maker) readLog(t int) measured {
	cells := m.tables[t].cells
	others := make([][]int, len(cells)) // of each cell, once they are asked for
	var all measured
	for _, f := range m.log {
		figures, tests := make([]result.Estimate, len(cells)), make([]result.Test, len(cells))
		told := m.tests(t, f, others)
		for i, c := range cells {
			if figures[i] = f.of(c.rows[contacts]); figures[i].OK() {
				tests[i] = told(i, figures[i])
			}
		}
		all.figures, all.tests = append(all.figures, figures), append(all.tests, tests)
	}
	return all
}

// logFigures adds what the contact log says of a slice.
func (m maker) logFigures(out result.Slice, log measured, t, i int) result.Slice {
	if m.s.Data.Contacts == nil {
		return out
	}
	table := m.tables[t]
	known := table.known(m.by, contacts)
	for f := range m.log {
		one := result.SliceFigure{Estimate: study.Missing(result.ReasonNotGrouped)}
		if known {
			one.Estimate = log.figures[f][i]
		}
		out.Figures = append(out.Figures, one)
	}
	if m.rates() {
		one := study.Missing(result.ReasonNotGrouped)
		if known && table.known(m.by, complaints) {
			c := table.cells[i]
			one = m.s.PerThousand(len(c.rows[complaints]), len(c.rows[contacts]))
		}
		out.Figures = append(out.Figures, result.SliceFigure{Estimate: one})
	}
	return out
}
