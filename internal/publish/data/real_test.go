package data

import (
	"fmt"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
)

// asked returns n answers from 1 to top that differ by step, every eleventh missing.
func asked(n, step int, top float64) survey.Scores {
	s := survey.Scores{Values: make([]float64, n), Missing: make([]survey.Reason, n)}
	for i := range n {
		if (i+step)%11 == 0 {
			s.Missing[i] = survey.DontKnow
			continue
		}
		s.Values[i] = float64(1 + (i*step+i/3)%int(top))
	}
	return s
}

// yesNo returns n answers 1 or 0.
func yesNo(n, step int) survey.Scores {
	s := asked(n, step, 4)
	for i := range s.Values {
		if s.Values[i] > 1 {
			s.Values[i] = 1
		}
	}
	return s
}

func columns(number, n int) []survey.Scores {
	var all []survey.Scores
	for i := range number {
		all = append(all, asked(n, i+2, 7))
	}
	return all
}

// grouped puts n rows into levels: most into the first ones, and four into the last.
func grouped(id string, n int, levels ...string) survey.Factor {
	f := survey.Factor{ID: id, Name: id, Levels: levels}
	for i := range n {
		code := i % (len(levels) - 1)
		if i < 4 {
			code = len(levels) - 1
		}
		f.Codes = append(f.Codes, code)
	}
	return f
}

// small returns the settings and the answers of a small hotel group with every role.
func small() (*config.Config, *survey.Dataset) {
	c := model()
	c.Model.Paired, c.Model.Gaps = true, []int{1, 2, 3, 4, 5}
	c.Model.CSAT, c.Model.CES, c.Model.Overall = config.Scale{Min: 1, Max: 5, Top: 2}, config.Scale{Min: 1, Max: 7}, config.Scale{Min: 1, Max: 7}
	var items []config.Item
	for i := range 5 {
		items = append(items, config.Item{ID: fmt.Sprintf("P%d", i+1), Number: i + 1, Dimension: "REL", Text: "Question"})
	}
	second := items[3:]
	for i := range second {
		second[i].Dimension = "EMP"
	}
	c.Model.Dimensions = []config.Dimension{{ID: "REL", Name: "Fiabilité", Items: items[:3]}, {ID: "EMP", Name: "Empathie", Items: second}}
	c.Standards[0].Item, c.Standards[0].Owner, c.Standards[0].Origin = "P1", "Réception", "customers"
	c.Promises = []config.Promise{{ID: "rapide", Text: "Servi en 60 s", Measure: "contacts.wait", Target: 60, Dimension: "REL"}}
	c.Indicators = []config.Indicator{
		{ID: "attente", Group: config.Speed, Measure: "contacts.wait", Statistic: "mean", Direction: config.Lower, Green: 60, Amber: 90, Worst: 180, Best: 60, Weight: 1, Unit: "s"},
		{ID: "nps", Group: config.Loyalty, Measure: "nps", Direction: config.Higher, Green: 30, Amber: 0, Worst: -50, Best: 50, Weight: 2},
	}
	c.Privacy = config.Privacy{Customers: 5, Staff: 10, Company: 5, Verbatim: 10}
	c.Statistics = config.Statistics{Confidence: 0.95, Seed: 1}

	const n, staff, calls = 120, 24, 300
	locations := func(n int) []survey.Factor {
		return []survey.Factor{grouped("location", n, "Lyon", "Nice", "Paris", "Brest"), grouped("month", n, "2025-10", "2025-11", "2025-12")}
	}
	wait := asked(calls, 7, 7)
	for i := range wait.Values {
		wait.Values[i] *= 20
	}
	outcomes := make([]survey.Outcome, 40)
	texts := make([]string, 40)
	for i := range outcomes {
		outcomes[i], texts[i] = survey.Outcome(i%3), fmt.Sprintf("norme %d", i%4)
	}
	d := &survey.Dataset{
		Customers: &survey.Customers{
			N: n, Factors: locations(n), Expectation: columns(5, n), Perception: columns(5, n)[:5], Importance: []survey.Scores{asked(n, 3, 7), asked(n, 5, 7)},
			Overall: asked(n, 3, 7), NPS: asked(n, 7, 10), CSAT: asked(n, 2, 5), CES: asked(n, 5, 7), Repeated: yesNo(n, 3), Resolved: yesNo(n, 5),
		},
		Managers:  &survey.Managers{N: staff, Factors: locations(staff), Expectation: columns(5, staff), Formalization: columns(2, staff), NoStandard: [][]bool{make([]bool, staff), make([]bool, staff)}},
		Employees: &survey.Employees{N: staff, Factors: locations(staff), Ability: columns(2, staff), NoStandard: [][]bool{make([]bool, staff), make([]bool, staff)}, Promises: columns(2, staff), ENPS: asked(staff, 7, 10), Obstacles: make([]string, staff)},
		Contacts: &survey.Contacts{
			N: calls, Dates: make([]time.Time, calls), Factors: locations(calls), Customer: make([]string, calls),
			Measures: map[string]survey.Scores{"wait": wait, "greeting": wait, "resolved": yesNo(calls, 3)},
		},
		Complaints: &survey.Complaints{N: 30, Factors: append(locations(30), grouped("category", 30, "bruit", "attente", "autre")), Cost: asked(30, 3, 7), Resolved: yesNo(30, 2)},
		Checklist:  &survey.Checklist{N: 40, Factors: append(locations(40), grouped("section", 40, "arrivée", "chambre", "départ")), Standard: texts, Outcome: outcomes, Evidence: texts},
		Sources:    []survey.SourceSummary{{Role: config.Customers, File: "clients.xlsx", Rows: n, Used: n, Missing: map[survey.Reason]int{survey.DontKnow: 9}, Fields: map[string]survey.FieldUsage{"nps": {Columns: 1, Cells: n, Filled: n}}}},
	}
	for i := range d.Customers.Perception {
		d.Customers.Perception[i] = asked(n, i+5, 7)
	}
	return c, d
}

func TestResultsOfAnAnalysisKeepToTheSchema(t *testing.T) {
	s := compiled(t)
	c, d := small()
	cases := []struct {
		name string
		data *survey.Dataset
	}{
		{"every role", d},
		{"customers alone", &survey.Dataset{Customers: d.Customers}},
		{"the log alone", &survey.Dataset{Contacts: d.Contacts}},
		{"nothing", &survey.Dataset{}},
	}
	for _, one := range cases {
		t.Run(one.name, func(t *testing.T) {
			f, err := Results(analysis.Run(c, one.data), c, built)
			if err != nil {
				t.Fatal(err)
			}
			if err := validate(t, s, f.Bytes); err != nil {
				t.Errorf("%#v\n%s", err, f.Bytes)
			}
		})
	}
}
