package echarts

import (
	"testing"

	"ecart/internal/document/report"
)

func TestEventsOfOneTimeStandInLanesOfTheirOwn(t *testing.T) {
	k := report.ControlChart{Points: make([]report.ControlPoint, 3)}
	for _, at := range []int{0, 2, 2, 2, 2} {
		k.Events = append(k.Events, report.ControlEvent{At: at, Label: "Panne"})
	}
	steps := controlSteps(k, ticks{})
	lanes := map[int]bool{}
	for _, said := range steps[2].Said {
		lanes[said.Lane] = true
	}
	if len(steps[0].Said) != 1 || len(steps[2].Said) != 4 || len(lanes) != 4 {
		t.Errorf("names %+v and %+v", steps[0].Said, steps[2].Said)
	}
}
