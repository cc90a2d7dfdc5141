package echarts

import (
	"testing"

	"ecart/internal/document/report"
)

func TestNoTwoMarksOfALegendLookAlike(t *testing.T) {
	rows := []report.ForestRow{{Label: "A", Standing: report.Above}, {Label: "B", Standing: report.Level}}
	f := report.ForestChart{Estimate: "of all", Second: "own", Names: report.StandingNames{Above: "above", Level: "no clear difference"}, Rows: rows}
	seen := map[legendKey]string{}
	for _, k := range forestKeys(f, printer(t, "fr")) {
		if k.name == "" {
			continue
		}
		look := legendKey{icon: k.icon}
		if other, twice := seen[look]; twice {
			t.Errorf("%q and %q both have the icon %s", other, k.name, k.icon)
		}
		seen[look] = k.name
	}
	if len(seen) != 4 {
		t.Errorf("the legend has %d entries, want 4: %v", len(seen), seen)
	}
}
