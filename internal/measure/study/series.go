package study

import (
	"slices"
	"strings"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// Series is one column with the groups of its rows: of a log, or what customers answered.
type Series struct {
	Scores   survey.Scores
	GaveUp   survey.Scores // 1 where the customer gave up waiting; only beside waiting times
	Role     config.Role   // whose rows
	Factors  []survey.Factor
	Dates    []time.Time // by row; nil where rows have none
	N        int
	YesNo    bool // 1 or 0
	yesGood  bool // 1 is the good answer
	share    bool // between 0 and 1
	natural  bool // a time, an amount or a number: never below 0
	Audience Audience

	study *Study // of the customers whose answers these are; nil for a log, which is nobody's answers
}

// Series finds the column that a measure names, "contacts.wait" or "item.P16", or says why there is none.
func (s *Study) Series(measure string) (Series, string) {
	if measure == "" {
		return Series{}, result.ReasonNoMeasure
	}
	m, known := config.FindMeasure(measure)
	if !known || m.BuiltIn() {
		return Series{}, result.ReasonUnknownMeasure
	}
	v := Series{Role: m.Role, YesNo: m.Kind == config.YesNoField, yesGood: !m.Low, Audience: s.Log}
	v.share = UnitOf(measure) == "share"
	v.natural = v.share || m.Kind == config.DurationField || m.Kind == config.NumberField
	if !v.from(s) {
		return Series{}, NoRole(m.Role)
	}
	var absent string
	v.Scores, absent = s.columnOf(m)
	if absent != "" {
		return Series{}, absent
	}
	if measure == "contacts.wait" {
		v.GaveUp, _ = s.Data.Contacts.Measure("abandoned")
	}
	return v, ""
}

// from sets whose rows a series has, and tells whether there is such a source.
func (v *Series) from(s *Study) bool {
	d := s.Data
	switch {
	case v.Role == config.Contacts && d.Contacts != nil:
		v.Factors, v.Dates, v.N = d.Contacts.Factors, d.Contacts.Dates, d.Contacts.N
	case v.Role == config.Customers && d.Customers != nil:
		v.Factors, v.Dates, v.N, v.Audience = d.Customers.Factors, d.Customers.Dates, d.Customers.N, s.Customers
		v.study = s
	case v.Role == config.Complaints && d.Complaints != nil:
		v.Factors, v.N = d.Complaints.Factors, d.Complaints.N
	case v.Role == config.Processes && d.Processes != nil:
		v.Factors, v.N = d.Processes.Factors, d.Processes.N
	default:
		return false
	}
	return true
}

// columnOf returns the column of a measure whose source is there, or why it has none.
func (s *Study) columnOf(m config.Measure) (survey.Scores, string) {
	absent := NoColumn(m.Name)
	var scores survey.Scores
	switch m.Role {
	case config.Contacts:
		scores, _ = s.Data.Contacts.Measure(m.Field)
	case config.Customers:
		scores, absent = s.answersTo(m), NoColumn(m.Field)
		if IsItem(m) {
			absent = NoColumn("perception")
		}
	case config.Complaints:
		scores = map[string]survey.Scores{"cost": s.Data.Complaints.Cost, "resolved": s.Data.Complaints.Resolved}[m.Field]
	case config.Processes:
		p := s.Data.Processes
		scores = map[string]survey.Scores{"arrivals": p.Arrivals, "cost": p.Cost, "quality": p.Quality, "cycle": p.Cycle}[m.Field]
	}
	if !scores.Asked() {
		return survey.Scores{}, absent
	}
	return scores, ""
}

// answersTo returns what customers answered: their perception of an item, or another question.
func (s *Study) answersTo(m config.Measure) survey.Scores {
	if !IsItem(m) {
		return s.CustomerColumn(m.Field)
	}
	at := slices.IndexFunc(s.Config.Model.Items(), func(i config.Item) bool { return i.ID == m.Field })
	if at < 0 {
		return survey.Scores{}
	}
	return Column(s.Data.Customers.Perception, at)
}

// RatedImportance returns how important customers say an item is, by its index in the model; one without rows when they were not asked.
func (s *Study) RatedImportance(item int) survey.Scores {
	if s.Data.Customers == nil {
		return survey.Scores{}
	}
	return Column(s.Data.Customers.Rated, item)
}

// CustomerColumn returns a column of the customers by its key; one without rows when there are no customers.
func (s *Study) CustomerColumn(field string) survey.Scores {
	c := s.Data.Customers
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
	case "intention":
		return c.Intention
	case "repeated":
		return c.Repeated
	case "resolved":
		return c.Resolved
	default:
		panic("analysis: customers have no column " + field)
	}
}

// IsItem tells whether a measure is the perception of one item.
func IsItem(m config.Measure) bool { return strings.HasPrefix(m.Name, "item.") }

// IsYesNo tells whether a measure is a yes or a no.
func IsYesNo(measure string) bool {
	m, known := config.FindMeasure(measure)
	return known && !m.BuiltIn() && m.Kind == config.YesNoField
}

