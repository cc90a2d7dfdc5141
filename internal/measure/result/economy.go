package result

// Pareto is complaints by category, the most frequent first.
type Pareto struct {
	Status        Status
	Reason        string
	Total         int // with a category
	Uncategorised int
	Bars          []ParetoBar
	Cost          float64     // of all with a category, in the company's currency; 0 when none was logged
	ByCost        []ParetoBar // the dearest first, shares and running shares of Cost; nil when none was logged
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
	Status      Status
	Reason      string
	Total       float64
	ByCategory  map[string]float64
	FailShare   float64
	Conformance float64    // prevention and appraisal
	Failure     float64    // internal and external
	Ratio       Estimate   // failure for each unit of money spent on conformance
	OfRevenue   Estimate   // share of the revenue of the months with costs, 0–1
	LostMargin  Estimate   // of customers who left, over those months: an estimate of the company's, beside the total and not in it
	Lines       []CostLine // the dearest first
	Months      int        // with a cost
}

// CostLine is one line of the cost of quality over all months.
type CostLine struct {
	Line     string
	Category string
	Amount   float64
}

// Economics is what keeping customers is worth. Money is in the company's currency and, where it belongs to a time, for one period.
type Economics struct {
	Status       Status
	Reason       string
	Period       string   // "year" or "month"
	Kept         Estimate // share of customers kept over one period, 0–1
	Churn        Estimate // share lost of those at the start
	ChurnAverage Estimate // share lost of the average of start and end
	ChurnYear    Estimate // share lost over a year of such months; months only
	Lifetime     Estimate // expected periods as a customer
	Value        Estimate // of a customer just won, over the lifetime
	Later        Estimate // of a customer one has, over what is left of it
	Acquisition  Estimate // what winning a customer costs
	Net          Estimate // Value less Acquisition; may be negative
	Programme    Programme
}

// Programme is something done to keep customers, weighed against what it costs.
type Programme struct {
	Cost      Estimate
	Customers Estimate
	Gain      Estimate // rise of the share kept that the company counts on, 0–1
	Brings    Estimate // margin over the customers' lives at that rise, its cost not taken off
	BreakEven Estimate // rise of the share kept at which it pays over the customers' lives, 0–1
	OneYear   Estimate // rise at which it pays within one period
	PerKept   Estimate // cost of each customer kept
	Ratio     Estimate // cost of winning a customer over the cost of keeping one; below 1 winning is the cheaper
}

// Silent is how many customers with a problem never say so.
type Silent struct {
	Problem    Estimate // share of customers who had a problem
	Complained Estimate // of those, the share that complained
	Quiet      Estimate // of those, the share that did not
	Logged     int      // complaints in the log
	Behind     Estimate // customers with a problem behind the logged complaints
}
