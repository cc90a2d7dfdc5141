package stats

import (
	"math"
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

// answered returns the values that are there.
func answered(xs []*float64) []float64 {
	var out []float64
	for _, x := range xs {
		if x != nil {
			out = append(out, *x)
		}
	}
	return out
}

// answeredBoth returns the pairs of which both values are there.
func answeredBoth(xs, ys []*float64) (x, y []float64) {
	for i := range xs {
		if xs[i] != nil && ys[i] != nil {
			x, y = append(x, *xs[i]), append(y, *ys[i])
		}
	}
	return x, y
}

type refTest struct{ T, DF, P, Lo, Hi, SD, Effect float64 }

func (want refTest) compare(t *testing.T, what string, got TTest, ok bool) {
	t.Helper()
	if !ok {
		t.Errorf("%s: no test", what)
	}
	near(t, what+" t", got.T, want.T, 1e-11)
	near(t, what+" df", got.DF, want.DF, 1e-11)
	near(t, what+" p", got.P/want.P, 1, 1e-9)
	near(t, what+" sd", got.SD, want.SD, 1e-11)
	near(t, what+" effect", got.Effect, want.Effect, 1e-11)
	near(t, what+" lo", got.Interval.Lo, want.Lo, 1e-11)
	near(t, what+" hi", got.Interval.Hi, want.Hi, 1e-11)
}

func TestMeansAndTestsAreThoseOfR(t *testing.T) {
	var ref struct {
		X, Y, B            []*float64
		Mean, Variance     float64
		Mean90             []float64 `json:"mean_90"`
		Mean99             []float64 `json:"mean_99"`
		Paired, One, Welch refTest
		Wilcoxon           struct{ V, P float64 }
		Exact              struct {
			X, Y []float64
			V, P float64
		}
	}
	rref.Read(t, "means", &ref)
	a, b := answered(ref.X), answered(ref.B)
	near(t, "mean", Mean(a), ref.Mean, 1e-13)
	near(t, "variance", Variance(a), ref.Variance, 1e-13)
	got, _ := MeanInterval(a, 0.9)
	nearInterval(t, "mean at 0.9", got, ref.Mean, ref.Mean90[0], ref.Mean90[1], 1e-12)
	got, _ = MeanInterval(a, 0.99)
	nearInterval(t, "mean at 0.99", got, ref.Mean, ref.Mean99[0], ref.Mean99[1], 1e-12)
	p, e := answeredBoth(ref.X, ref.Y)
	paired, ok := PairedT(p, e, level)
	ref.Paired.compare(t, "paired", paired, ok)
	one, ok := OneSampleT(a, 4.5, level)
	// R's interval is that of the mean, ours that of the difference.
	ref.One.Lo, ref.One.Hi = ref.One.Lo-4.5, ref.One.Hi-4.5
	ref.One.compare(t, "one sample", one, ok)
	welch, ok := Welch(a, b, level)
	ref.Welch.compare(t, "Welch", welch, ok)
	w, _ := WilcoxonSignedRank(p, e)
	near(t, "V", w.V, ref.Wilcoxon.V, 0)
	near(t, "normal p", w.P, ref.Wilcoxon.P, 1e-12)
	w, _ = WilcoxonSignedRank(ref.Exact.X, ref.Exact.Y)
	near(t, "exact V", w.V, ref.Exact.V, 0)
	near(t, "exact p", w.P, ref.Exact.P, 1e-12)
}

func TestWeightedMeanIsThatOfR(t *testing.T) {
	var ref struct {
		Y, W                   []*float64
		Mean, SE, Lo, Hi, Kish float64
	}
	rref.Read(t, "weighted", &ref)
	for i := range ref.Y {
		if ref.Y[i] == nil {
			ref.W[i] = nil
		}
	}
	ys, ws := answered(ref.Y), answered(ref.W)
	got, _ := WeightedMean(ys, ws, level)
	nearInterval(t, "weighted mean", got, ref.Mean, ref.Lo, ref.Hi, 1e-12)
	test, ok := WeightedT(ys, ws, 0, level)
	if !ok {
		t.Fatal("no test")
	}
	near(t, "weighted t", test.T, ref.Mean/ref.SE, 1e-11)
	part, _ := MomentsOf(ys[:20], ws[:20]).And(MomentsOf(ys[20:], ws[20:])).Part()
	near(t, "weighted mean of two parts", part.Value, ref.Mean, 1e-12)
	near(t, "its standard error", math.Sqrt(part.Square), ref.SE, 1e-12)
	near(t, "n_eff", Kish(ws), ref.Kish, 1e-12)
}

func TestSharesAndAdjustmentsAreThoseOfR(t *testing.T) {
	var ref struct {
		K, N        []float64
		Ends95      [][]float64 `json:"ends_95"`
		Ends80      [][]float64 `json:"ends_80"`
		P, Holm, BH []float64
	}
	rref.Read(t, "shares", &ref)
	for i := range ref.K {
		share := ref.K[i] / ref.N[i]
		got, _ := Wilson(ref.K[i], ref.N[i], 0.95)
		nearInterval(t, "share at 0.95", got, share, ref.Ends95[i][0], ref.Ends95[i][1], 1e-12)
		got, _ = Wilson(ref.K[i], ref.N[i], 0.8)
		nearInterval(t, "share at 0.8", got, share, ref.Ends80[i][0], ref.Ends80[i][1], 1e-12)
	}
	for i, got := range Holm(ref.P) {
		near(t, "Holm", got, ref.Holm[i], 1e-14)
	}
	for i, got := range BenjaminiHochberg(ref.P) {
		near(t, "Benjamini–Hochberg", got, ref.BH[i], 1e-14)
	}
}

func TestQuantilesAreThoseOfR(t *testing.T) {
	var ref struct {
		X, P, Quantiles []float64
		N               []int
		Chance          []float64
		Lower, Upper    []int
	}
	rref.Read(t, "quantiles", &ref)
	for i, p := range ref.P {
		got, _ := Quantile(ref.X, p)
		near(t, "quantile", got, ref.Quantiles[i], 1e-13)
	}
	for i, n := range ref.N {
		lo, hi := BinomialQuantile(0.025, n, ref.Chance[i]), BinomialQuantile(0.975, n, ref.Chance[i])+1
		if lo != ref.Lower[i] || hi != ref.Upper[i] {
			t.Errorf("ranks of n=%d p=%v: %d to %d, want %d to %d", n, ref.Chance[i], lo, hi, ref.Lower[i], ref.Upper[i])
		}
	}
}

func TestAlphaIsThatOfR(t *testing.T) {
	var ref struct {
		Batteries []struct {
			Rows                        [][]float64
			Level                       float64
			Alpha, Standardised, Lo, Hi float64
			Rest, Dropped               []float64
		}
	}
	rref.Read(t, "alpha", &ref)
	for _, b := range ref.Batteries {
		got, ok := CronbachAlpha(b.Rows, b.Level)
		if !ok {
			t.Fatal("none")
		}
		nearInterval(t, "α", got.Interval, b.Alpha, b.Lo, b.Hi, 1e-11)
		near(t, "standardised α", got.Standardised, b.Standardised, 1e-11)
		for i := range b.Rest {
			near(t, "item–rest r", got.Rest[i], b.Rest[i], 1e-11)
			near(t, "α without the item", got.Dropped[i], b.Dropped[i], 1e-11)
		}
	}
}

func TestCorrelationsAreThoseOfR(t *testing.T) {
	var ref struct {
		X, Y   []*float64
		W      []float64
		R, Rho float64
		Ends95 []float64 `json:"ends_95"`
		Ends80 []float64 `json:"ends_80"`

		Weighted     float64
		WeightedEnds []float64 `json:"weighted_ends"`
	}
	rref.Read(t, "correlation", &ref)
	x, y := answeredBoth(ref.X, ref.Y)
	got, _ := Pearson(x, y, 0.95)
	nearInterval(t, "r at 0.95", got, ref.R, ref.Ends95[0], ref.Ends95[1], 1e-12)
	got, _ = Pearson(x, y, 0.8)
	nearInterval(t, "r at 0.8", got, ref.R, ref.Ends80[0], ref.Ends80[1], 1e-12)
	rho, _ := Spearman(x, y)
	near(t, "ρ", rho, ref.Rho, 1e-12)
	var ws []float64
	for i, w := range ref.W {
		if ref.X[i] != nil && ref.Y[i] != nil {
			ws = append(ws, w)
		}
	}
	got, _ = WeightedPearson(x, y, ws, 0.95)
	nearInterval(t, "weighted r", got, ref.Weighted, ref.WeightedEnds[0], ref.WeightedEnds[1], 1e-12)
}

func TestDistributionsAreThoseOfR(t *testing.T) {
	var ref struct {
		DF, Level []float64
		TQuantile []float64 `json:"t_quantile"`
		Levels    []float64
		ZQuantile []float64 `json:"z_quantile"`
		TailDF    []float64 `json:"tail_df"`
		TailT     []float64 `json:"tail_t"`
		TailP     []float64 `json:"tail_p"`
		FN        []int     `json:"f_n"`
		FK        []int     `json:"f_k"`
		FUpper    []float64 `json:"f_upper"`
		FLower    []float64 `json:"f_lower"`
	}
	rref.Read(t, "distributions", &ref)
	for i, df := range ref.DF {
		near(t, "t quantile", student(df, ref.Level[i])/ref.TQuantile[i], 1, 1e-9)
	}
	for i, l := range ref.Levels {
		near(t, "z quantile", normal(l), ref.ZQuantile[i], 1e-12)
	}
	for i, df := range ref.TailDF {
		near(t, "t tail", bothTails(ref.TailT[i], df)/ref.TailP[i], 1, 1e-9)
	}
	for i, n := range ref.FN {
		got := feldt(0, n, ref.FK[i], 0.95)
		near(t, "F upper", 1-got.Lo, ref.FUpper[i], 1e-9)
		near(t, "F lower", 1-got.Hi, ref.FLower[i], 1e-9)
	}
}
