package main

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
)

// stream is a source of random numbers with a name. A new draw in one stream leaves all others as they were.
type stream struct{ source *rand.PCG }

func newStream(name string) *stream {
	h := fnv.New64a()
	h.Write([]byte(name))
	return &stream{rand.NewPCG(0x52697661676573, h.Sum64())}
}

// uniform is in [0, 1).
func (s *stream) uniform() float64 { return float64(s.source.Uint64()>>11) / (1 << 53) }

// normal is of mean 0 and standard deviation 1, by Box and Muller (1958).
func (s *stream) normal() float64 {
	r := math.Sqrt(-2 * math.Log(1-s.uniform()))
	return r * math.Cos(2*math.Pi*s.uniform())
}

// skewed is log-normal: half of the draws are below median, and the spread sigma is that of the logarithm.
func (s *stream) skewed(median, sigma float64) float64 { return median * math.Exp(sigma*s.normal()) }

// happens is true with probability p.
func (s *stream) happens(p float64) bool { return s.uniform() < p }

// below is a whole number from 0 to n−1.
func (s *stream) below(n int) int { return int(s.uniform() * float64(n)) }

// pick returns an index with a probability in proportion to its weight.
func (s *stream) pick(weights []float64) int {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	at := s.uniform() * total
	for i, w := range weights {
		if at -= w; at < 0 {
			return i
		}
	}
	return len(weights) - 1
}

// one returns one of the words.
func (s *stream) one(words []string) string { return words[s.below(len(words))] }
