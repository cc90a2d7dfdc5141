package wording

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/i18n"
	"ecart/internal/measure/result"
)

func TestWavesAreSpokenOfByName(t *testing.T) {
	for lang, want := range map[string]string{"en": "Since the wave before", "fr": "Depuis la vague précédente", "de": "Seit der vorigen Welle"} {
		p, err := i18n.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		c := New(&config.Config{Periods: config.Periods{Unit: config.NamedWave}}, &result.Results{Waves: []string{"2026-01", "Pre-Q 4"}}, p)
		month := result.Breakdown{Factor: "month", Time: true}
		if got := c.T("months.since.previous"); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
		if a, b := c.LevelName(month, "2026-01"), c.ShortLevel(month, "Pre-Q 4"); a != "2026-01" || b != "Pre-Q 4" {
			t.Errorf("%s: the waves are called %q and %q", lang, a, b)
		}
		if got := c.Period(); got != "2026-01 – Pre-Q 4" {
			t.Errorf("%s: the report is of %q", lang, got)
		}
		if got, plain := c.T("plan.carried"), p.T("plan.carried"); got != plain { // its key with “.wave” is a sentence of its own
			t.Errorf("%s: %q", lang, got)
		}
		c.Config = &config.Config{Periods: config.Periods{Unit: "month"}}
		if got := c.LevelName(month, "2026-01"); got == "2026-01" {
			t.Errorf("%s: the month is called %q", lang, got)
		}
	}
}
