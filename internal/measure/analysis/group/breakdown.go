// Package group measures the main figures by location, channel, month and segment, and hides what too few answered.
package group

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Breakdowns measures the main figures by location, by channel, by month and by each declared segment. Whether contacts are within their
// standards is told by the family of standards.
func Breakdowns(s *study.Study, within func(contacts []int) result.Estimate) []result.Breakdown {
	var all []result.Breakdown
	for _, f := range factors(s) {
		all = append(all, breakdown(s, f, within))
	}
	hideTogether(s, all)
	return all
}

// factor is one grouping of all sources: its levels are those that any of them has.
type factor struct {
	id, name string
	levels   []string
}

// factors returns the groupings in the order of the report; only those that a source has.
func factors(s *study.Study) []factor {
	ids := []string{"location", "channel", "month"}
	for _, segment := range s.Config.Segments {
		ids = append(ids, segment.ID)
	}
	var all []factor
	for _, id := range ids {
		f := factor{id: id}
		for _, groups := range groupings(s) {
			if g, ok := survey.Find(groups, id); ok {
				if f.name == "" {
					f.name = g.Name
				}
				f.levels = append(f.levels, g.Levels...)
			}
		}
		slices.Sort(f.levels) // by name; months are written so that this is their order in time
		if id == "month" {
			slices.SortFunc(f.levels, s.Compare)
		}
		f.levels = slices.Compact(f.levels)
		if len(f.levels) > 0 {
			all = append(all, f)
		}
	}
	return all
}

// groupings returns the factors of the sources that a breakdown shows. Complaints alone make no level: their rate needs contacts.
func groupings(s *study.Study) [][]survey.Factor {
	var all [][]survey.Factor
	if s.Data.Customers != nil {
		all = append(all, s.Data.Customers.Factors)
	}
	if s.Data.Contacts != nil {
		all = append(all, s.Data.Contacts.Factors)
	}
	return all
}

func breakdown(s *study.Study, f factor, within func(contacts []int) result.Estimate) result.Breakdown {
	b := result.Breakdown{Factor: f.id, Name: f.name, Time: f.id == "month", Levels: make([]result.Level, len(f.levels))}
	customers, asked := byLevel(f, s.Data.Customers != nil, func() []survey.Factor { return s.Data.Customers.Factors })
	sizes, everyone := make([]int, len(f.levels)), study.Ones(s.Respondents)
	for i, level := range f.levels {
		b.Levels[i].Level = level
		sizes[i] = s.Count(everyone, customers[i])
		b.Levels[i].N = sizes[i]
	}
	for i, hide := range study.Conceal(sizes, nil, s.Count(everyone, s.Respondents), s.Customers.Least) {
		if hide {
			b.Levels[i].Hidden, b.Levels[i].N = true, 0
		}
	}
	fillOpinions(s, b.Levels, customers, asked)
	fillStaff(s, b.Levels, f)
	fillLog(s, b.Levels, f, customers, asked, within)
	return b
}

// byLevel returns a source's rows by the levels of a factor, and whether the source knows the factor.
func byLevel(f factor, present bool, factors func() []survey.Factor) (rows [][]int, known bool) {
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
	of      func(rows []int) result.Estimate
	at      func(*result.Level) *result.Estimate
	answers []survey.Scores // what it is made of, were they many or few; two where two groups of people are held against each other
}

// fillOpinions measures what customers answered, and hides what too few of them did.
func fillOpinions(s *study.Study, levels []result.Level, rows [][]int, known bool) {
	for i := range levels {
		levels[i].Dimensions = make([]result.Estimate, len(s.Config.Model.Dimensions))
		levels[i].Items = make([]result.Estimate, len(s.Config.Model.Items()))
	}
	for _, f := range figures(s) {
		fill(s, levels, rows, known, f)
	}
}

func fill(s *study.Study, levels []result.Level, rows [][]int, known bool, f figure) {
	for i := range levels {
		e := f.at(&levels[i])
		if !known && s.Data.Customers != nil {
			*e = study.Missing(result.ReasonNotGrouped)
			continue
		}
		*e = f.of(rows[i])
	}
	for _, scores := range f.answers {
		sizes := make([]int, len(levels))
		for i := range levels {
			sizes[i] = s.Count(scores, rows[i])
		}
		withhold(levels, sizes, s.Count(scores, s.Respondents), s.Customers.Least, f.at)
	}
}

// figures returns the figures of a level that customers' answers make.
func figures(s *study.Study) []figure {
	whole := s.Answers.Whole
	all := []figure{
		gapFigure(s, whole, func(l *result.Level) *result.Estimate { return &l.Gap }),
		meanFigure(s, whole.Expectation, "expectation", func(l *result.Level) *result.Estimate { return &l.Expectation }),
		meanFigure(s, whole.Perception, "perception", func(l *result.Level) *result.Estimate { return &l.Perception }),
		columnFigure(s, "nps", loyalty.NetScore, func(l *result.Level) *result.Estimate { return &l.NPS }),
		columnFigure(s, "csat", loyalty.CSAT, func(l *result.Level) *result.Estimate { return &l.CSAT }),
		columnFigure(s, "ces", loyalty.CES, func(l *result.Level) *result.Estimate { return &l.CES }),
	}
	for d := range s.Config.Model.Dimensions {
		all = append(all, gapFigure(s, s.DimensionTrio(d), func(l *result.Level) *result.Estimate { return &l.Dimensions[d] }))
	}
	for i := range s.Config.Model.Items() {
		all = append(all, gapFigure(s, s.ItemTrio(i), func(l *result.Level) *result.Estimate { return &l.Items[i] }))
	}
	return all
}

