package quadrant

import "ecart/internal/measure/stats/resample"

// Cloud is points that come from sums over rows, so that they can be drawn anew with the rows; Stated and Derived make one.
type Cloud struct {
	points, width int
	rows          int
	add           func(row int, sums []float64)
	of            func(sums []float64, into []Point) bool
}

// Points returns them as they are; false when some item has no answers, or none that vary where they must.
func (c Cloud) Points() ([]Point, bool) {
	sums, points := make([]float64, c.width), make([]Point, c.points)
	for row := range c.rows {
		c.add(row, sums)
	}
	ok := c.points > 0 && c.of(sums, points)
	return points, ok
}

// Draw is how rows are drawn anew.
type Draw struct {
	Seed      uint64
	Name      string // of the map, which gives it its own stream
	Resamples int    // 0 for 2,000
}

// Certainty returns for each point the share of resamples in which it lay in each quadrant, the crosshair made anew by cross from the points
// of each. It reports false when the cloud has no points or a tenth of the resamples cannot carry them.
func (c Cloud) Certainty(d Draw, cross func([]Point) (Crosshair, bool)) ([][Quadrants]float64, bool) {
	if _, ok := c.Points(); !ok {
		return nil, false
	}
	moments := resample.Moments{Width: c.width, Add: c.add, Figures: c.points, Of: c.places(cross)}
	sample := moments.Rows(c.rows, resample.Stream(d.Seed, "quadrant", d.Name, "groups"))
	plan := resample.Plan{From: resample.Stream(d.Seed, "quadrant", d.Name), Resamples: d.Resamples}
	return tally(plan.Bootstrap(sample), c.points)
}

// places writes the quadrant of each point of a resample.
func (c Cloud) places(cross func([]Point) (Crosshair, bool)) func(sums, into []float64) bool {
	return func(sums, into []float64) bool {
		points := make([]Point, c.points)
		if !c.of(sums, points) {
			return false
		}
		at, ok := cross(points)
		if !ok {
			return false
		}
		for i, p := range points {
			into[i] = float64(at.Of(p))
		}
		return true
	}
}

// tally counts quadrants over the resamples that could carry them.
func tally(drawn resample.Replicates, points int) ([][Quadrants]float64, bool) {
	shares, carried := make([][Quadrants]float64, points), 0
	for b := range drawn.Len() {
		at, ok := drawn.At(b)
		if !ok {
			continue
		}
		carried++
		for i, q := range at {
			shares[i][int(q)]++
		}
	}
	for i := range shares {
		for q := range shares[i] {
			shares[i][q] /= float64(max(1, carried))
		}
	}
	return shares, carried > 0 && 10*carried >= 9*drawn.Len()
}
