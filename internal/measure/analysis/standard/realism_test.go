package standard_test

import (
	"fmt"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// unit is a location with the contacts it served within the target.
type unit struct {
	name      string
	within, n int
}

// The nine examples of the realism table, method §10b, each from a log with the same counts; the times are set so that the median and the
// 95th percentile fall as there.
func TestRealismFollowsTheTableOfTheMethod(t *testing.T) {
	n := 0
	for _, k := range []struct {
		name              string
		target            float64
		required          float64
		units             []unit
		within, beyond    float64
		tolerated, wished float64 // median of what customers say: 0 for not asked
		gap               float64 // of the item served: 0 for none asked
		want              string
		proven            []string
		tight             bool
	}{
		{"1 looser than customers tolerate", 600, 0.95, []unit{{"A", 500, 500}, {"B", 480, 480}}, 300, 700, 480, 0, 0, result.RealismLooser, nil, false},
		{"2 far within reach, dissatisfied", 600, 0.95, []unit{{"A", 500, 500}, {"B", 480, 480}}, 300, 700, 900, 0, -0.8, result.RealismTooLax, nil, false},
		{"3 far within reach, satisfied", 600, 0.95, []unit{{"A", 500, 500}, {"B", 480, 480}}, 300, 700, 900, 0, 0.1, result.RealismComfortable, nil, false},
		{"4 out of reach", 30, 0.90, []unit{{"A", 60, 300}, {"B", 45, 280}}, 25, 55, 60, 35, 0, result.RealismUnattained, nil, true},
		{"5 one location proves it", 60, 0.90, []unit{{"A", 290, 300}, {"B", 150, 280}}, 50, 140, 90, 0, 0, result.RealismProven, []string{"A"}, false},
		{"6 nobody proves it", 60, 0.90, []unit{{"A", 230, 300}, {"B", 210, 280}}, 50, 140, 90, 0, 0, result.RealismDemanding, nil, false},
		{"7 the interval spans the requirement", 60, 0.90, []unit{{"A", 88, 100}, {"B", 84, 95}}, 45, 80, 90, 0, 0, result.RealismUndecided, nil, false},
		{"8 too few", 60, 0.90, []unit{{"A", 9, 12}}, 45, 80, 0, 0, 0, result.RealismNotEnough, nil, false},
		{"9 met, yet dissatisfied", 60, 0.90, []unit{{"A", 390, 400}, {"B", 290, 300}}, 58, 70, 90, 0, -0.9, result.RealismMetUnhappy, nil, false},
		{"nothing is asked of customers", 600, 0.95, []unit{{"A", 500, 500}, {"B", 480, 480}}, 300, 700, 0, 0, 0, result.RealismComfortable, nil, false},
		{"met and satisfied", 60, 0.90, []unit{{"A", 390, 400}, {"B", 290, 300}}, 58, 70, 0, 0, 0.1, result.RealismMet, nil, false},
		{"tighter than wished, but met", 30, 0.90, []unit{{"A", 290, 300}, {"B", 275, 280}}, 25, 55, 60, 35, 0, result.RealismMet, nil, false},
	} {
		t.Run(k.name, func(t *testing.T) {
			n++
			c := fixture.Model(1)
			c.Standards = []config.Standard{{ID: "s", Item: "q1", Kind: config.ShareWithin, Measure: "contacts.wait", Target: k.target, Required: k.required}}
			d := &survey.Dataset{Contacts: unitLog(k.units, k.within, k.beyond), Customers: customers(k.gap, k.tolerated, k.wished)}
			r := analysis.Run(c, d)
			fixture.Sound(t, r)
			got := r.Standards[0]
			if got.Realism != k.want || !slices.Equal(got.ProvenAt, k.proven) || got.Evidence.Tight != k.tight {
				t.Errorf("realism %q proven at %v, tight %v, want %q at %v, %v (%+v)", got.Realism, got.ProvenAt, got.Evidence.Tight, k.want, k.proven, k.tight, got.Within)
			}
			if len(got.Units) != len(k.units) {
				t.Errorf("%d units, want %d", len(got.Units), len(k.units))
			}
		})
	}
	if n != 12 {
		t.Fatalf("%d cases ran", n)
	}
}

func unitLog(units []unit, within, beyond float64) *survey.Contacts {
	var xs []float64
	var places []string
	for _, u := range units {
		for i := range u.n {
			x := beyond
			if i < u.within {
				x = within
			}
			xs, places = append(xs, x), append(places, u.name)
		}
	}
	return &survey.Contacts{N: len(xs), Measures: map[string]survey.Scores{"wait": fixture.Scores(xs...)}, Factors: []survey.Factor{fixture.Levels("location", places...)}}
}

// customers makes 60 of them with a gap that is clear of 0, and all of one mind on how long standard s may take and should; nil for nothing
// asked.
func customers(gap, tolerated, wished float64) *survey.Customers {
	if gap == 0 && tolerated == 0 && wished == 0 {
		return nil
	}
	k := &survey.Customers{N: 60}
	if gap != 0 {
		e, p := fixture.Repeat(60, 5), fixture.Repeat(60, 5)
		for i := range 60 {
			p.Values[i] = 5 + gap + 0.05*float64(i%3-1)
		}
		k.Expectation, k.Perception = []survey.Scores{e}, []survey.Scores{p}
	}
	if tolerated != 0 {
		k.Tolerated = []survey.Durations{{Standard: "s", Scores: fixture.Repeat(60, tolerated)}}
	}
	if wished != 0 {
		k.Wished = []survey.Durations{{Standard: "s", Scores: fixture.Repeat(60, wished)}}
	}
	return k
}

// monthly makes a log of one place with so many contacts a month, some of them within 30 s.
func monthly(n int, within ...int) *survey.Contacts {
	var xs []float64
	var names []string
	for m, k := range within {
		for i := range n {
			x := 60 + float64(i%7)
			if i < k {
				x = 20 + float64(i%5)
			}
			xs, names = append(xs, x), append(names, fmt.Sprintf("%d-%02d", 2024+m/12, m%12+1))
		}
	}
	return &survey.Contacts{N: len(xs), Measures: map[string]survey.Scores{"wait": fixture.Scores(xs...)}, Factors: []survey.Factor{fixture.Levels("month", names...)}}
}

func judged(t *testing.T, log *survey.Contacts, events ...config.Event) result.Standard {
	t.Helper()
	c := fixture.Model(1)
	c.Periods.Events = events
	c.Standards = []config.Standard{{ID: "s", Kind: config.ShareWithin, Measure: "contacts.wait", Target: 30, Required: 0.9}}
	r := analysis.Run(c, &survey.Dataset{Contacts: log})
	fixture.Sound(t, r)
	return r.Standards[0]
}

func TestWhatIsHardlyEverMetIsUnattainableOnlyWhileStable(t *testing.T) {
	steady := []int{20, 22, 18, 21, 19, 20, 23, 17, 20, 21, 19, 20}
	got := judged(t, monthly(60, steady...))
	if got.Realism != result.RealismUnattained || got.Evidence.Control.State != result.ControlCommon || got.Evidence.Grouping != "month" || got.Evidence.Large != 12 {
		t.Errorf("%q, %+v", got.Realism, got.Evidence)
	}
	broken := slices.Clone(steady)
	broken[7] = 2
	got = judged(t, monthly(60, broken...))
	if got.Realism != result.RealismSpecial || got.Evidence.Control.State != result.ControlSpecial || len(got.Evidence.Control.Signals) == 0 || got.Evidence.Control.Signals[0].Period != "2024-08" {
		t.Errorf("%q, %+v", got.Realism, got.Evidence.Control)
	}
	got = judged(t, monthly(60, steady[:6]...))
	if got.Realism != result.RealismUnattained || got.Evidence.Control.State != result.ControlUnknown || got.Evidence.Control.Reason != result.ReasonTooFewPeriods {
		t.Errorf("six months: %q, %+v", got.Realism, got.Evidence.Control)
	}
}

func TestWhatAChangeOfProcessEndedIsNoSpecialCauseOfThePresentOne(t *testing.T) {
	months := []int{20, 22, 2, 21, 19, 20, 23, 17, 20, 21, 19, 20, 30, 28, 29, 31, 30, 27, 30, 29, 31, 30, 28, 30}
	opened := config.Event{Name: "A second desk", ProcessChange: true}
	opened.Date = fixture.Day("2025-01-10")
	got := judged(t, monthly(60, months...), opened)
	if k := got.Evidence.Control; k.State != result.ControlCommon || k.Since != "2025-01" || k.Periods != 12 {
		t.Errorf("%+v", k)
	}
	if k := judged(t, monthly(60, months...)).Evidence.Control; k.State != result.ControlSpecial {
		t.Errorf("without the change: %+v", k)
	}
}

func TestMonthsProveWhatOnePlaceCannot(t *testing.T) {
	got := judged(t, monthly(80, 40, 40, 80, 40))
	if got.Realism != result.RealismProven || !slices.Equal(got.ProvenAt, []string{"2024-03"}) || len(got.Evidence.Months) != 4 {
		t.Errorf("%q at %v: %+v", got.Realism, got.ProvenAt, got.Evidence)
	}
	fixture.NearNumber(t, "level after Bonferroni", got.Evidence.Level, 1-0.05/4, 1e-12)
}

func TestARequiredShareOfOneIsNever(t *testing.T) {
	c := fixture.Model(1)
	c.Standards = []config.Standard{
		{ID: "all", Kind: config.ShareWithin, Measure: "contacts.hold", Target: 30, Required: 1},
		{ID: "never", Kind: config.Never, Measure: "contacts.hold", Target: 30},
	}
	for _, hold := range []float64{12, 40} {
		all := analysis.Run(c, &survey.Dataset{Contacts: fixture.ContactsWith("hold", 60, 60, hold, 0)}).Standards
		if all[0].Verdict != all[1].Verdict || all[0].Realism != all[1].Realism || all[0].Bound != all[1].Bound {
			t.Errorf("at %v s: a share of 1 is %q, %q, bound %v; never is %q, %q, bound %v", hold, all[0].Verdict, all[0].Realism, all[0].Bound, all[1].Verdict, all[1].Realism, all[1].Bound)
		}
	}
}

func TestWhatIsBrokenIsNotLax(t *testing.T) {
	times := make([]float64, 2_000)
	for i := range times {
		times[i] = 5
	}
	times[0] = 90
	c := fixture.Model(1)
	c.Standards = []config.Standard{
		{ID: "never", Kind: config.Never, Measure: "contacts.wait", Target: 30},
		{ID: "nearly always", Kind: config.ShareWithin, Measure: "contacts.wait", Target: 30, Required: 0.9999},
		{ID: "mostly", Kind: config.ShareWithin, Measure: "contacts.wait", Target: 30, Required: 0.95},
	}
	log := &survey.Contacts{N: len(times), Measures: map[string]survey.Scores{"wait": fixture.Scores(times...)}}
	got := analysis.Run(c, &survey.Dataset{Contacts: log}).Standards
	for i, want := range []string{result.RealismDemanding, result.RealismUndecided, result.RealismComfortable} {
		if got[i].Realism != want {
			t.Errorf("%s, which is %s: %q, want %q", got[i].ID, got[i].Verdict, got[i].Realism, want)
		}
	}
}

func TestAMonthThatTooFewAnsweredInGivesNoSignal(t *testing.T) {
	// Thirteen months of 20 customers, of whom most are content; in one month two answer, and are not.
	var xs []float64
	var names []string
	for m := range 13 {
		n := 20
		if m == 6 {
			n = 2
		}
		for i := range n {
			x := float64(4 + (i+m)%4)
			if m == 6 {
				x = 1
			}
			xs, names = append(xs, x), append(names, fmt.Sprintf("%d-%02d", 2024+m/12, m%12+1))
		}
	}
	c := fixture.Model(1)
	for _, kind := range []config.StandardKind{config.Average, config.ShareWithin} {
		c.Standards = []config.Standard{{ID: "s", Kind: kind, Measure: "item.q1", Target: 5, AtLeast: true, Required: 0.9}}
		k := &survey.Customers{N: len(xs), Perception: []survey.Scores{fixture.Scores(xs...)}, Factors: []survey.Factor{fixture.Levels("month", names...)}}
		r := analysis.Run(c, &survey.Dataset{Customers: k})
		fixture.Sound(t, r)
		control := r.Standards[0].Evidence.Control
		if control.Periods > 12 || slices.ContainsFunc(control.Signals, func(s result.Signal) bool { return s.Period == "2024-07" }) {
			t.Errorf("%s: %+v", kind, control)
		}
		for _, u := range r.Standards[0].Evidence.Months {
			if u.Level == "2024-07" && (u.Within.OK() || u.Proven || u.Short) {
				t.Errorf("%s: %+v is told", kind, u)
			}
		}
	}
}
