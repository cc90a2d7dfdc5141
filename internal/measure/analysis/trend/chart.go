package trend

import (
	"math"
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/series"
	"ecart/internal/measure/study"
)

// enough is how many periods limits need.
const enough = 12

// chart draws a measure's limits as its kind asks for, and looks for signals.
func chart(s *study.Study, k calendar, f measure, of []result.Estimate) result.Followed {
	out := result.Followed{ID: f.id, Lower: f.lower, Chart: result.ChartSingles}
	c, drawn := series.Chart{}, false
	switch ts, counted := tallies(f.kind, of); {
	case counted && shown(of) >= enough:
		choice := series.Choose(ts, int(k.first.Month()), f.kind == rate)
		if choice.Quarters && k.unit == "month" {
			ts, k, out.Quarters = series.Quarters(ts, int(k.first.Month())), k.quarters(), true
			of = pooled(s, f.kind, ts)
		} else if choice.Quarters {
			choice.Kind = series.XmR // they are quarters already
		}
		c, drawn = limits(choice.Kind, f.kind, ts, of, k.changed(s.Config.Periods.Events))
		out.Chart = chartName(choice.Kind)
	case counted:
		out.Chart = chartName(map[kind]series.Kind{share: series.P, rate: series.U}[f.kind])
	default:
		c, drawn = series.OfSingles(readings(of), k.changed(s.Config.Periods.Events))
	}
	out.Points = points(k, of, c)
	if !drawn {
		out.Reason = result.ReasonTooFewPeriods
		return out
	}
	out.Segments, out.Reason = segments(k, c)
	for _, signal := range c.Signals(rules(s)) {
		out.Signals = append(out.Signals, result.Signal{Rule: ruleName(signal.Rule), Period: k.names[signal.At]})
	}
	return out
}

// limits draws the chart that was chosen.
func limits(chosen series.Kind, of kind, ts []series.Tally, es []result.Estimate, changes []int) (series.Chart, bool) {
	switch chosen {
	case series.P:
		return series.OfShares(ts, changes)
	case series.Laney:
		return series.OfLargeShares(ts, changes)
	case series.U:
		return series.OfRates(ts, changes)
	default:
		return series.OfSingles(readings(es), changes)
	}
}

// tallies returns the counts behind shares and rates. It reports false for what is no count: a mean, and a share of checks of which several
// were made of one contact.
func tallies(of kind, es []result.Estimate) ([]series.Tally, bool) {
	if of == single {
		return nil, false
	}
	ts := make([]series.Tally, len(es))
	for i, e := range es {
		switch {
		case !e.OK():
		case of == rate:
			// A size in thousands makes the rate one per 1,000.
			ts[i] = series.Tally{Count: math.Round(e.Value * float64(e.N) / 1000), Size: float64(e.N) / 1000}
		case e.Method != result.MethodWilson:
			return nil, false
		default:
			ts[i] = series.Tally{Count: math.Round(e.Value * float64(e.N)), Size: float64(e.N)}
		}
	}
	return ts, true
}

// pooled returns the figures of pooled counts, all of which are shown by month already.
func pooled(s *study.Study, of kind, ts []series.Tally) []result.Estimate {
	all := make([]result.Estimate, len(ts))
	for i, t := range ts {
		switch {
		case t.Size == 0:
			all[i] = study.Missing(result.ReasonNoAnswers)
		case of == rate:
			all[i] = s.PerThousand(int(t.Count), int(math.Round(1000*t.Size)))
		default:
			all[i] = s.Log.Ratio(int(t.Count), int(t.Size))
		}
	}
	return all
}

func shown(of []result.Estimate) int {
	n := 0
	for _, e := range of {
		if e.OK() {
			n++
		}
	}
	return n
}

func points(k calendar, of []result.Estimate, c series.Chart) []result.PeriodPoint {
	all := make([]result.PeriodPoint, len(of))
	for i, e := range of {
		all[i] = result.PeriodPoint{Period: k.names[i], Value: e}
		if i >= len(c.Points) {
			continue
		}
		all[i].Segment = c.Points[i].Segment
		if p := c.Points[i]; p.Limited {
			all[i].Limited, all[i].Lower, all[i].Upper = true, p.Lo, p.Hi
		}
	}
	return all
}

// segments returns the stretches of a chart, and why none of them has limits.
func segments(k calendar, c series.Chart) (all []result.Segment, reason string) {
	for _, s := range c.Segments {
		out := result.Segment{From: k.names[s.From], Points: s.Points, Frozen: s.Frozen}
		switch s.Reason {
		case series.TooFew:
			out.Reason = result.ReasonTooFewPeriods
		case series.NoVariation:
			out.Reason = result.ReasonNoVariation
		default:
			out.Limited, out.Centre = true, s.Centre
		}
		all = append(all, out)
	}
	if !slices.ContainsFunc(all, func(s result.Segment) bool { return s.Limited }) {
		reason = all[0].Reason
	}
	return all, reason
}

// rules returns the signals that report.yaml asks for.
func rules(s *study.Study) []series.Rule {
	asked := s.Config.Statistics.Rules
	switch {
	case asked.WesternElectric:
		return series.WesternElectric()
	case len(asked.Nelson) == 0:
		return series.Default()
	}
	var all []series.Rule
	for _, number := range asked.Nelson {
		all = append(all, series.Nelson()[number-1])
	}
	return all
}

func chartName(k series.Kind) string {
	switch k {
	case series.P:
		return result.ChartShares
	case series.U:
		return result.ChartRates
	case series.Laney:
		return result.ChartLargeShares
	case series.XmR:
		return result.ChartSingles
	default:
		panic("trend: a chart without a name")
	}
}

func ruleName(r series.Rule) string {
	switch r {
	case series.Beyond3:
		return result.RuleBeyond3
	case series.NineOnOneSide:
		return result.RuleNineOnOneSide
	case series.SixInTrend:
		return result.RuleSixInTrend
	case series.FourteenInTurns:
		return result.RuleFourteenInTurns
	case series.TwoOfThree:
		return result.RuleTwoOfThree
	case series.FourOfFive:
		return result.RuleFourOfFive
	case series.FifteenInside:
		return result.RuleFifteenInside
	case series.EightOutside:
		return result.RuleEightOutside
	case series.EightOnOneSide:
		return result.RuleEightOnOneSide
	default:
		panic("trend: a rule without a name")
	}
}
