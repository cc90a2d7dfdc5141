package result

// InternalService is departments and suppliers rating each other: employees are customers too (domain P3). One answer is the mean of the
// services it rates. As many people stand behind a figure as one wave of answers about one department has; fewer than may be shown of staff
// are hidden, and with them what would give them away.
type InternalService struct {
	Status   Status
	Reason   string
	ScaleMin float64
	ScaleMax float64
	N        int // answers about others
	Self     int // answers of a department about itself, which count nowhere
	All      Estimate
	From     []string     // who rates, by name
	To       []string     // who is rated, by name
	Cells    [][]Estimate // by From, then To; not measured where nobody was asked
	Given    []Estimate   // by From: the mean of all their answers, without an interval: the same people answer about several
	Received []Estimate   // by To
	Services []ServiceRating
	Links    []Link        // beyond noise, the weakest first
	Tested   int           // links that were held against all others
	Returns  []Reciprocity // pairs that rate each other, the most uneven first
	Months   []MonthRating // in the order of time
	Trend    Trend
}

// ServiceRating is one service over all who are rated.
type ServiceRating struct {
	ID       string
	Name     string
	All      Estimate   // without an interval, like InternalService.Given
	Received []Estimate // by InternalService.To
}

// Link is one department's answers about another, held against all other answers.
type Link struct {
	From, To   string
	Rating     Estimate
	Difference Estimate // less the mean of all other answers
	Test       Test
}

// Reciprocity is two departments that rate each other.
type Reciprocity struct {
	A, B       string
	AB, BA     Estimate // A's rating of B, B's of A
	Difference Estimate // AB − BA
	Test       Test
}

// MonthRating is all answers of one month.
type MonthRating struct {
	Month  string
	Rating Estimate // without an interval
}
