package echarts

import (
	"slices"
	"strings"
	"testing"

	"ecart/internal/document/report"
)

func TestTicksAreRoundAndWrittenOnce(t *testing.T) {
	cases := []struct {
		name   string
		axis   report.Axis
		values []float64
		want   string
	}{
		{"a seven-point scale", report.Axis{Min: 1, Max: 7, Decimals: 2}, nil, "1 2 3 4 5 6 7"},
		{"a ten-point scale from zero", report.Axis{Min: 0, Max: 10, Decimals: 2}, nil, "0 2 4 6 8 10"},
		{"half points", report.Axis{Min: 4, Max: 7, Decimals: 2}, nil, "4,0 4,5 5,0 5,5 6,0 6,5 7,0"},
		{"ends that are not round", report.Axis{Min: 4.13, Max: 6.87, Decimals: 2}, nil, "4,0 4,5 5,0 5,5 6,0 6,5 7,0"},
		{"shares", report.Axis{Max: 1, Kind: report.Percent, Decimals: 1}, nil, "0\u202f% 20\u202f% 40\u202f% 60\u202f% 80\u202f% 100\u202f%"},
		{"a step that is asked for", report.Axis{Max: 1, Step: 0.5, Kind: report.Percent}, nil, "0\u202f% 50\u202f% 100\u202f%"},
		{"minutes", report.Axis{Max: 240, Kind: report.Duration}, nil, "0\u00a0s 30\u00a0s 60\u00a0s 90\u00a0s 120\u00a0s 150\u00a0s 3\u00a0min 3\u00a0min\u00a030\u00a0s 4\u00a0min"},
		{"ends from the values", report.Axis{}, []float64{61, 44, 4}, "0 20 40 60 80"},
		{"nothing to show", report.Axis{}, nil, "0,0 0,2 0,4 0,6 0,8 1,0"},
		{"below zero", report.Axis{Min: -2, Max: 0, Decimals: 2}, nil, "−2,00 −1,75 −1,50 −1,25 −1,00 −0,75 −0,50 −0,25 0,00"},
	}
	p := printer(t, "fr")
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(scale(c.axis, c.values, p).Text, " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAScaleTakesInEveryValue(t *testing.T) {
	p := printer(t, "en")
	for _, values := range [][]float64{{-3.2, 8}, {0.0031}, {1e6, 3}, {-1e-4}, {0, 0}} {
		s := scale(report.Axis{Decimals: 2}, values, p)
		if s.Min > slices.Min(values) || s.Max < slices.Max(values) || len(s.Text) < 2 || len(s.Text) > 12 {
			t.Errorf("%v gives %v to %v with %d ticks", values, s.Min, s.Max, len(s.Text))
		}
	}
}

func TestWrapLosesNothingAndFits(t *testing.T) {
	tried := 0
	for _, s := range []string{"Réactivité du personnel au téléphone et au comptoir", strings.Repeat("W", 90), "a b", "\xff\xfe broken", "\xff", "質問はありませんか質問はありませんか", ""} {
		lines := wrap(s, 13, 120)
		if got := strings.Join(lines, ""); squeezed(got) != squeezed(s) {
			t.Errorf("%q became %q", s, got)
		}
		for _, l := range lines {
			tried++
			if breadth(l)*13 > 120 {
				t.Errorf("%q is %v wide", l, breadth(l)*13)
			}
		}
	}
	if tried < 10 {
		t.Fatalf("only %d lines", tried)
	}
}

func TestLikertBarsStackAwayFromZero(t *testing.T) {
	for _, c := range []struct {
		k, neutral int
		want       []likertPart
	}{
		{5, 2, []likertPart{{2, -0.5}, {1, -1}, {0, -1}, {2, 0.5}, {3, 1}, {4, 1}}},
		{4, -1, []likertPart{{1, -1}, {0, -1}, {2, 1}, {3, 1}}},
		{2, -1, []likertPart{{0, -1}, {1, 1}}},
	} {
		if got := likertParts(c.k, c.neutral); !slices.Equal(got, c.want) {
			t.Errorf("%d categories around %d: %v, want %v", c.k, c.neutral, got, c.want)
		}
	}
}

func BenchmarkOption(b *testing.B) {
	for _, kind := range []string{"GapChart", "LikertChart", "GapModel"} {
		b.Run("kind="+kind, func(b *testing.B) {
			c, p := report.Chart{ID: kind, Title: "T", Alt: "A", Spec: samples("Fiabilité")[kind]}, printer(b, "fr")
			for b.Loop() {
				if _, err := Option(c, p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestABandEndsWithItsLastMonth(t *testing.T) {
	p := printer(t, "fr")
	none := report.Interval{Missing: report.NotMeasured}
	for _, c := range []struct {
		name   string
		points []report.Interval
		want   int // stretches drawn
	}{
		{"three months have two stretches between them", []report.Interval{iv(1, .1, 9), iv(2, .1, 9), iv(3, .1, 9)}, 2},
		{"a month alone has one of its own", []report.Interval{none, iv(2, .1, 9), none}, 1},
		{"one alone after two together", []report.Interval{iv(1, .1, 9), iv(2, .1, 9), none, iv(3, .1, 9)}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := trendOption(report.TrendChart{Times: make([]string, len(c.points)), Series: []report.TrendSeries{{Name: "a", Points: c.points}}}, p)
			band, ok := o.MultiSeries[0].Data.([]stretch)
			if !ok || len(band) != c.want {
				t.Errorf("%d stretches, want %d", len(band), c.want)
			}
		})
	}
}
