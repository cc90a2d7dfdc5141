package resample

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/measure/stats"
)

// pair is two figures of rows: mean and median.
func pair(xs []float64) Statistic {
	return Statistic{Figures: 2, Of: func(rows []int, into []float64) bool {
		drawn := make([]float64, len(rows))
		for i, r := range rows {
			drawn[i] = xs[r]
		}
		into[0] = stats.Mean(drawn)
		median, ok := stats.Quantile(drawn, 0.5)
		into[1] = median
		return ok
	}}
}

// twelve returns the cluster of each of n rows, twelve of unequal sizes.
func twelve(n int) []int {
	of := make([]int, n)
	for i := range of {
		of[i] = (i + i*i/5) % 12
	}
	for i := range 12 {
		of[i] = i
	}
	return of
}

func TestAnyNumberOfWorkersDrawsTheSameBits(t *testing.T) {
	xs := likert(230)
	clustered, ok := pair(xs).Clusters(twelve(230))
	if !ok {
		t.Fatal("no clusters")
	}
	samples := map[string]Sample{
		"rows": pair(xs).Rows(230), "clusters": clustered, "sums": mean(xs, nil).Rows(230, New(1)),
		"groups": mean(likert(6000), nil).Rows(6000, New(1)),
	}
	for name, s := range samples {
		p := Plan{From: Stream(1, name), Resamples: 333, Workers: 1}
		want := p.Bootstrap(s)
		intervals, _ := p.Intervals(s, 0.95)
		test, _ := p.Permutation(xs[:100], xs[100:])
		for _, workers := range []int{2, 7, 0, 5000} {
			p.Workers = workers
			if got := p.Bootstrap(s); !reflect.DeepEqual(got, want) {
				t.Errorf("%s by %d workers are others", name, workers)
			}
			if got, _ := p.Intervals(s, 0.95); !slices.Equal(got, intervals) {
				t.Errorf("intervals of %s by %d workers are others", name, workers)
			}
			if got, _ := p.Permutation(xs[:100], xs[100:]); got != test || got.Exact {
				t.Errorf("permutations by %d workers: %+v, want %+v", workers, got, test)
			}
		}
	}
}

func TestRowsAndTheirSumsAgree(t *testing.T) {
	xs := likert(150)
	p := Plan{From: Stream(1, "agree"), Resamples: 400}
	rows, _ := p.Intervals(pair(xs).Rows(150), 0.95)
	sums, _ := p.Mean(xs, nil, 0.95)
	near(t, "lower end", sums.Lo, rows[0].Lo, 1e-12)
	near(t, "upper end", sums.Hi, rows[0].Hi, 1e-12)
	near(t, "a", sums.A, rows[0].A, 1e-9)
	of := twelve(150)
	a, _ := pair(xs).Clusters(of)
	b, _ := mean(xs, nil).Clusters(of)
	x, y := p.Bootstrap(a).Of(0), p.Bootstrap(b).Of(0)
	if len(x) != 400 || len(y) != 400 {
		t.Fatalf("%d and %d resamples", len(x), len(y))
	}
	for i := range x {
		near(t, "mean of clusters", y[i], x[i], 1e-12)
	}
}

func TestGroupsOfManyRowsSayWhatRowsSay(t *testing.T) {
	const n = 20000
	xs := likert(n)
	ws := make([]float64, n)
	for i := range ws {
		ws[i] = 0.5 + float64(i%7)/4
	}
	p := Plan{From: Stream(1, "groups"), Resamples: 4000}
	m := mean(xs, ws)
	plain, _ := p.Intervals(m.sums(n, func(row int) int { return row }, n), 0.95)
	dealt, _ := p.Intervals(m.Rows(n, Stream(1, "deal")), 0.95)
	near(t, "mean", dealt[0].Value, plain[0].Value, 1e-13)
	// A group bootstrap's width varies by about 2 % with how rows were dealt; the ends of 4,000 resamples by about 2 % of it.
	width := plain[0].Hi - plain[0].Lo
	near(t, "width", (dealt[0].Hi-dealt[0].Lo)/width, 1, 0.06)
	near(t, "lower end", (dealt[0].Lo-plain[0].Lo)/width, 0, 0.04)
	near(t, "upper end", (dealt[0].Hi-plain[0].Hi)/width, 0, 0.04)
	linear, _ := stats.WeightedMean(xs, ws, 0.95)
	near(t, "width against the formula", (dealt[0].Hi-dealt[0].Lo)/(linear.Hi-linear.Lo), 1, 0.06)
}

