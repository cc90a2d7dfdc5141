package people

import (
	"cmp"
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// links returns the links between departments that are weaker or stronger than all others together beyond noise, the weakest first, and how
// many were held against the others. The tests are exploratory. That one link is the weakest of all is not said: few of them have the
// answers that an order needs.
func (m *matrix) links(cells [][]result.Estimate) (clear []result.Link, tested int) {
	var all []result.Link
	for i := range m.from {
		for j := range m.to {
			if cells[i][j].Status != result.Measured {
				continue
			}
			l := result.Link{From: m.from[i], To: m.to[j], Rating: cells[i][j]}
			rest := slices.DeleteFunc(slices.Clone(m.all), func(r int) bool { return slices.Contains(m.cells[i][j], r) })
			l.Difference, l.Test = study.Difference(m.s.Team, m.s.Team.Take(m.scores, m.cells[i][j]), m.s.Team, m.s.Team.Take(m.scores, rest))
			all = append(all, l)
		}
	}
	tests := make([]*result.Test, len(all))
	for i := range all {
		tests[i] = &all[i].Test
	}
	study.AdjustExploratory(tests)
	for _, l := range all {
		if l.Test.Name != "" {
			tested++
		}
		if l.Test.Clear(m.s.Level) {
			clear = append(clear, l)
		}
	}
	slices.SortStableFunc(clear, func(a, b result.Link) int { return cmp.Compare(a.Rating.Value, b.Rating.Value) })
	return clear, tested
}

// returns pairs up the departments that are shown to rate each other, the most uneven pair first. Their people are different people.
func (m *matrix) returns(cells [][]result.Estimate) []result.Reciprocity {
	var all []result.Reciprocity
	for i, a := range m.from {
		for j, b := range m.to {
			back, own := slices.Index(m.from, b), slices.Index(m.to, a)
			if a >= b || back < 0 || own < 0 || !cells[i][j].OK() || !cells[back][own].OK() {
				continue
			}
			p := result.Reciprocity{A: a, B: b, AB: cells[i][j], BA: cells[back][own]}
			p.Difference, p.Test = study.Difference(m.s.Team, m.s.Team.Take(m.scores, m.cells[i][j]), m.s.Team, m.s.Team.Take(m.scores, m.cells[back][own]))
			all = append(all, p)
		}
	}
	tests := make([]*result.Test, len(all))
	for i := range all {
		tests[i] = &all[i].Test
	}
	study.AdjustExploratory(tests)
	size := func(p result.Reciprocity) float64 { return max(p.Difference.Value, -p.Difference.Value) }
	slices.SortStableFunc(all, func(a, b result.Reciprocity) int { return cmp.Compare(size(b), size(a)) })
	return all
}
