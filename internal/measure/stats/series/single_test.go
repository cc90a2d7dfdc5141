package series

import "testing"

func TestXmROfTheNISTFlowRate(t *testing.T) {
	// NIST/SEMATECH e-Handbook §6.3.2.2: ten values, which are too few for a chart here; the limits are those printed in the method's §11.
	flow := []float64{49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1}
	if _, ok := OfSingles(plain(flow...), nil); ok {
		t.Fatal("a chart of ten points")
	}
	r, ok := meanRange(plain(flow...))
	m, _ := mean(plain(flow...))
	var p Point
	p.limit(m, r/rangeToSD)
	near(t, "MR̄", r, 1.877778, 5e-7)
	near(t, "UCL", p.Hi, 55.8041, 5e-5)
	near(t, "LCL", p.Lo, 45.8159, 5e-5)
	near(t, "MR limit", rangeLimit*r, 6.1347, 5e-5)
	if !ok {
		t.Error("no range")
	}
}

func TestAChartNeedsTwelvePointsAndMovement(t *testing.T) {
	still, twelve := make([]Reading, 12), make([]Reading, 14)
	for i := range still {
		still[i].Value = 0.1 * 3
	}
	for i := range twelve {
		twelve[i] = Reading{Value: float64(i * i % 5), Missing: i == 3 || i == 9}
	}
	c, ok := OfSingles(still, nil)
	if !ok || c.Segments[0].Reason != NoVariation || c.Points[4].Limited || len(c.Signals(Nelson())) != 0 {
		t.Errorf("without movement: %+v, %v", c.Segments, ok)
	}
	c, ok = OfSingles(twelve, nil)
	if !ok || c.Segments[0].Points != 12 || c.Segments[0].Reason != Limited || c.Segments[0].Frozen {
		t.Errorf("with gaps: %+v, %v", c.Segments, ok)
	}
	twelve[0].Missing = true
	if _, ok := OfSingles(twelve, nil); ok {
		t.Error("eleven points")
	}
}

func TestAShortSegmentHasItsCentreAndNoLimits(t *testing.T) {
	rs := make([]Reading, 30)
	for i := range rs {
		rs[i].Value = float64(i*7%5) + float64(i/25)*10
	}
	c, ok := OfSingles(rs, []int{25, 0, 25, 99})
	if !ok || len(c.Segments) != 2 {
		t.Fatalf("%+v, %v", c.Segments, ok)
	}
	if a, b := c.Segments[0], c.Segments[1]; !a.Frozen || a.Reason != Limited || b.Reason != TooFew || b.Points != 5 || b.Sigma != 0 {
		t.Errorf("%+v", c.Segments)
	}
	near(t, "centre", c.Segments[1].Centre, 12, 1e-12)
	if c.Points[24].Limited == c.Points[25].Limited {
		t.Error("limits reach over a change")
	}
}

func TestXmRShiftsAndScales(t *testing.T) {
	a, b := make([]Reading, 20), make([]Reading, 20)
	for i := range a {
		a[i].Value = float64(i * i % 11)
		b[i].Value = 500 + 7*a[i].Value
	}
	one, _ := OfSingles(a, nil)
	two, ok := OfSingles(b, nil)
	for i, p := range one.Points {
		near(t, "z", two.Points[i].Z, p.Z, 1e-11)
		near(t, "hi", two.Points[i].Hi, 500+7*p.Hi, 1e-12)
	}
	if !ok || len(one.Points) != 20 {
		t.Error("no chart")
	}
}
