package gap

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// gap4 measures how far employees say promises are kept; beside it, the share of promises kept over all that are measured.
func gap4(s *study.Study, promises result.Estimate) result.Gap {
	g := rated(s, keeping(s))
	g.Objective = promises
	if g.Objective.OK() {
		g.Headline = result.HeadlineObjective
	}
	return g
}

// keeping is what employees say of how far promises are kept.
func keeping(s *study.Study) rating {
	b := rating{absent: study.NoRole(config.Employees)}
	if e := s.Data.Employees; e != nil {
		b = rating{factors: e.Factors, audience: s.Employees, scores: e.Promises, n: e.N}
		if !study.AnyAsked(e.Promises) {
			b.absent = study.NoColumn("promises")
		}
	}
	return b
}
