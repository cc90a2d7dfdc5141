package stats

import (
	"cmp"
	"slices"
)

// Holm returns the p-values adjusted so that the chance of any false alarm in the family stays at the level: with p sorted upwards,
// max over j ≤ i of min(1, (m−j+1)·p_j). Holm (1979), Scandinavian Journal of Statistics 6(2). The order of the input is kept.
func Holm(p []float64) []float64 {
	adjusted := make([]float64, len(p))
	most := 0.0
	for i, at := range upwards(p) {
		most = max(most, min(1, float64(len(p)-i)*p[at]))
		adjusted[at] = most
	}
	return adjusted
}

// BenjaminiHochberg returns the p-values adjusted so that the expected share of false alarms among the alarms stays at the level: with
// p sorted upwards, min over j ≥ i of min(1, m·p_j/j). Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
// The order of the input is kept.
func BenjaminiHochberg(p []float64) []float64 {
	adjusted := make([]float64, len(p))
	least := 1.0
	order := upwards(p)
	for i := len(order) - 1; i >= 0; i-- {
		least = min(least, float64(len(p))*p[order[i]]/float64(i+1))
		adjusted[order[i]] = least
	}
	return adjusted
}

// upwards returns the indices of xs from its smallest value to its largest, ties in input order.
func upwards(xs []float64) []int {
	order := make([]int, len(xs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(xs[a], xs[b]) })
	return order
}
