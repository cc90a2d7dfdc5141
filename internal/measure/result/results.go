// Package result holds what was measured: every figure with its interval, its base and its method, or the reason why there is none.
package result

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
)

// Status says whether a figure can be shown.
type Status uint8

// The statuses. The zero value is NotMeasured: a figure nobody computed is never shown as zero.
const (
	NotMeasured Status = iota
	Measured
	Suppressed // the group is smaller than may be shown; the value is not kept
	Indicative // measured on 5 to 9 answers: shown without an interval
)

// Estimate is a figure with its uncertainty and its base.
type Estimate struct {
	Value  float64
	Lo, Hi float64 // the interval's ends, within what the figure can be: no time, amount or count below 0, no share beyond 0 and 1
	Bound  bool    // Lo and Hi are set
	N      int     // answers, pairs or contacts of this very statistic
	Method string  // an id of the method table: "paired_t", "wilson", "mean", "adjusted_wald" …
	Status Status
	Reason string // for NotMeasured: an id that compose turns into words: "no_managers", "no_column:nps"
}

// OK tells whether there is a value to show.
func (e Estimate) OK() bool { return e.Status == Measured || e.Status == Indicative }

// Test is a test of no difference.
type Test struct {
	Name      string // "paired_t", "welch", "wilcoxon"; "" when none was possible
	Statistic float64
	DF        float64
	P         float64
	Adjusted  float64 // Holm over the family
	Effect    float64 // d_z for pairs, d for independent groups
	None      string  // why there is no test: "no_variation", "too_few"
}

// Clear tells whether the difference is beyond noise at the report's level, after adjustment.
func (t Test) Clear(level float64) bool { return t.Name != "" && t.Adjusted < 1-level }

// Results is everything measured; it is never changed after Run returned it.
type Results struct {
	Bases        []Base
	From, To     time.Time // the dates the answers cover; zero when undated
	Level        float64
	ScaleMin     float64
	ScaleMax     float64
	Service      Service
	Gaps         []Gap // the declared ones, in order
	Reliability  []Reliability
	Standards    []Standard
	Coverage     Coverage
	Promises     []Promise
	Satisfaction Satisfaction
	Signs        []Sign
	SignIndex    SignIndex
	Breakdowns   []Breakdown // location, channel, months, segments
	Pareto       Pareto
	Costs        Costs
	Processes    Processes
	Obstacles    Obstacles
	Checklist    []ChecklistSection
	Checked      []CheckedStandard
	Priorities   []Finding // the worst first, at most five
	Strengths    []Finding // the best first, at most five
	Quality      Quality
}

// Base is one source's size.
type Base struct {
	Role  config.Role
	N     int
	Files []string
}

// Service is SERVQUAL by item, dimension and overall (method §1).
type Service struct {
	Status              Status
	Reason              string
	Paired              bool
	Items               []Pair // in the model's order
	Dimensions          []Pair
	Overall             Pair     // unweighted
	Weighted            Estimate // with the respondents' own points
	MeanWeighted        Estimate // with the mean points
	Performance         Estimate // SERVPERF
	WeightedPerformance Estimate // SERVPERF with the respondents' own points
	Weights             []Weight // by dimension
	AtCeiling           float64  // share of expectation answers at the scale's maximum
	Answers             []Answers
}

// Pair is expectation, perception and gap of one item or dimension, on the same respondents when paired.
type Pair struct {
	ID          string
	Expectation Estimate
	Perception  Estimate
	Gap         Estimate // perception − expectation; negative is a shortfall
	Test        Test
}

// Weight is how much customers say a dimension matters.
type Weight struct {
	Dimension string
	Points    Estimate // of 100
	Managers  Estimate // what managers believe
}

// Answers is how the perception answers of one item spread over the scale.
type Answers struct {
	Item   string
	N      int
	Status Status
	Shares []float64 // by scale point from min to max, summing to 1; nil when suppressed
}

