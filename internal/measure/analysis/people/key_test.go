package people

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// customers are so many key customers and others; of some it is not known.
func customers(key, others, unknown int) *survey.Customers {
	c := &survey.Customers{N: key + others + unknown, Key: fixture.Some(key, key+others+unknown)}
	for r := key + others; r < c.N; r++ {
		c.Key.Missing[r] = survey.NoAnswer
	}
	return c
}

func measured(c *survey.Customers) *study.Study {
	return study.New(fixture.Model(1), &survey.Dataset{Customers: c})
}

// spread makes a column whose mean is x, half of it 1 above and half 1 below.
func spread(c *survey.Customers, x float64, rows ...int) {
	for i, r := range rows {
		c.Overall.Values[r], c.Overall.Missing[r] = x+float64(1-2*(i%2)), survey.Answered
	}
}

func TestReasonsOfKeyCustomersAreNewcombesDifference(t *testing.T) {
	c := customers(60, 55, 0)
	c.Reasons = survey.Choices{Levels: []string{"place", "staff"}, Codes: make([][]int, c.N)}
	for r := range c.N {
		c.Reasons.Codes[r] = []int{1}
		if r < 45 || r >= 60 && r < 90 {
			c.Reasons.Codes[r] = []int{0}
		}
	}
	got := KeyCustomers(measured(c)).Reasons
	if len(got) != 2 || got[0].ID != "place" {
		t.Fatalf("%+v", got)
	}
	// Method §7: Newcombe 45/60 − 30/55.
	d := got[0].Difference
	fixture.NearNumber(t, "difference", d.Value, 0.204545, 5e-7)
	fixture.NearNumber(t, "lower end", d.Lo, 0.030158, 5e-7)
	fixture.NearNumber(t, "upper end", d.Hi, 0.364128, 5e-7)
	p := []float64{got[0].Test.P, got[1].Test.P}
	for i, adjusted := range stats.BenjaminiHochberg(p) {
		fixture.NearNumber(t, "adjusted p", got[i].Test.Adjusted, adjusted, 0)
	}
}

func TestKeyAndOthersAreHeldAgainstEachOtherByWelch(t *testing.T) {
	c := customers(7, 5, 0)
	c.N, c.Overall = 24, fixture.Repeat(24, 0)
	c.Key = fixture.Some(14, 24)
	for i, x := range []float64{4.2, 5.1, 3.9, 4.8, 5.5, 4.1, 4.4, 4.2, 5.1, 3.9, 4.8, 5.5, 4.1, 4.4, 5.0, 5.6, 5.9, 4.9, 6.1, 5.0, 5.6, 5.9, 4.9, 6.1} {
		c.Overall.Values[i] = x
	}
	var overall result.Contrast
	for _, m := range KeyCustomers(measured(c)).Main {
		if m.ID == "overall" {
			overall = m
		}
	}
	want, _ := stats.Welch(c.Overall.Values[:14], c.Overall.Values[14:], 0.95)
	fixture.NearNumber(t, "difference", overall.Difference.Value, 32.0/7-5.5, 1e-12)
	fixture.NearNumber(t, "p", overall.Test.P, want.P, 1e-15)
	if !overall.Test.Clear(0.95) || overall.Of.N != 14 || overall.Others.N != 10 {
		t.Errorf("%+v", overall)
	}
}

func TestFewKeyCustomersOrFewOthersHideBoth(t *testing.T) {
	for _, k := range []struct {
		name                 string
		key, others, unknown int
		status               result.Status
		reason               string
	}{
		{"four key customers", 4, 60, 0, result.Suppressed, result.ReasonTooFew},
		{"four others", 60, 4, 0, result.Suppressed, result.ReasonTooFew},
		{"two of whom it is not known", 30, 60, 2, result.Suppressed, result.ReasonComplement},
		{"enough of each", 30, 60, 0, result.Measured, ""},
		{"enough of all three", 30, 60, 9, result.Measured, ""},
		{"nobody else", 30, 0, 0, result.NotMeasured, result.ReasonOneGroup},
		{"no key customer", 0, 30, 0, result.NotMeasured, result.ReasonOneGroup},
		{"nobody is known", 0, 0, 30, result.NotMeasured, result.ReasonNoAnswers},
	} {
		got := KeyCustomers(measured(customers(k.key, k.others, k.unknown)))
		if got.Status != k.status || got.Reason != k.reason || (got.Status != result.Measured && (got.Key.Value != 0 || got.Share.Value != 0 || got.Dimensions != nil || got.Main != nil)) {
			t.Errorf("%s: %+v", k.name, got)
		}
	}
}

// The reader knows the mean of all and how many answered; one side's figure would give him the other's.
func TestAQuestionFewKeyCustomersAnsweredIsHiddenForBoth(t *testing.T) {
	c := customers(20, 40, 0)
	c.Overall = study.Blank(c.N)
	spread(c, 2, 0, 1, 2)
	spread(c, 6, study.UpTo(60)[20:]...)
	got := KeyCustomers(measured(c))
	if got.Status != result.Measured {
		t.Fatal("the key customers themselves are hidden")
	}
	n := 0
	for _, m := range got.Main {
		for _, e := range []result.Estimate{m.Of, m.Others, m.Difference} {
			if m.ID == "overall" {
				n++
				if e.Status != result.Suppressed || e.Value != 0 || e.N != 0 {
					t.Errorf("shown: %+v", e)
				}
			}
		}
	}
	if n != 3 {
		t.Fatalf("%d figures of satisfaction", n)
	}
}

