package people

import (
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestAWeightedShareOfKeyCustomersSaysSo(t *testing.T) {
	heads := func(n float64) result.Estimate { return result.Estimate{Value: n, Status: result.Measured} }
	c := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	k := result.KeyCustomers{Status: result.Measured, Key: heads(173), Others: heads(1313), Share: composetest.Est(0.125, 0.02, 1486)}
	if got, want := weightedShare(c, k), "weighted: 11.6% of respondents"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	k.Share.Value = 173.0 / 1486
	if got := weightedShare(c, k); got != "" {
		t.Errorf("heads alone: %q", got)
	}
}
