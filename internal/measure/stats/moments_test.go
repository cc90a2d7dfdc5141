package stats

import (
	"slices"
	"testing"
)

func TestMomentsAddUp(t *testing.T) {
	x, y := likert(41, 3), likert(23, 5)
	weights := func(n int) []float64 {
		ws := make([]float64, n)
		for i := range ws {
			ws[i] = 0.3 + float64(i*7%10)/4
		}
		return ws
	}
	n := 0
	for _, k := range []struct {
		name   string
		wx, wy []float64
	}{{"unweighted", nil, nil}, {"weighted", weights(41), weights(23)}} {
		both := MomentsOf(x, k.wx).And(MomentsOf(y, k.wy))
		got, _ := both.Part()
		all, ws := slices.Concat(x, y), slices.Concat(k.wx, k.wy)
		want, _ := MeanPart(all, 0)
		sd := SD(all)
		if ws != nil {
			want, _ = WeightedPart(all, ws)
			test, _ := WeightedT(all, ws, 0, 0.95)
			sd = test.SD
		}
		near(t, k.name+": mean", got.Value, want.Value, 1e-13)
		near(t, k.name+": square", got.Square, want.Square, 1e-13)
		near(t, k.name+": df", got.DF, want.DF, 0)
		near(t, k.name+": SD", both.SD(), sd, 1e-13)
		n++
	}
	if n != 2 {
		t.Fatal("nothing was added up")
	}
}

func TestMomentsOfFew(t *testing.T) {
	if _, ok := MomentsOf([]float64{4}, nil).Part(); ok {
		t.Error("one answer has a standard error")
	}
	if m := MomentsOf(nil, nil).And(MomentsOf([]float64{4, 6}, []float64{0, 2})); m.N != 1 || m.Mean != 6 || m.SD() != 0 {
		t.Errorf("%+v", m)
	}
}
