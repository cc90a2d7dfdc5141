package consistency_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// of returns the spread of one measure over the groups of a factor.
func of(t *testing.T, r *result.Results, factor, id string) result.Spread {
	t.Helper()
	s, ok := find(r, factor, id)
	if !ok {
		t.Fatalf("no %s by %s", id, factor)
	}
	return s
}

func find(r *result.Results, factor, id string) (result.Spread, bool) {
	for _, c := range r.Consistency {
		for _, m := range c.Measures {
			if c.Factor == factor && m.ID == id {
				return m, true
			}
		}
	}
	return result.Spread{}, false
}

// rated makes customers of places who rated one item, in the order given.
func rated(places []string, answers [][]float64) (*config.Config, *survey.Dataset) {
	var all []float64
	var names []string
	for i, place := range places {
		for _, x := range answers[i] {
			all, names = append(all, x), append(names, place)
		}
	}
	return fixture.Model(1), &survey.Dataset{Customers: &survey.Customers{N: len(all), Perception: []survey.Scores{fixture.Scores(all...)}, Factors: []survey.Factor{fixture.Levels("location", names...)}}}
}

var (
	fiveNames = []string{"A", "B", "C", "D", "E"}
	five      = [][]float64{{5, 6, 5, 6, 7, 5, 6}, {4, 5, 4, 4, 5}, {6, 6, 7, 6, 7, 6, 6, 7}, {3, 4, 5, 4, 3, 4}, {5, 5, 6, 4, 5, 6, 5, 5, 6, 5}}
)

func TestFiveLocationsOfTheMethod(t *testing.T) {
	r := analysis.Run(rated(fiveNames, five))
	s := of(t, r, "location", "perception")
	// R 4.2.2, nlme, method §9
	fixture.Near(t, "ICC(1)", s.ICC, 0.683764, 6)
	fixture.NearNumber(t, "ICC(1) lower end", s.ICC.Lo, 0.3636, 5e-5)
	fixture.NearNumber(t, "ICC(1) upper end", s.ICC.Hi, 0.9508, 5e-5)
	fixture.Near(t, "ICC(2)", s.Reliability, 0.938821, 6)
	fixture.Near(t, "design effect", s.Cluster, 1+(36.0/5-1)*0.683764, 5) // 36 answers at five locations
	fixture.Near(t, "μ", s.Mean, 5.112414, 6)
	fixture.NearNumber(t, "τ²", s.Tau.Value*s.Tau.Value, 0.961185, 5e-7)
	fixture.NearNumber(t, "τ² by moments", s.Moments.Value*s.Moments.Value, 0.902326, 5e-7)
	fixture.NearNumber(t, "σ²", s.Sigma.Value*s.Sigma.Value, 0.417436, 5e-7)
	fixture.NearNumber(t, "F", s.Test.Statistic, 16.345580, 5e-7)
	fixture.NearNumber(t, "p", s.Test.P, 2.66e-07, 5e-10)
	fixture.NearNumber(t, "ω²", s.Test.Effect, 0.630323, 5e-7)
	fixture.NearNumber(t, "lower end of the range", s.Range.Lo, 5.112414-1.959964*math.Sqrt(0.961185), 1e-6)
	fixture.NearNumber(t, "upper end of the range, at the end of the scale", s.Range.Hi, 7, 0)
	if s.Groups != 5 || s.Hidden != 0 || s.Chance || s.Mean.N != 36 {
		t.Errorf("%+v", s)
	}
	for i, want := range []float64{5.6791, 4.4569, 6.31, 3.9197, 5.1964} {
		fixture.Near(t, "shrunken mean of "+fiveNames[i], s.Places[i].Shrunken, want, 4)
	}
	for _, p := range s.Places {
		if p.Standing != result.PlaceLevel {
			t.Errorf("%+v: on fewer than ten answers, it stands apart", p)
		}
	}
	if sign := fixture.SignOf(r, "consistency").Value; sign != s.ICC {
		t.Errorf("the sign %+v is not the share of variance %+v", sign, s.ICC)
	}
	if fixture.Sound(t, r) == 0 {
		t.Error("nothing was looked at")
	}
}

