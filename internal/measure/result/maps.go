package result

// Maps sets what matters to customers against how well it is done, item by item (method §4).
type Maps struct {
	Stated  Map // importance as it was asked, or what is expected, against performance
	Derived Map // importance as the answers show it, against performance
	Grid    Map // importance as it was asked, or what is expected, against that of the answers
}

// Map is items by their importance, upwards, and by something else, to the right: performance, or on the grid derived importance.
type Map struct {
	Status     Status
	Reason     string
	Basis      string      // what says that an item is important
	Outcome    string      // the answer that derived importance goes with: "overall", "nps" or "csat"; "" on the stated map
	Crosshairs []Crosshair // the one in use first
	Flat       bool        // all importances are alike, and divide nothing
	Points     []MapPoint  // in the model's order
	Withheld   int         // items left out because too few answered
}

// Crosshair is where a map divides into high and low.
type Crosshair struct {
	Kind       string  // "means", "medians", "midpoint" of the scale or "fixed" by report.yaml; correlations, which have no scale, are divided at their mean
	Importance float64 // the level line
	Across     float64 // the upright line
}

// The quadrants of a map; those of the grid.
const (
	QuadrantConcentrate = "concentrate"  // important, not done well
	QuadrantKeepUp      = "keep_up"      // important, done well
	QuadrantLow         = "low_priority" // neither
	QuadrantOverkill    = "overkill"     // done well, not important

	QuadrantBasic     = "basic"         // asked for, and decides little
	QuadrantKey       = "key"           // asked for, and decides
	QuadrantSecondary = "secondary"     // neither
	QuadrantHidden    = "hidden_driver" // not asked for, and decides
)

// MapPoint is one item on a map.
type MapPoint struct {
	Item       string
	Importance Estimate
	Across     Estimate // performance, or on the grid derived importance
	Quadrants  []string // by crosshair; none where importance is flat
	Share      float64  // of the resamples in which the item lay in the first of these, 0–1
	Called     bool     // it lay there in 80 % at least: the quadrant may be named
	OnLine     bool     // within 0.05 scale points of a line: it hangs on next to nothing
	Distance   Estimate // from the diagonal, above 0 where it matters more than it is done well; not on the grid
}

// Quadrant returns the quadrant by the crosshair in use, "" for none.
func (p MapPoint) Quadrant() string {
	if len(p.Quadrants) == 0 {
		return ""
	}
	return p.Quadrants[0]
}
