package quadrant

import (
	"sync"

	"ecart/internal/measure/stats/resample"
)

// Cloud is maps of points that come from sums over rows, so that they can be drawn anew with the rows; Stated, Derived and Both make one.
type Cloud struct {
	items, maps, width int
	rows               int
	add                func(row int, sums []float64)
	of                 func(sums []float64, into [][]Point) bool // by map, then item
}

// Maps returns the points of each map as they are; false when some item has no answers, or none that vary where they must.
func (c Cloud) Maps() ([][]Point, bool) {
	sums := make([]float64, c.width)
	for row := range c.rows {
		c.add(row, sums)
	}
	points := c.blank()
	ok := c.items > 0 && c.of(sums, points)
	return points, ok
}

func (c Cloud) blank() [][]Point {
	points := make([][]Point, c.maps)
	for m := range points {
		points[m] = make([]Point, c.items)
	}
	return points
}

// Draw is how rows are drawn anew.
type Draw struct {
	Seed      uint64
	Name      string  // of the cloud, which gives it its own stream
	Resamples int     // 0 for 2,000
	Level     float64 // of the intervals of distances
}

// View is how a map is read: by a crosshair made anew from the points of each resample, and by the distances of points from the diagonal,
// which may be nil.
type View struct {
	Cross     func([]Point) (Crosshair, bool)
	Distances func([]Point) ([]float64, bool)
}

// Reading is what resampling says of a map, by item.
type Reading struct {
	Shares    [][Quadrants]float64 // of the resamples, by the quadrant in which the point lay
	Distances []resample.Interval  // percentile intervals; nil where the view has none
}

// Read draws the rows anew and reads each map by its view. It reports false when the cloud has no points or more than a tenth of the
// resamples cannot carry them. It panics unless there is a view for each map.
func (c Cloud) Read(d Draw, views ...View) ([]Reading, bool) {
	if len(views) != c.maps {
		panic("quadrant: a view for each map")
	}
	if _, ok := c.Maps(); !ok {
		return nil, false
	}
	figures := 2 * c.items * c.maps // by map: the quadrants of its points, then their distances
	moments := resample.Moments{Width: c.width, Add: c.add, Figures: figures, Of: c.places(views)}
	sample := moments.Rows(c.rows, resample.Stream(d.Seed, "quadrant", d.Name, "groups"))
	values, ok := sample.Estimate()
	if !ok {
		return nil, false
	}
	plan := resample.Plan{From: resample.Stream(d.Seed, "quadrant", d.Name), Resamples: d.Resamples}
	drawn := plan.Bootstrap(sample)
	var all []Reading
	for m, view := range views {
		first := 2 * c.items * m
		shares, ok := tally(drawn, first, c.items)
		if !ok {
			return nil, false
		}
		reading := Reading{Shares: shares}
		for i := range c.items {
			if at := first + c.items + i; view.Distances != nil {
				reading.Distances = append(reading.Distances, resample.PercentileInterval(values[at], drawn.Of(at), d.Level))
			}
		}
		all = append(all, reading)
	}
	return all, true
}

// places writes the quadrant and the distance of each point of a resample.
func (c Cloud) places(views []View) func(sums, into []float64) bool {
	blank := sync.Pool{New: func() any { return c.blank() }}
	return func(sums, into []float64) bool {
		points := blank.Get().([][]Point)
		defer blank.Put(points)
		if !c.of(sums, points) {
			return false
		}
		for m, view := range views {
			at, ok := view.Cross(points[m])
			if !ok {
				return false
			}
			own := into[2*c.items*m:]
			for i, p := range points[m] {
				own[i] = float64(at.Of(p))
			}
			if view.Distances == nil {
				continue
			}
			distances, ok := view.Distances(points[m])
			if !ok {
				return false
			}
			copy(own[c.items:], distances)
		}
		return true
	}
}

// tally counts the quadrants of so many points, the first of which is a figure of the resamples, over those that could carry them.
func tally(drawn resample.Replicates, first, points int) ([][Quadrants]float64, bool) {
	shares, carried := make([][Quadrants]float64, points), 0
	for b := range drawn.Len() {
		at, ok := drawn.At(b)
		if !ok {
			continue
		}
		carried++
		for i, q := range at[first : first+points] {
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
