// Package local holds each location against all the others: figures, signs, complaints and months, by what the breakdowns show.
package local

import (
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Conforming tells the share of contacts within their standards.
type Conforming func(contacts []int) result.Estimate

// Measure holds each location of the breakdown against the others. A figure that the breakdown hides at a location is hidden on both sides:
// what the others say would give it away. Findings are not made here, for they need all that was measured.
func Measure(s *study.Study, breakdowns []result.Breakdown, within Conforming) []result.Local {
	at := slices.IndexFunc(breakdowns, func(b result.Breakdown) bool { return b.Factor == "location" })
	if at < 0 {
		return nil
	}
	b := breakdowns[at]
	p := newPlaces(s, b.Levels)
	all := make([]result.Local, len(b.Levels))
	for i, l := range b.Levels {
		all[i].Level = l.Level
	}
	p.figures(all, within)
	p.service(all)
	p.ability(all)
	p.complaints(all)
	p.months(all, breakdowns, within)
	adjust(all)
	return all
}

// adjust takes the tests of one kind of figure as one family over all locations: they look for what sets any of them apart. The headline,
// which alone calls a location better or worse, is a family of its own and its error that of calling any of them so. Method §7.
func adjust(all []result.Local) {
	headline := result.Headline(all)
	var deciding []*result.Test
	for _, kind := range []func(*result.Local) []result.Against{
		func(l *result.Local) []result.Against { return l.Figures },
		func(l *result.Local) []result.Against { return l.Dimensions },
		func(l *result.Local) []result.Against { return l.Items },
		func(l *result.Local) []result.Against { return l.Ability },
		func(l *result.Local) []result.Against { return l.Complaints },
	} {
		var tests []*result.Test
		for i := range all {
			contrasts := kind(&all[i])
			for k := range contrasts {
				if &contrasts[k].Test == headlineTest(&all[i], headline) {
					deciding = append(deciding, &contrasts[k].Test)
					continue
				}
				tests = append(tests, &contrasts[k].Test)
			}
		}
		study.AdjustExploratory(tests)
	}
	study.Adjust(deciding)
}

// headlineTest is the test of a location's headline figure, nil when it has none.
func headlineTest(l *result.Local, headline string) *result.Test {
	at := slices.IndexFunc(l.Figures, func(a result.Against) bool { return a.ID == headline })
	if at < 0 {
		return nil
	}
	return &l.Figures[at].Test
}

// places is the rows of each source by location, in the order of the breakdown's levels, and last those of no location.
type places struct {
	s                                          *study.Study
	levels                                     []result.Level
	customers, contacts, complained, employees [][]int
}

func newPlaces(s *study.Study, levels []result.Level) places {
	p := places{s: s, levels: levels}
	if c := s.Data.Customers; c != nil {
		p.customers = p.parted(c.Factors, c.N)
	}
	if c := s.Data.Contacts; c != nil {
		p.contacts = p.parted(c.Factors, c.N)
	}
	if c := s.Data.Complaints; c != nil {
		p.complained = p.parted(c.Factors, c.N)
	}
	if e := s.Data.Employees; e != nil {
		p.employees = p.parted(e.Factors, e.N)
	}
	return p
}

// parted returns a source's rows by location, nil when it does not know locations.
func (p places) parted(factors []survey.Factor, n int) [][]int {
	own, known := survey.Find(factors, "location")
	if !known {
		return nil
	}
	at := make([]int, len(own.Levels))
	for i, level := range own.Levels {
		at[i] = slices.IndexFunc(p.levels, func(l result.Level) bool { return l.Level == level })
		if at[i] < 0 {
			at[i] = len(p.levels) // a place that only staff or complaints know
		}
	}
	rows := make([][]int, len(p.levels)+1)
	for r := range n {
		place := len(p.levels)
		if code := own.Codes[r]; code >= 0 {
			place = at[code]
		}
		rows[place] = append(rows[place], r)
	}
	return rows
}

// others returns the rows of all but one location, in their order.
func others(parted [][]int, one int) []int {
	n, own, next := 0, parted[one], 0
	for _, rows := range parted {
		n += len(rows)
	}
	rows := make([]int, 0, n-len(own))
	for r := range n { // each row is of one location or of none
		if next < len(own) && own[next] == r {
			next++
			continue
		}
		rows = append(rows, r)
	}
	return rows
}

// veiled returns a contrast of which nothing may be shown but why.
func veiled(id string, own result.Estimate) result.Against {
	none := study.Bare(own)
	return result.Against{ID: id, Own: own, Others: none, Difference: none, Test: result.Test{None: result.ReasonTooFew}}
}