// thrice takes every answer three times.
func thrice(answers [][]float64) [][]float64 {
	var all [][]float64
	for _, xs := range answers {
		all = append(all, slices.Repeat(xs, 3))
	}
	return all
}

func TestPlacesStandApartBeyondTheirIntervals(t *testing.T) {
	s := of(t, analysis.Run(rated(fiveNames, thrice(five))), "location", "perception")
	for i, want := range []string{result.PlaceAbove, result.PlaceBelow, result.PlaceAbove, result.PlaceBelow, result.PlaceLevel} {
		if p := s.Places[i]; p.Standing != want {
			t.Errorf("%+v, want %s", p, want)
		}
	}
}

func TestTauIsClaimedOfFiveAndModelledOfThree(t *testing.T) {
	for k, want := range map[int]struct{ share, tau, shrunken, difference bool }{
		2: {difference: true}, 3: {share: true, shrunken: true}, 4: {share: true, shrunken: true}, 5: {share: true, tau: true, shrunken: true},
	} {
		s := of(t, analysis.Run(rated(fiveNames[:k], thrice(five)[:k])), "location", "perception")
		if s.ICC.OK() != want.share || s.Tau.OK() != want.tau || s.Range.OK() != want.tau || s.Places[0].Shrunken.OK() != want.shrunken || s.Difference.OK() != want.difference {
			t.Errorf("%d locations: %+v", k, s)
		}
		if !want.share && s.Test.Name != result.TestWelch || want.share && s.Test.Name != result.TestAnova {
			t.Errorf("%d locations: test %+v", k, s.Test)
		}
	}
	if s, ok := find(analysis.Run(rated(fiveNames[:1], five[:1])), "location", "perception"); ok {
		t.Errorf("one location is held against none: %+v", s)
	}
}

func TestNoDifferenceIsZeroAndSaysSo(t *testing.T) {
	alike := []float64{1, 2, 3, 4, 5, 6}
	s := of(t, analysis.Run(rated(fiveNames, [][]float64{alike, alike, alike, alike, alike})), "location", "perception")
	if !s.Chance || !s.ICC.OK() || s.ICC.Value != 0 || s.Tau.Value != 0 || s.Test.Clear(0.95) {
		t.Errorf("%+v", s)
	}
	for _, p := range s.Places {
		if p.Shrunken.Value != s.Mean.Value || p.Standing != result.PlaceLevel || p.Own != 0 {
			t.Errorf("%+v, want the mean of all", p)
		}
	}
	same := []float64{4, 4, 4, 4, 4, 4}
	s = of(t, analysis.Run(rated(fiveNames[:3], [][]float64{same, same, same})), "location", "perception")
	if s.ICC.OK() || s.ICC.Reason != result.ReasonNoVariation || s.Test.None != result.ReasonNoVariation || s.Funnel.Reason != result.ReasonNoVariation {
		t.Errorf("%+v, want no variation", s)
	}
}

// Method §9: six locations, contacts solved at once.
func TestFunnelOfTheMethod(t *testing.T) {
	solved, all := []int{88, 140, 45, 190, 60, 30}, []int{100, 150, 60, 200, 80, 50}
	var places []string
	var answers []float64
	for i, n := range all {
		for j := range n {
			places = append(places, string(rune('A'+i)))
			answers = append(answers, map[bool]float64{true: 1}[j < solved[i]])
		}
	}
	d := &survey.Dataset{Contacts: &survey.Contacts{N: len(places), Factors: []survey.Factor{fixture.Levels("location", places...)}, Measures: map[string]survey.Scores{"resolved": fixture.Scores(answers...)}}}
	f := of(t, analysis.Run(fixture.Model(1), d), "location", "fcr").Funnel
	fixture.NearNumber(t, "p0", f.Centre, 0.864062, 5e-7)
	fixture.NearNumber(t, "φ", f.Dispersion, 8.110146, 5e-7)
	if !f.Counts || f.Overspread || len(f.Places) != 6 || len(f.Curve) < 20 {
		t.Fatalf("%+v", f)
	}
	for i, z := range []float64{.4650, 2.4754, -2.5780, 3.5461, -2.9768, -5.4482} {
		fixture.NearNumber(t, "z", f.Places[i].Z, z, 5e-5)
		if f.Places[i].Unusual != (math.Abs(z) > 3.09) {
			t.Errorf("%+v", f.Places[i])
		}
	}
	fixture.NearNumber(t, "lower limit of the last", f.Places[5].Lower998, 0.7143, 6e-5)
	if f.Curve[0].Size != 50 || f.Curve[len(f.Curve)-1].Size != 200 {
		t.Errorf("the curve goes from %v to %v", f.Curve[0].Size, f.Curve[len(f.Curve)-1].Size)
	}
}

