package resample

// summed is Bootstrap of figures that come from sums: the columns are added up in each resample first, and then the figures made of them.
func (p Plan) summed(s Sample, resamples int) Replicates {
	columns := s.sums.adder()
	return p.share(resamples, s.figures, func() func(int, []float64) bool {
		drawn, times, list := make([]int, s.units), make([]int32, s.units), make([]met, 0, s.units)
		add, added, figured := columns.ready(), make([]float64, s.sums.width), s.sums.figurer()
		return func(b int, into []float64) bool {
			p.draw(b, drawn)
			add(tell(drawn, times, list), added)
			return figured(added, into)
		}
	})
}

// adder adds up columns over units that are drawn: those of whole numbers in words, and of the others those that are 0 for most units from the rest alone.
type adder struct {
	units  int
	wholes whole
	dense  *sums
	seldom seldom
	others []int // the columns that are dense, then those that seldom are anything
}

// adder prepares all columns to be added up.
func (s *sums) adder() adder {
	a := adder{units: s.units()}
	wholes, others := s.packed()
	dense, few := s.split(others)
	a.wholes, a.dense, a.seldom, a.others = wholes, s.some(dense), s.seldom(few), append(dense, few...)
	return a
}

// ready returns a function, with memory of its own, that sets columns to their sums over units that were drawn, of which there are as many as units.
func (a adder) ready() func(drawn []met, into []float64) {
	words, sums, times := make([]uint64, a.wholes.width), make([]float64, len(a.others)), make([]float64, a.units)
	dense := sums[:a.dense.width]
	return func(drawn []met, into []float64) {
		a.wholes.weigh(drawn, words)
		a.wholes.unpack(words, a.units, into)
		weigh(a.dense.of, drawn, dense)
		if a.seldom.columns > 0 {
			clear(times)
			for _, m := range drawn {
				times[m.unit] = m.times
			}
			a.seldom.weigh(times, sums[len(dense):])
		}
		for i, column := range a.others {
			into[column] = sums[i]
		}
	}
}

// met is a unit that was drawn, and how often.
type met struct {
	unit  int
	times float64
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
