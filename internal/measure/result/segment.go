package result

// RankedFrom is how many answers a group must have before it is named first or last of several; below it has a mean and an interval, and
// no place in an order. Method §7.
const RankedFrom = 30

// Segmented is every main result by the groups of one declared segment, each group held against all other customers (domain P5). Nobody
// planned these tests: they are adjusted after Benjamini–Hochberg over the whole segment.
type Segmented struct {
	Factor string
	Name   string
	Tested int // differences that were tested
	Levels []SegmentLevel
}

// SegmentLevel is one group. A hidden one has no figures.
type SegmentLevel struct {
	Level   string
	N       int // respondents; 0 when hidden
	Hidden  bool
	Figures []Contrast // "gap", "expectation", "perception", "gap:DIMENSION", "points:DIMENSION", "overall", "csat", "nps", "ces", "repeated", "intention"
}
