package resample

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// added adds up drawn units one column at a time, unit by unit in their order, each as often as it was drawn.
func added(s *sums, drawn []met) []float64 {
	into := make([]float64, s.width)
	for j := range into {
		for _, m := range drawn {
			into[j] += float64(m.times * s.of[m.unit*s.width+j])
		}
	}
	return into
}

// drawings are lists of as many draws as there are units: at random, each once, one alone, and at random again until there are so many.
func drawings(r *rand.Rand, units, lists int) [][]met {
	one := r.IntN(units)
	all, times := make([][]met, lists), make([]int32, units)
	for l := range all {
		drawn := make([]int, units)
		for i := range drawn {
			drawn[i] = r.IntN(units)
			if l == 1 {
				drawn[i] = i
			} else if l == 2 {
				drawn[i] = one
			}
		}
		all[l] = tell(drawn, times, make([]met, 0, units))
	}
	return all
}

// mixed returns sums of units in columns of many kinds: answers, their squares, what is nearly nothing or far from it, and fractions.
func mixed(r *rand.Rand, units int) *sums {
	kinds := []func() float64{
		func() float64 { return float64(1 + r.IntN(7)) },
		func() float64 { x := float64(r.IntN(7) - 5); return x * x },
		func() float64 { return float64(r.IntN(7)-5) * float64(r.IntN(7)-3) },
		func() float64 { return float64(r.IntN(2)) },
		func() float64 { return 1 },
		func() float64 { return math.Copysign(0, -1) },
		func() float64 { return -3 },
		func() float64 { return float64(r.Int64N(1<<32) - 1<<31) },
		func() float64 { return float64(r.Int64N(1<<53)) / float64(units) },
		func() float64 { return 1 << 53 },
		func() float64 { return float64(r.IntN(9)) / 4 },
		func() float64 { return r.NormFloat64() },
		func() float64 { return r.NormFloat64() * float64(r.IntN(20)/19) },
		func() float64 { return float64(r.IntN(1000)) - 1e15 },
	}
	s := &sums{width: 1 + r.IntN(40)}
	of := make([]func() float64, s.width)
	for j := range of {
		of[j] = kinds[r.IntN(len(kinds))]
	}
	for range units {
		for _, one := range of {
			s.of = append(s.of, one())
		}
	}
	return s
}

func TestWholeNumbersInWordsAddUpToTheBitsOfFloats(t *testing.T) {
	packed, left, few := 0, 0, 0
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 9))
		units := 1 + r.IntN(300)
		s := mixed(r, units)
		w, others := s.packed()
		packed, left = packed+len(w.columns), left+len(others)
		_, seldom := s.split(others)
		few += len(seldom)
		add, got, lists := s.adder().ready(), make([]float64, s.width), drawings(r, units, 5)
		for _, drawn := range lists {
			add(drawn, got)
			for column, want := range added(s, drawn) {
				if math.Float64bits(got[column]) != math.Float64bits(want) {
					t.Fatalf("seed %d, column %d of %d units: %v, want %v", seed, column, units, got[column], want)
				}
			}
		}
	}
	if packed < 1000 || left < 500 || few < 100 {
		t.Errorf("%d columns in words and %d left, %d of them 0 for most units: too few of one kind", packed, left, few)
	}
}

func TestColumnsThatMayNotAddUpExactlyStayAsTheyAre(t *testing.T) {
	for what, column := range map[string][]float64{
		"fractions": {1, 2.5}, "no number": {1, math.NaN()}, "no end": {1, math.Inf(1)}, "too large": {0, 1 << 53}, "too far apart": {0, 1 << 32},
	} {
		if w, others := (&sums{width: 1, of: column}).packed(); len(w.columns) > 0 || len(others) != 1 {
			t.Errorf("%s: packed", what)
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	const units, width = 1500, 200
	r := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		name string
		one  func() float64
	}{
		{"whole", func() float64 { return float64(r.IntN(7) * r.IntN(7)) }},
		{"fractions", r.Float64},
		{"fractions, mostly 0", func() float64 { return r.Float64() * float64(r.IntN(20)/19) }},
	} {
		b.Run(fmt.Sprintf("%s/units=%d/columns=%d", c.name, units, width), func(b *testing.B) {
			s := &sums{width: width}
			for range units * width {
				s.of = append(s.of, c.one())
			}
			add, lists, into := s.adder().ready(), drawings(r, units, 8), make([]float64, width)
			for i := 0; b.Loop(); i++ {
				add(lists[i%len(lists)], into)
			}
		})
	}
}
