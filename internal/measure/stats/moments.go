package stats

import "math"

// Moments is the sums of weighted answers from which their mean and its standard error follow, and which add up: those of two groups
// together are known without their answers. Chan, Golub & LeVeque (1983), doi:10.1080/00031305.1983.10483115.
type Moments struct {
	N      int
	Weight float64 // Σw
	Mean   float64

	spread        float64 // Σw(x−x̄)²
	square        float64 // Σw²
	tilted, drawn float64 // Σw²(x−x̄) and Σw²(x−x̄)²
}

// MomentsOf returns the moments of answers that each count for their weight; without weights each counts once. Rows of weight 0 are left out.
func MomentsOf(xs, ws []float64) Moments {
	var m Moments
	sum := 0.0
	for i, x := range xs {
		w := weightAt(ws, i)
		if w > 0 {
			m.N++
		}
		m.Weight += w
		sum += w * x
	}
	if m.N == 0 {
		return Moments{}
	}
	m.Mean = sum / m.Weight
	for i, x := range xs {
		w, d := weightAt(ws, i), x-m.Mean
		m.spread += w * d * d
		m.square += w * w
		m.tilted += w * w * d
		m.drawn += w * w * d * d
	}
	return m
}

func weightAt(ws []float64, i int) float64 {
	if ws == nil {
		return 1
	}
	return ws[i]
}

// And returns the moments of both groups together.
func (m Moments) And(o Moments) Moments {
	switch {
	case m.N == 0:
		return o
	case o.N == 0:
		return m
	}
	all := Moments{N: m.N + o.N, Weight: m.Weight + o.Weight, square: m.square + o.square}
	all.Mean = m.Mean + (o.Mean-m.Mean)*o.Weight/all.Weight
	for _, part := range []Moments{m, o} {
		d := part.Mean - all.Mean
		all.spread += part.spread + part.Weight*d*d
		all.tilted += part.tilted + part.square*d
		all.drawn += part.drawn + 2*part.tilted*d + part.square*d*d
	}
	return all
}

// SD returns the standard deviation √(Σw(x−x̄)²/Σw·n/(n−1)), 0 for fewer than two answers.
func (m Moments) SD() float64 {
	if m.N < 2 {
		return 0
	}
	return math.Sqrt(m.spread / m.Weight * float64(m.N) / float64(m.N-1))
}

// Part returns the mean as one of several figures that are added up, with the standard error of WeightedMean. It reports false for fewer
// than two answers.
func (m Moments) Part() (Part, bool) {
	if m.N < 2 {
		return Part{}, false
	}
	n := float64(m.N)
	return Part{Factor: 1, Value: m.Mean, Square: n / (n - 1) * m.drawn / (m.Weight * m.Weight), DF: n - 1}, true
}
