package stats

import (
	"testing"

	"ecart/internal/measure/stats/rref"
)

type refContrast struct{ Diff, T, DF, P, Lo, Hi float64 }

type refContrasts struct {
	Managers, Customers, W                []float64
	X                                     []any
	Welch, Known, Finite, Weighted, Three refContrast
}

func TestContrastsAreThoseOfR(t *testing.T) {
	var ref refContrasts
	rref.Read(t, "contrast", &ref)
	var x, w []float64
	for i, v := range ref.X {
		if number, ok := v.(float64); ok {
			x, w = append(x, number), append(w, ref.W[i])
		}
	}
	mean := func(xs []float64, population int) Part {
		p, ok := MeanPart(xs, population)
		if !ok {
			t.Fatal("no part")
		}
		return p
	}
	weighted, _ := WeightedPart(x, w)
	customers := mean(ref.Customers, 0).Times(-1)
	for _, k := range []struct {
		name  string
		parts []Part
		want  refContrast
	}{
		{"both sampled", []Part{mean(ref.Managers, 0), customers}, ref.Welch},
		{"one known", []Part{mean(ref.Managers, 5), customers}, ref.Known},
		{"one of a finite population", []Part{mean(ref.Managers, 8), customers}, ref.Finite},
		{"the other weighted", []Part{mean(ref.Managers, 8), weighted.Times(-1)}, ref.Weighted},
		{"three", []Part{mean(ref.Managers, 0), mean(ref.Customers, 0).Times(-0.4), weighted.Times(-0.6)}, ref.Three},
	} {
		got, ok := Contrast(k.parts, 0.95)
		if !ok {
			t.Fatalf("%s: none", k.name)
		}
		near(t, k.name+": difference", got.Diff, k.want.Diff, 1e-12)
		near(t, k.name+": t", got.T, k.want.T, 1e-10)
		near(t, k.name+": df", got.DF, k.want.DF, 1e-9)
		near(t, k.name+": p", got.P, k.want.P, 1e-10)
		near(t, k.name+": lower end", got.Interval.Lo, k.want.Lo, 1e-10)
		near(t, k.name+": upper end", got.Interval.Hi, k.want.Hi, 1e-10)
	}
}

func TestAContrastOfTwoSamplesIsWelchs(t *testing.T) {
	a, b := likert(23, 3), likert(40, 5)
	pa, _ := MeanPart(a, 0)
	pb, _ := MeanPart(b, 0)
	got, _ := Contrast([]Part{pa, pb.Times(-1)}, 0.9)
	want, _ := Welch(a, b, 0.9)
	near(t, "t", got.T, want.T, 1e-13)
	near(t, "df", got.DF, want.DF, 1e-10)
	near(t, "p", got.P, want.P, 1e-13)
}

func TestWhatIsKnownOrAloneMakesNoPart(t *testing.T) {
	if _, ok := MeanPart([]float64{5}, 0); ok {
		t.Error("one value of an endless population has a standard error")
	}
	if p, ok := MeanPart([]float64{5}, 1); !ok || p.Square != 0 {
		t.Errorf("the only one there is: %+v, %v", p, ok)
	}
	if _, ok := MeanPart(nil, 0); ok {
		t.Error("no values make a part")
	}
	if _, ok := MeanPart([]float64{1, 2, 3}, 2); ok {
		t.Error("three of two make a part")
	}
	known, _ := MeanPart([]float64{4, 6}, 2)
	if _, ok := Contrast([]Part{known, known.Times(-1)}, 0.95); ok {
		t.Error("two known figures have a test")
	}
	flat, _ := MeanPart([]float64{4, 4, 4}, 0)
	if _, ok := Contrast([]Part{flat, flat.Times(-1)}, 0.95); ok {
		t.Error("without variation there is a test")
	}
}
