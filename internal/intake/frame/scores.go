package frame

import "ecart/internal/intake/answer"

// Scores is one numeric answer per row: a value, or the reason why there is none.
type Scores struct {
	Values  []float64 // 0 where missing
	Missing []answer.Reason
}

// At returns the value of row i and whether there is one. A Scores without rows has none.
func (s Scores) At(i int) (float64, bool) {
	if i >= len(s.Values) || s.Missing[i] != answer.Answered {
		return 0, false
	}
	return s.Values[i], true
}

// Asked tells whether the column was there at all.
func (s Scores) Asked() bool { return len(s.Values) > 0 }

// Turn recodes the answers there are as least + most − x.
func (s Scores) Turn(least, most float64) {
	for j := range s.Values {
		if s.Missing[j] == answer.Answered {
			s.Values[j] = least + most - s.Values[j]
		}
	}
}

// NewScores adds a column of n answers and returns how one of them is kept.
func (a *Answers) NewScores(n int, marks bool) func(int, *answer.Reading) {
	s := Scores{Values: make([]float64, n), Missing: make([]answer.Reason, n)}
	a.Scores = append(a.Scores, s)
	ticked := make([]bool, n)
	if marks {
		a.None = append(a.None, ticked)
	}
	return func(j int, one *answer.Reading) {
		s.Missing[j], ticked[j] = one.Reason, one.None
		if one.Reason == answer.Answered {
			s.Values[j] = one.X
		}
	}
}
