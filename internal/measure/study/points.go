package study

import (
	"math"

	"ecart/internal/intake/survey"
)

// Importance points within this distance of 100 are rescaled; others are not valid. Method §1.
const pointsTolerance = 5

// ToHundred returns importance points brought to a sum of 100 for each row. A blank counts as 0 where the others make up the sum; a
// row with a negative number, or a sum off by more than the tolerance, has none.
func ToHundred(points []survey.Scores, n int) []survey.Scores {
	if !AnyAsked(points) {
		return make([]survey.Scores, len(points))
	}
	out := make([]survey.Scores, len(points))
	for d := range out {
		out[d] = Blank(n)
	}
	for r := range n {
		sum, valid := 0.0, true
		for _, p := range points {
			x, _ := p.At(r)
			sum += x
			valid = valid && x >= 0
		}
		if !valid || math.Abs(sum-100) > pointsTolerance {
			continue
		}
		for d, p := range points {
			x, _ := p.At(r)
			Put(out[d], r, 100*x/sum)
		}
	}
	return out
}

// PointsRead returns how many rows gave any points, how many of them were brought to 100 and how many were not valid.
func PointsRead(points []survey.Scores, n int) (given, rescaled, invalid int) {
	valid := ToHundred(points, n)
	for r := range n {
		sum, any := 0.0, false
		for _, p := range points {
			x, ok := p.At(r)
			sum, any = sum+x, any || ok
		}
		if !any {
			continue
		}
		given++
		_, kept := valid[0].At(r)
		switch {
		case !kept:
			invalid++
		case math.Abs(sum-100) > 1e-9:
			rescaled++
		}
	}
	return given, rescaled, invalid
}
