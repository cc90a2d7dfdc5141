package result

// Consistency is how much the main measures differ between the groups of one factor, beyond what chance makes of few answers. Method §9.
type Consistency struct {
	Factor   string // "location", "channel", "month" or "team"
	Name     string // as the user calls it
	Measures []Spread
}

// Spread is one measure over the groups of a factor. All of it is made of the groups whose figure is shown: what is hidden enters no mean, no
// variance and no count, or the one hidden group could be worked out from these and the others' means.
type Spread struct {
	ID          string   // "gap5", "perception", "overall", "csat", "nps", "fcr", "within", "complaints", "wait", "service", "ability" or "enps"
	Unit        string   // of all but shares of variance: "scale", "share", "points", "per_mille" or "s"
	Lower       bool     // low is good
	Groups      int      // with a figure that is shown
	Hidden      int      // without one, for too few answered or another would be given away
	Mean        Estimate // of the groups' true means; of teams not given
	Tau         Estimate // SD of the groups' true means by REML; from five groups on
	Moments     Estimate // the same from mean squares, for groups of about one size
	Sigma       Estimate // SD of single values within a group
	ICC         Estimate // ICC(1), 0 to 1: share of the variance that lies between groups
	Reliability Estimate // ICC(2), 0 to 1: of the groups' means
	Cluster     Estimate // 1 + (m̄−1)·ICC: by how much variances of the whole would grow if these groups were a draw of many; of teams not given
	Range       Estimate // between Lo and Hi lie the true means of that share of groups; from five groups on
	Test        Test     // of no difference: F on Groups−1 degrees of freedom, or Welch's t between two groups
	Difference  Estimate // of two groups, the first less the second; more than two have none
	Chance      bool     // the groups differ no more than chance makes them: what measures it is 0
	Places      []Place  // in the order of the breakdown; none of teams, which overlap with locations
	Funnel      Funnel   // of locations
}

// Place is one group with its own mean and the one drawn towards that of all, by which groups are ranked.
type Place struct {
	Level    string
	Mean     Estimate // as the breakdown has it
	Shrunken Estimate // empirical Bayes
	Own      float64  // 0 to 1: the weight of the group's own mean in the shrunken one
	SD       Estimate // of single values within the group; hidden where it would tell what each answered
	Standing string   // of the shrunken mean's interval against the mean of all groups; Results.Stood has a location's by its own test
}

// Where a group stands.
const (
	PlaceAbove = "above"
	PlaceBelow = "below"
	PlaceLevel = "level" // no clear difference
)

// Funnel holds the groups against the limits that chance sets for their size. Reason says why there is none.
type Funnel struct {
	Reason     string
	Counts     bool    // of shares of counts; else of means
	Centre     float64 // the share or mean of all that is shown
	Dispersion float64 // φ: 1 is chance alone
	Overspread bool    // φ is clearly above 1 in ten groups or more, and the limits are widened for it
	Places     []FunnelPlace
	Curve      []FunnelLimits // from the smallest size to the largest
}

// FunnelPlace is one group in a funnel.
type FunnelPlace struct {
	Level   string
	Value   float64
	Z       float64 // standard errors from the centre
	Unusual bool    // outside the outer limits: different from the group, not bad
	FunnelLimits
}

// FunnelLimits are the limits at one size.
type FunnelLimits struct {
	Size               float64 // answers or contacts; of weighted ones what they are worth
	Lower95, Upper95   float64
	Lower998, Upper998 float64
}
