package stats

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A reference is testdata/ref/NAME.R, which leaves its figures in the list `out`, and NAME.json, what R made of it. Missing answers are null.
// ECART_R=1 asks R again and compares; ECART_R=update writes what it says:
//
//	ECART_R=update go test ./internal/measure/stats -run TestReferencesAreWhatRSays
const refDir = "testdata/ref"

// writeOut runs a reference script and writes its list with 15 significant digits.
const writeOut = `a <- commandArgs(TRUE); source(a[1]); cat(jsonlite::toJSON(out, digits = NA, auto_unbox = TRUE, na = "null", pretty = TRUE), "\n", sep = "")`

// reference reads the figures of one script.
func reference(t *testing.T, name string, into any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(refDir, name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		t.Fatalf("%s.json: %v", name, err)
	}
}

func scripts(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(refDir, "*.R"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no reference scripts: %v", err)
	}
	return paths
}

func TestEveryReferenceScriptHasItsFigures(t *testing.T) {
	sources := scripts(t)
	figures, err := filepath.Glob(filepath.Join(refDir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sources {
		if want := strings.TrimSuffix(s, ".R") + ".json"; !slices.Contains(figures, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if len(figures) != len(sources) {
		t.Errorf("%d scripts and %d files of figures", len(sources), len(figures))
	}
}

func TestReferencesAreWhatRSays(t *testing.T) {
	ask := os.Getenv("ECART_R")
	if ask == "" {
		t.Skip("ECART_R is not set: R is not asked")
	}
	if _, err := exec.LookPath("Rscript"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("Rscript is not installed")
		}
		t.Skip("Rscript is not installed")
	}
	for _, script := range scripts(t) {
		var said bytes.Buffer
		r := exec.Command("Rscript", "--vanilla", "-e", writeOut, script)
		r.Stderr = &said
		got, err := r.Output()
		if err != nil {
			t.Errorf("%s: %v: %s", script, err, said.Bytes())
			continue
		}
		file := strings.TrimSuffix(script, ".R") + ".json"
		if ask == "update" {
			err = os.WriteFile(file, got, 0o644)
		}
		want, readErr := os.ReadFile(file)
		if err != nil || readErr != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what R makes of %s now (%v, %v)", file, script, err, readErr)
		}
	}
}

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
	reference(t, "means", &ref)
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
	reference(t, "weighted", &ref)
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
	near(t, "n_eff", Kish(ws), ref.Kish, 1e-12)
}

func TestSharesAndAdjustmentsAreThoseOfR(t *testing.T) {
	var ref struct {
		K, N        []float64
		Ends95      [][]float64 `json:"ends_95"`
		Ends80      [][]float64 `json:"ends_80"`
		P, Holm, BH []float64
	}
	reference(t, "shares", &ref)
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
	reference(t, "quantiles", &ref)
	for i, p := range ref.P {
		got, _ := Quantile(ref.X, p)
		near(t, "quantile", got, ref.Quantiles[i], 1e-13)
	}
	for i, n := range ref.N {
		lo, hi := binomialQuantile(0.025, n, ref.Chance[i]), binomialQuantile(0.975, n, ref.Chance[i])+1
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
	reference(t, "alpha", &ref)
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
		R, Rho float64
		Ends95 []float64 `json:"ends_95"`
		Ends80 []float64 `json:"ends_80"`
	}
	reference(t, "correlation", &ref)
	x, y := answeredBoth(ref.X, ref.Y)
	got, _ := Pearson(x, y, 0.95)
	nearInterval(t, "r at 0.95", got, ref.R, ref.Ends95[0], ref.Ends95[1], 1e-12)
	got, _ = Pearson(x, y, 0.8)
	nearInterval(t, "r at 0.8", got, ref.R, ref.Ends80[0], ref.Ends80[1], 1e-12)
	rho, _ := Spearman(x, y)
	near(t, "ρ", rho, ref.Rho, 1e-12)
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
	reference(t, "distributions", &ref)
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
