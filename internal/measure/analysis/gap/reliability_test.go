package gap

import (
	"slices"
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

func TestReliabilityMatchesFixtureF2(t *testing.T) {
	// R 4.2.2, psych 2.2.9, fixture F2 of method §6 taken four times: α does not depend on how often the rows are taken, but for the
	// divisor n−1 that cancels. raw 0.947850; worst item 2 with r.drop 0.815535.
	rows := [][]float64{{7, 6, 7, 6}, {5, 5, 6, 4}, {6, 6, 5, 6}, {3, 4, 4, 2}, {4, 3, 5, 4}, {6, 7, 6, 6}, {2, 3, 3, 2}, {5, 4, 5, 5}, {7, 7, 6, 7}, {4, 5, 4, 3}}
	many := slices.Concat(rows, rows, rows, rows)
	r := Reliability(study.New(fixture.Model(4), &survey.Dataset{Customers: &survey.Customers{N: 40, Perception: fixture.Columns(many)}}))
	if len(r) != 1 {
		t.Fatalf("%d coefficients, want that of the perceptions alone", len(r))
	}
	got := r[0]
	fixture.Near(t, "α", got.Alpha, 0.947850, 6)
	fixture.NearNumber(t, "worst item–rest", got.WorstRest, 0.815535, 5e-7)
	if got.WorstItem != "q2" || got.Verdict != reliabilityGood || got.Battery != "perception" {
		t.Errorf("%+v", got)
	}
	for i := range many {
		many[i] = []float64{many[i][0], 8 - many[i][1], many[i][2], many[i][3]}
	}
	if got := Reliability(study.New(fixture.Model(4), &survey.Dataset{Customers: &survey.Customers{N: 40, Perception: fixture.Columns(many)}}))[0]; got.Verdict != reliabilityNegative {
		t.Errorf("a reversed item gives verdict %q", got.Verdict)
	}
}

// perceived measures the reliability of perceptions, given row by row.
func perceived(rows [][]float64) result.Reliability {
	c := fixture.Model(len(rows[0]))
	return Reliability(study.New(c, &survey.Dataset{Customers: &survey.Customers{N: len(rows), Perception: fixture.Columns(rows)}}))[0]
}

var f2 = [][]float64{{7, 6, 7, 6}, {5, 5, 6, 4}, {6, 6, 5, 6}, {3, 4, 4, 2}, {4, 3, 5, 4}, {6, 7, 6, 6}, {2, 3, 3, 2}, {5, 4, 5, 5}, {7, 7, 6, 7}, {4, 5, 4, 3}}

func TestFixtureF2HasNoOmegaAndAllElse(t *testing.T) {
	// R 4.2.2, psych 2.2.9, method §6: standardised 0.952163; item–rest and α if dropped of each item. ω of F2 never converges.
	r := perceived(slices.Repeat(f2, 10))
	fixture.Near(t, "standardised α", r.Standardised, 0.952163, 6)
	rest, dropped := []float64{0.983740, 0.815535, 0.837849, 0.917663}, []float64{0.895669, 0.949030, 0.950599, 0.922000}
	if len(r.Each) != 4 {
		t.Fatalf("%d items, want 4", len(r.Each))
	}
	for i, item := range r.Each {
		fixture.Near(t, item.Item+" with the others", item.Rest, rest[i], 6)
		fixture.Near(t, "α without "+item.Item, item.Dropped, dropped[i], 6)
	}
	if r.Omega.OK() || r.Omega.Reason != result.ReasonHeywood {
		t.Errorf("ω of a Heywood case: %+v", r.Omega)
	}
	if few := perceived(slices.Repeat(f2, 9)); few.Omega.Reason != result.ReasonHundred || !few.Alpha.OK() {
		t.Errorf("90 rows: %+v", few)
	}
	if few := perceived(slices.Repeat(f2, 2)); few.Alpha.Reason != result.ReasonTooFew || few.Each != nil {
		t.Errorf("20 rows: %+v", few)
	}
}

func TestAnItemWithoutVariationIsLeftOutAndNamed(t *testing.T) {
	rows := slices.Repeat(f2, 12)
	for i := range rows {
		rows[i] = []float64{rows[i][0], 5, rows[i][2], 5}
	}
	r := perceived(rows)
	if !slices.Equal(r.Flat, []string{"q2", "q4"}) || r.Items != 2 || len(r.Each) != 2 {
		t.Fatalf("%+v", r)
	}
	// Of two items α if dropped is none, ω too; r and Spearman–Brown speak.
	if r.Omega.Reason != result.ReasonFewItems || r.Each[0].Dropped.OK() {
		t.Errorf("two items: ω %+v, α if dropped %+v", r.Omega, r.Each[0].Dropped)
	}
	fixture.NearNumber(t, "Spearman–Brown", r.SpearmanBrown.Value, 2*r.Correlation.Value/(1+r.Correlation.Value), 1e-12)
	for i := range rows {
		rows[i] = []float64{5, 5, rows[i][2], 5}
	}
	if r := perceived(rows); r.Alpha.Reason != result.ReasonNoVariation || len(r.Flat) != 3 || r.Items != 1 {
		t.Errorf("one item that varies: %+v", r)
	}
}

func TestReliabilityOfADifferenceIsLowerThanThatOfItsSides(t *testing.T) {
	// Expectation and perception that mostly go together: r_D of the formula, worked out here from α, SD and r of the sides.
	n := 120
	e, p := make([][]float64, n), make([][]float64, n)
	for i := range n {
		row := f2[i%10]
		e[i] = []float64{row[0], row[1], row[2], row[3]}
		p[i] = []float64{min(7, row[0]+float64(i%3)), row[1], max(1, row[2]-float64(i%2)), row[3]}
	}
	c := fixture.Model(4)
	all := Reliability(study.New(c, &survey.Dataset{Customers: &survey.Customers{N: n, Expectation: fixture.Columns(e), Perception: fixture.Columns(p)}}))
	if len(all) != 3 {
		t.Fatalf("%d batteries, want 3", len(all))
	}
	x, y := rowMeans(p), rowMeans(e)
	r, _ := stats.Pearson(x, y, 0.95)
	sx, sy := stats.SD(x), stats.SD(y)
	want := (sx*sx*all[1].Alpha.Value + sy*sy*all[0].Alpha.Value - 2*r.Value*sx*sy) / (sx*sx + sy*sy - 2*r.Value*sx*sy)
	fixture.NearNumber(t, "r_D", all[2].Difference.Value, want, 1e-12)
	if !(all[2].Difference.Value < min(all[0].Alpha.Value, all[1].Alpha.Value)) {
		t.Errorf("r_D %v is not below %v and %v", all[2].Difference.Value, all[0].Alpha.Value, all[1].Alpha.Value)
	}
	if all[0].Difference.Reason != result.ReasonNoSource || all[1].Difference.Reason != result.ReasonNoSource {
		t.Error("a side alone has the reliability of a difference")
	}
	c.Model.Paired = false
	if apart := Reliability(study.New(c, &survey.Dataset{Customers: &survey.Customers{N: n, Expectation: fixture.Columns(e), Perception: fixture.Columns(p)}})); len(apart) != 2 {
		t.Errorf("answers of different people have %d batteries, want 2: no gaps", len(apart))
	}
}
