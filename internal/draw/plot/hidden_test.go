package plot

import (
	"strings"
	"testing"

	"ecart/internal/document/report"
)

// TestHatchedCellsSayWhyTheyAreHidden: too few answers and hidden for another group look alike, and the key names both.
func TestHatchedCellsSayWhyTheyAreHidden(t *testing.T) {
	hidden := report.Interval{Missing: report.Hidden}
	for _, c := range []struct {
		name  string
		cells []report.Interval
		want  string
	}{
		{"too few", []report.Interval{{Value: -1}, few}, "effectif insuffisant"},
		{"for another group", []report.Interval{{Value: -1}, hidden}, "masqué pour protéger un autre groupe"},
		{"both", []report.Interval{few, hidden}, "effectif insuffisant, masqué pour protéger un autre groupe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := report.HeatChart{Columns: []string{"Lille", "Nice"}, Min: -1, Max: 1, Rows: []report.HeatRow{{Label: "Accueil", Cells: c.cells}}}
			s, err := plotter(t, "fr").Draw(report.Chart{ID: "heat", Spec: h}, 720)
			if err != nil {
				t.Fatal(err)
			}
			keys, dashes := 0, 0
			for _, o := range s.Ops {
				if o.String == c.want {
					keys++
				}
				if strings.TrimSpace(o.String) == "–" {
					dashes++
				}
			}
			if keys != 1 || dashes != 0 {
				t.Errorf("the key says %q %d times beside %d dashes, want once and none", c.want, keys, dashes)
			}
		})
	}
}
