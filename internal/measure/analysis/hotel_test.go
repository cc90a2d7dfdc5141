package analysis

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
)

// hotels makes a company of 8 locations over 12 months with every role filled: what a real client brings, at any size.
func hotels(customers, contacts int) (*config.Config, *survey.Dataset) {
	c := model(4, 5, 4, 4, 5)
	c.Company.Values = []config.Value{{ID: "care"}, {ID: "pace"}, {ID: "pride"}}
	c.Segments = []config.Segment{{ID: "trip"}}
	c.Standards = []config.Standard{
		{ID: "answer", Item: "q6", Value: "pace", Origin: "customers", Owner: "reception", Kind: config.ShareWithin, Measure: "contacts.wait", Target: 90, Required: 0.95},
		{ID: "serve", Item: "q11", Value: "pace", Origin: "rating_body", Owner: "reception", Kind: config.Average, Measure: "contacts.service", Target: 200},
		{ID: "settle", Item: "q7", Value: "care", Origin: "customers", Kind: config.Percentile, Percentile: 0.9, Measure: "contacts.resolution", Target: 7200},
		{ID: "hold", Item: "q13", Origin: "rating_body", Owner: "telephone", Kind: config.Never, Measure: "contacts.hold", Target: 30, Where: []config.Condition{{Field: "channel", Values: []string{"telephone"}}}},
		{ID: "dress", Item: "q3", Origin: "shareholders", Owner: "direction"},
	}
	c.Indicators = []config.Indicator{
		{ID: "wait_mean", Group: config.Speed, Measure: "contacts.wait", Statistic: "mean", Direction: config.Lower, Green: 60, Amber: 90, Worst: 180, Best: 60, Weight: 1},
		{ID: "nps", Group: config.Loyalty, Measure: "nps", Direction: config.Higher, Green: 40, Amber: 10, Worst: -50, Best: 40, Weight: 1},
		{ID: "solved", Group: config.People, Measure: "fcr", Direction: config.Higher, Green: 0.85, Amber: 0.7, Worst: 0.4, Best: 0.85, Weight: 1},
		{ID: "greeting", Group: config.People, Measure: "greeted", Direction: config.Higher, Green: 0.95, Amber: 0.85, Worst: 0.5, Best: 0.95, Weight: 1},
	}
	c.Promises = []config.Promise{
		{ID: "at_once", Item: "q8", Dimension: "reliability", Measure: "contacts.wait", Target: 60, Unit: "s"},
		{ID: "call_back", Made: 350, Kept: 287},
		{ID: "smile"},
	}
	c.Exceptions = []config.Exception{{
		Indicator: "greeting", Item: "q16", Mode: config.Invert, Reason: "the act of the house", ApprovedBy: "direction",
		ReviewDate: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC),
	}}
	r := rand.New(rand.NewPCG(7, 11))
	places := []string{"Annecy", "Biarritz", "Colmar", "Dinard", "Lille", "Metz", "Nantes", "Pau"}
	d := &survey.Dataset{Customers: hotelCustomers(r, customers, places), Contacts: hotelContacts(r, contacts, places)}
	d.Managers = &survey.Managers{N: 40, Factors: []survey.Factor{randomLevels(r, 40, "location", places)}}
	d.Employees = &survey.Employees{N: 120, Factors: []survey.Factor{randomLevels(r, 120, "location", places)}, ENPS: likert(r, 120, 7, 0, 10, 0)}
	for range 22 {
		d.Managers.Expectation = append(d.Managers.Expectation, likert(r, 40, 5.7, 1, 7, 0.03))
	}
	for range 5 {
		d.Managers.Importance = append(d.Managers.Importance, repeat(40, 20))
		d.Managers.Formalization = append(d.Managers.Formalization, likert(r, 40, 4.5, 1, 7, 0.1))
		d.Managers.NoStandard = append(d.Managers.NoStandard, make([]bool, 40))
		d.Employees.Ability = append(d.Employees.Ability, likert(r, 120, 5, 1, 7, 0.05))
		d.Employees.Promises = append(d.Employees.Promises, likert(r, 120, 4.4, 1, 7, 0.05))
	}
	n := contacts / 40
	d.Complaints = &survey.Complaints{N: n, Cost: likert(r, n, 40, 0, 200, 0.3), Factors: []survey.Factor{
		randomLevels(r, n, "location", places),
		randomLevels(r, n, "category", []string{"late", "late", "late", "rude", "billing", "other"}),
	}}
	d.Costs = &survey.Costs{N: 48, Amount: likert(r, 48, 3000, 100, 9000, 0)}
	for i := range 48 {
		d.Costs.Category = append(d.Costs.Category, []string{"prevention", "appraisal", "internal_failure", "external_failure"}[i%4])
	}
	for i := range 120 {
		d.Employees.Obstacles = append(d.Employees.Obstacles, []string{"Too few hands", "too few hands.", "Slow computers", "Slow computers", "", "nobody answers", fmt.Sprintf("only I say %d", i)}[i%7])
	}
	d.Processes = hotelProcesses(r, places)
	d.Checklist = &survey.Checklist{N: 60, Factors: []survey.Factor{randomLevels(r, 60, "section", []string{"arrival", "room", "table"}), randomLevels(r, 60, "month", months())}}
	for i := range 60 {
		d.Checklist.Standard = append(d.Checklist.Standard, fmt.Sprintf("standard %d", i%20))
		d.Checklist.Outcome = append(d.Checklist.Outcome, survey.Outcome(r.IntN(3)))
		d.Checklist.Evidence = append(d.Checklist.Evidence, fmt.Sprintf("seen %d", i))
	}
	return c, d
}

