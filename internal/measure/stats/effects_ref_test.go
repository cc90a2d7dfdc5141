package stats

import (
	"testing"

	"ecart/internal/measure/stats/rref"
)

type refEffects struct {
	DF, J []float64
	Pairs []struct {
		X, Y                []*float64
		DZ, DAv, GZ, GAv    float64
		V, Biserial, Normal float64
		M                   int
		Exact               any // a number, or {} where there are too many patterns to list
	}
	Groups []struct {
		A, B []float64
		D, G float64
	}
	Changes []struct {
		Now, Before            Wave
		Diff, SE, Z, P, Lo, Hi float64
	}
	Scores []struct {
		Wave          Wave
		Value, Lo, Hi float64
	}
	Finite []struct {
		N, Population, Endless, Size int
		FPC, Margin, Error           float64
	}
	Mean struct {
		X             []float64
		Population    int
		Value, Lo, Hi float64
	}
	AAPOR []struct {
		Counts []int
		E      float64
		Rates  []float64
	}
	Differences []struct {
		Sides       []float64
		Reliability float64
	}
	Kish struct {
		W         []float64
		N, Effect float64
	}
}

func effectsOfR(t *testing.T) refEffects {
	t.Helper()
	var ref refEffects
	rref.Read(t, "effects", &ref)
	return ref
}

func TestEffectsAreThoseOfR(t *testing.T) {
	ref := effectsOfR(t)
	for i, df := range ref.DF {
		j, ok := HedgesJ(df)
		if !ok {
			t.Errorf("no J on %v degrees of freedom", df)
		}
		near(t, "J", j, ref.J[i], 1e-12)
	}
	for _, want := range ref.Pairs {
		x, y := answeredBoth(want.X, want.Y)
		z, av, ok := PairedEffects(x, y)
		if !ok {
			t.Fatal("no effects")
		}
		near(t, "d_z", z.D, want.DZ, 1e-12)
		near(t, "g_z", z.G, want.GZ, 1e-12)
		near(t, "d_av", av.D, want.DAv, 1e-12)
		near(t, "g_av", av.G, want.GAv, 1e-12)
	}
	for _, want := range ref.Groups {
		got, ok := GroupEffect(want.A, want.B)
		if !ok {
			t.Fatal("no effect")
		}
		near(t, "d", got.D, want.D, 1e-12)
		near(t, "g", got.G, want.G, 1e-12)
	}
}

func TestSignedRanksAreThoseOfR(t *testing.T) {
	exact := 0
	for _, want := range effectsOfR(t).Pairs {
		x, y := answeredBoth(want.X, want.Y)
		got, _ := WilcoxonSignedRank(x, y)
		near(t, "V", got.V, want.V, 0)
		near(t, "rank-biserial", got.Effect, want.Biserial, 1e-14)
		ties, m := differing(x, y)
		near(t, "normal p", signedNormal(ties, m, got.V), want.Normal, 1e-12)
		if got.M != want.M {
			t.Errorf("%d pairs differ, want %d", got.M, want.M)
		}
		if p, listed := want.Exact.(float64); listed {
			near(t, "exact p", got.P, p, 1e-14)
			exact++
		}
	}
	if exact != 2 {
		t.Errorf("%d exact p-values", exact)
	}
}

func TestChangesOfTheScoreAreThoseOfR(t *testing.T) {
	ref := effectsOfR(t)
	for _, want := range ref.Changes {
		got, ok := NPSChange(want.Now, want.Before, level)
		if !ok {
			t.Fatal("no change")
		}
		nearInterval(t, "change", got.Interval, want.Diff, want.Lo, want.Hi, 1e-11)
		near(t, "SE", got.SE, want.SE, 1e-12)
		near(t, "z", got.Z, want.Z, 1e-12)
		near(t, "p", got.P, want.P, 1e-12)
	}
	for _, want := range ref.Scores {
		got, _ := want.Wave.Score(level)
		nearInterval(t, "weighted score", got, want.Value, want.Lo, want.Hi, 1e-11)
	}
}

func TestFinitePopulationsAreThoseOfR(t *testing.T) {
	ref := effectsOfR(t)
	for _, want := range ref.Finite {
		factor, _ := FPC(want.N, want.Population)
		near(t, "FPC", factor, want.FPC, 1e-14)
		margin, _ := ShareMargin(want.N, want.Population, level)
		near(t, "margin", margin, want.Margin, 1e-12)
		endless, _ := SampleSize(want.Error, 0, level)
		size, _ := SampleSize(want.Error, want.Population, level)
		if endless != want.Endless || size != want.Size {
			t.Errorf("samples of %d and %d, want %d and %d", endless, size, want.Endless, want.Size)
		}
	}
	got, _ := FiniteMean(ref.Mean.X, ref.Mean.Population, level)
	nearInterval(t, "mean", got, ref.Mean.Value, ref.Mean.Lo, ref.Mean.Hi, 1e-12)
}

func TestRatesAndReliabilitiesAreThoseOfR(t *testing.T) {
	ref := effectsOfR(t)
	for _, want := range ref.AAPOR {
		c := want.Counts
		got, ok := Outcomes{Complete: c[0], Partial: c[1], Refusal: c[2], NonContact: c[3], Other: c[4], UnknownHousehold: c[5], UnknownOther: c[6], Eligible: want.E}.Rates()
		if !ok {
			t.Fatal("no rates")
		}
		for i, r := range []float64{got.RR1, got.RR2, got.RR3, got.RR4, got.RR5, got.RR6, got.COOP1} {
			near(t, "rate", r, want.Rates[i], 1e-14)
		}
	}
	for _, want := range ref.Differences {
		s := want.Sides
		got, _ := Difference{SDX: s[0], SDY: s[1], RelX: s[2], RelY: s[3], R: s[4]}.Reliability()
		near(t, "reliability", got, want.Reliability, 1e-13)
	}
	near(t, "n_eff", Kish(ref.Kish.W), ref.Kish.N, 1e-13)
	effect, _ := DesignEffect(ref.Kish.W)
	near(t, "design effect", effect, ref.Kish.Effect, 1e-13)
}