// Gap is one of the five gaps.
type Gap struct {
	Number      int
	Score       Estimate // gaps 1, 5: scale points, negative is a shortfall; gaps 2, 3, 4: mean rating
	Index       Estimate // 0–100, 0 is no gap
	Dimensions  []GapDimension
	Absolute    Estimate // gap 1: mean absolute difference over items, as scale points
	Ranking     Estimate // gap 1: Spearman's ρ between managers' and customers' importance of the dimensions, −1 to 1; descriptive
	RMS         Estimate // gap 1: root mean square difference over items, as scale points
	Objective   Estimate // gap 2: share of important expectations with a sound standard, 0–1; 3: share within minus required share, in percentage points; 4: share of promises kept, 0–1
	Headline    string   // which of Score and Objective the overview shows: "score" or "objective"
	WorstID     string   // the dimension with the largest index
	Understated int      // gap 1: dimensions managers underestimate beyond noise
}

// GapDimension is one dimension of one gap.
type GapDimension struct {
	Dimension  string
	Reference  Estimate // what it is held against: customers' expectation; gaps 1 and 5
	Observed   Estimate // managers' picture, perception; gaps 2, 3, 4: mean rating of those who gave one
	Score      Estimate // gaps 1, 5: observed − reference; 2, 3, 4: mean rating from 1 to 7 with "no standard" as 1
	Index      Estimate
	NoStandard Estimate // gaps 2, 3: share that ticked "no standard"
	Test       Test
}

// Reliability is Cronbach's α of one dimension.
type Reliability struct {
	Dimension string
	Battery   string // "expectation", "perception" or "gap"
	Items     int
	Alpha     Estimate // Feldt interval
	Verdict   string   // "good", "caution", "poor", "redundant", or "negative" for reversed keys
	WorstItem string   // whose item–rest correlation is lowest
	WorstRest float64
}

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

// Satisfaction is what customers say overall (method §8).
type Satisfaction struct {
	NPS        Estimate // −100 … 100
	Promoters  Estimate
	Passives   Estimate
	Detractors Estimate
	CSAT       Estimate // top-box share
	CSATMean   Estimate
	CES        Estimate // mean
	CESEasy    Estimate // share that found it easy
	FCRLog     Estimate // from the contact log
	FCRSurvey  Estimate // from the survey
	FCRCases   Estimate // from the contact log: share of cases, contacts of one customer on one topic within 7 days, that took one contact
	Repeated   Estimate
	Overall    Estimate
	ENPS       Estimate
}

// Verdict is good, acceptable, bad, or undecided.
type Verdict string

// The verdicts.
const (
	Good       Verdict = "good"
	Acceptable Verdict = "acceptable"
	Bad        Verdict = "bad"
	Undecided  Verdict = "undecided" // the interval spans a bound
	Unmeasured Verdict = "unmeasured"
	Unbounded  Verdict = "unbounded" // measured, but no bound is declared
)

// Sign is one sign of good or bad service (method §13).
type Sign struct {
	ID              string
	Name            string // the user's; "" for a built-in
	Group           config.SignGroup
	Measure         string
	Statistic       string
	Unit            string // "s", "share", "points", "scale", "per_mille", "count", "money", "number"
	Value           Estimate
	Extra           Estimate // p90 beside an average, share within beside a mean
	ExtraKind       string   // "p90", "within"; "" when none
	Direction       config.Direction
	Green           float64
	Amber           float64
	HasBounds       bool
	AimLow, AimHigh float64 // directions "target" (equal) and "range": Green and Amber are distances from them
	Score           float64 // desirability 0–1
	Scored          bool
	Weight          float64
	Verdict         Verdict // as the report stands by it: after exceptions
	Plain           Verdict // without exceptions
	Exception       *Exception
}

// Exception is a declared exception and what the data say of it.
type Exception struct {
	Mode     config.ExceptionMode
	Reason   string
	By       string
	Review   time.Time
	Location string
	Segment  string
	Expired  bool
	Blocked  bool   // safety, reliability, billing and promises take no exception
	Evidence string // "supported", "neutral", "contradicted", "untested"
	R        Estimate
	Score    float64 // with the exception; the sign's Score is without
}

// SignIndex is the composite of the signs, with and without exceptions.
type SignIndex struct {
	Groups    []GroupIndex
	Total     Estimate // 0–100, no interval
	Plain     Estimate // without exceptions
	Geometric Estimate // 0–100, a bad sign is not made up for by a good one
	Weakest   string   // the sign with the lowest score
	Coverage  float64  // share of the weight that is measured
	Lo, Hi    float64  // drop-one range
}

// GroupIndex is one family's index.
type GroupIndex struct {
	Group    config.SignGroup
	Index    Estimate
	Coverage float64
}

