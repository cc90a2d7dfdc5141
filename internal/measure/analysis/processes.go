package analysis

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/stats"
)

// Processes is how the steps of the work keep up, and how cost, quality and cycle time balance (method §10c).
type Processes struct {
	Status     Status
	Reason     string
	Steps      []Step        // the busiest first; steps without arrivals, servers or rate last
	Bottleneck string        // the busiest step; "" when fewer than two can be compared
	Capacity   Estimate      // cases per hour that the whole line can serve before its busiest step is busy all the time
	Locations  []ProcessPart // in the order of the locations
	Months     []ProcessPart // in the order of time
}

// Step is one step of a process over all places and periods.
type Step struct {
	Step        string
	Arrivals    Estimate // cases per hour, mean of the rows
	Capacity    Estimate // cases per hour, servers × rate, mean of the rows
	Utilisation Estimate // ρ = λ/(cμ) of the means; from 1 on the line grows without end
	Wait        Estimate // mean wait in seconds by Erlang's C, in the middle one of the rows
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

// A step this busy is near its limit: small swings make long lines. From 1 on, more arrives than can be served. Method §10c.
const (
	utilisationAmber = 0.85
	utilisationRed   = 1.0
)

// processes measures each step's utilisation and waiting, and holds locations against each other by cost, quality and cycle time.
func (s *study) processes() Processes {
	none := func(reason string) Processes {
		return Processes{Status: NotMeasured, Reason: reason, Capacity: missing(reason)}
	}
	p := s.d.Processes
	if p == nil {
		return none(noRole(config.Processes))
	}
	steps := grouped(p.Factors, "step", upTo(p.N))
	if steps == nil {
		return none(noColumn("processes.step"))
	}
	out := Processes{Status: Measured}
	for _, g := range steps {
		if len(g.rows) > 0 {
			out.Steps = append(out.Steps, s.step(g))
		}
	}
	if len(out.Steps) == 0 {
		return none(ReasonNoAnswers)
	}
	slices.SortStableFunc(out.Steps, byUtilisation)
	out.Bottleneck, out.Capacity = narrowest(out.Steps)
	out.Locations = s.balance(steps, "location")
	out.Months = s.balance(steps, "month")
	compareUnits(out.Locations)
	return out
}

func byUtilisation(a, b Step) int {
	if x, y := a.Utilisation.OK(), b.Utilisation.OK(); x != y {
		if x {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.Utilisation.Value, a.Utilisation.Value), cmp.Compare(a.Step, b.Step))
}

// narrowest returns the busiest step, "" for one step that has nothing to be compared with, and what the whole line can serve: arrivals may
// grow until the busiest step is busy all the time. Where not all cases pass all steps, they are counted where most arrive.
func narrowest(steps []Step) (busiest string, capacity Estimate) {
	if len(steps) > 1 && steps[1].Utilisation.OK() {
		busiest = steps[0].Step
	}
	rho := steps[0].Utilisation
	if !rho.OK() || rho.Value <= 0 {
		return busiest, missing(ReasonNoFigures)
	}
	most := 0.0
	for _, step := range steps {
		if step.Arrivals.OK() {
			most = math.Max(most, step.Arrivals.Value)
		}
	}
	return busiest, Estimate{Value: most / rho.Value, N: rho.N, Method: MethodUtilisation, Status: Measured}
}

func (s *study) step(g group) Step {
	p := s.d.Processes
	step := Step{
		Step:    g.level,
		Cost:    pooled(p.Cost, g.rows, "processes.cost"),
		Quality: pooled(p.Quality, g.rows, "processes.quality"),
		Cycle:   pooled(p.Cycle, g.rows, "processes.cycle"),
		Inside:  s.inside(g.rows),
	}
	step.Wait, step.Overloaded = s.wait(g.rows)
	step.Arrivals, step.Capacity, step.Utilisation = s.utilisation(g.rows)
	step.Verdict = busy(step.Utilisation)
	for _, place := range grouped(p.Factors, "location", g.rows) {
		if len(place.rows) == 0 {
			continue
		}
		_, _, rho := s.utilisation(place.rows)
		step.Locations = append(step.Locations, StepPart{Level: place.level, Utilisation: rho, Verdict: busy(rho)})
	}
	return step
}

func busy(rho Estimate) Verdict {
	switch {
	case !rho.OK():
		return Unmeasured
	case rho.Value >= utilisationRed:
		return Bad
	case rho.Value >= utilisationAmber:
		return Acceptable
	default:
		return Good
	}
}

// pooled returns the mean of a column over some rows: of a log by month, which is no sample and has no interval.
func pooled(scores survey.Scores, rows []int, field string) Estimate {
	if !scores.Asked() {
		return missing(noColumn(field))
	}
	var xs []float64
	for _, r := range rows {
		if x, ok := scores.At(r); ok {
			xs = append(xs, x)
		}
	}
	return settled(xs, MethodPooled)
}

// settled returns the mean of some values, or that there is none.
func settled(xs []float64, method string) Estimate {
	if len(xs) == 0 {
		return missing(ReasonNoFigures)
	}
	return Estimate{Value: stats.Mean(xs), N: len(xs), Method: method, Status: Measured}
}
