package result

// Processes is how the steps of the work keep up, and how cost, quality and cycle time balance (method §10c).
type Processes struct {
	Status     Status
	Reason     string
	Steps      []Step        // the busiest first; steps without arrivals, servers or rate last
	Bottleneck string        // the busiest step; "" when fewer than two can be compared
	Capacity   Estimate      // cases per hour that the whole line can serve before its busiest step is busy all the time
	Locations  []ProcessPart // in the order of the locations
	Months     []ProcessPart // in the order of time
	Trends     []Balance     // of cost, quality and cycle time over the months, in this order; those that have a column
}

// The three that balance.
const (
	BalanceCost    = "cost"
	BalanceQuality = "quality"
	BalanceCycle   = "cycle"
)

// Balance is how one of the three moved over the months.
type Balance struct {
	ID    string
	First Estimate // of the first month with a figure
	Last  Estimate
	Trend Trend
}

// Step is one step of a process over all places and periods.
type Step struct {
	Step        string
	Arrivals    Estimate // cases per hour, mean of the rows
	Capacity    Estimate // cases per hour, servers × rate, mean of the rows
	Utilisation Estimate // ρ = λ/(cμ) of the means; from 1 on the line grows without end
	Wait        Estimate // mean wait in seconds by Erlang's C, in the middle one of the rows
	Waiting     Estimate // chance that a case waits at all, by Erlang's C, in the middle one of the rows
	Overloaded  int      // rows, a place in a month, in which more arrives than can be served
	Inside      Estimate // cases in the step at a time, by Little's law
	Cost        Estimate // per case, in the company's currency
	Quality     Estimate // share right first time
	Cycle       Estimate // seconds
	Verdict     Verdict  // good below 0.85, acceptable below 1, bad from there
	Locations   []StepPart
}

// StepPart is one step at one location.
type StepPart struct {
	Level       string
	Utilisation Estimate
	Verdict     Verdict
}

// ProcessPart is the balance of one location or month: the means of a case over the steps that all of them have.
type ProcessPart struct {
	Level       string
	Cost        Estimate
	Quality     Estimate
	Cycle       Estimate
	DominatedBy []string // those that are no worse in all three and better in one
}

// Obstacles is what employees say stands in the way of good service, the most frequent first.
type Obstacles struct {
	Status Status
	Reason string
	N      int // employees who named one
	Named  []Obstacle
	Other  int // employees whose obstacle too few others name for it to be shown
}

// Obstacle is one thing that enough employees named in the same words.
type Obstacle struct {
	Text  string
	Count int
	Share float64 // of those who named one
}
