package economy

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/study"
)

func TestCostsMatchTheMethod(t *testing.T) {
	// Method §12: 131,000 in all, 25,000 / 15,000 / 17,000 / 74,000, failure 91,000.
	d := &survey.Dataset{Costs: &survey.Costs{
		N:        5,
		Category: []string{"prevention", "appraisal", "internal_failure", "external_failure", "unknown"},
		Amount:   fixture.Scores(25000, 15000, 17000, 74000, 999),
	}}
	got := Costs(study.New(fixture.Model(1), d))
	fixture.NearNumber(t, "total", got.Total, 131000, 0)
	fixture.NearNumber(t, "share of failure", got.FailShare, 91000.0/131000, 1e-12)
}
