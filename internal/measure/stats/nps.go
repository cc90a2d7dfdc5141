package stats

import (
	"fmt"
	"math"
)

// NPS returns the net promoter score 100·(promoters − detractors)/n, from −100 to 100 (Reichheld 2003), with the adjusted Wald
// interval: ¾ of an answer more among promoters and detractors each, 3 more in all. Rocks (2016), doi:10.1080/00031305.2016.1158126.
// The interval is centred on the adjusted score, not on the score; where it would leave the score out (few answers, all alike) it is
// stretched to it, and it is cut at ±100. It reports false for no answers.
func NPS(promoters, passives, detractors int, level float64) (Interval, bool) {
	n := float64(promoters + passives + detractors)
	if n == 0 {
		return Interval{}, false
	}
	return Wave{Promoters: float64(promoters) / n, Detractors: float64(detractors) / n, N: n}.Score(level)
}

// Wave is who would recommend at one time: shares of promoters and detractors, and how many answers these are worth, which for weighted
// answers is Kish's n_eff.
type Wave struct{ Promoters, Detractors, N float64 }

// Score returns the score of a wave as NPS does. It reports false for N ≤ 0.
func (w Wave) Score(level float64) (Interval, bool) {
	if !w.measured() {
		return Interval{}, false
	}
	value := 100 * (w.Promoters - w.Detractors)
	p, q := (w.N*w.Promoters+0.75)/(w.N+3), (w.N*w.Detractors+0.75)/(w.N+3)
	centre := 100 * (p - q)
	half := 100 * normal(level) * math.Sqrt((p+q-(p-q)*(p-q))/(w.N+3))
	return Interval{
		Value: value,
		Lo:    min(value, max(-100, centre-half)),
		Hi:    max(value, min(100, centre+half)),
		Bound: true,
	}, true
}

// Change is a difference between two independent waves that is held against no change, two-sided.
type Change struct {
	Interval
	SE, Z, P float64
}

// NPSChange returns the score now less the score before, in points, with z = Δ/√(v₁/n₁+v₂/n₂), v = p+q−(p−q)², and Δ ± z·SE cut at ±200
// (the method's §8). It reports false for a wave of nobody and when neither varies: all answers of a wave of one kind.
func NPSChange(now, before Wave, level float64) (Change, bool) {
	if !now.measured() || !before.measured() {
		return Change{}, false
	}
	diff := 100 * (now.Promoters - now.Detractors - before.Promoters + before.Detractors)
	se := 100 * math.Sqrt(now.variance()/now.N+before.variance()/before.N)
	if negligible(se, 100) {
		return Change{}, false
	}
	i := around(diff, normal(level)*se)
	i.Lo, i.Hi = max(-200, i.Lo), min(200, i.Hi)
	return Change{Interval: i, SE: se, Z: diff / se, P: bothNormalTails(diff / se)}, true
}

// measured tells whether the wave has answers, and panics when its shares are none.
func (w Wave) measured() bool {
	if !(w.Promoters >= 0 && w.Detractors >= 0 && w.Promoters+w.Detractors <= 1+1e-9) {
		panic(fmt.Sprintf("stats: shares of %v promoters and %v detractors", w.Promoters, w.Detractors))
	}
	return w.N > 0
}

// variance returns the variance of +1, 0 and −1 for promoters, passives and detractors.
func (w Wave) variance() float64 {
	d := w.Promoters - w.Detractors
	return max(0, w.Promoters+w.Detractors-d*d)
}
