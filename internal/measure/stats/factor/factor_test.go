package factor

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/rref"
)

const level = 0.95

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

// near fails the test unless got is within tol of want, relative to want where want is larger than 1.
func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g (± %g)", what, got, want, tol)
	}
}

// fixture is F2 of the method's §6: 10 respondents, 4 items.
func fixture() [][]float64 {
	return [][]float64{{7, 6, 7, 6}, {5, 5, 6, 4}, {6, 6, 5, 6}, {3, 4, 4, 2}, {4, 3, 5, 4}, {6, 7, 6, 6}, {2, 3, 3, 2}, {5, 4, 5, 5}, {7, 7, 6, 7}, {4, 5, 4, 3}}
}

// battery returns answers with one factor behind them, made as the first battery of omega.R but for its length.
func battery(n, k int) [][]float64 {
	rows := make([][]float64, n)
	for i := range rows {
		for j := range k {
			rows[i] = append(rows[i], float64(min(7, (i*11%13+(i*(2*j+3)+i/(j+2))%9)/3+1)))
		}
	}
	return rows
}

func TestOmegaAndAlphaAreThoseOfR(t *testing.T) {
	var ref struct {
		Batteries []struct {
			Rows              [][]float64
			Loadings, Unique  []float64
			Omega, Lavaan     float64
			LavaanLoadings    []float64 `json:"lavaan_loadings"`
			Alpha, SE, Lo, Hi float64
		}
	}
	rref.Read(t, "omega", &ref)
	if len(ref.Batteries) == 0 {
		t.Fatal("no batteries")
	}
	for b, want := range ref.Batteries {
		got, ok := OmegaTotal(want.Rows)
		if !ok || !got.Estimable || got.N != len(want.Rows) {
			t.Fatalf("battery %d: %+v, %v", b, got, ok)
		}
		near(t, "ω by EM", got.Value, want.Omega, 1e-9)
		near(t, "ω of lavaan", got.Value, want.Lavaan, 1e-6)
		for i := range want.Loadings {
			near(t, "λ by EM", got.Loadings[i], want.Loadings[i], 1e-9)
			near(t, "θ by EM", got.Unique[i], want.Unique[i], 1e-9)
			near(t, "λ of lavaan", got.Loadings[i], want.LavaanLoadings[i], 1e-5)
		}
		alpha, se, ok := NormalAlpha(want.Rows, level)
		if !ok {
			t.Fatalf("battery %d: no α", b)
		}
		near(t, "α", alpha.Value, want.Alpha, 1e-12)
		near(t, "standard error", se, want.SE, 1e-12)
		near(t, "lower end", alpha.Lo, want.Lo, 1e-12)
		near(t, "upper end", alpha.Hi, want.Hi, 1e-12)
	}
}

func TestTheFixtureIsHeywoodsCase(t *testing.T) {
	got, ok := OmegaTotal(fixture())
	if !ok || got.Estimable || got.Value != 0 || got.Iterations != maxIterations {
		t.Errorf("%+v, %v", got, ok)
	}
}

func TestAlphaOfTheFixtureWithItsNormalInterval(t *testing.T) {
	got, se, ok := NormalAlpha(fixture(), level)
	if !ok {
		t.Fatal("none")
	}
	// as printed in the method's §6, which rounds z to 1.96
	near(t, "α", got.Value, 0.947850, 5e-7)
	near(t, "standard error", se, 0.023805, 5e-7)
	near(t, "lower end", got.Lo, 0.901192, 2e-6)
	near(t, "upper end", got.Hi, 0.994509, 2e-6)
	feldt, _ := stats.CronbachAlpha(fixture(), level)
	near(t, "α of stats", got.Value, feldt.Interval.Value, 1e-12)
}

func TestSpearmanBrownOfTwoItems(t *testing.T) {
	got, ok := SpearmanBrown(0.6)
	near(t, "of 0.6", got, 0.75, 1e-12) // as printed in the method's §6
	if !ok {
		t.Error("none of 0.6")
	}
	if _, ok := SpearmanBrown(-1); ok {
		t.Error("of items that cancel")
	}
}

func TestOmegaFollowsOrderShiftScaleAndRowsTakenTwice(t *testing.T) {
	rows := battery(120, 4)
	want, _ := OmegaTotal(rows)
	changed := slices.Concat(rows, rows)
	slices.Reverse(changed)
	for i, row := range changed {
		changed[i] = slices.Clone(row)
		for j := range row {
			changed[i][j] = 40*row[j] - 3
		}
	}
	got, ok := OmegaTotal(changed)
	if !ok || !want.Estimable {
		t.Fatalf("%+v, %v", got, ok)
	}
	near(t, "ω", got.Value, want.Value, 1e-9)
	for j := range want.Loadings {
		near(t, "λ", got.Loadings[j], 40*want.Loadings[j], 1e-9)
	}
	if !slices.EqualFunc(rows, battery(120, 4), slices.Equal) {
		t.Error("the input was changed")
	}
}

func TestFactorsAtTheEdges(t *testing.T) {
	cases := []struct {
		name         string
		rows         [][]float64
		omega, alpha bool
	}{
		{"none", nil, false, false},
		{"one row", [][]float64{{1, 2, 3}}, false, false},
		{"one item", [][]float64{{1}, {2}}, false, false},
		{"two items", battery(50, 2), false, true},
		{"as many rows as items", battery(4, 4), false, true},
		{"no variation", slices.Repeat([][]float64{{4, 4, 4}}, 20), false, false},
		{"an item without variation", [][]float64{{1, 2, 4}, {2, 1, 4}, {3, 3, 4}, {5, 4, 4}}, false, true},
		{"items that cancel", [][]float64{{1, 7}, {2, 6}, {5, 3}}, false, false},
	}
	for _, c := range cases {
		if got, ok := OmegaTotal(c.rows); ok != c.omega {
			t.Errorf("%s: ω %+v", c.name, got)
		}
		got, se, ok := NormalAlpha(c.rows, level)
		if ok != c.alpha || ok && !(se >= 0 && got.Lo <= got.Value && got.Value <= got.Hi && got.Hi <= 1) {
			t.Errorf("%s: α %+v ± %v, %v", c.name, got, se, ok)
		}
	}
	var alike [][]float64
	for i := range 20 {
		x := float64(i * i % 7)
		alike = append(alike, []float64{x, x, x})
	}
	if got, ok := OmegaTotal(alike); !ok || got.Estimable {
		t.Errorf("items alike: %+v, %v", got, ok)
	}
}

func BenchmarkOmegaTotal(b *testing.B) {
	for _, rows := range []int{200, 100000} {
		b.Run(fmt.Sprintf("rows=%d/items=5", rows), func(b *testing.B) {
			answers := battery(rows, 5)
			b.ReportAllocs()
			for b.Loop() {
				OmegaTotal(answers)
			}
		})
	}
}
