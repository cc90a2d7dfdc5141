package stats

import "testing"

func TestFinitePopulationsOfTheMethod(t *testing.T) {
	// as printed in the method's §7, which rounds z to 1.96
	factor, _ := FPC(120, 850)
	near(t, "FPC", factor, 0.927273, 5e-7)
	margin, _ := ShareMargin(120, 850, level)
	near(t, "margin", margin, 0.082955, 2e-6)
	endless, _ := SampleSize(0.05, 0, level)
	size, _ := SampleSize(0.05, 850, level)
	if endless != 385 || size != 265 {
		t.Errorf("samples of %d and %d, want 385 and 265", endless, size)
	}
}

func TestAskingAllLeavesNoMargin(t *testing.T) {
	xs := likert(9, 5)
	got, ok := FiniteMean(xs, 9, level)
	if !ok || !got.Bound || got.Lo != got.Value || got.Hi != got.Value {
		t.Errorf("%+v, %v", got, ok)
	}
	margin, ok := ShareMargin(9, 9, level)
	if !ok || margin != 0 {
		t.Errorf("margin %v, %v", margin, ok)
	}
	one, ok := FPC(1, 1)
	if !ok || one != 0 {
		t.Errorf("one of one: %v, %v", one, ok)
	}
}

func TestLargePopulationsAreEndless(t *testing.T) {
	xs := likert(40, 5)
	a, _ := FiniteMean(xs, 1<<40, level)
	b, _ := MeanInterval(xs, level)
	nearInterval(t, "mean", a, b.Value, b.Lo, b.Hi, 1e-9)
	m, _ := ShareMargin(40, 1<<40, level)
	n, _ := ShareMargin(40, 0, level)
	near(t, "margin", m, n, 1e-9)
}

func TestTheSampleThatIsAskedForHasTheMargin(t *testing.T) {
	for _, population := range []int{0, 30, 850, 100000} {
		for _, wanted := range []float64{0.02, 0.05, 0.2} {
			n, ok := SampleSize(wanted, population, level)
			if !ok || population > 0 && n > population {
				t.Fatalf("%d of %d", n, population)
			}
			margin, _ := ShareMargin(n, population, level)
			if margin > wanted+1e-12 {
				t.Errorf("%d of %d: margin %v, wanted %v", n, population, margin, wanted)
			}
		}
	}
}

func TestPopulationsSmallerThanTheirSampleAreNone(t *testing.T) {
	if _, ok := FPC(5, 4); ok {
		t.Error("5 of 4")
	}
	if _, ok := FPC(0, 4); ok {
		t.Error("none of 4")
	}
	if _, ok := FiniteMean(likert(5, 3), 4, level); ok {
		t.Error("a mean of 5 of 4")
	}
	if _, ok := ShareMargin(5, 4, level); ok {
		t.Error("a margin of 5 of 4")
	}
	if _, ok := ShareMargin(0, 0, level); ok {
		t.Error("a margin of nobody")
	}
	for _, margin := range []float64{0, 1, -0.1} {
		if _, ok := SampleSize(margin, 100, level); ok {
			t.Errorf("a sample for a margin of %v", margin)
		}
	}
	if got, ok := FiniteMean([]float64{3}, 10, level); !ok || got.Bound || got.Value != 3 {
		t.Errorf("one of ten: %+v, %v", got, ok)
	}
}
