package stats_test

import (
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/between"
	"ecart/internal/measure/stats/driver"
	"ecart/internal/measure/stats/quadrant"
	"ecart/internal/measure/stats/series"
)

// battery returns three items of each row: both answers and one between them.
func (r rows) battery() [][]float64 {
	var all [][]float64
	for i := range r.X {
		all = append(all, []float64{r.X[i], r.Y[i], (2*r.X[i]+r.Y[i])/3 + r.Scale*float64(r.Group[i]-2)/4})
	}
	return all
}

// groups returns the first answers by group.
func (r rows) groups() []between.Group {
	values := make([][]float64, 5)
	for i, g := range r.Group {
		// Groups differ, by what moves with the scale and not with the shift.
		values[g] = append(values[g], r.X[i]+r.Scale*float64(g))
	}
	var all []between.Group
	for _, v := range values {
		all = append(all, between.Of(v))
	}
	return all
}

// sample returns the second answers as outcome of the first, and of their groups.
func (r rows) sample() driver.Sample {
	group := make([]float64, len(r.Group))
	for i, g := range r.Group {
		group[i] = float64(g)
	}
	return driver.Sample{X: [][]float64{r.X, group}, Y: r.Y, Weights: r.W}
}

// points returns six points of the first rows.
func (r rows) points() []quadrant.Point {
	var all []quadrant.Point
	for i := range min(6, len(r.X)) {
		all = append(all, quadrant.Point{Importance: r.at(float64(2 + i*3%5)), Performance: r.at(float64(1 + i*2%7))})
	}
	return all
}

// performance returns how well the one item of a cloud is done.
func (r rows) performance(of func(items []quadrant.Item, ws []float64) quadrant.Cloud) (stats.Interval, bool) {
	points, ok := of([]quadrant.Item{{Importance: r.Y, Performance: r.X}}, r.W).Maps()
	if !ok {
		return stats.Interval{}, false
	}
	return alone(points[0][0].Performance, true)
}

// first returns the distance of the first point.
func first(distances []float64, ok bool) (stats.Interval, bool) {
	if !ok || len(distances) == 0 {
		return stats.Interval{}, false
	}
	return alone(distances[0], true)
}

// readings returns the first answers in order of time, the last five missing.
func (r rows) readings() []series.Reading {
	var all []series.Reading
	for i, x := range r.X {
		all = append(all, series.Reading{Value: x, Missing: i >= 45})
	}
	return all[:min(len(all), 50)]
}

// ended tells of each duration whether its end was seen.
func (r rows) ended() []bool {
	var all []bool
	for _, g := range r.Group {
		all = append(all, g != 3)
	}
	return all
}
