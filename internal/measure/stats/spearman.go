package stats

// Spearman returns the rank correlation ρ: Pearson's r of the midranks, so that ties count rightly. Spearman (1904),
// doi:10.2307/1412159. It reports false for fewer than three pairs or when a side does not vary.
func Spearman(x, y []float64) (float64, bool) {
	sameLength("rank correlation", x, y)
	return correlation(midranks(x), midranks(y), nil)
}

// midranks returns the rank of each value from 1, equal values sharing the mean of their ranks.
func midranks(xs []float64) []float64 {
	ranks := make([]float64, len(xs))
	order := upwards(xs)
	for i := 0; i < len(order); {
		j := i + 1
		for j < len(order) && xs[order[j]] == xs[order[i]] {
			j++
		}
		for _, at := range order[i:j] {
			ranks[at] = float64(i+1+j) / 2
		}
		i = j
	}
	return ranks
}
