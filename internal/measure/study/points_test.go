package study

import (
	"math"
	"testing"

	"ecart/internal/measure/analysis/fixture"
)

func TestPointsNearAHundredAreRescaled(t *testing.T) {
	for _, c := range []struct {
		name  string
		row   []float64
		want  float64 // the first dimension's points
		valid bool
	}{
		{"exactly 100", []float64{40, 60}, 40, true},
		{"95 is rescaled", []float64{38, 57}, 40, true},
		{"105 is rescaled", []float64{42, 63}, 40, true},
		{"94 is not valid", []float64{40, 54}, 0, false},
		{"106 is not valid", []float64{40, 66}, 0, false},
		{"a negative number is not valid", []float64{-10, 110}, 0, false},
		{"a blank counts as 0 when the rest makes 100", []float64{fixture.NA, 100}, 0, true},
		{"all blank", []float64{fixture.NA, fixture.NA}, 0, false},
	} {
		got, ok := ToHundred(fixture.Columns([][]float64{c.row}), 1)[0].At(0)
		if ok != c.valid || math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %v, %v, want %v, %v", c.name, got, ok, c.want, c.valid)
		}
	}
}
