package analysis

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// series is one column with the groups of its rows: of a log, or what customers answered.
type series struct {
	scores  survey.Scores
	gaveUp  survey.Scores // 1 where the customer gave up waiting; only beside waiting times
	role    config.Role   // whose rows
	factors []survey.Factor
	n       int
	yesNo   bool // 1 or 0
	yesGood bool // 1 is the good answer
	share   bool // between 0 and 1
	natural bool // a time, an amount or a number: never below 0
	a       audience
}

// series finds the column that a measure names, "contacts.wait" or "item.P16", or says why there is none.
func (s *study) series(measure string) (series, string) {
	if measure == "" {
		return series{}, result.ReasonNoMeasure
	}
	m, known := config.FindMeasure(measure)
	if !known || m.BuiltIn() {
		return series{}, result.ReasonUnknownMeasure
	}
	v := series{role: m.Role, yesNo: m.Kind == config.YesNoField, yesGood: !m.Low, a: s.log}
	v.share = unitOf(measure) == "share"
	v.natural = v.share || m.Kind == config.DurationField || m.Kind == config.NumberField
	if !v.from(s) {
		return series{}, noRole(m.Role)
	}
	var absent string
	v.scores, absent = s.columnOf(m)
	if absent != "" {
		return series{}, absent
	}
	if measure == "contacts.wait" {
		v.gaveUp, _ = s.d.Contacts.Measure("abandoned")
	}
	return v, ""
}

// from sets whose rows a series has, and tells whether there is such a source.
func (v *series) from(s *study) bool {
	d := s.d
	switch {
	case v.role == config.Contacts && d.Contacts != nil:
		v.factors, v.n = d.Contacts.Factors, d.Contacts.N
	case v.role == config.Customers && d.Customers != nil:
		v.factors, v.n, v.a = d.Customers.Factors, d.Customers.N, s.customers
	case v.role == config.Complaints && d.Complaints != nil:
		v.factors, v.n = d.Complaints.Factors, d.Complaints.N
	case v.role == config.Processes && d.Processes != nil:
		v.factors, v.n = d.Processes.Factors, d.Processes.N
	default:
		return false
	}
	return true
}

// columnOf returns the column of a measure whose source is there, or why it has none.
func (s *study) columnOf(m config.Measure) (survey.Scores, string) {
	absent := noColumn(m.Name)
	var scores survey.Scores
	switch m.Role {
	case config.Contacts:
		scores, _ = s.d.Contacts.Measure(m.Field)
	case config.Customers:
		scores, absent = s.answersTo(m), noColumn(m.Field)
		if isItem(m) {
			absent = noColumn("perception")
		}
	case config.Complaints:
		scores = map[string]survey.Scores{"cost": s.d.Complaints.Cost, "resolved": s.d.Complaints.Resolved}[m.Field]
	case config.Processes:
		p := s.d.Processes
		scores = map[string]survey.Scores{"arrivals": p.Arrivals, "cost": p.Cost, "quality": p.Quality, "cycle": p.Cycle}[m.Field]
	}
	if !scores.Asked() {
		return survey.Scores{}, absent
	}
	return scores, ""
}

// answersTo returns what customers answered: their perception of an item, or another question.
func (s *study) answersTo(m config.Measure) survey.Scores {
	if !isItem(m) {
		return s.customerColumn(m.Field)
	}
	at := slices.IndexFunc(s.c.Model.Items(), func(i config.Item) bool { return i.ID == m.Field })
	if at < 0 {
		return survey.Scores{}
	}
	return column(s.d.Customers.Perception, at)
}

// customerColumn returns a column of the customers by its key; one without rows when there are no customers.
func (s *study) customerColumn(field string) survey.Scores {
	c := s.d.Customers
	if c == nil {
		return survey.Scores{}
	}
	switch field {
	case "overall":
		return c.Overall
	case "nps":
		return c.NPS
	case "csat":
		return c.CSAT
	case "ces":
		return c.CES
	case "repeated":
		return c.Repeated
	case "resolved":
		return c.Resolved
	default:
		panic("analysis: customers have no column " + field)
	}
}

// isItem tells whether a measure is the perception of one item.
func isItem(m config.Measure) bool { return strings.HasPrefix(m.Name, "item.") }

// isYesNo tells whether a measure is a yes or a no.
func isYesNo(measure string) bool {
	m, known := config.FindMeasure(measure)
	return known && !m.BuiltIn() && m.Kind == config.YesNoField
}

// unitOf returns the unit of a column's values.
func unitOf(measure string) string {
	m, _ := config.FindMeasure(measure)
	switch {
	case m.Kind == config.YesNoField, m.Name == "processes.quality":
		return "share"
	case m.Kind == config.ScaleField:
		return "scale"
	case m.Kind == config.DurationField:
		return "s"
	case strings.HasSuffix(m.Name, ".cost"):
		return "money"
	default:
		return "number"
	}
}

// rows returns the rows that meet all conditions, or why they cannot be told.
func (v series) rows(where []config.Condition) ([]int, string) {
	return matching(v.role, v.factors, v.n, where)
}

// take returns the values of the rows that have one. A customer who gave up waiting was never served: the time is no waiting time.
func (v series) take(rows []int) sample {
	if v.gaveUp.Asked() {
		rows = slices.DeleteFunc(slices.Clone(rows), func(r int) bool { return v.gave(r) })
	}
	return v.a.take(v.scores, rows)
}

// mean returns the mean of some values. Its interval is cut off at 0 where they are times, amounts or numbers, and at 0 and 1 where they are
// shares.
func (v series) mean(values sample) result.Estimate {
	e := v.a.mean(values)
	if v.natural {
		e = atLeast(e, 0)
	}
	if v.share {
		e = atMost(e, 1)
	}
	return e
}

func (v series) gave(row int) bool {
	x, ok := v.gaveUp.At(row)
	return ok && yes(x)
}

// bound is what a value is held against.
type bound struct {
	target  float64
	atLeast bool
}

// limit returns the bound of a target. "The customer is greeted" needs no number: yes is 1.
func (v series) limit(target float64, atLeast bool) bound {
	if v.yesNo && v.yesGood && target == 0 {
		return bound{target: 1, atLeast: true}
	}
	return bound{target: target, atLeast: atLeast}
}

func (b bound) met(x float64) bool {
	if b.atLeast {
		return x >= b.target
	}
	return x <= b.target
}

// holds tells whether a row can be held against a bound, and whether it is within. A customer who gave up after the target had passed
// was not served within it; one who gave up before might have been, and is left out.
func (v series) holds(row int, b bound) (held, within bool) {
	x, ok := v.scores.At(row)
	if !ok || (v.a.weights != nil && v.a.weights[row] <= 0) {
		return false, false
	}
	if v.gave(row) {
		return !b.atLeast && x > b.target, false
	}
	return true, b.met(x)
}

// count returns how many of the rows are within a bound, of how many that can be held against it.
func (v series) count(rows []int, b bound) (within, held int) {
	for _, r := range rows {
		h, w := v.holds(r, b)
		if h {
			held++
		}
		if w {
			within++
		}
	}
	return within, held
}

// within returns the share of the rows within a bound, of those that can be held against it.
func (v series) within(rows []int, b bound) result.Estimate {
	if v.gaveUp.Asked() {
		passed, held := v.count(rows, b)
		return v.a.ratio(passed, held)
	}
	return v.a.share(v.take(rows), b.met)
}
