package analysis

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
)

// sites makes customers of locations of the given sizes whose gap on one item is about the given ones.
func sites(sizes []int, gaps []float64) (*config.Config, *survey.Dataset) {
	c := fixture.Model(1)
	var names []string
	var e, p []float64
	for i, n := range sizes {
		for j := range n {
			names, e = append(names, string(rune('A'+i))), append(e, 6)
			p = append(p, 6+gaps[i]+1.2*float64(j%3-1))
		}
	}
	return c, &survey.Dataset{Customers: &survey.Customers{N: len(e), Expectation: []survey.Scores{fixture.Scores(e...)}, Perception: []survey.Scores{fixture.Scores(p...)},
		Factors: []survey.Factor{fixture.Levels("location", names...)}}}
}

func TestLocationsAreRankedByShrunkenMeans(t *testing.T) {
	// C is the lowest by its own mean and is drawn further up than D, of which twenty times as many customers speak.
	f := Run(sites([]int{300, 300, 30, 600, 300}, []float64{-0.6, -0.5, -0.83, -0.8, -0.55})).Priorities
	if len(f) == 0 || f[0].Worst != "D" || f[0].Best != "B" {
		t.Errorf("%+v, want D the worst and B the best", f)
	}
	// Without D it is the lowest.
	f = Run(sites([]int{300, 300, 30, 300}, []float64{-0.3, -0.2, -1.3, -0.25})).Priorities
	if len(f) == 0 || f[0].Worst != "C" {
		t.Errorf("%+v, want C the worst", f)
	}
}

func TestNoLocationIsNamedWhereChanceExplainsAll(t *testing.T) {
	for _, gaps := range [][]float64{{-0.6, -0.6, -0.6, -0.6}, {-0.6, -0.62, -0.59, -0.61}, {-0.6, -0.61}} {
		f := Run(sites([]int{60, 60, 60, 60}[:len(gaps)], gaps)).Priorities
		if len(f) == 0 || f[0].Best != "" || f[0].Worst != "" {
			t.Errorf("%v: %+v, want no location", gaps, f)
		}
	}
}
