package data

import "ecart/internal/measure/result"

// consistency is how much groups differ beyond chance, by each main measure.
type consistency struct {
	Factor   string   `json:"factor" doc:"location, channel, month or team (of employees)."`
	Name     string   `json:"name,omitempty" doc:"The grouping's name."`
	Measures []spread `json:"measures" doc:"One for each main measure that is known by group."`
}

type spread struct {
	ID          string  `json:"id" doc:"gap5, perception, nps, csat, overall (satisfaction), fcr, within (standards), wait, service, ability, enps or complaints."`
	Unit        string  `json:"unit" doc:"Unit of all but icc1 and icc2: scale, share (0–1), points (−100 to 100), s, or per_mille (per 1,000 contacts)."`
	Lower       bool    `json:"lower_is_better" doc:"A low figure is the good one."`
	Groups      int     `json:"groups" doc:"Groups whose figure is shown. All else here is made of these alone."`
	Hidden      int     `json:"hidden_groups" doc:"Groups whose figure is hidden."`
	Mean        figure  `json:"mean" doc:"Mean of the groups' true means; not given of teams, of which nothing is given where fewer than five are shown."`
	Tau         figure  `json:"tau" doc:"Standard deviation of the groups' true means, restricted maximum likelihood; from five groups on."`
	Moments     figure  `json:"tau_moments" doc:"The same from mean squares, for groups of about one size."`
	Sigma       figure  `json:"sigma" doc:"Standard deviation of single values within a group."`
	ICC         figure  `json:"icc1" doc:"Share of the variance that lies between groups, 0–1."`
	Cluster     figure  `json:"design_effect" doc:"By how much variances of the whole would grow if these groups were a draw of many: 1 + (m̄ − 1)·icc1."`
	Reliability figure  `json:"icc2" doc:"Reliability of the groups' means, 0–1."`
	Range       figure  `json:"range" doc:"mean ± z·tau: between lo and hi lie the true means of that share of groups; from five groups on."`
	Test        test    `json:"test" doc:"F test of no difference between three groups or more, Welch's between two; adjusted after Holm over the measures. df is that of the numerator of F; that of its denominator is answers − groups."`
	Difference  figure  `json:"difference" doc:"Of two groups, the first less the second; not measured of more."`
	Chance      bool    `json:"no_more_than_chance" doc:"The groups differ no more than chance makes them: icc1 and tau are cut off at 0."`
	Places      []place `json:"places" doc:"The groups, as the breakdown orders them; none of teams."`
	Funnel      funnel  `json:"funnel" doc:"Locations against the limits of chance for their size."`
}

type place struct {
	Level    string `json:"level" doc:"The group."`
	Mean     figure `json:"mean" doc:"Its own figure, as the breakdown has it."`
	Shrunken figure `json:"shrunken" doc:"The figure drawn towards the mean of all, the further the fewer its answers; groups are ranked by it."`
	Own      number `json:"own_weight" doc:"Weight of its own mean in the shrunken one, 0–1."`
	SD       figure `json:"sd" doc:"Standard deviation of single values within the group; not measured of shares and of small groups."`
	Standing string `json:"standing" doc:"above or below: the interval of the shrunken figure leaves out the mean of all; else level."`
}

type funnel struct {
	Reason     string         `json:"reason,omitempty" doc:"Why there is none: too_few_groups, no_variation, or not_defined of what is no location."`
	Counts     bool           `json:"of_counts" doc:"Limits of shares of counts, exact where few are expected; else of means."`
	Centre     number         `json:"centre" doc:"The share or mean of all that is shown."`
	Dispersion number         `json:"dispersion" doc:"φ, mean squared z with a tenth drawn in at each end; 1 is chance alone."`
	Overspread bool           `json:"limits_widened" doc:"φ is clearly above 1 among ten groups or more: limits are widened, and z divided, by √φ."`
	Places     []funnelPlace  `json:"places" doc:"The groups that are shown."`
	Curve      []funnelLimits `json:"limits" doc:"The limits from the smallest size to the largest."`
}

type funnelPlace struct {
	Level   string `json:"level" doc:"The group."`
	Value   number `json:"value" doc:"Its figure."`
	Z       number `json:"z" doc:"Standard errors from the centre."`
	Unusual bool   `json:"unusual" doc:"Outside the 99.8 % limits: different from the others, not bad."`
	funnelLimits
}

type funnelLimits struct {
	Size     number `json:"size" doc:"Answers or contacts; of weighted ones Kish's effective number."`
	Lower95  number `json:"lower_95" doc:"Lower 95 % limit."`
	Upper95  number `json:"upper_95" doc:"Upper 95 % limit."`
	Lower998 number `json:"lower_998" doc:"Lower 99.8 % limit."`
	Upper998 number `json:"upper_998" doc:"Upper 99.8 % limit."`
}

func (n names) consistency(c result.Consistency) consistency {
	return consistency{Factor: c.Factor, Name: c.Name, Measures: each(c.Measures, func(s result.Spread) spread {
		return spread{ID: s.ID, Unit: s.Unit, Lower: s.Lower, Groups: s.Groups, Hidden: s.Hidden, Mean: newFigure(s.Mean), Tau: newFigure(s.Tau), Moments: newFigure(s.Moments),
			Sigma: newFigure(s.Sigma), ICC: newFigure(s.ICC), Cluster: newFigure(s.Cluster), Reliability: newFigure(s.Reliability), Range: newFigure(s.Range), Test: newTest(s.Test, n.level),
			Difference: newFigure(s.Difference), Chance: s.Chance, Places: each(s.Places, newPlace), Funnel: newFunnel(s.Funnel)}
	})}
}

func newPlace(p result.Place) place {
	return place{Level: p.Level, Mean: newFigure(p.Mean), Shrunken: newFigure(p.Shrunken), Own: number(p.Own), SD: newFigure(p.SD), Standing: p.Standing}
}

func newFunnel(f result.Funnel) funnel {
	return funnel{Reason: f.Reason, Counts: f.Counts, Centre: number(f.Centre), Dispersion: number(f.Dispersion), Overspread: f.Overspread,
		Places: each(f.Places, func(p result.FunnelPlace) funnelPlace {
			return funnelPlace{Level: p.Level, Value: number(p.Value), Z: number(p.Z), Unusual: p.Unusual, funnelLimits: newFunnelLimits(p.FunnelLimits)}
		}),
		Curve: each(f.Curve, newFunnelLimits)}
}

func newFunnelLimits(l result.FunnelLimits) funnelLimits {
	return funnelLimits{Size: number(l.Size), Lower95: number(l.Lower95), Upper95: number(l.Upper95), Lower998: number(l.Lower998), Upper998: number(l.Upper998)}
}
