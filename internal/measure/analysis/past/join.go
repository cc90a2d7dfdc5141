package past

import (
	"fmt"
	"slices"
	"time"

	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Joined is what came of joining the archive to a report.
type Joined struct {
	Breakdowns []result.Breakdown // that by month with the archive's periods
	Archived   int                // periods with a figure of the archive
	Breaks     []result.Break
	Disputes   []result.Dispute
	archived   map[string]result.PastPeriod
	own        map[string]bool // periods of the workbooks
}

// Join adds the archive's periods to the breakdown by month: those before the last that the workbooks hold, within the periods that report.yaml asks
// for. A report without dates has no periods, and is given none.
func Join(s *study.Study, breakdowns []result.Breakdown) Joined {
	j := Joined{Breakdowns: breakdowns, archived: map[string]result.PastPeriod{}, own: map[string]bool{}}
	at := slices.IndexFunc(breakdowns, func(b result.Breakdown) bool { return b.Factor == "month" })
	if at < 0 || len(breakdowns[at].Levels) == 0 {
		return j
	}
	months := breakdowns[at]
	months.Levels = slices.Clone(months.Levels)
	for _, l := range months.Levels {
		j.own[l.Level] = true
	}
	last := months.Levels[len(months.Levels)-1].Level
	for _, other := range s.Past.Others {
		j.otherUnit(other, s.Past.Unit, len(s.Past.Periods) > 0)
	}
	of := fieldsOf(s)
	for _, p := range s.Past.Periods {
		all := of(p.Period)
		if s.Compare(p.Period, last) >= 0 && !j.own[p.Period] || !within(s, p.Period) {
			continue
		}
		j.archived[p.Period] = p
		if i := slices.IndexFunc(months.Levels, func(l result.Level) bool { return l.Level == p.Period }); i >= 0 {
			if p.Edition != s.Past.Edition {
				j.settle(s, all, &months.Levels[i], p)
			}
			continue
		}
		months.Levels = append(months.Levels, j.level(s, all, p))
	}
	slices.SortFunc(months.Levels, func(a, b result.Level) int { return s.Compare(a.Level, b.Level) })
	all := fields(s)
	for _, l := range months.Levels {
		if slices.ContainsFunc(all, func(f field) bool { return f.at(&l).Archived }) {
			j.Archived++
		}
	}
	j.Breakdowns = slices.Clone(breakdowns)
	j.Breakdowns[at] = months
	return j
}

// within tells whether a period begins within those that report.yaml asks for.
func within(s *study.Study, period string) bool {
	k := s.Calendar([]string{period})
	if len(k.Names) == 0 {
		return false
	}
	from, to := s.Config.Periods.From, s.Config.Periods.To
	end := k.End()
	if end.IsZero() {
		return true
	}
	return (from.IsZero() || end.After(from)) && (to.IsZero() || !k.First.After(to.Truncate(24*time.Hour)))
}

// otherUnit leaves the periods of another length aside: months are no quarters.
func (j *Joined) otherUnit(other result.Stretch, unit string, known bool) {
	first, last := other.Periods[0], other.Periods[len(other.Periods)-1]
	var names []string
	for _, f := range last.Figures {
		names = append(names, f.Name)
	}
	j.Breaks = append(j.Breaks, result.Break{Figures: names, From: first.Period, To: last.Period, Known: known,
		Changes: []result.DefinitionChange{{Part: result.PartUnit, Was: other.Unit, Is: unit}}})
}

// level makes a period of the archive alone.
func (j *Joined) level(s *study.Study, all []field, p result.PastPeriod) result.Level {
	l := result.Level{Level: p.Period, N: p.N, Hidden: p.Hidden, Contacts: p.Contacts, Ability: study.Missing(result.ReasonNoAnswers), ENPS: study.Missing(result.ReasonNoAnswers),
		Dimensions: make([]result.Estimate, len(s.Config.Model.Dimensions)), Items: make([]result.Estimate, len(s.Config.Model.Items()))}
	for _, f := range all {
		e := study.Missing(result.ReasonNoAnswers)
		if kept, there := p.Figure(f.name); there {
			if changed := changes(kept.Defined, f.defined); len(changed) > 0 {
				e = study.Missing(result.ReasonRedefined)
				j.broken(f.name, p.Period, changed)
			} else {
				e = kept.Value
				e.Archived = true
			}
		}
		*f.at(&l) = e
	}
	return l
}

// broken notes a figure that is not joined, beside those that differ in the same parts.
func (j *Joined) broken(name, period string, changed []result.DefinitionChange) {
	alike := func(b result.Break) bool { return fmt.Sprint(b.Changes) == fmt.Sprint(changed) }
	at := slices.IndexFunc(j.Breaks, alike)
	if at < 0 {
		at, j.Breaks = len(j.Breaks), append(j.Breaks, result.Break{From: period, Changes: changed})
	}
	b := &j.Breaks[at]
	b.To = period
	if !slices.Contains(b.Figures, name) {
		b.Figures = append(b.Figures, name)
	}
}
