package plot

import (
	"fmt"
	"testing"

	"ecart/internal/document/report"
)

func BenchmarkDraw(b *testing.B) {
	pl := plotter(b, "fr")
	for _, c := range append(samples(), hard()...) {
		n := rowsOf(c.Spec)
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

func rowsOf(s report.Spec) int {
	switch s := s.(type) {
	case report.GapChart:
		return len(s.Rows)
	case report.LikertChart:
		return len(s.Rows)
	case report.MapChart:
		return len(s.Points)
	case report.HeatChart:
		return len(s.Rows)
	case report.TrendChart:
		return len(s.Times)
	case report.BulletChart:
		return len(s.Rows)
	case report.GapModel:
		return len(s.Gaps)
	case report.BarChart:
		return len(s.Rows)
	case report.ForestChart:
		return len(s.Rows)
	case report.ControlChart:
		return len(s.Points)
	case report.ZoneChart:
		return len(s.Rows)
	case report.StepChart:
		return len(s.Steps)
	}
	return 0
}
