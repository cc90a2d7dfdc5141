package process

import (
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// balance returns cost, quality and cycle time by the levels of a factor: first the mean of each step, then the mean of the steps, of
// those steps that every level has, so that a level is not judged by its mix of steps.
func balance(s *study.Study, steps []study.Group, factor string) []result.ProcessPart {
	p := s.Data.Processes
	levels := study.Grouped(p.Factors, factor, study.UpTo(p.N))
	levels = slices.DeleteFunc(levels, func(g study.Group) bool { return len(g.Rows) == 0 })
	if len(levels) == 0 {
		return nil
	}
	parts := make([]result.ProcessPart, len(levels))
	for i, g := range levels {
		parts[i].Level = g.Level
	}
	for _, one := range []struct {
		scores survey.Scores
		field  string
		at     func(*result.ProcessPart) *result.Estimate
	}{
		{p.Cost, "processes.cost", func(part *result.ProcessPart) *result.Estimate { return &part.Cost }},
		{p.Quality, "processes.quality", func(part *result.ProcessPart) *result.Estimate { return &part.Quality }},
		{p.Cycle, "processes.cycle", func(part *result.ProcessPart) *result.Estimate { return &part.Cycle }},
	} {
		for i, e := range overSteps(one.scores, one.field, steps, levels) {
			*one.at(&parts[i]) = e
		}
	}
	return parts
}

// overSteps returns the mean of a column by level over the steps that all levels have a figure of.
func overSteps(scores survey.Scores, field string, steps, levels []study.Group) []result.Estimate {
	sums := make([][]float64, len(levels))
	rows := make([]int, len(levels))
	for _, step := range steps {
		cells := make([]result.Estimate, len(levels))
		everywhere := true
		for i, level := range levels {
			cells[i] = pooled(scores, common(step.Rows, level.Rows), field)
			everywhere = everywhere && cells[i].OK()
		}
		for i, cell := range cells {
			if everywhere {
				sums[i] = append(sums[i], cell.Value)
				rows[i] += cell.N
			}
		}
	}
	out := make([]result.Estimate, len(levels))
	for i := range out {
		if !scores.Asked() {
			out[i] = study.Missing(study.NoColumn(field))
			continue
		}
		out[i] = settled(sums[i], result.MethodPooled)
		if out[i].OK() {
			out[i].N = rows[i]
		}
	}
	return out
}

// common returns the rows that are in both of two rising lists.
func common(a, b []int) []int {
	var both []int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both = append(both, a[i])
			i, j = i+1, j+1
		}
	}
	return both
}

// compareUnits names for each location the ones that dominate it: no worse in cost, quality and cycle time and better in one. It takes no
// weights, and so leaves open which of two is better when each is ahead in something. Pareto dominance, method §10c.
func compareUnits(parts []result.ProcessPart) {
	for i := range parts {
		for _, other := range parts {
			if dominates(other, parts[i]) {
				parts[i].DominatedBy = append(parts[i].DominatedBy, other.Level)
			}
		}
	}
}

func dominates(a, b result.ProcessPart) bool {
	better := false
	for _, pair := range [][2]result.Estimate{{a.Cost, b.Cost}, {b.Quality, a.Quality}, {a.Cycle, b.Cycle}} {
		if !pair[0].OK() || !pair[1].OK() || pair[0].Value > pair[1].Value {
			return false
		}
		better = better || pair[0].Value < pair[1].Value
	}
	return better
}
