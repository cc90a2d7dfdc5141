package resample

import "fmt"

// Sample is what can be drawn anew: units (rows, clusters of rows, or groups of them) and how figures come from those that were drawn.
// Statistic and Moments make one.
type Sample struct {
	units, figures int
	// drawn and without return a function with memory of its own, so that several cores can work at once; of sums there is no drawn.
	drawn   func() func(units []int, into []float64) bool
	without func() func(unit int, into []float64) bool

	sums *sums // of which the figures come; nil where they come from the rows themselves
}

// Units returns how many rows, clusters or groups are drawn for each resample.
func (s Sample) Units() int { return s.units }

// minClusters is the least number of clusters that can stand for all there are.
const minClusters = 10

// Statistic is any set of figures of rows.
type Statistic struct {
	Figures int
	// Of writes the figures of the rows, some of which come several times, and reports false where these rows cannot carry them.
	// It must not keep or change rows, and several cores call it at once.
	Of func(rows []int, into []float64) bool
}

// Rows returns the sample of n rows.
func (s Statistic) Rows(n int) Sample {
	return Sample{
		units: n, figures: s.Figures,
		drawn: func() func([]int, []float64) bool { return s.Of },
		without: func() func(int, []float64) bool {
			rest := make([]int, max(0, n-1))
			return func(unit int, into []float64) bool {
				for i := range rest {
					rest[i] = i
					if i >= unit {
						rest[i]++
					}
				}
				return s.Of(rest, into)
			}
		},
	}
}

// Clusters returns the sample of clusters: row i belongs to cluster of[i], numbered from 0, and comes or stays away with it, which
// respects that rows of one place are alike. It reports false for fewer than ten clusters.
func (s Statistic) Clusters(of []int) (Sample, bool) {
	members := make([][]int, count(of))
	for row, c := range of {
		members[c] = append(members[c], row)
	}
	if len(members) < minClusters {
		return Sample{}, false
	}
	return Sample{
		units: len(members), figures: s.Figures,
		drawn: func() func([]int, []float64) bool {
			var rows []int
			return func(units []int, into []float64) bool {
				rows = rows[:0]
				for _, u := range units {
					rows = append(rows, members[u]...)
				}
				return s.Of(rows, into)
			}
		},
		without: func() func(int, []float64) bool {
			var rows []int
			return func(unit int, into []float64) bool {
				rows = rows[:0]
				for u, m := range members {
					if u != unit {
						rows = append(rows, m...)
					}
				}
				return s.Of(rows, into)
			}
		},
	}, true
}

// count returns the number of clusters, and panics when one has no row.
func count(of []int) int {
	n := 0
	for _, c := range of {
		n = max(n, c+1)
	}
	seen := make([]bool, n)
	for _, c := range of {
		seen[c] = true
	}
	for c, is := range seen {
		if !is {
			panic(fmt.Sprintf("resample: cluster %d has no row", c))
		}
	}
	return n
}
