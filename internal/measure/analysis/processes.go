package analysis

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// A step this busy is near its limit: small swings make long lines. From 1 on, more arrives than can be served. Method §10c.
const (
	utilisationAmber = 0.85
	utilisationRed   = 1.0
)

// processes measures each step's utilisation and waiting, and holds locations against each other by cost, quality and cycle time.
func (s *study) processes() result.Processes {
	none := func(reason string) result.Processes {
		return result.Processes{Status: result.NotMeasured, Reason: reason, Capacity: missing(reason)}
	}
	p := s.d.Processes
	if p == nil {
		return none(noRole(config.Processes))
	}
	steps := grouped(p.Factors, "step", upTo(p.N))
	if steps == nil {
		return none(noColumn("processes.step"))
	}
	out := result.Processes{Status: result.Measured}
	for _, g := range steps {
		if len(g.rows) > 0 {
			out.Steps = append(out.Steps, s.step(g))
		}
	}
	if len(out.Steps) == 0 {
		return none(result.ReasonNoAnswers)
	}
	slices.SortStableFunc(out.Steps, byUtilisation)
	out.Bottleneck, out.Capacity = narrowest(out.Steps)
	out.Locations = s.balance(steps, "location")
	out.Months = s.balance(steps, "month")
	compareUnits(out.Locations)
	return out
}

func byUtilisation(a, b result.Step) int {
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
func narrowest(steps []result.Step) (busiest string, capacity result.Estimate) {
	if len(steps) > 1 && steps[1].Utilisation.OK() {
		busiest = steps[0].Step
	}
	rho := steps[0].Utilisation
	if !rho.OK() || rho.Value <= 0 {
		return busiest, missing(result.ReasonNoFigures)
	}
	most := 0.0
	for _, step := range steps {
		if step.Arrivals.OK() {
			most = math.Max(most, step.Arrivals.Value)
		}
	}
	return busiest, result.Estimate{Value: most / rho.Value, N: rho.N, Method: result.MethodUtilisation, Status: result.Measured}
}

func (s *study) step(g group) result.Step {
	p := s.d.Processes
	step := result.Step{
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
		step.Locations = append(step.Locations, result.StepPart{Level: place.level, Utilisation: rho, Verdict: busy(rho)})
	}
	return step
}

func busy(rho result.Estimate) result.Verdict {
	switch {
	case !rho.OK():
		return result.Unmeasured
	case rho.Value >= utilisationRed:
		return result.Bad
	case rho.Value >= utilisationAmber:
		return result.Acceptable
	default:
		return result.Good
	}
}

// pooled returns the mean of a column over some rows: of a log by month, which is no sample and has no interval.
func pooled(scores survey.Scores, rows []int, field string) result.Estimate {
	if !scores.Asked() {
		return missing(noColumn(field))
	}
	var xs []float64
	for _, r := range rows {
		if x, ok := scores.At(r); ok {
			xs = append(xs, x)
		}
	}
	return settled(xs, result.MethodPooled)
}

// settled returns the mean of some values, or that there is none.
func settled(xs []float64, method string) result.Estimate {
	if len(xs) == 0 {
		return missing(result.ReasonNoFigures)
	}
	return result.Estimate{Value: stats.Mean(xs), N: len(xs), Method: method, Status: result.Measured}
}
