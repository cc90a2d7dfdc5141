package resample

import (
	"fmt"
	"math"

	"ecart/internal/measure/stats"

	"gonum.org/v1/gonum/stat/distuv"
)

// Method is how an interval came from the resamples.
type Method int

const (
	None       Method = iota // all resamples say the same, or too few could carry the figure: there is no interval
	Percentile               // quantiles of the resamples
	BCa                      // quantiles at levels that allow for bias and for a spread that grows with the figure
)

// Interval is a figure with its bootstrap interval.
type Interval struct {
	stats.Interval
	Method       Method
	Z0, A        float64 // bias and acceleration, of BCa
	Lower, Upper float64 // the shares of the resamples below the ends
}

// leastCarried is the share of the resamples that must carry the figure for them to say how much it varies.
const leastCarried = 0.9

// Intervals returns each figure of the sample with its BCa interval. It reports false when the sample cannot carry the figures.
func (p Plan) Intervals(s Sample, level float64) ([]Interval, bool) {
	values, ok := s.Estimate()
	if !ok {
		return nil, false
	}
	drawn, left := p.Bootstrap(s), p.Jackknife(s)
	out := make([]Interval, len(values))
	for i, value := range values {
		replicates, jackknife := drawn.Of(i), left.Of(i)
		if float64(len(replicates)) < leastCarried*float64(drawn.Len()) {
			out[i] = Interval{Interval: stats.Interval{Value: value}}
			continue
		}
		if len(jackknife) < left.Len() {
			jackknife = nil
		}
		out[i] = BCaInterval(value, replicates, jackknife, level)
	}
	return out, true
}

// Mean returns the mean, weighted unless ws is nil, with its BCa interval. It reports false for no values and for no weight.
func (p Plan) Mean(xs, ws []float64, level float64) (Interval, bool) {
	if ws != nil && len(ws) != len(xs) {
		panic(fmt.Sprintf("resample: a mean of %d values and %d weights", len(xs), len(ws)))
	}
	out, ok := p.Intervals(mean(xs, ws).Rows(len(xs), Stream(p.From.state, "groups")), level)
	if !ok {
		return Interval{}, false
	}
	return out[0], true
}

// mean returns the sums and the figure of a mean.
func mean(xs, ws []float64) Moments {
	return Moments{
		Width: 2, Figures: 1,
		Add: func(row int, sums []float64) {
			w := 1.0
			if ws != nil {
				w = ws[row]
			}
			sums[0] += w
			sums[1] += w * xs[row]
		},
		Of: func(sums, into []float64) bool {
			into[0] = sums[1] / sums[0]
			return sums[0] > 0
		},
	}
}

// PercentileInterval returns the value with the quantiles (type 7) of its replicates at the two tails, stretched to the value where
// they leave it out. The interval is not bound for fewer than two replicates or when all are equal.
func PercentileInterval(value float64, replicates []float64, level float64) Interval {
	return between(value, replicates, Interval{Method: Percentile, Lower: tail(level), Upper: 1 - tail(level)})
}

// BCaInterval returns the value with its bias-corrected and accelerated interval: quantiles (type 7) of the replicates at
// α' = Φ(z0+(z0+z_α)/(1−a(z0+z_α))), with z0 = Φ⁻¹(share below the value + ½ share equal to it) and, from the jackknife's values
// θ₍ᵢ₎ and their mean, a = Σ(θ̄−θ₍ᵢ₎)³/(6(Σ(θ̄−θ₍ᵢ₎)²)^{3/2}). Efron (1987), doi:10.1080/01621459.1987.10478410. Replicates equal to
// the value but for rounding count as equal. Where z0 is infinite or a unknown it is the percentile interval.
func BCaInterval(value float64, replicates, jackknife []float64, level float64) Interval {
	z0 := bias(value, replicates)
	a, known := acceleration(jackknife)
	z := distuv.UnitNormal.Quantile(tail(level))
	below, above := 1-a*(z0+z), 1-a*(z0-z)
	if math.IsInf(z0, 0) || !known || below <= 0 || above <= 0 {
		return PercentileInterval(value, replicates, level)
	}
	return between(value, replicates, Interval{
		Method: BCa, Z0: z0, A: a,
		Lower: distuv.UnitNormal.CDF(z0 + (z0+z)/below),
		Upper: distuv.UnitNormal.CDF(z0 + (z0-z)/above),
	})
}

// between sets the interval's ends, unless the replicates say nothing.
func between(value float64, replicates []float64, i Interval) Interval {
	lo, ok := stats.Quantile(replicates, i.Lower)
	hi, _ := stats.Quantile(replicates, i.Upper)
	if !ok || spread(replicates) <= rounding(value, replicates) {
		return Interval{Interval: stats.Interval{Value: value}}
	}
	i.Interval = stats.Interval{Value: value, Lo: min(value, lo), Hi: max(value, hi), Bound: true}
	return i
}

// bias returns z0, infinite when all replicates lie on one side, and when there are none.
func bias(value float64, replicates []float64) float64 {
	tie := rounding(value, replicates)
	below := 0.0
	for _, r := range replicates {
		switch {
		case math.Abs(r-value) <= tie:
			below += 0.5
		case r < value:
			below++
		}
	}
	if len(replicates) == 0 {
		return math.Inf(1)
	}
	return distuv.UnitNormal.Quantile(below / float64(len(replicates)))
}

// acceleration returns a, and false when the jackknife's values do not vary.
func acceleration(jackknife []float64) (float64, bool) {
	middle := stats.Mean(jackknife)
	squares, cubes := 0.0, 0.0
	for _, x := range jackknife {
		u := middle - x
		squares += u * u
		cubes += u * u * u
	}
	if math.Sqrt(squares) <= rounding(middle, jackknife) {
		return 0, false
	}
	return cubes / (6 * squares * math.Sqrt(squares)), true
}

// rounding returns the distance within which figures of this size may differ by rounding alone.
func rounding(value float64, all []float64) float64 {
	most := math.Abs(value)
	for _, x := range all {
		most = max(most, math.Abs(x))
	}
	return most * 1e-12
}

// spread returns the distance from the smallest value to the largest.
func spread(xs []float64) float64 {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, x := range xs {
		lo, hi = min(lo, x), max(hi, x)
	}
	return max(0, hi-lo)
}

// tail returns the probability below the lower end of a two-sided interval.
func tail(level float64) float64 {
	if !(level > 0 && level < 1) {
		panic(fmt.Sprintf("resample: a level of %v is not between 0 and 1", level))
	}
	return (1 - level) / 2
}
