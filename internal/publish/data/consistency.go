package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// consistency is how much groups differ beyond chance, by each main measure.
type consistency struct {
	Factor   string   `json:"factor" doc:"location, channel, month or team (of employees)."`
	Name     string   `json:"name,omitempty" doc:"The grouping's name."`
	Measures []spread `json:"measures" doc:"One for each main measure that is known by group."`
}

type spread struct {
	ID          string       `json:"id" doc:"gap5, perception, nps, csat, overall (satisfaction), fcr, within (standards), wait, service, ability, enps or complaints."`
	Unit        string       `json:"unit" doc:"Unit of all but icc1 and icc2: scale, share (0–1), points (−100 to 100), s, or per_mille (per 1,000 contacts)."`
	Lower       bool         `json:"lower_is_better" doc:"A low figure is the good one."`
	Groups      int          `json:"groups" doc:"Groups whose figure is shown. All else here is made of these alone."`
	Hidden      int          `json:"hidden_groups" doc:"Groups whose figure is hidden."`
	Mean        value.Figure `json:"mean" doc:"Mean of the groups' true means; not given of teams, of which nothing is given where fewer than five are shown."`
	Tau         value.Figure `json:"tau" doc:"Standard deviation of the groups' true means, restricted maximum likelihood; from five groups on."`
	Moments     value.Figure `json:"tau_moments" doc:"The same from mean squares, for groups of about one size."`
	Sigma       value.Figure `json:"sigma" doc:"Standard deviation of single values within a group."`
	ICC         value.Figure `json:"icc1" doc:"Share of the variance that lies between groups, 0–1."`
	Cluster     value.Figure `json:"design_effect" doc:"By how much variances of the whole would grow if these groups were a draw of many: 1 + (m̄ − 1)·icc1."`
	Reliability value.Figure `json:"icc2" doc:"Reliability of the groups' means, 0–1."`
	Range       value.Figure `json:"range" doc:"mean ± z·tau: between lo and hi lie the true means of that share of groups; from five groups on."`
	Test        value.Test   `json:"test" doc:"F test of no difference between three groups or more, Welch's between two; adjusted after Holm over the measures. df is that of the numerator of F; that of its denominator is answers − groups."`
	Difference  value.Figure `json:"difference" doc:"Of two groups, the first less the second; not measured of more."`
	Chance      bool         `json:"no_more_than_chance" doc:"The groups differ no more than chance makes them: icc1 and tau are cut off at 0."`
	Places      []place      `json:"places" doc:"The groups, as the breakdown orders them; none of teams."`
	Funnel      funnel       `json:"funnel" doc:"Locations against the limits of chance for their size."`
}

type place struct {
	Level    string       `json:"level" doc:"The group."`
	Mean     value.Figure `json:"mean" doc:"Its own figure, as the breakdown has it."`
	Shrunken value.Figure `json:"shrunken" doc:"The figure drawn towards the mean of all, the further the fewer its answers; groups are ranked by it."`
	Own      value.Number `json:"own_weight" doc:"Weight of its own mean in the shrunken one, 0–1."`
	SD       value.Figure `json:"sd" doc:"Standard deviation of single values within the group; not measured of shares and of small groups."`
	Standing string       `json:"standing,omitempty" enum:"above,below,level" doc:"Of locations alone: above or below where its figure clearly differs from all the others’ by the adjusted test among the figures of that location, else level."`
	Side     string       `json:"side_of_mean,omitempty" enum:"above,below,level" doc:"Of all other groups: above or below where the interval of the shrunken figure leaves out the mean of all, else level; no test, and not adjusted for the number of groups."`
}

type funnel struct {
	Reason     string         `json:"reason,omitempty" doc:"Why there is none: too_few_groups, no_variation, or not_defined of what is no location."`
	Counts     bool           `json:"of_counts" doc:"Limits of shares of counts, exact where few are expected; else of means."`
	Centre     value.Number   `json:"centre" doc:"The share or mean of all that is shown."`
	Dispersion value.Number   `json:"dispersion" doc:"φ, mean squared z with a tenth drawn in at each end; 1 is chance alone."`
	Overspread bool           `json:"limits_widened" doc:"φ is clearly above 1 among ten groups or more: limits are widened, and z divided, by √φ."`
	Places     []funnelPlace  `json:"places" doc:"The groups that are shown."`
	Curve      []funnelLimits `json:"limits" doc:"The limits from the smallest size to the largest."`
}

type funnelPlace struct {
	Level   string       `json:"level" doc:"The group."`
	Value   value.Number `json:"value" doc:"Its figure."`
	Z       value.Number `json:"z" doc:"Standard errors from the centre."`
	Unusual bool         `json:"unusual" doc:"Outside the 99.8 % limits: different from the others, not bad."`
	funnelLimits
}

type funnelLimits struct {
	Size     value.Number `json:"size" doc:"Answers or contacts; of weighted ones Kish's effective number."`
	Lower95  value.Number `json:"lower_95" doc:"Lower 95 % limit."`
	Upper95  value.Number `json:"upper_95" doc:"Upper 95 % limit."`
	Lower998 value.Number `json:"lower_998" doc:"Lower 99.8 % limit."`
	Upper998 value.Number `json:"upper_998" doc:"Upper 99.8 % limit."`
}

func (n names) consistency(c result.Consistency, r *result.Results) consistency {
	return consistency{Factor: c.Factor, Name: c.Name, Measures: value.Each(c.Measures, func(s result.Spread) spread {
		s = r.Stood(c.Factor, s)
		return spread{ID: s.ID, Unit: s.Unit, Lower: s.Lower, Groups: s.Groups, Hidden: s.Hidden, Mean: value.Of(s.Mean), Tau: value.Of(s.Tau), Moments: value.Of(s.Moments),
			Sigma: value.Of(s.Sigma), ICC: value.Of(s.ICC), Cluster: value.Of(s.Cluster), Reliability: value.Of(s.Reliability), Range: value.Of(s.Range), Test: value.NewTest(s.Test, n.Level),
			Difference: value.Of(s.Difference), Chance: s.Chance, Places: value.Each(s.Places, func(p result.Place) place { return newPlace(p, c.Factor) }), Funnel: newFunnel(s.Funnel)}
	})}
}

// newPlace names where a group stands after the rule that says so: a test of locations, an interval of all others.
func newPlace(p result.Place, factor string) place {
	out := place{Level: p.Level, Mean: value.Of(p.Mean), Shrunken: value.Of(p.Shrunken), Own: value.Number(p.Own), SD: value.Of(p.SD)}
	if factor == "location" {
		out.Standing = p.Standing
	} else {
		out.Side = p.Standing
	}
	return out
}

func newFunnel(f result.Funnel) funnel {
	return funnel{Reason: f.Reason, Counts: f.Counts, Centre: value.Number(f.Centre), Dispersion: value.Number(f.Dispersion), Overspread: f.Overspread,
		Places: value.Each(f.Places, func(p result.FunnelPlace) funnelPlace {
			return funnelPlace{Level: p.Level, Value: value.Number(p.Value), Z: value.Number(p.Z), Unusual: p.Unusual, funnelLimits: newFunnelLimits(p.FunnelLimits)}
		}),
		Curve: value.Each(f.Curve, newFunnelLimits)}
}

func newFunnelLimits(l result.FunnelLimits) funnelLimits {
	return funnelLimits{Size: value.Number(l.Size), Lower95: value.Number(l.Lower95), Upper95: value.Number(l.Upper95), Lower998: value.Number(l.Lower998), Upper998: value.Number(l.Upper998)}
}
