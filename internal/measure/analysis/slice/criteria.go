package slice

import (
	"fmt"
	"slices"
	"strconv"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// criterion is one grouping of all sources.
type criterion struct {
	result.Criterion
	levels []result.Level // of the breakdown; none of years and quarters
	hidden []bool         // by level: the breakdown hides its customers
	codes  [3][]int       // by source: the level of each row, −1 where it is not known; nil where the source does not know the grouping
}

// The sources of which slices tell.
const (
	customers = iota
	contacts
	complaints
)

// criteria returns what slices are made by: the groupings of the breakdowns, in their order, with months and, where months are followed,
// the quarters and years they lie in.
func criteria(s *study.Study, breakdowns []result.Breakdown) []criterion {
	var all []criterion
	var periods []criterion
	for _, b := range breakdowns {
		c := criterion{Criterion: result.Criterion{ID: b.Factor, Name: b.Name, Period: b.Time}, levels: b.Levels}
		for _, l := range b.Levels {
			c.Levels = append(c.Levels, l.Level)
			c.hidden = append(c.hidden, l.Hidden)
		}
		for source, factors := range sources(s) {
			c.codes[source] = coded(factors, b.Factor, c.Levels)
		}
		if !b.Time {
			all = append(all, c)
			continue
		}
		if !s.Config.Periods.Named() {
			periods = append(periods, longer(c, "year", yearOf)...)
			periods = append(periods, longer(c, "quarter", quarterOf)...)
		}
		periods = append(periods, c)
	}
	return append(all, periods...)
}

// sources returns the groupings of the customers, the contacts and the complaints; none of a source that is not there.
func sources(s *study.Study) [3][]survey.Factor {
	var all [3][]survey.Factor
	if s.Data.Customers != nil {
		all[customers] = s.Data.Customers.Factors
	}
	if s.Data.Contacts != nil {
		all[contacts] = s.Data.Contacts.Factors
	}
	if s.Data.Complaints != nil {
		all[complaints] = s.Data.Complaints.Factors
	}
	return all
}

// coded returns the level of each row by its place among some names.
func coded(factors []survey.Factor, id string, levels []string) []int {
	own, known := survey.Find(factors, id)
	if !known {
		return nil
	}
	at := make([]int, len(own.Levels))
	for i, level := range own.Levels {
		at[i] = slices.Index(levels, level)
	}
	codes := make([]int, len(own.Codes))
	for r, code := range own.Codes {
		codes[r] = -1
		if code >= 0 {
			codes[r] = at[code]
		}
	}
	return codes
}

// longer returns periods as longer ones, where these are two or more and fewer than the periods themselves. Nothing of a longer period is
// hidden beforehand: nothing shows it yet.
func longer(c criterion, id string, of func(level string) string) []criterion {
	out := criterion{Criterion: result.Criterion{ID: id, Period: true}}
	at := make([]int, len(c.Levels))
	for i, level := range c.Levels {
		name := of(level)
		if name == "" {
			return nil
		}
		if at[i] = slices.Index(out.Levels, name); at[i] < 0 {
			at[i] = len(out.Levels)
			out.Levels = append(out.Levels, name)
		}
	}
	if len(out.Levels) < 2 || len(out.Levels) >= len(c.Levels) {
		return nil
	}
	out.hidden = make([]bool, len(out.Levels))
	for source, codes := range c.codes {
		if codes == nil {
			continue
		}
		out.codes[source] = make([]int, len(codes))
		for r, code := range codes {
			out.codes[source][r] = -1
			if code >= 0 {
				out.codes[source][r] = at[code]
			}
		}
	}
	return []criterion{out}
}

// yearOf returns "2025" of "2025-11" and "2025-Q4", "" of what is no period.
func yearOf(level string) string {
	if len(level) < len("2025-") || level[4] != '-' {
		return ""
	}
	return level[:4]
}

// quarterOf returns "2025-Q4" of "2025-11", "" of what is no month.
func quarterOf(level string) string {
	year := yearOf(level)
	if year == "" {
		return ""
	}
	month, err := strconv.Atoi(level[len("2025-"):])
	if err != nil || month < 1 || month > 12 {
		return ""
	}
	return fmt.Sprintf("%s-Q%d", year, (month+2)/3)
}
