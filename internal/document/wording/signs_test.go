package wording

import (
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/measure/result"
)

func TestBoundsAreWrittenAsTheyWereDeclared(t *testing.T) {
	nb, nn := "\u00a0", "\u202f"
	for _, c := range []struct {
		name string
		sign result.Sign
		want string
	}{
		{"a whole percent", result.Sign{Unit: "share", Direction: "higher", Green: 0.95, HasBounds: true}, "cible 95" + nn + "% au moins"},
		{"half a percent", result.Sign{Unit: "share", Direction: "lower", Green: 0.025, HasBounds: true}, "cible 2,5" + nn + "% au plus"},
		{"a mean time", result.Sign{Unit: "s", Statistic: "mean", Direction: "lower", Green: 90, HasBounds: true}, "cible 90" + nb + "s au plus en moyenne"},
		{"a rate", result.Sign{Unit: "per_mille", Direction: "lower", Green: 15, HasBounds: true}, "cible 15" + nb + "‰ au plus"},
		{"a rating", result.Sign{Unit: "scale", Statistic: "mean", Direction: "higher", Green: 5.5, HasBounds: true}, "cible 5,5 au moins"},
		{"none", result.Sign{Unit: "share"}, ""},
		{"turned round", result.Sign{Unit: "share", Direction: "higher", Green: 0.95, Amber: 0.8, HasBounds: true, Exception: &result.Exception{Mode: config.Invert}}, "cible 80" + nn + "% au plus"},
		{"turned round at one place", result.Sign{Unit: "share", Direction: "higher", Green: 0.95, Amber: 0.8, HasBounds: true, Exception: &result.Exception{Mode: config.Invert, Location: "Lille"}}, "cible 95" + nn + "% au moins"},
		{"an exception past its date", result.Sign{Unit: "share", Direction: "higher", Green: 0.95, Amber: 0.8, HasBounds: true, Exception: &result.Exception{Mode: config.Invert, Expired: true}}, "cible 95" + nn + "% au moins"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "fr"))
			if got := m.SignTarget(c.sign); got != c.want {
				t.Errorf("target = %q, want %q", got, c.want)
			}
		})
	}
}

func TestAnUnsureSignSaysUpToWhereItIsAcceptable(t *testing.T) {
	m := New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "fr"))
	sign := result.Sign{Unit: "per_mille", Direction: "lower", Green: 15, Amber: 30, HasBounds: true, Verdict: result.Undecided, Value: composetest.Est(28.6, 4, 6000)}
	if got := m.SignDetail(sign); !strings.Contains(got, "acceptable jusqu’à 30") {
		t.Errorf("undecided: %q", got)
	}
	sign.Verdict = result.Bad
	if got := m.SignDetail(sign); strings.Contains(got, "acceptable") {
		t.Errorf("bad: %q", got)
	}
	sign.Amber = sign.Green
	if got := m.SignTolerated(sign); got != "" {
		t.Errorf("one bound: %q", got)
	}
}

func TestTheSignOfConsistencySaysWhatItsShareIsOf(t *testing.T) {
	for language, want := range map[string]string{"fr": "part des différences de perception qui tient à l’établissement", "en": "share of the differences in perception that lies between locations"} {
		m := New(composetest.Settings(), composetest.Results(), composetest.Printer(t, language))
		sign := result.Sign{Measure: "consistency", Unit: "share", Value: composetest.Est(0.21, 0.1, 480)}
		if got := m.SignDetail(sign); !strings.Contains(got, want) {
			t.Errorf("%s: %q lacks %q", language, got, want)
		}
		sign.Measure = "nps"
		if got := m.SignDetail(sign); strings.Contains(got, want) {
			t.Errorf("%s: another sign says %q", language, got)
		}
	}
}
