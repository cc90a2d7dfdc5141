package gap

import (
	"testing"

	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func TestGap5IndexCountsShortfallsOnly(t *testing.T) {
	// Method §2: 20 for G = −1.2 and 0 for G = +0.3.
	s := &study.Study{Config: fixture.Model(1)}
	for _, c := range []struct{ gap, want float64 }{{-1.2, 20}, {0.3, 0}} {
		got := shortfall(s, result.Estimate{Value: c.gap, Lo: c.gap - 0.5, Hi: c.gap + 0.5, Bound: true, Status: result.Measured})
		fixture.NearNumber(t, "index", got.Value, c.want, 1e-9)
		if got.Lo > got.Value || got.Value > got.Hi {
			t.Errorf("the index of %v lies outside its interval: %+v", c.gap, got)
		}
	}
}
