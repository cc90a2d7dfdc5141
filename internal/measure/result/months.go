package result

// Months is the main measures followed over the months, or quarters, of the survey. Method §11.
type Months struct {
	Unit     string    // "month", "quarter" or "wave"; "" when nothing is dated
	Periods  []string  // in order, without a gap: a period that nobody answered in is there; at most the last 120
	Archived int       // how many of the periods have figures of the archive
	Breaks   []Break   // where earlier periods are not joined, for they were measured otherwise
	Disputes []Dispute // where the workbooks say otherwise than the archive
	Events   []PeriodEvent
	Measures []Followed
}

// PeriodEvent is something that happened in a period.
type PeriodEvent struct {
	Period        string
	Name          string
	ProcessChange bool // limits start anew
}

// Followed is one measure over time. What is hidden of its months is missing in all of it: centre, limits, trend and changes are made of
// the months that are shown alone, so that they tell nothing of the others.
type Followed struct {
	ID       string // "gap5", "nps", "csat", "fcr", "within", "complaints" or "wait"
	Lower    bool   // low is good
	Chart    string // one of the charts below
	Reason   string // why no point has limits, "" when one has
	Quarters bool   // months are pooled to quarters, for too few are counted in one
	Points   []PeriodPoint
	Answers  []Dispersion // by point, what a later report needs to test a change from there; nil of what is no mean and no net score
	Segments []Segment
	Signals  []Signal
	Trend    Trend
	Changes  []Change
}

// The control charts.
const (
	ChartShares      = "p"
	ChartRates       = "u"
	ChartSingles     = "xmr"
	ChartLargeShares = "laney_p"
)

// PeriodPoint is one period of a measure with the lines of the process it belongs to.
type PeriodPoint struct {
	Period  string
	Value   Estimate
	Limited bool // Lower and Upper are set
	Lower   float64
	Upper   float64
	Segment int // index into Segments
}

// Segment is a stretch of time between two changes of the process.
type Segment struct {
	From    string  // its first period
	Points  int     // periods with a figure
	Limited bool    // Centre is set
	Centre  float64 // in the measure's unit
	Reason  string  // why it has no limits
	Frozen  bool    // 20 periods or more: the limits may be kept for what comes
}

// Signal is a pattern that chance seldom makes. Rule is a name of the rules below.
type Signal struct {
	Rule   string
	Period string // its last
}

// Trend is whether a measure rises or falls over all periods. The effect of its test is Kendall's τ-b.
type Trend struct {
	Test      Test
	Slope     Estimate // per period, or per year; N is periods
	PerYear   bool     // within calendar months: from two years on
	Exact     bool     // p counts all orders of the values
	Lag1      float64  // correlation of a period with the next
	Dependent bool     // periods depend on each other: p is too small
}

// Change is the last period less an earlier one.
type Change struct {
	Since      string // SincePrevious or SinceYear
	From, To   string // periods
	Before     Estimate
	Now        Estimate
	Difference Estimate
	Test       Test // adjusted over all measures with the same Since
}

// What the last period is held against.
const (
	SincePrevious = "previous"
	SinceYear     = "year"
)

// The rules a Signal names: Nelson's eight in their order, and the one of Western Electric that differs.
const (
	RuleBeyond3         = "beyond_3_sigma"
	RuleNineOnOneSide   = "nine_on_one_side"
	RuleSixInTrend      = "six_in_trend"
	RuleFourteenInTurns = "fourteen_in_turns"
	RuleTwoOfThree      = "two_of_three_beyond_2_sigma"
	RuleFourOfFive      = "four_of_five_beyond_1_sigma"
	RuleFifteenInside   = "fifteen_within_1_sigma"
	RuleEightOutside    = "eight_beyond_1_sigma"
	RuleEightOnOneSide  = "eight_on_one_side"
	RuleJump            = "jump" // of the moving ranges beside single figures: further from the period before than 3.267·MR̄
)
