package trend_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// months names n months from a first one on.
func months(first string, n int) []string {
	at, err := time.Parse("2006-01", first)
	if err != nil {
		panic(err)
	}
	var all []string
	for i := range n {
		all = append(all, at.AddDate(0, i, 0).Format("2006-01"))
	}
	return all
}

// asked asks each of some customers by month whether they would recommend and how satisfied they are; answers come from the number of
// the month and of the customer.
func asked(names []string, each func(month int) int, nps func(month, customer int) float64) (*config.Config, *survey.Dataset) {
	var levels []string
	var xs, satisfied []float64
	for m, name := range names {
		for i := range each(m) {
			levels = append(levels, name)
			xs = append(xs, nps(m, i))
			satisfied = append(satisfied, []float64{5, 4, 5, 2}[(i+m)%4])
		}
	}
	k := &survey.Customers{N: len(xs), NPS: fixture.Scores(xs...), CSAT: fixture.Scores(satisfied...), Factors: []survey.Factor{fixture.Levels("month", levels...)}}
	return fixture.Model(2), &survey.Dataset{Customers: k}
}

func mixed(m, i int) float64 { return []float64{10, 9, 8, 3}[(i*7+m*i+m)%4] }

func always(n int) func(int) int { return func(int) int { return n } }

func follow(t *testing.T, c *config.Config, d *survey.Dataset, id string) (result.Months, result.Followed) {
	t.Helper()
	r := analysis.Run(c, d)
	fixture.Sound(t, r)
	for _, f := range r.Months.Measures {
		if f.ID == id {
			return r.Months, f
		}
	}
	t.Fatalf("%s is not followed", id)
	return result.Months{}, result.Followed{}
}

func change(f result.Followed, since string) (result.Change, bool) {
	for _, c := range f.Changes {
		if c.Since == since {
			return c, true
		}
	}
	return result.Change{}, false
}

func TestBelowTwelveMonthsThereIsTheLineAlone(t *testing.T) {
	for _, k := range []struct{ n, limited int }{{2, 0}, {6, 0}, {11, 0}, {12, 12}, {36, 36}} {
		c, d := asked(months("2023-02", k.n), always(60), mixed)
		for _, id := range []string{"nps", "csat"} {
			_, f := follow(t, c, d, id)
			limited := 0
			for _, p := range f.Points {
				if p.Limited {
					limited++
				}
			}
			if len(f.Points) != k.n || (limited > 0) != (k.limited > 0) && f.Reason != result.ReasonNoVariation || (k.limited == 0) != (f.Reason == result.ReasonTooFewPeriods) {
				t.Errorf("%d months, %s: %d points, %d with limits, %q", k.n, id, len(f.Points), limited, f.Reason)
			}
		}
	}
}

func TestAMonthWithoutAnswersIsAGapAndComparedWithNothing(t *testing.T) {
	names := months("2024-01", 14)
	c, d := asked(append(append([]string{}, names[:12]...), names[13]), always(40), mixed)
	m, f := follow(t, c, d, "nps")
	if len(m.Periods) != 14 || m.Periods[12] != "2025-01" || f.Points[12].Value.Status != result.NotMeasured {
		t.Fatalf("periods %v", m.Periods)
	}
	if _, ok := change(f, result.SincePrevious); ok {
		t.Error("the last month is compared over a gap")
	}
	if y, ok := change(f, result.SinceYear); !ok || y.From != "2024-02" || y.To != "2025-02" {
		t.Errorf("a year earlier: %+v", y)
	}
}

func TestWhatAHiddenMonthAnsweredChangesNothing(t *testing.T) {
	few := func(m int) int {
		if m == 4 {
			return 3
		}
		return 40 - m%3
	}
	of := func(hidden float64) result.Months {
		c, d := asked(months("2024-01", 14), few, func(m, i int) float64 {
			if m == 4 {
				return hidden
			}
			return mixed(m, i)
		})
		m, f := follow(t, c, d, "nps")
		if f.Points[4].Value.Status != result.Suppressed || f.Points[4].Value.Value != 0 || f.Points[4].Value.N != 0 {
			t.Fatalf("the month of three answers: %+v", f.Points[4])
		}
		covered := 0
		for _, p := range f.Points {
			if p.Value.Status == result.Suppressed {
				covered++
			}
		}
		if covered != 2 {
			t.Fatalf("%d months hidden, want the small one and the one that covers it", covered)
		}
		return m
	}
	if a, b := of(10), of(0); !reflect.DeepEqual(a, b) {
		t.Errorf("what three hidden customers said shows:\n%+v\n%+v", a, b)
	}
}

