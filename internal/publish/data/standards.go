package data

import "ecart/internal/measure/result"

type standard struct {
	ID       string    `json:"id" doc:"The standard's id in report.yaml."`
	Name     string    `json:"name" doc:"The standard as written."`
	Kind     string    `json:"kind" doc:"How it is stated: share, average, percentile or never."`
	Target   *number   `json:"target,omitempty" doc:"The target: seconds for durations, else the measure's own unit; absent when the standard is not measured."`
	Required *number   `json:"required_share,omitempty" doc:"For a share: the share that must be within the target, 0–1."`
	Clock    string    `json:"clock,omitempty" enum:"calendar,business" doc:"Which hours the measure counts: all of the calendar, or those of business; absent where report.yaml does not say, and of what is no duration."`
	Within   figure    `json:"within" doc:"Share within the target, 0–1."`
	Mean     figure    `json:"mean" doc:"Mean, in the target's unit."`
	P50      figure    `json:"p50" doc:"Median, in the target's unit."`
	P80      figure    `json:"p80" doc:"The value that four in five stay within."`
	P90      figure    `json:"p90" doc:"The value that nine in ten stay within."`
	P95      figure    `json:"p95" doc:"The value that nineteen in twenty stay within."`
	Longest  figure    `json:"longest" doc:"The largest there was, of a log; the smallest, where the target is a floor."`
	Figure   figure    `json:"figure" doc:"The one its kind decides on."`
	GaveUp   figure    `json:"gave_up" doc:"For waiting times: share of customers who gave up waiting, 0–1."`
	Breaches int       `json:"breaches" doc:"Number beyond the target."`
	Bound    *number   `json:"breach_rate_bound,omitempty" doc:"For “never” without a breach: the one-sided bound of the breach rate that n trials leave open."`
	Verdict  string    `json:"verdict" enum:"good,acceptable,bad,undecided,unmeasured,unbounded" doc:"Whether it is met; undecided when the interval spans the requirement."`
	Realism  string    `json:"realism,omitempty" doc:"Whether it is realistic: not_enough, looser, too_lax, comfortable, met_dissatisfied, met, special_causes, unattainable, proven_elsewhere, demanding or undecided."`
	ProvenAt []string  `json:"proven_at" doc:"Locations, or months, that meet it beyond doubt."`
	Evidence evidence  `json:"evidence" doc:"What decided that verdict."`
	Units    []unit    `json:"locations" doc:"By location."`
	Cut      cutShort  `json:"cut_short" doc:"How long it took where some were cut short: customers who gave up, cases still open."`
	Capable  capable   `json:"capability" doc:"The spread of the present process against the limits."`
	Defects  defects   `json:"defects" doc:"What is beyond the target as a rate of defects, one opportunity a contact."`
	Asked    tolerance `json:"tolerance" doc:"What customers say of how long it may take (gap 2c)."`
}

type unit struct {
	Level  string `json:"level" doc:"The location, or the month."`
	Within figure `json:"within" doc:"Share within the target, 0–1."`
	Figure figure `json:"figure" doc:"The figure its kind decides on: the share, the mean or the percentile."`
	Proven bool   `json:"proven" doc:"It meets the requirement beyond doubt, at the level widened for all units."`
	Short  bool   `json:"short" doc:"It misses the requirement beyond doubt, likewise."`
}

func (n names) standard(s result.Standard) standard {
	c := n.standards[s.ID]
	out := standard{
		ID: s.ID, Name: c.Name, Kind: string(c.Kind), Clock: n.clock(c.Measure),
		Within: newFigure(s.Within), Mean: newFigure(s.Mean), P50: newFigure(s.P50), P80: newFigure(s.P80), P90: newFigure(s.P90), P95: newFigure(s.P95), Longest: newFigure(s.Longest),
		Figure: newFigure(s.Figure), GaveUp: newFigure(s.GaveUp), Breaches: s.Breaches, Verdict: verdict(s.Verdict), Realism: s.Realism,
		ProvenAt: each(s.ProvenAt, func(level string) string { return level }),
		Evidence: newEvidence(s.Evidence), Units: each(s.Units, newUnit),
		Cut: newCutShort(s.CutShort), Capable: newCapable(s.Capability), Defects: newDefects(s.Defects), Asked: newTolerance(s.Tolerance),
	}
	if c.Measure != "" {
		out.Target = some(c.Target)
		if c.Required > 0 {
			out.Required = some(c.Required)
		}
	}
	if s.Bound > 0 {
		out.Bound = some(s.Bound)
	}
	return out
}

