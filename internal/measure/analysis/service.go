package analysis

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// service measures SERVQUAL by item, dimension and overall. Parasuraman, Zeithaml & Berry (1988), J. Retailing 64(1); SERVPERF after
// Cronin & Taylor (1992), doi:10.1177/002224299205600304. Method §1.
func (s *study) service() result.Service {
	v := result.Service{Paired: s.c.Model.Paired, Status: result.NotMeasured, Reason: s.noGap()}
	for i, item := range s.c.Model.Items() {
		v.Items = append(v.Items, s.pair(item.ID, s.itemTrio(i), s.respondents))
	}
	for d, dimension := range s.c.Model.Dimensions {
		v.Dimensions = append(v.Dimensions, s.pair(dimension.ID, s.dimensionTrio(d), s.respondents))
	}
	v.Overall = s.pair("", s.answers.whole, s.respondents)
	adjust(testsOf(v.Items))
	adjust(testsOf(v.Dimensions))
	v.Weights = s.weights()
	v.Weighted = s.ownWeights()
	v.MeanWeighted = s.meanWeights(v)
	v.Performance = s.opinion(s.answers.performed, "perception", s.respondents)
	v.WeightedPerformance = s.weightedPerformance()
	v.AtCeiling = s.atCeiling()
	v.Answers = s.answerSpread()
	if v.Reason == "" {
		v.Status, v.Reason = v.Overall.Gap.Status, v.Overall.Gap.Reason
	}
	return v
}

// noGap returns why no gap between expectation and perception can be measured, "" when it can.
func (s *study) noGap() string {
	switch {
	case s.d.Customers == nil:
		return noRole(config.Customers)
	case !anyAsked(s.d.Customers.Expectation):
		return noColumn("expectation")
	case !anyAsked(s.d.Customers.Perception):
		return noColumn("perception")
	}
	return ""
}

func anyAsked(columns []survey.Scores) bool {
	for i := range columns {
		if column(columns, i).Asked() {
			return true
		}
	}
	return false
}

func (s *study) itemTrio(i int) trio {
	if i < len(s.answers.items) {
		return s.answers.items[i]
	}
	return trio{}
}

func (s *study) dimensionTrio(d int) trio {
	if d < len(s.answers.dimensions) {
		return s.answers.dimensions[d]
	}
	return trio{}
}

// opinion returns the mean of a customers' column over some rows, or why there is none.
func (s *study) opinion(scores survey.Scores, field string, rows []int) result.Estimate {
	if reason := s.unasked(scores, field); reason != "" {
		return missing(reason)
	}
	return s.customers.mean(s.customers.take(scores, rows))
}

// unasked returns why a customers' column holds nothing, "" when it does.
func (s *study) unasked(scores survey.Scores, field string) string {
	if s.d.Customers == nil {
		return noRole(config.Customers)
	}
	if !scores.Asked() {
		return noColumn(field)
	}
	return ""
}

// pair measures one trio over some rows.
func (s *study) pair(id string, t trio, rows []int) result.Pair {
	p := result.Pair{
		ID:          id,
		Expectation: s.opinion(t.expectation, "expectation", rows),
		Perception:  s.opinion(t.perception, "perception", rows),
	}
	switch {
	case !t.expectation.Asked() || !t.perception.Asked():
		p.Gap, p.Test = missing(s.noTrio(t)), result.Test{None: result.ReasonTooFew}
	case s.c.Model.Paired:
		p.Gap, p.Test = s.pairedGap(t, rows)
	default:
		after, before := s.customers.take(t.perception, rows), s.customers.take(t.expectation, rows)
		p.Gap, p.Test = difference(s.customers, after, s.customers, before)
	}
	return p
}

func (s *study) noTrio(t trio) string {
	if reason := s.unasked(t.expectation, "expectation"); reason != "" {
		return reason
	}
	return s.unasked(t.perception, "perception")
}

// gapOf returns the gap of one trio over some rows, without its test.
func (s *study) gapOf(t trio, rows []int) result.Estimate {
	if !t.gap.Asked() {
		return s.pair("", t, rows).Gap
	}
	return s.pairedMean(s.customers.take(t.gap, rows))
}

// pairedMean returns the mean of differences between two answers of the same customers.
func (s *study) pairedMean(gap sample) result.Estimate {
	e := s.customers.mean(gap)
	if gap.w == nil {
		e.Method = result.MethodPaired
	}
	return e
}

// pairedGap returns the mean of perception − expectation with the paired t test.
func (s *study) pairedGap(t trio, rows []int) (result.Estimate, result.Test) {
	gap := s.customers.take(t.gap, rows)
	e := s.pairedMean(gap)
	if !e.OK() {
		return e, result.Test{None: result.ReasonTooFew}
	}
	if gap.w != nil {
		test, ok := stats.WeightedT(gap.x, gap.w, 0, s.level)
		return e, tested(result.TestPaired, test, ok, e)
	}
	// The means themselves give the size that rounding is held against: gaps near 0 are differences of larger numbers.
	test, ok := stats.PairedT(s.customers.take(t.perception, rows).x, s.customers.take(t.expectation, rows).x, s.level)
	return e, tested(result.TestPaired, test, ok, e)
}

func testsOf(pairs []result.Pair) []*result.Test {
	tests := make([]*result.Test, len(pairs))
	for i := range pairs {
		tests[i] = &pairs[i].Test
	}
	return tests
}

// atCeiling returns the share of expectation answers at the scale's maximum: from 80 % on, the gap is little more than perception − maximum.
func (s *study) atCeiling() float64 {
	if s.d.Customers == nil {
		return 0
	}
	top, all, people := 0.0, 0.0, 0
	for i := range s.d.Customers.Expectation {
		t := s.customers.take(column(s.d.Customers.Expectation, i), s.respondents)
		people = max(people, len(t.x))
		for k, x := range t.x {
			w := 1.0
			if t.w != nil {
				w = t.w[k]
			}
			all += w
			if x >= s.c.Model.Scale.Max {
				top += w
			}
		}
	}
	if all == 0 || people < s.customers.least {
		return 0
	}
	return top / all
}

// Scales of more points than this have no bar of each.
const mostPoints = 11

// answerSpread returns how the perception answers of each item spread over the scale.
func (s *study) answerSpread() []result.Answers {
	if s.d.Customers == nil {
		return nil
	}
	points := int(math.Round(s.span())) + 1
	var all []result.Answers
	for i, item := range s.c.Model.Items() {
		t := s.customers.take(column(s.d.Customers.Perception, i), s.respondents)
		a := result.Answers{Item: item.ID}
		a.Status, _ = s.customers.status(len(t.x))
		if (a.Status == result.Measured || a.Status == result.Indicative) && points <= mostPoints {
			a.N, a.Shares = len(t.x), s.spread(t, points)
		} else if a.Status != result.Suppressed {
			a.Status = result.NotMeasured
		}
		all = append(all, a)
	}
	return all
}

// spread returns the share of the answers at each point of the scale; an answer between two points goes to the nearer, a half upwards.
func (s *study) spread(t sample, points int) []float64 {
	shares := make([]float64, points)
	total := 0.0
	for i, x := range t.x {
		w := 1.0
		if t.w != nil {
			w = t.w[i]
		}
		at := int(math.Floor(x - s.c.Model.Scale.Min + 0.5))
		shares[min(points-1, max(0, at))] += w
		total += w
	}
	for i := range shares {
		shares[i] /= total
	}
	return shares
}
