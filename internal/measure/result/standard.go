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

// Coverage is how the standards stand to what customers expect, to what the company values, and to those who asked for them (domain S1–S3).
type Coverage struct {
	Basis     string   // what says that an expectation is important: BasisRated or BasisExpectation
	Important []string // items that matter at the median or more
	Covered   []string // of those, with a measured standard
	Partly    []string // of those, with a standard that lacks a measure, a target or an owner
	Missing   []string
	Share     Estimate
	Unserving []string // standards that name no expectation
	ByOrigin  []OriginShare
	ByValue   []ValueShare // in the order of report.yaml
	Valueless []string     // standards that express no value
}

// Tally is how some standards fare.
type Tally struct {
	Number   int
	Measured int
	Met      int      // beyond doubt
	Missed   int      // beyond doubt
	Within   Estimate // share of contacts within them, of those stated as a share or as "never"; one counts once for each that applies to it
	Against  Estimate // that share minus the share required, in points
}

// OriginShare is how the standards fare that one stakeholder asked for; "" is those whose origin is not stated.
type OriginShare struct {
	Origin string
	Tally
}

// ValueShare is how the standards fare that express one value of the company.
type ValueShare struct {
	Value string
	Tally
}

// Promise is whether something advertised is kept.
type Promise struct {
	ID   string
	Kept Estimate
	P90  Estimate // when it is a time
}
