package wording

import (
	"strings"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
)

func TestTargetsReadAsTheyAreSaid(t *testing.T) {
	nb, nn := "\u00a0", "\u202f"
	for _, c := range []struct {
		name string
		s    config.Standard
		want string
	}{
		{"share of a time", config.Standard{Kind: config.ShareWithin, Measure: "contacts.wait", Target: 90, Required: 0.95}, "95" + nn + "% en 90" + nb + "s au plus"},
		{"average", config.Standard{Kind: config.Average, Measure: "contacts.service", Target: 90}, "90" + nb + "s au plus en moyenne"},
		{"percentile", config.Standard{Kind: config.Percentile, Measure: "contacts.wait", Target: 120, Percentile: 0.9}, "p90 de 120" + nb + "s au plus"},
		{"never", config.Standard{Kind: config.Never, Measure: "contacts.hold", Target: 30}, "jamais plus de 30" + nb + "s"},
		{"yes or no", config.Standard{Kind: config.ShareWithin, Measure: "contacts.greeted", Required: 0.98}, "98" + nn + "% des cas"},
		{"always", config.Standard{Kind: config.Never, Measure: "contacts.greeted"}, "toujours"},
		{"a floor", config.Standard{Kind: config.Average, Measure: "item.P4", Target: 6.5, AtLeast: true}, "6,5 au moins en moyenne"},
		{"without a measure", config.Standard{Kind: config.ShareWithin, Required: 0.95}, "95" + nn + "% des cas"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "fr"))
			if got := m.Target(c.s); got != c.want {
				t.Errorf("target = %q, want %q", got, c.want)
			}
		})
	}
}

// Hours of business and hours of the calendar must not be taken for each other.
func TestTargetsInHoursOfBusinessSaySo(t *testing.T) {
	looked := 0
	for lang, want := range map[string]string{"fr": "90\u00a0s au plus en moyenne, en heures ouvrées", "en": "90\u00a0s or less on average, in business hours"} {
		looked++
		c := composetest.Settings()
		c.Sources = []config.Source{{Role: config.Contacts, Columns: map[string]config.Field{"service": {Header: "x", Clock: config.Business}, "wait": {Header: "y", Clock: config.Calendar}}}}
		m := New(c, composetest.Results(), composetest.Printer(t, lang))
		if got := m.Target(config.Standard{Kind: config.Average, Measure: "contacts.service", Target: 90}); got != want {
			t.Errorf("%s: target = %q, want %q", lang, got, want)
		}
		if got := m.Target(config.Standard{Kind: config.Average, Measure: "contacts.wait", Target: 90}); got == m.ByClock(got, "contacts.service") {
			t.Errorf("%s: both clocks are told alike: %q", lang, got)
		}
	}
	if looked != 2 {
		t.Errorf("%d languages were looked at", looked)
	}
}

func TestAPromiseThatChangedSaysSinceWhen(t *testing.T) {
	cfg := composetest.Settings()
	cfg.Promises[0].Targets = []config.Step{{Value: 120}, {From: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), Value: 60}, {From: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC), Value: 30}}
	m := New(cfg, composetest.Results(), composetest.Printer(t, "en"))
	if got := m.PromiseSince("checkin"); !strings.Contains(got, "60\u00a0s") || !strings.Contains(got, "1 January 2026") || !strings.Contains(got, "120\u00a0s") {
		t.Errorf("%q", got)
	}
	if got := m.PromiseSince("refund"); got != "" {
		t.Errorf("of one that never changed %q", got)
	}
}
