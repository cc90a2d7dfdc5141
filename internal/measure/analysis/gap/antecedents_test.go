package gap

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// ambiguity asks employees five items, already turned so that high is favourable.
func ambiguity(people [][]float64) result.Antecedent {
	c := fixture.Model(1)
	c.Antecedents = []config.Antecedent{{ID: "role_ambiguity", Gap: 3, AskedOf: config.Employees, LowIsGood: true}}
	d := &survey.Dataset{Employees: &survey.Employees{N: len(people), Antecedents: []survey.Antecedent{{ID: "role_ambiguity", Items: fixture.Columns(people)}}}}
	return Antecedents(study.New(c, d))[0]
}

func TestAnAntecedentIsTheMeanOfPeoplesMeans(t *testing.T) {
	// Method §2: 5.8, 5 and 6, mean 5.6; here each of them twice, for three people are too few to be shown.
	one := [][]float64{{6, 6, 6, 5, 6}, {5, 5, 6, 4, 5}, {6, 7, 5, 6, 6}}
	got := ambiguity(append(one, one...))
	if got.Score.Status != result.Indicative || got.Score.N != 6 || got.Verdict != result.Undecided {
		t.Errorf("%+v", got)
	}
	fixture.NearNumber(t, "score", got.Score.Value, 5.6, 1e-12)
	if few := ambiguity(one); few.Score.Status != result.Suppressed || few.Score.Value != 0 || few.Verdict != result.Unmeasured {
		t.Errorf("three people: %+v", few)
	}
}

func TestAnAntecedentIsJudgedByBothEndsOfItsInterval(t *testing.T) {
	for _, c := range []struct {
		name      string
		low, high float64
		want      result.Verdict
	}{{"high", 6, 7, result.Good}, {"middle", 4, 5, result.Acceptable}, {"low", 1, 2, result.Bad}, {"across a bound", 3, 4, result.Undecided}} {
		var people [][]float64
		for i := range 40 {
			x := c.low
			if i%2 == 1 {
				x = c.high
			}
			people = append(people, []float64{x, x, x, x, x})
		}
		if got := ambiguity(people); got.Verdict != c.want {
			t.Errorf("%s: %v [%v, %v] is %q, want %q", c.name, got.Score.Value, got.Score.Lo, got.Score.Hi, got.Verdict, c.want)
		}
	}
}

func TestWhoAnsweredFewItemsHasNoScore(t *testing.T) {
	var people [][]float64
	for range 12 {
		people = append(people, []float64{6, 6, 6, fixture.NA, fixture.NA})
	}
	people = append(people, []float64{1, 1, fixture.NA, fixture.NA, fixture.NA})
	if got := ambiguity(people); got.Score.N != 12 || got.Score.Value != 6 {
		t.Errorf("%+v", got.Score)
	}
	c := fixture.Model(1)
	c.Antecedents = []config.Antecedent{{ID: "goal_setting", Gap: 2, AskedOf: config.Managers}}
	if got := Antecedents(study.New(c, &survey.Dataset{})); got[0].Score.Reason != study.NoRole(config.Managers) {
		t.Errorf("without managers: %+v", got)
	}
}
