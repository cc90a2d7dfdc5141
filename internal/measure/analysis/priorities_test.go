package analysis

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
)

func TestPrioritiesSayNothingTwice(t *testing.T) {
	c, d := fixture.Hotels(800, 2400)
	r := Run(c, d)
	seen := map[string]int{}
	for _, f := range r.Priorities {
		seen[f.Kind]++
		seen[f.Kind+" "+f.ID]++
		if !f.Value.OK() || f.Score <= 0 {
			t.Errorf("%s %s: %+v", f.Kind, f.ID, f)
		}
		for _, s := range r.Strengths {
			if s.Kind == f.Kind && s.ID == f.ID {
				t.Errorf("%s %s is both a priority and a strength", f.Kind, f.ID)
			}
			if f.ID == "at_once" && s.ID == "wait_mean" {
				t.Error("waiting is both what to mend, as a promise, and what to keep, as a sign")
			}
		}
	}
	if len(r.Priorities) == 0 || len(r.Priorities) > 5 || seen["item"] > mostItems || seen["item"] == len(r.Priorities) {
		t.Errorf("priorities %+v", r.Priorities)
	}
	for k, n := range seen {
		if n > mostItems {
			t.Errorf("%s comes %d times", k, n)
		}
	}
}

func TestAPriorityNamesItsEvidence(t *testing.T) {
	c := fixture.Model(1, 1)
	c.Standards = []config.Standard{{ID: "answer", Item: "q1", Measure: "contacts.wait", Target: 60, Owner: "desk"}}
	var names []string
	e, p := []survey.Scores{fixture.Repeat(120, 6), fixture.Repeat(120, 6)}, []survey.Scores{fixture.Repeat(120, 4), fixture.Repeat(120, 6)}
	for i := range 120 {
		names = append(names, []string{"Lille", "Metz"}[i%2])
		p[0].Values[i] -= float64(i%2) + 0.5*float64(i%3)
		p[1].Values[i] -= 0.1 * float64(i%3)
	}
	d := &survey.Dataset{Customers: &survey.Customers{N: 120, Expectation: e, Perception: p, Factors: []survey.Factor{fixture.Levels("location", names...)}}}
	got := Run(c, d).Priorities
	if len(got) == 0 || got[0].ID != "q1" {
		t.Fatalf("priorities %+v", got)
	}
	if f := got[0]; f.Standard != "answer" || f.Best != "Lille" || f.Worst != "Metz" || f.Uncover || !f.Clear {
		t.Errorf("evidence %+v", f)
	}
	if f := got[1]; f.ID != "q2" || !f.Uncover {
		t.Errorf("the item without a standard: %+v", f)
	}
}
