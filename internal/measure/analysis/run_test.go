package analysis

import (
	"maps"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func TestEveryFigureIsSoundOnFullData(t *testing.T) {
	c, d := fixture.Hotels(600, 2400)
	r := Run(c, d)
	if n := fixture.Sound(t, r); n < 1000 {
		t.Fatalf("only %d estimates seen", n)
	}
	if len(r.Gaps) != 5 {
		t.Fatalf("%d gaps, want 5", len(r.Gaps))
	}
	for _, g := range r.Gaps {
		if !g.Score.OK() || !g.Index.OK() || g.Index.Value < 0 || g.Index.Value > 100 {
			t.Errorf("gap %d: score %+v, index %+v", g.Number, g.Score, g.Index)
		}
	}
	if len(r.Priorities) < 3 {
		t.Errorf("%d priorities, want 3 at least", len(r.Priorities))
	}
	if len(r.Strengths) > 0 {
		t.Errorf("%v are strengths where every item falls short beyond noise", named(r.Strengths))
	}
}

func TestEachRoleMayBeMissing(t *testing.T) {
	cases := []struct {
		name   string
		remove func(*survey.Dataset)
		lost   func(*result.Results) result.Estimate
		reason string
	}{
		{"customers", func(d *survey.Dataset) { d.Customers = nil }, func(r *result.Results) result.Estimate { return r.Gaps[4].Score }, "no_customers"},
		{"managers", func(d *survey.Dataset) { d.Managers = nil }, func(r *result.Results) result.Estimate { return r.Gaps[0].Score }, "no_managers"},
		{"managers, gap 2", func(d *survey.Dataset) { d.Managers = nil }, func(r *result.Results) result.Estimate { return r.Gaps[1].Score }, "no_managers"},
		{"employees", func(d *survey.Dataset) { d.Employees = nil }, func(r *result.Results) result.Estimate { return r.Gaps[2].Score }, "no_employees"},
		{"contacts", func(d *survey.Dataset) { d.Contacts = nil }, func(r *result.Results) result.Estimate { return r.Standards[0].Within }, "no_contacts"},
		{"complaints", func(d *survey.Dataset) { d.Complaints = nil }, func(r *result.Results) result.Estimate { return fixture.SignOf(r, "complaints").Value }, "no_complaints"},
		{"costs", func(d *survey.Dataset) { d.Costs = nil }, func(r *result.Results) result.Estimate { return study.Missing(r.Costs.Reason) }, "no_costs"},
		{"processes", func(d *survey.Dataset) { d.Processes = nil }, func(r *result.Results) result.Estimate { return r.Processes.Capacity }, "no_processes"},
		{"contacts, cases", func(d *survey.Dataset) { d.Contacts = nil }, func(r *result.Results) result.Estimate { return r.Satisfaction.FCRCases }, "no_contacts"},
		{"managers, ranking", func(d *survey.Dataset) { d.Managers = nil }, func(r *result.Results) result.Estimate { return r.Gaps[0].Ranking }, "no_managers"},
		{"employees, obstacles", func(d *survey.Dataset) { d.Employees = nil }, func(r *result.Results) result.Estimate { return study.Missing(r.Obstacles.Reason) }, "no_employees"},
		{"checklist", func(d *survey.Dataset) { d.Checklist = nil }, nil, ""},
		{"everything", func(d *survey.Dataset) { *d = survey.Dataset{} }, func(r *result.Results) result.Estimate { return r.Service.Overall.Gap }, "no_customers"},
	}
	for _, k := range cases {
		t.Run(k.name, func(t *testing.T) {
			c, d := fixture.Hotels(200, 600)
			k.remove(d)
			r := Run(c, d)
			if fixture.Sound(t, r) == 0 {
				t.Fatal("no estimate seen")
			}
			if k.lost == nil {
				return
			}
			if e := k.lost(r); e.Status != result.NotMeasured || e.Reason != k.reason {
				t.Errorf("status %d for reason %q, want not measured for %q", e.Status, e.Reason, k.reason)
			}
		})
	}
	if r := Run(fixture.Model(1), nil); r.Service.Reason != "no_customers" {
		t.Errorf("no dataset at all: reason %q", r.Service.Reason)
	}
}

func TestEachColumnMayBeMissing(t *testing.T) {
	_, whole := fixture.Hotels(120, 300)
	customers := reflect.ValueOf(*whole.Customers)
	n := 0
	for i := range customers.NumField() {
		field := customers.Type().Field(i)
		if field.Name == "N" {
			continue
		}
		t.Run(field.Name, func(t *testing.T) {
			c, d := fixture.Hotels(120, 300)
			reflect.ValueOf(d.Customers).Elem().Field(i).SetZero()
			if fixture.Sound(t, Run(c, d)) == 0 {
				t.Fatal("no estimate seen")
			}
		})
		n++
	}
	if n < 10 {
		t.Fatalf("only %d columns tried", n)
	}
	for _, field := range slices.Sorted(maps.Keys(whole.Contacts.Measures)) {
		c, d := fixture.Hotels(120, 300)
		delete(d.Contacts.Measures, field)
		fixture.Sound(t, Run(c, d))
	}
}

func TestTinyDataIsHiddenOrIndicative(t *testing.T) {
	for n := range 12 {
		c, d := fixture.Hotels(200, 600)
		d.Customers = fixture.Take(d.Customers, study.UpTo(n))
		r := Run(c, d)
		fixture.Sound(t, r)
		gap := r.Service.Overall.Gap
		switch {
		case n == 0 && gap.Status != result.NotMeasured:
			t.Errorf("nobody answered: status %d", gap.Status)
		case gap.Status == result.Measured && gap.N < study.IndicativeBelow, gap.Status == result.Indicative && gap.Bound:
			t.Errorf("%d customers: %+v", n, gap)
		case n > 0 && n < 5 && gap.Status == result.Measured:
			t.Errorf("%d customers are shown", n)
		}
	}
}

func TestRowOrderDoesNotMatter(t *testing.T) {
	c, d := fixture.Hotels(300, 900)
	a := Run(c, d)
	r := rand.New(rand.NewPCG(1, 2))
	d.Customers = fixture.Take(d.Customers, r.Perm(d.Customers.N))
	d.Contacts = fixture.TakeContacts(d.Contacts, r.Perm(d.Contacts.N))
	n := same(t, "results", reflect.ValueOf(a).Elem(), reflect.ValueOf(Run(c, d)).Elem(), 1e-9)
	if n < 1000 {
		t.Fatalf("only %d numbers compared", n)
	}
}

func TestWeightTwoEqualsRowTwice(t *testing.T) {
	c, d := fixture.Hotels(150, 300)
	c.Privacy = config.Privacy{Customers: 1, Staff: 1, Company: 1}
	weighted := fixture.Take(d.Customers, study.UpTo(150))
	weighted.Weighted, weighted.Weights = true, make([]float64, 150)
	var rows []int
	for i := range 150 {
		weighted.Weights[i] = float64(1 + i%2)
		for range 1 + i%2 {
			rows = append(rows, i)
		}
	}
	twice := fixture.Take(d.Customers, rows)
	a := Run(c, &survey.Dataset{Customers: weighted})
	b := Run(c, &survey.Dataset{Customers: twice})
	pairs := []struct {
		name string
		a, b result.Estimate
	}{
		{"overall", a.Service.Overall.Gap, b.Service.Overall.Gap},
		{"own weights", a.Service.Weighted, b.Service.Weighted},
		{"mean weights", a.Service.MeanWeighted, b.Service.MeanWeighted},
		{"performance", a.Service.Performance, b.Service.Performance},
		{"NPS", a.Satisfaction.NPS, b.Satisfaction.NPS},
		{"promoters", a.Satisfaction.Promoters, b.Satisfaction.Promoters},
		{"CSAT", a.Satisfaction.CSAT, b.Satisfaction.CSAT},
		{"CES", a.Satisfaction.CES, b.Satisfaction.CES},
		{"repeated", a.Satisfaction.Repeated, b.Satisfaction.Repeated},
	}
	for i := range a.Service.Items {
		pairs = append(pairs, struct {
			name string
			a, b result.Estimate
		}{a.Service.Items[i].ID, a.Service.Items[i].Gap, b.Service.Items[i].Gap})
	}
	for _, p := range pairs {
		fixture.Near(t, p.name, p.a, p.b.Value, 9)
		if p.a.N >= p.b.N {
			t.Errorf("%s: the weighted base %d is no smaller than that of the rows taken twice, %d", p.name, p.a.N, p.b.N)
		}
	}
	fixture.NearNumber(t, "ceiling", a.Service.AtCeiling, b.Service.AtCeiling, 1e-12)
	for i := range a.Service.Answers {
		for k := range a.Service.Answers[i].Shares {
			fixture.NearNumber(t, "spread", a.Service.Answers[i].Shares[k], b.Service.Answers[i].Shares[k], 1e-12)
		}
	}
}

func TestWeightOneEqualsNoWeights(t *testing.T) {
	c, d := fixture.Hotels(200, 300)
	plain := Run(c, d)
	d.Customers.Weighted, d.Customers.Weights = true, fixture.Repeat(200, 1).Values
	weighted := Run(c, d)
	for i := range plain.Service.Items {
		a, b := plain.Service.Items[i], weighted.Service.Items[i]
		fixture.NearNumber(t, a.ID+" lower end", b.Gap.Lo, a.Gap.Lo, 1e-9)
		fixture.NearNumber(t, a.ID+" p", b.Test.P, a.Test.P, 1e-9)
	}
	fixture.NearNumber(t, "gap 1 p", weighted.Gaps[0].Dimensions[0].Test.P, plain.Gaps[0].Dimensions[0].Test.P, 1e-9)
	fixture.NearNumber(t, "CSAT lower end", weighted.Satisfaction.CSAT.Lo, plain.Satisfaction.CSAT.Lo, 1e-9)
}

func TestWeightZeroEqualsNoRow(t *testing.T) {
	c, d := fixture.Hotels(100, 300)
	fewer := *d
	fewer.Customers = fixture.Take(d.Customers, study.UpTo(60))
	d.Customers.Weighted, d.Customers.Weights = true, fixture.Some(60, 100).Values
	a, b := Run(c, d), Run(c, &fewer)
	fixture.Near(t, "overall", a.Service.Overall.Gap, b.Service.Overall.Gap.Value, 9)
	if a.Service.Overall.Gap.N != b.Service.Overall.Gap.N {
		t.Errorf("n = %d, want %d", a.Service.Overall.Gap.N, b.Service.Overall.Gap.N)
	}
}

func TestAnySubsetOfGapsMayBeAsked(t *testing.T) {
	c, d := fixture.Hotels(100, 300)
	for _, want := range [][]int{{5}, {1, 2, 3, 4}, {3, 1}, {}} {
		c.Model.Gaps = want
		var got []int
		for _, g := range Run(c, d).Gaps {
			got = append(got, g.Number)
		}
		if !slices.Equal(got, want) && len(want)+len(got) > 0 {
			t.Errorf("gaps %v, want %v", got, want)
		}
	}
}

// same compares two values number by number and returns how many it compared.
func same(t *testing.T, path string, a, b reflect.Value, tol float64) int {
	t.Helper()
	n := 0
	switch a.Kind() {
	case reflect.Float64:
		if x, y := a.Float(), b.Float(); math.Abs(x-y) > tol*max(1, math.Abs(x)) {
			t.Errorf("%s: %v and %v", path, x, y)
		}
		return 1
	case reflect.Struct:
		for i := range a.NumField() {
			if a.Type().Field(i).IsExported() {
				n += same(t, path+"."+a.Type().Field(i).Name, a.Field(i), b.Field(i), tol)
			}
		}
	case reflect.Slice:
		if a.Len() != b.Len() {
			t.Errorf("%s: %d and %d parts", path, a.Len(), b.Len())
			return 0
		}
		for i := range a.Len() {
			n += same(t, path, a.Index(i), b.Index(i), tol)
		}
	case reflect.Pointer:
		if a.IsNil() != b.IsNil() {
			t.Errorf("%s: one is missing", path)
		} else if !a.IsNil() {
			n += same(t, path, a.Elem(), b.Elem(), tol)
		}
	case reflect.Map:
	default:
		if !a.Equal(b) {
			t.Errorf("%s: %v and %v", path, a, b)
		}
	}
	return n
}
