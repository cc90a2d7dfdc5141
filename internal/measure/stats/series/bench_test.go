package series

import (
	"fmt"
	"testing"
)

func BenchmarkChart(b *testing.B) {
	for _, n := range []int{36, 520} {
		b.Run(fmt.Sprintf("periods=%d", n), func(b *testing.B) {
			ts := months(n, 2000, 0.05)
			b.ReportAllocs()
			for b.Loop() {
				c, _ := OfLargeShares(ts, []int{n / 2})
				c.Signals(Nelson())
			}
		})
	}
}

func BenchmarkMannKendall(b *testing.B) {
	for _, n := range []int{7, 36, 520} {
		b.Run(fmt.Sprintf("periods=%d", n), func(b *testing.B) {
			rs := make([]Reading, n)
			for i := range rs {
				rs[i].Value = float64(i/9 + i*5%7)
			}
			b.ReportAllocs()
			for b.Loop() {
				MannKendall(rs, level)
			}
		})
	}
}
