package study

import (
	"fmt"
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// most is how many periods are followed, the newest: ten years of months.
const most = 120

// Calendar is periods one after the other, also those that nobody answered in.
type Calendar struct {
	Unit  string    // "month" or "quarter"
	First time.Time // the first day of the first period
	Names []string
}

// NewCalendar returns the periods from the first level to the last, of the newest at most ten years of months; none when the levels are no
// periods.
func NewCalendar(levels []string) Calendar {
	if len(levels) == 0 {
		return Calendar{}
	}
	first, unit, ok := parse(levels[0])
	last, _, also := parse(levels[len(levels)-1])
	if !ok || !also {
		return Calendar{}
	}
	k := Calendar{Unit: unit}
	if earliest := last.AddDate(0, -(most-1)*k.Months(), 0); first.Before(earliest) {
		first = earliest
	}
	k.First = first
	for at := first; !at.After(last); at = at.AddDate(0, k.Months(), 0) {
		k.Names = append(k.Names, name(at, unit))
	}
	return k
}

// parse reads "2025-11" and "2025-Q4".
func parse(level string) (first time.Time, unit string, ok bool) {
	if at, err := time.Parse("2006-01", level); err == nil {
		return at, "month", true
	}
	var year, quarter int
	if n, err := fmt.Sscanf(level, "%d-Q%d", &year, &quarter); err == nil && n == 2 && quarter >= 1 && quarter <= 4 {
		return time.Date(year, time.Month(3*quarter-2), 1, 0, 0, 0, 0, time.UTC), "quarter", true
	}
	return time.Time{}, "", false
}

func name(at time.Time, unit string) string {
	if unit == "quarter" {
		return fmt.Sprintf("%d-Q%d", at.Year(), (int(at.Month())+2)/3)
	}
	return at.Format("2006-01")
}

// Months returns how many months a period has.
func (k Calendar) Months() int {
	if k.Unit == "quarter" {
		return 3
	}
	return 1
}

// Index returns which period a day lies in, −1 for none.
func (k Calendar) Index(day time.Time) int { return slices.Index(k.Names, name(day, k.Unit)) }

// Events returns what happened within the periods, in the order of time.
func (k Calendar) Events(all []config.Event) []result.PeriodEvent {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b config.Event) int { return a.Date.Compare(b.Date) })
	var out []result.PeriodEvent
	for _, e := range sorted {
		if i := k.Index(e.Date); i >= 0 {
			out = append(out, result.PeriodEvent{Period: k.Names[i], Name: e.Name, ProcessChange: e.ProcessChange})
		}
	}
	return out
}

// Changed returns the periods a changed process begins with: the one of the change itself.
func (k Calendar) Changed(all []config.Event) []int {
	var out []int
	for _, e := range k.Events(all) {
		if i := slices.Index(k.Names, e.Period); e.ProcessChange && i > 0 && !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	return out
}

// Quarters returns the calendar of the quarters that the months lie in.
func (k Calendar) Quarters() Calendar {
	last := k.First.AddDate(0, len(k.Names)-1, 0)
	return NewCalendar([]string{name(k.First, "quarter"), name(last, "quarter")})
}

// Estimates returns a figure of each period; one that has no level is not measured.
func (k Calendar) Estimates(levels []result.Level, of func(result.Level) result.Estimate) []result.Estimate {
	all := make([]result.Estimate, len(k.Names))
	for i := range all {
		all[i] = result.Estimate{Reason: result.ReasonNoAnswers}
	}
	for _, l := range levels {
		if i := slices.Index(k.Names, l.Level); i >= 0 {
			all[i] = of(l)
		}
	}
	return all
}
