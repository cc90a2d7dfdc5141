package stats

// Kish returns the effective sample size (Σw)²/Σw² of weighted rows: n for equal weights, fewer otherwise, 0 for no weight at all.
// Kish (1965), Survey Sampling, §11.7.
func Kish(ws []float64) float64 {
	sum, square := 0.0, 0.0
	for _, w := range ws {
		sum += w
		square += w * w
	}
	if square == 0 {
		return 0
	}
	return sum * sum / square
}

// DesignEffect returns by how much weights widen the variance of a mean, n/n_eff = n·Σw²/(Σw)² over the n rows of positive weight:
// 1 for equal weights. Kish (1965), Survey Sampling, §11.7. It reports false for no weight at all.
func DesignEffect(ws []float64) (float64, bool) {
	n := 0.0
	for _, w := range ws {
		if w > 0 {
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return n / Kish(ws), true
}

// ClusterEffect returns by how much drawing whole clusters widens the variance of a mean: 1 + (m̄−1)ρ for m̄ rows to a cluster that
// correlate by ρ within it. Kish (1965), Survey Sampling, §5.4. With weights too, the whole effect is about the product with DesignEffect.
// It reports false for clusters smaller than one row, and for a ρ that no such clusters can have.
func ClusterEffect(size, rho float64) (float64, bool) {
	effect := 1 + (size-1)*rho
	return effect, size >= 1 && rho <= 1 && effect >= 0
}
