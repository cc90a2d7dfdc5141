package analysis

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// gap3 measures how able employees say they are to meet the standards; beside it, the contacts within standard against the share required.
func (s *study) gap3(conformance result.Estimate) result.Gap {
	b := rating{absent: noRole(config.Employees)}
	if e := s.d.Employees; e != nil {
		b = rating{scores: e.Ability, none: e.NoStandard, n: e.N}
		if !anyAsked(e.Ability) {
			b.absent = noColumn("ability")
		}
	}
	g := s.rated(b)
	g.Objective = conformance
	if g.Objective.OK() {
		g.Headline = headlineObjective
	}
	return g
}
