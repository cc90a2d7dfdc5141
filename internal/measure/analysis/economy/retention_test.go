package economy

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func known(v float64) config.Figure { return config.Figure{Value: v, Given: true} }

// example is the method's §12: margin 120, 80 % kept, 10 % discount, 150 to win a customer, 50,000 for 2,000 customers.
func example() config.Economics {
	return config.Economics{Period: "year", Margin: known(120), Discount: known(0.1), Acquisition: known(150),
		Retention: config.Retention{Share: known(0.8)},
		Programme: config.Programme{Cost: known(50000), Customers: known(2000), Gain: known(0.05)}}
}

func retentionOf(e config.Economics) result.Economics {
	c := fixture.Model(1)
	c.Economics = e
	return Retention(study.New(c, &survey.Dataset{}))
}

func TestRetentionMatchesTheMethod(t *testing.T) {
	got := retentionOf(example())
	for _, c := range []struct {
		name string
		e    result.Estimate
		want float64
		tol  float64
	}{
		{"value", got.Value, 440, 1e-9},
		{"value of a customer one has", got.Later, 320, 1e-9},
		{"net of winning", got.Net, 290, 1e-9},
		{"lifetime", got.Lifetime, 5, 1e-9},
		{"churn", got.Churn, 0.2, 1e-12},
		{"break-even", got.Programme.BreakEven, 0.016129, 5e-7},
		{"per customer kept", got.Programme.PerKept, 500, 1e-9},
		{"won over kept", got.Programme.Ratio, 0.30, 1e-9}, // here winning is the cheaper
	} {
		if !c.e.OK() {
			t.Errorf("%s is %+v", c.name, c.e)
		}
		fixture.NearNumber(t, c.name, c.e.Value, c.want, c.tol)
	}
}

func TestWithinOneYearTheRiseIsCostOverMargin(t *testing.T) {
	// Method §12: C/(N·m) is 20.83 points for 50,000, which from 80 % nobody can reach; 24,000 takes 10.
	if got := retentionOf(example()).Programme.OneYear; got.Reason != result.ReasonNeverPays {
		t.Errorf("from 80 %% by 20.83 points: %+v", got)
	}
	e := example()
	e.Programme.Cost = known(24000)
	fixture.NearNumber(t, "within one year", retentionOf(e).Programme.OneYear.Value, 0.10, 1e-12)
}

func TestChurnOfAMonthIsBroughtToAYear(t *testing.T) {
	// Method §12: 60 of 1,000 lost and 80 won: 6 %, 5.94 % of the average base, 52.41 % in a year.
	got := retentionOf(config.Economics{Period: "month", Retention: config.Retention{Start: known(1000), Lost: known(60), Won: known(80)}})
	fixture.NearNumber(t, "churn", got.Churn.Value, 0.06, 1e-12)
	fixture.NearNumber(t, "average base", got.ChurnAverage.Value, 0.0594, 5e-5)
	fixture.NearNumber(t, "a year", got.ChurnYear.Value, 0.524080, 5e-7)
	if got.Value.OK() || got.Value.Reason != result.ReasonNoEconomics {
		t.Errorf("a value without a margin: %+v", got.Value)
	}
}

func TestWhatReportYamlDoesNotSayIsNotMeasured(t *testing.T) {
	if got := retentionOf(config.Economics{Period: "year"}); got.Status != result.NotMeasured || got.Churn.OK() || got.Programme.PerKept.OK() {
		t.Errorf("%+v", got)
	}
	e := example()
	e.Retention.Share = known(1)
	if got := retentionOf(e); got.Lifetime.Reason != result.ReasonEndless || !got.Value.OK() {
		t.Errorf("everybody stays: lifetime %+v, value %+v", got.Lifetime, got.Value)
	}
	e.Programme.Cost = known(1e9)
	e.Retention.Share = known(0.8)
	if got := retentionOf(e); got.Programme.BreakEven.Reason != result.ReasonNeverPays {
		t.Errorf("a programme that cannot pay: %+v", got.Programme.BreakEven)
	}
}
