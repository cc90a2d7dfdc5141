package resample

import (
	"math"
	"runtime"

	"ecart/internal/together"
)

// Plan is how a sample is drawn anew.
type Plan struct {
	From      Generator
	Resamples int // 0 for 2,000
	Workers   int // cores that work at once; 0 for all there are. The result is the same for any number.
}

const defaultResamples = 2000

// Replicates holds the figures of resamples, in the order in which these were drawn.
type Replicates struct {
	figures int
	values  []float64 // figures of the first resample, of the second …
	carried []bool    // by resample
}

// Len returns the number of resamples, with those that could not carry the figures.
func (r Replicates) Len() int { return len(r.carried) }

// At returns the figures of resample b; false when it could not carry them.
func (r Replicates) At(b int) ([]float64, bool) {
	return r.values[b*r.figures : (b+1)*r.figures], r.carried[b]
}

// Of returns one figure in all resamples that could carry it.
func (r Replicates) Of(figure int) []float64 {
	var out []float64
	for b := range r.Len() {
		if at, ok := r.At(b); ok {
			out = append(out, at[figure])
		}
	}
	return out
}

// Bootstrap draws as many units as the sample has, with replacement, for every resample; draw i of resample b is draw
// b·units + i of the generator. Efron (1979), doi:10.1214/aos/1176344552.
func (p Plan) Bootstrap(s Sample) Replicates {
	resamples := p.Resamples
	if resamples == 0 {
		resamples = defaultResamples
	}
	if s.units == 0 {
		return Replicates{figures: s.figures}
	}
	if s.sums != nil {
		return p.summed(s, resamples)
	}
	return p.share(resamples, s.figures, func() func(int, []float64) bool {
		drawn, of := make([]int, s.units), s.drawn()
		return func(b int, into []float64) bool {
			p.draw(b, drawn)
			return of(drawn, into)
		}
	})
}

// draw draws as many units as there are for a resample.
func (p Plan) draw(b int, drawn []int) {
	g := p.From.Skip(uint64(b) * uint64(len(drawn)))
	for i := range drawn {
		drawn[i] = int(g.Next() % uint32(len(drawn)))
	}
}

// Jackknife leaves out each unit in turn. Quenouille (1956), doi:10.1093/biomet/43.3-4.353.
func (p Plan) Jackknife(s Sample) Replicates { return p.share(s.units, s.figures, s.without) }

// Estimate returns the figures of the sample as it is; false when it cannot carry them.
func (s Sample) Estimate() ([]float64, bool) {
	if s.units == 0 {
		return nil, false
	}
	into := make([]float64, s.figures)
	if s.sums != nil {
		return into, carries(s.sums.figures, s.sums.total, into)
	}
	all := make([]int, s.units)
	for i := range all {
		all[i] = i
	}
	ok := carries(s.drawn(), all, into)
	return into, ok
}

// share lets every worker do its stretch of the work, each result in its own place.
func (p Plan) share(n, figures int, worker func() func(b int, into []float64) bool) Replicates {
	r := Replicates{figures: figures, values: make([]float64, n*figures), carried: make([]bool, n)}
	workers := p.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	workers = max(1, min(workers, n))
	var done together.Group
	for w := range workers {
		done.Go(func() {
			one := worker()
			for b := w * n / workers; b < (w+1)*n/workers; b++ {
				r.carried[b] = carries(one, b, r.values[b*figures:(b+1)*figures])
			}
		})
	}
	done.Wait()
	return r
}

// carries calls a function that writes figures, and takes a figure that is no number for one that could not be carried.
func carries[T any](of func(T, []float64) bool, what T, into []float64) bool {
	if !of(what, into) {
		return false
	}
	for _, x := range into {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}
