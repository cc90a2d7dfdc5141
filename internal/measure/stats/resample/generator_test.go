package resample

import (
	"fmt"
	"testing"
)

func TestSkippingIsDrawing(t *testing.T) {
	drawn := New(12345)
	for k := range uint64(3000) {
		if skipped := New(12345).Skip(k); skipped != drawn {
			t.Fatalf("%d draws on: %v, want %v", k, skipped, drawn)
		}
		drawn.Next()
	}
	far := New(9).Skip(1 << 40).Skip(12345)
	if got := New(9).Skip(1<<40 + 12345); got != far {
		t.Errorf("in one step %v, in two %v", got, far)
	}
}

func TestStreamsOfOtherNamesAreOthers(t *testing.T) {
	seen := map[Generator]string{}
	for _, seed := range []uint64{0, 1, 2026} {
		for _, names := range [][]string{nil, {""}, {"drivers"}, {"drivers", "overall"}, {"overall", "drivers"}, {"driversoverall"}} {
			what := fmt.Sprint(seed, len(names), names)
			g := Stream(seed, names...)
			if other, is := seen[g]; is {
				t.Errorf("%s and %s start at one place", what, other)
			}
			seen[g] = what
			if g != Stream(seed, names...) {
				t.Errorf("%s is not twice the same", what)
			}
		}
	}
	if len(seen) != 18 {
		t.Errorf("%d streams", len(seen))
	}
}

func TestStreamsStartWhereTheirTextSays(t *testing.T) {
	// printf '\0\0\0\0\0\0\0\1\0drivers\0overall' | sha256sum
	if got, want := Stream(1, "drivers", "overall"), New(0x7b89cb8a22b323c0); got != want {
		t.Errorf("%x, want %x", got.state, want.state)
	}
}

func TestEveryNumberIsDrawnAlikeOften(t *testing.T) {
	g := Stream(1, "faces")
	const n, draws = 7, 70000
	var seen [n]int
	for range draws {
		seen[g.Index(n)]++
	}
	// χ² on 6 degrees of freedom is below 22.46 in 999 of 1,000.
	square := 0.0
	for _, s := range seen {
		d := float64(s) - draws/n
		square += d * d / (draws / n)
	}
	if square > 22.46 {
		t.Errorf("χ² = %v of %v", square, seen)
	}
	panics(t, "one of none", func() { g.Index(0) })
}
