package stats

import "testing"

func TestNewcombe(t *testing.T) {
	got, ok := Newcombe(45, 60, 30, 55, level)
	if !ok {
		t.Fatal("none")
	}
	// as printed in the method's §7
	nearInterval(t, "difference", got, 0.204545, 0.030158, 0.364128, 1e-6)
	// Newcombe (1998), table II: 56/70 − 48/80 has 0.0524 to 0.3339 by method 10
	got, _ = Newcombe(56, 70, 48, 80, level)
	nearInterval(t, "difference", got, 0.2, 0.0524, 0.3339, 5e-5)
}

func TestExchangingSharesTurnsTheSign(t *testing.T) {
	a, _ := Newcombe(9, 10, 3, 10, level)
	b, _ := Newcombe(3, 10, 9, 10, level)
	nearInterval(t, "difference", b, -a.Value, -a.Hi, -a.Lo, 1e-12)
}

func TestNewcombeStaysWithinOne(t *testing.T) {
	got, _ := Newcombe(10, 10, 0, 20, level)
	if got.Value != 1 || got.Hi != 1 || got.Lo < 0.5 {
		t.Errorf("%+v", got)
	}
	if _, ok := Newcombe(0, 0, 1, 2, level); ok {
		t.Error("a share of nothing")
	}
}
