package series

import (
	"math"
	"testing"
)

func TestLaneyOfTheMethod(t *testing.T) {
	x := []float64{812, 845, 790, 901, 870, 820, 910, 760}
	n := []float64{1000, 1050, 1000, 1100, 1040, 1010, 1120, 980}
	ts := make([]Tally, len(x))
	for i := range x {
		ts[i] = Tally{x[i], n[i]}
	}
	p := centre(ts)
	s := Segment{Centre: p}
	factor := s.settle(Laney, ts)
	// As printed in the method's §11: eight months, which are too few for a chart.
	near(t, "σ_z", factor, 1.343344, 5e-7)
	near(t, "lower limit of month 1", p-3*factor*sd(P, p, 1000), 0.758016, 5e-7)
	near(t, "upper limit of month 1", p+3*factor*sd(P, p, 1000), 0.858369, 5e-7)
}

// months returns tallies of a share that moves, in hundredths, around one in three.
func months(n int, size, swing float64) []Tally {
	ts := make([]Tally, n)
	for i := range ts {
		ts[i] = Tally{Count: math.Round(size * (0.3 + swing*float64(i*7%5-2))), Size: size}
	}
	return ts
}

func TestChoiceOfAChart(t *testing.T) {
	rare := make([]Tally, 36)
	for i := range rare {
		rare[i] = Tally{Count: float64(i % 5), Size: 40}
	}
	all := make([]Tally, 24)
	for i := range all {
		all[i] = Tally{Count: 100, Size: 100}
	}
	cases := []struct {
		name  string
		ts    []Tally
		rates bool
		want  Choice
	}{
		{"shares", months(24, 100, 0.01), false, Choice{Kind: P}},
		{"rates", months(24, 100, 0.01), true, Choice{Kind: U}},
		{"large shares that move as chance would", months(24, 2000, 0.002), false, Choice{Kind: P}},
		{"large shares that move more", months(24, 2000, 0.05), false, Choice{Kind: Laney}},
		{"small shares that move more", months(24, 400, 0.1), false, Choice{Kind: P}},
		{"too few a month for three years", rare, false, Choice{Kind: P, Quarters: true}},
		{"too few a month for two years", rare[:24], false, Choice{Kind: XmR}},
		{"all count", all, false, Choice{Kind: XmR}},
		{"all count once, as a rate", all, true, Choice{Kind: U}},
		{"nothing", nil, false, Choice{Kind: XmR}},
	}
	for _, c := range cases {
		if got := Choose(c.ts, 1, c.rates); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestQuartersAreThoseOfTheCalendar(t *testing.T) {
	ts := []Tally{{1, 10}, {2, 10}, {4, 10}, {}, {}, {}, {8, 10}}
	got := Quarters(ts, 12)
	if len(got) != 3 {
		t.Fatalf("%v", got)
	}
	// December; January, February and the empty March; the empty April and May with June's 8
	want := []Tally{{1, 10}, {6, 20}, {8, 10}}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("quarter %d: %v, want %v", i, got[i], want[i])
		}
	}
}

func TestSharesOfAllOrNoneHaveNoLimits(t *testing.T) {
	for _, count := range []float64{0, 50} {
		ts := make([]Tally, 15)
		for i := range ts {
			ts[i] = Tally{count, 50}
		}
		c, ok := OfLargeShares(ts, nil)
		if !ok || c.Segments[0].Reason != NoVariation || c.Points[0].Limited {
			t.Errorf("%+v, %v", c.Segments, ok)
		}
	}
	same := make([]Tally, 15)
	for i := range same {
		same[i] = Tally{10, 50}
	}
	if c, ok := OfLargeShares(same, nil); !ok || c.Segments[0].Reason != NoVariation {
		t.Errorf("z that does not move: %+v", c.Segments)
	}
	if c, ok := OfShares(same, nil); !ok || c.Points[3].Z != 0 || !c.Points[3].Limited {
		t.Errorf("on the centre: %+v", c.Points[3])
	}
}

// FuzzChartsHaveNumbers: whatever the counts, no NaN leaves and limits hold the centre.
func FuzzChartsHaveNumbers(f *testing.F) {
	f.Add([]byte{1, 5, 2, 5, 3, 0, 4, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 2, 200, 0, 3, 9, 5, 5, 6, 6, 7, 7}, 8)
	f.Add([]byte{}, 0)
	f.Fuzz(func(t *testing.T, b []byte, change int) {
		ts, rs := make([]Tally, len(b)/2), make([]Reading, len(b)/2)
		for i := range ts {
			ts[i] = Tally{Count: float64(min(b[2*i], b[2*i+1])), Size: float64(b[2*i+1])}
			rs[i] = Reading{Value: float64(b[2*i]) / 10, Missing: b[2*i+1] == 0}
		}
		for _, draw := range []func() (Chart, bool){
			func() (Chart, bool) { return OfShares(ts, []int{change}) },
			func() (Chart, bool) { return OfRates(ts, []int{change}) },
			func() (Chart, bool) { return OfLargeShares(ts, []int{change}) },
			func() (Chart, bool) { return OfSingles(rs, []int{change}) },
		} {
			c, ok := draw()
			if !ok {
				continue
			}
			for _, p := range c.Points {
				s := c.Segments[p.Segment]
				if math.IsNaN(p.Z+p.Lo+p.Hi+s.Centre) || math.IsInf(p.Z, 0) || p.Limited && !(p.Lo <= s.Centre+1e-9 && s.Centre <= p.Hi+1e-9) {
					t.Errorf("%+v in %+v", p, s)
				}
			}
			c.Signals(Nelson())
		}
		if m, ok := MannKendall(rs, level); ok && !(m.P >= 0 && m.P <= 1 && math.Abs(m.TauB) <= 1+1e-12 && !math.IsNaN(m.Lag1+m.Slope.Value)) {
			t.Errorf("%+v", m)
		}
		if m, ok := SeasonalMannKendall(rs, level); ok && !(m.P >= 0 && m.P <= 1 && !math.IsNaN(m.Lag1+m.Slope.Value)) {
			t.Errorf("%+v", m)
		}
	})
}
