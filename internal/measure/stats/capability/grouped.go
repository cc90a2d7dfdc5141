package capability

import (
	"math"

	"ecart/internal/measure/stats"
)

// OfGroups returns the indices of measurements that were taken in groups, one for each period in order, within which their order is not
// known: σ of the first letter C is the spread within the groups, √(Σ(nᵢ−1)s²ᵢ/Σ(nᵢ−1)); Montgomery (2013), §6.3. Groups of one value
// each are as measurements in their order. All else is that of Of.
// It reports false for fewer than two values, no variation, or none within the groups.
func OfGroups(groups [][]float64, s Specification) (Indices, bool) {
	var all []float64
	squares, df := 0.0, 0
	for _, g := range groups {
		all = append(all, g...)
		if len(g) > 1 {
			squares += float64(len(g)-1) * stats.Variance(g)
			df += len(g) - 1
		}
	}
	if df == 0 {
		return Of(all, s)
	}
	within := math.Sqrt(squares / float64(df))
	i, ok := Of(all, s)
	if !ok || within == 0 {
		return Indices{}, false
	}
	i.Within = within
	i.Cp, i.Cpl, i.Cpu, i.Cpk = room(s, i.Mean, 3*within, 3*within)
	return i, true
}
