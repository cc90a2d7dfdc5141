package priority

import (
	"math"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/quadrant"
	"ecart/internal/measure/study"
)

// sheet is how one of the maps is drawn up: what stands upwards and across, and how it is divided.
type sheet struct {
	name       string // by which, with statistics.crosshair and the scale, it is known: all else of it follows
	up, across func(attribute) result.Estimate
	holds      func(attribute) bool // may stand on it
	cross      func(kind string) func([]quadrant.Point) (quadrant.Crosshair, bool)
	kinds      []string // of crosshairs, the one in use first
	names      [quadrant.Quadrants]string
	distances  func([]quadrant.Point) ([]float64, bool) // from the diagonal; nil where it says nothing
	scaled     [2]bool                                  // upwards and across: on the model's scale, which a correlation is not
}

const statedName, derivedName, gridName = "stated", "derived", "grid"

func stated(a attribute) result.Estimate    { return a.importance }
func performed(a attribute) result.Estimate { return a.performance }
func derived(a attribute) result.Estimate   { return a.derived }

// reliable tells whether enough customers stand behind an item's correlation.
func reliable(a attribute) bool { return a.derived.Status == result.Measured }

var (
	performanceNames = [quadrant.Quadrants]string{quadrant.Concentrate: result.QuadrantConcentrate, quadrant.KeepUp: result.QuadrantKeepUp, quadrant.Low: result.QuadrantLow, quadrant.Overkill: result.QuadrantOverkill}
	gridNames        = [quadrant.Quadrants]string{quadrant.Concentrate: result.QuadrantBasic, quadrant.KeepUp: result.QuadrantKey, quadrant.Low: result.QuadrantSecondary, quadrant.Overkill: result.QuadrantHidden}
)

func statedSheet(s *study.Study) sheet {
	t := sheet{name: statedName, up: stated, across: performed, holds: func(attribute) bool { return true }, names: performanceNames, distances: quadrant.Distances, scaled: [2]bool{true, true}}
	return t.divided(s)
}

func derivedSheet(s *study.Study) sheet {
	t := sheet{name: derivedName, up: derived, across: performed, holds: reliable, names: performanceNames, distances: quadrant.Standardised, scaled: [2]bool{false, true}}
	return t.divided(s)
}

func gridSheet(s *study.Study) sheet {
	t := sheet{name: gridName, up: stated, across: derived, holds: reliable, names: gridNames, scaled: [2]bool{true, false}}
	return t.divided(s)
}

// divided sets the crosshairs of a map by statistics.crosshair.
func (t sheet) divided(s *study.Study) sheet {
	fixed, scale := s.Config.Statistics.Crosshair, s.Config.Model.Scale
	t.cross = func(kind string) func([]quadrant.Point) (quadrant.Crosshair, bool) {
		ends := quadrant.Midpoint(scale.Min, scale.Max)
		switch kind {
		case "means":
			return quadrant.Means
		case "medians":
			return quadrant.Medians
		case "fixed":
			ends = quadrant.Crosshair{Importance: fixed.Importance, Performance: fixed.Performance}
		}
		return t.at(ends)
	}
	t.kinds = []string{"means", "medians", "midpoint"}
	if fixed.Kind == "fixed" {
		t.kinds = append(t.kinds, "fixed")
	}
	for i, kind := range t.kinds {
		if kind == fixed.Kind {
			t.kinds[0], t.kinds[i] = t.kinds[i], t.kinds[0]
		}
	}
	return t
}

// at returns a crosshair that stands fast, but for an axis of correlations, which is divided at the mean of its points.
func (t sheet) at(fast quadrant.Crosshair) func([]quadrant.Point) (quadrant.Crosshair, bool) {
	return func(points []quadrant.Point) (quadrant.Crosshair, bool) {
		at, ok := quadrant.Means(points)
		if t.scaled[0] {
			at.Importance = fast.Importance
		}
		if t.scaled[1] {
			at.Performance = fast.Performance
		}
		return at, ok
	}
}

// onLine tells whether a point is within 0.05 scale points of a line; correlations have none.
func (t sheet) onLine(at quadrant.Crosshair, p quadrant.Point) bool {
	if !t.scaled[0] {
		p.Importance, at.Importance = math.Inf(1), 0
	}
	if !t.scaled[1] {
		p.Performance, at.Performance = math.Inf(1), 0
	}
	return at.OnLine(p)
}
