package stats_test

import (
	"math"
	"slices"
	"testing"

	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/resample"
)

const level = 0.95

// population is answers from lowest upwards, each with its number among one hundred.
type population struct {
	lowest int
	of     []int
}

func (p population) draw(g *resample.Generator, xs []float64) {
	for i := range xs {
		at, answer := g.Index(100), 0
		for ; at >= p.of[answer]; answer++ {
			at -= p.of[answer]
		}
		xs[i] = float64(p.lowest + answer)
	}
}

// average returns the mean over the population of what f makes of an answer.
func (p population) average(f func(x float64) float64) float64 {
	sum, all := 0.0, 0
	for i, of := range p.of {
		sum += f(float64(p.lowest+i)) * float64(of)
		all += of
	}
	if all != 100 {
		panic("not one hundred")
	}
	return sum / 100
}

func (p population) median() float64 {
	reached, i := 0, 0
	for reached += p.of[0]; reached < 50; reached += p.of[i] {
		i++
	}
	return float64(p.lowest + i)
}

func itself(x float64) float64 { return x }

// sampling is one kind of interval with a way to draw samples and the value it should hold.
type sampling struct {
	truth    float64
	draw     func(g *resample.Generator, xs []float64)
	interval func(xs []float64, run int) (stats.Interval, bool)
}

// samplings are the kinds of interval, in the order of the table, by its two names.
func samplings() map[[2]string]sampling {
	even := population{1, []int{10, 13, 17, 20, 17, 13, 10}}
	high := population{1, []int{1, 2, 4, 8, 15, 30, 40}}
	ceiling := population{1, []int{2, 1, 1, 2, 4, 10, 80}}
	out := map[[2]string]sampling{}
	for name, p := range map[string]population{"even": even, "high": high, "ceiling": ceiling} {
		out[[2]string{"mean, t", name}] = sampling{p.average(itself), p.draw, func(xs []float64, _ int) (stats.Interval, bool) {
			return stats.MeanInterval(xs, level)
		}}
		out[[2]string{"mean, BCa", name}] = sampling{p.average(itself), p.draw, func(xs []float64, run int) (stats.Interval, bool) {
			// One thousand resamples a run keep the whole within seconds.
			i, ok := resample.Plan{From: resample.Stream(1, "coverage", "resamples", name).Skip(uint64(run) << 20), Resamples: 1000}.Mean(xs, nil, level)
			return i.Interval, ok
		}}
		out[[2]string{"median", name}] = sampling{p.median(), p.draw, median}
	}
	out[[2]string{"median", "continuous"}] = sampling{0.5, func(g *resample.Generator, xs []float64) {
		for i := range xs {
			xs[i] = math.Ldexp(float64(g.Next()), -31)
		}
	}, median}
	for name, k := range map[string]int{"5 %": 5, "10 %": 10, "30 %": 30, "50 %": 50, "90 %": 90} {
		p := population{0, []int{100 - k, k}}
		out[[2]string{"share, Wilson", name}] = sampling{p.average(itself), p.draw, func(xs []float64, _ int) (stats.Interval, bool) {
			return stats.Wilson(stats.Mean(xs)*float64(len(xs)), float64(len(xs)), level)
		}}
	}
	for name, of := range map[string][]int{"mixed": {5, 2, 3, 4, 6, 10, 10, 15, 17, 16, 12}, "loyal": {0, 0, 1, 1, 1, 3, 4, 10, 15, 25, 40}, "devoted": {0, 0, 0, 0, 0, 1, 2, 3, 4, 20, 70}} {
		p := population{0, of}
		out[[2]string{"promoter score", name}] = sampling{100 * p.average(promoter), p.draw, func(xs []float64, _ int) (stats.Interval, bool) {
			var counts [3]int
			for _, x := range xs {
				counts[int(promoter(x))+1]++
			}
			return stats.NPS(counts[2], counts[1], counts[0], level)
		}}
	}
	return out
}

func median(xs []float64, _ int) (stats.Interval, bool) {
	return stats.QuantileInterval(xs, 0.5, level)
}

// promoter returns 1, 0 or −1 for a promoter, a passive or a detractor.
func promoter(x float64) float64 {
	switch {
	case x >= 9:
		return 1
	case x <= 6:
		return -1
	}
	return 0
}

func TestIntervalsCoverAsOftenAsTheTableSays(t *testing.T) {
	if testing.Short() {
		t.Skip("simulates for seconds")
	}
	all := samplings()
	if len(stats.Coverages()) != len(all) {
		t.Errorf("%d rows for %d simulations", len(stats.Coverages()), len(all))
	}
	for _, row := range stats.Coverages() {
		s, known := all[[2]string{row.Interval, row.Population}]
		if !known || row.Nominal != level {
			t.Fatalf("no simulation of %+v", row)
		}
		if got := s.covered(resample.Stream(1, "coverage", row.Interval, row.Population)); got != row.Measured {
			t.Errorf("{%q, %q, %v, %v}, the table has %v", row.Interval, row.Population, level, got, row.Measured)
		}
	}
}

func TestIntervalsThatDoNotKeepTheirLevelAreKnown(t *testing.T) {
	var not []string
	for _, c := range stats.Coverages() {
		if !c.Kept() {
			not = append(not, c.Interval+" "+c.Population)
		}
	}
	// Shares of 10 and 30 %: by the binomial distribution Wilson's interval holds them in 93.6 and 93.7 % of samples, on the edge.
	want := []string{"mean, t ceiling", "share, Wilson 5 %", "share, Wilson 10 %", "share, Wilson 30 %",
		"median continuous", "median even", "median high", "median ceiling"}
	if !slices.Equal(not, want) {
		t.Errorf("%q, want %q", not, want)
	}
}

func TestTheSimulationComesNearWhatIsKnownExactly(t *testing.T) {
	// R 4.2.2: sum(dbinom(k, 100, p)[lo <= p & p <= hi]) over k = 0..100, and pbinom(60, 100, .5) - pbinom(39, 100, .5)
	exact := map[[2]string]float64{
		{"share, Wilson", "5 %"}: 0.9658912, {"share, Wilson", "10 %"}: 0.9363984, {"share, Wilson", "30 %"}: 0.9371897,
		{"share, Wilson", "50 %"}: 0.9431121, {"share, Wilson", "90 %"}: 0.9363984, {"median", "continuous"}: 0.9647998,
	}
	seen := 0
	for _, c := range stats.Coverages() {
		want, known := exact[[2]string{c.Interval, c.Population}]
		if !known {
			continue
		}
		seen++
		// Three standard errors, and the rounding to three digits.
		if far := 3*math.Sqrt(want*(1-want)/stats.CoverageRuns) + 0.0005; math.Abs(c.Measured-want) > far {
			t.Errorf("%s of %s: %v, exactly %v", c.Interval, c.Population, c.Measured, want)
		}
	}
	if seen != len(exact) {
		t.Errorf("%d of %d", seen, len(exact))
	}
}

// covered returns the share of runs whose interval holds the truth, to three digits.
func (s sampling) covered(g resample.Generator) float64 {
	xs, held := make([]float64, stats.CoverageRows), 0
	for run := range stats.CoverageRuns {
		s.draw(&g, xs)
		// An end that should equal the value may miss it by rounding.
		if i, ok := s.interval(xs, run); ok && i.Bound && i.Lo <= s.truth+1e-9 && s.truth <= i.Hi+1e-9 {
			held++
		}
	}
	return math.Round(1000*float64(held)/stats.CoverageRuns) / 1000
}
