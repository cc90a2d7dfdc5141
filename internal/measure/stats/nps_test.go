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

func TestNPSChange(t *testing.T) {
	now, before := Wave{40.0 / 75, 11.0 / 75, 75}, Wave{40.0 / 95, 25.0 / 95, 95}
	got, ok := NPSChange(now, before, level)
	if !ok {
		t.Fatal("none")
	}
	// as printed in the method's §8
	near(t, "change", got.Value, 22.8772, 5e-5)
	near(t, "SE", got.SE, 11.8376, 5e-5)
	near(t, "z", got.Z, 1.9326, 5e-5)
	near(t, "p", got.P, 0.05329, 5e-6)
	back, _ := NPSChange(before, now, level)
	nearInterval(t, "change back", back.Interval, -got.Value, -got.Hi, -got.Lo, 1e-12)
	near(t, "p back", back.P, got.P, 1e-15)
}

func TestNPSChangesThatCannotBeTested(t *testing.T) {
	some := Wave{0.4, 0.3, 50}
	for name, w := range map[string]Wave{"nobody": {}, "less than nobody": {0.2, 0.2, -1}} {
		if _, ok := NPSChange(some, w, level); ok {
			t.Errorf("%s: a change", name)
		}
		if _, ok := w.Score(level); ok {
			t.Errorf("%s: a score", name)
		}
	}
	if _, ok := NPSChange(Wave{1, 0, 9}, Wave{0, 1, 9}, level); ok {
		t.Error("a change without variation")
	}
	few, ok := NPSChange(Wave{1, 0, 1}, Wave{0.5, 0.5, 1.5}, level)
	if !ok || !(-200 <= few.Lo && few.Lo <= few.Value && few.Value <= few.Hi && few.Hi <= 200) {
		t.Errorf("few: %+v, %v", few, ok)
	}
	panics(t, "more than all", func() { Wave{0.6, 0.6, 9}.Score(level) })
}
