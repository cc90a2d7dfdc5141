package analysis

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// TestChannelsOfTooFewCustomersAreHiddenNotMissing: the column is there, and the report must not ask for it.
func TestChannelsOfTooFewCustomersAreHiddenNotMissing(t *testing.T) {
	for _, c := range []struct {
		name    string
		factors []survey.Factor
		want    result.Estimate
	}{
		{"three customers", []survey.Factor{levels("channel", "desk", "desk", "web")}, result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew}},
		{"five customers", []survey.Factor{levels("channel", "desk", "desk", "web", "web", "web")}, result.Estimate{Value: 2, N: 5, Method: result.MethodCount, Status: result.Measured}},
		{"no such column", nil, result.Estimate{Reason: "no_column:channel"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &study{d: &survey.Dataset{Customers: &survey.Customers{Factors: c.factors}}}
			s.customers.least = 5
			if got := s.channels(); got != c.want {
				t.Errorf("channels = %+v, want %+v", got, c.want)
			}
		})
	}
}
