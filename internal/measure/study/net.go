package study

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// Promoter, Detractor and Passive sort an answer from 0 to 10 to "would you recommend us?".
func Promoter(x float64) bool { return x >= 9 }

func Detractor(x float64) bool { return x < 7 }

func Passive(x float64) bool { return !Promoter(x) && !Detractor(x) }

// Net returns promoters − detractors in points.
func (a Audience) Net(t Sample) result.Estimate {
	if t.W != nil {
		points := Sample{X: make([]float64, len(t.X)), W: t.W}
		for i, x := range t.X {
			switch {
			case Promoter(x):
				points.X[i] = 100
			case Detractor(x):
				points.X[i] = -100
			}
		}
		return atMost(atLeast(a.Mean(points), -100), 100)
	}
	var pro, pas, det int
	for _, x := range t.X {
		switch {
		case Promoter(x):
			pro++
		case Detractor(x):
			det++
		default:
			pas++
		}
	}
	i, _ := stats.NPS(pro, pas, det, a.Level)
	return a.Settle(i, len(t.X), result.MethodAdjustedWald)
}
