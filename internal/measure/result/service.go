package result

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
	ItemPerformance     Estimate // SERVPERF with each respondent's rated importance of the items
	Weights             []Weight // by dimension
	PointsGiven         int      // customers who shared points out
	PointsRescaled      int      // of these: off 100 by up to 5, brought to it
	PointsInvalid       int      // of these: set aside
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
	Gap       Estimate // managers − customers, points
	Test      Test
}

// Answers is how the perception answers of one item spread over the scale.
type Answers struct {
	Item   string
	N      int
	Status Status
	Shares []float64 // by scale point from min to max, summing to 1; nil when suppressed
}
