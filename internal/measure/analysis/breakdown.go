package analysis

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// breakdowns measures the main figures by location, by channel, by month and by each declared segment. Whether contacts are within their
// standards is told by the family of standards.
func (s *study) breakdowns(within func(contacts []int) result.Estimate) []result.Breakdown {
	var all []result.Breakdown
	for _, f := range s.factors() {
		all = append(all, s.breakdown(f, within))
	}
	return all
}

// factor is one grouping of all sources: its levels are those that any of them has.
type factor struct {
	id, name string
	levels   []string
}

// factors returns the groupings in the order of the report; only those that a source has.
func (s *study) factors() []factor {
	ids := []string{"location", "channel", "month"}
	for _, segment := range s.c.Segments {
		ids = append(ids, segment.ID)
	}
	var all []factor
	for _, id := range ids {
		f := factor{id: id}
		for _, groups := range s.groupings() {
			if g, ok := survey.Find(groups, id); ok {
				if f.name == "" {
					f.name = g.Name
				}
				f.levels = append(f.levels, g.Levels...)
			}
		}
		slices.Sort(f.levels) // by name; months are written so that this is their order in time
		f.levels = slices.Compact(f.levels)
		if len(f.levels) > 0 {
			all = append(all, f)
		}
	}
	return all
}

// groupings returns the factors of the sources that a breakdown shows. Complaints alone make no level: their rate needs contacts.
func (s *study) groupings() [][]survey.Factor {
	var all [][]survey.Factor
	if s.d.Customers != nil {
		all = append(all, s.d.Customers.Factors)
	}
	if s.d.Contacts != nil {
		all = append(all, s.d.Contacts.Factors)
	}
	return all
}

func (s *study) breakdown(f factor, within func(contacts []int) result.Estimate) result.Breakdown {
	b := result.Breakdown{Factor: f.id, Name: f.name, Time: f.id == "month", Levels: make([]result.Level, len(f.levels))}
	customers, asked := s.byLevel(f, s.d.Customers != nil, func() []survey.Factor { return s.d.Customers.Factors })
	sizes, everyone := make([]int, len(f.levels)), ones(s.respondents)
	for i, level := range f.levels {
		b.Levels[i].Level = level
		sizes[i] = s.count(everyone, customers[i])
		b.Levels[i].N = sizes[i]
	}
	for i, hide := range conceal(sizes, nil, s.count(everyone, s.respondents), s.customers.least) {
		if hide {
			b.Levels[i].Hidden, b.Levels[i].N = true, 0
		}
	}
	s.fillOpinions(b.Levels, customers, asked)
	s.fillStaff(b.Levels, f)
	s.fillLog(b.Levels, f, customers, asked, within)
	return b
}

// byLevel returns a source's rows by the levels of a factor, and whether the source knows the factor.
func (s *study) byLevel(f factor, present bool, factors func() []survey.Factor) (rows [][]int, known bool) {
	rows = make([][]int, len(f.levels))
	if !present {
		return rows, false
	}
	own, ok := survey.Find(factors(), f.id)
	if !ok {
		return rows, false
	}
	at := make([]int, len(own.Levels))
	for i, level := range own.Levels {
		at[i] = slices.Index(f.levels, level) // −1 for a place that only staff or complaints know: no customer came there
	}
	for r, code := range own.Codes {
		if code >= 0 && at[code] >= 0 {
			rows[at[code]] = append(rows[at[code]], r)
		}
	}
	return rows, true
}

// figure is one figure of customers, and where a level keeps it.
type figure struct {
	of func(rows []int) result.Estimate
	at func(*result.Level) *result.Estimate
	n  []func(rows []int) int // how many answered, were they many or few; two where two groups of people are held against each other
}

// fillOpinions measures what customers answered, and hides what too few of them did.
func (s *study) fillOpinions(levels []result.Level, rows [][]int, known bool) {
	for i := range levels {
		levels[i].Dimensions = make([]result.Estimate, len(s.c.Model.Dimensions))
		levels[i].Items = make([]result.Estimate, len(s.c.Model.Items()))
	}
	for _, f := range s.figures() {
		s.fill(levels, rows, known, f)
	}
}

func (s *study) fill(levels []result.Level, rows [][]int, known bool, f figure) {
	for i := range levels {
		e := f.at(&levels[i])
		if !known && s.d.Customers != nil {
			*e = missing(result.ReasonNotGrouped)
			continue
		}
		*e = f.of(rows[i])
	}
	for _, n := range f.n {
		sizes := make([]int, len(levels))
		for i := range levels {
			sizes[i] = n(rows[i])
		}
		withhold(levels, sizes, n(s.respondents), s.customers.least, f.at)
	}
}

