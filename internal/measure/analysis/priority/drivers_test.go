package priority_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/analysis/priority"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func drivers(c *config.Config, d *survey.Dataset) result.Drivers {
	s := study.New(c, d)
	return priority.Drivers(s, s.Respondents)
}

func dimension(t *testing.T, d result.Drivers, id string) result.Driver {
	t.Helper()
	i := slices.IndexFunc(d.Dimensions, func(p result.Driver) bool { return p.ID == id })
	if i < 0 {
		t.Fatalf("no dimension %s", id)
	}
	return d.Dimensions[i]
}

// The wanted figures are R 4.2.2's of method §5, on a real survey of 194 customers.
func TestKioskDriversAreThoseOfR(t *testing.T) {
	c, data := fixture.Kiosk(t)
	c.Statistics.Resamples = 2000
	d := drivers(c, data)
	if d.N != 194 || d.Finding != result.DriversFound || d.Least != 60 || d.Preferred != 120 || len(d.Dimensions) != 6 || len(d.Pairs) != 15 {
		t.Fatalf("%+v", d)
	}
	fixture.Near(t, "R²", d.R2, 0.3865679, 7)
	fixture.Near(t, "adjusted R²", d.Adjusted, 0.3668856, 7)
	for i, want := range []struct{ r, beta, vif, weight, share, lmg float64 }{
		{0.283299, 0.112124, 1.1650, 0.030826, 0.07974, 0.028621},
		{0.450875, 0.212135, 1.4511, 0.088143, 0.22801, 0.085971},
		{0.557800, 0.397359, 1.5549, 0.167770, 0.43400, 0.169987},
		{0.364263, -0.059402, 1.7895, 0.029165, 0.07545, 0.033340},
		{0.328006, 0.091382, 1.3996, 0.033538, 0.08676, 0.032408},
		{0.348342, 0.083751, 1.4952, 0.037125, 0.09604, 0.036241},
	} {
		p := d.Dimensions[i]
		fixture.Near(t, p.ID+" r", p.Correlation, want.r, 6)
		fixture.Near(t, p.ID+" β", p.Beta, want.beta, 6)
		fixture.Near(t, p.ID+" VIF", p.VIF, want.vif, 4)
		fixture.Near(t, p.ID+" weight", p.Weight, want.weight, 6)
		fixture.Near(t, p.ID+" share", p.Share, want.share, 5)
		fixture.NearNumber(t, p.ID+" LMG", p.LMG.Value*d.R2.Value, want.lmg, 5e-7)
		fixture.NearNumber(t, p.ID+" priority", p.Priority.Value, p.Share.Value*p.Room.Value, 1e-12)
		if !p.Share.Bound || !p.LMG.Bound || !p.OverChance.Bound || !p.Priority.Bound || !p.Correlation.Bound {
			t.Errorf("%s has no interval: %+v", p.ID, p)
		}
	}
	if economy := dimension(t, d, "economy"); !economy.BeyondNoise || !slices.Contains(economy.Above, "tangible") {
		t.Errorf("economy: %+v", economy)
	}
}

// answering returns n customers of three dimensions of one item; satisfaction is three parts the first, one the second, and noise.
func answering(n int) (*config.Config, *survey.Dataset) {
	c := fixture.Model(1, 1, 1)
	r := rand.New(rand.NewPCG(3, 4))
	rows, y := make([][]float64, n), make([]float64, n)
	for i := range rows {
		rows[i] = []float64{float64(1 + r.IntN(7)), float64(1 + r.IntN(7)), float64(1 + r.IntN(7))}
		y[i] = min(7, max(1, float64(int((3*rows[i][0]+rows[i][1]+2*r.Float64())/4+0.5))))
	}
	return c, &survey.Dataset{Customers: &survey.Customers{N: n, Perception: fixture.Columns(rows), Overall: fixture.Scores(y...)}}
}

func TestWhatDrivesIsFoundAndRanked(t *testing.T) {
	d := drivers(answering(300))
	first, last := d.Dimensions[0], d.Dimensions[2]
	if d.Finding != result.DriversFound || !first.BeyondNoise || last.BeyondNoise || !slices.Equal(first.Above, []string{"reliability", "responsiveness"}) || last.Above != nil {
		t.Fatalf("%+v", d)
	}
	sum := 0.0
	for _, p := range d.Dimensions {
		sum += p.Share.Value
		if !(p.Share.Lo >= 0 && p.Share.Hi <= 1) || p.Share.N != 300 {
			t.Errorf("%+v", p.Share)
		}
	}
	fixture.NearNumber(t, "sum of the shares", sum, 1, 1e-12)
}

func TestFewCustomersHaveCorrelationsOnly(t *testing.T) {
	for _, k := range []struct {
		n       int
		status  result.Status
		finding string
		shown   bool
	}{
		{0, result.NotMeasured, "", false}, {4, result.Suppressed, "", false}, {8, result.Indicative, result.DriversFew, true},
		{49, result.Measured, result.DriversFew, true}, {50, result.Measured, result.DriversFound, true},
	} {
		c, data := answering(300)
		s := study.New(c, data)
		d := priority.Drivers(s, s.Respondents[:k.n])
		if d.Status != k.status || d.Finding != k.finding || (len(d.Dimensions) > 0) != k.shown || !k.shown && d.N != 0 {
			t.Errorf("%d customers: %+v", k.n, d)
		}
		for _, p := range d.Dimensions {
			if !p.Correlation.OK() || p.Share.OK() != (k.finding == result.DriversFound) || p.Correlation.Bound != (k.n >= 10) {
				t.Errorf("%d customers: %+v", k.n, p)
			}
		}
	}
}

