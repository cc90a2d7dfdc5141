package standard_test

import (
	"fmt"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

func TestCoverageCountsOriginsAndValues(t *testing.T) {
	c, d := fixture.Hotels(100, 400)
	got := analysis.Run(c, d).Coverage
	var origins, values []string
	number := 0
	for _, o := range got.ByOrigin {
		number += o.Number
		origins = append(origins, fmt.Sprintf("%s %d/%d", o.Origin, o.Measured, o.Number))
	}
	if want := []string{"customers 2/2", "employees 0/0", "shareholders 0/1", "suppliers 0/0", "government 0/0", "associations 0/0", "community 0/0", "rating_body 2/2"}; !slices.Equal(origins, want) {
		t.Errorf("origins %v, want %v", origins, want)
	}
	if number != len(c.Standards) {
		t.Errorf("%d standards by origin of %d", number, len(c.Standards))
	}
	for _, v := range got.ByValue {
		values = append(values, fmt.Sprintf("%s %d", v.Value, v.Number))
	}
	if want := []string{"care 1", "pace 2", "pride 0"}; !slices.Equal(values, want) {
		t.Errorf("values %v, want %v", values, want)
	}
}

// TestStandardsOfOneStakeholderAreHeldAgainstTheirContactsAlone: 45 of 50 within one, 20 of 40 within the other, and none that is measured
// for the third.
func TestStandardsOfOneStakeholderAreHeldAgainstTheirContactsAlone(t *testing.T) {
	c := fixture.Model(1)
	c.Company.Values = []config.Value{{ID: "pace"}, {ID: "care"}}
	c.Standards = []config.Standard{
		{ID: "greet", Origin: "customers", Value: "care", Item: "q1", Kind: config.ShareWithin, Measure: "contacts.greeted", Required: 0.8},
		{ID: "solve", Origin: "employees", Value: "pace", Kind: config.ShareWithin, Measure: "contacts.resolved", Required: 0.9},
		{ID: "cheap", Origin: "suppliers", Kind: config.ShareWithin},
	}
	d := &survey.Dataset{Contacts: &survey.Contacts{N: 50, Measures: map[string]survey.Scores{"greeted": fixture.Some(45, 50), "resolved": fixture.Some(20, 40)}}}
	got := analysis.Run(c, d).Coverage
	if !slices.Equal(got.Unserving, []string{"solve", "cheap"}) || !slices.Equal(got.Valueless, []string{"cheap"}) {
		t.Errorf("without an expectation %v, without a value %v", got.Unserving, got.Valueless)
	}
	for _, want := range []struct {
		what           string
		of             result.Tally
		within, points float64
		n              int
	}{
		{"customers", got.ByOrigin[0].Tally, 0.9, 10, 50},
		{"employees", got.ByOrigin[1].Tally, 0.5, -40, 40},
		{"care", got.ByValue[1].Tally, 0.9, 10, 50},
	} {
		fixture.Near(t, want.what, want.of.Within, want.within, 9)
		fixture.NearNumber(t, want.what+" in points", want.of.Against.Value, want.points, 1e-9)
		if want.of.Within.N != want.n || !want.of.Within.Bound || !want.of.Against.Bound {
			t.Errorf("%s: %+v, %+v", want.what, want.of.Within, want.of.Against)
		}
	}
	if s := got.ByOrigin[3]; s.Number != 1 || s.Measured != 0 || s.Within.Status != result.NotMeasured || s.Within.Reason != result.ReasonNoStandards {
		t.Errorf("suppliers %+v", s)
	}
	if got.ByOrigin[1].Missed != 1 || got.ByOrigin[1].Met != 0 {
		t.Errorf("employees %+v", got.ByOrigin[1])
	}
}

// TestRatedImportanceGoesBeforeExpectation: method §2, gap 2b, "importance or E".
func TestRatedImportanceGoesBeforeExpectation(t *testing.T) {
	c := fixture.Model(3)
	d := &survey.Dataset{Customers: &survey.Customers{N: 12, Expectation: []survey.Scores{fixture.Repeat(12, 7), fixture.Repeat(12, 6), fixture.Repeat(12, 5)},
		Perception: []survey.Scores{fixture.Repeat(12, 5), fixture.Repeat(12, 5), fixture.Repeat(12, 5)}}}
	got := analysis.Run(c, d).Coverage
	if got.Basis != result.BasisExpectation || len(got.Important) != 2 || got.Important[0] != c.Model.Items()[0].ID {
		t.Errorf("by expectation: %s %v", got.Basis, got.Important)
	}
	d.Customers.Rated = []survey.Scores{fixture.Repeat(12, 3), fixture.Repeat(12, 6), fixture.Repeat(12, 7)}
	got = analysis.Run(c, d).Coverage
	if got.Basis != result.BasisRated || len(got.Important) != 2 || got.Important[0] != c.Model.Items()[1].ID {
		t.Errorf("by rated importance: %s %v", got.Basis, got.Important)
	}
}
