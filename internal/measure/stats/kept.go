package stats

import "sync"

// The values of Student's distribution that were asked for last, for whoever asks again: both take a search or a continued fraction.
var (
	students lately[quantile]
	tails    lately[tail]
)

// mostLately is how many values are kept at least, and half of how many are kept at most.
const mostLately = 1 << 14

// lately keeps the values of a function that were asked for last. It is safe for concurrent use; its zero value keeps nothing yet.
type lately[K comparable] struct {
	mu       sync.Mutex
	now, was map[K]float64
}

// get returns a value that is kept.
func (l *lately[K]) get(k K) (float64, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	v, ok := l.now[k]
	if !ok {
		if v, ok = l.was[k]; ok {
			l.add(k, v)
		}
	}
	return v, ok
}

// put keeps a value.
func (l *lately[K]) put(k K, v float64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.add(k, v)
}

func (l *lately[K]) add(k K, v float64) {
	if len(l.now) >= mostLately || l.now == nil {
		l.now, l.was = map[K]float64{}, l.now
	}
	l.now[k] = v
}
