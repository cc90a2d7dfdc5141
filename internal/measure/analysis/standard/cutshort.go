package standard

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/survival"
	"ecart/internal/measure/study"
)

func notCut(reason string) result.CutShort {
	e := study.Missing(reason)
	return result.CutShort{Reason: reason, Within: e, Median: e, Failed: e, Excluded: e}
}

// cutShort follows durations of which some were cut short, by customers who gave up or because a case is still open: how long those would
// have lasted is not known, only that it was longer. Kaplan & Meier's estimate takes them for alike to the others, which the impatient are
// not, and so the two extreme readings stand beside it. Method §10.
func (t trial) cutShort() result.CutShort {
	times, ended, open := t.durations()
	cut := 0
	for _, e := range ended {
		if !e {
			cut++
		}
	}
	if cut == 0 || t.limit.AtLeast {
		return notCut(result.ReasonNotCut)
	}
	level := t.of.Audience.Level
	curve, _ := survival.KaplanMeier(times, ended, level)
	bounds, _ := survival.ShareBounds(times, ended, t.limit.Target, level)
	out := notCut(result.ReasonNotReached)
	out.Status, out.Reason, out.Cut, out.Open = result.Measured, "", cut, open
	settle := func(i stats.Interval, n int) result.Estimate {
		return t.of.Audience.Settle(i, n, result.MethodKaplanMeier)
	}
	out.Within = study.Missing(result.ReasonNotWatched)
	if within, ok := curve.Within(t.limit.Target); ok {
		out.Within = settle(within, curve.N)
	}
	if median, ok := curve.Median(); ok {
		out.Median = settle(median, curve.N)
	}
	out.Failed = t.of.Audience.Settle(bounds.Failed, len(times), result.MethodWilson)
	out.Excluded = t.of.Audience.Settle(bounds.Excluded, curve.Ended, result.MethodWilson)
	if t.declared.Kind == config.ShareWithin || t.declared.Kind == config.Percentile {
		for _, e := range []result.Estimate{out.Failed, out.Within, out.Excluded} {
			out.Verdicts = append(out.Verdicts, boundVerdict(e, study.Bound{Target: Required(t.declared), AtLeast: true}))
		}
	}
	out.Curve = stair(curve, t.limit.Target, settle)
	return out
}

// durations returns how long each contact took or was watched, whether it ended, and how many are cases still open.
func (t trial) durations() (times []float64, ended []bool, open int) {
	if t.of.Role != config.Contacts || t.of.YesNo {
		return nil, nil, 0
	}
	for _, r := range t.rows {
		if x, ok := t.of.Scores.At(r); ok && x >= 0 && !math.IsInf(x, 1) {
			times, ended = append(times, x), append(ended, !t.of.Left(r))
		}
	}
	for _, x := range t.stillOpen() {
		times, ended = append(times, x), append(ended, false)
		open++
	}
	return times, ended, open
}

// timed is the share of settled contacts that must carry the time it took before a contact that is not settled and has none is taken for one
// that is still open: in a log that keeps the time of some kinds of contact only, a blank says nothing.
const timed = 0.95

// stillOpen returns how long cases have been open at the last contact of the log.
func (t trial) stillOpen() []float64 {
	c := t.Data.Contacts
	if t.declared.Measure != "contacts.resolution" || c.Dates == nil {
		return nil
	}
	resolved, asked := c.Measure("resolved")
	if !asked {
		return nil
	}
	abandoned, _ := c.Measure("abandoned")
	_, end := study.FirstLast(c.Dates)
	var open []float64
	settled, known := 0, 0
	for _, r := range t.rows {
		yes, answered := resolved.At(r)
		_, has := t.of.Scores.At(r)
		left, _ := abandoned.At(r)
		switch {
		case !answered:
		case study.Yes(yes):
			settled++
			if has {
				known++
			}
		case !has && !study.Yes(left) && !c.Dates[r].IsZero():
			open = append(open, end.Sub(c.Dates[r]).Seconds())
		}
	}
	if settled == 0 || float64(known) < timed*float64(settled) {
		return nil
	}
	return open
}

// stairStep is how far the share must rise before the stair keeps another step: a hundred steps draw any curve.
const stairStep = 0.01

// stair returns the share that had ended by each time, with the steps that are seen, the last one up to the target and the last of all.
func stair(c survival.Curve, target float64, settle func(stats.Interval, int) result.Estimate) []result.Ended {
	var all []result.Ended
	last := 1.0
	for i, step := range c.Steps {
		s := step.Survival
		until := step.Time <= target && i+1 < len(c.Steps) && c.Steps[i+1].Time > target
		if i+1 < len(c.Steps) && !until && last-s.Value < stairStep {
			continue
		}
		last = s.Value
		ended := stats.Interval{Value: 1 - s.Value}
		if s.Bound {
			ended.Lo, ended.Hi, ended.Bound = 1-s.Hi, 1-s.Lo, true
		}
		all = append(all, result.Ended{Time: step.Time, AtRisk: step.AtRisk, Share: settle(ended, c.N)})
	}
	return all
}
