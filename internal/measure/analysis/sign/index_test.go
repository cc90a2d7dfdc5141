package sign

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// The six indicators of method §13 with their weights, as signs of one family; the printed numbers are Python's.
func sixSigns() []result.Sign {
	var all []result.Sign
	for _, k := range []struct {
		id         string
		x          float64
		direction  config.Direction
		best, zero float64
		weight     float64
	}{
		{"greet", 0.84, config.Higher, 0.95, 0.60, 2},
		{"hold", 0.91, config.Higher, 0.95, 0.60, 1},
		{"service", 104, config.Lower, 90, 180, 1},
		{"complaints", 3.1, config.Lower, 1, 10, 2},
		{"returns", 0.021, config.Lower, 0.01, 0.05, 1},
		{"fcr", 0.786, config.Higher, 0.85, 0.50, 2},
	} {
		amber := (k.best + k.zero) / 2
		b := bounds{direction: k.direction, green: k.best, amber: amber, worst: k.zero, best: k.best}
		all = append(all, result.Sign{ID: k.id, Group: config.Quality, Weight: k.weight, HasBounds: true, Scored: true, Score: b.score(k.x)})
	}
	return all
}

func TestCompositeMatchesTheMethod(t *testing.T) {
	signs := sixSigns()
	for i, want := range []float64{0.685714, 0.885714, 0.844444, 0.766667, 0.725000, 0.817143} {
		fixture.NearNumber(t, signs[i].ID, signs[i].Score, want, 5e-7)
	}
	got := Index(signs)
	fixture.Near(t, "arithmetic", got.Total, 77.7134, 4)
	fixture.Near(t, "geometric", got.Geometric, 77.4323, 4)
	fixture.NearNumber(t, "drop-one, lowest", got.Lo, 76.36, 5e-3)
	fixture.NearNumber(t, "drop-one, highest", got.Hi, 80.33, 5e-3)
	fixture.NearNumber(t, "coverage", got.Coverage, 1, 1e-12)
	if got.Weakest != "greet" {
		t.Errorf("the weakest sign is %q, want greet", got.Weakest)
	}
	signs[2].Scored, signs[4].Scored = false, false
	got = Index(signs)
	fixture.Near(t, "without two signs", got.Total, 77.4966, 4)
	fixture.NearNumber(t, "coverage without two", got.Coverage, 0.7778, 5e-5)
	signs[0].Scored = false
	if got = Index(signs); got.Total.Reason != result.ReasonLowCoverage {
		t.Errorf("with 5 of 9 of the weight: %+v, want none for low coverage", got.Total)
	}
	signs = sixSigns()
	signs[3].Score = 0
	got = Index(signs)
	fixture.Near(t, "one sign at 0, arithmetic", got.Total, 60.6764, 4)
	fixture.Near(t, "one sign at 0, geometric without a floor", got.Strict, 0, 9)
	fixture.Near(t, "one sign at 0, geometric", got.Geometric, 29.5203, 4)
}

func TestFamiliesWeighAlikeInTheTotal(t *testing.T) {
	signs := []result.Sign{
		{ID: "a", Group: config.Speed, Weight: 1, HasBounds: true, Scored: true, Score: 1},
		{ID: "b", Group: config.Speed, Weight: 1, HasBounds: true, Scored: true, Score: 1},
		{ID: "c", Group: config.Speed, Weight: 1, HasBounds: true, Scored: true, Score: 1},
		{ID: "d", Group: config.People, Weight: 1, HasBounds: true, Scored: true, Score: 0},
	}
	fixture.Near(t, "total", Index(signs).Total, 50, 9)
}

func TestWithoutCompensationIsNeverBetter(t *testing.T) {
	for _, score := range []float64{0, 0.004, 0.5, 1} {
		signs := sixSigns()[:1]
		signs[0].Score = score
		got := Index(signs)
		fixture.Near(t, "arithmetic", got.Total, 100*score, 9)
		if got.Geometric.Value > got.Total.Value {
			t.Errorf("one sign of %v: geometric %v above arithmetic %v", score, got.Geometric.Value, got.Total.Value)
		}
	}
}

// A family's index of 91 hides the one sign that is bad: its verdicts are counted beside it, of scored signs with bounds.
func TestAFamilySaysHowManyOfItsSignsAreBad(t *testing.T) {
	signs := sixSigns()
	for i, v := range []result.Verdict{result.Good, result.Bad, result.Acceptable, result.Good, result.Good, result.Bad} {
		signs[i].Verdict = v
	}
	signs[4].Scored, signs[5].HasBounds = false, false
	signs = append(signs, result.Sign{ID: "other", Group: config.Speed, Weight: 1, HasBounds: true, Scored: true, Score: 1, Verdict: result.Good})
	got := Index(signs).Groups
	counted := 0
	for _, g := range got {
		if g.Group == config.Quality {
			counted++
			if g.Good != 2 || g.Bad != 1 || g.Signs != 4 {
				t.Errorf("%+v, want 2 good, 1 bad of 4", g)
			}
		}
	}
	if counted != 1 || len(got) != 2 {
		t.Errorf("families %+v, want quality once beside speed", got)
	}
}
