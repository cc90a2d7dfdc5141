package driver

import (
	"math"
	"slices"
	"testing"
)

func TestBothSharingsAddUpToR2(t *testing.T) {
	m := fitted(t, survey(200))
	johnson, lmg := 0.0, 0.0
	for j := range m.Used {
		johnson += m.Johnson[j]
		lmg += m.LMG[j]
		if m.Johnson[j] < 0 || m.LMG[j] < 0 || m.VIF[j] < 1 {
			t.Errorf("predictor %d: weight %v, LMG %v, VIF %v", j, m.Johnson[j], m.LMG[j], m.VIF[j])
		}
	}
	near(t, "relative weights", johnson, m.R2, 1e-12)
	near(t, "LMG", lmg, m.R2, 1e-12)
	if m.Adjusted >= m.R2 {
		t.Errorf("adjusted R² %v of %v", m.Adjusted, m.R2)
	}
}

// Method §5: with two predictors the two sharings are the same number.
func TestTwoPredictorsShareAlikeByBothMethods(t *testing.T) {
	s := survey(120)
	s.X = s.X[:2]
	m := fitted(t, s)
	all(t, "LMG", m.LMG, m.Johnson, 1e-12)
}

func TestOnePredictorHasAllOfItsSquaredCorrelation(t *testing.T) {
	s := survey(50)
	s.X = s.X[:1]
	m := fitted(t, s)
	near(t, "R²", m.R2, m.Correlation[0]*m.Correlation[0], 1e-12)
	near(t, "relative weight", m.Johnson[0], m.R2, 1e-12)
	near(t, "LMG", m.LMG[0], m.R2, 1e-12)
	near(t, "VIF", m.VIF[0], 1, 1e-12)
}

// Figures of one sample must be those of another, up to rounding.
func alike(t *testing.T, got, want Model) {
	t.Helper()
	all(t, "correlations", got.Correlation, want.Correlation, 1e-10)
	all(t, "β", got.Beta, want.Beta, 1e-10)
	all(t, "VIF", got.VIF, want.VIF, 1e-10)
	all(t, "relative weights", got.Johnson, want.Johnson, 1e-10)
	all(t, "LMG", got.LMG, want.LMG, 1e-10)
	near(t, "R²", got.R2, want.R2, 1e-10)
}

func TestTheOrderOfRowsDoesNotMatter(t *testing.T) {
	s, turned := survey(150), survey(150)
	for _, column := range append(turned.X, turned.Y) {
		slices.Reverse(column)
	}
	alike(t, fitted(t, turned), fitted(t, s))
}

func TestWeightTwoEqualsRowTwice(t *testing.T) {
	s, twice := survey(90), survey(90)
	for row := range s.Y {
		w := 1.0
		if row%3 == 0 {
			w = 2
			for j := range twice.X {
				twice.X[j] = append(twice.X[j], s.X[j][row])
			}
			twice.Y = append(twice.Y, s.Y[row])
		}
		s.Weights = append(s.Weights, w)
	}
	alike(t, fitted(t, s), fitted(t, twice))
}

func TestARowOfNoWeightIsNotThere(t *testing.T) {
	s, less := survey(91), survey(90)
	s.Y[90] = 1000
	s.Weights = slices.Repeat([]float64{1}, 91)
	s.Weights[90] = 0
	got, want := fitted(t, s), fitted(t, less)
	alike(t, got, want)
	if got.Rows != 90 {
		t.Errorf("%d rows", got.Rows)
	}
}

func TestShiftAndScaleDoNotMatter(t *testing.T) {
	s, moved := survey(150), survey(150)
	for j, column := range append(moved.X, moved.Y) {
		for i := range column {
			column[i] = 1e6 + column[i]*(0.1+float64(j))
		}
	}
	alike(t, fitted(t, moved), fitted(t, s))
}

