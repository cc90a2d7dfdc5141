package local

import (
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// figures holds the main figures of each location against those of the others.
func (p places) figures(all []result.Local, within Conforming) {
	s := p.s
	lower := map[string]bool{"wait": true, "complaints": true, "ces": s.Config.Model.CES.Reversed}
	add := func(place int, c result.Against) {
		c.Lower = lower[c.ID]
		all[place].Figures = append(all[place].Figures, c)
	}
	if p.customers != nil {
		whole := s.Answers.Whole
		p.gap("gap5", whole, func(l result.Level) result.Estimate { return l.Gap }).contrasts(add)
		p.opinion("expectation", whole.Expectation, func(l result.Level) result.Estimate { return l.Expectation }).contrasts(add)
		p.opinion("perception", whole.Perception, func(l result.Level) result.Estimate { return l.Perception }).contrasts(add)
		p.net("nps", add)
		p.share("csat", p.customers, s.Customers, func(l result.Level) result.Estimate { return l.CSAT }, func(rows []int) result.Estimate { return loyalty.CSAT(s, rows) }, add)
		p.opinion("ces", s.CustomerColumn("ces"), func(l result.Level) result.Estimate { return l.CES }).contrasts(add)
	}
	p.log(add, within)
	p.staff(add)
}

// log holds what the contact log says against the others: nobody's answers.
func (p places) log(add func(int, result.Against), within Conforming) {
	s := p.s
	solved := func(l result.Level) result.Estimate { return l.FCR }
	switch {
	case p.contacts != nil && loyalty.LogSolves(s):
		p.share("fcr", p.contacts, s.Log, solved, func(rows []int) result.Estimate { return loyalty.FCRLog(s, rows) }, add)
	case p.customers != nil:
		p.share("fcr", p.customers, s.Customers, solved, func(rows []int) result.Estimate { return loyalty.FCRSurvey(s, rows) }, add)
	}
	if p.contacts == nil {
		return
	}
	p.share("within", p.contacts, s.Log, func(l result.Level) result.Estimate { return l.Within }, within, add)
	if wait, absent := s.Series("contacts.wait"); absent == "" {
		for place, l := range p.levels {
			if !l.Wait.OK() {
				continue
			}
			c := result.Against{ID: "wait", Own: l.Wait}
			here, there := wait.Take(p.contacts[place]), wait.Take(others(p.contacts, place))
			c.Others = wait.Mean(there)
			c.Difference, c.Test = study.Difference(s.Log, here, s.Log, there)
			add(place, c)
		}
	}
	if p.complained != nil {
		for place, l := range p.levels {
			if l.Complaints.OK() {
				rest := s.PerThousand(len(others(p.complained, place)), len(others(p.contacts, place)))
				add(place, apart("complaints", s.Log, l.Complaints, rest))
			}
		}
	}
}

// staff holds what employees say against the others, as far as the breakdown shows it.
func (p places) staff(add func(int, result.Against)) {
	if p.employees == nil {
		return
	}
	s, e := p.s, p.s.Data.Employees
	abilities := study.RowMeans(study.AskedOf(e.Ability), e.N, 1)
	mean{id: "ability", audience: s.Team, parted: p.employees, terms: []term{{abilities, 1}}, method: result.MethodMean,
		shown: func(place int) result.Estimate { return p.levels[place].Ability }}.contrasts(add)
	for place, l := range p.levels {
		switch own := l.ENPS; {
		case own.Status == result.NotMeasured:
		case !own.OK():
			add(place, veiled("enps", own))
		default:
			here, there := s.Team.Take(e.ENPS, p.employees[place]), s.Team.Take(e.ENPS, others(p.employees, place))
			c := result.Against{ID: "enps", Own: own, Others: s.Team.Discreet(s.Team.Net(there), -100, 100)}
			c.Difference, c.Test = study.NetDifference(s.Team, here, there)
			add(place, covered(c))
		}
	}
}

// net holds the net promoter score against the others'.
func (p places) net(id string, add func(int, result.Against)) {
	s := p.s
	scores := s.CustomerColumn("nps")
	for place, l := range p.levels {
		switch own := l.NPS; {
		case own.Status == result.NotMeasured:
		case !own.OK():
			add(place, veiled(id, own))
		default:
			here, there := s.Customers.Take(scores, p.customers[place]), s.Customers.Take(scores, others(p.customers, place))
			c := result.Against{ID: id, Own: own, Others: s.Customers.Net(there)}
			c.Difference, c.Test = study.NetDifference(s.Customers, here, there)
			add(place, covered(c))
		}
	}
}

// share holds a share against the others', from the intervals of both.
func (p places) share(id string, parted [][]int, a study.Audience, shown func(result.Level) result.Estimate, of func(rows []int) result.Estimate, add func(int, result.Against)) {
	for place, l := range p.levels {
		switch own := shown(l); {
		case own.Status == result.NotMeasured:
		case !own.OK():
			add(place, veiled(id, own))
		default:
			add(place, apart(id, a, own, of(others(parted, place))))
		}
	}
}

// apart holds two estimates of different people against each other.
func apart(id string, a study.Audience, own, rest result.Estimate) result.Against {
	c := result.Against{ID: id, Own: own, Others: rest}
	c.Difference, c.Test = study.Apart(a, own, rest)
	return covered(c)
}

// covered leaves the difference out where the others' figure may not be shown: it would give it away.
func covered(c result.Against) result.Against {
	if !c.Others.OK() {
		c.Difference, c.Test = study.Bare(c.Others), result.Test{None: result.ReasonTooFew}
	}
	return c
}
