package stats

import "math"

// NPS returns the net promoter score 100·(promoters − detractors)/n, from −100 to 100 (Reichheld 2003), with the adjusted Wald
// interval: ¾ of an answer more among promoters and detractors each, 3 more in all. Rocks (2016), doi:10.1080/00031305.2016.1158126.
// The interval is centred on the adjusted score, not on the score; where it would leave the score out (few answers, all alike) it is
// stretched to it, and it is cut at ±100. It reports false for no answers.
func NPS(promoters, passives, detractors int, level float64) (Interval, bool) {
	n := float64(promoters + passives + detractors)
	if n == 0 {
		return Interval{}, false
	}
	value := 100 * float64(promoters-detractors) / n
	p, q := (float64(promoters)+0.75)/(n+3), (float64(detractors)+0.75)/(n+3)
	centre := 100 * (p - q)
	half := 100 * normal(level) * math.Sqrt((p+q-(p-q)*(p-q))/(n+3))
	return Interval{
		Value: value,
		Lo:    min(value, max(-100, centre-half)),
		Hi:    max(value, min(100, centre+half)),
		Bound: true,
	}, true
}
