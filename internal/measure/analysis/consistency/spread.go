package consistency

import (
	"math"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/between"
	"ecart/internal/measure/study"
)

// spreadOf holds the groups of a breakdown against each other by one measure. It reports false when there are not two groups that were asked.
func spreadOf(s *study.Study, m measure, b result.Breakdown) (result.Spread, bool) {
	tallies, known := m.rows.tallies(b.Factor, b.Levels)
	if !known {
		return result.Spread{}, false
	}
	own := m.estimates(s, b, tallies)
	out := result.Spread{ID: m.id, Unit: m.unit, Lower: m.lower}
	groups, answers := make([]between.Group, len(tallies)), 0
	for i, e := range own {
		switch {
		case e.OK():
			groups[i] = tallies[i].Group
			answers += tallies[i].answers
			out.Groups++
		case e.Status == result.Suppressed:
			out.Hidden++
		}
	}
	if out.Groups+out.Hidden < 2 {
		return result.Spread{}, false
	}
	f := fit{s: s, m: m, b: b, own: own, tallies: tallies, groups: groups, answers: answers}
	f.fill(&out)
	switch b.Factor {
	case "location":
		out.Funnel = f.funnel()
		return out, true
	case "team":
		veil(&out)
	}
	out.Funnel = result.Funnel{Reason: result.ReasonNoSource}
	return out, true
}

// veil leaves of teams what tells no team's mean: neither places nor the mean of all, and nothing at all of fewer than five. The mean of
// everybody, the mean square between and the variances are three equations, from which the means of two or three teams would follow; and a
// team's mean less what the locations' means say of its members would tell of the few who work at another location.
func veil(out *result.Spread) {
	if out.Groups < between.FewestToClaim {
		unset(out, result.ReasonTooFewGroups)
	}
	none := study.Missing(result.ReasonNoSource)
	out.Places, out.Mean, out.Range, out.Difference, out.Cluster = nil, none, none, none, none
}

// unset makes all of a spread missing for one reason.
func unset(out *result.Spread, reason string) {
	for _, e := range []*result.Estimate{&out.Mean, &out.Tau, &out.Moments, &out.Sigma, &out.ICC, &out.Reliability, &out.Cluster, &out.Range, &out.Difference} {
		*e = study.Missing(reason)
	}
	out.Test, out.Chance = result.Test{None: reason}, false
}

// estimates returns each group's own mean, as far as it may be shown: as the breakdown has it, or else hidden by the breakdown's rule.
func (m measure) estimates(s *study.Study, b result.Breakdown, tallies []tally) []result.Estimate {
	all := make([]result.Estimate, len(b.Levels))
	if m.shown != nil {
		for i, l := range b.Levels {
			all[i] = m.shown(l)
		}
		return all
	}
	own, _ := survey.Find(m.rows.factors, b.Factor)
	at := places(own, b.Levels)
	grouped := study.Grouped(m.rows.factors, b.Factor, study.UpTo(len(m.rows.x)))
	for i, g := range grouped {
		if at[i] >= 0 {
			all[at[i]] = m.mean(g.Rows)
		}
	}
	sizes, already := make([]int, len(b.Levels)), make([]bool, len(b.Levels))
	for i, l := range b.Levels {
		sizes[i] = tallies[i].answers
		already[i] = l.Hidden && m.audience.Least > 0
	}
	for i, hide := range study.Conceal(sizes, already, m.rows.counted(), m.audience.Least) {
		if hide {
			all[i] = study.Concealed(sizes[i], m.audience.Least)
		}
	}
	return all
}

// fit is a measure with the groups that are shown; those that are not are empty.
type fit struct {
	s       *study.Study
	m       measure
	b       result.Breakdown
	own     []result.Estimate
	tallies []tally
	groups  []between.Group
	answers int
}

// fill sets what the groups' model says: of three groups or more; of two only a comparison. Method §9.
func (f fit) fill(out *result.Spread) {
	unset(out, result.ReasonTooFewGroups)
	var c between.Components
	modelled := false
	switch {
	case out.Groups == 2:
		out.Difference, out.Test = f.difference()
	case out.Groups > 2:
		a, ok := between.OneWay(f.groups, f.s.Level)
		if !ok {
			unset(out, result.ReasonNoVariation)
			break
		}
		c, modelled = between.REML(f.groups)
		out.Difference = study.Missing(result.ReasonNoSource)
		f.variances(out, a, c)
	}
	out.Places = f.places(c, modelled)
}

