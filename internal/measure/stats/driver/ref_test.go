package driver

import (
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

type refDriver struct {
	Models []struct {
		X                          [][]float64
		Y, W                       []float64
		R, Beta, VIF, Johnson, LMG []float64
		R2, Adjusted               float64
	}
	Resample struct {
		X                 [][]float64
		Y, Noise, Figures []float64
		Rows              []int
	}
}

func TestModelsAreThoseOfR(t *testing.T) {
	var ref refDriver
	rref.Read(t, "driver", &ref)
	if len(ref.Models) != 5 {
		t.Fatalf("%d models", len(ref.Models))
	}
	for _, want := range ref.Models {
		m := fitted(t, Sample{X: columns(want.X), Y: want.Y, Weights: want.W})
		all(t, "correlations", m.Correlation, want.R, 1e-11)
		all(t, "β", m.Beta, want.Beta, 1e-11)
		all(t, "VIF", m.VIF, want.VIF, 1e-11)
		all(t, "relative weights", m.Johnson, want.Johnson, 1e-11)
		all(t, "LMG", m.LMG, want.LMG, 1e-11)
		near(t, "R²", m.R2, want.R2, 1e-11)
		near(t, "adjusted R²", m.Adjusted, want.Adjusted, 1e-11)
	}
}

func TestAResampleIsAskedWhatRAsksOfItsRows(t *testing.T) {
	var ref refDriver
	rref.Read(t, "driver", &ref)
	s := Sample{X: columns(ref.Resample.X), Y: ref.Resample.Y}
	f := figures{table: s.table(ref.Resample.Noise), predictors: len(s.X), rows: len(s.Y), lmg: true, highest: 7, span: 6}
	sums, got := make([]float64, f.table.width()), make([]float64, f.count())
	for _, row := range ref.Resample.Rows {
		f.table.add(row, sums)
	}
	if !f.write(sums, got) {
		t.Fatal("the rows cannot carry the figures")
	}
	all(t, "figures", got, ref.Resample.Figures, 1e-11)
}
