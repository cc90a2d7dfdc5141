package group_test

import (
	"fmt"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// desks is 40 customers and 200 contacts by five channels, of which three customers wrote by fax.
func desks() (*config.Config, *survey.Dataset) {
	c, d := fixture.Hotels(40, 200)
	var customers, contacts []string
	for i := range 40 {
		customers = append(customers, []string{"Desk", "Phone", "Letter"}[min(i/18, 1)])
		if i < 3 {
			customers[i] = "Fax"
		}
		if i >= 34 {
			customers[i] = "Letter"
		}
	}
	for i := range 200 {
		contacts = append(contacts, []string{"desk", "phone"}[i%2])
	}
	d.Customers.Factors = []survey.Factor{fixture.Levels("channel", customers...)}
	d.Contacts.Factors = []survey.Factor{fixture.Levels("channel", contacts...)}
	c.Channels = []config.Channel{{Name: "Desk", Kind: "face_to_face", Open: true}, {Name: "Phone", Kind: "telephone", Open: true}, {Name: "Fax", Kind: "fax"}, {Name: "Chat", Kind: "chat", Open: true}}
	return c, d
}

func TestChannelsAreThoseDeclaredAndThoseUsed(t *testing.T) {
	c, d := desks()
	got := analysis.Run(c, d).Channels
	var rows []string
	for _, r := range got.Rows {
		rows = append(rows, fmt.Sprintf("%s %v %v %v", r.Name, r.Declared, r.Open, r.Used))
	}
	if want := []string{"Desk true true true", "Phone true true true", "Fax true false true", "Chat true true false", "Letter false false true"}; !slices.Equal(rows, want) {
		t.Errorf("channels %v, want %v", rows, want)
	}
	if want := []string{"fax", "email", "sms", "web"}; !slices.Equal(got.Closed, want) || !got.Declared {
		t.Errorf("closed %v, want %v", got.Closed, want)
	}
	fixture.Near(t, "contacts at the desk", got.Rows[0].Contacts, 0.5, 9)
	fixture.Near(t, "contacts by chat", got.Rows[3].Contacts, 0, 9)
	if e := got.Rows[3].Contacts; !e.Bound || e.Hi <= 0 || e.N != 200 {
		t.Errorf("nobody of 200 came by chat: %+v", e)
	}
	fixture.Near(t, "customers by phone", got.Rows[1].Customers, 16.0/40, 9)
}

// TestAChannelOfFewIsHiddenWithTheNextSmallest: three by fax, six by letter; no sum of what is shown gives the three.
func TestAChannelOfFewIsHiddenWithTheNextSmallest(t *testing.T) {
	c, d := desks()
	rows := analysis.Run(c, d).Channels.Rows
	for _, want := range []struct {
		i      int
		status result.Status
		reason string
	}{{2, result.Suppressed, result.ReasonTooFew}, {4, result.Suppressed, result.ReasonComplement}, {0, result.Measured, ""}, {1, result.Measured, ""}} {
		if e := rows[want.i].Customers; e.Status != want.status || e.Reason != want.reason || e.Status == result.Suppressed && e != (result.Estimate{Status: e.Status, Reason: e.Reason}) {
			t.Errorf("%s: %+v", rows[want.i].Name, e)
		}
	}
	// Two without a channel are as telling as a small channel: the base is all 40, and the next smallest is hidden.
	for i := range 3 {
		d.Customers.Factors[0].Codes[i] = slices.Index(d.Customers.Factors[0].Levels, "Desk")
	}
	d.Customers.Factors[0].Codes[0], d.Customers.Factors[0].Codes[1] = -1, -1
	rows = analysis.Run(c, d).Channels.Rows
	if e := rows[4].Customers; e.Status != result.Suppressed {
		t.Errorf("letters beside two unknown: %+v", e)
	}
	if e := rows[0].Customers; !e.OK() || e.N != 40 {
		t.Errorf("desk: %+v, want a share of all 40", e)
	}
}

func TestChannelsSayWhatTheyLack(t *testing.T) {
	c, d := desks()
	d.Customers, c.Channels = nil, nil
	got := analysis.Run(c, d).Channels
	if got.Declared || got.Closed != nil || len(got.Rows) != 2 || got.Rows[0].Customers.Reason != "no_customers" {
		t.Errorf("%+v", got)
	}
	d.Contacts.Factors = nil
	if got = analysis.Run(c, d).Channels; len(got.Rows) != 0 {
		t.Errorf("without a column %+v", got)
	}
	c, d = desks()
	d.Contacts.Factors = nil
	if got = analysis.Run(c, d).Channels; got.Rows[0].Contacts.Reason != "no_column:contacts.channel" {
		t.Errorf("contacts without a column %+v", got.Rows[0].Contacts)
	}
}
