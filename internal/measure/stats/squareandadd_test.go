package stats

import (
	"math"
	"testing"
)

func TestSquareAndAddOfTwoSharesIsNewcombe(t *testing.T) {
	for _, k := range []struct {
		name           string
		k1, n1, k2, n2 float64
	}{{"Newcombe's example (a)", 56, 70, 48, 80}, {"fewer", 9, 40, 21, 50}, {"an end of the scale", 0, 30, 6, 45}} {
		a, _ := Wilson(k.k1, k.n1, 0.95)
		b, _ := Wilson(k.k2, k.n2, 0.95)
		want, _ := Newcombe(k.k1, k.n1, k.k2, k.n2, 0.95)
		got, ok := SquareAndAdd(a, b, 0.95)
		if !ok || math.Abs(got.Lo-want.Lo) > 1e-12 || math.Abs(got.Hi-want.Hi) > 1e-12 || math.Abs(got.Value-want.Value) > 1e-12 {
			t.Errorf("%s: %+v, want %+v", k.name, got, want)
		}
		if clear := got.P < 0.05; clear != (got.Lo > 0 || got.Hi < 0) {
			t.Errorf("%s: p = %v beside [%v, %v]", k.name, got.P, got.Lo, got.Hi)
		}
	}
}

func TestSquareAndAddTurnsRoundWithItsArguments(t *testing.T) {
	a, b := Interval{Value: 4, Lo: 3, Hi: 6, Bound: true}, Interval{Value: 2.5, Lo: 2, Hi: 4, Bound: true}
	x, _ := SquareAndAdd(a, b, 0.9)
	y, _ := SquareAndAdd(b, a, 0.9)
	if math.Abs(x.Value+y.Value) > 1e-15 || math.Abs(x.Lo+y.Hi) > 1e-15 || math.Abs(x.P-y.P) > 1e-15 {
		t.Errorf("%+v and %+v", x, y)
	}
}

func TestSquareAndAddNeedsTwoIntervals(t *testing.T) {
	a := Interval{Value: 4, Lo: 3, Hi: 6, Bound: true}
	for name, b := range map[string]Interval{"without an interval": {Value: 2}} {
		if c, ok := SquareAndAdd(a, b, 0.95); ok || c.Bound || c.Value != 2 {
			t.Errorf("%s: %+v, %v", name, c, ok)
		}
	}
	point := Interval{Value: 4, Lo: 4, Hi: 4, Bound: true}
	if c, ok := SquareAndAdd(point, point, 0.95); ok || c.Bound {
		t.Errorf("two points: %+v", c)
	}
}
