package signs

import (
	"testing"

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