// variances sets what the two models of three groups or more say.
func (f fit) variances(out *result.Spread, a between.Anova, c between.Components) {
	settle := func(i stats.Interval, method string) result.Estimate {
		return f.m.audience.Settle(i, f.answers, method)
	}
	of := func(value float64, method string) result.Estimate {
		return settle(stats.Interval{Value: value}, method)
	}
	out.Chance = a.Negative || c.Tau2 == 0
	out.ICC = settle(a.Share, result.MethodVarianceBetween)
	out.Reliability = of(a.Reliability, result.MethodReliability)
	if effect, ok := stats.ClusterEffect(float64(f.answers)/float64(out.Groups), a.Share.Value); ok {
		out.Cluster = of(effect, result.MethodClusterEffect)
	}
	out.Mean = settle(f.within(c.Interval(f.s.Level)), result.MethodREML)
	out.Sigma = of(math.Sqrt(c.Sigma2), result.MethodREML)
	out.Test = f.test(a, out.ICC)
	if r, claimed := c.Range(f.s.Level); claimed {
		out.Tau, out.Moments = of(math.Sqrt(c.Tau2), result.MethodREML), of(a.Tau, result.MethodMoments)
		out.Range = settle(f.within(r), result.MethodREML)
	}
}

// test is the F test; there is none where too few answered or nobody's answers vary within a group.
func (f fit) test(a between.Anova, share result.Estimate) result.Test {
	switch {
	case share.Status != result.Measured:
		return result.Test{None: result.ReasonTooFew}
	case a.Within == 0:
		return result.Test{None: result.ReasonNoVariation}
	}
	return result.Test{Name: result.TestAnova, Statistic: a.F, DF: float64(a.Groups - 1), P: a.P, Adjusted: a.P, Effect: a.Omega2}
}

// difference holds the two groups that are shown against each other, the first less the second.
func (f fit) difference() (result.Estimate, result.Test) {
	var samples []study.Sample
	for i, e := range f.own {
		if e.OK() {
			samples = append(samples, f.m.rows.sample(f.b.Factor, f.b.Levels[i].Level))
		}
	}
	return study.Difference(f.m.audience, samples[0], f.m.audience, samples[1])
}

// places returns the groups that were asked, with their shrunken means where there is a model.
func (f fit) places(c between.Components, modelled bool) []result.Place {
	shrunken := c.Shrink(f.groups, f.s.Level)
	var all []result.Place
	for i, e := range f.own {
		if e.Status == result.NotMeasured {
			continue
		}
		p := result.Place{Level: f.b.Levels[i].Level, Mean: e, Shrunken: study.Missing(result.ReasonTooFewGroups), SD: f.deviation(i), Standing: result.PlaceLevel}
		switch {
		case !e.OK():
			p.Shrunken = study.Bare(e)
		case modelled:
			p.Own = shrunken[i].Own
			p.Shrunken = f.m.audience.Settle(f.within(shrunken[i].Interval), f.tallies[i].answers, result.MethodShrunken)
			p.Standing = standing(p.Shrunken, c.Mu)
		}
		all = append(all, p)
	}
	return all
}

// standing is where an estimate's interval stands against the mean of all groups.
func standing(e result.Estimate, mu float64) string {
	switch {
	case e.Bound && e.Lo > mu:
		return result.PlaceAbove
	case e.Bound && e.Hi < mu:
		return result.PlaceBelow
	}
	return result.PlaceLevel
}

// deviation is how much single values vary within a group. With the mean it comes near to telling what each of a few answered, so it takes
// twice the smallest group to be shown, as a mean at the end of its scale does; of shares it says nothing that the share does not.
func (f fit) deviation(i int) result.Estimate {
	g, e, n := f.tallies[i].Group, f.own[i], f.tallies[i].answers
	switch {
	case !e.OK():
		return study.Bare(e)
	case f.m.unit == "share" || f.m.unit == "per_mille":
		return study.Missing(result.ReasonYesNo)
	case g.N <= 1 || f.m.audience.Least > 0 && n < max(study.IndicativeBelow, 2*f.m.audience.Least):
		return study.Missing(result.ReasonTooFew)
	}
	return f.m.audience.Settle(stats.Interval{Value: math.Sqrt(g.Square / (g.N - 1))}, n, result.MethodWithinSD)
}

// within cuts an interval off at what the figure can be.
func (f fit) within(i stats.Interval) stats.Interval {
	i.Lo, i.Hi = min(i.Value, max(i.Lo, f.m.lo)), max(i.Value, min(i.Hi, f.m.hi))
	return i
}
