package compose

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
)

// Who reads a figure on any page learns there whether answers were weighted.
func TestTheSmallPrintSaysWhetherAnswersAreWeighted(t *testing.T) {
	for _, applied := range []bool{false, true} {
		r := composetest.Results()
		r.Weighting.Applied = applied
		if got := compose(t, composetest.Settings(), r, "en").Notes; strings.Contains(got, "Customers’ answers are weighted.") != applied {
			t.Errorf("weighted %v: %q", applied, got)
		}
	}
}