func TestEveryFactorAndMeasureIsThere(t *testing.T) {
	c, d := fixture.Hotels(800, 3000)
	d.Employees.Factors = append(d.Employees.Factors, fixture.Levels("team", slices.Repeat([]string{"bar", "desk", "kitchen", "rooms"}, 30)...))
	r := analysis.Run(c, d)
	customers, log := []string{"gap5", "perception", "nps", "csat", "overall"}, []string{"fcr", "within", "wait", "service"}
	want := map[string][]string{"location": slices.Concat(customers, log, []string{"ability", "enps", "complaints"}), "channel": slices.Concat(customers, log),
		"month": slices.Concat(customers, log), "team": {"ability", "enps"}}
	shrunken := 0
	for _, f := range r.Consistency {
		var ids []string
		for _, m := range f.Measures {
			ids = append(ids, m.ID)
			for _, p := range m.Places {
				if p.Mean.OK() && p.Shrunken.OK() {
					shrunken++
					// The tallies are of the very answers that the breakdown's mean is of.
					fixture.NearNumber(t, f.Factor+" "+m.ID+" of "+p.Level, p.Shrunken.Value, m.Mean.Value+p.Own*(p.Mean.Value-m.Mean.Value), 1e-9*math.Max(1, math.Abs(p.Mean.Value)))
				}
			}
			if (f.Factor == "team") != (len(m.Places) == 0) {
				t.Errorf("%s by %s gives %d places", m.ID, f.Factor, len(m.Places))
			}
		}
		if !slices.Equal(ids, want[f.Factor]) {
			t.Errorf("by %s: %v, want %v", f.Factor, ids, want[f.Factor])
		}
	}
	if len(r.Consistency) != 4 || shrunken < 200 {
		t.Errorf("%d factors with %d shrunken means", len(r.Consistency), shrunken)
	}
	fixture.Sound(t, r)
}

func TestMoreComplaintsThanContactsMakeNoRate(t *testing.T) {
	c, d := fixture.Hotels(200, 800)
	d.Complaints.N = 900
	d.Complaints.Factors = []survey.Factor{fixture.Levels("location", slices.Repeat([]string{"Annecy"}, 900)...)}
	d.Complaints.Cost = survey.Scores{}
	if s, ok := find(analysis.Run(c, d), "location", "complaints"); ok {
		t.Errorf("%+v", s)
	}
}

// numbers is all that a spread says, as numbers in a fixed order.
func numbers(v reflect.Value) []float64 {
	switch v.Kind() {
	case reflect.Float64:
		return []float64{v.Float()}
	case reflect.Struct:
		var all []float64
		for i := range v.NumField() {
			all = append(all, numbers(v.Field(i))...)
		}
		return all
	case reflect.Slice:
		var all []float64
		for i := range v.Len() {
			all = append(all, numbers(v.Index(i))...)
		}
		return all
	}
	return nil
}

// alike fails unless two sets of figures are the same but for rounding, and returns how many there are.
func alike(t *testing.T, what string, a, b []result.Consistency) int {
	t.Helper()
	x, y := numbers(reflect.ValueOf(a)), numbers(reflect.ValueOf(b))
	if len(x) != len(y) {
		t.Fatalf("%s: %d figures and %d", what, len(x), len(y))
	}
	for i := range x {
		if !(math.Abs(x[i]-y[i]) <= 1e-7*math.Max(1, math.Abs(x[i]))) {
			t.Errorf("%s: figure %d is %v and %v", what, i, x[i], y[i])
		}
	}
	return len(x)
}

