package result

// Reliability is how well the items of one dimension measure one thing, in one battery (method §6).
type Reliability struct {
	Dimension     string
	Battery       string // "expectation", "perception" or "gap"
	Items         int    // that vary: what the coefficients are of
	Flat          []string
	Alpha         Estimate // Feldt interval
	Standardised  Estimate // α of the items brought to one variance
	Omega         Estimate // ω total of one factor
	Correlation   Estimate // of two items; not defined for more
	SpearmanBrown Estimate // of two items; not defined for more
	Difference    Estimate // "gap": reliability of perception − expectation as a difference of two scores
	Verdict       string   // "good", "caution", "poor", "redundant", or "negative" for reversed keys
	WorstItem     string   // whose item–rest correlation is lowest
	WorstRest     float64
	Each          []ItemReliability // the items that vary, in the model's order; nil where there is no α
}

// ItemReliability is how one item goes with the others of its dimension.
type ItemReliability struct {
	Item    string
	Rest    Estimate // correlation with the sum of the others
	Dropped Estimate // α of the others alone
}
