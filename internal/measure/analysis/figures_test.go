package analysis

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

func TestSatisfactionMatchesTheMethod(t *testing.T) {
	// R 4.2.2, method §8.
	var nps []float64
	for score, n := range []int{1, 0, 1, 1, 1, 3, 4, 9, 15, 18, 22} {
		for range n {
			nps = append(nps, float64(score))
		}
	}
	c := model(1)
	got := Run(c, &survey.Dataset{Customers: &survey.Customers{N: 75, NPS: scores(nps...)}}).Satisfaction
	near(t, "NPS", got.NPS, 38.6667, 4)
	nearNumber(t, "lower end", got.NPS.Lo, 20.9496, 1e-4)
	nearNumber(t, "upper end", got.NPS.Hi, 53.4094, 1e-4)
	near(t, "promoters", got.Promoters, 40.0/75, 9)
	near(t, "passives", got.Passives, 24.0/75, 9)
	near(t, "detractors", got.Detractors, 11.0/75, 9)

	csat := repeat(80, 2)
	for i := range 61 {
		csat.Values[i] = float64(4 + i%2)
	}
	got = Run(c, &survey.Dataset{Customers: &survey.Customers{N: 80, CSAT: csat}}).Satisfaction
	near(t, "CSAT", got.CSAT, 0.7625, 9)
	nearNumber(t, "lower end", got.CSAT.Lo, 0.65859, 5e-6)

	ces := scores(7, 6, 5, 7, 4, 6, 2, 7, 6, 5, 6, 7, 3, 6, 5)
	got = Run(c, &survey.Dataset{Customers: &survey.Customers{N: 15, CES: ces}}).Satisfaction
	near(t, "CES", got.CES, 5.4667, 4)
	nearNumber(t, "upper end", got.CES.Hi, 6.3004, 5e-5)
	near(t, "easy", got.CESEasy, 0.8, 9)
	c.Model.CES.Reversed = true
	got = Run(c, &survey.Dataset{Customers: &survey.Customers{N: 15, CES: ces}}).Satisfaction
	near(t, "easy where low is good", got.CESEasy, 2.0/15, 9)

	got = Run(c, &survey.Dataset{Contacts: &survey.Contacts{N: 168, Measures: map[string]survey.Scores{"resolved": some(132, 168)}}}).Satisfaction
	near(t, "FCR", got.FCRLog, 0.78571, 5)
	nearNumber(t, "lower end", got.FCRLog.Lo, 0.71765, 5e-6)
}

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
	f := levels("category", names...)
	f.Codes = append(f.Codes, -1)
	p := Run(model(1), &survey.Dataset{Complaints: &survey.Complaints{N: 116, Factors: []survey.Factor{f}}}).Pareto
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
		nearNumber(t, w.name, 100*b.Cumulative, w.cumulative, 5e-3)
	}
}

func TestCostsMatchTheMethod(t *testing.T) {
	// Method §12: 131,000 in all, 25,000 / 15,000 / 17,000 / 74,000, failure 91,000.
	d := &survey.Dataset{Costs: &survey.Costs{
		N:        5,
		Category: []string{"prevention", "appraisal", "internal_failure", "external_failure", "unknown"},
		Amount:   scores(25000, 15000, 17000, 74000, 999),
	}}
	got := Run(model(1), d).Costs
	nearNumber(t, "total", got.Total, 131000, 0)
	nearNumber(t, "share of failure", got.FailShare, 91000.0/131000, 1e-12)
}