func TestRareReasonsAreCountedTogether(t *testing.T) {
	c := &survey.Customers{N: 40, Reasons: survey.Choices{Levels: []string{"family", "habit", "place", "price", "staff"}, Codes: make([][]int, 40)}}
	for r := range 38 { // two give no reason
		switch {
		case r < 3:
			c.Reasons.Codes[r] = []int{0}
		case r < 4:
			c.Reasons.Codes[r] = []int{1}
		case r < 11:
			c.Reasons.Codes[r] = []int{3}
		case r < 20:
			c.Reasons.Codes[r] = []int{2, 4}
		default:
			c.Reasons.Codes[r] = []int{4}
		}
	}
	got := Reasons(measured(c))
	// 3 for family and 1 for habit are 4: price, the rarest of the others, must cover them.
	if got.N != 38 || len(got.Named) != 2 || got.Named[0].Name != "staff" || got.Named[1].Name != "place" {
		t.Fatalf("%+v", got)
	}
	fixture.NearNumber(t, "staff", got.Named[0].Share.Value, 27.0/38, 1e-12)
	fixture.NearNumber(t, "other", got.Other.Value, 11.0/38, 1e-12)
	few := c.Reasons
	few.Codes = append([][]int{{4}, {4}, {2}, {2}}, make([][]int, 36)...)
	c.Reasons = few
	if got := Reasons(measured(c)); got.Status != result.Suppressed || got.N != 0 || got.Named != nil || got.Other.OK() {
		t.Errorf("four customers gave a reason: %+v", got)
	}
	if got := Reasons(measured(&survey.Customers{N: 4})); got.Reason != "no_column:reason" {
		t.Errorf("not asked: %+v", got)
	}
	if got := Reasons(study.New(fixture.Model(1), nil)); got.Reason != "no_customers" {
		t.Errorf("no customers: %+v", got)
	}
}

// What a few of either side say is never named, though many say it in all.
func TestAReasonOfFewKeyCustomersIsNotNamedAgainstTheOthers(t *testing.T) {
	c := customers(30, 60, 0)
	c.Reasons = survey.Choices{Levels: []string{"place", "price", "staff"}, Codes: make([][]int, c.N)}
	for r := range c.N {
		c.Reasons.Codes[r] = []int{r % 3}
		if r < 30 {
			c.Reasons.Codes[r] = []int{2 * (r % 2)}
		}
	}
	c.Reasons.Codes[0], c.Reasons.Codes[2] = []int{1}, []int{1}
	got := KeyCustomers(measured(c)).Reasons
	for _, r := range got {
		for _, e := range []result.Estimate{r.Of, r.Others} {
			if k := math.Round(e.Value * float64(e.N)); r.ID == "price" || k > 0 && k < 5 {
				t.Errorf("%q is given by %v of %d", r.ID, k, e.N)
			}
		}
	}
	if len(got) == 0 || got[len(got)-1].ID != "" {
		t.Errorf("no rest: %+v", got)
	}
}

func TestWeightTwoIsACustomerTwice(t *testing.T) {
	c, d := fixture.Hotels(200, 20)
	c.Privacy.Customers = 1
	weighted, rows := fixture.Take(d.Customers, study.UpTo(200)), []int(nil)
	weighted.Weighted, weighted.Weights = true, make([]float64, 200)
	for i := range 200 {
		weighted.Weights[i] = float64(1 + i%2)
		rows = append(rows, slices.Repeat([]int{i}, 1+i%2)...)
	}
	a := KeyCustomers(study.New(c, &survey.Dataset{Customers: weighted}))
	b := KeyCustomers(study.New(c, &survey.Dataset{Customers: fixture.Take(d.Customers, rows)}))
	n := 0
	for _, pair := range [][2][]result.Contrast{{a.Dimensions, b.Dimensions}, {a.Main, b.Main}, {a.Importance, b.Importance}} {
		for i := range pair[0] {
			if x, y := pair[0][i].Difference, pair[1][i].Difference; x.OK() {
				fixture.NearNumber(t, pair[0][i].ID, x.Value, y.Value, 1e-9)
				n++
			}
		}
	}
	fixture.NearNumber(t, "share", a.Share.Value, b.Share.Value, 1e-12)
	if n < 10 {
		t.Fatalf("%d figures compared", n)
	}
}

func TestOrderOfCustomersDoesNotMatter(t *testing.T) {
	c, d := fixture.Hotels(200, 20)
	back := study.UpTo(200)
	slices.Reverse(back)
	there, turned := Reasons(study.New(c, d)), Reasons(study.New(c, &survey.Dataset{Customers: fixture.Take(d.Customers, back)}))
	if !reflect.DeepEqual(there, turned) || len(there.Named) == 0 {
		t.Errorf("%+v and %+v", there, turned)
	}
}
