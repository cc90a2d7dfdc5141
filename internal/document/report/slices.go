package report

// Slices is the figures that a reader may choose by one criterion or several: a place, a channel, a group, a period. What is not in it has
// too few answers, or would give a smaller group away.
type Slices struct {
	Criteria   []Criterion
	Crossed    [][]int // the criteria that can be chosen together, besides each alone
	Measures   []SliceMeasure
	Main       []int // the measures that come first, large
	Fewest     []int // those of them for which there is room on another page
	Dimensions []SliceDimension
	Min, Max   float64 // the scale of expectation and perception
	Whole      Slice   // everybody
	Slices     []Slice
}

// Criterion is one grouping to choose from.
type Criterion struct {
	ID     string // "location"; in the address of a filtered page
	Name   string
	Period bool // of all periods one alone can be chosen
	Levels []CriterionLevel
}

// CriterionLevel is one choice.
type CriterionLevel struct {
	ID   string // as in results.json: "2025-11"
	Name string // "novembre 2025"
}

// SliceMeasure is one figure.
type SliceMeasure struct {
	ID   string // as in results.json
	Name string
	Good int  // 1: high is good, −1: low is good, 0: neither
	Log  bool // from the contact log: nobody's answers
}

// SliceDimension is one dimension with its measures: −1 for one that was not asked.
type SliceDimension struct {
	Name                         string
	Gap, Expectation, Perception int
}

// Slice is the figures of those who meet some criteria.
type Slice struct {
	Of      []Chosen
	Base    string // "187 answers · 598 contacts"
	Hidden  bool   // of customers nothing is shown
	Figures []SliceFigure
}

// Chosen is a level of a criterion, by their places.
type Chosen struct{ Criterion, Level int }

// SliceFigure is one figure, and how it stands to that of all others.
type SliceFigure struct {
	Value   Value
	Against Comparison
}

// Comparison is how a figure stands to another.
type Comparison uint8

// The comparisons; the zero value is one that was not tested.
const (
	Untested Comparison = iota
	Lower
	Higher
	Alike // no clear difference
)

// Explorer is where a reader chooses among the slices of the report: on a page of its own, or on another page, where nothing is shown before
// something is chosen. Where nothing can be chosen (on paper, without scripts) it says where the same figures stand.
type Explorer struct {
	Compact bool
	Static  []Paragraph
}

func (Explorer) isBlock() {}
