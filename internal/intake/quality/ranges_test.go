package quality

import (
	"testing"
	"time"
)

// Wanted: what was typed into Excel in cells of numbers of staff and of years (intake §3).
func TestTheRangeBehindADateIsFound(t *testing.T) {
	for typed, made := range map[string]string{"6-25": "2026-06-25", "1-3": "2018-03-01", "10-20": "2019-10-20", "11-50": "1950-11-01", "2-5": "2026-05-02", "7-12": "2021-07-12"} {
		at, err := time.Parse("2006-01-02", made)
		if err != nil {
			t.Fatal(err)
		}
		if got := original(at); got != typed {
			t.Errorf("%s was typed as %s, want %s", made, got, typed)
		}
	}
}
