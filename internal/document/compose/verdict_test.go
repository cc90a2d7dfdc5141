package compose

import (
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/wording"
)

func TestMagnitudesFollowTheBandsOfAGap(t *testing.T) {
	m := &composer{Composer: &wording.Composer{Results: composetest.Results()}} // a scale of 1 to 7: 5 points of the index are 0.3, 15 are 0.9
	for _, c := range []struct {
		v    float64
		want string
	}{{0.29, ".small"}, {-0.29, ".small"}, {0.31, ""}, {-0.89, ""}, {-0.91, ".large"}, {1.2, ".large"}} {
		if got := m.magnitude(c.v); got != c.want {
			t.Errorf("magnitude of %v = %q, want %q", c.v, got, c.want)
		}
	}
}