// verdict returns the verdict's id; what nobody judged is unmeasured.
func verdict(v result.Verdict) string {
	if v == "" {
		return string(result.Unmeasured)
	}
	return string(v)
}

func (n names) value(id string) string {
	for _, v := range n.values {
		if v.ID == id {
			return v.Name
		}
	}
	return ""
}

type promise struct {
	ID    string `json:"id" doc:"The promise's id in report.yaml."`
	Text  string `json:"text" doc:"The promise as advertised."`
	Clock string `json:"clock,omitempty" enum:"calendar,business" doc:"Which hours its measure counts, as of a standard."`
	Kept  figure `json:"kept" doc:"Share of times it was kept, 0–1."`
	P90   figure `json:"p90" doc:"For a time: what nine in ten stay within, seconds."`
}

func (n names) promise(p result.Promise) promise {
	return promise{ID: p.ID, Text: n.promises[p.ID].Text, Clock: n.clock(n.promises[p.ID].Measure), Kept: newFigure(p.Kept), P90: newFigure(p.P90)}
}

type satisfaction struct {
	NPS        figure `json:"nps" doc:"Net promoter score, −100 to 100."`
	Promoters  figure `json:"promoters" doc:"Share answering 9 or 10, 0–1."`
	Passives   figure `json:"passives" doc:"Share answering 7 or 8, 0–1."`
	Detractors figure `json:"detractors" doc:"Share answering 0 to 6, 0–1."`
	CSAT       figure `json:"csat" doc:"Share of the highest satisfaction answers, 0–1."`
	CSATMean   figure `json:"csat_mean" doc:"Mean satisfaction, points of its scale."`
	CES        figure `json:"ces" doc:"Mean effort score, points of its scale; report.effort says which way is good."`
	CESEasy    figure `json:"ces_easy" doc:"Share that found it easy, 0–1."`
	FCRLog     figure `json:"fcr_log" doc:"First-contact resolution from the contact log, 0–1."`
	FCRSurvey  figure `json:"fcr_survey" doc:"First-contact resolution as customers say, 0–1."`
	FCRCases   figure `json:"fcr_cases" doc:"From the contact log: share of cases that took one contact, 0–1. A case is the contacts of one customer on one topic with no more than 7 days between them; those that may still go on at the end of the log are left out."`
	Repeated   figure `json:"repeated" doc:"Share of customers who had to repeat themselves, 0–1; of contacts where the survey did not ask."`
	RepeatLog  figure `json:"repeated_log" doc:"Share of contacts where the customer had to repeat something, from the contact log, 0–1."`
	History    figure `json:"history" doc:"Share of contacts where earlier ones were at hand, 0–1."`
	Known      figure `json:"repeated_with_history" doc:"Share of contacts where the customer had to repeat, of those with earlier contacts at hand, 0–1."`
	Unknown    figure `json:"repeated_without_history" doc:"The same share of those without, 0–1."`
	Spared     figure `json:"history_difference" doc:"Without less with, 0–1; an association, no cause."`
	Overall    figure `json:"overall" doc:"Mean overall satisfaction, points of its scale."`
	ENPS       figure `json:"enps" doc:"Employees' net promoter score, −100 to 100."`
	Intention  figure `json:"intention" doc:"Mean intention to return, points of its scale."`
	Returning  figure `json:"returning" doc:"Share that gives one of the highest answers to it, 0–1."`
}

func newSatisfaction(s result.Satisfaction) satisfaction {
	return satisfaction{
		NPS: newFigure(s.NPS), Promoters: newFigure(s.Promoters), Passives: newFigure(s.Passives), Detractors: newFigure(s.Detractors),
		CSAT: newFigure(s.CSAT), CSATMean: newFigure(s.CSATMean), CES: newFigure(s.CES), CESEasy: newFigure(s.CESEasy),
		FCRLog: newFigure(s.FCRLog), FCRSurvey: newFigure(s.FCRSurvey), FCRCases: newFigure(s.FCRCases), Repeated: newFigure(s.Repeated), RepeatLog: newFigure(s.RepeatLog), History: newFigure(s.History),
		Known: newFigure(s.Known), Unknown: newFigure(s.Unknown), Spared: newFigure(s.Spared),
		Overall: newFigure(s.Overall), ENPS: newFigure(s.ENPS), Intention: newFigure(s.Intention), Returning: newFigure(s.Returning),
	}
}