func TestAChangedProcessStartsLimitsAnew(t *testing.T) {
	c, d := asked(months("2023-01", 30), always(40), func(m, i int) float64 {
		if m >= 15 && i%3 == 0 {
			return 10
		}
		return mixed(m, i)
	})
	c.Periods.Events = []config.Event{
		{Date: time.Date(2024, 6, 2, 0, 0, 0, 0, time.UTC), Name: "Fair"},
		{Date: time.Date(2024, 4, 17, 0, 0, 0, 0, time.UTC), Name: "New desk", ProcessChange: true},
		{Date: time.Date(2029, 1, 1, 0, 0, 0, 0, time.UTC), Name: "Later", ProcessChange: true},
	}
	m, f := follow(t, c, d, "nps")
	if len(m.Events) != 2 || m.Events[0].Name != "New desk" || m.Events[0].Period != "2024-04" {
		t.Errorf("events %+v", m.Events)
	}
	if len(f.Segments) != 2 || f.Segments[1].From != "2024-04" || f.Segments[0].Centre >= f.Segments[1].Centre {
		t.Errorf("segments %+v", f.Segments)
	}
}

func TestASharpFallIsASignalAndAClearChange(t *testing.T) {
	c, d := asked(months("2024-01", 14), always(200), func(m, i int) float64 {
		if m == 13 {
			return 2
		}
		return mixed(0, i)
	})
	_, f := follow(t, c, d, "nps")
	// The months before are all alike, above a centre that the fall draws down: nine of them stand on one side, too.
	if n := len(f.Signals); n == 0 || f.Signals[n-1] != (result.Signal{Rule: result.RuleBeyond3, Period: "2025-02"}) {
		t.Errorf("signals %+v", f.Signals)
	}
	// All of one kind against a mix: the variance is that of the mix alone. Method §8.
	p, ok := change(f, result.SincePrevious)
	if !ok || !p.Test.Clear(0.95) || p.Difference.Hi >= 0 || p.Difference.Method != result.MethodNPSChange || p.Test.Adjusted < p.Test.P {
		t.Errorf("change %+v", p)
	}
}

func TestNoiseIsNoTrendAndAClimbIsOne(t *testing.T) {
	flat, _ := asked(months("2023-01", 20), always(50), mixed)
	_, d := asked(months("2023-01", 20), always(50), func(m, i int) float64 { return mixed(0, i) - float64(m%2) })
	if _, f := follow(t, flat, d, "nps"); f.Trend.Test.Clear(0.95) {
		t.Errorf("a to and fro is a trend: %+v", f.Trend)
	}
	_, d = asked(months("2023-01", 20), always(50), func(m, i int) float64 {
		if i < 2*m {
			return 10
		}
		return 5
	})
	_, f := follow(t, flat, d, "nps")
	// Two more of fifty turn from detractors into promoters each month: 2·2/50 = 8 points.
	if !f.Trend.Test.Clear(0.95) || !f.Trend.Dependent {
		t.Errorf("a climb: %+v", f.Trend)
	}
	fixture.Near(t, "slope", f.Trend.Slope, 8, 9)
}

func TestQuartersAreFollowedAsTheyAre(t *testing.T) {
	var names []string
	for i := range 13 {
		names = append(names, fmt.Sprintf("%d-Q%d", 2022+(i+2)/4, (i+2)%4+1))
	}
	c, d := asked(names, always(30), mixed)
	m, f := follow(t, c, d, "csat")
	if m.Unit != "quarter" || len(m.Periods) != 13 || m.Periods[0] != "2022-Q3" || f.Quarters {
		t.Errorf("%+v", m.Periods)
	}
	if y, ok := change(f, result.SinceYear); !ok || y.From != "2024-Q3" || y.To != "2025-Q3" {
		t.Errorf("a year earlier: %+v", y)
	}
}

func TestAJumpIsASignalOfSingleFiguresAlone(t *testing.T) {
	// The score swings little around its mean, then falls from the top of its limits to their bottom: no point is beyond them.
	swing := func(m, i int) float64 {
		promoters := []int{20, 21, 20, 19, 20, 21, 20, 19, 20, 21, 22, 17, 20, 21, 20, 19}[m]
		if i < promoters {
			return 10
		}
		return 7
	}
	c, d := asked(months("2024-01", 16), always(40), swing)
	_, f := follow(t, c, d, "nps")
	if f.Chart != result.ChartSingles {
		t.Fatalf("chart %q", f.Chart)
	}
	var got []string
	for _, s := range f.Signals {
		got = append(got, s.Rule+" "+s.Period)
	}
	if !reflect.DeepEqual(got, []string{result.RuleJump + " 2024-12"}) {
		t.Errorf("signals %v, want the jump of December alone", got)
	}
}

// Months of promoters alone and of detractors alone by turns vary so widely that three standard deviations lie beyond the scale.
func TestLimitsEndWhereTheMeasureDoes(t *testing.T) {
	swings := func(m, i int) float64 { return []float64{10, 0}[m%2] }
	c, d := asked(months("2025-01", 14), always(12), swings)
	_, f := follow(t, c, d, "nps")
	limited := 0
	for _, p := range f.Points {
		if !p.Limited {
			continue
		}
		limited++
		if p.Lower != -100 || p.Upper != 100 {
			t.Errorf("%s has limits %v and %v, want the ends of the score", p.Period, p.Lower, p.Upper)
		}
	}
	if limited == 0 {
		t.Fatal("no period has limits")
	}
}
