package survival

import "ecart/internal/measure/stats"

// Bounds are the shares within a time under the two extreme readings of durations cut short, which the estimate of KaplanMeier,
// made for cuts that have nothing to do with the duration, may not be. Manski (1990), American Economic Review 80(2).
type Bounds struct {
	Failed   stats.Interval // none of those cut short would have ended in time
	Excluded stats.Interval // they are left out
	Known    bool           // one at least ended, without which nothing is left to share
}

// ShareBounds returns both shares with Wilson's intervals. It reports false for no times.
func ShareBounds(times []float64, ended []bool, within, level float64) (Bounds, bool) {
	inTime, all := 0, 0
	for _, i := range byTime(times, ended) {
		if ended[i] {
			all++
			if times[i] <= within {
				inTime++
			}
		}
	}
	var b Bounds
	var ok bool
	b.Failed, ok = stats.Wilson(float64(inTime), float64(len(times)), level)
	b.Excluded, b.Known = stats.Wilson(float64(inTime), float64(all), level)
	return b, ok
}
