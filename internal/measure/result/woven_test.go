package result

import (
	"slices"
	"strings"
	"testing"
)

func TestNamesOfTwoListsStandInOneOrder(t *testing.T) {
	for _, c := range []struct{ former, present, want string }{
		{"", "b c", "b c"}, {"a b", "", "a b"}, {"a b", "b c", "a b c"}, {"a b", "c d", "a b c d"}, {"a b", "a c", "a b c"}, {"c a", "a c", "a c"}, {"a x y b", "a b", "a x y b"},
	} {
		if got := Woven(strings.Fields(c.former), strings.Fields(c.present)); !slices.Equal(got, strings.Fields(c.want)) {
			t.Errorf("%q and %q make %q, want %q", c.former, c.present, got, c.want)
		}
	}
}
