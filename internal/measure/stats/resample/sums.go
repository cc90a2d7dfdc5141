package resample

import "slices"

// sums are those of each unit, one unit after the other, in columns no two of which are alike: of items that the same people answered, the sums of weights
// are.
type sums struct {
	width int
	of    []float64

	place   []int // by sum that figures are made of: its column
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

// some returns the sums of some columns alone.
func (s *sums) some(columns []int) *sums {
	part := &sums{width: len(columns), of: make([]float64, 0, len(s.of)/s.width*len(columns))}
	for at := 0; at < len(s.of); at += s.width {
		for _, j := range columns {
			part.of = append(part.of, s.of[at+j])
		}
	}
	return part
}

// column returns one sum of each unit.
func (s *sums) column(j int) []float64 {
	xs := make([]float64, 0, len(s.of)/s.width)
	for at := j; at < len(s.of); at += s.width {
		xs = append(xs, s.of[at])
	}
	return xs
}

// adder returns a function, with memory of its own, that adds up the columns over the units drawn.
func (s *sums) adder() func(drawn []int, into []float64) {
	units := len(s.of) / s.width
	times, met := make([]float64, units), make([]int, 0, units)
	return func(drawn []int, into []float64) {
		clear(times)
		for _, u := range drawn {
			times[u]++
		}
		met = met[:0]
		for u, k := range times {
			if k > 0 {
				met = append(met, u)
			}
		}
		weigh(s.of, times, met, into)
	}
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

// weigh sets sums to those of the units that are met, each as often as it was drawn. They are added in their order, four to a walk over the sums.
func weigh(of, times []float64, met []int, sums []float64) {
	clear(sums)
	w := len(sums)
	unit := func(u int) ([]float64, float64) { return of[u*w : u*w+w][:len(sums)], times[u] }
	for ; len(met) >= 4; met = met[4:] {
		a, ka := unit(met[0])
		b, kb := unit(met[1])
		c, kc := unit(met[2])
		d, kd := unit(met[3])
		for j, sum := range sums {
			sum += float64(ka * a[j]) // rounded before it is added, on every processor
			sum += float64(kb * b[j])
			sum += float64(kc * c[j])
			sum += float64(kd * d[j])
			sums[j] = sum
		}
	}
	for _, u := range met {
		x, k := unit(u)
		for j := range sums {
			sums[j] += float64(k * x[j])
		}
	}
}
