package gaps

import (
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// A line on the overview names what it is about: the dimension that drives, the target of a standard, the exception of a sign.
func TestALineNamesWhatItsFigureRestsOn(t *testing.T) {
	r := composetest.Results()
	turned := &result.Exception{Mode: config.Invert, Reason: "The act of the house"}
	past := &result.Exception{Mode: config.Invert, Reason: "The act of the house", Expired: true}
	sign := func(id string, verdict, plain result.Verdict, e *result.Exception) result.Sign {
		return result.Sign{ID: id, Name: id, Value: composetest.Est(50, 2, 300), Direction: config.Lower, Green: 60, Verdict: verdict, Plain: plain, HasBounds: true, Exception: e}
	}
	r.Signs = []result.Sign{sign("turned", result.Bad, result.Good, turned), sign("same", result.Bad, result.Bad, turned), sign("past", result.Bad, result.Bad, past)}
	c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
	service := slices.IndexFunc(r.Standards, func(s result.Standard) bool { return s.ID == "service" })
	r.Standards[service].Verdict = result.Bad
	for _, k := range []struct {
		name    string
		finding result.Finding
		want    []string
		not     string
	}{
		{"a driver", result.Finding{Kind: "item", ID: "P1"}, []string{"Fiabilité, the first driver of satisfaction"}, "xception"},
		{"a share", result.Finding{Kind: "item", ID: "P1", Standard: "answer"}, []string{"Its standard is met in 71.0% of cases, 95% required"}, "missed"},
		{"a mean", result.Finding{Kind: "item", ID: "P1", Standard: "service"}, []string{"Its standard (" + c.Target(c.Names.Standards["service"]) + ") is missed: "}, "of cases"},
		{"a sign turned round", result.Finding{Kind: "sign", ID: "turned"}, []string{"by a declared exception, without which the verdict would be “Good”"}, "The act"},
		{"a sign that reads the same without", result.Finding{Kind: "sign", ID: "same"}, []string{"by a declared exception."}, "without which"},
		{"an exception past its date", result.Finding{Kind: "sign", ID: "past"}, nil, "xception"},
	} {
		got := brief(c, k.finding, true)
		if strings.Contains(got, k.not) {
			t.Errorf("%s: %q has %q", k.name, got, k.not)
		}
		for _, want := range k.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q, want %q in it", k.name, got, want)
			}
		}
	}
}
