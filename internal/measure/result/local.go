package result

// Local is one location held against all the others: what a page of its own is made of. What the breakdown hides of a location is hidden here
// too, and so is what the others would tell of it.
type Local struct {
	Level      string
	Figures    []Against // "gap5", "expectation", "perception", "nps", "csat", "ces", "fcr", "within", "wait", "complaints", "ability" and "enps", where measured
	Dimensions []Against // gap by dimension
	Items      []Against // gap by item
	Ability    []Against // employees' rating of being able to meet the standards, by dimension
	Complaints []Against // shares of the complaints by category, the most frequent here first
	Signs      []LocalSign
	Months     []Followed // what the contact log says: "within", "complaints", "wait"
	Priorities []Finding  // the worst first, of what this location falls short in beyond noise; bests and worsts are left out
	Strengths  []Finding
}

// Against is one figure here and at all the other locations, customers and contacts of no location among them. The test is adjusted: of the
// headline figure after Holm over the locations, of all others after Benjamini and Hochberg over the figures of one kind of all locations.
type Against struct {
	ID         string
	Own        Estimate
	Others     Estimate
	Difference Estimate // own − others
	Test       Test
	Lower      bool // low is good
}

// LocalSign is a sign as it stands at a location, by the bounds that hold there.
type LocalSign struct {
	ID       string
	Value    Estimate
	Verdict  Verdict
	Score    float64 // 0 to 1, of a judged one; under an exception as that reads it
	Excepted bool    // an exception in force speaks of this location
}
