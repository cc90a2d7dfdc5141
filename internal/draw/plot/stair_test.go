package plot

import (
	"strings"
	"testing"

	"ecart/internal/document/report"
)

// stairSample is a share that rises to nearly all in n steps, one of which is missing.
func stairSample(n int, name string) report.StepChart {
	k := report.StepChart{X: report.Axis{Name: "Attente", Max: 180, Kind: report.Duration}, Y: report.Axis{Name: "part des appels pris", Max: 1, Kind: report.Percent, Decimals: 1, Step: 0.2},
		Name: name, Target: report.Line{Set: true, Value: 30, Name: "Norme"}, Level: report.Line{Set: true, Value: 0.9, Name: "Exigé"}, Steps: []report.StepPoint{{}}}
	for i := range n {
		rest := 1 / (1 + float64(i+1)*0.25)
		s := report.StepPoint{At: float64(4 * (i + 1)), Interval: iv(1-rest, rest*0.2, 600)}
		if i == 20 {
			s.Interval = few
		}
		k.Steps = append(k.Steps, s)
	}
	return k
}

// TestEveryStepSaysItsShareUntilTheNext: the band beneath the stair is what a reader points at.
func TestEveryStepSaysItsShareUntilTheNext(t *testing.T) {
	s, err := plotter(t, "fr").Draw(report.Chart{ID: "stair", Spec: stairSample(40, "Appels pris")}, 720)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, o := range s.Ops {
		if strings.HasPrefix(o.Tip, "Appels pris") && strings.Contains(o.Tip, "[") {
			n++
		}
	}
	if n != 39 {
		t.Errorf("%d steps tell their share, want 40 but the missing one", n)
	}
}
