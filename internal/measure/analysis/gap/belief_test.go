package gap_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// Five managers and twelve customers of one dimension: method §2.
var (
	fiveManagers    = []float64{5.8, 6.4, 5.6, 6.0, 6.2}
	twelveCustomers = []float64{6.6, 6.2, 6.8, 6.4, 6.9, 6.0, 6.5, 6.7, 6.3, 6.8, 6.1, 6.6}
)

// believing is a survey of what customers expect and managers believe, of whom there are so many in all (0: not known).
func believing(managers, customers []float64, population int) (*config.Config, *survey.Dataset) {
	c := fixture.Model(1)
	c.Sources = []config.Source{{Role: config.Managers, Population: population}}
	return c, &survey.Dataset{
		Customers: &survey.Customers{N: len(customers), Expectation: []survey.Scores{fixture.Scores(customers...)}},
		Managers:  &survey.Managers{N: len(managers), Expectation: []survey.Scores{fixture.Scores(managers...)}},
	}
}

func TestAllManagersTakenTogetherAreKnown(t *testing.T) {
	// R 4.2.2: t.test(C, mu = mean(M)), turned round.
	c, d := believing(fiveManagers, twelveCustomers, 5)
	got := analysis.Run(c, d).Gaps[0].Dimensions[0]
	fixture.NearNumber(t, "t", got.Test.Statistic, -5.79811056, 5e-9)
	fixture.NearNumber(t, "p", got.Test.P, 0.0001196202, 5e-11)
	fixture.NearNumber(t, "lower end", got.Score.Lo, -0.67830523, 5e-9)
	fixture.NearNumber(t, "upper end", got.Score.Hi, -0.30502810, 5e-9)
	if got.Test.Name != result.TestOneSample || got.Test.DF != 11 || got.Score.Method != result.MethodFiniteWelch || got.Score.Status != result.Measured {
		t.Errorf("%+v, %+v", got.Score, got.Test)
	}
	if o := got.Observed; o.Method != result.MethodCensus || o.Lo != 6 || o.Hi != 6 || !o.Bound || o.Status != result.Measured {
		t.Errorf("the mean of all managers: %+v", o)
	}
}

func TestManagersOfAKnownNumberHaveNarrowerIntervals(t *testing.T) {
	// R 4.2.2, the formula of method §7: SE of managers times √((8−5)/(8−1)), Welch–Satterthwaite.
	c, d := believing(fiveManagers, twelveCustomers, 8)
	got := analysis.Run(c, d).Gaps[0].Dimensions[0]
	fixture.NearNumber(t, "lower end", got.Score.Lo, -0.76871539, 5e-9)
	fixture.NearNumber(t, "upper end", got.Score.Hi, -0.21461794, 5e-9)
	if got.Test.Name != result.TestPermutation || got.Score.Method != result.MethodFiniteWelch {
		t.Errorf("%+v, %+v", got.Score, got.Test)
	}
	// 5 of 100 are no more than 5 %: nothing is corrected.
	c, d = believing(fiveManagers, twelveCustomers, 100)
	if far := analysis.Run(c, d).Gaps[0].Dimensions[0]; far.Score.Method != result.MethodWelch || far.Observed.Method != result.MethodMean {
		t.Errorf("5 of 100: %+v", far.Score)
	}
}

func TestOneManagerHasNoInterval(t *testing.T) {
	c, d := believing([]float64{5.5}, twelveCustomers, 0)
	if hidden := analysis.Run(c, d).Gaps[0].Dimensions[0]; hidden.Score.Status != result.Suppressed {
		t.Errorf("one manager is shown: %+v", hidden.Score)
	}
	c.Privacy.Company = 1
	r := analysis.Run(c, d)
	fixture.Sound(t, r)
	got := r.Gaps[0].Dimensions[0]
	fixture.Near(t, "gap", got.Score, -0.991666667, 9)
	if got.Score.Bound || got.Test.None != result.ReasonOne {
		t.Errorf("%+v, %+v", got.Score, got.Test)
	}
	// The only manager there is stands for all.
	c.Sources[0].Population = 1
	if only := analysis.Run(c, d).Gaps[0].Dimensions[0]; !only.Score.Bound || only.Test.Name != result.TestOneSample {
		t.Errorf("%+v, %+v", only.Score, only.Test)
	}
}

