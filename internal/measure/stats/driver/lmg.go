package driver

import (
	"fmt"
	"math"
	"math/bits"

	"gonum.org/v1/gonum/mat"
)

// MaxLMG is the most predictors whose every subset is weighed: 4096 of them.
const MaxLMG = 12

// lmg returns LMGⱼ = Σ_{S∌j} |S|!(p−|S|−1)!/p!·(R²(S∪j) − R²(S)). Lindeman, Merenda & Gold (1980); Grömping (2006),
// doi:10.18637/jss.v017.i01. It reports false when some subset is collinear, and panics for more than MaxLMG predictors.
func lmg(r *mat.SymDense, with []float64) ([]float64, bool) {
	p := len(with)
	if p > MaxLMG {
		panic(fmt.Sprintf("driver: all subsets of %d predictors", p))
	}
	s := subsets{r: r, with: with, r2: make([]float64, 1<<p), rows: make([]float64, p*p), z: make([]float64, p), in: make([]int, p)}
	if !s.extend(0, 0, 0, 1) {
		return nil, false
	}
	chance := make([]float64, p) // by size of S: |S|!(p−|S|−1)!/p!
	for k := range chance {
		chance[k] = 1 / float64(p)
		for i := 1; i <= k; i++ {
			chance[k] *= float64(i) / float64(p-i)
		}
	}
	out := make([]float64, p)
	for set, r2 := range s.r2 {
		for j := range p {
			if set&(1<<j) == 0 {
				out[j] += chance[bits.OnesCount(uint(set))] * (s.r2[set|1<<j] - r2)
			}
		}
	}
	return out, true
}

// subsets walks all sets of predictors, each from the one without its last by one more row of the Cholesky factor.
type subsets struct {
	r    *mat.SymDense
	with []float64
	r2   []float64 // by set, as bits
	rows []float64 // the factor of the set at hand, p numbers a row
	z    []float64 // the factor's solution of the correlations with the outcome; R² is Σz²
	in   []int     // the set at hand, ascending
}

// extend adds each predictor from next on to a set of size k, and those after it; det is the determinant of the set's correlations.
func (s *subsets) extend(set, k, next int, det float64) bool {
	p := len(s.with)
	for j := next; j < p; j++ {
		row := s.rows[k*p : k*p+k+1]
		left, z := 1.0, s.with[j]
		for a := range k {
			x := s.r.At(s.in[a], j)
			for b := range a {
				x -= row[b] * s.rows[a*p+b]
			}
			row[a] = x / s.rows[a*p+a]
			left -= row[a] * row[a]
			z -= row[a] * s.z[a]
		}
		if det*left < leastDeterminant {
			return false
		}
		row[k] = math.Sqrt(left)
		s.z[k], s.in[k] = z/row[k], j
		s.r2[set|1<<j] = s.r2[set] + s.z[k]*s.z[k]
		if !s.extend(set|1<<j, k+1, j+1, det*left) {
			return false
		}
	}
	return true
}
