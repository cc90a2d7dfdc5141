package survival

import (
	"math"
	"slices"
	"testing"

	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/rref"
)

const level = 0.95

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g (± %g)", what, got, want, tol)
	}
}

// holds fails the test unless the ends lie around the value, within 0 and 1 for a share.
func holds(t *testing.T, what string, i stats.Interval) {
	t.Helper()
	if i.Bound && !(i.Lo <= i.Value && i.Value <= i.Hi) || !i.Bound && (i.Lo != 0 || i.Hi != 0) || math.IsNaN(i.Value) {
		t.Errorf("%s is %+v", what, i)
	}
}

// holdTimes are the durations of the method's §10, those hung up on marked false.
func holdTimes() ([]float64, []bool) {
	return []float64{10, 15, 15, 22, 25, 30, 30, 34, 40, 50}, []bool{true, true, false, true, true, true, false, true, false, true}
}

func TestCurvesAreThoseOfR(t *testing.T) {
	var ref struct {
		Curves []struct {
			Times                  []float64
			Ended                  []bool
			Level                  float64
			Time, S                []float64
			Lo, Hi                 []*float64
			Risk, Events, Censored []int
			Median                 *float64
			MedianLo               *float64 `json:"median_lo"`
			MedianHi               *float64 `json:"median_hi"`
		}
	}
	rref.Read(t, "curves", &ref)
	steps, medians := 0, 0
	for _, want := range ref.Curves {
		got, ok := KaplanMeier(want.Times, want.Ended, want.Level)
		if !ok || len(got.Steps) != len(want.Time) {
			t.Fatalf("%d steps, want %d", len(got.Steps), len(want.Time))
		}
		for i, s := range got.Steps {
			if s.Time != want.Time[i] || s.AtRisk != want.Risk[i] || s.Ended != want.Events[i] || s.Censored != want.Censored[i] {
				t.Errorf("step %d is %+v", i, s)
			}
			near(t, "S", s.Survival.Value, want.S[i], 1e-12)
			if s.Survival.Bound {
				near(t, "lower end", s.Survival.Lo, *want.Lo[i], 1e-11)
				near(t, "upper end", s.Survival.Hi, *want.Hi[i], 1e-11)
				steps++
			}
		}
		median, ok := got.Median()
		if ok != (want.Median != nil) || median.Bound != (want.MedianLo != nil && want.MedianHi != nil) {
			t.Errorf("median is %+v, %v", median, ok)
		}
		if ok {
			near(t, "median", median.Value, *want.Median, 0)
			medians++
		}
		if median.Bound {
			near(t, "median's lower end", median.Lo, *want.MedianLo, 0)
			near(t, "median's upper end", median.Hi, *want.MedianHi, 0)
		}
	}
	if steps == 0 || medians == 0 || medians == len(ref.Curves) {
		t.Errorf("%d steps and %d medians were compared", steps, medians)
	}
}

func TestTheShareWithinATimeAndItsBounds(t *testing.T) {
	times, ended := holdTimes()
	c, _ := KaplanMeier(times, ended, level)
	// as printed in the method's §10: 1 − summary(survfit, times = 30)$surv and both naive shares
	got, ok := c.Within(30)
	if !ok || !got.Bound {
		t.Fatalf("%+v, %v", got, ok)
	}
	near(t, "within 30", got.Value, 0.542857, 1e-6)
	near(t, "lower end", got.Lo, 1-0.72978, 1e-5)
	near(t, "upper end", got.Hi, 1-0.14298, 1e-5)
	b, ok := ShareBounds(times, ended, 30, level)
	if !ok || !b.Known {
		t.Fatalf("%+v, %v", b, ok)
	}
	near(t, "cut short failed", b.Failed.Value, 0.5, 1e-12)
	near(t, "cut short left out", b.Excluded.Value, 0.714286, 1e-6)
	if median, _ := c.Median(); median.Value != 30 {
		t.Errorf("median %v, want 30", median.Value)
	}
}

