package past_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// of returns the survey with the rows of some months alone.
func of(d *survey.Dataset, months ...string) *survey.Dataset {
	rows := func(factors []survey.Factor, n int) []int {
		f, _ := survey.Find(factors, "month")
		var all []int
		for r := range n {
			if f.Codes[r] >= 0 && slices.Contains(months, f.Levels[f.Codes[r]]) {
				all = append(all, r)
			}
		}
		return all
	}
	return &survey.Dataset{Customers: trimmed(fixture.Take(d.Customers, rows(d.Customers.Factors, d.Customers.N)), months),
		Contacts: trimmedLog(fixture.TakeContacts(d.Contacts, rows(d.Contacts.Factors, d.Contacts.N)), months)}
}

// trimmed leaves only the levels that are there, as reading a workbook of those months does.
func trimmed(c *survey.Customers, months []string) *survey.Customers {
	c.Factors = levelsOf(c.Factors, months)
	return c
}

func trimmedLog(c *survey.Contacts, months []string) *survey.Contacts {
	c.Factors = levelsOf(c.Factors, months)
	return c
}

func levelsOf(factors []survey.Factor, months []string) []survey.Factor {
	out := slices.Clone(factors)
	for i, f := range out {
		if f.ID != "month" {
			continue
		}
		codes := make([]int, len(f.Codes))
		for r, code := range f.Codes {
			codes[r] = slices.Index(months, f.Levels[code])
		}
		out[i].Codes, out[i].Levels = codes, slices.Clone(months)
	}
	return out
}

// added puts the periods of a report into what is kept.
func added(past result.Past, r *result.Results) result.Past {
	out := result.Past{Unit: r.Kept.Unit}
	for _, p := range past.Periods {
		if _, there := r.Kept.Period(p.Period); !there {
			out.Periods = append(out.Periods, p)
		}
	}
	out.Periods = append(out.Periods, r.Kept.Periods...)
	slices.SortFunc(out.Periods, func(a, b result.PastPeriod) int { return compare(a.Period, b.Period) })
	return out
}

func compare(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// hotels is a survey of four months.
func hotels() (*config.Config, *survey.Dataset, []string) {
	c, d := fixture.Hotels(900, 1200)
	c.Periods.Unit = "month"
	f, _ := survey.Find(d.Customers.Factors, "month")
	months := slices.Clone(f.Levels)
	slices.Sort(months)
	months = months[:4]
	return c, of(d, months...), months
}

// near holds two values against each other, numbers to nine digits, whatever is archived.
func near(t *testing.T, at string, a, b reflect.Value) int {
	t.Helper()
	n := 0
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if name := a.Type().Field(i).Name; name != "Archived" {
				n += near(t, at+"."+name, a.Field(i), b.Field(i))
			}
		}
	case reflect.Slice:
		if a.Len() != b.Len() {
			t.Fatalf("%s: %d and %d", at, a.Len(), b.Len())
		}
		for i := range a.Len() {
			n += near(t, at, a.Index(i), b.Index(i))
		}
	case reflect.Float64:
		if x, y := a.Float(), b.Float(); math.Abs(x-y) > 1e-9*math.Max(1, math.Abs(x)) {
			t.Errorf("%s: %v and %v", at, x, y)
		}
		n++
	default:
		if !reflect.DeepEqual(a.Interface(), b.Interface()) {
			t.Errorf("%s: %v and %v", at, a, b)
		}
	}
	return n
}

func TestMonthsOfTheArchiveTellWhatOneRunTells(t *testing.T) {
	c, d, months := hotels()
	whole := analysis.Run(c, d)
	past := result.Past{}
	var last *result.Results
	for i := range months {
		past.Edition = months[i] + "-28"
		last = analysis.After(past, c, of(d, months[i]))
		fixture.Sound(t, last)
		past = added(past, last)
	}
	if last.Months.Archived != len(months)-1 || len(last.Months.Breaks)+len(last.Months.Disputes) > 0 {
		t.Fatalf("%d archived, breaks %v, disputes %v", last.Months.Archived, last.Months.Breaks, last.Months.Disputes)
	}
	if n := near(t, "measures", reflect.ValueOf(last.Months.Measures), reflect.ValueOf(whole.Months.Measures)); n < 100 {
		t.Errorf("only %d numbers were compared", n)
	}
}

func TestWhatWasMeasuredOtherwiseIsNotJoined(t *testing.T) {
	c, d, months := hotels()
	past := added(result.Past{}, analysis.After(result.Past{Edition: "2020-01-01"}, c, of(d, months[:3]...)))
	other := *c
	other.Model.CSAT.Top = 1
	other.Standards = nil
	r := analysis.After(past, &other, of(d, months[3]))
	for _, f := range r.Months.Measures {
		joined := f.Points[0].Value.Archived
		if want := f.ID != "csat" && f.ID != "within"; joined != want || !want && f.Points[0].Value.Reason != result.ReasonRedefined {
			t.Errorf("%s: joined %v, %+v", f.ID, joined, f.Points[0].Value)
		}
		if len(f.Changes) > 0 && f.ID == "csat" {
			t.Errorf("%s: held against a month that was measured otherwise: %+v", f.ID, f.Changes)
		}
	}
	at := slices.IndexFunc(r.Months.Breaks, func(b result.Break) bool { return slices.Contains(b.Figures, "csat") })
	if at < 0 || r.Months.Breaks[at].From != months[0] || r.Months.Breaks[at].To != months[2] || r.Months.Breaks[at].Changes[0].Part != result.PartScale {
		t.Errorf("%+v", r.Months.Breaks)
	}
}

