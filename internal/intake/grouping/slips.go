package grouping

import (
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// A name is taken for a slip of another when it stands in few rows, the other in many times more, and few signs differ.
const (
	mostSlips = 2  // rows
	fewSigns  = 2  // that differ
	manyTimes = 10 // the rows of the other
)

// Slip is a name that may be meant for another.
type Slip struct {
	Name, Meant string
	Rows, Of    int // in how many rows each stands
}

// Slips returns the names of a grouping that may be slips for others, in the order of its levels.
func (f Factor) Slips() []Slip {
	counts := make([]int, len(f.Levels))
	for _, code := range f.Codes {
		if code >= 0 {
			counts[code]++
		}
	}
	var all []Slip
	for i := range f.Levels {
		if s, ok := meant(i, f.Levels, counts); ok {
			all = append(all, s)
		}
	}
	return all
}

// meant finds the level that a rare one may be a slip for: the most frequent of those that are near.
func meant(i int, levels []string, counts []int) (Slip, bool) {
	best := Slip{Name: levels[i], Rows: counts[i]}
	for k, other := range levels {
		if counts[i] <= mostSlips && counts[k] >= manyTimes*counts[i] && counts[k] > best.Of && Alike(levels[i], other) {
			best.Meant, best.Of = other, counts[k]
		}
	}
	return best, best.Of > 0
}

// Alike tells whether two names differ in few letters. Names that differ in a number, as rooms and age groups do, are not alike.
func Alike(a, b string) bool {
	x, y := table.Fold(a), table.Fold(b)
	if onlyDigits(x) != onlyDigits(y) || len([]rune(x)) < 3 {
		return false
	}
	return diag.Distance(x, y) <= min(fewSigns, len([]rune(x))/3)
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
