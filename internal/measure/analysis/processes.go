package analysis

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/stats"
)

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

// load is one row's arrivals per hour, servers and cases per hour of each.
type load struct{ arrivals, servers, rate float64 }

// loads returns what of some rows can be held against each other, or which column is missing.
func (s *study) loads(rows []int) (all []load, absent string) {
	p := s.d.Processes
	for _, column := range []struct {
		scores survey.Scores
		field  string
	}{{p.Arrivals, "arrivals"}, {p.Servers, "servers"}, {p.Rate, "rate"}} {
		if !column.scores.Asked() {
			return nil, noColumn("processes." + column.field)
		}
	}
	for _, r := range rows {
		arrivals, a := p.Arrivals.At(r)
		servers, b := p.Servers.At(r)
		rate, c := p.Rate.At(r)
		if _, ok := stats.Utilisation(arrivals, servers, rate); a && b && c && ok {
			all = append(all, load{arrivals, servers, rate})
		}
	}
	return all, ""
}

// utilisation returns mean arrivals, mean capacity, and the one in shares of the other.
func (s *study) utilisation(rows []int) (arrivals, capacity, rho Estimate) {
	all, absent := s.loads(rows)
	if absent != "" {
		return missing(absent), missing(absent), missing(absent)
	}
	var come, served []float64
	for _, l := range all {
		come, served = append(come, l.arrivals), append(served, l.servers*l.rate)
	}
	arrivals, capacity = settled(come, MethodPooled), settled(served, MethodPooled)
	if !capacity.OK() {
		return arrivals, capacity, missing(ReasonNoFigures)
	}
	value, _ := stats.Utilisation(arrivals.Value, 1, capacity.Value)
	return arrivals, capacity, Estimate{Value: value, N: len(all), Method: MethodUtilisation, Status: Measured}
}

// A number of servers beyond this is taken for a slip of the pen.
const mostServers = 100000

// wait returns the mean wait in seconds that arrivals and servers lead to, in the middle one of the rows, so that a few crowded months do
// not decide it, and in how many rows more arrives than can be served: there the wait is endless. Rows with parts of a server are left out:
// Erlang's formula needs whole ones.
func (s *study) wait(rows []int) (seconds Estimate, overloaded int) {
	all, absent := s.loads(rows)
	if absent != "" {
		return missing(absent), 0
	}
	var waits []float64
	for _, l := range all {
		beyond := l.arrivals >= l.servers*l.rate
		if beyond {
			overloaded++
		}
		if l.servers != math.Trunc(l.servers) || l.servers > mostServers {
			continue
		}
		_, hours, stable := stats.ErlangC(l.arrivals, l.rate, int(l.servers))
		if beyond || !stable {
			hours = math.Inf(1)
		}
		waits = append(waits, 3600*hours)
	}
	if len(waits) == 0 {
		return missing(ReasonNoFigures), overloaded
	}
	slices.Sort(waits)
	lower, upper := waits[(len(waits)-1)/2], waits[len(waits)/2]
	if math.IsInf(upper, 1) {
		return missing(ReasonUnstable), overloaded
	}
	return Estimate{Value: (lower + upper) / 2, N: len(waits), Method: MethodErlangC, Status: Measured}, overloaded
}

// inside returns how many cases are in a step at a time: arrivals × cycle time. Little (1961), doi:10.1287/opre.9.3.383.
func (s *study) inside(rows []int) Estimate {
	p := s.d.Processes
	for _, column := range []struct {
		scores survey.Scores
		field  string
	}{{p.Arrivals, "arrivals"}, {p.Cycle, "cycle"}} {
		if !column.scores.Asked() {
			return missing(noColumn("processes." + column.field))
		}
	}
	var cases []float64
	for _, r := range rows {
		arrivals, a := p.Arrivals.At(r)
		cycle, b := p.Cycle.At(r)
		if a && b && arrivals >= 0 && cycle >= 0 {
			cases = append(cases, arrivals*cycle/3600)
		}
	}
	return settled(cases, MethodLittle)
}
