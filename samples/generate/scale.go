package main

import "math"

// answer is what a feeling becomes on a scale of whole numbers.
func answer(feeling float64, lo, hi int) int {
	return int(math.Max(float64(lo), math.Min(float64(hi), math.Round(feeling))))
}

// feelingFor returns the mean of the feelings, spread by sigma, whose answers on 1–7 average to want. The scale's end cuts
// feelings off, so that a mean answer of 6,7 needs feelings well above 7.
func feelingFor(want, sigma float64) float64 {
	lo, hi := -10.0, 20.0
	for range 60 {
		mid := (lo + hi) / 2
		if meanAnswer(mid, sigma) < want {
			lo = mid
		} else {
			hi = mid
		}
	}
	return (lo + hi) / 2
}

// meanAnswer is the expected answer on 1–7 to feelings that are normal around mu: the sum of P(answer ≥ k).
func meanAnswer(mu, sigma float64) float64 {
	sum := 1.0
	for k := 2; k <= 7; k++ {
		sum += 0.5 * math.Erfc((float64(k)-0.5-mu)/(sigma*math.Sqrt2))
	}
	return sum
}

func clamp(x, lo, hi float64) float64 { return math.Max(lo, math.Min(hi, x)) }
