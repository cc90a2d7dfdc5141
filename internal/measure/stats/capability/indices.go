package capability

import (
	"math"

	"ecart/internal/measure/stats"
)

// Figure is a number that may not be known.
type Figure struct {
	Value float64
	Known bool
}

// Known returns a figure that is.
func Known(value float64) Figure { return Figure{value, true} }

// Specification is what is asked of the measurements; a limit or target that is not asked for is not known.
type Specification struct{ Lower, Upper, Target Figure }

// Indices are ratios of the room within the limits to the spread; 1 is three standard deviations on the nearer side. The first
// letter C is of the spread from one measurement to the next, P of that of all.
type Indices struct {
	N               int
	Mean            float64
	Within, Overall float64 // standard deviations: from the moving ranges, and of all values
	Cp, Cpl, Cpu    Figure
	Cpk             Figure // the smaller of Cpl and Cpu, or the one there is
	Pp, Ppl, Ppu    Figure
	Ppk             Figure
	Cpm             Figure // needs both limits and a target
}

// meanRange is the expectation of the range of two standard normal values, 2/√π, rounded as control charts have it.
const meanRange = 1.128

// Of returns the indices of measurements in the order in which they were taken, with σ from the mean moving range over 1.128 for
// C and s for P: Montgomery (2013), Introduction to Statistical Quality Control, §8.3; Cpm = (U−L)/(6√(σ²+(x̄−T)²)) with the
// variance over n, Chan, Cheng & Spiring (1988), doi:10.1080/00224065.1988.11979102.
// It reports false for fewer than two values or no variation. They mean something only while the process is stable.
func Of(xs []float64, s Specification) (Indices, bool) {
	sd := stats.SD(xs)
	if sd == 0 {
		return Indices{}, false
	}
	i := Indices{N: len(xs), Mean: stats.Mean(xs), Within: movingRange(xs) / meanRange, Overall: sd}
	i.Cp, i.Cpl, i.Cpu, i.Cpk = room(s, i.Mean, 3*i.Within, 3*i.Within)
	i.Pp, i.Ppl, i.Ppu, i.Ppk = room(s, i.Mean, 3*sd, 3*sd)
	if s.Lower.Known && s.Upper.Known && s.Target.Known {
		n := float64(len(xs))
		off := i.Mean - s.Target.Value
		i.Cpm = Known((s.Upper.Value - s.Lower.Value) / (6 * math.Sqrt(sd*sd*(n-1)/n+off*off)))
	}
	return i, true
}

// movingRange returns the mean of |xᵢ − xᵢ₋₁|.
func movingRange(xs []float64) float64 {
	sum := 0.0
	for i := 1; i < len(xs); i++ {
		sum += math.Abs(xs[i] - xs[i-1])
	}
	return sum / float64(len(xs)-1)
}

// room holds the limits against the spread below and above the centre.
func room(s Specification, centre, below, above float64) (both, lower, upper, worst Figure) {
	if s.Lower.Known {
		lower = Known((centre - s.Lower.Value) / below)
		worst = lower
	}
	if s.Upper.Known {
		upper = Known((s.Upper.Value - centre) / above)
		worst = upper
	}
	if s.Lower.Known && s.Upper.Known {
		both = Known((s.Upper.Value - s.Lower.Value) / (below + above))
		worst = Known(min(lower.Value, upper.Value))
	}
	return both, lower, upper, worst
}

// Percentiles are the indices of measurements that are not normal, as times never are.
type Percentiles struct {
	N                 int
	Median, Low, High float64 // the quantiles at 0.5, 0.00135 and 0.99865
	Pp, Ppl, Ppu, Ppk Figure
}

// MinPercentiles is the number of values without which the outer quantiles are the outermost values and say nothing.
const MinPercentiles = 100

// OfPercentiles returns indices with the median for the mean and the distances to the quantiles at 0.00135 and 0.99865 for 3σ, as
// ISO 22514-2 has them. It reports false for fewer than MinPercentiles values or when a distance asked for is 0.
func OfPercentiles(xs []float64, s Specification) (Percentiles, bool) {
	if len(xs) < MinPercentiles {
		return Percentiles{}, false
	}
	return ofPercentiles(xs, s)
}

func ofPercentiles(xs []float64, s Specification) (Percentiles, bool) {
	p := Percentiles{N: len(xs)}
	p.Median, _ = stats.Quantile(xs, 0.5)
	p.Low, _ = stats.Quantile(xs, 0.00135)
	p.High, _ = stats.Quantile(xs, 0.99865)
	below, above := p.Median-p.Low, p.High-p.Median
	if s.Lower.Known && below == 0 || s.Upper.Known && above == 0 {
		return Percentiles{}, false
	}
	p.Pp, p.Ppl, p.Ppu, p.Ppk = room(s, p.Median, below, above)
	return p, true
}
