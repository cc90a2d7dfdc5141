package analysis

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
)

// ledger is every customer's scores by item, dimension and overall, worked out once for all groupings.
type ledger struct {
	items      []trio
	dimensions []trio
	whole      trio            // the mean of a customer's dimensions, when all have a score
	expected   []survey.Scores // by dimension, from the expectations alone
	expectedBy survey.Scores   // the mean of those
	perceived  []survey.Scores // by dimension, from the perceptions alone
	performed  survey.Scores   // the mean of those: SERVPERF of each customer
	present    []bool          // by dimension: some item of it was asked
}

// trio is expectation, perception and gap. When the answers are paired, the three exist for the same customers.
type trio struct {
	expectation, perception, gap survey.Scores
}

func newLedger(m *config.Model, c *survey.Customers) ledger {
	var l ledger
	for i := range m.Items() {
		l.items = append(l.items, newTrio(m.Paired, column(c.Expectation, i), column(c.Perception, i), c.N))
	}
	byDimension := func(pick func(trio) survey.Scores) []survey.Scores {
		columns := make([]survey.Scores, len(l.items))
		for i, t := range l.items {
			columns[i] = pick(t)
		}
		return halfRule(m, columns, c.N)
	}
	expectation := byDimension(func(t trio) survey.Scores { return t.expectation })
	perception := byDimension(func(t trio) survey.Scores { return t.perception })
	gap := byDimension(func(t trio) survey.Scores { return t.gap })
	for d := range m.Dimensions {
		l.dimensions = append(l.dimensions, trio{expectation[d], perception[d], gap[d]})
	}
	l.whole = trio{allOf(expectation, c.N), allOf(perception, c.N), allOf(gap, c.N)}
	l.expected = halfRule(m, c.Expectation, c.N)
	l.expectedBy = allOf(l.expected, c.N)
	l.perceived = halfRule(m, c.Perception, c.N)
	l.performed = allOf(l.perceived, c.N)
	l.present = make([]bool, len(m.Dimensions))
	for d := range l.present {
		l.present[d] = l.expected[d].Asked() || l.perceived[d].Asked()
	}
	return l
}

// newTrio holds the two answers of an item against each other. Paired answers count only together, so that the mean gap is exactly
// the difference of the two means beside it. Answers of different people, or one battery alone, stay as they are, without gaps.
func newTrio(paired bool, e, p survey.Scores, n int) trio {
	if !paired || !e.Asked() || !p.Asked() {
		return trio{expectation: e, perception: p}
	}
	t := trio{blank(n), blank(n), blank(n)}
	for r := range n {
		before, ok := e.At(r)
		after, both := p.At(r)
		if ok && both {
			put(t.expectation, r, before)
			put(t.perception, r, after)
			put(t.gap, r, after-before)
		}
	}
	return t
}

func (s *study) itemTrio(i int) trio {
	if i < len(s.answers.items) {
		return s.answers.items[i]
	}
	return trio{}
}

func (s *study) dimensionTrio(d int) trio {
	if d < len(s.answers.dimensions) {
		return s.answers.dimensions[d]
	}
	return trio{}
}

// halfRule returns each person's mean by dimension, for those who answered at least half of the items that were asked. Method §0.
func halfRule(m *config.Model, items []survey.Scores, n int) []survey.Scores {
	out := make([]survey.Scores, len(m.Dimensions))
	first := 0
	for d, dimension := range m.Dimensions {
		var asked []survey.Scores
		for i := range dimension.Items {
			if c := column(items, first+i); c.Asked() {
				asked = append(asked, c)
			}
		}
		first += len(dimension.Items)
		out[d] = rowMeans(asked, n, (len(asked)+1)/2)
	}
	return out
}

// allOf returns each person's mean over the columns that were asked, for those who have a score in all of them.
func allOf(columns []survey.Scores, n int) survey.Scores {
	asked := askedOf(columns)
	return rowMeans(asked, n, len(asked))
}

// askedOf returns the columns that hold anything.
func askedOf(columns []survey.Scores) []survey.Scores {
	var asked []survey.Scores
	for i := range columns {
		if c := column(columns, i); c.Asked() {
			asked = append(asked, c)
		}
	}
	return asked
}

func anyAsked(columns []survey.Scores) bool {
	for i := range columns {
		if column(columns, i).Asked() {
			return true
		}
	}
	return false
}

// rowMeans returns the mean of each row with at least the given number of answers, and a column without rows for no columns.
func rowMeans(columns []survey.Scores, n, least int) survey.Scores {
	if len(columns) == 0 {
		return survey.Scores{}
	}
	out := blank(n)
	for r := range n {
		sum, answered := 0.0, 0
		for _, c := range columns {
			if x, ok := c.At(r); ok {
				sum += x
				answered++
			}
		}
		if answered > 0 && answered >= least {
			put(out, r, sum/float64(answered))
		}
	}
	return out
}

// column returns the i-th column, and one without rows when there are fewer or nobody was asked.
func column(columns []survey.Scores, i int) survey.Scores {
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

// blank returns n rows without an answer.
func blank(n int) survey.Scores {
	s := survey.Scores{Values: make([]float64, n), Missing: make([]survey.Reason, n)}
	for i := range s.Missing {
		s.Missing[i] = survey.NoAnswer
	}
	return s
}

func put(s survey.Scores, row int, x float64) {
	s.Values[row], s.Missing[row] = x, survey.Answered
}
