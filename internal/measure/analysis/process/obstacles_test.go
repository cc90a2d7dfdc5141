package process

import (
	"reflect"
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// said repeats answers so many times each.
func said(times ...any) *survey.Employees {
	e := &survey.Employees{}
	for i := 0; i < len(times); i += 2 {
		for range times[i+1].(int) {
			e.Obstacles = append(e.Obstacles, times[i].(string))
		}
	}
	e.N = len(e.Obstacles)
	return e
}

func TestObstaclesAreCountedByTheirWords(t *testing.T) {
	for _, k := range []struct {
		name string
		e    *survey.Employees
		want result.Obstacles
	}{
		{"case, blanks, quotes and a full stop make no difference", said("Too few hands", 7, "too few  hands.", 3, "« L’ordinateur »", 6, "l'ordinateur", 5, "", 40),
			result.Obstacles{Status: result.Measured, N: 21, Named: []result.Obstacle{{Text: "« L’ordinateur »", Count: 11, Share: 11.0 / 21}, {Text: "Too few hands", Count: 10, Share: 10.0 / 21}}}},
		{"the rare are counted together", said("hands", 12, "noise", 4, "my chief", 2),
			result.Obstacles{Status: result.Measured, N: 18, Named: []result.Obstacle{{Text: "hands", Count: 12, Share: 12.0 / 18}}, Other: 6}},
		{"one rare takes the next along", said("hands", 12, "noise", 6, "my chief", 2),
			result.Obstacles{Status: result.Measured, N: 20, Named: []result.Obstacle{{Text: "hands", Count: 12, Share: 0.6}}, Other: 8}},
		{"all rare", said("hands", 4, "noise", 4, "my chief", 4), result.Obstacles{Status: result.Measured, N: 12, Named: []result.Obstacle{}, Other: 12}},
		{"fewer than may be quoted", said("hands", 9), result.Obstacles{Status: result.Suppressed, Reason: result.ReasonTooFew}},
		{"nobody names one", said("", 30), result.Obstacles{Status: result.NotMeasured, Reason: result.ReasonNoAnswers}},
		{"nobody was asked", &survey.Employees{N: 30}, result.Obstacles{Status: result.NotMeasured, Reason: "no_column:obstacle"}},
		{"no employees", nil, result.Obstacles{Status: result.NotMeasured, Reason: "no_employees"}},
	} {
		if got := Obstacles(study.New(fixture.Model(1), &survey.Dataset{Employees: k.e})); !reflect.DeepEqual(got, k.want) {
			t.Errorf("%s: %+v, want %+v", k.name, got, k.want)
		}
	}
}
