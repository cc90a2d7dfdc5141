package people

import (
	"cmp"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/analysis/priority"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// KeyCustomers holds the key customers against the others. The gaps, the importance and the main figures are families of planned tests
// (Holm); the reasons are looked through for differences (Benjamini–Hochberg).
func KeyCustomers(s *study.Study) result.KeyCustomers {
	if s.Data.Customers == nil || !s.Data.Customers.Key.Asked() {
		return unmade(result.NotMeasured, absentColumn(s, "key_customer"))
	}
	k := newSides(s)
	known := s.Count(s.Data.Customers.Key, s.Respondents)
	if known == 0 {
		return unmade(result.NotMeasured, result.ReasonNoAnswers)
	}
	everyone := study.Ones(s.Respondents)
	n, others := s.Count(everyone, k.of), s.Count(everyone, k.others)
	if n == 0 || others == 0 {
		return unmade(result.NotMeasured, result.ReasonOneGroup)
	}
	if reason := k.hidden(n, others, s.Count(everyone, s.Respondents)); reason != "" {
		return unmade(result.Suppressed, reason)
	}
	out := result.KeyCustomers{
		Status: result.Measured, Key: count(s, n), Others: count(s, others),
		Share: s.Customers.Share(s.Customers.Take(s.Data.Customers.Key, s.Respondents), study.Yes),
	}
	for d, dimension := range s.Config.Model.Dimensions {
		out.Dimensions = append(out.Dimensions, k.gap(dimension.ID, s.DimensionTrio(d)))
		if study.AnyAsked(s.Points) {
			out.Importance = append(out.Importance, k.mean(dimension.ID, "importance", study.Column(s.Points, d)))
		}
	}
	if study.AnyAsked(s.Data.Customers.Rated) {
		for d, scores := range study.HalfRule(&s.Config.Model, s.Data.Customers.Rated, s.Data.Customers.N) {
			out.Rated = append(out.Rated, k.mean(s.Config.Model.Dimensions[d].ID, "rated_importance", scores))
		}
	}
	out.Main, out.Reasons, out.Drivers = k.main(), k.reasons(), k.drivers()
	for _, family := range [][]result.Contrast{out.Dimensions, out.Importance, out.Rated, out.Main} {
		study.Adjust(tests(family))
	}
	study.AdjustExploratory(tests(out.Reasons))
	return out
}

// unmade is key customers of whom nothing is shown, for a reason.
func unmade(status result.Status, reason string) result.KeyCustomers {
	none := result.Estimate{Status: status, Reason: reason}
	return result.KeyCustomers{Status: status, Reason: reason, Share: none, Key: none, Others: none, Drivers: undriven(none)}
}

// undriven is drivers of which nothing is shown.
func undriven(e result.Estimate) result.Drivers {
	return result.Drivers{Status: e.Status, Reason: e.Reason, R2: e, Adjusted: e}
}

func count(s *study.Study, n int) result.Estimate {
	return result.Estimate{Value: float64(n), N: n, Method: result.MethodCount, Status: result.Measured}
}

func tests(family []result.Contrast) []*result.Test {
	all := make([]*result.Test, len(family))
	for i := range family {
		all[i] = &family[i].Test
	}
	return all
}

// sides is the rows of a group of customers and of the others; of some customers it may not be known.
type sides struct {
	s          *study.Study
	of, others []int
}

func newSides(s *study.Study) sides {
	k := sides{s: s}
	for _, r := range s.Respondents {
		switch x, ok := s.Data.Customers.Key.At(r); {
		case ok && study.Yes(x):
			k.of = append(k.of, r)
		case ok:
			k.others = append(k.others, r)
		}
	}
	return k
}

// hidden says why two groups of such sizes may not be shown beside the whole, "" when they may.
func (k sides) hidden(key, others, whole int) string {
	hidden := study.Conceal([]int{key, others}, nil, whole, k.s.Customers.Least)
	switch {
	case key == 0 || others == 0:
		return result.ReasonNoAnswers
	case !hidden[0] && !hidden[1]:
		return ""
	case min(key, others) < k.s.Customers.Least:
		return result.ReasonTooFew
	}
	return result.ReasonComplement
}

// contrast measures one figure of both sides and their difference, unless either side has too few answers: then both are hidden, for the
// total would give the one away by the other.
func (k sides) contrast(id string, answered []survey.Scores, of func(rows []int) result.Estimate, difference func() (result.Estimate, result.Test)) result.Contrast {
	for _, scores := range answered {
		n, others := k.s.Count(scores, k.of), k.s.Count(scores, k.others)
		switch reason := k.hidden(n, others, k.s.Count(scores, k.s.Respondents)); reason {
		case "":
		case result.ReasonNoAnswers:
			return missing(id, study.Missing(reason))
		default:
			return missing(id, result.Estimate{Status: result.Suppressed, Reason: reason})
		}
	}
	c := result.Contrast{ID: id, Of: of(k.of), Others: of(k.others)}
	if difference == nil {
		c.Difference, c.Test = study.Apart(k.s.Customers, c.Of, c.Others)
		return c
	}
	c.Difference, c.Test = difference()
	return c
}

func missing(id string, e result.Estimate) result.Contrast {
	return result.Contrast{ID: id, Of: e, Others: e, Difference: e, Test: result.Test{None: result.ReasonTooFew}}
}

// mean holds the means of a column against each other.
func (k sides) mean(id, field string, scores survey.Scores) result.Contrast {
	if reason := k.s.Unasked(scores, field); reason != "" {
		return missing(id, study.Missing(reason))
	}
	c := k.s.Customers
	return k.contrast(id, []survey.Scores{scores}, func(rows []int) result.Estimate { return c.Mean(c.Take(scores, rows)) },
		func() (result.Estimate, result.Test) {
			return study.Difference(c, c.Take(scores, k.of), c, c.Take(scores, k.others))
		})
}

// share holds the shares of a column's answers for which something holds against each other.
func (k sides) share(field string, holds func(float64) bool) result.Contrast {
	return k.contrast(field, []survey.Scores{k.s.CustomerColumn(field)}, func(rows []int) result.Estimate { return loyalty.OpinionShare(k.s, field, rows, holds) }, nil)
}

// net holds the net promoter scores against each other.
func (k sides) net() result.Contrast {
	c, scores := k.s.Customers, k.s.CustomerColumn("nps")
	return k.contrast("nps", []survey.Scores{scores}, func(rows []int) result.Estimate { return loyalty.NetScore(k.s, rows) },
		func() (result.Estimate, result.Test) {
			return study.NetDifference(c, c.Take(scores, k.of), c.Take(scores, k.others))
		})
}

// gap holds the gaps against each other: each customer's own where answers are paired, and else the two estimates.
func (k sides) gap(id string, t study.Trio) result.Contrast {
	switch {
	case !t.Expectation.Asked() || !t.Perception.Asked():
		return missing(id, k.s.GapOf(t, nil))
	case !t.Gap.Asked():
		return k.contrast(id, []survey.Scores{t.Expectation, t.Perception}, func(rows []int) result.Estimate { return k.s.GapOf(t, rows) }, nil)
	}
	return k.mean(id, "perception", t.Gap)
}

// main holds what customers say overall against each other, as far as it was asked.
func (k sides) main() []result.Contrast {
	s := k.s
	all := []result.Contrast{k.gap("gap", s.Answers.Whole)}
	ask := func(id string, of func(scores survey.Scores) result.Contrast) {
		if scores := s.CustomerColumn(id); scores.Asked() {
			all = append(all, of(scores))
		}
	}
	ask("overall", func(scores survey.Scores) result.Contrast { return k.mean("overall", "overall", scores) })
	ask("csat", func(survey.Scores) result.Contrast { return k.share("csat", loyalty.Satisfied(s)) })
	ask("nps", func(survey.Scores) result.Contrast { return k.net() })
	ask("intention", func(scores survey.Scores) result.Contrast { return k.mean("intention", "intention", scores) })
	return all
}

// drivers measures what the key customers' satisfaction goes with. It is hidden where few others answered all of it: beside the drivers of
// all customers it would tell of them.
func (k sides) drivers() result.Drivers {
	d := priority.Drivers(k.s, k.of)
	if d.Status != result.Measured && d.Status != result.Indicative {
		return d
	}
	answers := study.AllOf([]survey.Scores{k.s.Answers.Performed, k.s.CustomerColumn(d.Outcome)}, len(k.s.Respondents))
	if reason := k.hidden(d.N, k.s.Count(answers, k.others), k.s.Count(answers, k.s.Respondents)); reason != "" {
		return undriven(result.Estimate{Status: result.Suppressed, Reason: reason})
	}
	return d
}

// reasons holds the shares of the reasons against each other, what most key customers say first; reasons that a few of either side give
// are counted together at the end.
func (k sides) reasons() []result.Contrast {
	if !k.s.Data.Customers.Reasons.Asked() {
		return nil
	}
	choices := newChoices(k.s.Data.Customers.Reasons)
	n, others := k.s.Count(choices.any, k.of), k.s.Count(choices.any, k.others)
	if k.hidden(n, others, k.s.Count(choices.any, k.s.Respondents)) != "" {
		return nil
	}
	named, rest := choices.pooled(k.s, k.of, k.others)
	var all []result.Contrast
	compare := func(name string, scores survey.Scores) {
		all = append(all, k.contrast(name, []survey.Scores{scores}, func(rows []int) result.Estimate { return share(k.s, scores, rows) }, nil))
	}
	for _, i := range named {
		compare(choices.names[i], choices.of[i])
	}
	slices.SortStableFunc(all, func(a, b result.Contrast) int { return cmp.Compare(b.Of.Value, a.Of.Value) })
	if rest.Asked() {
		compare("", rest)
	}
	return all
}
