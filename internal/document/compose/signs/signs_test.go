package signs

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/measure/analysis"
)

func TestEverySignStandsInItsPile(t *testing.T) {
	some := composetest.Est(1, 0.1, 100)
	for _, c := range []struct {
		name string
		sign analysis.Sign
		want string
	}{
		{"bad", analysis.Sign{Value: some, Verdict: analysis.Bad}, "bad"},
		{"good", analysis.Sign{Value: some, Verdict: analysis.Good}, "good"},
		{"acceptable", analysis.Sign{Value: some, Verdict: analysis.Acceptable}, "between"},
		{"undecided", analysis.Sign{Value: some, Verdict: analysis.Undecided}, "between"},
		{"without bounds", analysis.Sign{Value: some, Verdict: analysis.Unbounded}, "unbounded"},
		{"without a word", analysis.Sign{Value: some}, "unbounded"},
		{"taken out", analysis.Sign{Value: some, Verdict: analysis.Unbounded, Exception: &analysis.Exception{Mode: config.Exclude}}, "excluded"},
		{"taken out until yesterday", analysis.Sign{Value: some, Verdict: analysis.Bad, Exception: &analysis.Exception{Mode: config.Exclude, Expired: true}}, "bad"},
		{"safety", analysis.Sign{Value: some, Verdict: analysis.Bad, Exception: &analysis.Exception{Mode: config.Exclude, Blocked: true}}, "bad"},
		{"turned round", analysis.Sign{Value: some, Verdict: analysis.Good, Exception: &analysis.Exception{Mode: config.Invert}}, "good"},
		{"too few", analysis.Sign{Value: composetest.Secret(), Verdict: analysis.Bad}, "unmeasured"},
		{"not measured", analysis.Sign{Value: composetest.None("no_contacts")}, "unmeasured"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := pileOf(c.sign); got != c.want {
				t.Errorf("pile = %s, want %s", got, c.want)
			}
		})
	}
}
