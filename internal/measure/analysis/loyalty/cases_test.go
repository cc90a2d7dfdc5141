package loyalty

import (
	"math/rand/v2"
	"testing"
	"time"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// The log of method §8b; 7 cases, 6 of them closed by 31 March, 5 of those in one contact.
func caseLog() *survey.Contacts {
	day := func(d int) time.Time { return time.Date(2024, 3, d, 0, 0, 0, 0, time.UTC) }
	return &survey.Contacts{
		N:        8,
		Customer: []string{"c1", "c1", "c2", "c3", "c3", "c1", "c4", "c2"},
		Dates:    []time.Time{day(1), day(4), day(2), day(3), day(5), day(20), day(28), day(12)},
		Factors:  []survey.Factor{fixture.Levels("topic", "billing", "billing", "delivery", "billing", "delivery", "billing", "billing", "delivery")},
	}
}

func TestCasesAreChainedAndCensored(t *testing.T) {
	c := caseLog()
	if once, closed := firstContact(c, time.Date(2024, 3, 31, 0, 0, 0, 0, time.UTC)); once != 5 || closed != 6 {
		t.Errorf("%d of %d cases in one contact, want 5 of 6", once, closed)
	}
	c = fixture.TakeContacts(c, rand.New(rand.NewPCG(1, 2)).Perm(8))
	if once, closed := firstContact(c, time.Date(2024, 3, 31, 0, 0, 0, 0, time.UTC)); once != 5 || closed != 6 {
		t.Errorf("in another order: %d of %d", once, closed)
	}
	// The log's own end is 28 March: the case of the 20th is closed by then, that of the 28th is not.
	fixture.Near(t, "cases", Satisfaction(study.New(fixture.Model(1), &survey.Dataset{Contacts: c})).FCRCases, 5.0/6, 9)
}

func TestCasesNeedCustomersAndDates(t *testing.T) {
	for _, k := range []struct {
		name   string
		change func(*survey.Contacts)
		reason string
		want   float64
	}{
		{"no customers", func(c *survey.Contacts) { c.Customer = nil }, "no_column:contacts.customer", 0},
		{"no dates", func(c *survey.Contacts) { c.Dates = nil }, "no_column:contacts.date", 0},
		{"no dates filled in", func(c *survey.Contacts) { c.Dates = make([]time.Time, 8) }, result.ReasonNoCases, 0},
		{"nobody named", func(c *survey.Contacts) { c.Customer = make([]string, 8) }, result.ReasonNoCases, 0},
		{"all on the last day", func(c *survey.Contacts) {
			for i := range c.Dates {
				c.Dates[i] = c.Dates[0]
			}
		}, result.ReasonNoCases, 0},
		// Without topics the delivery contact of c3 follows on the billing one: of 6 cases 5 are closed, and 3 of them took one contact.
		{"no topics", func(c *survey.Contacts) { c.Factors = nil }, "", 3.0 / 5},
		// Without its second contact the first case of c1 takes one as well.
		{"an unnamed contact is left out", func(c *survey.Contacts) { c.Customer[1] = "" }, result.ReasonNoRepeat, 0},
	} {
		c := caseLog()
		k.change(c)
		e := Satisfaction(study.New(fixture.Model(1), &survey.Dataset{Contacts: c})).FCRCases
		if k.reason != "" {
			if e.Status != result.NotMeasured || e.Reason != k.reason {
				t.Errorf("%s: %+v, want none for %q", k.name, e, k.reason)
			}
			continue
		}
		fixture.Near(t, k.name, e, k.want, 9)
	}
}
