package slice

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// slices returns the slices of one table: of a criterion alone every level, of several crossed those of which customers or contacts are
// shown. Their differences from all others are adjusted together.
func (m maker) slices(t int) []result.Slice {
	table, log, opinions := m.tables[t], m.logTable(t), m.opinionTable(t)
	var made []result.Slice
	var of []int // the cell of each
	for i, c := range table.cells {
		logged := len(c.rows[contacts]) > 0 && table.known(m.by, contacts)
		if len(table.by) == 1 || m.seen(t, i) || logged {
			made, of = append(made, m.slice(log, opinions, t, i)), append(of, i)
		}
	}
	m.compare(made, of, opinions, log)
	return made
}

// compare holds each figure of the slices of a table against that of all others. The cells are those that the slices are of.
func (m maker) compare(made []result.Slice, of []int, opinions, log measured) {
	figures := m.figures()
	all := make([]result.Test, len(made)*len(figures))
	tests := make([]*result.Test, len(all))
	for f, figure := range figures {
		told, place := opinions.tests, f
		if figure.log {
			told, place = log.tests, f-len(m.asked.figures)
		}
		for i := range made {
			at := i*len(figures) + f
			if tests[at] = &all[at]; made[i].Figures[f].Estimate.OK() {
				all[at] = told[place][of[i]]
			}
		}
	}
	study.AdjustExploratory(tests)
	for i := range made {
		for f := range figures {
			one, test := &made[i].Figures[f], all[i*len(figures)+f]
			if one.Against = against(test, m.s.Level); one.Against != "" {
				one.P = test.Adjusted
			}
		}
	}
}

// seen tells whether a cell's customers are shown.
func (m maker) seen(table, cell int) bool { return len(m.shown) > 0 && m.shown[0][table][cell] }

func (m maker) slice(log, opinions measured, t, i int) result.Slice {
	table := m.tables[t]
	c := table.cells[i]
	var out result.Slice
	for k, level := range c.levels {
		criterion := m.by[table.by[k]]
		out.Of = append(out.Of, result.SliceLevel{Criterion: criterion.ID, Level: criterion.Levels[level]})
	}
	known := table.known(m.by, customers)
	out.Hidden = known && !m.seen(t, i)
	if known && !out.Hidden {
		out.N = m.s.Count(m.asked.answers[0].scores, c.rows[customers])
	}
	for f := range m.asked.figures {
		one := result.SliceFigure{Estimate: study.Missing(result.ReasonNotGrouped)}
		if known {
			one.Estimate = opinions.figures[f][i]
		}
		out.Figures = append(out.Figures, one)
	}
	out.Contacts = len(c.rows[contacts])
	return m.logFigures(out, log, t, i)
}

// opinion is a figure of customers, hidden where too few answered or where it would give others away.
func (m maker) opinion(f figure, t, i int) result.Estimate {
	rows := m.tables[t].cells[i].rows[customers]
	if m.shows(f, t, i) {
		return f.of(rows)
	}
	n := len(rows)
	for _, a := range f.answers {
		n = min(n, m.s.Count(m.asked.answers[a].scores, rows))
	}
	if n > 0 || !m.single(t) {
		return m.concealed(n, t, m.seen(t, i))
	}
	return f.of(rows)
}

// single tells whether a table is of one criterion that a breakdown shows.
func (m maker) single(t int) bool {
	return len(m.tables[t].by) == 1 && breakdown(m.by[m.tables[t].by[0]])
}

// concealed is a figure that is not shown. Of a cell whose customers are hidden nothing tells why.
func (m maker) concealed(n, t int, seen bool) result.Estimate {
	switch {
	case m.single(t):
		return concealed(n, m.s.Customers.Least)
	case !seen:
		return study.Concealed(0, m.from)
	}
	return concealed(n, m.from)
}

// whole is everybody, whom each slice is shown beside.
func (m maker) whole() result.Slice {
	s := m.s
	out := result.Slice{N: s.Count(study.Ones(s.Respondents), s.Respondents)}
	if out.N < s.Customers.Least {
		out.N, out.Hidden = 0, s.Data.Customers != nil
	}
	for _, f := range m.asked.figures {
		out.Figures = append(out.Figures, result.SliceFigure{Estimate: f.of(s.Respondents)})
	}
	if s.Data.Contacts == nil {
		return out
	}
	out.Contacts = s.Data.Contacts.N
	for _, f := range m.log {
		out.Figures = append(out.Figures, result.SliceFigure{Estimate: f.of(study.UpTo(out.Contacts))})
	}
	if m.rates() {
		out.Figures = append(out.Figures, result.SliceFigure{Estimate: s.PerThousand(sizeOf(s, complaints), out.Contacts)})
	}
	return out
}