func TestThePermutationDoesNotHangOnTheOrderOfRows(t *testing.T) {
	c, d := fixture.Hotels(300, 50)
	d.Managers = &survey.Managers{N: 6}
	for i := range 22 {
		d.Managers.Expectation = append(d.Managers.Expectation, fixture.Scores(5, 6, 5, 6, 7, 5+float64(i%3)))
	}
	once := analysis.Run(c, d).Gaps[0]
	rows := fixture.Backwards(d.Customers.N)
	d.Customers = fixture.Take(d.Customers, rows)
	again := analysis.Run(c, d).Gaps[0]
	n := 0
	for i := range once.Dimensions {
		if once.Dimensions[i].Test.Name == result.TestPermutation {
			n++
			fixture.NearNumber(t, "p", again.Dimensions[i].Test.P, once.Dimensions[i].Test.P, 0)
		}
	}
	if n != 5 {
		t.Fatalf("%d dimensions by permutation, want 5", n)
	}
}

// matchedSurvey has two houses: demanding guests in Lille, easy-going ones in Metz, and managers who know their own.
func matchedSurvey(known int) (*config.Config, *survey.Dataset) {
	var expected, believed []float64
	var guests, posts []string
	for i := range 60 {
		guests = append(guests, []string{"Lille", "Metz"}[i%2])
		expected = append(expected, []float64{6.5, 4.5}[i%2]+float64(i/2%3-1)*0.2)
	}
	for i := range 12 {
		place, belief := "Lille", 6.5
		if i >= 9 {
			place, belief = "Metz", 4.5
		}
		if i >= known {
			place = "Pau"
		}
		posts, believed = append(posts, place), append(believed, belief+float64(i%3-1)*0.3)
	}
	c, d := believing(believed, expected, 0)
	d.Customers.Factors, d.Managers.Factors = []survey.Factor{fixture.Levels("location", guests...)}, []survey.Factor{fixture.Levels("location", posts...)}
	return c, d
}

func TestManagersAreMatchedToTheirOwnCustomers(t *testing.T) {
	c, d := matchedSurvey(12)
	r := analysis.Run(c, d)
	fixture.Sound(t, r)
	got := r.Gaps[0].Dimensions[0]
	if math.Abs(got.Matched.Value) > 1e-9 || !got.Matched.Bound || got.Matched.N != 12 || got.Matched.Method != result.MethodMatched {
		t.Errorf("managers who know their own guests: %+v", got.Matched)
	}
	if got.Score.Value < 0.4 {
		t.Errorf("held against all customers they should overestimate: %+v", got.Score)
	}
	// The interval by hand: the mean difference and the guests' means, each house by its managers.
	squares, guests := 0.0, 0.0
	for i := range 12 {
		squares += math.Pow(float64(i%3-1)*0.3, 2)
	}
	for i := range 30 {
		guests += math.Pow(float64(i%3-1)*0.2, 2)
	}
	whole, house := squares/11/12, guests/29/30
	a, b := math.Pow(0.75, 2)*house, math.Pow(0.25, 2)*house
	se := math.Sqrt(whole + a + b)
	if half := got.Matched.Hi - got.Matched.Value; half < 1.96*se || half > 2.3*se {
		t.Errorf("half width %v of a standard error of %v", half, se)
	}
	if overall := r.Gaps[0].Matched; !overall.OK() || r.Gaps[4].Matched.OK() {
		t.Errorf("overall %+v; gap 5 %+v", overall, r.Gaps[4].Matched)
	}
}

func TestMatchingTellsNothingOfTheFewLeftOut(t *testing.T) {
	for _, k := range []struct {
		name  string
		known int
		want  result.Status
		why   string
	}{
		{"two managers of a house without customers", 10, result.Suppressed, result.ReasonComplement},
		{"seven of them", 5, result.Indicative, ""},
		{"all but three", 3, result.Suppressed, result.ReasonTooFew},
		{"all", 0, result.NotMeasured, result.ReasonNotGrouped},
	} {
		c, d := matchedSurvey(k.known)
		if got := analysis.Run(c, d).Gaps[0].Dimensions[0].Matched; got.Status != k.want || got.Reason != k.why {
			t.Errorf("%s: %+v, want status %d, %q", k.name, got, k.want, k.why)
		}
	}
	c, d := matchedSurvey(12)
	d.Managers.Factors = nil
	if got := analysis.Run(c, d).Gaps[0].Matched; got.Reason != result.ReasonNotGrouped {
		t.Errorf("managers without a house: %+v", got)
	}
	// A house whose guests are too few hides another with them, and both houses' managers are left out.
	c, d = matchedSurvey(12)
	for i := range 60 {
		if i >= 6 && i%2 == 1 {
			d.Customers.Factors[0].Codes[i] = 0
		}
	}
	if got := analysis.Run(c, d).Gaps[0].Dimensions[0].Matched; got.OK() {
		t.Errorf("three guests of Metz are told of: %+v", got)
	}
}

