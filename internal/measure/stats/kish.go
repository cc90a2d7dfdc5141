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
