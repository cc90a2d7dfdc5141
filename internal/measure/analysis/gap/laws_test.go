package gap_test

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// changed measures the hotels before and after something is done to their customers' batteries.
func changed(t *testing.T, do func(c *config.Config, d *survey.Dataset)) (before, after *result.Results) {
	t.Helper()
	c, d := fixture.Hotels(220, 50)
	before = analysis.Run(c, d)
	do(c, d)
	after = analysis.Run(c, d)
	fixture.Sound(t, after)
	return before, after
}

// sameReliability fails unless two reports have the same coefficients.
func sameReliability(t *testing.T, before, after *result.Results) {
	t.Helper()
	n := 0
	for i, b := range before.Reliability {
		a := after.Reliability[i]
		for _, k := range []struct {
			name string
			x, y result.Estimate
		}{{"α", b.Alpha, a.Alpha}, {"standardised α", b.Standardised, a.Standardised}, {"ω", b.Omega, a.Omega}, {"r_D", b.Difference, a.Difference}} {
			if k.x.OK() != k.y.OK() || k.x.Reason != k.y.Reason {
				t.Errorf("%s of %s, %s: %+v, then %+v", k.name, b.Dimension, b.Battery, k.x, k.y)
				continue
			}
			n++
			fixture.NearNumber(t, k.name+" of "+b.Dimension+", "+b.Battery, k.y.Value, k.x.Value, 1e-6)
		}
	}
	if n < 40 {
		t.Fatalf("%d coefficients compared", n)
	}
}

func TestReliabilityDoesNotHangOnTheOrderOfRows(t *testing.T) {
	before, after := changed(t, func(_ *config.Config, d *survey.Dataset) {
		d.Customers = fixture.Take(d.Customers, fixture.Backwards(d.Customers.N))
	})
	sameReliability(t, before, after)
}

func TestReliabilityDoesNotHangOnTheScale(t *testing.T) {
	before, after := changed(t, func(c *config.Config, d *survey.Dataset) {
		c.Model.Scale.Min, c.Model.Scale.Max = 10, 70
		for _, battery := range [][]survey.Scores{d.Customers.Expectation, d.Customers.Perception} {
			for _, s := range battery {
				for r := range s.Values {
					s.Values[r] *= 10
				}
			}
		}
	})
	sameReliability(t, before, after)
}

func TestRanksAndEffectsFollowTheirLaws(t *testing.T) {
	turned := func(c *config.Config, d *survey.Dataset) {
		d.Customers.Expectation, d.Customers.Perception = d.Customers.Perception, d.Customers.Expectation
	}
	before, after := changed(t, turned)
	n := 0
	for i, b := range before.Service.Items {
		x, y := b.Test, after.Service.Items[i].Test
		if x.Name == "" || y.Name == "" {
			continue
		}
		n++
		m := float64(x.Ranks.Pairs)
		fixture.NearNumber(t, b.ID+": V of the other side", y.Ranks.V, m*(m+1)/2-x.Ranks.V, 1e-9)
		fixture.NearNumber(t, b.ID+": p", y.Ranks.P, x.Ranks.P, 1e-12)
		fixture.NearNumber(t, b.ID+": rank-biserial", y.Ranks.Effect, -x.Ranks.Effect, 1e-12)
		fixture.NearNumber(t, b.ID+": d_z", y.Effect, -x.Effect, 1e-9)
		fixture.NearNumber(t, b.ID+": d_av", y.Average, -x.Average, 1e-9)
		if x.Ranks.Adjusted < x.Ranks.P || x.Ranks.Effect < -1 || x.Ranks.Effect > 1 {
			t.Errorf("%s: %+v", b.ID, x.Ranks)
		}
	}
	if n != 22 {
		t.Fatalf("%d items compared, want 22", n)
	}
}

func TestGap1MovesWithWhatManagersBelieve(t *testing.T) {
	c, d := fixture.Hotels(200, 50)
	for i := range d.Managers.Expectation {
		for r := range d.Managers.Expectation[i].Values {
			d.Managers.Expectation[i].Values[r] = 4 + float64((r+i)%3)*0.5
		}
	}
	before := analysis.Run(c, d).Gaps[0]
	for i := range d.Managers.Expectation {
		for r := range d.Managers.Expectation[i].Values {
			d.Managers.Expectation[i].Values[r] += 0.5
		}
	}
	after := analysis.Run(c, d).Gaps[0]
	n := 0
	for i, b := range before.Dimensions {
		a := after.Dimensions[i]
		for _, k := range []struct{ x, y result.Estimate }{{b.Score, a.Score}, {b.Matched, a.Matched}} {
			if !k.x.OK() {
				continue
			}
			n++
			fixture.NearNumber(t, "shift", k.y.Value-k.x.Value, 0.5, 1e-9)
			fixture.NearNumber(t, "width", k.y.Hi-k.y.Lo, k.x.Hi-k.x.Lo, 1e-9)
		}
	}
	if n != 10 {
		t.Fatalf("%d figures compared, want 10", n)
	}
}
