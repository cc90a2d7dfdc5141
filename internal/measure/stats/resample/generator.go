// Package resample draws: bootstrap intervals and permutation tests from a portable generator with a seed.
//
// Whatever the number of cores, the same seed and the same rows give the same bits: resample b starts at its own place in the stream,
// which the generator reaches without drawing what lies before. A data set of many rows is dealt into groups whose sums are drawn, so
// that thousands of resamples of a hundred thousand rows cost milliseconds.
package resample

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// Generator is the linear congruential generator x ← 6364136223846793005·x + 1442695040888963407 mod 2⁶⁴ of which the upper 31 bits
// are drawn, simple enough to be written anew in any language. Knuth (1997), The Art of Computer Programming 2, §3.3.4, MMIX's.
// A copy goes on by itself from where it was made.
type Generator struct{ state uint64 }

const (
	multiplier = 6364136223846793005
	increment  = 1442695040888963407
)

// New returns the generator that starts at the seed itself.
func New(seed uint64) Generator { return Generator{state: seed} }

// Stream returns the generator of one purpose: it starts at the first eight bytes, most significant first, of the SHA-256 of the seed
// (eight bytes likewise) followed by a zero byte and its text for every name. What is drawn for one purpose thus never depends on
// what was drawn for another.
func Stream(seed uint64, names ...string) Generator {
	text := binary.BigEndian.AppendUint64(nil, seed)
	for _, name := range names {
		text = append(append(text, 0), name...)
	}
	sum := sha256.Sum256(text)
	return New(binary.BigEndian.Uint64(sum[:8]))
}

// Next draws a whole number from 0 to 2³¹−1.
func (g *Generator) Next() uint32 {
	g.state = g.state*multiplier + increment
	return uint32(g.state >> 33)
}

// Index draws a whole number from 0 to n−1 as the remainder of Next; below a million, no number is favoured by more than one in two
// thousand.
func (g *Generator) Index(n int) int {
	if n < 1 || n > 1<<31-1 {
		panic(fmt.Sprintf("resample: one of %d", n))
	}
	return int(g.Next() % uint32(n))
}

// Skip returns the generator as it is after k draws, in steps that double: k of them make x ← Ax + C with A = aᵏ and
// C = c(aᵏ⁻¹+…+1). Brown (1994), Transactions of the American Nuclear Society 71.
func (g Generator) Skip(k uint64) Generator {
	a, c := uint64(multiplier), uint64(increment)
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			g.state = g.state*a + c
		}
		a, c = a*a, c*(a+1)
	}
	return g
}
