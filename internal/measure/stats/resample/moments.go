package resample

// Moments is a set of figures that come from sums over rows alone: a mean from n and Σx, a correlation from n, Σx, Σy, Σx², Σy², Σxy.
// Sums are drawn and added without going back to the rows. Values far from 0 are best moved towards it before they are squared.
type Moments struct {
	Width int
	// Add adds what a row brings to the sums.
	Add     func(row int, sums []float64)
	Figures int
	// Of writes the figures of the sums, and reports false where they cannot carry them. Several cores call it at once.
	Of func(sums, into []float64) bool
}

const (
	// groupAbove is the number of rows above which groups of them are drawn.
	groupAbove = 5000
	// groups is into how many: the standard error from so many varies by 1/√(2·1000), about 2 %, as does one from 1,000 resamples.
	groups = 1000
)

// Rows returns the sample of n rows. Above 5,000, rows are dealt at random, by the generator, into 1,000 groups of equal size (or one
// row more) and the groups are drawn: the variance of a drawn sum stays that of the rows times 1−1/1000, for rows that do not depend on
// each other. The generator is best one of its own, Stream(seed, …, "groups").
func (m Moments) Rows(n int, g Generator) Sample {
	if n <= groupAbove {
		return m.sums(n, func(row int) int { return row }, n)
	}
	of := deal(n, groups, g)
	return m.sums(n, func(row int) int { return of[row] }, groups)
}

// Clusters returns the sample of clusters: row i belongs to cluster of[i], numbered from 0. It reports false for fewer than ten.
func (m Moments) Clusters(of []int) (Sample, bool) {
	n := count(of)
	if n < minClusters {
		return Sample{}, false
	}
	return m.sums(len(of), func(row int) int { return of[row] }, n), true
}

// deal returns for each of n rows its group: a shuffled pack dealt round.
func deal(n, groups int, g Generator) []int {
	of := make([]int, n)
	for i := range of {
		of[i] = i % groups
	}
	for i := n - 1; i > 0; i-- {
		j := g.Index(i + 1)
		of[i], of[j] = of[j], of[i]
	}
	return of
}

// sums returns the sample of units, each with the sums of its rows.
func (m Moments) sums(rows int, unit func(row int) int, units int) Sample {
	w := m.Width
	of, total := make([]float64, units*w), make([]float64, w)
	for row := range rows {
		u := unit(row)
		m.Add(row, of[u*w:(u+1)*w])
	}
	for u := range units {
		for j := range w {
			total[j] += of[u*w+j]
		}
	}
	all := columns(of, w)
	all.figures, all.total = m.Of, total
	return Sample{
		units: units, figures: m.Figures, sums: all,
		without: func() func(int, []float64) bool {
			sums := make([]float64, w)
			return func(unit int, into []float64) bool {
				for j := range sums {
					sums[j] = total[j] - of[unit*w+j]
				}
				return m.Of(sums, into)
			}
		},
	}
}
