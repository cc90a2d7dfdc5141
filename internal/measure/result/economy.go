package result

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
