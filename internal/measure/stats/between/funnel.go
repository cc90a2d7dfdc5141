package between

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"ecart/internal/measure/stats"
)

// Funnel holds groups against the limits that chance sets for their size around one centre.
type Funnel struct {
	Centre     float64
	Places     []Place
	Dispersion float64 // φ, mean z² with a tenth of z drawn in at each end; 1 is chance alone
	Overspread bool    // φ is clearly above 1 in at least ten groups: Adjusted divides z by √φ, else it is z

	shares bool    // of counts, not of means
	sigma  float64 // SD of one value
}

// Place is one group in a funnel. All but N is 0 for a group of no size.
type Place struct {
	N, Value     float64
	Z            float64 // distance from the centre in standard errors
	Adjusted     float64 // Z freed of over-dispersion
	Inner, Outer Limits  // 95 % and 99.8 %
	Exact        bool    // limits are those of the binomial distribution
	Unusual      bool    // outside Outer, over-dispersion allowed for: different from the group, not bad
}

// Limits are the ends of a funnel at one size.
type Limits struct{ Lo, Hi float64 }

// The two levels of a funnel: about one group in twenty and one in five hundred is outside by chance.
const innerLevel, outerLevel = 0.95, 0.998

// fewestToSpread is the number of groups from which over-dispersion is allowed for: among fewer it hides the group that differs.
const fewestToSpread = 10

// FunnelOfShares holds the shares count/n against p₀ ± z√(p₀(1−p₀)/n), p₀ the share of all, cut off at 0 and 1. Where fewer than five are
// expected to count, or not to, the limits are exact quantiles of the binomial distribution. Spiegelhalter (2005), doi:10.1002/sim.1970.
// It reports false for fewer than three groups of a size above 0, or when all or none count.
func FunnelOfShares(counts []float64, ns []int) (Funnel, bool) {
	if len(counts) != len(ns) {
		panic("between: counts and sizes differ in number")
	}
	count, n, groups := 0.0, 0.0, 0
	for i, c := range counts {
		if !(c >= 0 && c <= float64(ns[i])) {
			panic("between: a count outside its size")
		}
		count += c
		n += float64(ns[i])
		if ns[i] > 0 {
			groups++
		}
	}
	if groups < 3 || count == 0 || count == n {
		return Funnel{}, false
	}
	p := count / n
	f := Funnel{Centre: p, Places: make([]Place, len(ns)), shares: true, sigma: math.Sqrt(p * (1 - p))}
	for i, size := range ns {
		if size > 0 {
			f.Places[i] = shareAt(counts[i]/float64(size), size, p)
		}
	}
	f.settle()
	return f, true
}

func shareAt(value float64, n int, p float64) Place {
	size := float64(n)
	se := math.Sqrt(p * (1 - p) / size)
	at := Place{N: size, Value: value, Z: (value - p) / se, Exact: size*min(p, 1-p) < 5}
	limits := func(level float64) Limits {
		if at.Exact {
			return Limits{float64(stats.BinomialQuantile(1-upper(level), n, p)) / size, float64(stats.BinomialQuantile(upper(level), n, p)) / size}
		}
		return Limits{max(0, p-normal(level)*se), min(1, p+normal(level)*se)}
	}
	at.Inner, at.Outer = limits(innerLevel), limits(outerLevel)
	return at
}

// FunnelOfMeans holds the groups' means against μ ± zσ/√n with σ² = MSW, the variance within groups, and μ the mean of all values.
// It reports false for fewer than three groups or when no group varies within.
func FunnelOfMeans(groups []Group) (Funnel, bool) {
	s := total(groups)
	if s.k < 3 || s.n <= s.k || nothing(s.within, s.n, s.size) {
		return Funnel{}, false
	}
	mu, _, _ := spread(groups, func(n float64) float64 { return n })
	sigma := math.Sqrt(s.within / (s.n - s.k))
	f := Funnel{Centre: mu, Places: make([]Place, len(groups)), sigma: sigma}
	for i, g := range groups {
		if g.N == 0 {
			continue
		}
		se := sigma / math.Sqrt(g.N)
		limits := func(level float64) Limits { return Limits{mu - normal(level)*se, mu + normal(level)*se} }
		f.Places[i] = Place{N: g.N, Value: g.Mean, Z: (g.Mean - mu) / se, Inner: limits(innerLevel), Outer: limits(outerLevel)}
	}
	f.settle()
	return f, true
}

// Limits returns the inner and the outer limits of a group of n values, widened by √φ where over-dispersion is allowed for: a group
// outside them is Unusual. Those of few counts are exact at whole n.
func (f Funnel) Limits(n float64) (inner, outer Limits) {
	if f.shares && !f.Overspread && n == math.Trunc(n) && n*min(f.Centre, 1-f.Centre) < 5 {
		at := shareAt(f.Centre, int(n), f.Centre)
		return at.Inner, at.Outer
	}
	at := func(level float64) Limits {
		half := normal(level) * f.widening() * f.sigma / math.Sqrt(n)
		if f.shares {
			return Limits{max(0, f.Centre-half), min(1, f.Centre+half)}
		}
		return Limits{f.Centre - half, f.Centre + half}
	}
	return at(innerLevel), at(outerLevel)
}

// widening is √φ where over-dispersion is allowed for, and else 1.
func (f Funnel) widening() float64 {
	if f.Overspread {
		return math.Sqrt(max(1, f.Dispersion))
	}
	return 1
}

// settle measures over-dispersion and says which places are outside. φ is clearly above 1 when k·φ is beyond the 95 % quantile of χ² on
// k−1 degrees of freedom. Places with exact limits are held against these unless there is over-dispersion.
func (f *Funnel) settle() {
	var zs []float64
	for _, p := range f.Places {
		if p.N > 0 {
			zs = append(zs, p.Z)
		}
	}
	lo, _ := stats.Quantile(zs, 0.1)
	hi, _ := stats.Quantile(zs, 0.9)
	k := float64(len(zs))
	for _, z := range zs {
		z = min(max(z, lo), hi)
		f.Dispersion += z * z / k
	}
	f.Overspread = len(zs) >= fewestToSpread && k*f.Dispersion > distuv.ChiSquared{K: k - 1}.Quantile(0.95)
	by := f.widening()
	for i, p := range f.Places {
		f.Places[i].Adjusted = p.Z / by
		f.Places[i].Unusual = math.Abs(p.Z/by) > normal(outerLevel)
		if p.Exact && !f.Overspread {
			f.Places[i].Unusual = p.Value < p.Outer.Lo || p.Value > p.Outer.Hi
		}
	}
}
