package work

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
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
