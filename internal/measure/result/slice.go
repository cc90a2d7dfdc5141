package result

import "slices"

// Slices is the main figures of the customers and contacts that a reader may choose by one or more criteria at once: a place, a channel, a
// group, a period. A slice that too few answered, or that would give a smaller group away by what is left of others, is not there.
type Slices struct {
	Reason   string // why there are none: an id like those of estimates
	Criteria []Criterion
	Measures []SliceMeasure
	Crossed  [][]string // the ids of criteria that are crossed, besides each of them alone
	Least    int        // how many answers a slice of two criteria or more must have
	Whole    Slice      // everybody
	Slices   []Slice    // by one criterion, in the order of Criteria and their levels; then those crossed, in the order of Crossed
}

// Criterion is one grouping with its levels.
type Criterion struct {
	ID     string // "location", "channel", a segment's id, "year", "quarter" or "month"
	Name   string // of a segment
	Period bool   // a slice has one period at most
	Levels []string
}

// SliceMeasure is one figure that slices have: "gap", "expectation", "perception", the same with ":DIMENSION", "nps", "csat", "ces",
// "overall", "fcr", and of the contact log "within", "wait" and "complaints".
type SliceMeasure struct {
	ID  string
	Log bool // from the contact log: nobody's answers
}

// SliceLevel is one criterion with what was chosen of it.
type SliceLevel struct{ Criterion, Level string }

// Slice is the figures of those who meet some criteria.
type Slice struct {
	Of       []SliceLevel
	N        int  // respondents; 0 when hidden
	Hidden   bool // no answers of customers are shown
	Contacts int
	Figures  []SliceFigure // in the order of Measures
}

// SliceFigure is one figure, and how it stands to that of all other customers.
type SliceFigure struct {
	Estimate Estimate
	P        float64 // of no difference from the others, after Benjamini and Hochberg over all slices by the same criteria
	Against  string  // SliceLower, SliceHigher, SliceAlike, or "" where it was not tested
}

// How a figure stands to that of all others, without a judgement: lower is not always worse.
const (
	SliceLower  = "lower"
	SliceHigher = "higher"
	SliceAlike  = "no_clear_difference"
)

// Find returns the slice of some levels, in any order; false where there is none.
func (s Slices) Find(of ...SliceLevel) (Slice, bool) {
	i := slices.IndexFunc(s.Slices, func(one Slice) bool {
		return len(one.Of) == len(of) && !slices.ContainsFunc(of, func(l SliceLevel) bool { return !slices.Contains(one.Of, l) })
	})
	if i < 0 {
		return Slice{}, false
	}
	return s.Slices[i], true
}
