package stats

import (
	"math"
	"slices"
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestRatioMeanIsThatOfR(t *testing.T) {
	var ref struct {
		X, Y             [][]float64
		W                []float64
		Mean, SE, Lo, Hi float64
		First            float64
		FirstLo          float64 `json:"first_lo"`
		FirstHi          float64 `json:"first_hi"`
	}
	rref.Read(t, "ratiomean", &ref)
	units := make([][]Cluster, len(ref.X[0]))
	for i := range units {
		for s := range ref.W {
			units[i] = append(units[i], Cluster{Part: ref.Y[s][i], Whole: ref.X[s][i]})
		}
	}
	got, ok := RatioMean(units, ref.W, level)
	if !ok {
		t.Fatal("no mean")
	}
	nearInterval(t, "three sections", got, ref.Mean, ref.Lo, ref.Hi, 1e-11)
	var first [][]Cluster
	var clusters []Cluster
	for _, u := range units {
		first, clusters = append(first, u[:1]), append(clusters, Cluster{u[0].Part, u[0].Whole, 1})
	}
	one, _ := RatioMean(first, []float64{3}, level)
	nearInterval(t, "one section", one, ref.First, ref.FirstLo, ref.FirstHi, 1e-11)
	alone, _ := ClusterRatio(clusters, level)
	nearInterval(t, "one section is a cluster ratio", one, alone.Value, alone.Lo, alone.Hi, 1e-13)
	heavy, _ := RatioMean(units, []float64{6, 3, 1.5}, level)
	nearInterval(t, "weights times three", heavy, got.Value, got.Lo, got.Hi, 1e-13)
	slices.Reverse(units)
	back, _ := RatioMean(units, ref.W, level)
	nearInterval(t, "the other way round", back, got.Value, got.Lo, got.Hi, 1e-13)
}

func TestRatioMeanAtItsEdges(t *testing.T) {
	pass := func(y, x float64) Cluster { return Cluster{Part: y, Whole: x} }
	if got, ok := RatioMean([][]Cluster{{pass(0, 0)}, {pass(0, 0)}}, []float64{1}, level); ok {
		t.Errorf("nothing checked: %+v", got)
	}
	if got, ok := RatioMean([][]Cluster{{pass(1, 2), pass(1, 1)}}, []float64{1, 1}, level); !ok || got.Value != 0.75 || got.Bound {
		t.Errorf("one visit: %+v, want 0.75 without an interval", got)
	}
	// A section that nobody saw neither counts nor weighs.
	if got, _ := RatioMean([][]Cluster{{pass(1, 2), pass(0, 0)}, {pass(2, 2), pass(0, 0)}}, []float64{1, 9}, level); got.Value != 0.75 {
		t.Errorf("with an unseen section: %+v, want 0.75", got)
	}
	all, _ := RatioMean([][]Cluster{{pass(2, 2), pass(3, 3)}, {pass(1, 1), pass(2, 2)}, {pass(1, 1), pass(0, 0)}}, []float64{2, 1}, level)
	if want, _ := Wilson(3, 3, level); math.Abs(all.Lo-want.Lo) > 1e-12 || all.Value != 1 {
		t.Errorf("all passed: %+v, want Wilson's of three visits %+v", all, want)
	}
	// Without residuals the checks are taken for independent ones: half of six on one degree of freedom says next to nothing.
	if got, _ := RatioMean([][]Cluster{{pass(1, 2)}, {pass(2, 4)}}, []float64{1}, level); !got.Bound || got.Lo > 0.02 || got.Hi < 0.98 {
		t.Errorf("no residuals: %+v, want a very wide interval", got)
	}
	// One section failed and one passed throughout: nothing varies, within visits or between them.
	if got, _ := RatioMean([][]Cluster{{pass(0, 2), pass(2, 2)}, {pass(0, 3), pass(3, 3)}}, []float64{1, 1}, level); got.Bound || got.Value != 0.5 {
		t.Errorf("all failed in one section and passed in the other: %+v, want no interval", got)
	}
}