// gapFigure is the gap of one item or dimension; when unpaired, neither group may be given away.
func gapFigure(s *study.Study, t study.Trio, at func(*result.Level) *result.Estimate) figure {
	f := figure{of: func(rows []int) result.Estimate { return s.GapOf(t, rows) }, at: at}
	if t.Gap.Asked() {
		f.answers = []survey.Scores{t.Gap}
	} else {
		f.answers = []survey.Scores{t.Expectation, t.Perception}
	}
	return f
}

func meanFigure(s *study.Study, scores survey.Scores, field string, at func(*result.Level) *result.Estimate) figure {
	return figure{
		of:      func(rows []int) result.Estimate { return s.Opinion(scores, field, rows) },
		at:      at,
		answers: []survey.Scores{scores},
	}
}

func columnFigure(s *study.Study, field string, of func(s *study.Study, rows []int) result.Estimate, at func(*result.Level) *result.Estimate) figure {
	return figure{
		of:      func(rows []int) result.Estimate { return of(s, rows) },
		at:      at,
		answers: []survey.Scores{s.CustomerColumn(field)},
	}
}

// Teams returns what employees answered by team, hidden like what they answered by location. It reports false when nobody named a team. It is
// no part of the breakdowns: teams overlap with locations, and the figures of both together would give small teams away.
func Teams(s *study.Study) (result.Breakdown, bool) {
	if s.Data.Employees == nil {
		return result.Breakdown{}, false
	}
	own, ok := survey.Find(s.Data.Employees.Factors, "team")
	if !ok {
		return result.Breakdown{}, false
	}
	b := result.Breakdown{Factor: own.ID, Name: own.Name, Levels: make([]result.Level, len(own.Levels))}
	for i, level := range own.Levels {
		b.Levels[i].Level = level
	}
	fillStaff(s, b.Levels, factor{id: own.ID, name: own.Name, levels: own.Levels})
	return b, true
}

// fillStaff measures what employees answered, by the smallest size for staff.
func fillStaff(s *study.Study, levels []result.Level, f factor) {
	e := s.Data.Employees
	rows, known := byLevel(f, e != nil, func() []survey.Factor { return e.Factors })
	absent := study.NoRole(config.Employees)
	if e != nil {
		absent = result.ReasonNotGrouped
	}
	if !known {
		for i := range levels {
			levels[i].Ability, levels[i].ENPS = study.Missing(absent), study.Missing(absent)
		}
		return
	}
	people := study.RowMeans(study.AskedOf(e.Ability), e.N, 1)
	abilities, scores := make([]int, len(levels)), make([]int, len(levels))
	for i := range levels {
		ability, net := s.Team.Take(people, rows[i]), s.Team.Take(e.ENPS, rows[i])
		abilities[i], scores[i] = len(ability.X), len(net.X)
		levels[i].Ability, levels[i].ENPS = s.Team.Mean(ability), s.Team.Discreet(s.Team.Net(net), -100, 100)
		if !people.Asked() {
			levels[i].Ability = study.Missing(study.NoColumn("ability"))
		}
		if !e.ENPS.Asked() {
			levels[i].ENPS = study.Missing(study.NoColumn("enps"))
		}
	}
	all := study.UpTo(e.N)
	withholdStaff(s, levels, abilities, len(s.Team.Take(people, all).X), func(l *result.Level) *result.Estimate { return &l.Ability })
	withholdStaff(s, levels, scores, len(s.Team.Take(e.ENPS, all).X), func(l *result.Level) *result.Estimate { return &l.ENPS })
}

// fillLog measures what the contact log says: nobody's answers, so nothing of it is hidden.
func fillLog(s *study.Study, levels []result.Level, f factor, customers [][]int, asked bool, within func(contacts []int) result.Estimate) {
	contacts, known := byLevel(f, s.Data.Contacts != nil, func() []survey.Factor { return s.Data.Contacts.Factors })
	complaints, complained := byLevel(f, s.Data.Complaints != nil, func() []survey.Factor { return s.Data.Complaints.Factors })
	absent := study.NoRole(config.Contacts)
	if s.Data.Contacts != nil {
		absent = result.ReasonNotGrouped
	}
	wait, noWait := s.Series("contacts.wait")
	for i := range levels {
		l := &levels[i]
		l.Contacts = len(contacts[i])
		l.FCR, l.Within, l.Wait, l.Complaints = study.Missing(absent), study.Missing(absent), study.Missing(absent), study.Missing(absent)
		if !known {
			continue
		}
		l.FCR = loyalty.FCRLog(s, contacts[i])
		l.Within = within(contacts[i])
		l.Wait = study.Missing(noWait)
		if noWait == "" {
			l.Wait = wait.Mean(wait.Take(contacts[i]))
		}
		switch {
		case complained:
			l.Complaints = s.PerThousand(len(complaints[i]), len(contacts[i]))
		case s.Data.Complaints != nil:
			l.Complaints = study.Missing(result.ReasonNotGrouped)
		default:
			l.Complaints = study.Missing(study.NoRole(config.Complaints))
		}
	}
	if loyalty.LogSolves(s) || !asked {
		return
	}
	// The log does not say what was solved at once; what customers say of it is their answer, and is hidden like one.
	fill(s, levels, customers, asked, columnFigure(s, "resolved", loyalty.FCRSurvey, func(l *result.Level) *result.Estimate { return &l.FCR }))
}
