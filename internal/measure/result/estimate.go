package result

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
	Value    float64
	Lo, Hi   float64 // the interval's ends, within what the figure can be: no time, amount or count below 0, no share beyond 0 and 1
	Bound    bool    // Lo and Hi are set
	N        int     // answers, pairs or contacts of this very statistic
	Method   string  // an id of the method table: "paired_t", "wilson", "mean", "adjusted_wald" …
	Status   Status
	Archived bool   // taken from the archive, as an earlier report showed it
	Reason   string // for NotMeasured: an id that compose turns into words: "no_managers", "no_column:nps"
}

// OK tells whether there is a value to show.
func (e Estimate) OK() bool { return e.Status == Measured || e.Status == Indicative }

// Test is a test of no difference.
type Test struct {
	Name      string // "paired_t", "welch", "wilcoxon"; "" when none was possible
	Statistic float64
	DF        float64
	P         float64
	Adjusted  float64 // over the family: Holm where it confirms, Benjamini–Hochberg where it explores
	Effect    float64 // d_z for pairs, d for independent groups
	Average   float64 // d_av of pairs: the mean difference in units of the mean standard deviation of both sides
	Hedges    float64 // d_av of pairs or d of groups without its small-sample bias; 0 when it has none
	Ranks     Ranks   // what signed ranks say beside a paired t
	None      string  // why there is no test: "no_variation", "too_few"
}

// Ranks is Wilcoxon's signed-rank test of no difference between pairs. Weights do not enter.
type Ranks struct {
	Made     bool
	V        float64 // sum of the ranks of positive differences
	Pairs    int     // that differ
	Zeros    int     // pairs that do not, left out
	P        float64
	Adjusted float64 // over the same family as the test it stands beside
	Effect   float64 // rank-biserial correlation, −1 to 1
	Exact    bool    // all sign patterns were counted
}

// Clear tells whether the difference is beyond noise at the report's level, after adjustment.
func (t Test) Clear(level float64) bool { return t.Name != "" && t.Adjusted < 1-level }

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
