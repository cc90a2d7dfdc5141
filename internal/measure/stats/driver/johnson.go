package driver

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// johnson returns εⱼ = Σₖ Λⱼₖ²bₖ² with R = VΔV′, Λ = VΔ^½V′ and b = Λ⁻¹r. Johnson (2000), doi:10.1207/S15327906MBR3501_1.
// It reports false when the eigenvalues multiply to less than 1e-10.
func johnson(r *mat.SymDense, with []float64) ([]float64, bool) {
	var eigen mat.EigenSym
	if !eigen.Factorize(r, true) {
		return nil, false
	}
	p := len(with)
	root, v := eigen.Values(nil), mat.NewDense(p, p, nil)
	eigen.VectorsTo(v)
	det := 1.0
	for i, value := range root {
		det *= max(0, value)
		root[i] = math.Sqrt(max(0, value))
	}
	if det < leastDeterminant {
		return nil, false
	}
	raw := v.RawMatrix().Data   // row by row
	along := make([]float64, p) // Δ^−½V′r
	for k := range p {
		for i, x := range with {
			along[k] += raw[i*p+k] * x
		}
		along[k] /= root[k]
	}
	out := make([]float64, p)
	for k := range p {
		b := 0.0
		for l := range p {
			b += raw[k*p+l] * along[l]
		}
		for j := range p {
			lambda := 0.0
			for l := range p {
				lambda += raw[j*p+l] * root[l] * raw[k*p+l]
			}
			out[j] += lambda * lambda * b * b
		}
	}
	return out, true
}
