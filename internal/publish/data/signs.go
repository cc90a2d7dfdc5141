package data

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type sign struct {
	ID        string        `json:"id" doc:"The sign's id: one of report.yaml, or a built-in."`
	Name      string        `json:"name,omitempty" doc:"Its name in report.yaml; absent for a built-in."`
	Group     string        `json:"group" doc:"Its family: speed, quality, people, consistency, access or loyalty."`
	Measure   string        `json:"measure" doc:"What it measures: a column of a source, or a built-in."`
	Statistic string        `json:"statistic,omitempty" doc:"How a column becomes a figure: mean, median, p90 or share."`
	Unit      string        `json:"unit" doc:"Unit of value, extra and bounds: s, share (0–1), points, scale, per_mille, count, money or number."`
	Clock     string        `json:"clock,omitempty" enum:"calendar,business" doc:"Which hours the measure counts, as of a standard."`
	Value     value.Figure  `json:"value" doc:"The sign."`
	Extra     value.Figure  `json:"extra" doc:"A second figure beside it, named by extra_kind."`
	ExtraKind string        `json:"extra_kind,omitempty" enum:"p90,within" doc:"What extra is: p90 beside an average, the share within beside a mean."`
	Direction string        `json:"direction" doc:"Which way is good: higher, lower, target or range."`
	Bounds    *bounds       `json:"bounds,omitempty" doc:"What is good and what is acceptable; absent when nothing is declared."`
	Score     *value.Number `json:"score,omitempty" doc:"Desirability, 0–1, without exceptions."`
	Weight    value.Number  `json:"weight" doc:"Its weight in the index of its group."`
	Verdict   string        `json:"verdict" enum:"good,acceptable,bad,undecided,unmeasured,unbounded" doc:"As the report stands by it, after exceptions; undecided when the interval spans a bound."`
	Plain     string        `json:"verdict_plain" enum:"good,acceptable,bad,undecided,unmeasured,unbounded" doc:"Without exceptions."`
	Exception *exception    `json:"exception,omitempty" doc:"The declared exception that applies, if any."`
}

type bounds struct {
	Green   value.Number  `json:"green" doc:"Good from here on, inclusive; of direction target or range the distance from what is aimed at."`
	Amber   value.Number  `json:"amber" doc:"Acceptable from here on, inclusive; of direction target or range a distance too."`
	AimLow  *value.Number `json:"aim_low,omitempty" doc:"Of direction target or range: the lower end of what is aimed at."`
	AimHigh *value.Number `json:"aim_high,omitempty" doc:"Of direction target or range: the upper end of what is aimed at; of a target the same."`
}

type exception struct {
	Mode     string        `json:"mode" enum:"invert,exclude,retarget" doc:"What it does to the sign."`
	Reason   string        `json:"reason" doc:"Why, as declared."`
	By       string        `json:"approved_by,omitempty" doc:"Who approved it."`
	Review   string        `json:"review_date,omitempty" doc:"When it is to be looked at again, YYYY-MM-DD."`
	Location string        `json:"location,omitempty" doc:"The only location it holds for."`
	Segment  string        `json:"segment,omitempty" doc:"The only segment it holds for."`
	Expired  bool          `json:"expired" doc:"Its date has passed: it is not applied."`
	Blocked  bool          `json:"blocked" doc:"It concerns something that takes no exception: it is not applied."`
	Evidence string        `json:"evidence,omitempty" enum:"supported,neutral,contradicted,untested" doc:"What the answers say of it."`
	R        value.Figure  `json:"correlation" doc:"Correlation of the item with overall satisfaction, the evidence."`
	Score    *value.Number `json:"score,omitempty" doc:"Desirability with the exception, 0–1."`
}

func (n names) sign(s result.Sign) sign {
	out := sign{
		ID: s.ID, Name: s.Name, Group: string(s.Group), Measure: s.Measure, Statistic: s.Statistic, Unit: s.Unit, Clock: n.Clock(s.Measure),
		Value: value.Of(s.Value), Extra: value.Of(s.Extra), ExtraKind: s.ExtraKind,
		Direction: string(s.Direction), Weight: value.Number(s.Weight), Verdict: value.Verdict(s.Verdict), Plain: value.Verdict(s.Plain),
	}
	if out.Name == "" {
		out.Name = n.Indicators[s.ID].Name
	}
	if s.HasBounds {
		out.Bounds = newBounds(s)
	}
	if s.Scored {
		out.Score = value.Some(s.Score)
	}
	if s.Exception != nil {
		out.Exception = newException(*s.Exception, s.Scored)
	}
	return out
}

func newBounds(s result.Sign) *bounds {
	b := &bounds{Green: value.Number(s.Green), Amber: value.Number(s.Amber)}
	if s.Direction == config.Target || s.Direction == config.Range {
		b.AimLow, b.AimHigh = value.Some(s.AimLow), value.Some(s.AimHigh)
	}
	return b
}

func newException(e result.Exception, scored bool) *exception {
	out := &exception{
		Mode: string(e.Mode), Reason: e.Reason, By: e.By, Review: value.Date(e.Review), Location: e.Location, Segment: e.Segment,
		Expired: e.Expired, Blocked: e.Blocked, Evidence: e.Evidence, R: value.Of(e.R),
	}
	if scored {
		out.Score = value.Some(e.Score)
	}
	return out
}

type signIndex struct {
	Total     value.Figure `json:"total" doc:"0–100, after exceptions: weighted mean of the groups."`
	Plain     value.Figure `json:"total_plain" doc:"0–100, without exceptions."`
	Strict    value.Figure `json:"total_geometric_strict" doc:"The same without a floor under scores of 0: one of them makes it 0."`
	Geometric value.Figure `json:"total_geometric" doc:"0–100, a geometric mean: a bad sign is not made up for by a good one."`
	Weakest   string       `json:"weakest_sign,omitempty" doc:"Id of the sign with the lowest score."`
	Coverage  value.Number `json:"coverage" doc:"Share of the weight that is measured, 0–1."`
	DropOne   *dropOne     `json:"drop_one,omitempty" doc:"How far the total moves when one sign is left out."`
	Groups    []groupIndex `json:"groups" doc:"By group."`
}

type dropOne struct {
	Lo value.Number `json:"lo" doc:"The lowest total with one sign left out."`
	Hi value.Number `json:"hi" doc:"The highest total with one sign left out."`
}

type groupIndex struct {
	Group    string       `json:"group" doc:"The family of signs."`
	Index    value.Figure `json:"index" doc:"0–100."`
	Coverage value.Number `json:"coverage" doc:"Share of the group's weight that is measured, 0–1."`
	Good     int          `json:"good" doc:"How many of its signs are good, by the verdict that the report stands by."`
	Bad      int          `json:"bad" doc:"How many are bad."`
	Signs    int          `json:"signs" doc:"How many have a score; those that are acceptable or undecided among them."`
}

func newSignIndex(s result.SignIndex) signIndex {
	out := signIndex{
		Total: value.Of(s.Total), Plain: value.Of(s.Plain), Geometric: value.Of(s.Geometric), Strict: value.Of(s.Strict), Weakest: s.Weakest, Coverage: value.Number(s.Coverage),
		Groups: value.Each(s.Groups, func(g result.GroupIndex) groupIndex {
			return groupIndex{Group: string(g.Group), Index: value.Of(g.Index), Coverage: value.Number(g.Coverage), Good: g.Good, Bad: g.Bad, Signs: g.Signs}
		}),
	}
	if s.Total.OK() {
		out.DropOne = &dropOne{Lo: value.Number(s.Lo), Hi: value.Number(s.Hi)}
	}
	return out
}
