// Package trend follows the main measures over time: control charts, signals, trends, and what changed.
package trend

import (
	"math"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Months follows each main measure over the periods of the breakdown by month. It makes everything of that breakdown's figures and of the
// answers of the periods it shows: what is hidden there stays unknown here. Method §11.
func Months(s *study.Study, breakdowns []result.Breakdown) result.Months {
	at := slices.IndexFunc(breakdowns, func(b result.Breakdown) bool { return b.Factor == "month" })
	if at < 0 {
		return result.Months{}
	}
	k := s.Calendar(periods(breakdowns[at].Levels))
	if len(k.Names) == 0 {
		return result.Months{}
	}
	m := result.Months{Unit: k.Unit, Periods: k.Names, Events: k.Events(s.Config.Periods.Events)}
	for _, f := range measures(s) {
		of := k.Estimates(breakdowns[at].Levels, f.of)
		if !slices.ContainsFunc(of, func(e result.Estimate) bool { return e.Status != result.NotMeasured }) {
			continue
		}
		out := chart(s, k, f, of)
		out.Trend = s.Trend(k.Unit, of)
		out.Changes = changes(s, k, f, of)
		disperse(s, k, f, of, &out)
		m.Measures = append(m.Measures, out)
	}
	adjust(m.Measures)
	return m
}

// Follow follows one of the main measures of some of the rows over the periods of the breakdown by month: its chart, its signals and its trend,
// which is no part of a family of tests yet. It reports false where nothing is dated or the measure is known of no period.
func Follow(s *study.Study, breakdowns []result.Breakdown, id string, of func(period string) result.Estimate) (result.Followed, bool) {
	at := slices.IndexFunc(breakdowns, func(b result.Breakdown) bool { return b.Factor == "month" })
	if at < 0 {
		return result.Followed{}, false
	}
	k := s.Calendar(periods(breakdowns[at].Levels))
	var figures []result.Estimate
	for _, period := range k.Names {
		figures = append(figures, of(period))
	}
	if !slices.ContainsFunc(figures, result.Estimate.OK) {
		return result.Followed{}, false
	}
	f := measures(s)[slices.IndexFunc(measures(s), func(m measure) bool { return m.id == id })]
	out := chart(s, k, f, figures)
	out.Trend = s.Trend(k.Unit, figures)
	return out, true
}

// measure is one figure of a period.
type measure struct {
	id      string
	lower   bool // low is good
	kind    kind
	ends    [2]float64 // the least and the most it can be; equal where nothing bounds it
	of      func(result.Level) result.Estimate
	answers *answers // what it is made of; nil where the two estimates say enough of a change
}

// kind is what a figure is made of.
type kind int

const (
	single kind = iota // a mean, a score: one number a period
	share              // counts of a size
	rate               // counts per 1,000 of a size
)

// measures returns what is followed, in the order of what customers feel first.
func measures(s *study.Study) []measure {
	// Weighted shares are no counts, and vary otherwise than these.
	answered, solved := share, share
	if s.Customers.Weights != nil {
		answered = single
		if _, absent := s.Series("contacts.resolved"); absent != "" {
			solved = single
		}
	}
	fraction, positive := [2]float64{0, 1}, [2]float64{0, math.Inf(1)}
	return []measure{
		{id: "gap5", of: func(l result.Level) result.Estimate { return l.Gap }, answers: gapAnswers(s)},
		{id: "nps", ends: [2]float64{-100, 100}, of: func(l result.Level) result.Estimate { return l.NPS }, answers: npsAnswers(s)},
		{id: "csat", kind: answered, ends: fraction, of: func(l result.Level) result.Estimate { return l.CSAT }},
		{id: "fcr", kind: solved, ends: fraction, of: func(l result.Level) result.Estimate { return l.FCR }},
		{id: "within", kind: share, ends: fraction, of: func(l result.Level) result.Estimate { return l.Within }},
		{id: "complaints", lower: true, kind: rate, ends: positive, of: func(l result.Level) result.Estimate { return l.Complaints }},
		{id: "wait", lower: true, ends: positive, of: func(l result.Level) result.Estimate { return l.Wait }, answers: waitAnswers(s)},
	}
}

// periods returns the names of levels.
func periods(levels []result.Level) []string {
	names := make([]string, len(levels))
	for i, l := range levels {
		names[i] = l.Level
	}
	return names
}

// adjust takes the tests of each question as one family: the trends, the changes since the period before, those since a year ago.
func adjust(all []result.Followed) {
	families := map[string][]*result.Test{}
	for i := range all {
		families["trend"] = append(families["trend"], &all[i].Trend.Test)
		for j := range all[i].Changes {
			c := &all[i].Changes[j]
			families[c.Since] = append(families[c.Since], &c.Test)
		}
	}
	for _, since := range []string{"trend", result.SincePrevious, result.SinceYear} {
		study.Adjust(families[since])
	}
}

// disperse adds to the periods what a later report will need to test a change from them, where their answers are gone by then.
func disperse(s *study.Study, k study.Calendar, f measure, of []result.Estimate, out *result.Followed) {
	if f.answers == nil || out.Quarters {
		return
	}
	out.Answers = make([]result.Dispersion, len(of))
	for i, e := range of {
		if e.OK() {
			out.Answers[i] = f.answers.aggregate(s, f.id, k.Names[i], e).Dispersion
		}
	}
}

// rowsIn returns the rows of a period.
func rowsIn(factors []survey.Factor, n int, period string) []int {
	for _, g := range study.Grouped(factors, "month", study.UpTo(n)) {
		if g.Level == period {
			return g.Rows
		}
	}
	return nil
}
