package work

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// That keeping is cheaper than winning is a result, and it may come out the other way.
func TestKeepingAgainstWinningIsSaidAsItComesOut(t *testing.T) {
	for _, k := range []struct {
		won, kept float64
		want      string
	}{{150, 50, "here keeping costs less"}, {150, 500, "here winning costs less"}, {150, 150, "costs as much as winning one"}} {
		r := composetest.Results()
		r.Economics.Acquisition, r.Economics.Programme.PerKept = composetest.Est(k.won, 0, 0), composetest.Est(k.kept, 0, 0)
		r.Economics.Programme.Ratio = composetest.Est(k.won/k.kept, 0, 0)
		if got := keepAgainstWin(wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))); !strings.Contains(got, k.want) {
			t.Errorf("won for %v, kept for %v: %q", k.won, k.kept, got)
		}
	}
	r := composetest.Results()
	r.Economics.Programme.Ratio = composetest.None(result.ReasonNoEconomics)
	if got := keepAgainstWin(wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))); got != "" {
		t.Errorf("without a ratio: %q", got)
	}
}

// What the cost of each customer kept is made of stands beside it: it may come near another amount, and is not that one badly rounded.
func TestTheCostOfEachKeptSaysWhatItIsMadeOf(t *testing.T) {
	r := composetest.Results()
	e := &r.Economics
	e.Value, e.Acquisition, e.Net = composetest.Est(630, 0, 0), composetest.Est(96, 0, 0), composetest.Est(534, 0, 0)
	e.Programme.Cost, e.Programme.PerKept = composetest.Est(64000, 0, 0), composetest.Est(64000.0/120, 0, 0)
	c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
	seen := map[string]string{}
	for _, s := range []report.Section{worthSection(c), programmeSection(c)} {
		for _, b := range s.Blocks {
			if figures, is := b.(report.Figures); is {
				for _, f := range figures.Items {
					seen[c.Write(f.Value)] = f.Detail
				}
			}
		}
	}
	if got := strings.ReplaceAll(seen["533\u00a0€"], "\u00a0", " "); got != "64,000 € for 120 more customers kept" {
		t.Errorf("cost of each kept: %q of %q", got, seen)
	}
	e.Programme.PerKept = composetest.None(result.ReasonNoEconomics)
	if got := keptBy(c); got != "" {
		t.Errorf("without a gain: %q", got)
	}
}