func TestRowsAreDealtIntoGroupsOfEqualSize(t *testing.T) {
	of := deal(10007, 1000, New(3))
	sizes := make([]int, 1000)
	for _, g := range of {
		sizes[g]++
	}
	if slices.Min(sizes) != 10 || slices.Max(sizes) != 11 {
		t.Errorf("groups of %d to %d rows", slices.Min(sizes), slices.Max(sizes))
	}
	if slices.Equal(of[:1000], deal(10007, 1000, New(4))[:1000]) {
		t.Error("another stream deals alike")
	}
}

func TestClustersComeAndStayAwayWhole(t *testing.T) {
	of := twelve(100)
	s, _ := Statistic{Figures: 1, Of: func(rows []int, into []float64) bool {
		seen := map[int]int{}
		for _, r := range rows {
			seen[r]++
		}
		for r, n := range seen {
			for other, c := range of {
				if c == of[r] && seen[other] != n {
					t.Errorf("row %d comes %d times, row %d of its cluster %d times", r, n, other, seen[other])
				}
			}
		}
		into[0] = float64(len(rows))
		return true
	}}.Clusters(of)
	p := Plan{From: New(1), Resamples: 20, Workers: 1}
	if n := p.Bootstrap(s).Len() + p.Jackknife(s).Len(); n != 32 {
		t.Errorf("%d resamples", n)
	}
}

func TestFewClustersAreNone(t *testing.T) {
	of := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 8}
	if _, ok := pair(likert(10)).Clusters(of); ok {
		t.Error("nine clusters")
	}
	if _, ok := mean(likert(10), nil).Clusters(of); ok {
		t.Error("sums of nine clusters")
	}
	panics(t, "a cluster without rows", func() { pair(likert(3)).Clusters([]int{0, 2, 2}) })
}

func TestResamplesThatCarryNothingAreLeftOut(t *testing.T) {
	xs := likert(30)
	s := Statistic{Figures: 1, Of: func(rows []int, into []float64) bool {
		if slices.Contains(rows, 0) && slices.Contains(rows, 1) && len(rows) == 30 {
			into[0] = xs[rows[2]]
			return true
		}
		into[0] = math.NaN()
		return true
	}}.Rows(30)
	p := Plan{From: New(1), Resamples: 200}
	r := p.Bootstrap(s)
	if n := len(r.Of(0)); n == 0 || n == r.Len() {
		t.Errorf("%d of %d", n, r.Len())
	}
	// Too many are missing to say how far the figure varies.
	got, ok := p.Intervals(s, 0.95)
	if !ok || got[0].Bound || got[0].Method != None || got[0].Value != xs[2] {
		t.Errorf("%+v, %v", got, ok)
	}
}

func BenchmarkMean(b *testing.B) {
	for _, n := range []int{100, 5000, 100000} {
		xs := likert(n)
		for _, workers := range []int{1, 0} {
			b.Run(fmt.Sprintf("resamples=2000/rows=%d/workers=%d", n, workers), func(b *testing.B) {
				p := Plan{From: New(1), Workers: workers}
				b.ReportAllocs()
				for b.Loop() {
					p.Mean(xs, nil, 0.95)
				}
			})
		}
	}
}

func BenchmarkMedianOfRows(b *testing.B) {
	s := pair(likert(200)).Rows(200)
	b.Run("resamples=2000/rows=200", func(b *testing.B) {
		for b.Loop() {
			Plan{From: New(1), Workers: 1}.Intervals(s, 0.95)
		}
	})
}

func BenchmarkPermutation(b *testing.B) {
	xs := likert(300)
	for _, k := range []int{2, 10} {
		b.Run(fmt.Sprintf("few=%d/many=290", k), func(b *testing.B) {
			for b.Loop() {
				Plan{From: New(1), Workers: 1}.Permutation(xs[:k], xs[10:])
			}
		})
	}
}