func TestChecklistAddsUpBySectionAndStandard(t *testing.T) {
	d := &survey.Dataset{Checklist: &survey.Checklist{
		N:        5,
		Standard: []string{"greets", "greets", "smiles", "greets", "opens the door"},
		Outcome:  []survey.Outcome{survey.Failed, survey.Failed, survey.Passed, survey.NotObserved, survey.Passed},
		Evidence: []string{"said nothing", "looked away", "", "", ""},
		Factors:  []survey.Factor{levels("section", "hall", "hall", "hall", "hall", "door"), levels("month", "2026-01", "2026-03", "2026-01", "2026-04", "2026-01")},
	}}
	r := Run(model(1), d)
	if len(r.Checklist) != 2 || r.Checklist[1] != (result.ChecklistSection{Section: "hall", Passed: 1, Failed: 2, NotObserved: 1, Score: r.Checklist[1].Score}) {
		t.Errorf("sections %+v", r.Checklist)
	}
	near(t, "score", r.Checklist[1].Score, 1.0/3, 9)
	if got := r.Checked[1]; got.Standard != "greets" || got.Failed != 2 || got.Skipped != 1 || got.Evidence != "looked away" {
		t.Errorf("standard %+v", got)
	}
}

func TestReliabilityMatchesFixtureF2(t *testing.T) {
	// R 4.2.2, psych 2.2.9, fixture F2 of method §6 taken four times: α does not depend on how often the rows are taken, but for the
	// divisor n−1 that cancels. raw 0.947850; worst item 2 with r.drop 0.815535.
	rows := [][]float64{{7, 6, 7, 6}, {5, 5, 6, 4}, {6, 6, 5, 6}, {3, 4, 4, 2}, {4, 3, 5, 4}, {6, 7, 6, 6}, {2, 3, 3, 2}, {5, 4, 5, 5}, {7, 7, 6, 7}, {4, 5, 4, 3}}
	many := slices.Concat(rows, rows, rows, rows)
	r := Run(model(4), &survey.Dataset{Customers: &survey.Customers{N: 40, Perception: columns(many)}})
	if len(r.Reliability) != 1 {
		t.Fatalf("%d coefficients, want that of the perceptions alone", len(r.Reliability))
	}
	got := r.Reliability[0]
	near(t, "α", got.Alpha, 0.947850, 6)
	nearNumber(t, "worst item–rest", got.WorstRest, 0.815535, 5e-7)
	if got.WorstItem != "q2" || got.Verdict != reliabilityGood || got.Battery != "perception" {
		t.Errorf("%+v", got)
	}
	for i := range many {
		many[i] = []float64{many[i][0], 8 - many[i][1], many[i][2], many[i][3]}
	}
	if got := Run(model(4), &survey.Dataset{Customers: &survey.Customers{N: 40, Perception: columns(many)}}).Reliability[0]; got.Verdict != reliabilityNegative {
		t.Errorf("a reversed item gives verdict %q", got.Verdict)
	}
}

