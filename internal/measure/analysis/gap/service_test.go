package gap_test

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// The wanted numbers are those printed by R 4.2.2 in method §1 for fixture F1.
func TestServiceGivesTheNumbersOfFixtureF1(t *testing.T) {
	c, d := fixture.F1()
	v := analysis.Run(c, d).Service
	item := v.Items[4]
	fixture.Near(t, "expectation of item 5 on pairs", item.Expectation, 6, 6)
	fixture.Near(t, "perception of item 5 on pairs", item.Perception, 4.5, 6)
	fixture.Near(t, "gap of item 5", item.Gap, -1.5, 6)
	if item.Gap.N != 6 {
		t.Errorf("item 5 has %d pairs, want 6", item.Gap.N)
	}
	wantGap := []float64{-1.8214, -1.3500, -1.8214, -1.5714, -1.4667}
	wantN := []int{7, 7, 7, 7, 6}
	if len(v.Dimensions) != len(wantGap) {
		t.Fatalf("%d dimensions, want %d", len(v.Dimensions), len(wantGap))
	}
	for i, p := range v.Dimensions {
		fixture.Near(t, p.ID, p.Gap, wantGap[i], 4)
		if p.Gap.N != wantN[i] {
			t.Errorf("%s has n = %d, want %d", p.ID, p.Gap.N, wantN[i])
		}
		fixture.NearNumber(t, p.ID+": perception − expectation", p.Perception.Value-p.Expectation.Value, p.Gap.Value, 1e-12)
	}
	fixture.Near(t, "overall", v.Overall.Gap, -1.625, 6)
	fixture.Near(t, "weighted with own points", v.Weighted, -1.4867, 4)
	fixture.Near(t, "weighted with mean points", v.MeanWeighted, -1.564558, 6)
	fixture.Near(t, "SERVPERF", v.Performance, 4.433333, 6)
	fixture.Near(t, "weighted SERVPERF", v.WeightedPerformance, 4.532, 6)
	wantPoints := []float64{10.14, 33.86, 23.14, 18.43, 14.43}
	for i, w := range v.Weights {
		fixture.Near(t, "points of "+w.Dimension, w.Points, wantPoints[i], 2)
	}
	if v.Weighted.N != 5 || v.Weighted.Status != result.Indicative || v.Weighted.Bound {
		t.Errorf("weighted rests on n = %d with status %d, want 5 answers, indicative and without interval", v.Weighted.N, v.Weighted.Status)
	}
}

func TestPairedTestMatchesR(t *testing.T) {
	// R 4.2.2, t.test(P, E, paired = TRUE), method §7: t = −4.311172, p = 0.0012327, [−1.762286, −0.571048], d_z = −1.244528.
	c := fixture.Model(1)
	d := &survey.Dataset{Customers: &survey.Customers{
		N:           12,
		Perception:  []survey.Scores{fixture.Scores(5, 4, 6, 5, 3, 6, 4, 5, 7, 4, 5, 6)},
		Expectation: []survey.Scores{fixture.Scores(6, 6, 7, 5, 6, 7, 6, 7, 7, 5, 6, 6)},
	}}
	p := analysis.Run(c, d).Service.Items[0]
	fixture.NearNumber(t, "gap", p.Gap.Value, -1.166667, 1e-6)
	fixture.NearNumber(t, "lower end", p.Gap.Lo, -1.762286, 1e-6)
	fixture.NearNumber(t, "upper end", p.Gap.Hi, -0.571048, 1e-6)
	fixture.NearNumber(t, "t", p.Test.Statistic, -4.311172, 1e-6)
	fixture.NearNumber(t, "p", p.Test.P, 0.0012327, 1e-7)
	fixture.NearNumber(t, "d_z", p.Test.Effect, -1.244528, 1e-6)
	if p.Test.Name != result.TestPaired || p.Test.DF != 11 {
		t.Errorf("test %q on %v degrees of freedom, want %q on 11", p.Test.Name, p.Test.DF, result.TestPaired)
	}
}

func TestUnpairedGapIsADifferenceOfMeansWithWelch(t *testing.T) {
	// R 4.2.2, t.test(A, B), method §7: t = −2.859711, df = 9.238845, p = 0.0183113, [−1.660228, −0.196915]. The groups are doubled
	// here, for the smallest base shown with an interval is 10: only the difference of the means carries over.
	c := fixture.Model(1)
	c.Model.Paired = false
	a := []float64{4.2, 5.1, 3.9, 4.8, 5.5, 4.1, 4.4}
	b := []float64{5.0, 5.6, 5.9, 4.9, 6.1}
	e, p := fixture.Repeat(24, 0), fixture.Repeat(24, 0)
	for i := range 24 {
		e.Missing[i], p.Missing[i] = survey.NoAnswer, survey.NoAnswer
	}
	for i, x := range append(append([]float64{}, a...), a...) {
		study.Put(p, i, x)
	}
	for i, x := range append(append([]float64{}, b...), b...) {
		study.Put(e, 14+i, x)
	}
	v := analysis.Run(c, &survey.Dataset{Customers: &survey.Customers{N: 24, Expectation: []survey.Scores{e}, Perception: []survey.Scores{p}}}).Service
	fixture.NearNumber(t, "gap", v.Items[0].Gap.Value, 32.0/7-5.5, 1e-12)
	if v.Items[0].Test.Name != result.TestWelch {
		t.Errorf("the test is %q, want %q", v.Items[0].Test.Name, result.TestWelch)
	}
	if v.Weighted.Reason != result.ReasonUnpaired {
		t.Errorf("weighted with own points gives reason %q, want %q", v.Weighted.Reason, result.ReasonUnpaired)
	}
}

