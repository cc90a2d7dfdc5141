package gap

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
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
		of := answersAbout(s, a)
		one := result.Antecedent{ID: a.ID, Name: a.Name, Gap: a.Gap, AskedOf: string(a.AskedOf), Score: antecedentScore(of), Alpha: antecedentAlpha(s, of), Link: link(s, of, a.Gap)}
		one.Verdict = antecedentVerdict(s, one.Score)
		all = append(all, one)
	}
	return all
}

// asked is what people answered about one antecedent.
type asked struct {
	audience study.Audience
	items    []survey.Scores
	people   survey.Scores // each person's mean item; who answered fewer than half of the items has none
	factors  []survey.Factor
	n        int
	absent   string // why there is nothing, "" when there is
}

func answersAbout(s *study.Study, a config.Antecedent) asked {
	var batteries []survey.Antecedent
	var of asked
	switch {
	case a.AskedOf == config.Managers && s.Data.Managers != nil:
		m := s.Data.Managers
		batteries, of = m.Antecedents, asked{audience: s.Managers, factors: m.Factors, n: m.N}
	case a.AskedOf == config.Employees && s.Data.Employees != nil:
		e := s.Data.Employees
		batteries, of = e.Antecedents, asked{audience: s.Employees, factors: e.Factors, n: e.N}
	default:
		return asked{absent: study.NoRole(a.AskedOf)}
	}
	at := slices.IndexFunc(batteries, func(x survey.Antecedent) bool { return x.ID == a.ID })
	if at < 0 {
		of.absent = result.ReasonNoAnswers
		return of
	}
	items := study.AskedOf(batteries[at].Items)
	of.items, of.people = items, study.RowMeans(items, of.n, (len(items)+1)/2)
	return of
}

// antecedentScore returns the mean over people.
func antecedentScore(of asked) result.Estimate {
	if of.absent != "" {
		return study.Missing(of.absent)
	}
	return of.audience.Mean(of.audience.Take(of.people, study.UpTo(of.n)))
}

// antecedentAlpha returns how well the items go together among those who answered all of them, who are as many as a dimension's must be.
// Method §§2 and 6.
func antecedentAlpha(s *study.Study, of asked) result.Estimate {
	if of.absent != "" {
		return study.Missing(of.absent)
	}
	if len(of.items) < 2 {
		return study.Missing(result.ReasonSingleItem)
	}
	rows := complete(of.items, study.UpTo(of.n))
	if reason := noConsistency(len(of.items), len(rows)); reason != "" {
		return study.Missing(reason)
	}
	alpha, ok := stats.CronbachAlpha(rows, s.Level)
	if !ok {
		return study.Missing(result.ReasonNoVariation)
	}
	return of.audience.Settle(alpha.Interval, alpha.N, result.MethodFeldt)
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
