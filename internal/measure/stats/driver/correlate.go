package driver

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Sample is complete rows of predictors and outcome.
type Sample struct {
	X       [][]float64 // one column a predictor
	Y       []float64
	Weights []float64 // nil: every row counts once
}

// Correlations are those of the predictors that vary, with each other and with the outcome.
type Correlations struct {
	Rows int           // of positive weight
	Used []int         // the predictors that vary; R and With go by them
	R    *mat.SymDense // between predictors
	With []float64     // of each with the outcome
}

// Correlate returns the product-moment correlations; the weighted ones are those of stats::cov.wt. Predictors without variation are
// left out. It reports false when the outcome or every predictor does not vary.
func Correlate(s Sample) (Correlations, bool) {
	t := s.table()
	c, ok := t.correlations(t.all())
	c.Rows = t.rows()
	return c, ok
}

// table returns the sample's columns with more predictors after its own.
func (s Sample) table(more ...[]float64) table {
	columns := append(s.X[:len(s.X):len(s.X)], more...)
	return newTable(append(columns, s.Y), s.Weights)
}

// correlations returns those that sums amount to.
func (t table) correlations(sums []float64) (Correlations, bool) {
	var c Correlations
	last := len(t.columns) - 1
	sd := make([]float64, len(t.columns))
	for v := range sd {
		variance := t.covariance(sums, v, v)
		if variance > t.least[v] {
			sd[v] = math.Sqrt(variance)
			if v != last {
				c.Used = append(c.Used, v)
			}
		}
	}
	if sd[last] == 0 || len(c.Used) == 0 {
		return Correlations{}, false
	}
	c.R = mat.NewSymDense(len(c.Used), nil)
	c.With = make([]float64, len(c.Used))
	for i, a := range c.Used {
		c.R.SetSym(i, i, 1)
		for j, b := range c.Used[:i] {
			c.R.SetSym(i, j, within(t.covariance(sums, b, a)/sd[a]/sd[b]))
		}
		c.With[i] = within(t.covariance(sums, a, last) / sd[a] / sd[last])
	}
	return c, true
}

// without returns the correlations of all predictors but the last.
func (c Correlations) without() Correlations {
	p := len(c.Used) - 1
	return Correlations{Rows: c.Rows, Used: c.Used[:p], R: c.R.SliceSym(0, p).(*mat.SymDense), With: c.With[:p]}
}

// within takes rounding off a correlation.
func within(r float64) float64 { return max(-1, min(1, r)) }
