package quadrant

import "math"

// fewer tells that so few rows lack an answer that their sums are added up instead, to be taken from those of all: such columns are 0 nearly everywhere
// and cost next to nothing to add up in each resample. Both are added up in one order, of the same numbers where nobody answered, so that the difference
// is then exactly 0; and as it takes away little, it keeps its digits.
type fewer bool

// mostly is of how many rows one at most may lack an answer for these to be few.
const mostly = 8

func few(n, of int) fewer { return mostly*n <= of }

// counts tells whether what a row brings is added up, by whether it has the answer.
func (f fewer) counts(answered bool) bool { return answered != bool(f) }

// of returns the sum over the rows that have the answer.
func (f fewer) of(all, added float64) float64 {
	if f {
		return all - added
	}
	return added
}

// mean adds what an answer, NaN for none, brings to Σw, which may be that of those who lack it, and to Σwx.
func (f fewer) mean(x, w float64, sums []float64) {
	answered := !math.IsNaN(x)
	if f.counts(answered) {
		sums[0] += w
	}
	if answered {
		sums[1] += float64(w * x)
	}
}

// lack is what few rows lack of an item: its importance, its performance, its performance of those that have an outcome, an outcome of those that have
// its performance.
type lack struct{ importance, performance, known, outcome fewer }

// lacking returns what is lacking of each item; the outcome may be nil.
func lacking(items []Item, outcome []float64) []lack {
	all := make([]lack, len(items))
	for i, item := range items {
		all[i].importance, all[i].performance = few(none(item.Importance, nil), len(item.Importance)), few(none(item.Performance, nil), len(item.Performance))
		all[i].known = few(none(item.Performance, outcome), len(outcome))
		all[i].outcome = few(none(outcome, item.Performance), len(outcome))
	}
	return all
}

// none counts the rows without an answer, of those that have another where one is given.
func none(xs, beside []float64) int {
	n := 0
	for row, x := range xs {
		if math.IsNaN(x) && (beside == nil || !math.IsNaN(beside[row])) {
			n++
		}
	}
	return n
}
