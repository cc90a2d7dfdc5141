package stats

import (
	"math"
	"testing"
)

func TestErlangC(t *testing.T) {
	// Python 3.11, as printed in the method's §10c: 40 calls an hour, 210 s each, 4 agents
	p, wait, ok := ErlangC(40.0/3600, 1.0/210, 4)
	if !ok {
		t.Fatal("no queue")
	}
	near(t, "P(wait)", p, 0.266157, 5e-7)
	near(t, "mean wait", wait, 33.536, 2e-5)
	near(t, "P(wait ≤ 30)", 1-p*math.Exp(-(4.0/210-40.0/3600)*30), 0.790235, 5e-7)
	// One server: P(wait) = ρ, W = ρ/(μ−λ).
	p, wait, ok = ErlangC(3, 4, 1)
	if !ok {
		t.Fatal("no queue of one server")
	}
	near(t, "one server, P(wait)", p, 0.75, 1e-12)
	near(t, "one server, wait", wait, 0.75, 1e-12)
	if p, _, ok = ErlangC(900, 1, 1000); !ok || !(p > 0 && p < 1) {
		t.Errorf("a thousand servers: P(wait) = %v, %v", p, ok)
	}
}

func TestUtilisation(t *testing.T) {
	cases := []struct {
		name                    string
		arrivals, servers, rate float64
		want                    float64
		ok                      bool
	}{
		// Method §10c
		{"order", 40, 1, 55, 0.727273, true},
		{"kitchen", 40, 3, 15, 0.888889, true},
		{"payment", 40, 2, 50, 0.4, true},
		{"nobody comes", 0, 2, 50, 0, true},
		{"more than can be served", 60, 1, 50, 1.2, true},
		{"nobody serves", 40, 0, 50, 0, false},
		{"no rate", 40, 2, 0, 0, false},
		{"arrivals below 0", -1, 2, 50, 0, false},
		{"no number", math.NaN(), 2, 50, 0, false},
	}
	for _, c := range cases {
		got, ok := Utilisation(c.arrivals, c.servers, c.rate)
		if ok != c.ok || math.Abs(got-c.want) > 5e-7 {
			t.Errorf("%s: %v, %v, want %v, %v", c.name, got, ok, c.want, c.ok)
		}
	}
	for _, c := range []struct {
		name           string
		arrivals, rate float64
		servers        int
	}{{"unstable", 50, 25, 2}, {"nobody serves", 1, 1, 0}, {"no rate", 1, 0, 2}} {
		if _, _, ok := ErlangC(c.arrivals, c.rate, c.servers); ok {
			t.Errorf("%s: has a queue", c.name)
		}
	}
}
