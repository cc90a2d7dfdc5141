package slice

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// tests returns what holds one figure of a cell against that of all others, by the cell's place in its table. Who the others are it keeps for
// the next figure of the same source.
func (m maker) tests(t int, f figure, others [][]int) func(cell int, own result.Estimate) result.Test {
	source, everybody := customers, m.s.Respondents
	if f.log {
		source, everybody = contacts, study.UpTo(sizeOf(m.s, contacts))
	}
	switch {
	case f.mean != nil:
		return m.meansDiffer(t, f, source, everybody)
	case f.differs != nil:
		return func(cell int, own result.Estimate) result.Test {
			rows := m.tables[t].cells[cell].rows[source]
			if others[cell] == nil {
				others[cell] = without(everybody, rows)
			}
			return f.differs(own, rows, others[cell])
		}
	}
	return func(int, result.Estimate) result.Test { return result.Test{} }
}

// meansDiffer is Welch's test of each cell. What the others answered is all cells but one together, with those who are in none that is shown:
// the sums of the cells before it and of those after it. Who is hidden is summed up in one, so that not even the last digit tells of whom.
func (m maker) meansDiffer(t int, f figure, source int, everybody []int) func(cell int, own result.Estimate) result.Test {
	cells := m.tables[t].cells
	moments := func(rows []int) stats.Moments {
		taken := f.mean(rows)
		return stats.MomentsOf(taken.X, taken.W)
	}
	here, after := make([]stats.Moments, len(cells)), make([]stats.Moments, len(cells)+1)
	placed := make([]bool, len(everybody))
	for i, c := range cells {
		if !m.shows(f, t, i) {
			continue
		}
		here[i] = moments(c.rows[source])
		for _, r := range c.rows[source] {
			placed[r] = true
		}
	}
	var nowhere []int
	for _, r := range everybody {
		if !placed[r] {
			nowhere = append(nowhere, r)
		}
	}
	before := make([]stats.Moments, len(cells)+1)
	before[0] = moments(nowhere)
	for i := range here {
		before[i+1] = before[i].And(here[i])
	}
	for i := len(here) - 1; i >= 0; i-- {
		after[i] = here[i].And(after[i+1])
	}
	return func(cell int, _ result.Estimate) result.Test {
		return welch(here[cell], before[cell].And(after[cell+1]))
	}
}

// shows tells whether a figure of a cell is shown.
func (m maker) shows(f figure, table, cell int) bool {
	for _, a := range f.answers {
		if !m.shown[a][table][cell] {
			return false
		}
	}
	return f.log || m.seen(table, cell)
}

// welch tests that two means of different people do not differ; none of fewer than are shown with an interval.
func welch(here, others stats.Moments) result.Test {
	x, ok := here.Part()
	y, both := others.Part()
	if !ok || !both || min(here.N, others.N) < study.IndicativeBelow {
		return result.Test{None: result.ReasonTooFew}
	}
	t, varies := stats.Contrast([]stats.Part{x, y.Times(-1)}, 0)
	if !varies {
		return result.Test{None: result.ReasonNoVariation}
	}
	return result.Test{Name: result.TestWelch, Statistic: t.T, DF: t.DF, P: t.P, Adjusted: t.P}
}

// against tells how a figure stands to that of all others.
func against(t result.Test, level float64) string {
	switch {
	case t.Name == "":
		return ""
	case !t.Clear(level):
		return result.SliceAlike
	case t.Statistic < 0:
		return result.SliceLower
	}
	return result.SliceHigher
}

// without returns the rows that are not among some; both are in order.
func without(rows, some []int) []int {
	rest := make([]int, 0, max(0, len(rows)-len(some)))
	next := 0
	for _, r := range rows {
		if next < len(some) && some[next] == r {
			next++
			continue
		}
		rest = append(rest, r)
	}
	return rest
}
