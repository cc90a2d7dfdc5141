package stats_test

import (
	"math"
	"testing"

	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/resample"
)

// contacts are one hundred contacts of a log, each held against three to six standards: passed, made, how many of the hundred.
var contacts = []struct{ passed, made, of int }{
	{0, 2, 1}, {1, 3, 2}, {2, 3, 4}, {2, 4, 7}, {3, 3, 6}, {2, 5, 4}, {3, 4, 13}, {3, 5, 10}, {4, 4, 18}, {4, 5, 17}, {5, 5, 8}, {5, 6, 5}, {6, 6, 5},
}

// Whoever holds a place of few contacts against the others errs most where its interval lies wholly above or below what is true of all. An
// interval R ± t·se lies above in 3.7 % of samples of 26 contacts where 2.5 % are promised, for good samples have small variances.
func TestSharesOfFewContactsLieAboveAndBelowTheTruthAsSeldomAsPromised(t *testing.T) {
	passed, made, all := 0, 0, 0
	for _, c := range contacts {
		passed, made, all = passed+c.of*c.passed, made+c.of*c.made, all+c.of
	}
	if all != 100 {
		t.Fatalf("%d contacts, want one hundred", all)
	}
	truth := float64(passed) / float64(made)
	const runs = 4000
	for _, size := range []int{10, 26, 100} {
		g := resample.Stream(1, "coverage", "share of checks")
		above, below, wald := 0, 0, 0
		for range runs {
			drawn := make([]stats.Cluster, size)
			for i := range drawn {
				drawn[i] = draw(&g)
			}
			got, ok := stats.ClusterRatio(drawn, level)
			if !ok || !got.Bound {
				t.Fatalf("no interval of %v", drawn)
			}
			if got.Lo > truth {
				above++
			}
			if got.Hi < truth {
				below++
			}
			if got.Value-truth > 2*residual(drawn, got.Value) {
				wald++
			}
		}
		for side, n := range map[string]int{"above": above, "below": below} {
			// Half of 5 %, and three standard errors of 4,000 runs.
			if share := float64(n) / runs; share > 0.025+3*math.Sqrt(0.025*0.975/runs) {
				t.Errorf("%d contacts: %s the truth in %.2f %% of the runs", size, side, 100*share)
			}
		}
		if size == 26 && float64(wald)/runs < 0.035 {
			t.Errorf("R ± 2·se lies above in %d runs only: the population no longer shows what this is about", wald)
		}
	}
}

func draw(g *resample.Generator) stats.Cluster {
	at, i := g.Index(100), 0
	for ; at >= contacts[i].of; i++ {
		at -= contacts[i].of
	}
	return stats.Cluster{Part: float64(contacts[i].passed), Whole: float64(contacts[i].made), Times: 1}
}

// residual is the linearised standard error alone.
func residual(all []stats.Cluster, share float64) float64 {
	squares, whole, n := 0.0, 0.0, float64(len(all))
	for _, c := range all {
		squares += (c.Part - share*c.Whole) * (c.Part - share*c.Whole)
		whole += c.Whole
	}
	return math.Sqrt(n/(n-1)*squares) / whole
}
