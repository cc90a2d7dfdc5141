package study

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestOrderedRowsAreTheSameInWhateverOrderTheyWereRead(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	a, b := make([]float64, 500), make([]float64, 500)
	for i := range a {
		a[i], b[i] = float64(r.IntN(7)), float64(r.IntN(7))
		if i%9 == 0 {
			b[i] = math.NaN()
		}
	}
	shuffled := r.Perm(len(a))
	c, d := pick(a, shuffled), pick(b, shuffled)
	first, second := Ordered(a, b), Ordered(c, d)
	for _, pair := range [][2][]float64{{pick(a, first), pick(c, second)}, {pick(b, first), pick(d, second)}} {
		if !slices.EqualFunc(pair[0], pair[1], func(x, y float64) bool { return bitsOf(x) == bitsOf(y) }) {
			t.Fatal("the order of the rows shows")
		}
	}
	sorted := slices.Sorted(slices.Values(first))
	if !slices.Equal(sorted, UpTo(500)) {
		t.Error("a row is missing or comes twice")
	}
}

func TestZeroHasOneOrder(t *testing.T) {
	zero := 0.0
	if bitsOf(-zero) != bitsOf(zero) || bitsOf(math.Copysign(0, -1)) != bitsOf(0) {
		t.Error("−0 is another number")
	}
	if Ordered() != nil {
		t.Error("rows of no columns")
	}
}

func pick(xs []float64, rows []int) []float64 {
	out := make([]float64, len(rows))
	for i, row := range rows {
		out[i] = xs[row]
	}
	return out
}
