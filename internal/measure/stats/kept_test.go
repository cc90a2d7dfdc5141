package stats

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

func TestWhatWasAskedForLatelyIsKeptAndNoMore(t *testing.T) {
	var l lately[int]
	for k := range 5 * mostLately {
		l.put(k, float64(k))
		if v, ok := l.get(0); !ok || v != 0 {
			t.Fatalf("0, asked for all the time, is %v, %v after %d others", v, ok, k)
		}
	}
	if n := len(l.now) + len(l.was); n > 2*mostLately {
		t.Errorf("%d values are kept", n)
	}
	if _, ok := l.get(1); ok {
		t.Error("1 is kept, though nobody asked for it since")
	}
	last := 5*mostLately - 1
	if v, ok := l.get(last); !ok || v != float64(last) {
		t.Errorf("%d is %v, %v", last, v, ok)
	}
}

func TestAKeptValueIsTheOneWorkedOut(t *testing.T) {
	for _, df := range []float64{1, 2, 7.25, 7.250000000000001, 311.5} {
		d := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}
		for range 2 {
			if got, want := student(df, 0.95), d.Quantile(upper(0.95)); got != want {
				t.Errorf("the quantile of %v degrees of freedom is %v, want %v", df, got, want)
			}
			for _, x := range []float64{-2.5, 0, 0.5, math.Inf(1)} {
				if got, want := bothTails(x, df), 2*d.CDF(-math.Abs(x)); got != want {
					t.Errorf("the tails of %v with %v degrees of freedom are %v, want %v", x, df, got, want)
				}
			}
		}
	}
}
