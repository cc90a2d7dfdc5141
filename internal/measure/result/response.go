package result

import "ecart/internal/config"

// Response is how many of those who were asked, or of all there are, answered one source (method §7).
type Response struct {
	Role       config.Role
	File       string     // as report.yaml names it
	Answered   int        // rows kept
	Invited    int        // 0 when report.yaml does not say
	Population int        // likewise
	List       Estimate   // answered of the invitations that arrived at people who belong; N is these invitations
	RR         []Estimate // AAPOR's six, from RR1: none where report.yaml does not say what became of those who were asked
	Margin     Estimate   // of a share of one half, 0–1, the population taken into account; N is the answers it rests on
	Enough     int        // answers that bring the margin down to TargetMargin
}

// TargetMargin is the margin of a share that Response.Enough is for.
const TargetMargin = 0.05

// IntervalCoverage is how often one kind of interval held the true value in samples drawn from a known population.
type IntervalCoverage struct {
	Interval   string // "mean_t", "mean_bca", "share_wilson", "nps" or "median"
	Population string // what was drawn from: "even", "high", "ceiling"; "p05" to "p90"; "mixed", "loyal", "devoted"; "continuous"
	Nominal    float64
	Measured   float64
	Kept       bool // within 1½ points of the nominal level
	Samples    int  // drawn
	Answers    int  // in each
}
