package analysis

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
)

// series is one column of the contact log with the groups of its rows.
type series struct {
	scores  survey.Scores
	gaveUp  survey.Scores // 1 where the customer gave up waiting; only beside waiting times
	factors []survey.Factor
	n       int
	yesNo   bool // 1 or 0
	yesGood bool // 1 is the good answer
	a       audience
}

// The fields of the log that are yes or no, and whether yes is good. The others are seconds.
var yesNoFields = map[string]bool{
	"greeted": true, "resolved": true, "history": true,
	"abandoned": false, "repeated": false, "reopened": false,
}

// series finds the column of the log that a measure names, "contacts.wait", or says why there is none.
func (s *study) series(measure string) (series, string) {
	if measure == "" {
		return series{}, ReasonNoMeasure
	}
	field, found := strings.CutPrefix(measure, string(config.Contacts)+".")
	if !found {
		return series{}, ReasonUnknownMeasure
	}
	c := s.d.Contacts
	if c == nil {
		return series{}, noRole(config.Contacts)
	}
	scores, ok := c.Measure(field)
	if !ok {
		return series{}, noColumn(measure)
	}
	good, yesNo := yesNoFields[field]
	v := series{scores: scores, factors: c.Factors, n: c.N, yesNo: yesNo, yesGood: good, a: s.log}
	if field == "wait" {
		v.gaveUp, _ = c.Measure("abandoned")
	}
	return v, ""
}

// isYesNo tells whether a measure of the log is a yes or a no.
func isYesNo(measure string) bool {
	_, ok := yesNoFields[strings.TrimPrefix(measure, string(config.Contacts)+".")]
	return ok
}

// rows returns the rows that meet all conditions, or why they cannot be told.
func (v series) rows(where []config.Condition) ([]int, string) {
	return matching(config.Contacts, v.factors, v.n, where)
}

// matching returns the rows of a source that meet all conditions.
func matching(role config.Role, factors []survey.Factor, n int, where []config.Condition) ([]int, string) {
	rows := upTo(n)
	for _, c := range where {
		factor, ok := survey.Find(factors, c.Field)
		if !ok {
			return nil, noColumn(string(role) + "." + c.Field)
		}
		wanted := make([]bool, len(factor.Levels))
		for i, level := range factor.Levels {
			wanted[i] = slices.ContainsFunc(c.Values, func(v string) bool { return strings.EqualFold(v, level) })
		}
		rows = slices.DeleteFunc(rows, func(r int) bool {
			return factor.Codes[r] < 0 || !wanted[factor.Codes[r]]
		})
	}
	return rows, ""
}

// take returns the values of the rows that have one. A customer who gave up waiting was never served: the time is no waiting time.
func (v series) take(rows []int) sample {
	if v.gaveUp.Asked() {
		rows = slices.DeleteFunc(slices.Clone(rows), func(r int) bool { return v.gave(r) })
	}
	return v.a.take(v.scores, rows)
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
	if !ok {
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