func TestOrderOfRowsAndEqualWeightsChangeNothing(t *testing.T) {
	c, d := fixture.Hotels(400, 900)
	want := analysis.Run(c, d).Consistency
	order := rand.New(rand.NewPCG(3, 4)).Perm(400)
	other := *d
	other.Customers = fixture.Take(d.Customers, order)
	if n := alike(t, "another order", want, analysis.Run(c, &other).Consistency); n < 1000 {
		t.Errorf("%d figures only", n)
	}
	other.Customers = fixture.Take(d.Customers, study.UpTo(400))
	other.Customers.Weighted, other.Customers.Weights = true, slices.Repeat([]float64{2}, 400)
	// A weighted mean has its own interval; the model has not.
	got := analysis.Run(c, &other).Consistency
	for i := range got {
		for j := range got[i].Measures {
			for k := range got[i].Measures[j].Places {
				got[i].Measures[j].Places[k].Mean = want[i].Measures[j].Places[k].Mean
			}
		}
	}
	alike(t, "weight 2 for all", want, got)
}

func TestWeightsEnterTheModel(t *testing.T) {
	c, d := rated(fiveNames, five)
	d.Customers.Weighted = true
	for i := range d.Customers.N {
		d.Customers.Weights = append(d.Customers.Weights, []float64{0.5, 1, 2, 3.5}[i%4])
	}
	r := analysis.Run(c, d)
	s, plain := of(t, r, "location", "perception"), of(t, analysis.Run(rated(fiveNames, five)), "location", "perception")
	if s.ICC == plain.ICC || s.ICC != fixture.SignOf(r, "consistency").Value || s.Mean.N != 36 {
		t.Errorf("weighted %+v, unweighted %+v", s.ICC, plain.ICC)
	}
	for i, p := range s.Places {
		fixture.NearNumber(t, "place "+p.Level, p.Shrunken.Value, s.Mean.Value+p.Own*(p.Mean.Value-s.Mean.Value), 1e-9)
		if !(p.Own < plain.Places[i].Own+0.05) {
			t.Errorf("%s: own mean weighs %v, unweighted %v", p.Level, p.Own, plain.Places[i].Own)
		}
	}
}

// Weighted shares are worth Kish's effective number of answers, in the funnel as in their own intervals.
func TestWeightedSharesStandAtTheirEffectiveNumber(t *testing.T) {
	c, d := fixture.Hotels(400, 100)
	d.Customers.Weighted = true
	for i := range d.Customers.N {
		d.Customers.Weights = append(d.Customers.Weights, []float64{0.5, 1, 2, 3.5}[i%4])
	}
	s := of(t, analysis.Run(c, d), "location", "csat")
	if len(s.Funnel.Places) != 8 || !s.Funnel.Counts {
		t.Fatalf("%+v", s.Funnel)
	}
	for i, p := range s.Funnel.Places {
		own := s.Places[i].Mean
		fixture.NearNumber(t, p.Level, p.Value, own.Value, 1e-9)
		if !(p.Size < 0.9*float64(own.N)) || p.Size != math.Round(p.Size) {
			t.Errorf("%s: %d answers are worth %v", p.Level, own.N, p.Size)
		}
	}
}

func TestTimesMayBeInAnyUnit(t *testing.T) {
	c, d := fixture.Hotels(100, 2000)
	want := of(t, analysis.Run(c, d), "location", "wait")
	w := d.Contacts.Measures["wait"]
	for i := range w.Values {
		w.Values[i] *= 60
	}
	got := of(t, analysis.Run(c, d), "location", "wait")
	fixture.Near(t, "ICC", got.ICC, want.ICC.Value, 9)
	fixture.NearNumber(t, "σ", got.Sigma.Value, 60*want.Sigma.Value, 1e-6*got.Sigma.Value)
	fixture.NearNumber(t, "F", got.Test.Statistic, want.Test.Statistic, 1e-9*got.Test.Statistic)
	n := 0
	for i, p := range got.Places {
		fixture.NearNumber(t, p.Level, p.Shrunken.Value, 60*want.Places[i].Shrunken.Value, 1e-6*p.Shrunken.Value)
		n++
	}
	if n != 8 {
		t.Errorf("%d places", n)
	}
}

func ExampleMeasure() {
	r := analysis.Run(rated(fiveNames, five))
	s, _ := find(r, "location", "perception")
	fmt.Printf("%.0f %% of the variance lies between %d locations\n", 100*s.ICC.Value, s.Groups)
	// Output: 68 % of the variance lies between 5 locations
}
