package stats

import "math"

// Utilisation returns ρ = λ/(cμ), the share of the time that c servers are busy when λ cases arrive and each server serves μ in the same
// time. From 1 on the line grows without end. It reports false for a capacity that is not positive or arrivals below 0.
func Utilisation(arrivals, servers, rate float64) (float64, bool) {
	if !(servers*rate > 0) || !(arrivals >= 0) || math.IsInf(servers*rate, 1) {
		return 0, false
	}
	return arrivals / (servers * rate), true
}

// ErlangC returns the probability that a case must wait, and the mean wait over all cases in the unit of time of the rates, for cases that
// arrive at random, c servers side by side and times of service that vary exponentially (M/M/c). Erlang (1917). It reports false unless
// c is at least 1 and the servers keep up, λ < cμ.
func ErlangC(arrivals, rate float64, servers int) (probability, wait float64, ok bool) {
	if servers < 1 || !(rate > 0) || !(arrivals >= 0) || arrivals >= float64(servers)*rate {
		return 0, 0, false
	}
	// Erlang's B by its recursion, which keeps its digits where powers and factorials would overflow.
	load, blocked := arrivals/rate, 1.0
	for c := 1; c <= servers; c++ {
		blocked = load * blocked / (float64(c) + load*blocked)
	}
	rho := load / float64(servers)
	probability = blocked / (1 - rho*(1-blocked))
	return probability, probability / (float64(servers)*rate - arrivals), true
}
