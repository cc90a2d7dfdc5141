package series

import (
	"slices"
	"testing"
)

func points(zs ...float64) Chart {
	c := Chart{Points: make([]Point, len(zs))}
	for i, z := range zs {
		c.Points[i] = Point{Limited: true, Z: z}
	}
	return c
}

// at returns the points, counted from 1, at which a rule is signalled.
func at(signals []Signal, r Rule) []int {
	var out []int
	for _, s := range signals {
		if s.Rule == r {
			out = append(out, s.At+1)
		}
	}
	return out
}

func TestSignalsOfTheMethod(t *testing.T) {
	// As printed in the method's §11.
	c := points(.2, -.5, 3.2, .1, .4, .6, .9, 1.2, 1.5, 1.7, .3, .2, .4, .5, 2.3, .1, 2.4, -1.3, -1.6, .2, -1.2, -1.5)
	want := map[Rule][]int{Beyond3: {3}, NineOnOneSide: {11, 12, 13, 14, 15, 16, 17}, SixInTrend: {9, 10}, TwoOfThree: {17}, FourOfFive: {22}}
	got := c.Signals(Nelson())
	for _, r := range Nelson() {
		if !slices.Equal(at(got, r), want[r]) {
			t.Errorf("rule %d at %v, want %v", r, at(got, r), want[r])
		}
	}
	if n := len(c.Signals(Default())); n != 10 {
		t.Errorf("%d signals of the default rules, want 10", n)
	}
}

func TestEachRuleAtItsEdge(t *testing.T) {
	cases := []struct {
		name string
		rule Rule
		zs   []float64
		want []int
	}{
		{"on 3σ", Beyond3, []float64{3, -3, 3.001, -3.001}, []int{3, 4}},
		{"a point on the centre breaks nine", NineOnOneSide, []float64{1, 1, 1, 1, 0, 1, 1, 1, 1}, nil},
		{"nine below", NineOnOneSide, []float64{-1, -1, -1, -1, -2, -1, -1, -1, -1}, []int{9}},
		{"eight below", EightOnOneSide, []float64{-1, -1, -1, -1, -2, -1, -1, -1}, []int{8}},
		{"two equal break a trend", SixInTrend, []float64{1, 2, 3, 3, 4, 5, 6}, nil},
		{"six falling", SixInTrend, []float64{2, 1.5, 1, .5, 0, -1}, []int{6}},
		{"fourteen by turns", FourteenInTurns, []float64{1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1}, []int{14, 15}},
		{"two of three, the last inside", TwoOfThree, []float64{2.5, 2.5, 0, -2.1, -2.2}, []int{5}},
		{"two of three with the last in the zone", TwoOfThree, []float64{2.5, 0, 2.1}, []int{3}},
		{"one on each side", TwoOfThree, []float64{2.5, 0, -2.5}, nil},
		{"four of five", FourOfFive, []float64{1.1, 1.2, .5, 1.1, 1.1}, []int{5}},
		{"fifteen inside", FifteenInside, []float64{0, .9, 0, 0, 0, -.9, 0, 0, 0, 0, 0, 0, 0, 0, .5}, []int{15}},
		{"fifteen, one of them on 1σ", FifteenInside, []float64{0, 1, 0, 0, 0, -.9, 0, 0, 0, 0, 0, 0, 0, 0, .5}, nil},
		{"eight outside", EightOutside, []float64{1.1, -1.1, 1.1, -1.1, 1.1, -1.1, 1.1, -1.1}, []int{8}},
	}
	for _, c := range cases {
		if got := at(points(c.zs...).Signals([]Rule{c.rule}), c.rule); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAPatternReachesOverNoGapAndNoChange(t *testing.T) {
	nine := []float64{1, 1, 1, 1, 1, 1, 1, 1, 1}
	if len(points(nine...).Signals(Default())) != 1 {
		t.Fatal("nine on one side are no signal")
	}
	gap := points(1, 1, 1, 1, 9, 1, 1, 1, 1, 1)
	gap.Points[4] = Point{Missing: true}
	change := points(nine...)
	for i := 5; i < 9; i++ {
		change.Points[i].Segment = 1
	}
	if len(gap.Signals(Default()))+len(change.Signals(Default())) != 0 {
		t.Error("a pattern reaches over a gap or a change")
	}
}

func TestTurnedRoundTheSignalsAreTheSame(t *testing.T) {
	var zs, turned []float64
	for i := range 200 {
		z := float64((i*37+i*i/3)%61-30) / 9
		zs, turned = append(zs, z), append(turned, -z)
	}
	a := points(zs...).Signals(Nelson())
	if len(a) == 0 || !slices.Equal(a, points(turned...).Signals(Nelson())) {
		t.Errorf("%d signals, and others turned round", len(a))
	}
}
