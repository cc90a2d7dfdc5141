package economy

import (
	"testing"
	"time"

	"ecart/internal/config"
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

// What report.yaml says of a month is brought to the months of the calendar with costs, whatever the periods of the report are called.
func TestCostsAreHeldAgainstTheRevenueOfTheirMonths(t *testing.T) {
	day := func(month time.Month) time.Time { return time.Date(2026, month, 15, 0, 0, 0, 0, time.UTC) }
	for _, period := range []struct {
		name    string
		revenue float64
	}{{"month", 1_000}, {"year", 12_000}} {
		d := &survey.Dataset{Costs: &survey.Costs{
			N:        5,
			Dates:    []time.Time{day(1), day(1), day(2), day(3), {}},
			Factors:  []survey.Factor{{ID: "month", Levels: []string{"2026-Q1"}, Codes: []int{0, 0, 0, 0, -1}}},
			Category: []string{"prevention", "appraisal", "internal_failure", "external_failure", "appraisal"},
			Amount:   fixture.Scores(10, 20, 30, 40, 50),
		}}
		s := study.New(fixture.Model(1), d)
		given := func(v float64) config.Figure { return config.Figure{Value: v, Given: true} }
		s.Config.Economics = config.Economics{Period: period.name, Revenue: given(period.revenue), LostMargin: given(period.revenue / 10)}
		got := Costs(s)
		if got.Months != 3 {
			t.Errorf("%s: %d months, want 3: a quarter is three", period.name, got.Months)
		}
		fixture.NearNumber(t, "share of the revenue", got.OfRevenue.Value, 150.0/3_000, 1e-12)
		fixture.NearNumber(t, "margin of those who left", got.LostMargin.Value, 300, 1e-12)
	}
}