func TestATurnedPredictorKeepsItsWeight(t *testing.T) {
	s, turned := survey(150), survey(150)
	for i, x := range turned.X[1] {
		turned.X[1][i] = 8 - x
	}
	got, want := fitted(t, turned), fitted(t, s)
	all(t, "relative weights", got.Johnson, want.Johnson, 1e-10)
	near(t, "β", got.Beta[1], -want.Beta[1], 1e-10)
}

func TestInputsAreNotChanged(t *testing.T) {
	s, before := survey(60), survey(60)
	fitted(t, s)
	if _, ok := Bootstrap(s, Draw{Resamples: 20, Level: 0.9}); !ok {
		t.Fatal("no model")
	}
	for j, column := range append(s.X, s.Y) {
		if !slices.Equal(column, append(before.X, before.Y)[j]) {
			t.Errorf("column %d was changed", j)
		}
	}
}

func TestWhatDoesNotVaryIsLeftOut(t *testing.T) {
	s := survey(80)
	s.X[1] = slices.Repeat([]float64{0.1}, 80)
	m := fitted(t, s)
	if !slices.Equal(m.Used, []int{0, 2}) {
		t.Errorf("used %v", m.Used)
	}
	for _, constant := range []Sample{
		{X: s.X, Y: s.X[1]},
		{X: s.X[1:2], Y: s.Y},
		{X: [][]float64{{}}},
		{X: [][]float64{{1}}, Y: []float64{2}},
		{X: s.X, Y: s.Y, Weights: make([]float64, 80)},
	} {
		if _, ok := Correlate(constant); ok {
			t.Errorf("correlations of %v", constant)
		}
		if _, ok := Bootstrap(constant, Draw{Level: 0.95}); ok {
			t.Errorf("certainty of %v", constant)
		}
	}
}

func TestNoModelOfTooFewRowsOrOfAPredictorThatFollowsFromOthers(t *testing.T) {
	few := survey(4)
	c, ok := Correlate(few)
	if !ok {
		t.Fatal("nothing varies")
	}
	if _, outcome := Fit(c); outcome != FewRows {
		t.Errorf("outcome %v of four rows and three predictors", outcome)
	}
	s := survey(80)
	for i := range s.X[2] {
		s.X[2][i] = 2*s.X[0][i] - s.X[1][i]
	}
	c, _ = Correlate(s)
	if _, outcome := Fit(c); outcome != Collinear {
		t.Errorf("outcome %v of a predictor that follows from others", outcome)
	}
	if _, ok := Bootstrap(s, Draw{Level: 0.95}); ok {
		t.Error("certainty without a model")
	}
}

func TestSharesOfNothingAreNone(t *testing.T) {
	if _, ok := Shares([]float64{0, 0}); ok {
		t.Error("shares of nothing")
	}
	shares, ok := Shares([]float64{1, 3})
	if !ok {
		t.Fatal("no shares")
	}
	all(t, "shares", shares, []float64{0.25, 0.75}, 1e-15)
}

func TestManyPredictorsHaveNoLMG(t *testing.T) {
	s := Sample{Y: make([]float64, 200)}
	for j := range MaxLMG + 1 {
		column := make([]float64, 200)
		for i := range column {
			column[i] = math.Mod(float64(i*i*(2*j+3)+i*(j+1)), 31)
			s.Y[i] += column[i]
		}
		s.X = append(s.X, column)
	}
	m := fitted(t, s)
	near(t, "R²", m.R2, 1, 1e-9)
	if m.LMG != nil || len(m.Johnson) != MaxLMG+1 {
		t.Errorf("LMG %v, relative weights %v", m.LMG, m.Johnson)
	}
}

func TestUnequalColumnsAndNegativeWeightsAreBugs(t *testing.T) {
	for name, s := range map[string]Sample{
		"short column":    {X: [][]float64{{1, 2}}, Y: []float64{1, 2, 3}},
		"few weights":     {X: [][]float64{{1, 2}}, Y: []float64{1, 2}, Weights: []float64{1}},
		"negative weight": {X: [][]float64{{1, 2}}, Y: []float64{1, 2}, Weights: []float64{1, -1}},
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			Correlate(s)
		})
	}
}
