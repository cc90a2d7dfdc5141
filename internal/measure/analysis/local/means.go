package local

import (
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// mean is a figure that is a mean, or the difference of two means of different people.
type mean struct {
	id       string
	audience study.Audience
	parted   [][]int // rows by location
	terms    []term
	shown    func(place int) result.Estimate // as the breakdown has it
	method   string                          // of the others' mean
}

// term is one of the means, with its sign.
type term struct {
	scores survey.Scores
	sign   float64
}

// contrasts holds each location's mean against that of the others, from moments that are taken once. Locations where nobody was asked have
// none. Those whose figure is hidden are taken together, row by row: even the last digit of a sum must not tell which row is of which.
func (m mean) contrasts(add func(place int, c result.Against)) {
	moments := make([][]stats.Moments, len(m.terms))
	for t, one := range m.terms {
		for _, rows := range m.visible() {
			x := m.audience.Take(one.scores, rows)
			moments[t] = append(moments[t], stats.MomentsOf(x.X, x.W))
		}
	}
	for place := range len(m.parted) - 1 {
		own := m.shown(place)
		switch {
		case own.Status == result.NotMeasured:
		case !own.OK():
			add(place, veiled(m.id, own))
		default:
			add(place, m.contrast(own, moments, place))
		}
	}
}

// visible returns the rows by location, those of hidden ones and of none in the last part, in their order.
func (m mean) visible() [][]int {
	last := len(m.parted) - 1
	parts := make([][]int, len(m.parted))
	for place, rows := range m.parted {
		if place < last && m.shown(place).OK() {
			parts[place] = rows
		} else {
			parts[last] = append(parts[last], rows...)
		}
	}
	slices.Sort(parts[last])
	return parts
}

func (m mean) contrast(own result.Estimate, moments [][]stats.Moments, place int) result.Against {
	var rest, both []study.Weighed
	for t, one := range m.terms {
		theirs := study.AllBut(moments[t], place)
		rest = append(rest, study.Weighed{Of: theirs, Factor: one.sign})
		both = append(both, study.Weighed{Of: moments[t][place], Factor: one.sign}, study.Weighed{Of: theirs, Factor: -one.sign})
	}
	c := result.Against{ID: m.id, Own: own}
	c.Others, _ = study.Balance(m.audience, rest, m.method)
	if len(m.terms) == 1 {
		c.Difference, c.Test = study.Against(m.audience, moments[0][place], rest[0].Of)
	} else {
		c.Difference, c.Test = study.Balance(m.audience, both, result.MethodWelch)
	}
	return c
}

// opinion is the mean of what customers answered.
func (p places) opinion(id string, scores survey.Scores, shown func(result.Level) result.Estimate) mean {
	m := mean{id: id, audience: p.s.Customers, parted: p.customers, terms: []term{{scores, 1}}, method: result.MethodMean,
		shown: func(place int) result.Estimate { return shown(p.levels[place]) }}
	if p.s.Customers.Weights != nil {
		m.method = result.MethodWeightedMean
	}
	return m
}

// gap is the gap of one trio: of the same customers, or of those who were asked after less those who were asked before.
func (p places) gap(id string, t study.Trio, shown func(result.Level) result.Estimate) mean {
	m := p.opinion(id, t.Gap, shown)
	switch {
	case !t.Gap.Asked():
		m.terms, m.method = []term{{t.Perception, 1}, {t.Expectation, -1}}, result.MethodWelch
	case p.s.Customers.Weights == nil:
		m.method = result.MethodPaired
	}
	return m
}

// service holds the gaps by dimension and by item against the others'.
func (p places) service(all []result.Local) {
	if p.customers == nil {
		return
	}
	for d, dimension := range p.s.Config.Model.Dimensions {
		p.gap(dimension.ID, p.s.DimensionTrio(d), func(l result.Level) result.Estimate { return l.Dimensions[d] }).
			contrasts(func(place int, c result.Against) { all[place].Dimensions = append(all[place].Dimensions, c) })
	}
	for i, item := range p.s.Config.Model.Items() {
		p.gap(item.ID, p.s.ItemTrio(i), func(l result.Level) result.Estimate { return l.Items[i] }).
			contrasts(func(place int, c result.Against) { all[place].Items = append(all[place].Items, c) })
	}
}

// ability holds what employees say of being able to meet the standards against the others, by dimension. No breakdown shows it: it is hidden by
// the size for staff, and so that no smaller group is what is left over.
func (p places) ability(all []result.Local) {
	if p.employees == nil {
		return
	}
	e := p.s.Data.Employees
	for d, dimension := range p.s.Config.Model.Dimensions {
		scores := study.Column(e.Ability, d)
		if !scores.Asked() {
			continue
		}
		shown := p.staffMeans(scores)
		mean{id: dimension.ID, audience: p.s.Team, parted: p.employees, terms: []term{{scores, 1}}, method: result.MethodMean,
			shown: func(place int) result.Estimate { return shown[place] }}.
			contrasts(func(place int, c result.Against) { all[place].Ability = append(all[place].Ability, c) })
	}
}

// staffMeans returns the mean of employees' answers by location, as far as it may be shown.
func (p places) staffMeans(scores survey.Scores) []result.Estimate {
	means, sizes := make([]result.Estimate, len(p.levels)), make([]int, len(p.levels))
	for i := range means {
		own := p.s.Team.Take(scores, p.employees[i])
		means[i], sizes[i] = p.s.Team.Mean(own), len(own.X)
	}
	whole := len(p.s.Team.Take(scores, study.UpTo(p.s.Data.Employees.N)).X)
	for i, hide := range study.Conceal(sizes, nil, whole, p.s.Team.Least) {
		if hide {
			means[i] = study.Concealed(sizes[i], p.s.Team.Least)
		}
	}
	return means
}
