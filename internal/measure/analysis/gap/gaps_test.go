package gap_test

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// R 4.2.2, t.test(M, C), method §2.
func TestGap1IsManagersMinusCustomers(t *testing.T) {
	customers := []float64{6.6, 6.2, 6.8, 6.4, 6.9, 6.0, 6.5, 6.7, 6.3, 6.8, 6.1, 6.6}
	managers := []float64{5.8, 6.4, 5.6, 6.0, 6.2}
	c := fixture.Model(1)
	r := analysis.Run(c, &survey.Dataset{
		Customers: &survey.Customers{N: 12, Expectation: []survey.Scores{fixture.Scores(customers...)}},
		Managers:  &survey.Managers{N: 5, Expectation: []survey.Scores{fixture.Scores(managers...)}},
	})
	g := r.Gaps[0]
	fixture.NearNumber(t, "gap 1", g.Dimensions[0].Score.Value, -0.4917, 5e-5)
	fixture.NearNumber(t, "managers", g.Dimensions[0].Observed.Value, 6, 1e-12)
	fixture.NearNumber(t, "customers", g.Dimensions[0].Reference.Value, 6.4917, 5e-5)
	fixture.NearNumber(t, "index", g.Index.Value, 100*0.491666667/6, 1e-6)
	// So few managers are an indication, with Welch's interval and a permutation instead of the t test: method §2.
	d := g.Dimensions[0]
	fixture.NearNumber(t, "lower end", d.Score.Lo, -0.8809, 5e-5)
	fixture.NearNumber(t, "upper end", d.Score.Hi, -0.1024, 5e-5)
	// R 4.2.2: mean(combn(17, 5, function(i) abs(mean(x[i]) - mean(x[-i]))) >= abs(gap) - 1e-9)
	fixture.NearNumber(t, "permutation", d.Test.P, 0.0100193924, 5e-11)
	if g.Score.Status != result.Indicative || !d.Score.Bound || d.Test.Name != result.TestPermutation {
		t.Errorf("5 managers give %+v with test %+v", d.Score, d.Test)
	}
	if r.Gaps[4].Score.Reason != "no_column:perception" {
		t.Errorf("gap 5 without perceptions gives reason %q", r.Gaps[4].Score.Reason)
	}
}

func TestGap1TestsWithWelchAndHolm(t *testing.T) {
	c, d := fixture.Hotels(400, 200)
	g := analysis.Run(c, d).Gaps[0]
	clear := 0
	for _, dimension := range g.Dimensions {
		if dimension.Test.Name != result.TestWelch || dimension.Test.Adjusted < dimension.Test.P {
			t.Errorf("%s: %+v", dimension.Dimension, dimension.Test)
		}
		if dimension.Score.Value < 0 && dimension.Test.Clear(0.95) {
			clear++
		}
	}
	if clear == 0 || g.Understated != clear {
		t.Errorf("%d dimensions understated, want %d", g.Understated, clear)
	}
	fixture.NearNumber(t, "RMS is no smaller than the mean absolute", min(g.RMS.Value-g.Absolute.Value, 0), 0, 1e-12)
}

func TestGap2CountsNoStandardAsTheWorstRating(t *testing.T) {
	// Method §2: rated mean 4.7143 (n = 7), no-standard share 0.125, mean with floor 4.25, index 45.83.
	c := fixture.Model(1)
	none := [][]bool{{false, false, false, true, false, false, false, false}}
	d := &survey.Dataset{Managers: &survey.Managers{N: 8, Formalization: []survey.Scores{fixture.Scores(5, 6, 4, fixture.NA, 3, 6, 5, 4)}, NoStandard: none}}
	g := analysis.Run(c, d).Gaps[1]
	dimension := g.Dimensions[0]
	fixture.Near(t, "rated mean", dimension.Observed, 4.7143, 4)
	fixture.Near(t, "share without a standard", dimension.NoStandard, 0.125, 6)
	fixture.Near(t, "mean with floor", dimension.Score, 4.25, 6)
	fixture.Near(t, "index", dimension.Index, 45.83, 2)
	fixture.Near(t, "index overall", g.Index, 45.83, 2)
	if dimension.Observed.N != 7 || dimension.Score.N != 8 {
		t.Errorf("n = %d rated and %d in all, want 7 and 8", dimension.Observed.N, dimension.Score.N)
	}
}

