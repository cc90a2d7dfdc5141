package stats

import (
	"testing"

	"ecart/internal/measure/stats/rref"
)

// refApart is the difference of two figures.
type refApart struct {
	Now, Before        []float64 // value, lower and upper end
	Diff, Lo, Hi, Z, P float64
}

type refClosed struct {
	Desirability struct{ X, Higher, Lower, Target, Range, Step []float64 }
	Queues       []struct {
		Arrivals, Rate, Utilisation, Probability, Wait float64
		Servers                                        int
	}
	Newcombe []struct {
		Counts       []float64
		Diff, Lo, Hi float64
	}
	SquareAndAdd []refApart `json:"square_and_add"`
	Ratios       []struct {
		Part, Whole   []float64
		Value, Lo, Hi float64
	}
	Rare struct {
		N          []int
		At95, At80 []float64
	}
	ListResponse struct {
		Answered, Delivered, Ineligible []int
		Rate                            []float64
	} `json:"list_response"`
	ClusterEffect struct{ Size, Rho, Effect []float64 } `json:"cluster_effect"`
	Quantiles     struct {
		Y, W []*float64
		P, Q []float64
	}
}

func closedOfR(t *testing.T) refClosed {
	t.Helper()
	var ref refClosed
	rref.Read(t, "closed", &ref)
	return ref
}

func TestDesirabilitiesAreThoseOfR(t *testing.T) {
	d := closedOfR(t).Desirability
	for i, x := range d.X {
		for _, c := range []struct {
			name  string
			shape Shape
			want  []float64
		}{
			{"higher", Shape{Kind: Higher, Worst: 2, Best: 6}, d.Higher},
			{"lower", Shape{Kind: Lower, Worst: 8, Best: 3}, d.Lower},
			{"on target", Shape{Kind: OnTarget, Best: 5, Tolerance: 0.5, Worst: 3}, d.Target},
			{"in range", Shape{Kind: InRange, Lo: 4, Hi: 6, Worst: 2.5}, d.Range},
			{"a step", Shape{Kind: Higher, Worst: 4, Best: 4}, d.Step},
		} {
			near(t, c.name, Desirability(x, c.shape), c.want[i], 1e-12)
		}
	}
}

func TestQueuesAreThoseOfR(t *testing.T) {
	for _, want := range closedOfR(t).Queues {
		rho, _ := Utilisation(want.Arrivals, float64(want.Servers), want.Rate)
		near(t, "utilisation", rho, want.Utilisation, 1e-12)
		p, wait, ok := ErlangC(want.Arrivals, want.Rate, want.Servers)
		if !ok {
			t.Fatal("no wait")
		}
		near(t, "probability of waiting", p/want.Probability, 1, 1e-9)
		near(t, "mean wait", wait/want.Wait, 1, 1e-9)
	}
}

func TestDifferencesOfFiguresAreThoseOfR(t *testing.T) {
	ref := closedOfR(t)
	for _, want := range ref.Newcombe {
		got, _ := Newcombe(want.Counts[0], want.Counts[1], want.Counts[2], want.Counts[3], level)
		nearInterval(t, "Newcombe", got, want.Diff, want.Lo, want.Hi, 1e-12)
	}
	of := func(v []float64) Interval { return Interval{Value: v[0], Lo: v[1], Hi: v[2], Bound: true} }
	for _, want := range ref.SquareAndAdd {
		got, ok := SquareAndAdd(of(want.Now), of(want.Before), level)
		if !ok {
			t.Fatal("no difference")
		}
		nearInterval(t, "square and add", got.Interval, want.Diff, want.Lo, want.Hi, 1e-12)
		near(t, "z", got.Z, want.Z, 1e-12)
		near(t, "p", got.P, want.P, 1e-12)
	}
}

func TestSharesOfRepeatedChecksAreThoseOfR(t *testing.T) {
	for _, want := range closedOfR(t).Ratios {
		var all []Cluster
		for i := range want.Part {
			all = append(all, Cluster{Part: want.Part[i], Whole: want.Whole[i], Times: 1})
		}
		got, _ := ClusterRatio(all, level)
		nearInterval(t, "ratio", got, want.Value, want.Lo, want.Hi, 1e-10)
	}
}

func TestBoundsResponsesAndEffectsAreThoseOfR(t *testing.T) {
	ref := closedOfR(t)
	for i, n := range ref.Rare.N {
		near(t, "never seen, 0.95", RareBound(n, 0.95), ref.Rare.At95[i], 1e-12)
		near(t, "never seen, 0.80", RareBound(n, 0.80), ref.Rare.At80[i], 1e-12)
	}
	list := ref.ListResponse
	for i := range list.Rate {
		rate, _ := ListResponse(list.Answered[i], list.Delivered[i], list.Ineligible[i])
		near(t, "list response", rate, list.Rate[i], 1e-14)
	}
	c := ref.ClusterEffect
	for i := range c.Effect {
		effect, _ := ClusterEffect(c.Size[i], c.Rho[i])
		near(t, "cluster effect", effect, c.Effect[i], 1e-14)
	}
}

func TestWeightedQuantilesAreThoseOfR(t *testing.T) {
	ref := closedOfR(t).Quantiles
	ys, ws := answeredBoth(ref.Y, ref.W)
	for i, p := range ref.P {
		got, _ := WeightedQuantile(ys, ws, p)
		near(t, "weighted quantile", got, ref.Q[i], 1e-12)
	}
}
