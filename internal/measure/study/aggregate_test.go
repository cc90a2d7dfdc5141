package study_test

import (
	"math"
	"testing"

	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// waves are the answers of two waves, with weights.
func waves() (x, y study.Sample) {
	for i := range 60 {
		x.X, x.W = append(x.X, float64((i*7)%11)), append(x.W, 0.5+float64(i%5)/4)
	}
	for i := range 45 {
		y.X, y.W = append(y.X, float64((i*5+i/3)%11)), append(y.W, 0.8+float64(i%3)/2)
	}
	return x, y
}

func plain(s study.Sample) study.Sample { return study.Sample{X: s.X} }

func TestAggregatesTellWhatTheAnswersTell(t *testing.T) {
	a := study.Audience{Least: 5, Level: 0.95}
	weighted, other := waves()
	known := func(s study.Sample) study.Aggregate {
		e := a.Mean(s)
		return study.Aggregate{Value: e, Dispersion: a.MeanDispersion(s, e)}
	}
	net := func(s study.Sample) study.Aggregate {
		e := a.Net(s)
		return study.Aggregate{Value: e, Dispersion: study.NetDispersion(s, e)}
	}
	for name, k := range map[string]struct{ x, y study.Sample }{"weighted": {weighted, other}, "plain": {plain(weighted), plain(other)}} {
		want, test := study.Difference(a, k.x, a, k.y)
		got, also := study.DifferenceOf(a, known(k.x), known(k.y))
		alike(t, name+" means", got, want, also, test)
		want, test = study.NetDifference(a, k.x, k.y)
		got, also = study.NetDifferenceOf(a, net(k.x), net(k.y))
		alike(t, name+" net scores", got, want, also, test)
	}
	if d := known(weighted).Dispersion; !(d.Design > 1) {
		t.Errorf("weights have a design effect of %v", d.Design)
	}
}

func alike(t *testing.T, name string, got, want result.Estimate, test, as result.Test) {
	t.Helper()
	if got.N != want.N || got.Method != want.Method || test.Name != as.Name || got.Status != want.Status || test.Name == "" {
		t.Errorf("%s: %+v %+v, want %+v %+v", name, got, test, want, as)
	}
	for _, k := range [][2]float64{{got.Value, want.Value}, {got.Lo, want.Lo}, {got.Hi, want.Hi}, {test.Statistic, as.Statistic}, {test.DF, as.DF}, {test.P, as.P}, {test.Effect, as.Effect}, {test.Hedges, as.Hedges}} {
		if math.Abs(k[0]-k[1]) > 1e-9 {
			t.Errorf("%s: %v, want %v", name, k[0], k[1])
		}
	}
}

func TestWithoutADeviationTwoIntervalsAreHeldAgainstEachOther(t *testing.T) {
	a := study.Audience{Least: 5, Level: 0.95}
	e := func(v float64, n int) study.Aggregate {
		return study.Aggregate{Value: result.Estimate{Value: v, Lo: v - 0.2, Hi: v + 0.2, Bound: true, N: n, Status: result.Measured}}
	}
	if _, test := study.DifferenceOf(a, e(-0.4, 60), e(-0.9, 50)); test.Name != result.TestSquareAndAdd || test.P > 0.01 {
		t.Errorf("%+v", test)
	}
	few := study.Aggregate{Value: result.Estimate{Value: -0.4, N: 7, Status: result.Indicative}}
	if _, test := study.DifferenceOf(a, few, e(-0.9, 50)); test.Name != "" || test.None == "" {
		t.Errorf("seven answers are tested: %+v", test)
	}
}
