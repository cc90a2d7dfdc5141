package economy

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/study"
)

func TestParetoMatchesTheMethod(t *testing.T) {
	// Method §12: 36.52, 60.00, 75.65, 85.22, 93.04, 100; vital few: late, wrong item, cold food, rude.
	var names []string
	for _, k := range []struct {
		name string
		n    int
	}{{"other", 8}, {"rude", 11}, {"late", 42}, {"billing", 9}, {"wrong item", 27}, {"cold food", 18}} {
		for range k.n {
			names = append(names, k.name)
		}
	}
	f := fixture.Levels("category", names...)
	f.Codes = append(f.Codes, -1)
	p := Pareto(study.New(fixture.Model(1), &survey.Dataset{Complaints: &survey.Complaints{N: 116, Factors: []survey.Factor{f}}}))
	want := []struct {
		name       string
		cumulative float64
		vital      bool
	}{{"late", 36.52, true}, {"wrong item", 60, true}, {"cold food", 75.65, true}, {"rude", 85.22, true}, {"billing", 93.04, false}, {"other", 100, false}}
	if len(p.Bars) != len(want) || p.Total != 115 || p.Uncategorised != 1 {
		t.Fatalf("%d bars of %d complaints, %d without category", len(p.Bars), p.Total, p.Uncategorised)
	}
	for i, w := range want {
		b := p.Bars[i]
		if b.Category != w.name || b.Vital != w.vital {
			t.Errorf("bar %d is %q (vital %v), want %q (%v)", i, b.Category, b.Vital, w.name, w.vital)
		}
		fixture.NearNumber(t, w.name, 100*b.Cumulative, w.cumulative, 5e-3)
	}
}
