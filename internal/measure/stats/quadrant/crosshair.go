package quadrant

import (
	"math"

	"ecart/internal/measure/stats"
)

// Point is one item: how much it matters, and how well it is done.
type Point struct{ Importance, Performance float64 }

// Crosshair is where both divide into high and low. A fixed one is written as it is; those of the data are relative: with them some item
// is always low.
type Crosshair struct{ Importance, Performance float64 }

// Midpoint returns the crosshair in the middle of the scale.
func Midpoint(lowest, highest float64) Crosshair {
	middle := (lowest + highest) / 2
	return Crosshair{middle, middle}
}

// Means returns the crosshair at the means of the points. Martilla & James (1977), doi:10.1177/002224297704100112. It reports false for
// no points.
func Means(points []Point) (Crosshair, bool) {
	importance, performance := axes(points)
	return Crosshair{stats.Mean(importance), stats.Mean(performance)}, len(points) > 0
}

// Medians returns the crosshair at the medians, which a few extreme items move less. It reports false for no points.
func Medians(points []Point) (Crosshair, bool) {
	importance, performance := axes(points)
	i, ok := stats.Quantile(importance, 0.5)
	p, _ := stats.Quantile(performance, 0.5)
	return Crosshair{i, p}, ok
}

func axes(points []Point) (importance, performance []float64) {
	n := len(points)
	both := make([]float64, 2*n)
	importance, performance = both[:n:n], both[n:]
	for i, p := range points {
		importance[i], performance[i] = p.Importance, p.Performance
	}
	return importance, performance
}

// Quadrant is one of the four parts.
type Quadrant int

// The quadrants, by how important and how well done their points are.
const (
	Concentrate Quadrant = iota // high, low
	KeepUp                      // high, high
	Low                         // low, low
	Overkill                    // low, high
)

// Quadrants is how many there are.
const Quadrants = 4

// Of returns the quadrant of a point. On the line counts as high.
func (c Crosshair) Of(p Point) Quadrant {
	switch important, good := high(p.Importance, c.Importance), high(p.Performance, c.Performance); {
	case important && good:
		return KeepUp
	case important:
		return Concentrate
	case good:
		return Overkill
	}
	return Low
}

// high holds from the line on, up to rounding: items that are all alike are all at their mean.
func high(x, line float64) bool { return x >= line-1e-12*max(1, math.Abs(line)) }

// nearLine is the distance from a line below which a point is on it, in scale points. Method §0.
const nearLine = 0.05

// OnLine tells whether a point is within 0.05 of a line, so that its quadrant hangs on next to nothing.
func (c Crosshair) OnLine(p Point) bool {
	return math.Abs(p.Importance-c.Importance) < nearLine || math.Abs(p.Performance-c.Performance) < nearLine
}

// Splits tells whether each line has points on both of its sides; items of equal importance are not divided by it.
func (c Crosshair) Splits(points []Point) (byImportance, byPerformance bool) {
	var important, good int
	for _, p := range points {
		if high(p.Importance, c.Importance) {
			important++
		}
		if high(p.Performance, c.Performance) {
			good++
		}
	}
	return important > 0 && important < len(points), good > 0 && good < len(points)
}
