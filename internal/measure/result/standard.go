package result

// Standard is one standard held against what happened (method §10).
type Standard struct {
	ID       string
	Within   Estimate // share within the target, Wilson
	Mean     Estimate
	P50      Estimate
	P90      Estimate
	P95      Estimate
	Figure   Estimate // the one its kind decides on
	GaveUp   Estimate // share of customers who gave up waiting; waiting times only
	Breaches int
	Bound    float64 // for "never" with no breach: the one-sided 95 % bound of the breach rate
	Verdict  Verdict
	Realism  string // id of the realism verdict: not_enough, too_lax, comfortable, met_dissatisfied, met, unattainable, proven_elsewhere, demanding, undecided; "" when not measured
	ProvenAt []string
	Units    []Unit // by location
}

// Unit is one location's share within a standard.
type Unit struct {
	Level  string
	Within Estimate
}

// Coverage is how the standards stand to what customers expect and what the company values (domain S1–S3).
type Coverage struct {
	Important   []string // items that matter more than the median
	Covered     []string // of those, with a measured standard
	Partly      []string // of those, with a standard that lacks a measure, a target or an owner
	Missing     []string
	Share       Estimate
	ByOrigin    []OriginShare
	ValuesBare  []string // values that no standard expresses
	ValuesCount map[string]int
}

// OriginShare is how many standards one stakeholder asked for, and how many are met.
type OriginShare struct {
	Origin   string
	Number   int
	Measured int
	Met      int
}

// Promise is whether something advertised is kept.
type Promise struct {
	ID   string
	Kept Estimate
	P90  Estimate // when it is a time
}

// ChecklistSection is one section of an inspection.
type ChecklistSection struct {
	Section     string
	Passed      int
	Failed      int
	NotObserved int
	Score       Estimate
}

// CheckedStandard is one inspected standard over all visits.
type CheckedStandard struct {
	Section  string
	Standard string
	Passed   int
	Failed   int
	Skipped  int
	Evidence string // of the latest failure
}
