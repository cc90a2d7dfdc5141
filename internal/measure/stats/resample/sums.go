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

// column returns one sum of each unit.
func (s *sums) column(j int) []float64 {
	xs := make([]float64, 0, s.units())
	for at := j; at < len(s.of); at += s.width {
		xs = append(xs, s.of[at])
	}
	return xs
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

// adder adds up columns over units that are drawn.
type adder struct {
	units  int
	wholes whole
	others []int // the other columns, and
	rest   *sums // those of each unit
}

// adder prepares all columns to be added up.
func (s *sums) adder() adder {
	a := adder{units: s.units()}
	a.wholes, a.others = s.packed()
	a.rest = s.some(a.others)
	return a
}

// add sets the columns to their sums over each list of units that were drawn, of which there are as many as units.
func (a adder) add(lists [][]met, into func(list, column int, sum float64)) {
	words, sums := make([]uint64, a.wholes.width), make([]float64, len(a.others))
	for l, drawn := range lists {
		a.wholes.weigh(drawn, words)
		a.wholes.unpack(words, a.units, func(column int, sum float64) { into(l, column, sum) })
		weigh(a.rest.of, drawn, sums)
		for i, column := range a.others {
			into(l, column, sums[i])
		}
	}
}

// tell writes the units that were drawn to a list, each once, in their order, and returns it. It leaves times, of each unit, at 0.
func tell(drawn []int, times []int32, list []met) []met {
	for _, u := range drawn {
		times[u]++
	}
	list = list[:len(times)]
	n := 0
	for u, k := range times {
		list[n] = met{u, float64(k)}
		if k > 0 {
			n++
		}
	}
	clear(times)
	return list[:n]
}