func TestConstantAnswersHaveAGapAndNoTest(t *testing.T) {
	c := fixture.Model(2, 2)
	row := []survey.Scores{fixture.Repeat(40, 6), fixture.Repeat(40, 6), fixture.Repeat(40, 6), fixture.Repeat(40, 6)}
	lower := []survey.Scores{fixture.Repeat(40, 5), fixture.Repeat(40, 6), fixture.Repeat(40, 5), fixture.Repeat(40, 6)}
	r := analysis.Run(c, &survey.Dataset{Customers: &survey.Customers{N: 40, Expectation: row, Perception: lower}})
	fixture.Sound(t, r)
	fixture.Near(t, "gap", r.Service.Items[0].Gap, -1, 12)
	fixture.Near(t, "gap met", r.Service.Items[1].Gap, 0, 12)
	if test := r.Service.Items[0].Test; test.Name != "" || test.None != result.ReasonNoVariation {
		t.Errorf("test %+v, want none for want of variation", test)
	}
	if a := r.Reliability[0].Alpha; a.Reason != result.ReasonNoVariation {
		t.Errorf("α gives reason %q, want %q", a.Reason, result.ReasonNoVariation)
	}
}

func TestExpectationsAtTheCeilingAreCounted(t *testing.T) {
	c := fixture.Model(1)
	e := fixture.Scores(7, 7, 7, 7, 6, 7, 7, 7, 7, 5)
	v := analysis.Run(c, &survey.Dataset{Customers: &survey.Customers{N: 10, Expectation: []survey.Scores{e}, Perception: []survey.Scores{fixture.Repeat(10, 4)}}}).Service
	fixture.NearNumber(t, "share at the ceiling", v.AtCeiling, 0.8, 1e-12)
	fixture.NearNumber(t, "share of perceptions at 4", v.Answers[0].Shares[3], 1, 1e-12)
}

func TestGapsWithoutVariationHaveNoTestOfAnyKind(t *testing.T) {
	c := fixture.Model(1)
	d := &survey.Dataset{Customers: &survey.Customers{N: 20, Expectation: []survey.Scores{fixture.Repeat(20, 6)}, Perception: []survey.Scores{fixture.Repeat(20, 4)}}}
	got := analysis.Run(c, d).Service.Items[0]
	fixture.Near(t, "gap", got.Gap, -2, 12)
	if got.Test.None != result.ReasonNoVariation || got.Test.Ranks.Made || got.Test.Average != 0 || got.Test.Hedges != 0 {
		t.Errorf("%+v", got.Test)
	}
}

func TestFewPairsAreRankedExactly(t *testing.T) {
	// The twelve pairs of method §7: V = 0 of 9, exact p 0.0039062, d_z −1.244528, d_av −1.233936, g of d_av −1.147511.
	c := fixture.Model(1)
	d := &survey.Dataset{Customers: &survey.Customers{N: 12, Expectation: []survey.Scores{fixture.Scores(6, 6, 7, 5, 6, 7, 6, 7, 7, 5, 6, 6)},
		Perception: []survey.Scores{fixture.Scores(5, 4, 6, 5, 3, 6, 4, 5, 7, 4, 5, 6)}}}
	got := analysis.Run(c, d).Service.Items[0].Test
	fixture.NearNumber(t, "t", got.Statistic, -4.311172, 5e-7)
	fixture.NearNumber(t, "p of ranks", got.Ranks.P, 2.0/512, 0)
	fixture.NearNumber(t, "d_z", got.Effect, -1.244528, 5e-7)
	fixture.NearNumber(t, "d_av", got.Average, -1.233936, 5e-7)
	fixture.NearNumber(t, "g", got.Hedges, -1.147511, 5e-7)
	if r := got.Ranks; r.V != 0 || r.Pairs != 9 || r.Zeros != 3 || !r.Exact || r.Effect != -1 {
		t.Errorf("%+v", r)
	}
	// Equal weights change the t test into the weighted one, which is then the same; so are the effects. Ranks ignore weights.
	d.Customers.Weighted, d.Customers.Weights = true, []float64{2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2}
	weighted := analysis.Run(c, d).Service.Items[0].Test
	for _, k := range []struct {
		name      string
		got, want float64
	}{{"t", weighted.Statistic, got.Statistic}, {"d_z", weighted.Effect, got.Effect}, {"d_av", weighted.Average, got.Average}, {"g", weighted.Hedges, got.Hedges}, {"ranks", weighted.Ranks.P, got.Ranks.P}} {
		fixture.NearNumber(t, k.name+" of equal weights", k.got, k.want, 1e-12)
	}
}

func TestServperfByItemWeighsWithRatedImportance(t *testing.T) {
	// Six customers rate the items 7 and 1 and perceive 6 and 2: (7·6 + 1·2)/8; one rates nothing, one gives importance 0 to all.
	c := fixture.Model(2)
	rated := []survey.Scores{fixture.Scores(7, 7, 7, 7, 7, 7, fixture.NA, 0), fixture.Scores(1, 1, 1, 1, 1, 1, fixture.NA, 0)}
	d := &survey.Dataset{Customers: &survey.Customers{N: 8, Rated: rated, Perception: []survey.Scores{fixture.Repeat(8, 6), fixture.Repeat(8, 2)}}}
	got := analysis.Run(c, d).Service.ItemPerformance
	fixture.Near(t, "by item", got, 44.0/8, 12)
	if got.N != 6 {
		t.Errorf("n = %d, want 6", got.N)
	}
	d.Customers.Rated = nil
	if none := analysis.Run(c, d).Service.ItemPerformance; none.Reason != "no_column:rated_importance" {
		t.Errorf("nobody was asked: %+v", none)
	}
}