// figures returns the figures of a level that customers' answers make.
func (s *study) figures() []figure {
	whole := s.answers.whole
	all := []figure{
		s.gapFigure(whole, func(l *result.Level) *result.Estimate { return &l.Gap }),
		s.meanFigure(whole.expectation, "expectation", func(l *result.Level) *result.Estimate { return &l.Expectation }),
		s.meanFigure(whole.perception, "perception", func(l *result.Level) *result.Estimate { return &l.Perception }),
		s.columnFigure("nps", func(rows []int) result.Estimate { e, _, _, _ := s.nps(rows); return e }, func(l *result.Level) *result.Estimate { return &l.NPS }),
		s.columnFigure("csat", s.csat, func(l *result.Level) *result.Estimate { return &l.CSAT }),
	}
	for d := range s.c.Model.Dimensions {
		all = append(all, s.gapFigure(s.dimensionTrio(d), func(l *result.Level) *result.Estimate { return &l.Dimensions[d] }))
	}
	for i := range s.c.Model.Items() {
		all = append(all, s.gapFigure(s.itemTrio(i), func(l *result.Level) *result.Estimate { return &l.Items[i] }))
	}
	return all
}

// gapFigure is the gap of one item or dimension; when unpaired, neither group may be given away.
func (s *study) gapFigure(t trio, at func(*result.Level) *result.Estimate) figure {
	f := figure{of: func(rows []int) result.Estimate { return s.gapOf(t, rows) }, at: at}
	if t.gap.Asked() {
		f.n = []func([]int) int{s.counting(t.gap)}
	} else {
		f.n = []func([]int) int{s.counting(t.expectation), s.counting(t.perception)}
	}
	return f
}

func (s *study) meanFigure(scores survey.Scores, field string, at func(*result.Level) *result.Estimate) figure {
	return figure{
		of: func(rows []int) result.Estimate { return s.opinion(scores, field, rows) },
		at: at,
		n:  []func([]int) int{s.counting(scores)},
	}
}

func (s *study) counting(scores survey.Scores) func(rows []int) int {
	return func(rows []int) int { return s.count(scores, rows) }
}

func (s *study) columnFigure(field string, of func(rows []int) result.Estimate, at func(*result.Level) *result.Estimate) figure {
	return figure{of: of, at: at, n: []func([]int) int{s.counting(s.customerColumn(field))}}
}

// fillStaff measures what employees answered, by the smallest size for staff.
func (s *study) fillStaff(levels []result.Level, f factor) {
	e := s.d.Employees
	rows, known := s.byLevel(f, e != nil, func() []survey.Factor { return e.Factors })
	absent := noRole(config.Employees)
	if e != nil {
		absent = result.ReasonNotGrouped
	}
	if !known {
		for i := range levels {
			levels[i].Ability, levels[i].ENPS = missing(absent), missing(absent)
		}
		return
	}
	people := rowMeans(askedOf(e.Ability), e.N, 1)
	abilities, scores := make([]int, len(levels)), make([]int, len(levels))
	for i := range levels {
		ability, net := s.team.take(people, rows[i]), s.team.take(e.ENPS, rows[i])
		abilities[i], scores[i] = len(ability.x), len(net.x)
		levels[i].Ability, levels[i].ENPS = s.team.mean(ability), s.team.discreet(s.team.net(net), -100, 100)
		if !people.Asked() {
			levels[i].Ability = missing(noColumn("ability"))
		}
		if !e.ENPS.Asked() {
			levels[i].ENPS = missing(noColumn("enps"))
		}
	}
	all := upTo(e.N)
	s.withholdStaff(levels, abilities, len(s.team.take(people, all).x), func(l *result.Level) *result.Estimate { return &l.Ability })
	s.withholdStaff(levels, scores, len(s.team.take(e.ENPS, all).x), func(l *result.Level) *result.Estimate { return &l.ENPS })
}

// fillLog measures what the contact log says: nobody's answers, so nothing of it is hidden.
func (s *study) fillLog(levels []result.Level, f factor, customers [][]int, asked bool, within func(contacts []int) result.Estimate) {
	contacts, known := s.byLevel(f, s.d.Contacts != nil, func() []survey.Factor { return s.d.Contacts.Factors })
	complaints, complained := s.byLevel(f, s.d.Complaints != nil, func() []survey.Factor { return s.d.Complaints.Factors })
	absent := noRole(config.Contacts)
	if s.d.Contacts != nil {
		absent = result.ReasonNotGrouped
	}
	wait, noWait := s.series("contacts.wait")
	for i := range levels {
		l := &levels[i]
		l.Contacts = len(contacts[i])
		l.FCR, l.Within, l.Wait, l.Complaints = missing(absent), missing(absent), missing(absent), missing(absent)
		if !known {
			continue
		}
		l.FCR = s.fcrLog(contacts[i])
		l.Within = within(contacts[i])
		l.Wait = missing(noWait)
		if noWait == "" {
			l.Wait = wait.mean(wait.take(contacts[i]))
		}
		switch {
		case complained:
			l.Complaints = s.perThousand(len(complaints[i]), len(contacts[i]))
		case s.d.Complaints != nil:
			l.Complaints = missing(result.ReasonNotGrouped)
		default:
			l.Complaints = missing(noRole(config.Complaints))
		}
	}
	if s.logSolves() || !asked {
		return
	}
	// The log does not say what was solved at once; what customers say of it is their answer, and is hidden like one.
	s.fill(levels, customers, asked, s.columnFigure("resolved", s.fcrSurvey, func(l *result.Level) *result.Estimate { return &l.FCR }))
}