// Breakdown is the main figures by the levels of one factor.
type Breakdown struct {
	Factor string // "location", "channel", "month", or a segment's id
	Name   string
	Time   bool // levels are in time order
	Levels []Level
}

// Level is one group's figures. A figure of a group too small is Suppressed and holds no value. What the contact log says is nobody's
// answer and is shown of hidden levels too.
type Level struct {
	Level       string
	N           int // respondents; 0 when suppressed
	Hidden      bool
	Gap         Estimate
	Expectation Estimate
	Perception  Estimate
	Dimensions  []Estimate // gap by dimension
	Items       []Estimate // gap by item
	NPS         Estimate
	CSAT        Estimate
	FCR         Estimate
	Within      Estimate // share of contacts within their standards; one counts once for each standard that applies to it
	Wait        Estimate // mean, seconds
	Complaints  Estimate // per 1,000 contacts
	Contacts    int
	Ability     Estimate // employees: mean rating of being able to meet the standards; hidden by the size for staff
	ENPS        Estimate // employees
}

// Pareto is complaints by category, the most frequent first.
type Pareto struct {
	Status        Status
	Reason        string
	Total         int // with a category
	Uncategorised int
	Bars          []ParetoBar
}

// ParetoBar is one category.
type ParetoBar struct {
	Category   string
	Count      int
	Share      float64
	Cumulative float64
	Vital      bool
	Cost       float64 // in the company's currency; 0 when no cost was logged
}

// Costs is the cost of quality by category.
type Costs struct {
	Status     Status
	Reason     string
	Total      float64
	ByCategory map[string]float64
	FailShare  float64
}

// Processes is how the steps of the work keep up, and how cost, quality and cycle time balance (method §10c).
type Processes struct {
	Status     Status
	Reason     string
	Steps      []Step        // the busiest first; steps without arrivals, servers or rate last
	Bottleneck string        // the busiest step; "" when fewer than two can be compared
	Capacity   Estimate      // cases per hour that the whole line can serve before its busiest step is busy all the time
	Locations  []ProcessPart // in the order of the locations
	Months     []ProcessPart // in the order of time
}

// Step is one step of a process over all places and periods.
type Step struct {
	Step        string
	Arrivals    Estimate // cases per hour, mean of the rows
	Capacity    Estimate // cases per hour, servers × rate, mean of the rows
	Utilisation Estimate // ρ = λ/(cμ) of the means; from 1 on the line grows without end
	Wait        Estimate // mean wait in seconds by Erlang's C, in the middle one of the rows
	Overloaded  int      // rows, a place in a month, in which more arrives than can be served
	Inside      Estimate // cases in the step at a time, by Little's law
	Cost        Estimate // per case, in the company's currency
	Quality     Estimate // share right first time
	Cycle       Estimate // seconds
	Verdict     Verdict  // good below 0.85, acceptable below 1, bad from there
	Locations   []StepPart
}

// StepPart is one step at one location.
type StepPart struct {
	Level       string
	Utilisation Estimate
	Verdict     Verdict
}

// ProcessPart is the balance of one location or month: the means of a case over the steps that all of them have.
type ProcessPart struct {
	Level       string
	Cost        Estimate
	Quality     Estimate
	Cycle       Estimate
	DominatedBy []string // those that are no worse in all three and better in one
}

// Obstacles is what employees say stands in the way of good service, the most frequent first.
type Obstacles struct {
	Status Status
	Reason string
	N      int // employees who named one
	Named  []Obstacle
	Other  int // employees whose obstacle too few others name for it to be shown
}

// Obstacle is one thing that enough employees named in the same words.
type Obstacle struct {
	Text  string
	Count int
	Share float64 // of those who named one
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

// Finding is one strength or priority with its evidence. Kind says what ID names.
type Finding struct {
	Kind     string // "item", "sign", "standard", "promise"
	ID       string
	Value    Estimate
	Score    float64  // importance × room for priorities
	Standard string   // a standard that serves the item
	Within   Estimate // share within that standard
	Uncover  bool     // an important item without a standard
	Best     string   // the location that does best
	Worst    string
	Clear    bool // beyond noise
}

// Quality is what was read and what was left out.
type Quality struct {
	Sources       []survey.SourceSummary
	StraightLined int
	Suppressions  int // cells hidden for privacy
	MinCustomers  int
	MinStaff      int
}
