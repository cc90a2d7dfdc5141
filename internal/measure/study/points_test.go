package study

import (
	"testing"

	"ecart/internal/intake/survey"
)

func TestPointsAreCountedAsTheyWereRead(t *testing.T) {
	column := func(xs ...float64) survey.Scores {
		s := survey.Scores{Values: xs, Missing: make([]survey.Reason, len(xs))}
		for i, x := range xs {
			if x == blank {
				s.Missing[i] = survey.NoAnswer
			}
		}
		return s
	}
	// In full, off by 4, off by 10, negative, nothing, a blank that counts as 0.
	points := []survey.Scores{column(40, 42, 50, 120, blank, 100), column(60, 62, 60, -20, blank, blank)}
	given, rescaled, invalid := PointsRead(points, 6)
	if given != 5 || rescaled != 1 || invalid != 2 {
		t.Errorf("given %d, rescaled %d, invalid %d; want 5, 1, 2", given, rescaled, invalid)
	}
}

const blank = -999
