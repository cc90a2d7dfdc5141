package resample

import (
	"runtime"

	"gonum.org/v1/gonum/floats"
)

// narrow is for how few columns a call for each unit takes longer than it spares.
const narrow = 8

// weigh sets sums, of so many columns, to those of the units that were drawn, each as often as it was, added in their order. Each product is rounded before it is
// added, so that they are the same on every processor: gonum does so where it adds in assembly, which it does on one kind alone.
func weigh(of []float64, drawn []met, sums []float64) {
	w := len(sums)
	if runtime.GOARCH != "amd64" || w < narrow {
		weighPlainly(of, drawn, sums)
		return
	}
	clear(sums)
	for _, m := range drawn {
		floats.AddScaled(sums, m.times, of[m.unit*w:m.unit*w+w])
	}
}

// weighPlainly is weigh on any processor, four units to a walk over the sums.
func weighPlainly(of []float64, drawn []met, sums []float64) {
	clear(sums)
	w := len(sums)
	unit := func(m met) ([]float64, float64) { return of[m.unit*w : m.unit*w+w][:len(sums)], m.times }
	for ; len(drawn) >= 4; drawn = drawn[4:] {
		a, ka := unit(drawn[0])
		b, kb := unit(drawn[1])
		c, kc := unit(drawn[2])
		d, kd := unit(drawn[3])
		for j, sum := range sums {
			sum += float64(ka * a[j])
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