func TestWithoutCutsTheCurveIsTheShareThatLasts(t *testing.T) {
	times := []float64{3, 1, 4, 1, 5, 9, 2, 6, 5, 3}
	ended := make([]bool, len(times))
	for i := range ended {
		ended[i] = true
	}
	c, _ := KaplanMeier(times, ended, level)
	for _, at := range []float64{0, 1, 2.5, 5, 8, 9, 100} {
		n := 0.0
		for _, x := range times {
			if x > at {
				n++
			}
		}
		got, ok := c.At(at)
		if !ok {
			t.Errorf("nothing at %v", at)
		}
		near(t, "S", got.Value, n/10, 1e-12)
		holds(t, "S", got)
		b, _ := ShareBounds(times, ended, at, level)
		if b.Failed != b.Excluded {
			t.Errorf("bounds at %v differ: %+v", at, b)
		}
		near(t, "bound", b.Failed.Value, 1-n/10, 1e-12)
	}
}

func TestCurvesFollowOrderScaleAndRowsTakenTwice(t *testing.T) {
	times, ended := holdTimes()
	want, _ := KaplanMeier(times, ended, level)
	slices.Reverse(times)
	slices.Reverse(ended)
	reversed, _ := KaplanMeier(times, ended, level)
	if !slices.Equal(reversed.Steps, want.Steps) {
		t.Errorf("reversed: %+v, want %+v", reversed, want)
	}
	twice, _ := KaplanMeier(append(slices.Clone(times), times...), append(slices.Clone(ended), ended...), level)
	minutes := slices.Clone(times)
	for i := range minutes {
		minutes[i] /= 60
	}
	scaled, _ := KaplanMeier(minutes, ended, level)
	for i, s := range want.Steps {
		near(t, "S of rows twice", twice.Steps[i].Survival.Value, s.Survival.Value, 1e-12)
		if scaled.Steps[i].Survival != s.Survival {
			t.Errorf("in minutes %+v, want %+v", scaled.Steps[i], s)
		}
		holds(t, "S", s.Survival)
	}
}

func TestCurvesAtTheEdges(t *testing.T) {
	if c, ok := KaplanMeier(nil, nil, level); ok {
		t.Errorf("of nothing: %+v", c)
	}
	if _, ok := (Curve{}).At(1); ok {
		t.Error("a share of nothing")
	}
	if b, ok := ShareBounds(nil, nil, 10, level); ok {
		t.Errorf("bounds of nothing: %+v", b)
	}
	one, _ := KaplanMeier([]float64{7}, []bool{true}, level)
	if s, ok := one.At(7); !ok || s != (stats.Interval{}) {
		t.Errorf("of one: %+v, %v", s, ok)
	}
	if m, ok := one.Median(); !ok || m != (stats.Interval{Value: 7}) {
		t.Errorf("median of one: %+v, %v", m, ok)
	}
	cut, _ := KaplanMeier([]float64{7, 7, 9}, []bool{false, false, false}, level)
	if _, ok := cut.Median(); ok {
		t.Error("a median nobody reached")
	}
	if s, ok := cut.At(9); !ok || s.Value != 1 || s.Bound {
		t.Errorf("all cut: %+v, %v", s, ok)
	}
	if _, ok := cut.Within(9.5); ok {
		t.Error("a share at a time nobody was watched")
	}
	b, ok := ShareBounds([]float64{7, 9}, []bool{false, false}, 10, level)
	if !ok || b.Known || b.Failed.Value != 0 {
		t.Errorf("bounds without ends: %+v, %v", b, ok)
	}
	for name, f := range map[string]func(){
		"lengths":  func() { KaplanMeier([]float64{1}, nil, level) },
		"negative": func() { KaplanMeier([]float64{-1}, []bool{true}, level) },
		"missing":  func() { KaplanMeier([]float64{math.NaN()}, []bool{true}, level) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			f()
		}()
	}
}

func BenchmarkKaplanMeier(b *testing.B) {
	b.Run("rows=1e5", func(b *testing.B) {
		times, ended := make([]float64, 100000), make([]bool, 100000)
		for i := range times {
			times[i], ended[i] = float64(5+i*37%1801), i%9 != 0
		}
		b.ReportAllocs()
		for b.Loop() {
			KaplanMeier(times, ended, level)
		}
	})
}
