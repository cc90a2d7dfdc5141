package economy

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/rref"
	"ecart/internal/measure/study"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

func TestParetoIsThatOfR(t *testing.T) {
	type ranked struct {
		Category          []string
		Share, Cumulative []float64
		Vital             []bool
	}
	var ref struct {
		Category []string
		Cost     []*float64
		ByCount  ranked `json:"by_count"`
		ByCost   ranked `json:"by_cost"`
		Total    float64
	}
	rref.Read(t, "pareto", &ref)
	costs := fixture.Repeat(len(ref.Cost), 0)
	for i, c := range ref.Cost {
		if c == nil {
			costs.Missing[i] = survey.NoAnswer
			continue
		}
		costs.Values[i] = *c
	}
	log := &survey.Complaints{N: len(ref.Category), Cost: costs, Factors: []survey.Factor{fixture.Levels("category", ref.Category...)}}
	got := Pareto(study.New(fixture.Model(1), &survey.Dataset{Complaints: log}))
	fixture.NearNumber(t, "cost of all", got.Cost, ref.Total, 1e-9)
	for _, k := range []struct {
		name string
		bars []result.ParetoBar
		want ranked
	}{{"by count", got.Bars, ref.ByCount}, {"by cost", got.ByCost, ref.ByCost}} {
		if len(k.bars) != len(k.want.Category) || len(k.bars) < 5 {
			t.Fatalf("%s: %d bars, want %d", k.name, len(k.bars), len(k.want.Category))
		}
		for i, b := range k.bars {
			if b.Category != k.want.Category[i] || b.Vital != k.want.Vital[i] {
				t.Errorf("%s, bar %d: %q (vital %v), want %q (%v)", k.name, i, b.Category, b.Vital, k.want.Category[i], k.want.Vital[i])
			}
			fixture.NearNumber(t, k.name+": share of "+b.Category, b.Share, k.want.Share[i], 1e-12)
			fixture.NearNumber(t, k.name+": up to "+b.Category, b.Cumulative, k.want.Cumulative[i], 1e-12)
		}
	}
}
