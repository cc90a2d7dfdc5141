package between

import (
	"fmt"
	"testing"
)

func locations(k, rows int) [][]float64 {
	groups := make([][]float64, k)
	for i := range rows {
		groups[i%k] = append(groups[i%k], float64(1+(i*5+i*i/3+i%k)%7))
	}
	return groups
}

func BenchmarkREML(b *testing.B) {
	for _, k := range []int{8, 50, 500} {
		b.Run(fmt.Sprintf("groups=%d/rows=100000", k), func(b *testing.B) {
			sums := summaries(locations(k, 100000))
			b.ReportAllocs()
			for b.Loop() {
				REML(sums)
			}
		})
	}
}

func BenchmarkSummaries(b *testing.B) {
	groups := locations(50, 100000)
	b.Run("groups=50/rows=100000", func(b *testing.B) {
		for b.Loop() {
			summaries(groups)
		}
	})
}
