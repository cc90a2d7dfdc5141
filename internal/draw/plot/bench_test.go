package plot

import (
	"fmt"
	"testing"

	"ecart/internal/document/report/reporttest"
)

func BenchmarkDraw(b *testing.B) {
	pl := plotter(b, "fr")
	for _, c := range append(samples(), hard()...) {
		n := reporttest.Size(c.Spec)
		if n == 0 {
			continue
		}
		b.Run(fmt.Sprintf("kind=%s/rows=%d", c.ID, n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := pl.Draw(c, 720); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
