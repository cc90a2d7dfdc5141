package driver

import "gonum.org/v1/gonum/mat"

// Model accounts for the outcome by all predictors at once. Slices go by the predictors used.
type Model struct {
	Rows         int
	Used         []int
	Correlation  []float64 // with the outcome
	Beta         []float64 // standardised coefficients; they mislead where predictors overlap
	VIF          []float64 // by how much the overlap inflates the variance of a coefficient; 1 for none
	R2, Adjusted float64   // share of the outcome's variance; adjusted by rows, whatever their weights
	Johnson      []float64 // relative weights; they add up to R²
	LMG          []float64 // mean gains of R² over all orders of entry; they add up to R²; nil for more than MaxLMG predictors
}

// Outcome says whether there is a model, and why not.
type Outcome int

const (
	Fitted    Outcome = iota
	FewRows           // no more rows than predictors and the constant
	Collinear         // a predictor follows from the others: det R < 1e-10
)

const leastDeterminant = 1e-10

// Fit returns β = R⁻¹r, R² = β′r, its adjusted form 1−(1−R²)(n−1)/(n−p−1), VIFⱼ = (R⁻¹)ⱼⱼ, and both decompositions of R².
func Fit(c Correlations) (Model, Outcome) {
	p := len(c.Used)
	if c.Rows <= p+1 {
		return Model{}, FewRows
	}
	var chol mat.Cholesky
	if !chol.Factorize(c.R) || chol.Det() < leastDeterminant {
		return Model{}, Collinear
	}
	var inverse mat.SymDense
	if err := chol.InverseTo(&inverse); err != nil {
		return Model{}, Collinear
	}
	m := Model{Rows: c.Rows, Used: c.Used, Correlation: c.With, Beta: make([]float64, p), VIF: make([]float64, p)}
	for i := range p {
		m.VIF[i] = inverse.At(i, i)
		for j, r := range c.With {
			m.Beta[i] += inverse.At(i, j) * r
		}
		m.R2 += m.Beta[i] * c.With[i]
	}
	m.R2 = max(0, min(1, m.R2))
	m.Adjusted = adjusted(m.R2, c.Rows, p)
	m.Johnson, _ = johnson(c.R, c.With)
	if p <= MaxLMG {
		m.LMG, _ = lmg(c.R, c.With)
	}
	return m, Fitted
}

// adjusted returns R² less what p predictors account for by chance; negative when they account for less than that.
func adjusted(r2 float64, rows, p int) float64 { return 1 - (1-r2)*float64(rows-1)/float64(rows-p-1) }

// Shares returns weights over their sum, false when they account for nothing.
func Shares(weights []float64) ([]float64, bool) {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	if total < 1e-12 {
		return nil, false
	}
	shares := make([]float64, len(weights))
	for i, w := range weights {
		shares[i] = w / total
	}
	return shares, true
}
