package resample

import "math"

// seldom is columns that are 0 for most units, as what is added up of the few who did not answer: only what is not 0 is added, unit by unit in their
// order, which comes to the same bits, for a sum that begins at 0 is never −0.
type seldom struct {
	columns int
	parts   []part
}

// part is what a unit brings to a column.
type part struct {
	unit, column int32
	of           float64
}

// mostly is of how many units one at most may be anything else in a column that is 0 for most.
const mostly = 8

// split tells those of some columns that are 0 for most units, and a number for the others, from the rest.
func (s *sums) split(some []int) (dense, few []int) {
	for _, j := range some {
		n := 0
		for at := j; at < len(s.of); at += s.width {
			switch x := s.of[at]; {
			case math.IsNaN(x) || math.IsInf(x, 0):
				n = len(s.of)
			case x != 0:
				n++
			}
		}
		if mostly*n <= s.units() {
			few = append(few, j)
		} else {
			dense = append(dense, j)
		}
	}
	return dense, few
}

// seldom returns columns that are 0 for most units.
func (s *sums) seldom(columns []int) seldom {
	all := seldom{columns: len(columns)}
	for u := range s.units() {
		for i, j := range columns {
			if x := s.of[u*s.width+j]; x != 0 {
				all.parts = append(all.parts, part{int32(u), int32(i), x})
			}
		}
	}
	return all
}

// weigh sets sums to those of the units, each as often as it was drawn.
func (s seldom) weigh(times, sums []float64) {
	clear(sums)
	for _, p := range s.parts {
		sums[p.column] += float64(times[p.unit] * p.of)
	}
}
