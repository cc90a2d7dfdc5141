package stats

import (
	"math"
	"slices"
	"testing"
)

// all calls every method with one side x, another y, and weights, and returns the intervals that came out.
func all(x, y, ws []float64) map[string]Interval {
	out := map[string]Interval{}
	keep := func(name string, i Interval, ok bool) {
		if ok {
			out[name] = i
		}
	}
	test := func(name string, t TTest, ok bool) { keep(name, t.Interval, ok) }
	i, ok := MeanInterval(x, level)
	keep("mean", i, ok)
	i, ok = WeightedMean(x, ws, level)
	keep("weighted mean", i, ok)
	i, ok = QuantileInterval(x, 0.9, level)
	keep("p90", i, ok)
	i, ok = Pearson(x, y, level)
	keep("r", i, ok)
	i, ok = WeightedPearson(x, y, ws, level)
	keep("weighted r", i, ok)
	t, ok := PairedT(x, y, level)
	test("paired", t, ok)
	t, ok = OneSampleT(x, 4, level)
	test("one sample", t, ok)
	t, ok = Welch(x, y, level)
	test("Welch", t, ok)
	t, ok = WeightedT(x, ws, 4, level)
	test("weighted t", t, ok)
	var rows [][]float64
	for r := range x {
		rows = append(rows, []float64{x[r], y[r], x[r] + ws[r]})
	}
	a, ok := CronbachAlpha(rows, level)
	keep("α", a.Interval, ok)
	rho, ok := Spearman(x, y)
	keep("ρ", Interval{Value: rho}, ok)
	w, ok := WilcoxonSignedRank(x, y)
	keep("p", Interval{Value: w.P}, ok)
	i, ok = FiniteMean(x, 2*len(x), level)
	keep("mean of half the population", i, ok)
	z, av, ok := PairedEffects(x, y)
	keep("g_z", Interval{Value: z.G}, ok)
	keep("g_av", Interval{Value: av.G}, ok)
	g, ok := GroupEffect(x, y)
	keep("g", Interval{Value: g.G}, ok)
	deff, ok := DesignEffect(ws)
	keep("design effect", Interval{Value: deff}, ok)
	now, before := wave(x, ws), wave(y, ws)
	i, ok = now.Score(level)
	keep("weighted score", i, ok)
	c, ok := NPSChange(now, before, level)
	keep("change of the score", c.Interval, ok)
	return out
}

// wave counts answers of 6 and more as promoters, those below 4 as detractors.
func wave(xs, ws []float64) Wave {
	all := 0.0
	for _, w := range ws {
		all += w
	}
	out := Wave{N: Kish(ws)}
	for i, x := range xs {
		switch {
		case all == 0:
		case x >= 6:
			out.Promoters += ws[i] / all
		case x < 4:
			out.Detractors += ws[i] / all
		}
	}
	return out
}

func TestNoMethodChangesWhatItIsGiven(t *testing.T) {
	x, y, ws := likert(30, 5), likert(30, 3), likert(30, 2)
	a, b, c := slices.Clone(x), slices.Clone(y), slices.Clone(ws)
	if n := len(all(x, y, ws)); n != 19 {
		t.Fatalf("%d methods had a result, want 19", n)
	}
	p := slices.Clone(pValues)
	Holm(p)
	BenjaminiHochberg(p)
	if !slices.Equal(a, x) || !slices.Equal(b, y) || !slices.Equal(c, ws) || !slices.Equal(p, pValues) {
		t.Error("an input was changed")
	}
}

func TestTheOrderOfRowsDoesNotMatter(t *testing.T) {
	x, y, ws := likert(40, 5), likert(40, 3), likert(40, 2)
	one, two := all(x, y, ws), all(backwards(x), backwards(y), backwards(ws))
	if len(one) != 19 {
		t.Fatalf("%d methods had a result, want 19", len(one))
	}
	for name, want := range one {
		got := two[name]
		near(t, name, got.Value, want.Value, 1e-12)
		near(t, name+" lower end", got.Lo, want.Lo, 1e-12)
		near(t, name+" upper end", got.Hi, want.Hi, 1e-12)
	}
}

// FuzzAnIntervalHoldsItsValue: whatever the answers, no method returns NaN or an interval that leaves its value out.
func FuzzAnIntervalHoldsItsValue(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{1})
	f.Add([]byte{7, 7, 7, 7, 7, 7})
	f.Add([]byte{1, 7, 3, 4, 4, 2, 200, 0, 9, 30, 31, 32})
	f.Fuzz(func(t *testing.T, answers []byte) {
		n := len(answers) / 3
		x, y, ws := make([]float64, n), make([]float64, n), make([]float64, n)
		for i := range n {
			x[i], y[i], ws[i] = float64(answers[3*i])/10, float64(answers[3*i+1])/10, float64(answers[3*i+2])/7
		}
		for name, i := range all(x, y, ws) {
			if math.IsNaN(i.Value) || math.IsInf(i.Value, 0) {
				t.Errorf("%s is %v", name, i.Value)
			}
			if i.Bound && !(i.Lo <= i.Value && i.Value <= i.Hi) || !i.Bound && (i.Lo != 0 || i.Hi != 0) {
				t.Errorf("%s is %+v", name, i)
			}
		}
	})
}
