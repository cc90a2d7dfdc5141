package diag

import "testing"

func TestLessThanAllIsNeverAHundredPercentNorMoreThanNoneNothing(t *testing.T) {
	for want, of := range map[string][2]int{
		"0 %": {0, 240}, "under 1 %": {1, 240}, "1 %": {1, 100}, "50 %": {120, 240}, "99 %": {238, 240}, "99.6 %": {239, 240}, "99.9 %": {999, 1000},
		"over 99.9 %": {99_999, 100_000}, "100 %": {240, 240},
	} {
		if got := Percent(of[0], of[1]); got != want {
			t.Errorf("%d of %d are %q, wanted %q", of[0], of[1], got, want)
		}
	}
	if got := Percent(0, 0); got != "0 %" {
		t.Errorf("none of none is %q", got)
	}
}
