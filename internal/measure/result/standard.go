package result

// Standard is one standard held against what happened (method §10).
type Standard struct {
	ID         string
	Within     Estimate // share within the target, Wilson
	Mean       Estimate // t, and BCa for fewer than 30
	P50        Estimate // quantiles are bound by order statistics; where none reaches far enough their interval is not estimable
	P80        Estimate
	P90        Estimate
	P95        Estimate
	Longest    Estimate // the most there was (the least, of a floor): only of a log, which is nobody's answer
	Figure     Estimate // the one its kind decides on
	GaveUp     Estimate // share of customers who gave up waiting; waiting times only
	Breaches   int
	Bound      float64 // for "never" with no breach: the one-sided 95 % bound of the breach rate
	Verdict    Verdict
	Realism    string // id of the realism verdict, RealismNotEnough and so on; "" when not measured
	ProvenAt   []string
	Evidence   Evidence
	Units      []Unit           // by location
	Course     []StandardPeriod // of one whose target changes: each period with what was in force then; else nil
	CutShort   CutShort
	Capability Capability
	Defects    Defects
	Tolerance  Tolerance
}

// StandardPeriod is how a standard was kept in one period, and what was in force at the end of it.
type StandardPeriod struct {
	Period   string
	Value    Estimate // the mean of an average, else the share within what was in force on the day of each contact
	Target   float64  // in the unit of the measure
	Required float64  // the share that must be within
	Verdict  Verdict
}

// Unit is one location's or month's share within a standard.
type Unit struct {
	Level  string
	Within Estimate
	Figure Estimate // the one its kind decides on
	Proven bool     // meets the requirement beyond doubt, at the widened level
	Short  bool     // misses it beyond doubt
}

// Evidence is what decided whether a standard is realistic, so that a page can say why.
type Evidence struct {
	Required float64  // share that must be within; for an average, that of a share not declared
	Gap      Estimate // customers' gap on the item the standard serves
	Grouping string   // what the units are: "location" or "month"; "" when no two have contacts enough
	Large    int      // units with at least 30 contacts
	Level    float64  // of each unit's interval, after Bonferroni
	Months   []Unit   // the units, where they are months
	Control  Stability
	Tight    bool // missed, and tighter than customers wish beyond doubt
}

// The states of a process over time.
const (
	ControlCommon  = "common"  // nothing but common causes: the process is stable
	ControlSpecial = "special" // signals of special causes
	ControlUnknown = "unknown" // no chart with limits
)

// Stability is whether the present process, since its last declared change, is stable: the control chart of what the standard decides on.
type Stability struct {
	State   string
	Reason  string // why it is unknown
	Chart   string // id of the chart
	Since   string // the first period of the present process
	Periods int    // of the present process that have a figure
	Signals []Signal
}

// CutShort is how long it took where some were cut short: customers who gave up, cases still open. Kaplan & Meier.
type CutShort struct {
	Status   Status // NotMeasured where nothing was cut short
	Reason   string
	Cut      int      // durations cut short
	Open     int      // of these, cases still open at the end of the log
	Within   Estimate // share that ended within the target, 1 − S(T)
	Median   Estimate
	Failed   Estimate  // share within, if nobody who was cut short would have made it
	Excluded Estimate  // share within, if they are left out
	Verdicts []Verdict // of the standard under Failed, Within and Excluded, in this order; for shares and percentiles only
	Curve    []Ended
}

// Ended is the share that had ended by a time, as a stair: it holds until the next.
type Ended struct {
	Time   float64
	AtRisk int
	Share  Estimate
}

// Capability holds the spread of the present process against the limits of the standard. 1 is three standard deviations of room.
type Capability struct {
	Status     Status
	Reason     string
	N          int
	Since      string   // first period of the present process
	Within     float64  // standard deviation within the periods
	Overall    float64  // of all values
	Cp, Cpk    Estimate // of the spread within the periods; they take a normal distribution for granted
	Pp, Ppk    Estimate // of the whole spread
	Cpm        Estimate // around the middle between both limits
	Percentile Estimate // Ppk from the median and the outer quantiles: the one that fits times; 100 values
}

// Defects are the contacts beyond the target as rates of a process.
type Defects struct {
	Status Status
	Reason string
	N      int      // opportunities: contacts held against the target
	DPO    Estimate // defects per opportunity
	DPMO   float64  // per million
	Bound  float64  // one-sided upper bound of DPO without a defect, about 3/n; else 0
	Sigma  Estimate // level, with a shift of 1.5 added; not without a defect
}

// Tolerance is what customers say of how long it may take, and how the target stands to that (gap 2c).
type Tolerance struct {
	Tolerated  Estimate // median of the longest time they tolerate, seconds
	Wished     Estimate // median of the time they wish
	Slack      Estimate // target − tolerated: above 0 the standard is looser than customers tolerate
	Intolerant Estimate // share of customers who would not tolerate as long as the target
	Standing   string   // AlignLooser and so on; "" when not asked
	Tighter    bool     // than customers wish, beyond doubt
}

// How a target stands to what customers tolerate.
const (
	AlignLooser  = "looser"    // customers do not tolerate so much
	AlignWithin  = "within"    // they do
	AlignUnclear = "undecided" // the interval holds the target
)

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
