package priority

import (
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/quadrant"
	"ecart/internal/measure/study"
)

const (
	leastAttributes = 4    // on a map. Method §4
	leastCalled     = 0.80 // of the resamples, for a quadrant to be named; resamples of few answers are too much alike to be trusted
)

// Maps sets importance against performance among some customers, by item. Martilla & James (1977), doi:10.1177/002224297704100112; the
// diagonal after Slack (1994), doi:10.1108/01443579410056803; the grid after Vavra (1997). Method §4.
func Maps(s *study.Study, rows []int) result.Maps {
	return study.OfOpinions(s, func(s *study.Study) result.Maps { return maps(s, rows) }, "maps", rows)
}

func maps(s *study.Study, rows []int) result.Maps {
	b, outcome := batteryOf(s, rows), outcomeOf(s)
	stated, derived, grid := statedSheet(s), derivedSheet(s), gridSheet(s)
	all := result.Maps{
		Stated:  b.outline(stated, b.basis, ""),
		Derived: b.outline(derived, result.BasisDerived, outcome),
		Grid:    b.outline(grid, b.basis, outcome),
	}
	on := [3][]attribute{b.on(stated), b.on(derived), b.on(grid)}
	if all.Grid.Status == result.Measured && len(on[0]) == len(on[2]) && len(on[1]) == len(on[2]) {
		// The same items stand on all three: one set of resamples serves them.
		read := b.read(on[0], stated, derived, grid)
		for i, m := range []*result.Map{&all.Stated, &all.Derived, &all.Grid} {
			b.place(m, []sheet{stated, derived, grid}[i], on[i], read[i])
		}
		return all
	}
	if all.Stated.Status == result.Measured {
		b.place(&all.Stated, stated, on[0], b.read(on[0], stated)[0])
	}
	if all.Derived.Status == result.Measured {
		b.place(&all.Derived, derived, on[1], b.read(on[1], derived)[0])
	}
	if all.Grid.Status == result.Measured {
		b.place(&all.Grid, grid, on[2], b.read(on[2], stated, derived, grid)[2])
	}
	return all
}

// outline returns a map without its points: what it is of, and whether there are items enough for it.
func (b battery) outline(t sheet, basis, outcome string) result.Map {
	m := result.Map{Status: result.Measured, Basis: basis, Outcome: outcome}
	reason := ""
	for _, a := range b.attributes {
		if t.up(a).Status == result.Suppressed || t.across(a).Status == result.Suppressed {
			m.Withheld++
		}
		for _, e := range []result.Estimate{t.up(a), t.across(a)} {
			if e.Status == result.NotMeasured && reason == "" {
				reason = e.Reason
			}
		}
	}
	switch n := len(b.on(t)); {
	case n >= leastAttributes:
	case n == 0 && reason != "":
		m.Status, m.Reason = result.NotMeasured, reason
	case n == 0 && m.Withheld > 0:
		m.Status, m.Reason = result.Suppressed, result.ReasonTooFew
	default:
		m.Status, m.Reason = result.NotMeasured, result.ReasonFewAttributes
	}
	return m
}

// on returns the attributes that stand on a map.
func (b battery) on(t sheet) []attribute {
	return slices.DeleteFunc(slices.Clone(b.attributes), func(a attribute) bool { return !t.up(a).OK() || !t.across(a).OK() || !t.holds(a) })
}

// place sets a map's crosshairs and points.
func (b battery) place(m *result.Map, t sheet, on []attribute, read reading) {
	points, r := read.points, read.Reading
	var lines []quadrant.Crosshair
	for _, kind := range t.kinds {
		at, _ := t.cross(kind)(points)
		lines = append(lines, at)
		m.Crosshairs = append(m.Crosshairs, result.Crosshair{Kind: kind, Importance: at.Importance, Across: at.Performance})
	}
	means, _ := quadrant.Means(points)
	divided, _ := means.Splits(points)
	m.Flat = !divided
	apart := b.distances(t, on, points, r)
	for i, a := range on {
		p := result.MapPoint{Item: a.id, Importance: t.up(a), Across: t.across(a), OnLine: t.onLine(lines[0], points[i]), Distance: apart[i]}
		if !m.Flat {
			for _, at := range lines {
				p.Quadrants = append(p.Quadrants, t.names[at.Of(points[i])])
			}
		}
		if !m.Flat && r.Shares != nil {
			p.Share = r.Shares[i][lines[0].Of(points[i])]
			p.Called = p.Share >= leastCalled && min(p.Importance.N, p.Across.N) >= leastCustomers && p.Importance.Status == result.Measured && p.Across.Status == result.Measured
		}
		m.Points = append(m.Points, p)
	}
}

// distances returns how far each point is from the diagonal.
func (b battery) distances(t sheet, on []attribute, points []quadrant.Point, r quadrant.Reading) []result.Estimate {
	all := make([]result.Estimate, len(on))
	why, values, known := result.ReasonNoSource, []float64(nil), false
	if t.distances != nil {
		why = result.ReasonNoVariation
		values, known = t.distances(points)
	}
	for i, a := range on {
		all[i] = study.Missing(why)
		if !known {
			continue
		}
		figure := stats.Interval{Value: values[i]}
		if r.Distances != nil {
			figure = r.Distances[i].Interval
		}
		all[i] = b.study.Customers.Settle(figure, min(t.up(a).N, t.across(a).N), result.MethodDiagonal)
	}
	return all
}