func TestADimensionWithoutAnyStandardHasIndex100(t *testing.T) {
	none := [][]bool{make([]bool, 12)}
	for i := range none[0] {
		none[0][i] = true
	}
	d := &survey.Dataset{Managers: &survey.Managers{N: 12, Formalization: []survey.Scores{fixture.Repeat(12, fixture.NA)}, NoStandard: none}}
	fixture.Near(t, "index", analysis.Run(fixture.Model(1), d).Gaps[1].Dimensions[0].Index, 100, 9)
}

func TestAShareEveryoneGaveIsHiddenInSmallStaffs(t *testing.T) {
	d := &survey.Dataset{Managers: &survey.Managers{N: 8, Formalization: []survey.Scores{fixture.Repeat(8, 4)}, NoStandard: [][]bool{make([]bool, 8)}}}
	if e := analysis.Run(fixture.Model(1), d).Gaps[1].Dimensions[0].NoStandard; e.Status != result.Suppressed {
		t.Errorf("8 managers who all have a standard are shown: %+v", e)
	}
	d.Managers = &survey.Managers{N: 10, Formalization: []survey.Scores{fixture.Repeat(10, 4)}, NoStandard: [][]bool{make([]bool, 10)}}
	fixture.Near(t, "10 managers", analysis.Run(fixture.Model(1), d).Gaps[1].Dimensions[0].NoStandard, 0, 9)
}

func TestGap2CoverageIs9Of12(t *testing.T) {
	// Method §2: 9 of 12 important expectations have a measurable standard. Partly covered ones count half.
	c := fixture.Model(12)
	e := make([]survey.Scores, 12)
	for i := range e {
		e[i] = fixture.Repeat(20, 6)
	}
	for i := range 9 {
		c.Standards = append(c.Standards, config.Standard{ID: c.Model.Items()[i].ID, Item: c.Model.Items()[i].ID, Measure: "contacts.wait", Target: 60, Owner: "desk"})
	}
	d := &survey.Dataset{Customers: &survey.Customers{N: 20, Expectation: e}}
	r := analysis.Run(c, d)
	fixture.Near(t, "coverage", r.Coverage.Share, 0.75, 9)
	if got := r.Gaps[1]; got.Headline != result.HeadlineObjective || !got.Objective.OK() {
		t.Errorf("without managers gap 2 shows %q", got.Headline)
	}
	c.Standards = append(c.Standards, config.Standard{ID: "half", Item: "q10", Measure: "contacts.wait", Target: 60})
	r = analysis.Run(c, d)
	fixture.Near(t, "coverage with a half", r.Coverage.Share, 9.5/12, 9)
	if len(r.Coverage.Partly) != 1 || r.Coverage.Partly[0] != "q10" || len(r.Coverage.Missing) != 2 {
		t.Errorf("partly %v, missing %v", r.Coverage.Partly, r.Coverage.Missing)
	}
}

func TestGap3ConformanceIsInPoints(t *testing.T) {
	// Method §2: 412 of 480 within standard against 95 % required is −9.17 points; Wilson [0.824287, 0.886690] from §7.
	c := fixture.Model(1)
	c.Standards = []config.Standard{{ID: "wait", Kind: config.ShareWithin, Measure: "contacts.wait", Target: 60, Required: 0.95}}
	g := analysis.Run(c, &survey.Dataset{Contacts: fixture.ContactsWith("wait", 412, 480, 50, 90)}).Gaps[2]
	fixture.Near(t, "conformance", g.Objective, -9.17, 2)
	fixture.NearNumber(t, "lower end", g.Objective.Lo, 82.4287-95, 1e-4)
	fixture.NearNumber(t, "upper end", g.Objective.Hi, 88.6690-95, 1e-4)
	if g.Headline != result.HeadlineObjective || g.Score.Reason != "no_employees" {
		t.Errorf("headline %q, score %+v", g.Headline, g.Score)
	}
}

func TestGap4IsTheShareOfPromisesKept(t *testing.T) {
	c := fixture.Model(1)
	c.Promises = []config.Promise{{ID: "call_back", Made: 350, Kept: 287}, {ID: "unmeasured"}}
	r := analysis.Run(c, &survey.Dataset{})
	fixture.Near(t, "kept", r.Gaps[3].Objective, 0.82, 9) // method §2: 287 of 350
	if e := r.Promises[1].Kept; e.Reason != result.ReasonNoMeasure {
		t.Errorf("the promise without a measure gives reason %q", e.Reason)
	}
}

