package resample

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestFourColumnsAtOnceAddUpToTheBitsOfOneByOne(t *testing.T) {
	if !hasAVX {
		t.Skip("this processor has no AVX")
	}
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 4))
		units := 1 + r.IntN(300)
		s := &sums{width: abreast}
		for range units * abreast {
			s.of = append(s.of, math.Ldexp(r.NormFloat64(), r.IntN(80)-40))
		}
		of := s.inBlocks().of
		for _, drawn := range drawings(r, units, 5) {
			var plain, four [abreast]float64
			weighPlain(of, drawn, &plain)
			weighAVX(&of[0], &drawn[0], len(drawn), &four)
			if plain != four {
				t.Fatalf("seed %d, %d units: %v, want %v", seed, units, four, plain)
			}
		}
	}
}
