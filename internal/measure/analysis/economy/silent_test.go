package economy

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// troubled is 100 customers of whom the first so many had a problem and, of these, the first so many complained; 12 complaints are logged.
func troubled(problems, complained int) result.Silent {
	said := fixture.Repeat(100, 0)
	for r := range 100 {
		switch {
		case r < complained:
			said.Values[r] = 1
		case r >= problems:
			said.Missing[r] = survey.NotApplicable
		}
	}
	d := &survey.Dataset{
		Customers:  &survey.Customers{N: 100, Problem: fixture.Some(problems, 100), Complained: said},
		Complaints: &survey.Complaints{N: 12},
	}
	return SilentProblems(study.New(fixture.Model(1), d))
}

func TestBehindTheComplaintsStandThoseWhoSaidNothing(t *testing.T) {
	got := troubled(40, 10)
	fixture.NearNumber(t, "had a problem", got.Problem.Value, 0.40, 1e-12)
	fixture.NearNumber(t, "complained", got.Complained.Value, 0.25, 1e-12)
	fixture.NearNumber(t, "said nothing", got.Quiet.Value, 0.75, 1e-12)
	fixture.NearNumber(t, "behind 12 complaints", got.Behind.Value, 48, 1e-9)
	if b := got.Behind; !b.Bound || b.Lo >= 48 || b.Hi <= 48 || got.Complained.N != 40 {
		t.Errorf("interval %v to %v, n %d", b.Lo, b.Hi, got.Complained.N)
	}
}

func TestARateThatIsNotKnownIsNotGuessed(t *testing.T) {
	for _, c := range []struct {
		name                 string
		problems, complained int
		want                 result.Status
	}{
		{"too few had a problem", 3, 1, result.Suppressed},
		{"nobody complained", 40, 0, result.NotMeasured},
	} {
		if got := troubled(c.problems, c.complained).Behind; got.Status != c.want || got.Value != 0 {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	if got := SilentProblems(study.New(fixture.Model(1), &survey.Dataset{})); got.Problem.OK() || got.Behind.OK() {
		t.Errorf("without customers: %+v", got)
	}
}
