package signs

import (
	"strings"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestEverySignStandsInItsPile(t *testing.T) {
	some := composetest.Est(1, 0.1, 100)
	for _, c := range []struct {
		name string
		sign result.Sign
		want string
	}{
		{"bad", result.Sign{Value: some, Verdict: result.Bad}, "bad"},
		{"good", result.Sign{Value: some, Verdict: result.Good}, "good"},
		{"acceptable", result.Sign{Value: some, Verdict: result.Acceptable}, "between"},
		{"undecided", result.Sign{Value: some, Verdict: result.Undecided}, "between"},
		{"without bounds", result.Sign{Value: some, Verdict: result.Unbounded}, "unbounded"},
		{"without a word", result.Sign{Value: some}, "unbounded"},
		{"taken out", result.Sign{Value: some, Verdict: result.Unbounded, Exception: &result.Exception{Mode: config.Exclude}}, "excluded"},
		{"taken out until yesterday", result.Sign{Value: some, Verdict: result.Bad, Exception: &result.Exception{Mode: config.Exclude, Expired: true}}, "bad"},
		{"safety", result.Sign{Value: some, Verdict: result.Bad, Exception: &result.Exception{Mode: config.Exclude, Blocked: true}}, "bad"},
		{"turned round", result.Sign{Value: some, Verdict: result.Good, Exception: &result.Exception{Mode: config.Invert}}, "good"},
		{"too few", result.Sign{Value: composetest.Secret(), Verdict: result.Bad}, "unmeasured"},
		{"not measured", result.Sign{Value: composetest.None("no_contacts")}, "unmeasured"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := pileOf(c.sign); got != c.want {
				t.Errorf("pile = %s, want %s", got, c.want)
			}
		})
	}
}

// The summary sheet has no room for the reason of an exception, but says that one holds.
func TestACellOfTheSummarySaysThatAnExceptionHolds(t *testing.T) {
	r := composetest.Results()
	some := composetest.Est(50, 2, 300)
	r.Signs = []result.Sign{
		{ID: "a", Name: "A", Value: some, Verdict: result.Good, Plain: result.Bad, Exception: &result.Exception{Mode: config.Invert, Reason: "Ours"}},
		{ID: "b", Name: "B", Value: some, Verdict: result.Good, Plain: result.Good, Exception: &result.Exception{Mode: config.Invert, Reason: "Ours", Blocked: true}},
		{ID: "c", Name: "C", Value: some, Verdict: result.Good, Plain: result.Good},
	}
	cards := BriefSigns(wording.New(composetest.Settings(), r, composetest.Printer(t, "en")), 8).Cards
	if len(cards) != 3 || cards[0].Note != "By a declared exception." || cards[1].Note != "" || cards[2].Note != "" {
		t.Errorf("cards are %+v", cards)
	}
}

func TestABoundThatChangedSaysSinceWhen(t *testing.T) {
	cfg := composetest.Settings()
	since := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	cfg.Indicators[0].Changing = config.IndicatorSteps{
		Green: []config.Step{{Value: 120}, {From: since, Value: 90}, {From: since.AddDate(1, 0, 0), Value: 60}}, // next year's is not yet in force
		Amber: []config.Step{{Value: 150}, {From: since, Value: 110}, {From: since.AddDate(1, 0, 0), Value: 80}},
	}
	m := wording.New(cfg, composetest.Results(), composetest.Printer(t, "en"))
	sign := result.Sign{ID: "service_time", Unit: "s", Statistic: "mean", Direction: "lower", Green: 90, Amber: 110, HasBounds: true}
	if got := signSince(m, sign); !strings.Contains(got, "90\u00a0s") || !strings.Contains(got, "1 January 2026") || !strings.Contains(got, "120\u00a0s") {
		t.Errorf("the sign: %q", got)
	}
	plain := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	if got := signSince(plain, sign); got != "" {
		t.Errorf("of what never changed %q", got)
	}
}
