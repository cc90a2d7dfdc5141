package plot

import (
	"strings"
	"testing"

	"ecart/internal/document/report"
)

func controlSample(n int, event string) report.ControlChart {
	k := report.ControlChart{Axis: report.Axis{Name: "part des contacts dans la norme", Min: 0.5, Max: 1, Kind: report.Percent, Decimals: 1}, Name: "Dans la norme",
		Centre: "Moyenne du processus", Limits: "Limites de contrôle", Signal: "Signal", Times: months(n)}
	for i := range n {
		v := report.ControlPoint{Interval: iv(0.8+0.04*float64(i%3), 0, 300), Limited: true, Centre: 0.82, Lower: 0.74 + 0.01*float64(i%2), Upper: 0.9, Segment: i / 8}
		switch {
		case i%9 == 4:
			v.Interval = few
		case i%9 == 6:
			v.Value, v.Signal = 0.62, "au-delà d’une limite"
		}
		k.Points = append(k.Points, v)
	}
	for i := 2; i < n; i += 5 {
		k.Events = append(k.Events, report.ControlEvent{At: i, Label: event})
	}
	return k
}

// TestASignalIsADiamondThatNamesItsRule: shape and words tell it, not colour alone.
func TestASignalIsADiamondThatNamesItsRule(t *testing.T) {
	s, err := plotter(t, "fr").Draw(report.Chart{ID: "control", Spec: controlSample(12, "Nouveau standard")}, 720)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, o := range s.Ops {
		if strings.HasSuffix(o.Tip, "au-delà d’une limite") && len(o.Segs) == 5 {
			n++
		}
	}
	if n != 1 {
		t.Errorf("found %d diamonds with their rule, want 1", n)
	}
}
