package trend

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/series"
	"ecart/internal/measure/study"
)

// enough is how many periods limits need.
const enough = 12

// chart draws a measure's limits as its kind asks for, and looks for signals.
func chart(s *study.Study, k study.Calendar, f measure, of []result.Estimate) result.Followed {
	out := result.Followed{ID: f.id, Lower: f.lower, Chart: result.ChartSingles}
	c, drawn := series.Chart{}, false
	switch ts, counted := tallies(f.kind, of); {
	case counted && shown(of) >= enough:
		choice := series.Choose(ts, int(k.First.Month()), f.kind == rate)
		if choice.Quarters && k.Unit == "month" {
			months, figures := k, of
			ts, k, out.Quarters = series.Quarters(ts, int(k.First.Month())), k.Quarters(), true
			of = pooled(s, f.kind, ts)
			for i, e := range figures { // a quarter with a month of the archive is one of the archive
				if at := k.Index(months.First.AddDate(0, i, 0)); e.Archived && at >= 0 && at < len(of) {
					of[at].Archived = true
				}
			}
		} else if choice.Quarters {
			choice.Kind = series.XmR // they are quarters already
		}
		c, drawn = series.Of(choice.Kind, ts, study.Readings(of), k.Changed(s.Config.Periods.Events))
		out.Chart = study.ChartName(choice.Kind)
	case counted:
		out.Chart = study.ChartName(map[kind]series.Kind{share: series.P, rate: series.U}[f.kind])
	default:
		c, drawn = series.OfSingles(study.Readings(of), k.Changed(s.Config.Periods.Events))
	}
	out.Points = points(k, f, of, c)
	if !drawn {
		out.Reason = result.ReasonTooFewPeriods
		return out
	}
	out.Segments, out.Reason = segments(k, c)
	out.Signals = signals(k, c, s.Rules())
	return out
}

// signals returns the patterns of a chart in order of time, and of single figures the jumps of their moving ranges where nothing else says
// that the period stands out.
func signals(k study.Calendar, c series.Chart, rules []series.Rule) []result.Signal {
	type found struct {
		at   int
		rule string
	}
	var all []found
	for _, signal := range c.Signals(rules) {
		all = append(all, found{signal.At, study.RuleName(signal.Rule)})
	}
	for at, r := range c.Ranges() {
		if r.Signal && !slices.ContainsFunc(all, func(f found) bool { return f.at == at }) {
			all = append(all, found{at, result.RuleJump})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.at, b.at) })
	var out []result.Signal
	for _, f := range all {
		out = append(out, result.Signal{Rule: f.rule, Period: k.Names[f.at]})
	}
	return out
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

// points returns the periods with their limits, which end where the measure does: a rate is never below 0, a share never above 1.
func points(k study.Calendar, f measure, of []result.Estimate, c series.Chart) []result.PeriodPoint {
	all := make([]result.PeriodPoint, len(of))
	for i, e := range of {
		all[i] = result.PeriodPoint{Period: k.Names[i], Value: e}
		if i >= len(c.Points) {
			continue
		}
		all[i].Segment = c.Points[i].Segment
		if p := c.Points[i]; p.Limited {
			all[i].Limited, all[i].Lower, all[i].Upper = true, p.Lo, p.Hi
			if least, most := f.ends[0], f.ends[1]; least < most {
				all[i].Lower, all[i].Upper = max(least, p.Lo), min(most, p.Hi)
			}
		}
	}
	return all
}

// segments returns the stretches of a chart, and why none of them has limits.
func segments(k study.Calendar, c series.Chart) (all []result.Segment, reason string) {
	for _, s := range c.Segments {
		out := result.Segment{From: k.Names[s.From], Points: s.Points, Frozen: s.Frozen}
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
