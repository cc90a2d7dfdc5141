package analysis_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
)

// saved is a survey as a writer saved it.
type saved struct {
	what string
	c    config.Config
	d    survey.Dataset
}

// saves are a survey's settings and workbooks, saved one after the other with one thing changed, and at the end as they were.
func saves(c *config.Config, d *survey.Dataset) []saved {
	change := func(what string, change func(c *config.Config, k *survey.Customers)) saved {
		one, k := saved{what: what, c: *c, d: *d}, *d.Customers
		k.Perception, k.Comments = slices.Clone(k.Perception), slices.Clone(k.Comments)
		k.Perception[0].Values, k.Perception[0].Missing = slices.Clone(k.Perception[0].Values), slices.Clone(k.Perception[0].Missing)
		one.c.Standards = slices.Clone(c.Standards)
		change(&one.c, &k)
		one.d.Customers = &k
		return one
	}
	contact := func(what, measure string, x float64, channel int) saved {
		one, log := saved{what: what, c: *c, d: *d}, *d.Contacts
		log.Measures, log.Factors = maps.Clone(log.Measures), slices.Clone(log.Factors)
		scores := log.Measures[measure]
		scores.Values = slices.Clone(scores.Values)
		scores.Values[slices.Index(scores.Missing, survey.Answered)] = x
		log.Measures[measure] = scores
		for i, f := range log.Factors {
			if f.ID == "channel" {
				log.Factors[i].Codes = slices.Clone(f.Codes)
				log.Factors[i].Codes[0] = (f.Codes[0] + channel) % len(f.Levels)
			}
		}
		one.d.Contacts = &log
		return one
	}
	all := []saved{
		{"as it is", *c, *d},
		contact("a contact’s wait", "wait", 1234, 0),
		contact("a contact’s channel", "wait", 1234, 1),
		contact("a contact that was solved", "resolved", 1, 1),
		contact("a contact that was not", "resolved", 0, 1),
		change("an answer", func(_ *config.Config, k *survey.Customers) { k.Perception[0].Values[3] = 1 }),
		change("a customer’s group", func(_ *config.Config, k *survey.Customers) {
			k.Factors = slices.Clone(k.Factors)
			f := &k.Factors[0]
			f.Codes = slices.Clone(f.Codes)
			f.Codes[0] = (max(0, f.Codes[0]) + 1) % len(f.Levels)
		}),
		change("a target", func(c *config.Config, _ *survey.Customers) {
			for i := range c.Standards {
				c.Standards[i].Target *= 0.8
			}
		}),
		change("no answer", func(_ *config.Config, k *survey.Customers) {
			k.Perception[0].Values[3], k.Perception[0].Missing[3] = 0, survey.NoAnswer
		}),
		change("a comment", func(_ *config.Config, k *survey.Customers) { k.Comments[0].Text = "Attente trop longue" }),
		change("the smallest group", func(c *config.Config, _ *survey.Customers) { c.Privacy.Customers = 9 }),
		change("the confidence", func(c *config.Config, _ *survey.Customers) { c.Statistics.Confidence = 0.9 }),
		change("answers of different people", func(c *config.Config, _ *survey.Customers) { c.Model.Paired = !c.Model.Paired }),
		change("the seed", func(c *config.Config, _ *survey.Customers) { c.Statistics.Seed++ }),
		change("a name", func(c *config.Config, k *survey.Customers) {
			k.Comments[0].Text = "Attente trop longue"
			c.Comments.Names = append(slices.Clone(c.Comments.Names), "Longue")
		}),
		change("the crosshair", func(c *config.Config, _ *survey.Customers) {
			c.Statistics.Crosshair = config.Crosshair{Kind: "fixed", Importance: 6, Performance: 5}
		}),
	}
	if d.Checklist != nil {
		all = append(all, evidence("what an inspector saw", *c, *d))
	}
	return append(all, saved{"as it was", *c, *d})
}

// evidence is a survey of which what an inspector wrote about a failure is other words.
func evidence(what string, c config.Config, d survey.Dataset) saved {
	checks := *d.Checklist
	checks.Evidence = slices.Clone(checks.Evidence)
	for r, outcome := range checks.Outcome {
		if outcome == survey.Failed {
			checks.Evidence[r] = "plus de savon"
		}
	}
	d.Checklist = &checks
	return saved{what, c, d}
}

func TestRunsWithAMemoryComeToWhatRunsWithoutDo(t *testing.T) {
	for _, name := range []string{"diner", "hotel"} {
		if name == "hotel" && testing.Short() {
			continue
		}
		c, d := readSample(t, name)
		m, before := memo.New(), ""
		for _, one := range saves(c, d) {
			again, err := json.Marshal(analysis.Again(m, result.Past{}, &one.c, &one.d))
			m.Turn()
			anew, unwritten := json.Marshal(analysis.Run(&one.c, &one.d))
			if err != nil || unwritten != nil {
				t.Fatal(err, unwritten)
			}
			if string(again) != string(anew) {
				t.Errorf("%s, %s: other figures with a memory", name, one.what)
			}
			if string(anew) == before {
				t.Errorf("%s, %s: nothing changed, so the test shows nothing", name, one.what)
			}
			before = string(anew)
		}
	}
}

// BenchmarkAgain measures the flagship anew after one customer's answer was changed, to and fro, as a writer's save of the workbook does; run it with
// GOGC=400 go test -run '^$' -bench Again -benchtime 20x ./internal/measure/analysis
func BenchmarkAgain(b *testing.B) {
	c, d := readSample(b, "hotel")
	all := saves(c, d)
	answer := slices.IndexFunc(all, func(s saved) bool { return s.what == "an answer" })
	m, two := memo.New(), []saved{all[0], all[answer]}
	for i := 0; b.Loop(); i++ {
		one := two[i%len(two)]
		if r := analysis.Again(m, result.Past{}, &one.c, &one.d); len(r.Breakdowns) == 0 {
			b.Fatal("no breakdown")
		}
		m.Turn()
	}
}