func TestRankingComparesTheOrderOfImportance(t *testing.T) {
	points := func(n int, xs ...float64) []survey.Scores {
		var all []survey.Scores
		for _, x := range xs {
			all = append(all, fixture.Repeat(n, x))
		}
		return all
	}
	c := fixture.Model(1, 1, 1, 1, 1)
	customers := &survey.Customers{N: 12, Importance: points(12, 11, 32, 22, 19, 16)}
	for _, k := range []struct {
		name     string
		managers []survey.Scores
		want     float64
		reason   string
	}{
		{"the same order", points(8, 10, 40, 20, 18, 12), 1, ""},
		{"the opposite order", points(8, 40, 5, 15, 18, 22), -1, ""},
		{"the first two changed over", points(8, 10, 22, 32, 19, 17), 0.9, ""}, // 1 − 6·2/(5·24)
		{"all alike", points(8, 20, 20, 20, 20, 20), 0, result.ReasonNoVariation},
		{"too few managers", points(3, 10, 40, 20, 18, 12), 0, result.ReasonTooFew},
		{"no points", nil, 0, "no_column:importance"},
	} {
		n := 0
		if k.managers != nil {
			n = len(k.managers[0].Values)
		}
		got := analysis.Run(c, &survey.Dataset{Customers: customers, Managers: &survey.Managers{N: n, Importance: k.managers}}).Gaps[0].Ranking
		if k.reason != "" {
			if got.OK() || got.Reason != k.reason {
				t.Errorf("%s: %+v, want none for %q", k.name, got, k.reason)
			}
			continue
		}
		fixture.Near(t, k.name, got, k.want, 9)
	}
}

// Every contact is held against three standards and meets all or none of them: 480 contacts are no more than 480. With se = √(p(1−p)/479)
// and t(479) = 1.964939 they are worth 479·(1.959964/1.964939)² = 476.578 checks, of which Wilson's interval is [0.824155, 0.886781].
func TestStandardsOfOneContactAreNoIndependentChecks(t *testing.T) {
	c := fixture.Model(1)
	for _, id := range []string{"a", "b", "c"} {
		c.Standards = append(c.Standards, config.Standard{ID: id, Kind: config.ShareWithin, Measure: "contacts.wait", Target: 60, Required: 0.95})
	}
	e := analysis.Run(c, &survey.Dataset{Contacts: fixture.ContactsWith("wait", 412, 480, 50, 90)}).Gaps[2].Objective
	fixture.Near(t, "conformance", e, -9.17, 2)
	fixture.NearNumber(t, "lower end", e.Lo, 82.4155-95, 1e-3)
	fixture.NearNumber(t, "upper end", e.Hi, 88.6781-95, 1e-3)
	if e.N != 480 || e.Method != result.MethodCluster {
		t.Errorf("%+v, want a base of 480 contacts by %s", e, result.MethodCluster)
	}
}

func TestPromisesDueToOneContactAreNotIndependent(t *testing.T) {
	c := fixture.Model(1)
	c.Promises = []config.Promise{{ID: "a", Measure: "contacts.wait", Target: 60}, {ID: "b", Measure: "contacts.wait", Target: 60}}
	d := &survey.Dataset{Contacts: fixture.ContactsWith("wait", 412, 480, 50, 90)}
	e := analysis.Run(c, d).Gaps[3].Objective
	fixture.Near(t, "kept", e, 412.0/480, 9)
	fixture.NearNumber(t, "lower end", e.Lo, 0.824155, 1e-5)
	if e.N != 480 || e.Method != result.MethodCluster {
		t.Errorf("%+v, want a base of 480 contacts by %s", e, result.MethodCluster)
	}
	c.Promises[1] = config.Promise{ID: "b", Made: 350, Kept: 287}
	e = analysis.Run(c, d).Gaps[3].Objective
	fixture.Near(t, "kept, beside what is only counted", e, (412.0+287)/(480+350), 9)
	if e.N != 830 || e.Method != result.MethodWilson {
		t.Errorf("%+v, want 830 independent promises", e)
	}
}
