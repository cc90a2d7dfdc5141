package analysis

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// gap4 measures how far employees say promises are kept; beside it, the share of promises kept over all that are measured.
func (s *study) gap4(promises result.Estimate) result.Gap {
	b := rating{absent: noRole(config.Employees)}
	if e := s.d.Employees; e != nil {
		b = rating{scores: e.Promises, n: e.N}
		if !anyAsked(e.Promises) {
			b.absent = noColumn("promises")
		}
	}
	g := s.rated(b)
	g.Objective = promises
	if g.Objective.OK() {
		g.Headline = headlineObjective
	}
	return g
}
