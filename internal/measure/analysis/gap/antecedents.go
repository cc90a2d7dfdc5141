package gap

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// The bands of an antecedent's score as parts of the scale: 3.5 and 5 of 1 to 7. Method §2.
const (
	antecedentAmber = 2.5 / 6
	antecedentGreen = 4.0 / 6
)

// Antecedents measures what gaps follow from, in the order of report.yaml. Zeithaml, Berry & Parasuraman (1988), Journal of Marketing
// 52(2). A score says how favourable people find it; that a gap comes of it is not shown by it.
func Antecedents(s *study.Study) []result.Antecedent {
	var all []result.Antecedent
	for _, a := range s.Config.Antecedents {
		one := result.Antecedent{ID: a.ID, Name: a.Name, Gap: a.Gap, AskedOf: string(a.AskedOf), Score: antecedentScore(s, a)}
		one.Verdict = antecedentVerdict(s, one.Score)
		all = append(all, one)
	}
	return all
}

// antecedentScore returns the mean over people; who answered fewer than half of the items has no score.
func antecedentScore(s *study.Study, a config.Antecedent) result.Estimate {
	var asked []survey.Antecedent
	n, audience := 0, s.Managers
	switch {
	case a.AskedOf == config.Managers && s.Data.Managers != nil:
		asked, n = s.Data.Managers.Antecedents, s.Data.Managers.N
	case a.AskedOf == config.Employees && s.Data.Employees != nil:
		asked, n, audience = s.Data.Employees.Antecedents, s.Data.Employees.N, s.Employees
	default:
		return study.Missing(study.NoRole(a.AskedOf))
	}
	at := slices.IndexFunc(asked, func(x survey.Antecedent) bool { return x.ID == a.ID })
	if at < 0 {
		return study.Missing(result.ReasonNoAnswers)
	}
	items := study.AskedOf(asked[at].Items)
	people := study.RowMeans(items, n, (len(items)+1)/2)
	return audience.Mean(audience.Take(people, study.UpTo(n)))
}

// antecedentVerdict judges by both ends of the interval; where they disagree, or there is none, it is undecided.
func antecedentVerdict(s *study.Study, e result.Estimate) result.Verdict {
	if !e.OK() {
		return result.Unmeasured
	}
	if !e.Bound {
		return result.Undecided
	}
	light := func(x float64) result.Verdict {
		switch part := (x - s.Config.Model.Scale.Min) / s.Span(); {
		case part >= antecedentGreen:
			return result.Good
		case part >= antecedentAmber:
			return result.Acceptable
		}
		return result.Bad
	}
	if low := light(e.Lo); low == light(e.Hi) {
		return low
	}
	return result.Undecided
}