func TestPeriodsOfAnotherLengthAreLeftAsideAndTheOthersJoined(t *testing.T) {
	c, d, months := hotels()
	past := result.Past{Unit: "quarter", Periods: []result.PastPeriod{{Period: "2024-Q4", N: 60}}}
	for i, month := range months {
		r := analysis.After(past, c, of(d, month))
		if r.Months.Archived != i || len(r.Months.Breaks) != 1 || r.Months.Breaks[0].From != "2024-Q4" || r.Months.Breaks[0].Changes[0].Part != result.PartUnit || r.Months.Breaks[0].Known != (i > 0) {
			t.Errorf("%s: %d months of the archive, %+v", month, r.Months.Archived, r.Months.Breaks)
		}
		past = past.Of("month")
		past.Periods = append(past.Periods, r.Kept.Periods...)
	}
}

// A reader holds two reports. The later has three answers more of a month than the earlier: the base times the figure of one, less that of the
// other, would be what the three answered.
func TestTwoReportsTogetherTellNothingOfFewPeople(t *testing.T) {
	c, d, months := hotels()
	full := of(d, months[0], months[1])
	var rows []int
	f, _ := survey.Find(full.Customers.Factors, "month")
	late := 0
	for r := range full.Customers.N {
		if f.Codes[r] == 0 && late < 3 {
			late++
			continue
		}
		rows = append(rows, r)
	}
	early := &survey.Dataset{Customers: fixture.Take(full.Customers, rows), Contacts: full.Contacts}
	first := analysis.After(result.Past{Edition: "2025-12-01"}, c, early)
	past := added(result.Past{}, first)
	past.Edition = "2026-01-01"
	second := analysis.After(past, c, full)
	level := func(r *result.Results) result.Level {
		for _, b := range r.Breakdowns {
			if b.Factor == "month" {
				return b.Levels[0]
			}
		}
		t.Fatal("no months")
		return result.Level{}
	}
	a, b := level(first), level(second)
	if a.N == 0 || b.N != a.N || b.NPS.N != a.NPS.N || b.NPS.Value != a.NPS.Value || b.Gap.Value != a.Gap.Value || !b.NPS.Archived {
		t.Errorf("of %d the later report shows %+v, the earlier %+v", late, b.NPS, a.NPS)
	}
	if !slices.ContainsFunc(second.Months.Disputes, func(d result.Dispute) bool { return d.Why == result.HeldFew && d.Period == months[0] }) {
		t.Errorf("nothing is told of it: %+v", second.Months.Disputes)
	}
	kept, _ := second.Kept.Period(months[0])
	if was, _ := past.Period(months[0]); !reflect.DeepEqual(kept.Figures, was.Figures) {
		t.Error("the archive takes the late answers on all the same")
	}
	past.Edition = past.Periods[0].Edition
	if again := level(analysis.After(past, c, full)); again.NPS.Archived || again.NPS.N == a.NPS.N {
		t.Errorf("a report that is made again does not replace its own figures: %+v", again.NPS)
	}
}

func TestWhatIsHiddenIsKeptWithoutANumber(t *testing.T) {
	c, d, months := hotels()
	f, _ := survey.Find(d.Customers.Factors, "month")
	var rows []int
	kept := map[int]int{}
	for r := range d.Customers.N {
		if m := f.Codes[r]; m > 1 || kept[m] < 3 {
			kept[m]++
			rows = append(rows, r)
		}
	}
	r := analysis.After(result.Past{Edition: "2026-01-01"}, c, &survey.Dataset{Customers: fixture.Take(d.Customers, rows), Contacts: d.Contacts})
	hidden := 0
	for _, p := range r.Kept.Periods[:2] {
		for _, k := range p.Figures {
			if k.Value.Status == result.Suppressed {
				hidden++
				if k.Value != (result.Estimate{Status: result.Suppressed, Reason: k.Value.Reason}) || k.Dispersion != (result.Dispersion{}) {
					t.Errorf("%s of %s: %+v %+v", k.Name, p.Period, k.Value, k.Dispersion)
				}
			}
		}
		if !p.Hidden || p.N != 0 {
			t.Errorf("%s is kept with %d respondents", p.Period, p.N)
		}
	}
	if hidden < 8 {
		t.Fatalf("only %d figures were hidden", hidden)
	}
	later := added(result.Past{}, r)
	later.Edition = "2026-02-01"
	again := analysis.After(later, c, d)
	for _, b := range again.Breakdowns {
		if b.Factor == "month" && (b.Levels[0].NPS.OK() || !b.Levels[0].Hidden || !b.Levels[2].NPS.OK()) {
			t.Errorf("%s, hidden before, is shown beside what the earlier report told: %+v", months[0], b.Levels[0].NPS)
		}
	}
}
