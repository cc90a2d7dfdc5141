package stats

import "testing"

func TestDesirability(t *testing.T) {
	target := Shape{Kind: OnTarget, Best: 90, Worst: 60, Tolerance: 10}
	inside := Shape{Kind: InRange, Lo: 20, Hi: 24, Worst: 4}
	// as printed in the method's §13
	cases := []struct {
		name    string
		x, want float64
		shape   Shape
	}{
		{"greeted within 60 s", .84, 0.685714, Shape{Kind: Higher, Best: .95, Worst: .60}},
		{"hold within 30 s", .91, 0.885714, Shape{Kind: Higher, Best: .95, Worst: .60}},
		{"seconds of service", 104, 0.844444, Shape{Kind: Lower, Best: 90, Worst: 180}},
		{"complaints per 1000", 3.1, 0.766667, Shape{Kind: Lower, Best: 1, Worst: 10}},
		{"returns", .021, 0.725, Shape{Kind: Lower, Best: .01, Worst: .05}},
		{"first contact", .786, 0.817143, Shape{Kind: Higher, Best: .85, Worst: .50}},
		{"on target", 90, 1, target},
		{"inside the tolerance", 99, 1, target},
		{"at the tolerance", 100, 1, target},
		{"half way", 125, .5, target},
		{"at the worst", 150, 0, target},
		{"beyond the worst", 160, 0, target},
		{"politeness", 5.8, 0.8, Shape{Kind: Higher, Best: 7, Worst: 1}},
		{"politeness where rudeness is the act", 5.8, 0.2, Shape{Kind: Lower, Best: 1, Worst: 7}},
		{"in the range", 22, 1, inside},
		{"below the range", 19, .75, inside},
		{"above the range", 26, .5, inside},
		{"far above the range", 60, 0, inside},
		{"beyond the best", 8, 1, Shape{Kind: Higher, Best: 7, Worst: 1}},
		{"no room, reached", 5, 1, Shape{Kind: Higher, Best: 5, Worst: 5}},
		{"no room, missed", 4.9, 0, Shape{Kind: Higher, Best: 5, Worst: 5}},
		{"no room below, reached", 5, 1, Shape{Kind: Lower, Best: 5, Worst: 5}},
		{"no room below, missed", 5.1, 0, Shape{Kind: Lower, Best: 5, Worst: 5}},
		{"no room around the target, on it", 5, 1, Shape{Kind: OnTarget, Best: 5}},
		{"no room around the target, off it", 5.1, 0, Shape{Kind: OnTarget, Best: 5}},
	}
	for _, c := range cases {
		near(t, c.name, Desirability(c.x, c.shape), c.want, 5e-7)
	}
	panics(t, "unknown kind", func() { Desirability(1, Shape{Kind: 9}) })
}
