package study

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
)

// Ledger is every customer's scores by item, dimension and overall, worked out once for all groupings.
type Ledger struct {
	Items      []Trio
	Dimensions []Trio
	Whole      Trio            // the mean of a customer's dimensions, when all have a score
	Expected   []survey.Scores // by dimension, from the expectations alone
	ExpectedBy survey.Scores   // the mean of those
	Perceived  []survey.Scores // by dimension, from the perceptions alone
	Performed  survey.Scores   // the mean of those: SERVPERF of each customer
	Present    []bool          // by dimension: some item of it was asked
}

// Trio is expectation, perception and gap. When the answers are paired, the three exist for the same customers.
type Trio struct {
	Expectation, Perception, Gap survey.Scores
}

func newLedger(m *config.Model, c *survey.Customers) Ledger {
	var l Ledger
	for i := range m.Items() {
		l.Items = append(l.Items, newTrio(m.Paired, Column(c.Expectation, i), Column(c.Perception, i), c.N))
	}
	byDimension := func(pick func(Trio) survey.Scores) []survey.Scores {
		columns := make([]survey.Scores, len(l.Items))
		for i, t := range l.Items {
			columns[i] = pick(t)
		}
		return HalfRule(m, columns, c.N)
	}
	expectation := byDimension(func(t Trio) survey.Scores { return t.Expectation })
	perception := byDimension(func(t Trio) survey.Scores { return t.Perception })
	gap := byDimension(func(t Trio) survey.Scores { return t.Gap })
	for d := range m.Dimensions {
		l.Dimensions = append(l.Dimensions, Trio{expectation[d], perception[d], gap[d]})
	}
	l.Whole = Trio{AllOf(expectation, c.N), AllOf(perception, c.N), AllOf(gap, c.N)}
	l.Expected = HalfRule(m, c.Expectation, c.N)
	l.ExpectedBy = AllOf(l.Expected, c.N)
	l.Perceived = HalfRule(m, c.Perception, c.N)
	l.Performed = AllOf(l.Perceived, c.N)
	l.Present = make([]bool, len(m.Dimensions))
	for d := range l.Present {
		l.Present[d] = l.Expected[d].Asked() || l.Perceived[d].Asked()
	}
	return l
}

// newTrio holds the two answers of an item against each other. Paired answers count only together, so that the mean gap is exactly
// the difference of the two means beside it. Answers of different people, or one battery alone, stay as they are, without gaps.
func newTrio(paired bool, e, p survey.Scores, n int) Trio {
	if !paired || !e.Asked() || !p.Asked() {
		return Trio{Expectation: e, Perception: p}
	}
	t := Trio{Blank(n), Blank(n), Blank(n)}
	for r := range n {
		before, ok := e.At(r)
		after, both := p.At(r)
		if ok && both {
			Put(t.Expectation, r, before)
			Put(t.Perception, r, after)
			Put(t.Gap, r, after-before)
		}
	}
	return t
}

// ItemTrio returns the trio of the i-th item of the model, an empty one without customers.
func (s *Study) ItemTrio(i int) Trio {
	if i < len(s.Answers.Items) {
		return s.Answers.Items[i]
	}
	return Trio{}
}

// DimensionTrio returns the trio of the d-th dimension of the model, an empty one without customers.
func (s *Study) DimensionTrio(d int) Trio {
	if d < len(s.Answers.Dimensions) {
		return s.Answers.Dimensions[d]
	}
	return Trio{}
}

// HalfRule returns each person's mean by dimension, for those who answered at least half of the items that were asked. Method §0.
func HalfRule(m *config.Model, items []survey.Scores, n int) []survey.Scores {
	out := make([]survey.Scores, len(m.Dimensions))
	first := 0
	for d, dimension := range m.Dimensions {
		var asked []survey.Scores
		for i := range dimension.Items {
			if c := Column(items, first+i); c.Asked() {
				asked = append(asked, c)
			}
		}
		first += len(dimension.Items)
		out[d] = RowMeans(asked, n, (len(asked)+1)/2)
	}
	return out
}

// AllOf returns each person's mean over the columns that were asked, for those who have a score in all of them.
func AllOf(columns []survey.Scores, n int) survey.Scores {
	asked := AskedOf(columns)
	return RowMeans(asked, n, len(asked))
}

// AskedOf returns the columns that hold anything.
func AskedOf(columns []survey.Scores) []survey.Scores {
	var asked []survey.Scores
	for i := range columns {
		if c := Column(columns, i); c.Asked() {
			asked = append(asked, c)
		}
	}
	return asked
}

// AnyAsked tells whether anybody was asked for any of the columns.
func AnyAsked(columns []survey.Scores) bool {
	for i := range columns {
		if Column(columns, i).Asked() {
			return true
		}
	}
	return false
}

// RowMeans returns the mean of each row with at least the given number of answers, and a column without rows for no columns.
func RowMeans(columns []survey.Scores, n, least int) survey.Scores {
	if len(columns) == 0 {
		return survey.Scores{}
	}
	out := Blank(n)
	for r := range n {
		sum, answered := 0.0, 0
		for _, c := range columns {
			if x, ok := c.At(r); ok {
				sum += x
				answered++
			}
		}
		if answered > 0 && answered >= least {
			Put(out, r, sum/float64(answered))
		}
	}
	return out
}

// Column returns the i-th column, and one without rows when there are fewer or nobody was asked.
func Column(columns []survey.Scores, i int) survey.Scores {
	if i >= len(columns) {
		return survey.Scores{}
	}
	for _, reason := range columns[i].Missing {
		if reason != survey.NotAsked {
			return columns[i]
		}
	}
	return survey.Scores{}
}

// Blank returns n rows without an answer.
func Blank(n int) survey.Scores {
	s := survey.Scores{Values: make([]float64, n), Missing: make([]survey.Reason, n)}
	for i := range s.Missing {
		s.Missing[i] = survey.NoAnswer
	}
	return s
}

// Put writes an answer into a row of a column made by Blank.
func Put(s survey.Scores, row int, x float64) {
	s.Values[row], s.Missing[row] = x, survey.Answered
}
