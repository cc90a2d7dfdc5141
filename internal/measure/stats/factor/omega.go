package factor

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Omega is a model of one factor behind the items and the reliability it gives to their sum.
type Omega struct {
	Value      float64   // ω total; 0 when not estimable
	Estimable  bool      // no item is left without variance of its own
	N          int       // rows
	Loadings   []float64 // by item, λ
	Unique     []float64 // by item, θ: the variance that the factor leaves
	Iterations int
}

const (
	maxIterations = 10000
	change        = 1e-12 // of a parameter, below which the estimate stands
	rounding      = 1e-15 // of an item's variance, which no parameter is exacter than
	leastUnique   = 1e-9
	heywood       = 1e-4 // share of an item's variance below which θ is on its way to 0
)

// OmegaTotal returns ω = (Σλ)²/((Σλ)²+Σθ), McDonald (1999), Test Theory, §6, of the one-factor model that maximum likelihood finds in
// the covariance matrix by EM, Rubin & Thayer (1982), doi:10.1007/BF02293851. Where a θ vanishes (Heywood's case), ω is not
// estimable. It reports false for fewer than three items, no more rows than items, or an item without variation.
func OmegaTotal(rows [][]float64) (Omega, bool) {
	if len(rows) == 0 || len(rows[0]) < 3 || len(rows) <= len(rows[0]) {
		return Omega{}, false
	}
	s := covariance(rows)
	n := float64(len(rows))
	s.ScaleSym((n-1)/n, s) // the likelihood's divisor is n
	for i := range s.SymmetricDim() {
		if flat(rows, i) {
			return Omega{}, false
		}
	}
	o := expectMaximise(s)
	o.N = len(rows)
	o.Estimable = true
	sum, unique := 0.0, 0.0
	for i, theta := range o.Unique {
		o.Estimable = o.Estimable && theta >= heywood*s.At(i, i)
		sum += o.Loadings[i]
		unique += theta
	}
	if o.Estimable {
		o.Value = sum * sum / (sum*sum + unique)
	}
	return o, true
}

func flat(rows [][]float64, item int) bool {
	for _, row := range rows {
		if row[item] != rows[0][item] {
			return false
		}
	}
	return true
}

// expectMaximise climbs to loadings and unique variances until none of them moves any more.
func expectMaximise(s *mat.SymDense) Omega {
	k := s.SymmetricDim()
	l, theta := make([]float64, k), make([]float64, k)
	for i := range k {
		l[i], theta[i] = 0.7*math.Sqrt(s.At(i, i)), 0.5*s.At(i, i)
	}
	b, sb := make([]float64, k), make([]float64, k)
	for it := 1; ; it++ {
		expected := regress(s, l, theta, b, sb)
		moved := false
		for i := range k {
			least := max(change, rounding*s.At(i, i))
			nextL := sb[i] / expected
			nextTheta := max(s.At(i, i)-nextL*sb[i], leastUnique)
			moved = moved || math.Abs(nextL-l[i]) >= least || math.Abs(nextTheta-theta[i]) >= least
			l[i], theta[i] = nextL, nextTheta
		}
		if !moved || it == maxIterations {
			return Omega{Loadings: l, Unique: theta, Iterations: it}
		}
	}
}

// regress sets b to the regression of the factor on the items and sb to S·b, and returns the expected square of the factor.
func regress(s *mat.SymDense, l, theta, b, sb []float64) float64 {
	precision := 1.0
	for i := range l {
		b[i] = l[i] / theta[i]
		precision += l[i] * b[i]
	}
	expected := 1.0
	for i := range b {
		b[i] /= precision
		expected -= b[i] * l[i]
	}
	for i := range sb {
		sb[i] = 0
		for j := range b {
			sb[i] += s.At(i, j) * b[j]
		}
		expected += b[i] * sb[i]
	}
	return expected
}
