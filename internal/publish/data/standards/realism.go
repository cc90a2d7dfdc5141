package standards

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type evidence struct {
	Required *value.Number `json:"required_share,omitempty" doc:"The share that must be within the target, 0–1; absent for an average."`
	Gap      value.Figure  `json:"gap" doc:"Customers' gap on the item the standard serves."`
	Grouping string        `json:"units_are,omitempty" enum:"location,month" doc:"What the units are that could prove it attainable; absent when there are none."`
	Large    int           `json:"units" doc:"Units with at least 30 contacts."`
	Level    *value.Number `json:"unit_level,omitempty" doc:"Confidence of each unit's interval, after Bonferroni."`
	Months   []unit        `json:"months" doc:"The units, where they are months."`
	Control  stability     `json:"control" doc:"Whether the present process is stable."`
	Tight    bool          `json:"tighter_than_wished" doc:"It is missed, and tighter than customers wish beyond doubt."`
}

type stability struct {
	State   string                `json:"state" enum:"common,special,unknown" doc:"common: common causes only; special: signals of special causes; unknown: no chart with limits."`
	Reason  string                `json:"reason,omitempty" doc:"Why it is unknown: too_few_periods or no_variation."`
	Chart   string                `json:"chart,omitempty" doc:"Which control chart was drawn."`
	Since   string                `json:"since,omitempty" doc:"First period of the present process, after the last declared change."`
	Periods int                   `json:"periods" doc:"Periods of the present process that have a figure."`
	Signals []value.ControlSignal `json:"signals" doc:"The signals found in it."`
}

func newUnit(u result.Unit) unit {
	return unit{Level: u.Level, Within: value.Of(u.Within), Figure: value.Of(u.Figure), Proven: u.Proven, Short: u.Short}
}

func newEvidence(e result.Evidence) evidence {
	out := evidence{
		Gap: value.Of(e.Gap), Grouping: e.Grouping, Large: e.Large, Months: value.Each(e.Months, newUnit), Tight: e.Tight,
		Control: stability{State: e.Control.State, Reason: e.Control.Reason, Chart: e.Control.Chart, Since: e.Control.Since, Periods: e.Control.Periods, Signals: value.Each(e.Control.Signals, func(s result.Signal) value.ControlSignal { return value.ControlSignal(s) })},
	}
	if out.Control.State == "" {
		out.Control.State = result.ControlUnknown
	}
	if e.Required > 0 {
		out.Required = value.Some(e.Required)
	}
	if e.Level > 0 {
		out.Level = value.Some(e.Level)
	}
	return out
}

type cutShort struct {
	Status   string       `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether any was cut short."`
	Reason   string       `json:"reason,omitempty" doc:"Why not, as in figures; not_cut: none was."`
	Cut      int          `json:"cut" doc:"Durations that were cut short."`
	Open     int          `json:"open" doc:"Of these, cases still open at the end of the log."`
	Within   value.Figure `json:"within" doc:"Share that ended within the target by Kaplan and Meier, 0–1."`
	Median   value.Figure `json:"median" doc:"Time by which half had ended, seconds; not_reached: fewer have."`
	Failed   value.Figure `json:"within_if_all_failed" doc:"Share within, if nobody who was cut short would have made it."`
	Excluded value.Figure `json:"within_if_excluded" doc:"Share within, if they are left out."`
	Verdicts []string     `json:"verdicts" doc:"Verdict on the standard if all failed, by Kaplan and Meier, and if they are left out; for shares and percentiles."`
	Curve    []ended      `json:"curve" doc:"The share that had ended by each time; it holds until the next."`
}

type ended struct {
	Time   value.Number `json:"time" doc:"Seconds."`
	AtRisk int          `json:"at_risk" doc:"Durations that had lasted until then."`
	Share  value.Figure `json:"share" doc:"Share that had ended, 0–1."`
}

func newCutShort(c result.CutShort) cutShort {
	return cutShort{
		Status: value.Status(c.Status), Reason: c.Reason, Cut: c.Cut, Open: c.Open, Within: value.Of(c.Within), Median: value.Of(c.Median), Failed: value.Of(c.Failed), Excluded: value.Of(c.Excluded),
		Verdicts: value.Each(c.Verdicts, value.Verdict),
		Curve: value.Each(c.Curve, func(e result.Ended) ended {
			return ended{Time: value.Number(e.Time), AtRisk: e.AtRisk, Share: value.Of(e.Share)}
		}),
	}
}

