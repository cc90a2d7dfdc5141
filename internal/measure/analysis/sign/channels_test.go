package sign

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// TestChannelsOfTooFewCustomersAreHiddenNotMissing: the column is there, and the report must not ask for it.
func TestChannelsOfTooFewCustomersAreHiddenNotMissing(t *testing.T) {
	for _, c := range []struct {
		name    string
		factors []survey.Factor
		want    result.Estimate
	}{
		{"three customers", []survey.Factor{fixture.Levels("channel", "desk", "desk", "web")}, result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew}},
		{"five customers", []survey.Factor{fixture.Levels("channel", "desk", "desk", "web", "web", "web")}, result.Estimate{Value: 2, N: 5, Method: result.MethodCount, Status: result.Measured}},
		{"no such column", nil, result.Estimate{Reason: "no_column:channel"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &study.Study{Config: &config.Config{}, Data: &survey.Dataset{Customers: &survey.Customers{Factors: c.factors}}}
			s.Customers.Least = 5
			if got := channels(s); got != c.want {
				t.Errorf("channels = %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestChannelsAreCountedAsDeclared(t *testing.T) {
	s := &study.Study{Data: &survey.Dataset{}, Config: &config.Config{Channels: []config.Channel{{Name: "desk", Open: true}, {Name: "fax"}, {Name: "web", Open: true}}}}
	if got, want := channels(s), (result.Estimate{Value: 2, Method: result.MethodGiven, Status: result.Measured}); got != want {
		t.Errorf("channels = %+v, want %+v", got, want)
	}
}
