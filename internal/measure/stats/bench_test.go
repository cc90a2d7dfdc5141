package stats

import (
	"fmt"
	"testing"
)

// The sizes of a small survey, of the flagship's log and of a year of a large one.
var sizes = []int{200, 6000, 100000}

func BenchmarkMeanInterval(b *testing.B) {
	each(b, sizes, func(xs []float64) { MeanInterval(xs, level) })
}

func BenchmarkWeightedMean(b *testing.B) {
	ws := scaled(likert(sizes[len(sizes)-1], 3), 0.2, 0)
	each(b, sizes, func(xs []float64) { WeightedMean(xs, ws[:len(xs)], level) })
}

func BenchmarkPairedT(b *testing.B) {
	ys := likert(sizes[len(sizes)-1], 3)
	each(b, sizes, func(xs []float64) { PairedT(xs, ys[:len(xs)], level) })
}

func BenchmarkQuantileInterval(b *testing.B) {
	each(b, sizes, func(xs []float64) { QuantileInterval(xs, 0.9, level) })
}

func BenchmarkSpearman(b *testing.B) {
	ys := likert(sizes[len(sizes)-1], 3)
	each(b, sizes, func(xs []float64) { Spearman(xs, ys[:len(xs)]) })
}

func BenchmarkWilcoxonSignedRank(b *testing.B) {
	ys := likert(sizes[len(sizes)-1], 3)
	each(b, []int{20, 6000}, func(xs []float64) { WilcoxonSignedRank(xs, ys[:len(xs)]) })
}

func BenchmarkWilson(b *testing.B) {
	for b.Loop() {
		Wilson(412, 480, level)
	}
}

func BenchmarkCronbachAlpha(b *testing.B) {
	for _, rows := range []int{200, 1500} {
		for _, items := range []int{5, 22} {
			b.Run(fmt.Sprintf("rows=%d/items=%d", rows, items), func(b *testing.B) {
				answers := make([][]float64, rows)
				for i := range answers {
					answers[i] = likert(items, i+1)
				}
				b.ReportAllocs()
				for b.Loop() {
					CronbachAlpha(answers, level)
				}
			})
		}
	}
}

func each(b *testing.B, sizes []int, f func(xs []float64)) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("rows=%d", n), func(b *testing.B) {
			xs := likert(n, 5)
			b.ReportAllocs()
			for b.Loop() {
				f(xs)
			}
		})
	}
}
