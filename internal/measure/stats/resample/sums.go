package resample

import "slices"

// sums are those of each unit, one unit after the other, in columns no two of which are alike: of items that the same people answered, the sums of weights
// are.
type sums struct {
	width int
	of    []float64

	place   []int     // by sum that figures are made of: its column
	total   []float64 // by sum that figures are made of: that of all units
	figures func(sums, into []float64) bool
}

// columns puts sums of so many for each unit into as few columns as there are different ones.
func columns(of []float64, width int) *sums {
	var place, distinct []int
	alike := func(a, b int) bool {
		for at := 0; at < len(of); at += width {
			if of[at+a] != of[at+b] {
				return false
			}
		}
		return true
	}
	for j := range width {
		at := slices.IndexFunc(distinct, func(i int) bool { return alike(i, j) })
		if at < 0 {
			at, distinct = len(distinct), append(distinct, j)
		}
		place = append(place, at)
	}
	all := &sums{width: width, of: of, place: place}
	if len(distinct) < width {
		all.width, all.of = len(distinct), all.some(distinct).of
	}
	return all
}

// units returns how many there are.
func (s *sums) units() int { return len(s.of) / max(1, s.width) }

// some returns the sums of some columns alone.
func (s *sums) some(columns []int) *sums {
	part := &sums{width: len(columns), of: make([]float64, 0, s.units()*len(columns))}
	for at := 0; at < len(s.of); at += s.width {
		for _, j := range columns {
			part.of = append(part.of, s.of[at+j])
		}
	}
	return part
}

// figurer returns a function, with memory of its own, that writes the figures of columns that are added up.
func (s *sums) figurer() func(added, into []float64) bool {
	all := make([]float64, len(s.place))
	return func(added, into []float64) bool {
		for i, j := range s.place {
			all[i] = added[j]
		}
		return s.figures(all, into)
	}
}
