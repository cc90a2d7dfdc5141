// Package process measures how the steps of the work keep up, and what stands in the way of good service.
package process

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// A step this busy is near its limit: small swings make long lines. From 1 on, more arrives than can be served. Method §10c.
const (
	utilisationAmber = 0.85
	utilisationRed   = 1.0
)

// Processes measures each step's utilisation and waiting, and holds locations against each other by cost, quality and cycle time.
func Processes(s *study.Study) result.Processes {
	none := func(reason string) result.Processes {
		return result.Processes{Status: result.NotMeasured, Reason: reason, Capacity: study.Missing(reason)}
	}
	p := s.Data.Processes
	if p == nil {
		return none(study.NoRole(config.Processes))
	}
	steps := study.Grouped(p.Factors, "step", study.UpTo(p.N))
	if steps == nil {
		return none(study.NoColumn("processes.step"))
	}
	out := result.Processes{Status: result.Measured}
	for _, g := range steps {
		if len(g.Rows) > 0 {
			out.Steps = append(out.Steps, step(s, g))
		}
	}
	if len(out.Steps) == 0 {
		return none(result.ReasonNoAnswers)
	}
	slices.SortStableFunc(out.Steps, byUtilisation)
	out.Bottleneck, out.Capacity = narrowest(out.Steps)
	out.Locations = balance(s, steps, "location")
	out.Months = balance(s, steps, "month")
	compareUnits(out.Locations)
	out.Trends = trends(s, out.Months)
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
		return busiest, study.Missing(result.ReasonNoFigures)
	}
	most := 0.0
	for _, step := range steps {
		if step.Arrivals.OK() {
			most = math.Max(most, step.Arrivals.Value)
		}
	}
	return busiest, result.Estimate{Value: most / rho.Value, N: rho.N, Method: result.MethodUtilisation, Status: result.Measured}
}

func step(s *study.Study, g study.Group) result.Step {
	p := s.Data.Processes
	step := result.Step{
		Step:    g.Level,
		Cost:    pooled(p.Cost, g.Rows, "processes.cost"),
		Quality: pooled(p.Quality, g.Rows, "processes.quality"),
		Cycle:   pooled(p.Cycle, g.Rows, "processes.cycle"),
		Inside:  inside(s, g.Rows),
	}
	step.Wait, step.Waiting, step.Overloaded = wait(s, g.Rows)
	step.Arrivals, step.Capacity, step.Utilisation = utilisation(s, g.Rows)
	step.Verdict = busy(step.Utilisation)
	for _, place := range study.Grouped(p.Factors, "location", g.Rows) {
		if len(place.Rows) == 0 {
			continue
		}
		_, _, rho := utilisation(s, place.Rows)
		step.Locations = append(step.Locations, result.StepPart{Level: place.Level, Utilisation: rho, Verdict: busy(rho)})
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
		return study.Missing(study.NoColumn(field))
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
		return study.Missing(result.ReasonNoFigures)
	}
	return result.Estimate{Value: stats.Mean(xs), N: len(xs), Method: method, Status: result.Measured}
}
