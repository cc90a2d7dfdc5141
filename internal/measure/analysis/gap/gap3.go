package gap

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// gap3 measures how able employees say they are to meet the standards; beside it, the contacts within standard against the share required.
func gap3(s *study.Study, conformance result.Estimate) result.Gap {
	g := rated(s, ability(s))
	g.Objective = conformance
	if g.Objective.OK() {
		g.Headline = result.HeadlineObjective
	}
	return g
}

// ability is what employees say of how able they are to meet the standards.
func ability(s *study.Study) rating {
	b := rating{absent: study.NoRole(config.Employees)}
	if e := s.Data.Employees; e != nil {
		b = rating{factors: e.Factors, audience: s.Employees, scores: e.Ability, none: e.NoStandard, n: e.N}
		if !study.AnyAsked(e.Ability) {
			b.absent = study.NoColumn("ability")
		}
	}
	return b
}
