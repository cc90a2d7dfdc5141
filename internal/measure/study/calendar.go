package study

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// most is how many periods are followed, the newest: ten years of months.
const most = 120

// Calendar is periods one after the other, also those that nobody answered in.
type Calendar struct {
	Unit  string    // "month", "quarter" or "wave"
	First time.Time // the first day of the first period; zero where it is not known
	Names []string

	waves []survey.Wave // that have names, one for each of Names; nil of months and quarters
}

// Calendar returns the periods from the first of the levels to the last: NewCalendar's, or the named waves in their order.
func (s *Study) Calendar(levels []string) Calendar {
	if !s.Config.Periods.Named() {
		return NewCalendar(levels)
	}
	all := s.waves()
	first, last := len(all), -1
	for i, w := range all {
		if slices.Contains(levels, w.Name) {
			first, last = min(first, i), i
		}
	}
	if last < 0 {
		return Calendar{}
	}
	k := Calendar{Unit: config.NamedWave, waves: all[max(first, last-most+1) : last+1]}
	k.First = k.waves[0].From
	for _, w := range k.waves {
		k.Names = append(k.Names, w.Name)
	}
	return k
}

// waves returns the named waves in the order of time: those of the archive among those of the workbooks.
func (s *Study) waves() []survey.Wave {
	var own, past []string
	for _, w := range s.Data.Waves {
		own = append(own, w.Name)
	}
	if s.Past.Unit == config.NamedWave {
		for _, p := range s.Past.Periods {
			past = append(past, p.Period)
		}
	}
	var all []survey.Wave
	for _, name := range result.Woven(past, own) {
		if at := slices.Index(own, name); at >= 0 {
			all = append(all, s.Data.Waves[at])
		} else {
			p, _ := s.Past.Period(name)
			from, _ := time.Parse(time.DateOnly, p.From)
			to, _ := time.Parse(time.DateOnly, p.To)
			all = append(all, survey.Wave{Name: name, From: from, To: to})
		}
	}
	return all
}

// Days returns the first and the last day of a named wave, YYYY-MM-DD; "" where they are not known.
func (s *Study) Days(wave string) (from, to string) {
	for _, w := range s.Data.Waves {
		if w.Name == wave && !w.From.IsZero() && !w.To.IsZero() {
			return w.From.Format(time.DateOnly), w.To.Format(time.DateOnly)
		}
	}
	return "", ""
}

// Order returns the names of the waves that have any, in the order of time.
func (s *Study) Order() []string {
	if !s.Config.Periods.Named() {
		return nil
	}
	var names []string
	for _, w := range s.waves() {
		names = append(names, w.Name)
	}
	return names
}

// Compare tells which of two periods comes first, as cmp.Compare does.
func (s *Study) Compare(a, b string) int {
	if !s.Config.Periods.Named() {
		return cmp.Compare(a, b)
	}
	order := s.Order()
	return cmp.Compare(slices.Index(order, a), slices.Index(order, b))
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

// LastDay returns the last day of the period called name, zero where it is not known.
func (s *Study) LastDay(name string) time.Time {
	k := s.Calendar([]string{name})
	if len(k.Names) == 0 || k.End().IsZero() {
		return time.Time{}
	}
	return k.End().AddDate(0, 0, -1)
}

// End returns the day after the first period; zero where it is not known.
func (k Calendar) End() time.Time {
	switch {
	case k.Unit != config.NamedWave:
		return k.First.AddDate(0, k.Months(), 0)
	case k.waves[0].To.IsZero():
		return time.Time{}
	}
	return k.waves[0].To.AddDate(0, 0, 1)
}

// Index returns which period a day lies in, −1 for none. A day between two named waves is of the one before: what is done then follows from it.
func (k Calendar) Index(day time.Time) int {
	if k.Unit != config.NamedWave {
		return slices.Index(k.Names, name(day, k.Unit))
	}
	at := -1
	for i, w := range k.waves {
		if !w.From.IsZero() && !day.Before(w.From) {
			at = i
		}
	}
	return at
}

// ahead returns the period that shows first what happened on a day: the one it lies in, and of named waves else the next; −1 for none.
func (k Calendar) ahead(day time.Time) int {
	at := k.Index(day)
	if at < 0 || k.Unit != config.NamedWave || k.waves[at].To.IsZero() || day.Before(k.waves[at].To.AddDate(0, 0, 1)) {
		return at
	}
	for i := at + 1; i < len(k.waves); i++ {
		if !k.waves[i].From.IsZero() {
			return i
		}
	}
	return -1
}

// of returns the period of an event, −1 for one of none of them.
func (k Calendar) of(e config.Event) int {
	if e.Wave == "" {
		return k.ahead(e.Date)
	}
	return slices.IndexFunc(k.waves, func(w survey.Wave) bool { return w.Is(e.Wave) })
}

// YearBefore returns the period a year before another, −1 for none. Of named waves it is the one of which the days, a year later, are for the most part
// the other's; the one just before is none, for it is compared as such.
func (k Calendar) YearBefore(at int) int {
	if k.Unit != config.NamedWave {
		return max(-1, at-12/k.Months())
	}
	best, most := -1, 0.0
	for i := range at - 1 {
		if share := alike(k.waves[i], k.waves[at]); share > most {
			best, most = i, share
		}
	}
	if most < 0.5 {
		return -1
	}
	return best
}

// alike is which part of the longer of two waves lies on the same days of the year, the second a year after the first; 0 where days are not known.
func alike(before, now survey.Wave) float64 {
	if before.From.IsZero() || now.From.IsZero() || before.To.IsZero() || now.To.IsZero() {
		return 0
	}
	days := func(from, to time.Time) float64 { return to.Sub(from).Hours()/24 + 1 }
	from, to := before.From.AddDate(1, 0, 0), before.To.AddDate(1, 0, 0)
	longer := max(days(from, to), days(now.From, now.To))
	if now.From.After(from) {
		from = now.From
	}
	if now.To.Before(to) {
		to = now.To
	}
	return max(0, days(from, to)) / longer
}

// Events returns what happened within the periods, in the order of time.
func (k Calendar) Events(all []config.Event) []result.PeriodEvent {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b config.Event) int { return cmp.Or(cmp.Compare(k.of(a), k.of(b)), a.Date.Compare(b.Date)) })
	var out []result.PeriodEvent
	for _, e := range sorted {
		if i := k.of(e); i >= 0 {
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
