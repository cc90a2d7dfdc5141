package standard_test

import (
	"math"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

func capable(t *testing.T, log *survey.Contacts, d config.Standard) result.Standard {
	t.Helper()
	c := fixture.Model(1)
	d.ID, d.Kind, d.Measure, d.Required = "s", config.ShareWithin, "contacts.wait", 0.9
	c.Standards = []config.Standard{d}
	r := analysis.Run(c, &survey.Dataset{Contacts: log})
	fixture.Sound(t, r)
	return r.Standards[0]
}

func TestCapabilityNeedsAStableProcess(t *testing.T) {
	log := skewed(1, 14, 40)
	log.Measures["abandoned"] = fixture.Repeat(log.N, 0)
	got := capable(t, log, config.Standard{Target: 60, Lower: 5}).Capability
	if got.Status != result.Measured || got.N != 560 || got.Since != "2024-01" {
		t.Fatalf("%+v", got)
	}
	xs := log.Measures["wait"].Values
	mean, sd := stats.Mean(xs), stats.SD(xs)
	fixture.NearNumber(t, "Pp", got.Pp.Value, 55/(6*sd), 1e-9)
	fixture.NearNumber(t, "Ppk", got.Ppk.Value, math.Min(60-mean, mean-5)/(3*sd), 1e-9)
	fixture.NearNumber(t, "Cpm", got.Cpm.Value, 55/(6*math.Sqrt(sd*sd*559/560+(mean-32.5)*(mean-32.5))), 1e-9)
	low, _ := stats.Quantile(xs, 0.00135)
	middle, _ := stats.Quantile(xs, 0.5)
	high, _ := stats.Quantile(xs, 0.99865)
	fixture.NearNumber(t, "percentile form", got.Percentile.Value, math.Min((60-middle)/(high-middle), (middle-5)/(middle-low)), 1e-9)
	one := capable(t, log, config.Standard{Target: 60}).Capability
	if one.Cp.Reason != result.ReasonNoLimit || one.Cpm.Reason != result.ReasonNoLimit {
		t.Errorf("one limit only: %+v", one)
	}
	fixture.NearNumber(t, "one-sided percentile form", one.Percentile.Value, (60-middle)/(high-middle), 1e-9)

	for i := range log.N {
		if log.Factors[0].Levels[log.Factors[0].Codes[i]] == "2024-09" {
			log.Measures["wait"].Values[i] += 40
		}
	}
	if got := capable(t, log, config.Standard{Target: 60}).Capability; got.Reason != result.ReasonSpecialCauses || got.Percentile.OK() {
		t.Errorf("a special cause in September: %+v", got)
	}
}

func TestCapabilitySaysWhyThereIsNone(t *testing.T) {
	few := skewed(1, 6, 40)
	if got := capable(t, few, config.Standard{Target: 60}).Capability; got.Reason != result.ReasonTooFewPeriods {
		t.Errorf("six months: %+v", got)
	}
	thin := skewed(1, 14, 6)
	if got := capable(t, thin, config.Standard{Target: 60}).Capability; got.Status != result.Measured || got.Percentile.Reason != result.ReasonTooFew {
		t.Errorf("84 contacts: %+v", got)
	}
	c := fixture.Model(1)
	c.Standards = []config.Standard{{ID: "s", Kind: config.Average, Measure: "item.q1", Target: 5, AtLeast: true}}
	got := analysis.Run(c, &survey.Dataset{Customers: customers(0.3, 0, 0)}).Standards[0]
	if got.Capability.Reason != result.ReasonOpinion || got.Defects.Reason != result.ReasonOpinion || got.Longest.Status != result.Suppressed {
		t.Errorf("opinions: %+v, %+v, %+v", got.Capability, got.Defects, got.Longest)
	}
}

func TestDefectsPerMillion(t *testing.T) {
	// Method §10: DPO 0.006 is 6,000 per million and level 4.0121 with its shift of 1.5; none in 60 leaves 0.048703 and has no level.
	for _, k := range []struct {
		within, n    int
		dpmo, bound  float64
		sigma        float64
		why          string
		hasNoLevelOf string
	}{
		{497, 500, 6000, 0, 4.0121, "", ""},
		{60, 60, 0, 0.048703, 0, "no defect", result.ReasonNoDefect},
		{0, 60, 1e6, 0, 0, "no success", result.ReasonNoSuccess},
	} {
		got := capable(t, unitLog([]unit{{"A", k.within, k.n}}, 20, 40), config.Standard{Target: 30}).Defects
		fixture.NearNumber(t, "DPMO", got.DPMO, k.dpmo, 1e-6)
		fixture.NearNumber(t, "bound", got.Bound, k.bound, 1e-6)
		if k.hasNoLevelOf != "" {
			if got.Sigma.Reason != k.hasNoLevelOf {
				t.Errorf("%s: %+v", k.why, got.Sigma)
			}
			continue
		}
		fixture.Near(t, "level", got.Sigma, k.sigma, 4)
		if !(got.Sigma.Lo < got.Sigma.Value && got.Sigma.Value < got.Sigma.Hi) {
			t.Errorf("level outside its interval: %+v", got.Sigma)
		}
	}
}

func TestTheLongestIsTheLongest(t *testing.T) {
	got := capable(t, callers(), config.Standard{Target: 30})
	fixture.Near(t, "of those answered", got.Longest, 50, 9)
	fixture.Near(t, "p80", got.P80, 33.2, 9) // R: quantile(c(10, 15, 22, 25, 30, 34, 50), 0.8)
	if got.P95.Bound {
		t.Errorf("seven values bound their 95th percentile: %+v", got.P95)
	}
}
