package standard

import (
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/series"
	"ecart/internal/measure/study"
)

// control tells whether the present process is stable: its control chart, of the share within or of the averages of periods, has no signal.
// The present process is what came after the last declared change. Method §11.
func (t trial) control(averages bool) result.Stability {
	chart, k, ok := t.chart(averages)
	if !ok {
		return result.Stability{State: result.ControlUnknown, Reason: result.ReasonTooFewPeriods}
	}
	present := chart.Segments[len(chart.Segments)-1]
	out := result.Stability{State: result.ControlCommon, Chart: study.ChartName(chart.Kind), Since: k.Names[present.From], Periods: present.Points}
	switch present.Reason {
	case series.TooFew:
		out.State, out.Reason = result.ControlUnknown, result.ReasonTooFewPeriods
		return out
	case series.NoVariation:
		out.State, out.Reason = result.ControlUnknown, result.ReasonNoVariation
		return out
	}
	for _, signal := range chart.Signals(t.Rules()) {
		if signal.At >= present.From {
			out.State = result.ControlSpecial
			out.Signals = append(out.Signals, result.Signal{Rule: study.RuleName(signal.Rule), Period: k.Names[signal.At]})
		}
	}
	return out
}

// chart draws the periods of a standard, and returns the calendar of its points.
func (t trial) chart(averages bool) (series.Chart, study.Calendar, bool) {
	k, groups := t.periods()
	changes := k.Changed(t.Config.Periods.Events)
	if averages || t.of.Audience.Weights != nil {
		c, ok := series.OfSingles(t.readings(groups, averages), changes)
		return c, k, ok
	}
	ts := make([]series.Tally, len(groups))
	for i, rows := range groups {
		passed, held := t.of.Count(rows, t.limit)
		ts[i] = series.Tally{Count: float64(passed), Size: float64(held)}
	}
	if len(ts) == 0 {
		return series.Chart{}, k, false
	}
	choice := series.Choose(ts, int(k.First.Month()), false)
	if choice.Quarters && k.Unit == "month" {
		ts, k = series.Quarters(ts, int(k.First.Month())), k.Quarters()
		changes = k.Changed(t.Config.Periods.Events)
	} else if choice.Quarters {
		choice.Kind = series.XmR // they are quarters already
	}
	c, ok := series.Of(choice.Kind, ts, shares(ts), changes)
	return c, k, ok
}

// periods returns the rows of each period from the first to the last that has any. A period that too few customers answered in, or that is
// hidden for the sake of another, has none here: neither a line nor a signal may tell of it.
func (t trial) periods() (study.Calendar, [][]int) {
	factor, ok := survey.Find(t.of.Factors, "month")
	if !ok {
		return study.Calendar{}, nil
	}
	byLevel := study.Grouped(t.of.Factors, "month", t.rows)
	byLevel = slices.DeleteFunc(byLevel, func(g study.Group) bool { return len(g.Rows) == 0 })
	names := make([]string, len(byLevel))
	for i, g := range byLevel {
		names[i] = g.Level
	}
	if !slices.IsSorted(factor.Levels) {
		slices.Sort(names)
	}
	k := t.Calendar(names)
	rows := make([][]int, len(k.Names))
	hidden := t.of.Hidden("month")
	for _, g := range byLevel {
		if i := slices.Index(k.Names, g.Level); i >= 0 && !hidden[g.Level] && t.of.Answered(g.Rows) >= t.of.Audience.Least {
			rows[i] = g.Rows
		}
	}
	return k, rows
}

// readings returns the average of each period, or its share within.
func (t trial) readings(groups [][]int, averages bool) []series.Reading {
	rs := make([]series.Reading, len(groups))
	for i, rows := range groups {
		if averages {
			e := t.of.Mean(t.values(rows))
			rs[i] = series.Reading{Value: e.Value, Missing: !e.OK()}
			continue
		}
		e := t.of.Within(rows, t.limit)
		rs[i] = series.Reading{Value: e.Value, Missing: !e.OK()}
	}
	return rs
}

func shares(ts []series.Tally) []series.Reading {
	rs := make([]series.Reading, len(ts))
	for i, t := range ts {
		rs[i].Missing = t.Size == 0
		if t.Size > 0 {
			rs[i].Value = t.Count / t.Size
		}
	}
	return rs
}

// grouped returns the values of each period of the present process, sorted within.
func (t trial) grouped(since string) [][]float64 {
	k, groups := t.periods()
	var all [][]float64
	for i, rows := range groups {
		if t.Compare(k.Names[i], since) >= 0 {
			all = append(all, t.values(rows).X)
		}
	}
	return all
}
