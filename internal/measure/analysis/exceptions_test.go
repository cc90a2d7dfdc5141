package analysis

import (
	"slices"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// Metz is hidden to cover the three of Nancy: its score under the exception, beside the total, would give its mean away all the same.
func TestAnExceptionDoesNotReadAHiddenLocationApart(t *testing.T) {
	k := politeness(63, 2, 3, 2.5)
	c := model(2)
	c.Indicators = []config.Indicator{{ID: "polite", Measure: "item.q2", Statistic: "mean", Direction: config.Higher, Green: 5.5, Amber: 4.5, Worst: 1, Best: 5.5, Weight: 1}}
	c.Exceptions = []config.Exception{{
		Indicator: "polite", Item: "q2", Mode: config.Invert, Location: "Metz", Reason: "the act", ReviewDate: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC),
	}}
	read := func(lille, metz, nancy int) result.Sign {
		names := slices.Concat(slices.Repeat([]string{"Lille"}, lille), slices.Repeat([]string{"Metz"}, metz), slices.Repeat([]string{"Nancy"}, nancy))
		k.Factors = []survey.Factor{levels("location", names...)}
		return Run(c, &survey.Dataset{Customers: k}).Signs[0]
	}
	if sign := read(34, 29, 0); sign.Exception.Score == sign.Score {
		t.Errorf("two large locations: the exception changes nothing: %v", sign.Score)
	}
	if sign := read(31, 29, 3); sign.Exception.Score != sign.Score {
		t.Errorf("Metz is hidden, and its score is %v beside %v", sign.Exception.Score, sign.Score)
	}
}
