package process_test

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

func TestProcessesNeedSteps(t *testing.T) {
	for _, k := range []struct {
		name   string
		d      *survey.Dataset
		reason string
	}{
		{"no source", &survey.Dataset{}, "no_processes"},
		{"no steps", &survey.Dataset{Processes: &survey.Processes{N: 2, Cost: fixture.Scores(1, 2)}}, "no_column:processes.step"},
		{"no rows", &survey.Dataset{Processes: &survey.Processes{Factors: []survey.Factor{{ID: "step", Levels: []string{"bar"}}}}}, result.ReasonNoAnswers},
	} {
		r := analysis.Run(fixture.Model(1), k.d)
		fixture.Sound(t, r)
		if p := r.Processes; p.Status != result.NotMeasured || p.Reason != k.reason {
			t.Errorf("%s: status %d for %q, want not measured for %q", k.name, p.Status, p.Reason, k.reason)
		}
	}
}
