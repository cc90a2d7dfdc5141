package progress

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestTheBarSaysCountRateAndTimeLeftInTheWidthThereIs(t *testing.T) {
	for _, c := range []struct {
		done, total int
		since       time.Duration
		want        string
	}{
		{0, 500, time.Second, "░░░░░░░░░░░░░░░░░░░░ 0/500  rivage"},
		{125, 500, 25 * time.Second, "█████░░░░░░░░░░░░░░░ 125/500  5.0/s  1 min 15 s left  rivage"},
		{1, 2, 90 * time.Second, "██████████░░░░░░░░░░ 1/2  0.7/min  1 min 30 s left  rivage"},
		{1500, 1500, time.Hour, "████████████████████ 1,500/1,500  25.0/min  0.0 s left  rivage"},
	} {
		if got := line(100, c.done, c.total, c.since, "rivage"); got != c.want {
			t.Errorf("%d of %d: %q, want %q", c.done, c.total, got, c.want)
		}
	}
	if got := line(30, 1, 2, time.Second, "rivage"); utf8.RuneCountInString(got) >= 30 || !strings.HasSuffix(got, "…") {
		t.Errorf("on a narrow screen %q", got)
	}
}