// UnitOf returns the unit of a column's values.
func UnitOf(measure string) string {
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

// Rows returns the rows that meet all conditions, or why they cannot be told: ReasonComplement when figures of them would give away a group of
// customers that is hidden.
func (v Series) Rows(where []config.Condition) ([]int, string) {
	if v.study != nil && v.study.GivesAway(where, v.Answered) {
		return nil, result.ReasonComplement
	}
	return Matching(v.Role, v.Factors, v.N, where)
}

// Take returns the values of the rows that have one. A customer who gave up waiting was never served: the time is no waiting time.
func (v Series) Take(rows []int) Sample {
	if v.GaveUp.Asked() {
		served := make([]int, 0, len(rows))
		for _, r := range rows {
			if !v.Left(r) {
				served = append(served, r)
			}
		}
		rows = served
	}
	return v.Audience.Take(v.Scores, rows)
}

// Hidden returns which of the levels of a factor the breakdowns hide: none of a log.
func (v Series) Hidden(factor string) map[string]bool {
	if v.study == nil {
		return nil
	}
	groups, hidden := Grouped(v.Factors, factor, v.study.Respondents), map[string]bool{}
	for i, hide := range v.study.HiddenGroups(groups, v.Answered) {
		hidden[groups[i].Level] = hide
	}
	return hidden
}

// Answered returns how many of the rows have a value.
func (v Series) Answered(rows []int) int { return len(v.Take(rows).X) }

// Mean returns the mean of some values. Its interval is cut off at 0 where they are times, amounts or numbers, and at 0 and 1 where they are
// shares.
func (v Series) Mean(values Sample) result.Estimate {
	e := v.Audience.Mean(values)
	if v.natural {
		e = atLeast(e, 0)
	}
	if v.share {
		e = atMost(e, 1)
	}
	return e
}

// At returns the value of a row, as Take takes it.
func (v Series) At(row int) (float64, bool) {
	x, ok := v.Scores.At(row)
	return x, ok && !v.Left(row)
}

// Left tells whether the customer of a row gave up waiting.
func (v Series) Left(row int) bool {
	x, ok := v.GaveUp.At(row)
	return ok && Yes(x)
}

// Bound is what a value is held against.
type Bound struct {
	Target  float64
	AtLeast bool
	Steps   []config.Step // where it changed in time: what a row is held against is what was in force on its day
}

// on returns the bound that was in force on a day.
func (b Bound) on(day time.Time) Bound {
	b.Target, b.Steps = config.Standard{Target: b.Target, Targets: b.Steps}.On(day).Target, nil
	return b
}

// Limit returns the bound of a target. "The customer is greeted" needs no number: yes is 1.
func (v Series) Limit(target float64, atLeast bool) Bound {
	if v.YesNo && v.yesGood && target == 0 {
		return Bound{Target: 1, AtLeast: true}
	}
	return Bound{Target: target, AtLeast: atLeast}
}

// Met tells whether a value is within the bound; a value at the target is.
func (b Bound) Met(x float64) bool {
	if b.AtLeast {
		return x >= b.Target
	}
	return x <= b.Target
}

// Holds tells whether a row can be held against a bound, and whether it is within. A customer who gave up after the target had passed
// was not served within it; one who gave up before might have been, and is left out.
func (v Series) Holds(row int, b Bound) (held, within bool) {
	if len(b.Steps) > 0 && v.Dates != nil {
		b = b.on(v.Dates[row])
	}
	x, ok := v.Scores.At(row)
	if !ok || (v.Audience.Weights != nil && v.Audience.Weights[row] <= 0) {
		return false, false
	}
	if v.Left(row) {
		return !b.AtLeast && x > b.Target, false
	}
	return true, b.Met(x)
}

// Count returns how many of the rows are within a bound, of how many that can be held against it.
func (v Series) Count(rows []int, b Bound) (within, held int) {
	for _, r := range rows {
		h, w := v.Holds(r, b)
		if h {
			held++
		}
		if w {
			within++
		}
	}
	return within, held
}

// Within returns the share of the rows within a bound, of those that can be held against it.
func (v Series) Within(rows []int, b Bound) result.Estimate {
	if v.GaveUp.Asked() {
		passed, held := v.Count(rows, b)
		return v.Audience.Ratio(passed, held)
	}
	if len(b.Steps) > 0 && v.Dates != nil {
		return v.Audience.Share(v.Audience.Take(v.met(b), rows), Yes)
	}
	return v.Audience.Share(v.Take(rows), b.Met)
}

// met returns for each row whether it is within the bound of its day.
func (v Series) met(b Bound) survey.Scores {
	held := survey.Scores{Values: make([]float64, len(v.Scores.Values)), Missing: slices.Clone(v.Scores.Missing)}
	for row := range held.Values {
		if _, within := v.Holds(row, b); within {
			held.Values[row] = 1
		}
	}
	return held
}