func TestGaps6And7AreMeasuredOnlyWhereAsked(t *testing.T) {
	c, d := fixture.Hotels(200, 50)
	if got := analysis.Run(c, d).Pictures; got != nil {
		t.Fatalf("nobody asked employees: %+v", got)
	}
	for i := range 22 {
		column := fixture.Repeat(120, 5)
		for r := range 120 {
			column.Values[r] = float64(5 + (r+i)%3)
		}
		d.Employees.Expectation = append(d.Employees.Expectation, column)
	}
	r := analysis.Run(c, d)
	fixture.Sound(t, r)
	if len(r.Pictures) != 2 || r.Pictures[0].Number != 6 || r.Pictures[1].Number != 7 {
		t.Fatalf("%d pictures", len(r.Pictures))
	}
	for i, p := range r.Pictures {
		if len(p.Dimensions) != 5 || !p.Score.Bound || !p.Misunderstanding.OK() {
			t.Errorf("gap %d: %+v", p.Number, p)
		}
		for d, dimension := range p.Dimensions {
			fixture.NearNumber(t, fmt.Sprint("gap ", p.Number), dimension.Score.Value, dimension.Observed.Value-dimension.Reference.Value, 1e-12)
			// Gap 6 is gap 7 and gap 1 together.
			if i == 0 {
				sum := r.Pictures[1].Dimensions[d].Score.Value + r.Gaps[0].Dimensions[d].Score.Value
				fixture.NearNumber(t, "gap 6", dimension.Score.Value, sum, 1e-12)
			}
		}
	}
	d.Managers = nil
	if seven := analysis.Run(c, d).Pictures[1]; seven.Score.Reason != "no_managers" {
		t.Errorf("gap 7 without managers: %+v", seven.Score)
	}
}

func TestMisunderstandingIsAPartOfTheScale(t *testing.T) {
	c, d := fixture.Hotels(200, 50)
	g := analysis.Run(c, d).Gaps[0]
	fixture.NearNumber(t, "MI", g.Misunderstanding.Value, 100*g.Absolute.Value/6, 1e-12)
	if g.Misunderstanding.N != 22 {
		t.Errorf("MI of %d items", g.Misunderstanding.N)
	}
}

func TestTheImportanceGapIsInPoints(t *testing.T) {
	// Method §2: customers 11, 32, 22, 19, 16; managers 22, 28, 20, 16, 14: +11, −4, −2, −3, −2.
	c := fixture.Model(1, 1, 1, 1, 1)
	var customers, managers []survey.Scores
	for _, x := range []float64{11, 32, 22, 19, 16} {
		customers = append(customers, fixture.Repeat(12, x))
	}
	for _, x := range []float64{22, 28, 20, 16, 14} {
		managers = append(managers, fixture.Repeat(12, x))
	}
	v := analysis.Run(c, &survey.Dataset{Customers: &survey.Customers{N: 12, Importance: customers}, Managers: &survey.Managers{N: 12, Importance: managers}}).Service
	var got []float64
	for _, w := range v.Weights {
		if w.Test.None != result.ReasonNoVariation {
			t.Errorf("points all alike have a test: %+v", w.Test)
		}
		got = append(got, math.Round(w.Gap.Value))
	}
	if !slices.Equal(got, []float64{11, -4, -2, -3, -2}) {
		t.Errorf("importance gap %v", got)
	}
}

func TestStaffOfAKnownNumberHaveNarrowerIntervals(t *testing.T) {
	c, d := fixture.Hotels(100, 50)
	open := analysis.Run(c, d).Gaps
	c.Sources = []config.Source{{Role: config.Employees, Population: 150}, {Role: config.Managers, Population: 40}}
	known := analysis.Run(c, d).Gaps
	factor := math.Sqrt(30.0 / 149)
	for _, i := range []int{2, 3} {
		e, wide := known[i].Dimensions[0].Score, open[i].Dimensions[0].Score
		if e.N == 120 {
			fixture.NearNumber(t, "half width", (e.Hi-e.Lo)/(wide.Hi-wide.Lo), factor, 1e-9)
		}
		if e.Method != result.MethodFiniteMean || !(e.Hi-e.Lo < wide.Hi-wide.Lo) {
			t.Errorf("gap %d: %+v after %+v", i+1, e, wide)
		}
	}
	n := 0
	for _, x := range known[1].Dimensions {
		if x.Score.N == 40 {
			n++
			if x.Score.Method != result.MethodCensus {
				t.Errorf("all 40 managers answered: %+v", x.Score)
			}
		}
	}
	t.Logf("%d dimensions all managers answered", n)
}
