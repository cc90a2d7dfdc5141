package result

// Inspection is what the visits of inspectors add up to: a score, and the level it reaches (domain S4). Sections and standards are those of
// Results.Checklist and Results.Checked.
type Inspection struct {
	Visits   int // 0 when they cannot be told apart, by neither day nor location
	Withheld int // evidence that is not shown, for it might point at someone
	Whole    Graded
	Places   []GradedPlace // by location
}

// Graded is the score of some visits and the level it reaches.
type Graded struct {
	Score           Estimate // weighted mean of the section scores, 0–1; n is visits
	Level           string   // the level reached; "" when none is, or none is declared
	Lowest, Highest string   // the levels at the ends of the score's interval; "" below the lowest
	Sure            bool     // both ends reach the same level, and no critical standard failed or went unseen
	Next            string   // the level above the one reached; "" at the highest
	Short           float64  // score that lacks for it
	Blocked         []string // critical standards that failed: no level is reached whatever the score
	Unseen          []string // critical standards that were not observed
	Worst           string   // the section that costs the most score; "" when nothing failed
}

// GradedPlace is a location's.
type GradedPlace struct {
	Location string
	Graded
	Sections []PlacedSection  // those observed there, in the order of the checklist
	Failures []PlacedStandard // what failed there, what costs most first
}

// PlacedSection is one section of an inspection at a location.
type PlacedSection struct {
	Section string
	Passed  int
	Failed  int
	Score   Estimate // share passed of those observed, visits as clusters
}

// PlacedStandard is an inspected standard that failed at a location.
type PlacedStandard struct {
	Section  string
	Standard string
	Failed   int // visits
	Seen     int // visits that observed it
	Critical bool
}

// ChecklistSection is one section of an inspection.
type ChecklistSection struct {
	Section     string
	Passed      int
	Failed      int
	NotObserved int
	Weight      float64  // how much it counts in the score
	Score       Estimate // share passed of those observed, visits as clusters
	Loss        float64  // how much of the whole score its failures cost
}

// CheckedStandard is one inspected standard over all visits.
type CheckedStandard struct {
	Section  string
	Standard string
	Passed   int
	Failed   int
	Skipped  int
	Critical bool    // must pass for any level
	Loss     float64 // how much of the whole score its failures cost
	Needed   bool    // among the fewest whose failures, mended, would reach the next level
	Evidence string  // of the latest failure that may be shown, masked
}