func hotelCustomers(r *rand.Rand, n int, places []string) *survey.Customers {
	k := &survey.Customers{N: n, Factors: []survey.Factor{
		randomLevels(r, n, "location", places),
		randomLevels(r, n, "channel", []string{"desk", "telephone", "web"}),
		randomLevels(r, n, "month", months()),
		randomLevels(r, n, "trip", []string{"leisure", "work"}),
	}}
	for range n {
		k.Dates = append(k.Dates, time.Date(2025, 11, 1+r.IntN(360), 0, 0, 0, 0, time.UTC))
	}
	for i := range 22 {
		k.Expectation = append(k.Expectation, likert(r, n, 6.2, 1, 7, 0.02))
		k.Perception = append(k.Perception, likert(r, n, 4.9+0.08*float64(i%13), 1, 7, 0.04))
	}
	for _, points := range []float64{11, 32, 22, 19, 16} {
		k.Importance = append(k.Importance, repeat(n, points))
	}
	k.Overall, k.NPS = likert(r, n, 5.2, 1, 7, 0.02), likert(r, n, 7.6, 0, 10, 0.1)
	k.CSAT, k.CES = likert(r, n, 3.8, 1, 5, 0.1), likert(r, n, 5.2, 1, 7, 0.4)
	k.Repeated, k.Resolved = likert(r, n, 0.4, 0, 1, 0), likert(r, n, 0.7, 0, 1, 0.1)
	k.Flat = make([]bool, n)
	return k
}

func hotelContacts(r *rand.Rand, n int, places []string) *survey.Contacts {
	k := &survey.Contacts{N: n, Measures: map[string]survey.Scores{}, Factors: []survey.Factor{
		randomLevels(r, n, "location", places),
		randomLevels(r, n, "channel", []string{"desk", "e-mail", "telephone", "web"}),
		randomLevels(r, n, "month", months()),
	}}
	for field, middle := range map[string]float64{"wait": 45, "greeting": 30, "hold": 12, "service": 180, "resolution": 3600} {
		k.Measures[field] = times(n, field, middle)
	}
	for _, field := range []string{"greeted", "resolved", "abandoned", "repeated", "reopened", "history"} {
		k.Measures[field] = shares(n, field)
	}
	for range n {
		k.Dates = append(k.Dates, time.Date(2025, 11, 1+r.IntN(360), 9, 0, 0, 0, time.UTC))
		k.Customer = append(k.Customer, fmt.Sprint(r.IntN(1+n/8)))
	}
	return k
}

func hotelProcesses(r *rand.Rand, places []string) *survey.Processes {
	n := 3 * 12 * len(places)
	return &survey.Processes{
		N: n, Arrivals: likert(r, n, 30, 5, 60, 0.02), Servers: likert(r, n, 3, 1, 6, 0), Rate: likert(r, n, 15, 5, 30, 0),
		Cost: likert(r, n, 4, 1, 9, 0.05), Quality: repeat(n, 0.9), Cycle: likert(r, n, 300, 60, 900, 0.05),
		Factors: []survey.Factor{randomLevels(r, n, "location", places), randomLevels(r, n, "month", months()), randomLevels(r, n, "step", []string{"arrival", "kitchen", "bill"})},
	}
}

// times draws skewed durations from a stream of the field's own, so that the order of a map decides nothing.
func times(n int, field string, middle float64) survey.Scores {
	r := rand.New(rand.NewPCG(uint64(len(field)), uint64(field[0])))
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = middle * (0.3 + r.ExpFloat64()*0.7)
	}
	return scores(xs...)
}

func shares(n int, field string) survey.Scores {
	r := rand.New(rand.NewPCG(uint64(len(field)), uint64(field[1])))
	xs := make([]float64, n)
	for i := range xs {
		if r.Float64() < map[string]float64{"greeted": 0.93, "resolved": 0.78, "abandoned": 0.05, "repeated": 0.3, "reopened": 0.1, "history": 0.6}[field] {
			xs[i] = 1
		}
	}
	return scores(xs...)
}

func months() []string {
	var all []string
	for m := range 12 {
		all = append(all, time.Date(2025, time.Month(11+m), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"))
	}
	return all
}

func randomLevels(r *rand.Rand, n int, id string, names []string) survey.Factor {
	f := survey.Factor{ID: id, Name: id, Levels: slices.Compact(slices.Sorted(slices.Values(names)))}
	for range n {
		code, _ := slices.BinarySearch(f.Levels, names[r.IntN(len(names))])
		f.Codes = append(f.Codes, code)
	}
	return f
}

// likert draws whole answers around a middle, some of them blank.
func likert(r *rand.Rand, n int, middle, lo, hi, missing float64) survey.Scores {
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = min(hi, max(lo, float64(int(middle+r.NormFloat64()*(hi-lo)/6+0.5))))
		if r.Float64() < missing {
			xs[i] = na
		}
	}
	return scores(xs...)
}
