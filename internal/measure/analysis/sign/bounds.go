package sign

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// bounds is what a sign is judged by. Of a direction "higher" or "lower", green and amber are values, inclusive on the good side; of
// "target" and "range", green, amber and worst are distances from what is aimed at.
type bounds struct {
	direction       config.Direction
	green, amber    float64
	worst, best     float64 // where the score is 0 and 1
	aimLow, aimHigh float64 // of "target" the same value twice
}

// boundsOf returns the bounds of an indicator.
func boundsOf(i config.Indicator) bounds {
	b := bounds{direction: i.Direction, green: i.Green, amber: i.Amber, worst: i.Worst, best: i.Best}
	switch i.Direction {
	case config.Target:
		b.aimLow, b.aimHigh = i.Aim, i.Aim
	case config.Range:
		b.aimLow, b.aimHigh = i.From, i.To
	}
	return b
}

// retargeted returns the bounds moved to an exception's own: the worst value keeps its distance from amber.
func (b bounds) retargeted(e config.Exception) bounds {
	b.worst += e.Amber - b.amber
	b.green, b.amber, b.best = e.Green, e.Amber, e.Green
	return b
}

// away returns how far a value is from what is aimed at.
func (b bounds) away(x float64) float64 { return math.Max(0, math.Max(b.aimLow-x, x-b.aimHigh)) }

// light judges one value.
func (b bounds) light(x float64) result.Verdict {
	var good, acceptable bool
	switch b.direction {
	case config.Higher:
		good, acceptable = x >= b.green, x >= b.amber
	case config.Target, config.Range:
		good, acceptable = b.away(x) <= b.green, b.away(x) <= b.amber
	default:
		good, acceptable = x <= b.green, x <= b.amber
	}
	switch {
	case good:
		return result.Good
	case acceptable:
		return result.Acceptable
	default:
		return result.Bad
	}
}

// judge judges an estimate: by colour only when the value and both ends of its interval agree. A measured value without an interval is
// a count or does not vary; one that is only indicative decides nothing.
func (b bounds) judge(e result.Estimate) result.Verdict {
	switch {
	case !e.OK():
		return result.Unmeasured
	case e.Bound:
		v := b.light(e.Value)
		if b.light(e.Lo) != v || b.light(e.Hi) != v {
			return result.Undecided
		}
		return v
	case e.Status == result.Measured && e.Method != result.MethodQuantile: // a percentile of few values has an interval without ends
		return b.light(e.Value)
	default:
		return result.Undecided
	}
}

// score returns the desirability of a value, 0 to 1. Derringer & Suich (1980), doi:10.1080/00224065.1980.11980968.
func (b bounds) score(x float64) float64 {
	shape := stats.Shape{Best: b.best, Worst: b.worst}
	switch b.direction {
	case config.Higher:
		shape.Kind = stats.Higher
	case config.Target, config.Range:
		// A target is a range of one value, and what is still good beside the range is as good as in it.
		shape = stats.Shape{Kind: stats.InRange, Lo: b.aimLow - b.green, Hi: b.aimHigh + b.green, Worst: b.worst - b.green}
	default:
		shape.Kind = stats.Lower
	}
	return stats.Desirability(x, shape)
}
