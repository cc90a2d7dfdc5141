package slice

import (
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// measured is what is said of each cell of a table, by figure and cell: the figure, and how it stands to that of all others. It is empty where the table
// crosses what those who say it do not know.
type measured struct {
	figures [][]result.Estimate
	tests   [][]result.Test
}

// customerKeys returns, by criterion, what all that is said of customers follows from: which of them are of which level; none where nothing is remembered.
func (m maker) customerKeys() []memo.Key {
	if m.s.Memory == nil {
		return nil
	}
	var all []memo.Key
	for _, c := range m.by {
		all = append(all, memo.KeyOf("customers", c.ID, c.Levels, c.hidden, c.codes[customers]))
	}
	return all
}

// alone returns the same maker of a study of opinions alone.
func (m maker) alone(opinions *study.Study) maker {
	m.asked, m.s = askedOf(opinions, loyalty.LogSolves(m.s)), opinions
	return m
}

// shownOf returns which cells are shown, by answer, table and cell, unless an earlier run found out of the same opinions.
func (m maker) shownOf() [][][]bool {
	parts := toldElsewhere(m.s)
	suppressed := make([][][]bool, len(m.asked.answers)) // by answer, criterion and level: the breakdown does not show it
	for a, answer := range m.asked.answers {
		for _, c := range m.by {
			levels := make([]bool, len(c.levels))
			for i, l := range c.levels {
				levels[i] = answer.suppressed(l)
			}
			suppressed[a] = append(suppressed[a], levels)
		}
	}
	var of [][]int
	for _, t := range m.tables {
		of = append(of, t.by)
	}
	return study.OfOpinions(m.s, func(opinions *study.Study) [][][]bool { return m.alone(opinions).decide(parts) }, "slices shown",
		m.from, loyalty.LogSolves(m.s), m.customerFrom, suppressed, parts, of)
}

// opinionTable returns what customers say of a table whose criteria they know, unless an earlier run found out of the same opinions.
func (m maker) opinionTable(t int) measured {
	if !m.tables[t].known(m.by, customers) {
		return measured{}
	}
	var by []memo.Key
	if m.s.Memory != nil {
		for _, c := range m.tables[t].by {
			by = append(by, m.customerFrom[c])
		}
	}
	var shown [][]bool
	for _, of := range m.shown {
		shown = append(shown, of[t])
	}
	return study.OfOpinions(m.s, func(opinions *study.Study) measured { return m.alone(opinions).readOpinions(t) }, "slices of opinions",
		m.from, loyalty.LogSolves(m.s), by, shown)
}

// readOpinions measures what customers say of each cell of a table.
func (m maker) readOpinions(t int) measured {
	cells := m.tables[t].cells
	others := make([][]int, len(cells)) // of each cell, once they are asked for
	var all measured
	for _, f := range m.asked.figures {
		figures, tests := make([]result.Estimate, len(cells)), make([]result.Test, len(cells))
		told := m.tests(t, f, others)
		for i := range cells {
			if figures[i] = m.opinion(f, t, i); figures[i].OK() {
				tests[i] = told(i, figures[i])
			}
		}
		all.figures, all.tests = append(all.figures, figures), append(all.tests, tests)
	}
	return all
}
