package stats

import "testing"

func TestWilson(t *testing.T) {
	// R 4.2.2: prop.test(k, n, correct = FALSE)$conf.int, as printed in the method's §7, §8 and §10
	cases := []struct{ k, n, lo, hi, tol float64 }{
		{0, 10, 0, 0.277533, 1e-6},
		{10, 10, 0.722467, 1, 1e-6},
		{45, 60, 0.627679, 0.842235, 1e-6},
		{412, 480, 0.824287, 0.886690, 1e-6},
		{61, 80, .65859, .84235, 1e-5},
		{132, 168, .71765, .84101, 1e-5},
		{12, 20, .3866, .7812, 1e-4},
	}
	for _, c := range cases {
		got, ok := Wilson(c.k, c.n, level)
		if !ok {
			t.Errorf("%v/%v: none", c.k, c.n)
		}
		nearInterval(t, "share", got, c.k/c.n, c.lo, c.hi, c.tol)
	}
}

func TestWilsonHoldsTheShare(t *testing.T) {
	n := 0
	for _, size := range []float64{0.3, 1, 2, 7.5, 100, 1e6} {
		for i := range 101 {
			got, ok := Wilson(size*float64(i)/100, size, level)
			if !ok || !(0 <= got.Lo && got.Lo <= got.Value && got.Value <= got.Hi && got.Hi <= 1 && got.Lo < got.Hi) {
				t.Errorf("%v of %v: %+v", i, size, got)
			}
			n++
		}
	}
	if n == 0 {
		t.Fatal("nothing tried")
	}
	zero, _ := Wilson(0, 7, level)
	one, _ := Wilson(7, 7, level)
	if zero.Lo != 0 || one.Hi != 1 {
		t.Errorf("ends %v and %v, want 0 and 1", zero.Lo, one.Hi)
	}
}

func TestWilsonIsTheSameFromBothSides(t *testing.T) {
	a, _ := Wilson(13, 40, level)
	b, _ := Wilson(27, 40, level)
	nearInterval(t, "share of the others", b, 1-a.Value, 1-a.Hi, 1-a.Lo, 1e-12)
}

func TestWilsonAtTheEdges(t *testing.T) {
	if _, ok := Wilson(0, 0, level); ok {
		t.Error("a share of nothing")
	}
	if got, ok := Wilson(3.0000000000000004, 3, level); !ok || got.Value != 1 {
		t.Errorf("weights that overshoot: %+v, %v", got, ok)
	}
	panics(t, "more than all", func() { Wilson(4, 3, level) })
	panics(t, "less than none", func() { Wilson(-1, 3, level) })
}
