package resample

// blocks are the columns of sums sixteen by sixteen: of each block, those of one unit stand after those of the other, so that a block is small enough to
// stay near the processor while resample after resample is added up of it. What is missing of the last block is 0.
type blocks struct {
	units, width int
	of           []float64
}

// abreast is how many columns a block has.
const abreast = 16

// met is a unit that was drawn, and how often.
type met struct {
	unit  int
	times float64
}

// inBlocks returns the columns in blocks.
func (s *sums) inBlocks() blocks {
	b := blocks{units: s.units(), width: s.width}
	b.of = make([]float64, b.count()*b.units*abreast)
	for u := range b.units {
		for j := range s.width {
			b.of[(j/abreast*b.units+u)*abreast+j%abreast] = s.of[u*s.width+j]
		}
	}
	return b
}

func (b blocks) count() int { return (b.width + abreast - 1) / abreast }

// weigh sets the sums of one block to those of the units that were drawn, each as often as it was, added in their order.
func (b blocks) weigh(block int, drawn []met, sums *[abreast]float64) {
	size := b.units * abreast
	if of := b.of[block*size : (block+1)*size]; hasAVX && len(drawn) > 0 {
		weighAVX(&of[0], &drawn[0], len(drawn), sums)
	} else {
		weighPlain(of, drawn, sums)
	}
}

// weighPlain is weigh on any processor, four units to a walk over the sums.
func weighPlain(of []float64, drawn []met, sums *[abreast]float64) {
	clear(sums[:])
	unit := func(m met) (*[abreast]float64, float64) { return (*[abreast]float64)(of[m.unit*abreast:]), m.times }
	for ; len(drawn) >= 4; drawn = drawn[4:] {
		a, ka := unit(drawn[0])
		b, kb := unit(drawn[1])
		c, kc := unit(drawn[2])
		d, kd := unit(drawn[3])
		for j, sum := range sums {
			sum += float64(ka * a[j]) // rounded before it is added, on every processor
			sum += float64(kb * b[j])
			sum += float64(kc * c[j])
			sum += float64(kd * d[j])
			sums[j] = sum
		}
	}
	for _, m := range drawn {
		x, k := unit(m)
		for j := range sums {
			sums[j] += float64(k * x[j])
		}
	}
}
