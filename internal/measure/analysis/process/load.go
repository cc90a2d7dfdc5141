package process

import (
	"math"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// load is one row's arrivals per hour, servers and cases per hour of each.
type load struct{ arrivals, servers, rate float64 }

// loads returns what of some rows can be held against each other, or which column is missing.
func loads(s *study.Study, rows []int) (all []load, absent string) {
	p := s.Data.Processes
	for _, column := range []struct {
		scores survey.Scores
		field  string
	}{{p.Arrivals, "arrivals"}, {p.Servers, "servers"}, {p.Rate, "rate"}} {
		if !column.scores.Asked() {
			return nil, study.NoColumn("processes." + column.field)
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
func utilisation(s *study.Study, rows []int) (arrivals, capacity, rho result.Estimate) {
	all, absent := loads(s, rows)
	if absent != "" {
		return study.Missing(absent), study.Missing(absent), study.Missing(absent)
	}
	var come, served []float64
	for _, l := range all {
		come, served = append(come, l.arrivals), append(served, l.servers*l.rate)
	}
	arrivals, capacity = settled(come, result.MethodPooled), settled(served, result.MethodPooled)
	if !capacity.OK() {
		return arrivals, capacity, study.Missing(result.ReasonNoFigures)
	}
	value, _ := stats.Utilisation(arrivals.Value, 1, capacity.Value)
	return arrivals, capacity, result.Estimate{Value: value, N: len(all), Method: result.MethodUtilisation, Status: result.Measured}
}

// A number of servers beyond this is taken for a slip of the pen.
const mostServers = 100000

// wait returns the mean wait in seconds that arrivals and servers lead to and the chance of one at all, in the middle one of the rows, so
// that a few crowded months do not decide it, and in how many rows more arrives than can be served: there the wait is endless. Rows with
// parts of a server are left out: Erlang's formula needs whole ones.
func wait(s *study.Study, rows []int) (seconds, chance result.Estimate, overloaded int) {
	all, absent := loads(s, rows)
	if absent != "" {
		return study.Missing(absent), study.Missing(absent), 0
	}
	var waits, chances []float64
	for _, l := range all {
		beyond := l.arrivals >= l.servers*l.rate
		if beyond {
			overloaded++
		}
		if l.servers != math.Trunc(l.servers) || l.servers > mostServers {
			continue
		}
		p, hours, stable := stats.ErlangC(l.arrivals, l.rate, int(l.servers))
		if beyond || !stable {
			p, hours = 1, math.Inf(1)
		}
		waits, chances = append(waits, 3600*hours), append(chances, p)
	}
	return middle(waits, result.MethodErlangC), middle(chances, result.MethodWaiting), overloaded
}

// middle returns the median, unless in half of the rows it is endless.
func middle(xs []float64, method string) result.Estimate {
	if len(xs) == 0 {
		return study.Missing(result.ReasonNoFigures)
	}
	slices.Sort(xs)
	lower, upper := xs[(len(xs)-1)/2], xs[len(xs)/2]
	if math.IsInf(upper, 1) {
		return study.Missing(result.ReasonUnstable)
	}
	return result.Estimate{Value: (lower + upper) / 2, N: len(xs), Method: method, Status: result.Measured}
}

// inside returns how many cases are in a step at a time: arrivals × cycle time. Little (1961), doi:10.1287/opre.9.3.383.
func inside(s *study.Study, rows []int) result.Estimate {
	p := s.Data.Processes
	for _, column := range []struct {
		scores survey.Scores
		field  string
	}{{p.Arrivals, "arrivals"}, {p.Cycle, "cycle"}} {
		if !column.scores.Asked() {
			return study.Missing(study.NoColumn("processes." + column.field))
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
	return settled(cases, result.MethodLittle)
}
