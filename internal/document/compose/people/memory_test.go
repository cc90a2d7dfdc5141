package people

import (
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestWhatAHistorySparesIsSaidAsFarAsItIsSure(t *testing.T) {
	for _, c := range []struct {
		name   string
		spared result.Estimate
		want   string
	}{
		{"clear", composetest.Est(0.14, 0.02, 2100), "the difference is clear: +14.0\u00a0points [+12.0; +16.0], n\u00a0=\u00a02,100. It is associated with"},
		{"within noise", composetest.Est(0.01, 0.02, 2100), "no clear difference"},
		{"the other way", composetest.Est(-0.1, 0.02, 2100), "To be checked before anything is concluded"},
		{"few", result.Estimate{Value: 0.3, N: 7, Status: result.Indicative}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := composetest.Results()
			r.Satisfaction.Spared = c.spared
			got := sparedReading(wording.New(composetest.Settings(), r, composetest.Printer(t, "en")))
			if !strings.Contains(got, c.want) || c.want == "" && got != "" {
				t.Errorf("%q does not say %q", got, c.want)
			}
		})
	}
}

// TestBothQuestionsOnEffortSayWhichTheyAre: version 1 asks for effort and low is good, version 2 for ease.
func TestBothQuestionsOnEffortSayWhichTheyAre(t *testing.T) {
	cfg := composetest.Settings()
	c := wording.New(cfg, composetest.Results(), composetest.Printer(t, "en"))
	if got, want := c.EffortScale(), "version 2: how easy it was · from 1 to 7, high = good"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	cfg.Model.CES = config.Scale{Min: 1, Max: 5, Version: 1, Reversed: true}
	if got, want := c.EffortScale(), "version 1: how much effort it took · from 1 to 5, low = good"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := c.SignName(result.Sign{ID: "ces", Measure: "ces"}); got != "Effort (CES)" {
		t.Errorf("the sign is called %q", got)
	}
}