type capable struct {
	Status     string        `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether capability can be stated."`
	Reason     string        `json:"reason,omitempty" doc:"Why not, as in figures; special_causes: the process is not stable; opinion: what people answer is no process."`
	N          *int          `json:"n,omitempty" doc:"Values of the present process."`
	Since      string        `json:"since,omitempty" doc:"First period of the present process."`
	Within     *value.Number `json:"sd_within,omitempty" doc:"Standard deviation within the periods."`
	Overall    *value.Number `json:"sd_overall,omitempty" doc:"Standard deviation of all values."`
	Cp         value.Figure  `json:"cp" doc:"Room between both limits over six standard deviations within the periods."`
	Cpk        value.Figure  `json:"cpk" doc:"Room to the nearer limit over three of them. Times are not normal: see percentile."`
	Pp         value.Figure  `json:"pp" doc:"As cp, with the standard deviation of all values."`
	Ppk        value.Figure  `json:"ppk" doc:"As cpk, with the standard deviation of all values."`
	Cpm        value.Figure  `json:"cpm" doc:"As pp, around the middle between both limits."`
	Percentile value.Figure  `json:"percentile" doc:"Room from the median to the nearer limit over the distance from the median to the quantile 0.99865 (0.00135 for a floor); for times, from 100 values on."`
}

func newCapable(c result.Capability) capable {
	out := capable{Status: value.Status(c.Status), Reason: c.Reason, Since: c.Since, Cp: value.Of(c.Cp), Cpk: value.Of(c.Cpk), Pp: value.Of(c.Pp), Ppk: value.Of(c.Ppk), Cpm: value.Of(c.Cpm), Percentile: value.Of(c.Percentile)}
	if c.Status == result.Measured {
		out.N, out.Within, out.Overall = &c.N, value.Some(c.Within), value.Some(c.Overall)
	}
	return out
}

type defects struct {
	Status string        `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether defects were counted."`
	Reason string        `json:"reason,omitempty" doc:"Why not, as in figures."`
	N      *int          `json:"opportunities,omitempty" doc:"Contacts held against the target."`
	DPO    value.Figure  `json:"per_opportunity" doc:"Share beyond the target, 0–1."`
	DPMO   *value.Number `json:"per_million,omitempty" doc:"Defects per million opportunities."`
	Bound  *value.Number `json:"rate_bound,omitempty" doc:"Without a defect: the one-sided bound of the rate that so many opportunities leave open."`
	Sigma  value.Figure  `json:"sigma_level" doc:"Sigma level with the customary shift of 1.5 added; none without a defect."`
}

func newDefects(d result.Defects) defects {
	out := defects{Status: value.Status(d.Status), Reason: d.Reason, DPO: value.Of(d.DPO), Sigma: value.Of(d.Sigma)}
	if d.Status != result.Measured {
		return out
	}
	out.N, out.DPMO = &d.N, value.Some(d.DPMO)
	if d.Bound > 0 {
		out.Bound = value.Some(d.Bound)
	}
	return out
}

type tolerance struct {
	Tolerated  value.Figure `json:"tolerated" doc:"Median of the longest time customers tolerate, seconds."`
	Wished     value.Figure `json:"wished" doc:"Median of the time they wish, seconds."`
	Slack      value.Figure `json:"slack" doc:"Target − tolerated, seconds; above 0 the standard is looser than customers tolerate."`
	Intolerant value.Figure `json:"intolerant" doc:"Share of customers who would not tolerate as long as the target, 0–1."`
	Standing   string       `json:"standing,omitempty" enum:"looser,within,undecided" doc:"How the target stands to what they tolerate, by the interval of the median; absent when not asked."`
	Tighter    bool         `json:"tighter_than_wished" doc:"The target is tighter than customers wish, beyond doubt."`
}

func newTolerance(t result.Tolerance) tolerance {
	return tolerance{Tolerated: value.Of(t.Tolerated), Wished: value.Of(t.Wished), Slack: value.Of(t.Slack), Intolerant: value.Of(t.Intolerant), Standing: t.Standing, Tighter: t.Tighter}
}
