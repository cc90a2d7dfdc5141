package slice

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// figure is one figure of a slice.
type figure struct {
	id      string
	log     bool
	answers []int // those it is made of; none of a log
	of      func(rows []int) result.Estimate
	from    []any // of a log: all that it follows from, beside the rows

	// How it is held against that of all others: by what each of some rows adds to a mean, or as two figures, of which the first is known; neither where
	// it is not tested.
	mean    func(rows []int) study.Sample
	differs func(own result.Estimate, rows, others []int) result.Test
}

// asked is what customers answered, and the figures made of it.
type asked struct {
	answers []answer // the first is that somebody is there at all
	figures []figure
}

// askedOf returns the figures of customers that were asked. What was solved in one contact is theirs to tell unless the log does.
func askedOf(s *study.Study, logSolves bool) asked {
	if s.Data.Customers == nil {
		return asked{}
	}
	q := asked{answers: []answer{{scores: study.Ones(s.Respondents)}}}
	q.gap(s, "", s.Answers.Whole, true, func(l result.Level) result.Estimate { return l.Expectation }, func(l result.Level) result.Estimate { return l.Perception })
	for d, dimension := range s.Config.Model.Dimensions {
		shown := func(l result.Level) result.Estimate { return l.Dimensions[d] }
		q.gap(s, ":"+dimension.ID, s.DimensionTrio(d), false, shown, shown)
	}
	net := func(_ result.Estimate, rows, others []int) result.Test {
		scores := s.CustomerColumn("nps")
		_, t := study.NetDifference(s.Customers, s.Customers.Take(scores, rows), s.Customers.Take(scores, others))
		return t
	}
	q.column(s, "overall", "overall", true, func(rows []int) result.Estimate { return s.Opinion(s.CustomerColumn("overall"), "overall", rows) }, nil)
	q.column(s, "nps", "nps", true, func(rows []int) result.Estimate { return loyalty.NetScore(s, rows) }, net)
	q.column(s, "csat", "csat", true, func(rows []int) result.Estimate { return loyalty.CSAT(s, rows) }, apart(s.Customers, func(rows []int) result.Estimate { return loyalty.CSAT(s, rows) }))
	q.column(s, "ces", "ces", false, func(rows []int) result.Estimate { return loyalty.CES(s, rows) }, nil)
	if !logSolves {
		once := func(rows []int) result.Estimate { return loyalty.FCRSurvey(s, rows) }
		q.column(s, "fcr", "resolved", false, once, apart(s.Customers, once))
	}
	return q
}

// gap adds the gap, the expectation and the perception of one trio. Of a dimension only the gap is tested.
func (q *asked) gap(s *study.Study, of string, t study.Trio, whole bool, before, after func(l result.Level) result.Estimate) {
	if !t.Expectation.Asked() && !t.Perception.Asked() {
		return
	}
	var both []int
	add := func(scores survey.Scores, of func(l result.Level) result.Estimate) int {
		if !scores.Asked() {
			return -1
		}
		q.answers = append(q.answers, answer{scores: scores, key: true, figure: of})
		both = append(both, len(q.answers)-1)
		return len(q.answers) - 1
	}
	expected := add(t.Expectation, before)
	perceived := expected
	if t.Gap.Asked() { // the three exist for the same customers
		q.answers[expected].scores = t.Gap
	} else {
		perceived = add(t.Perception, after)
	}
	side := func(id, field string, at int, scores survey.Scores) {
		if at < 0 {
			return
		}
		f := figure{id: id + of, answers: []int{at}, of: func(rows []int) result.Estimate { return s.Opinion(scores, field, rows) }}
		if whole {
			f.mean = taken(s.Customers, scores)
		}
		q.figures = append(q.figures, f)
	}
	if t.Expectation.Asked() && t.Perception.Asked() {
		f := figure{id: "gap" + of, answers: both, of: func(rows []int) result.Estimate { return s.GapOf(t, rows) }}
		if f.differs = apart(s.Customers, f.of); t.Gap.Asked() {
			f.mean, f.differs = taken(s.Customers, t.Gap), nil
		}
		q.figures = append(q.figures, f)
	}
	side("expectation", "expectation", expected, t.Expectation)
	side("perception", "perception", perceived, t.Perception)
}

// column adds a figure made of one question.
func (q *asked) column(s *study.Study, id, field string, key bool, of func(rows []int) result.Estimate, differs func(own result.Estimate, rows, others []int) result.Test) {
	scores := s.CustomerColumn(field)
	if !scores.Asked() {
		return
	}
	q.answers = append(q.answers, answer{field: field, scores: scores, key: key, figure: levelFigures[id]})
	f := figure{id: id, answers: []int{len(q.answers) - 1}, of: of, differs: differs}
	if differs == nil {
		f.mean = taken(s.Customers, scores)
	}
	q.figures = append(q.figures, f)
}

// levelFigures are what breakdowns show of one question.
var levelFigures = map[string]func(l result.Level) result.Estimate{
	"nps":  func(l result.Level) result.Estimate { return l.NPS },
	"csat": func(l result.Level) result.Estimate { return l.CSAT },
	"ces":  func(l result.Level) result.Estimate { return l.CES },
	"fcr":  func(l result.Level) result.Estimate { return l.FCR },
}

func taken(a study.Audience, scores survey.Scores) func(rows []int) study.Sample {
	return func(rows []int) study.Sample { return a.Take(scores, rows) }
}

// apart holds two figures against each other by their intervals alone.
func apart(a study.Audience, of func(rows []int) result.Estimate) func(own result.Estimate, rows, others []int) result.Test {
	return func(own result.Estimate, _, others []int) result.Test {
		_, t := study.Apart(a, own, of(others))
		return t
	}
}
