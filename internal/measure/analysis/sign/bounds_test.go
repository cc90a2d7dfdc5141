package sign

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func TestLightNeedsBothEndsToAgree(t *testing.T) {
	// Method §13: 0.84 red, 104 amber, [0.80, 0.88] undecided, [0.86, 0.93] amber, with green 0.95 and amber 0.85, or 90 and 120.
	share := bounds{direction: config.Higher, green: 0.95, amber: 0.85, worst: 0.5, best: 0.95}
	within := func(lo, x, hi float64) result.Estimate {
		return result.Estimate{Value: x, Lo: lo, Hi: hi, Bound: true, Status: result.Measured, N: 50}
	}
	target := boundsOf(config.Indicator{Direction: config.Target, Aim: 90, Best: 90, Green: 10, Amber: 35, Worst: 60})
	reach := boundsOf(config.Indicator{Direction: config.Range, From: 20, To: 24, Amber: 2, Worst: 10})
	for _, k := range []struct {
		name string
		b    bounds
		e    result.Estimate
		want result.Verdict
	}{
		{"red", share, within(0.83, 0.84, 0.845), result.Bad},
		{"spans amber", share, within(0.80, 0.84, 0.88), result.Undecided},
		{"amber", share, within(0.86, 0.90, 0.93), result.Acceptable},
		{"on the bound is the good side", share, within(0.95, 0.95, 0.99), result.Good},
		{"lower is better", bounds{direction: config.Lower, green: 90, amber: 120, worst: 180, best: 90}, within(100, 104, 110), result.Acceptable},
		{"no interval on few answers", share, result.Estimate{Value: 1, Status: result.Indicative, N: 6}, result.Undecided},
		{"a count has no interval", bounds{direction: config.Higher, green: 5, amber: 4, worst: 1, best: 5}, result.Estimate{Value: 5, Status: result.Measured, N: 900}, result.Good},
		{"a percentile of too few for its interval", share, result.Estimate{Value: 0.5, Status: result.Measured, N: 12, Method: result.MethodQuantile}, result.Undecided},
		{"not measured", share, study.Missing(result.ReasonNoAnswers), result.Unmeasured},
		{"near the target", target, within(85, 92, 99), result.Good},
		{"both ends amber, the middle on target", target, within(70, 90, 110), result.Undecided},
		{"within the range", reach, within(20.5, 22, 23.9), result.Good},
		{"just outside the range", reach, within(24.5, 25, 25.5), result.Acceptable},
		{"far outside the range", reach, within(30, 31, 32), result.Bad},
	} {
		if got := k.b.judge(k.e); got != k.want {
			t.Errorf("%s: %q, want %q", k.name, got, k.want)
		}
	}
	// Method §13, target 90 ± 10 with 60 as the distance of no value: 1, 1, 1, 0.5, 0, 0.
	for i, x := range []float64{90, 99, 100, 125, 150, 160} {
		fixture.NearNumber(t, "target score", target.score(x), []float64{1, 1, 1, 0.5, 0, 0}[i], 1e-12)
	}
}

func TestInvertedPolitenessSwapsItsEnds(t *testing.T) {
	// Method §13: politeness 5.8 of 7 scores 0.8 for an ordinary brand and 0.2 where the act is rudeness.
	b := bounds{direction: config.Higher, green: 7, amber: 5, worst: 1, best: 7}
	e := result.Estimate{Value: 5.8, Status: result.Measured, N: 100}
	fixture.NearNumber(t, "ordinary", b.score(5.8), 0.8, 1e-12)
	score, verdict := excepted(config.Exception{Mode: config.Invert}, b, e)
	fixture.NearNumber(t, "inverted", score, 0.2, 1e-12)
	if verdict != result.Acceptable {
		t.Errorf("acceptable turns into %q", verdict)
	}
}
