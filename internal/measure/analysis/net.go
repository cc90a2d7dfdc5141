package analysis

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

func promoter(x float64) bool { return x >= 9 }

func detractor(x float64) bool { return x < 7 }

func passive(x float64) bool { return !promoter(x) && !detractor(x) }

// net returns promoters − detractors in points.
func (a audience) net(t sample) result.Estimate {
	if t.w != nil {
		points := sample{x: make([]float64, len(t.x)), w: t.w}
		for i, x := range t.x {
			switch {
			case promoter(x):
				points.x[i] = 100
			case detractor(x):
				points.x[i] = -100
			}
		}
		return a.mean(points)
	}
	var pro, pas, det int
	for _, x := range t.x {
		switch {
		case promoter(x):
			pro++
		case detractor(x):
			det++
		default:
			pas++
		}
	}
	i, _ := stats.NPS(pro, pas, det, a.level)
	return a.settle(i, len(t.x), result.MethodAdjustedWald)
}
