package result

// Weighting is how customers' answers were weighted to what report.yaml says of all customers (method §7). The zero value is no weighting.
type Weighting struct {
	By        []string   // location, channel or segments' ids; nil when nothing is weighted
	Applied   bool       // false with a Reason when no weights meet what is said
	Reason    string     // "unsettled": the margins contradict each other
	Design    float64    // what weighting adds to variances, n·Σw²/(Σw)²
	Effective float64    // the size of an equally weighted sample as good, (Σw)²/Σw²
	Min, Max  float64    // of the weights
	Trimmed   int        // weights cut off
	Merged    [][]string // cells too small to stand alone, taken together
}
