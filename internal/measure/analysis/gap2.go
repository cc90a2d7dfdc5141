package analysis

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// gap2 measures how far managers say the standards are set for what they know customers expect; beside it, the coverage of important expectations.
func (s *study) gap2(coverage result.Estimate) result.Gap {
	b := rating{absent: noRole(config.Managers)}
	if m := s.d.Managers; m != nil {
		b = rating{scores: m.Formalization, none: m.NoStandard, n: m.N}
		if !anyAsked(m.Formalization) && !anyNone(m.NoStandard) {
			b.absent = noColumn("formalization")
		}
	}
	g := s.rated(b)
	g.Objective = coverage
	// Managers' ratings say more than a count of standards does; the count speaks when nobody rated.
	if !g.Score.OK() && g.Objective.OK() {
		g.Headline = headlineObjective
	}
	return g
}

func anyNone(none [][]bool) bool {
	for d := range none {
		if anyTick(none, d) {
			return true
		}
	}
	return false
}
