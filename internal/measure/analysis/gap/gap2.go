package gap

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// gap2 measures how far managers say the standards are set for what they know customers expect; beside it, the coverage of important expectations.
func gap2(s *study.Study, coverage result.Estimate) result.Gap {
	b := rating{absent: study.NoRole(config.Managers)}
	if m := s.Data.Managers; m != nil {
		b = rating{audience: s.Managers, scores: m.Formalization, none: m.NoStandard, n: m.N}
		if !study.AnyAsked(m.Formalization) && !anyNone(m.NoStandard) {
			b.absent = study.NoColumn("formalization")
		}
	}
	g := rated(s, b)
	g.Objective = coverage
	// Managers' ratings say more than a count of standards does; the count speaks when nobody rated.
	if !g.Score.OK() && g.Objective.OK() {
		g.Headline = result.HeadlineObjective
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