func TestNoiseHasNoDrivers(t *testing.T) {
	c, data := answering(300)
	r := rand.New(rand.NewPCG(5, 6))
	for i := range data.Customers.Overall.Values {
		data.Customers.Overall.Values[i] = float64(1 + r.IntN(7))
	}
	d := drivers(c, data)
	if d.Finding != result.DriversUnidentified || !d.R2.OK() || d.Pairs != nil {
		t.Fatalf("%+v", d)
	}
	for _, p := range d.Dimensions {
		if !p.Correlation.OK() || p.Share.OK() || p.Share.Reason != result.ReasonUnidentified || p.Priority.OK() {
			t.Errorf("%+v", p)
		}
	}
}

func TestWhatIsAllAlikeOrFollowsFromOthersIsNamed(t *testing.T) {
	c, data := answering(100)
	data.Customers.Perception[1] = fixture.Repeat(100, 5)
	d := drivers(c, data)
	if !slices.Equal(d.Unvaried, []string{"reliability"}) || d.Dimensions[1].Correlation.Reason != result.ReasonNoVariation || !d.Dimensions[0].Share.OK() {
		t.Errorf("%+v", d)
	}
	c, data = answering(100)
	data.Customers.Perception[1] = data.Customers.Perception[0]
	if d = drivers(c, data); d.Finding != result.DriversCollinear || !d.Dimensions[1].Correlation.OK() || d.Dimensions[1].Beta.OK() {
		t.Errorf("%+v", d)
	}
	c, data = answering(100)
	data.Customers.Overall = fixture.Repeat(100, 6)
	if d = drivers(c, data); d.Reason != result.ReasonNoVariation || d.Dimensions != nil {
		t.Errorf("%+v", d)
	}
	c.Statistics.Drivers = "nps"
	if d = drivers(c, data); d.Reason != "no_column:nps" {
		t.Errorf("%+v", d)
	}
}

func TestRowsWithoutAnAnswerOrWithoutWeightAreLeftOut(t *testing.T) {
	c, data := answering(120)
	want := drivers(c, data)
	c, data = answering(120)
	more := fixture.Take(data.Customers, append(study.UpTo(120), 0, 1, 2))
	more.Overall.Missing[120] = survey.NoAnswer
	more.Perception[2].Missing[121] = survey.NoAnswer
	more.Weighted, more.Weights = true, fixture.Some(122, 123).Values
	if got := drivers(c, &survey.Dataset{Customers: more}); got.N != 120 {
		t.Errorf("%d complete cases", got.N)
	} else if a, b := got.Dimensions[0].Share, want.Dimensions[0].Share; a.Value-b.Value > 1e-12 || b.Value-a.Value > 1e-12 {
		t.Errorf("%+v, want %+v", a, b)
	}
}

func TestWeightTwoEqualsACustomerTwiceForDrivers(t *testing.T) {
	c, data := answering(150)
	var rows []int
	weights := make([]float64, 150)
	for i := range weights {
		weights[i] = float64(1 + i%2)
		for range 1 + i%2 {
			rows = append(rows, i)
		}
	}
	twice := drivers(c, &survey.Dataset{Customers: fixture.Take(data.Customers, rows)})
	data.Customers.Weighted, data.Customers.Weights = true, weights
	once := drivers(c, data)
	for i, p := range once.Dimensions {
		fixture.Near(t, "r", p.Correlation, twice.Dimensions[i].Correlation.Value, 10)
		fixture.Near(t, "share", p.Share, twice.Dimensions[i].Share.Value, 10)
		if p.Share.N != 150 || twice.Dimensions[i].Share.N != len(rows) {
			t.Error("the base is that of the customers")
		}
	}
}

func TestTheOrderOfCustomersChangesNothingOfDrivers(t *testing.T) {
	c, data := answering(400)
	r := rand.New(rand.NewPCG(7, 8))
	var names []string
	for range 400 {
		names = append(names, string(rune('A'+r.IntN(12))))
	}
	data.Customers.Factors = []survey.Factor{fixture.Levels("location", names...)}
	data.Customers.Factors[0].Codes[17] = -1
	want := drivers(c, data)
	if !want.Clustered {
		t.Fatal("12 locations were not drawn")
	}
	shuffled := fixture.Take(data.Customers, r.Perm(400))
	if got := drivers(c, &survey.Dataset{Customers: shuffled}); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}

func TestScaleOfTheOutcomeDoesNotMatter(t *testing.T) {
	c, data := answering(200)
	want := drivers(c, data)
	for i := range data.Customers.Overall.Values {
		data.Customers.Overall.Values[i] = 3 + 10*data.Customers.Overall.Values[i]
	}
	got := drivers(c, data)
	for i, p := range got.Dimensions {
		fixture.Near(t, "share", p.Share, want.Dimensions[i].Share.Value, 9)
		fixture.Near(t, "β", p.Beta, want.Dimensions[i].Beta.Value, 9)
	}
}
