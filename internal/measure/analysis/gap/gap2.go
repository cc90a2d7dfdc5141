package gap

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// gap2 measures how far managers say the standards are set for what they know customers expect; beside it, the coverage of important expectations.
func gap2(s *study.Study, coverage result.Estimate) result.Gap {
	g := rated(s, formalization(s))
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

// formalization is what managers say of how formal the standards are.
func formalization(s *study.Study) rating {
	b := rating{absent: study.NoRole(config.Managers)}
	if m := s.Data.Managers; m != nil {
		b = rating{factors: m.Factors, audience: s.Managers, scores: m.Formalization, none: m.NoStandard, n: m.N}
		if !study.AnyAsked(m.Formalization) && !anyNone(m.NoStandard) {
			b.absent = study.NoColumn("formalization")
		}
	}
	return b
}
