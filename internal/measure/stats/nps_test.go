package stats

import "testing"

func TestNPS(t *testing.T) {
	got, ok := NPS(40, 24, 11, level)
	if !ok {
		t.Fatal("none")
	}
	// as printed in the method's §8: plain score, adjusted Wald interval
	nearInterval(t, "NPS", got, 38.6667, 20.9496, 53.4094, 5e-6)
}

func TestNPSHoldsTheScoreAndStaysOnItsScale(t *testing.T) {
	n := 0
	for p := range 12 {
		for q := range 12 {
			got, ok := NPS(p, 3, q, level)
			if !ok || !(-100 <= got.Lo && got.Lo <= got.Value && got.Value <= got.Hi && got.Hi <= 100) {
				t.Errorf("%d promoters, 3 passives, %d detractors: %+v", p, q, got)
			}
			n++
		}
	}
	if n == 0 {
		t.Fatal("nothing tried")
	}
	// One promoter alone: the adjusted interval is 25 ± 73.5 and leaves out 100.
	got, _ := NPS(1, 0, 0, level)
	nearInterval(t, "one promoter", got, 100, 25-73.499, 100, 1e-4)
}

func TestNPSOfOppositeAnswersIsOpposite(t *testing.T) {
	a, _ := NPS(13, 5, 4, level)
	b, _ := NPS(4, 5, 13, level)
	nearInterval(t, "NPS", b, -a.Value, -a.Hi, -a.Lo, 1e-12)
}

func TestNPSOfNobodyIsNone(t *testing.T) {
	if _, ok := NPS(0, 0, 0, level); ok {
		t.Error("a score of nobody")
	}
}
