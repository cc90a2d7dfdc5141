package quadrant

import (
	"math"

	"ecart/internal/measure/stats"
)

// Distance returns (I−P)/√2, how far a point lies above the diagonal of equal importance and performance, for both on one scale; above 0
// it matters more than it is done well. Slack (1994), doi:10.1108/01443579410056803; Bacon (2003), doi:10.1177/147078530304500301.
func (p Point) Distance() float64 { return (p.Importance - p.Performance) / math.Sqrt2 }

// Distances returns the distance of each point; it reports true.
func Distances(points []Point) ([]float64, bool) {
	out := make([]float64, len(points))
	for i, p := range points {
		out[i] = p.Distance()
	}
	return out, true
}

// Standardised returns the distances of points whose axes are not of one scale, each axis in its standard deviations from its mean. It
// reports false when an axis does not vary.
func Standardised(points []Point) ([]float64, bool) {
	importance, performance := axes(points)
	i, oki := standard(importance)
	p, okp := standard(performance)
	if !oki || !okp {
		return nil, false
	}
	out := make([]float64, len(points))
	for k := range out {
		out[k] = Point{i[k], p[k]}.Distance()
	}
	return out, true
}

// standard returns (x−mean)/sd, false when nothing but rounding varies.
func standard(xs []float64) ([]float64, bool) {
	if len(xs) < 2 {
		return nil, false
	}
	mean, sum, size := stats.Mean(xs), 0.0, 0.0
	for _, x := range xs {
		sum += (x - mean) * (x - mean)
		size = max(size, math.Abs(x))
	}
	sd := math.Sqrt(sum / float64(len(xs)-1))
	if sd <= 1e-12*size {
		return nil, false
	}
	out := make([]float64, len(xs))
	for i, x := range xs {
		out[i] = (x - mean) / sd
	}
	return out, true
}