func TestPrioritiesSayNothingTwice(t *testing.T) {
	c, d := hotels(800, 2400)
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
	c := model(1, 1)
	c.Standards = []config.Standard{{ID: "answer", Item: "q1", Measure: "contacts.wait", Target: 60, Owner: "desk"}}
	var names []string
	e, p := []survey.Scores{repeat(120, 6), repeat(120, 6)}, []survey.Scores{repeat(120, 4), repeat(120, 6)}
	for i := range 120 {
		names = append(names, []string{"Lille", "Metz"}[i%2])
		p[0].Values[i] -= float64(i%2) + 0.5*float64(i%3)
		p[1].Values[i] -= 0.1 * float64(i%3)
	}
	d := &survey.Dataset{Customers: &survey.Customers{N: 120, Expectation: e, Perception: p, Factors: []survey.Factor{levels("location", names...)}}}
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

// The wanted figures are R 4.2.2's of method §1b, on a real survey of 194 customers.
func TestKioskSurveyGivesTheNumbersOfR(t *testing.T) {
	found, _ := filepath.Glob("../../../../*/data/kiosk/kiosk_clean.csv")
	if len(found) == 0 {
		t.Skip("kiosk_clean.csv is not beside the checkout")
	}
	c, d := kiosk(t, found[0])
	r := Run(c, d)
	sound(t, r)
	wantGap := map[string]float64{"q1": -0.5825, "q4": 0.3093, "q5": -0.0052, "q7": -1.8041, "q13": -1.3041, "q20": -1.9278, "q22": -0.1701}
	wantT := map[string]float64{"q1": -7.4777, "q4": 2.9151, "q5": -0.0490, "q7": -15.3007, "q13": -11.6765, "q20": -17.0091, "q22": -1.3794}
	n := 0
	for _, p := range r.Service.Items {
		if want, ok := wantGap[p.ID]; ok {
			near(t, p.ID, p.Gap, want, 4)
			nearNumber(t, p.ID+" t", p.Test.Statistic, wantT[p.ID], 5e-5)
			n++
		}
	}
	if n != len(wantGap) {
		t.Fatalf("%d items compared, want %d", n, len(wantGap))
	}
	want := []struct{ gap, t, lo, hi, perception, expectation, both float64 }{
		{0.00258, 0.03179, -0.15733, 0.16249, 0.78885, 0.85547, 0.72630},
		{-1.80928, -18.55643, -2.00158, -1.61697, 0.83178, 0.85695, 0.84848},
		{-1.27835, -13.62884, -1.46335, -1.09335, 0.77679, 0.58172, 0.79694},
		{-1.55567, -18.42431, -1.72221, -1.38913, 0.72466, 0.79841, 0.74724},
		{-0.66838, -10.68331, -0.79178, -0.54499, 0.64400, 0.67416, 0.66565},
		{-1.46134, -14.40261, -1.66146, -1.26122, 0.75922, 0.72555, 0.75366},
	}
	for i, w := range want {
		p := r.Service.Dimensions[i]
		near(t, p.ID, p.Gap, w.gap, 5)
		nearNumber(t, p.ID+" t", p.Test.Statistic, w.t, 5e-6)
		nearNumber(t, p.ID+" lower end", p.Gap.Lo, w.lo, 5e-6)
		nearNumber(t, p.ID+" upper end", p.Gap.Hi, w.hi, 5e-6)
		near(t, p.ID+" α of expectations", r.Reliability[3*i].Alpha, w.expectation, 5)
		near(t, p.ID+" α of perceptions", r.Reliability[3*i+1].Alpha, w.perception, 5)
		near(t, p.ID+" α of gaps", r.Reliability[3*i+2].Alpha, w.both, 5)
	}
	near(t, "overall", r.Service.Overall.Gap, -1.128408, 6)
}

// kiosk reads the survey: item i is asked in sqi_1 before and sqi_2 after, in six dimensions given by its authors.
func kiosk(t *testing.T, path string) (*config.Config, *survey.Dataset) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := func(name string) survey.Scores {
		at := slices.Index(rows[0], name)
		if at < 0 {
			t.Fatalf("no column %s", name)
		}
		var xs []float64
		for _, row := range rows[1:] {
			x, err := strconv.ParseFloat(row[at], 64)
			if err != nil {
				t.Fatal(err)
			}
			xs = append(xs, x)
		}
		return scores(xs...)
	}
	c := model()
	d := &survey.Dataset{Customers: &survey.Customers{N: len(rows) - 1}}
	for _, k := range []struct {
		id    string
		items []int
	}{
		{"tangible", []int{4, 5, 6, 22}}, {"security", []int{19, 20, 21}}, {"economy", []int{10, 11, 18}},
		{"convenience", []int{13, 14, 15, 16, 17}}, {"reliability", []int{1, 2, 3}}, {"control", []int{7, 8}},
	} {
		dimension := config.Dimension{ID: k.id}
		for _, i := range k.items {
			dimension.Items = append(dimension.Items, config.Item{ID: fmt.Sprintf("q%d", i), Dimension: k.id})
			d.Customers.Expectation = append(d.Customers.Expectation, column(fmt.Sprintf("sq%d_1", i)))
			d.Customers.Perception = append(d.Customers.Perception, column(fmt.Sprintf("sq%d_2", i)))
		}
		c.Model.Dimensions = append(c.Model.Dimensions, dimension)
	}
	return c, d
}
