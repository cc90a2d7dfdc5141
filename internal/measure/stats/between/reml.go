package between

import (
	"math"

	"ecart/internal/measure/stats"
)

// Components are the two variances of one-way random effects.
type Components struct {
	Tau2   float64 // between groups, in the square of the unit; 0 when they differ no more than chance
	Sigma2 float64 // within groups
	ICC    float64 // τ²/(τ²+σ²)
	Mu     float64 // mean of the groups' true means
	SE     float64 // of Mu, the variances taken as known
	Groups int
}

// REML returns the variances by restricted maximum likelihood, as nlme::lme(y ~ 1, random = ~1|g) has them. With λ = τ²/σ²,
// w = n/(1+nλ) and μ = Σwȳ/Σw the criterion (N−1)·log(SSW+Σw(ȳ−μ)²) + Σlog(1+nλ) + log Σw is left with one unknown. Searle, Casella &
// McCulloch (1992), Variance Components, §6.6. Its lowest point on a grid of log λ is made exact where the slope changes sign, for near the
// lowest point the criterion itself is flat beyond its digits. When no group varies within, τ² is the variance of the means.
// It reports false for fewer than three groups, which are for Welch's test, when no group has two values or when all values are equal.
func REML(groups []Group) (Components, bool) {
	s := total(groups)
	if s.k < 3 || s.n <= s.k {
		return Components{}, false
	}
	mu, square, _ := spread(groups, func(float64) float64 { return 1 })
	if nothing(s.within, s.n, s.size) {
		if nothing(square, s.k, s.size) {
			return Components{}, false
		}
		tau2 := square / (s.k - 1)
		return Components{Tau2: tau2, ICC: 1, Mu: mu, SE: math.Sqrt(tau2 / s.k), Groups: int(s.k)}, true
	}
	l := likelihood{groups: groups, n: s.n, within: s.within}
	lambda := l.best()
	mu, square, weights := spread(groups, weigh(lambda))
	sigma2 := (s.within + square) / (s.n - 1)
	return Components{
		Tau2: lambda * sigma2, Sigma2: sigma2, ICC: lambda / (1 + lambda),
		Mu: mu, SE: math.Sqrt(sigma2 / weights), Groups: int(s.k),
	}, true
}

// Interval returns the interval of μ, the variances taken as known.
func (c Components) Interval(level float64) stats.Interval {
	half := normal(level) * c.SE
	return stats.Interval{Value: c.Mu, Lo: c.Mu - half, Hi: c.Mu + half, Bound: half > 0}
}

// Range returns μ ± z·τ, between which that share of groups has its true mean. It reports false for fewer than five groups, which allow no
// claim about the spread between them.
func (c Components) Range(level float64) (stats.Interval, bool) {
	if c.Groups < FewestToClaim {
		return stats.Interval{}, false
	}
	half := normal(level) * math.Sqrt(c.Tau2)
	return stats.Interval{Value: c.Mu, Lo: c.Mu - half, Hi: c.Mu + half, Bound: true}, true
}

// likelihood is the restricted likelihood of groups as a function of λ = τ²/σ².
type likelihood struct {
	groups    []Group
	n, within float64
}

// The ends and the step of the grid of log λ: beyond them one variance is nothing beside the other.
const lowest, highest, step = -20.0, 36.0, 0.25

// best returns the λ of the lowest criterion, 0 included.
func (l likelihood) best() float64 {
	at, low := 0.0, math.Inf(1)
	for i := range int((highest-lowest)/step) + 1 {
		x := lowest + float64(i)*step
		if c := l.roughly(math.Exp(x)); c < low {
			at, low = x, c
		}
	}
	lo, hi := at-step, at+step
	for range 60 {
		mid := (lo + hi) / 2
		if l.slope(math.Exp(mid)) < 0 {
			lo = mid
		} else {
			hi = mid
		}
	}
	lambda := math.Exp((lo + hi) / 2)
	if l.criterion(0) <= l.criterion(lambda) {
		return 0
	}
	return lambda
}

// roughly is criterion in one pass over the groups and with few logarithms, good enough to tell the places of the grid apart.
func (l likelihood) roughly(lambda float64) float64 {
	origin := l.groups[0].Mean
	weights, sum, square, logs, product := 0.0, 0.0, 0.0, 0.0, 1.0
	for _, g := range l.groups {
		widened := 1 + g.N*lambda
		w, off := g.N/widened, g.Mean-origin
		weights += w
		sum += w * off
		square += w * off * off
		if product *= widened; product > 1e250 {
			logs, product = logs+math.Log(product), 1
		}
	}
	square = max(0, square-sum*sum/weights)
	return (l.n-1)*math.Log(l.within+square) + logs + math.Log(product) + math.Log(weights)
}

// criterion is −2 times the restricted log-likelihood, without what does not depend on λ.
func (l likelihood) criterion(lambda float64) float64 {
	_, square, weights := spread(l.groups, weigh(lambda))
	c := (l.n-1)*math.Log(l.within+square) + math.Log(weights)
	for _, g := range l.groups {
		c += math.Log1p(g.N * lambda)
	}
	return c
}

// slope is the derivative of criterion: dw/dλ = −w², and μ, which makes Σw(ȳ−μ)² least, adds nothing.
func (l likelihood) slope(lambda float64) float64 {
	weight := weigh(lambda)
	mu, square, weights := spread(l.groups, weight)
	steep, heavy := 0.0, 0.0
	for _, g := range l.groups {
		w := weight(g.N)
		steep += w * w * (g.Mean - mu) * (g.Mean - mu)
		heavy += w * w
	}
	return -(l.n-1)*steep/(l.within+square) + weights - heavy/weights
}

// weigh returns the weight n/(1+nλ) of a group of n values, σ² set to 1.
func weigh(lambda float64) func(n float64) float64 {
	return func(n float64) float64 { return n / (1 + n*lambda) }
}

// Shrunken is a group's mean drawn towards that of all, the further the less it is known.
type Shrunken struct {
	Group
	Own      float64        // B, 0 to 1: the weight of the group's own mean
	Estimate float64        // EB = μ + B(ȳ−μ), by which groups are ranked
	SE       float64        // of Estimate for the group's true mean, the variances taken as known
	Interval stats.Interval // Estimate ± z·SE; not bound when SE is 0
}

// Shrink returns each group's empirical Bayes estimate with B = τ²/(τ²+σ²/n). Efron & Morris (1977), doi:10.1038/scientificamerican0577-119.
// SE² = (1−B)τ² + (1−B)²·SE²(μ) is the prediction error of Henderson (1975), doi:10.2307/2529430. A group without a value gets μ;
// with τ² = 0 all do.
func (c Components) Shrink(groups []Group, level float64) []Shrunken {
	out := make([]Shrunken, len(groups))
	z := normal(level)
	for i, g := range groups {
		s := Shrunken{Group: g}
		if g.N > 0 && c.Tau2 > 0 {
			s.Own = c.Tau2 / (c.Tau2 + c.Sigma2/g.N)
		}
		s.Estimate = c.Mu
		if s.Own > 0 {
			s.Estimate = c.Mu + s.Own*(g.Mean-c.Mu)
		}
		s.SE = math.Sqrt((1-s.Own)*c.Tau2 + (1-s.Own)*(1-s.Own)*c.SE*c.SE)
		s.Interval = stats.Interval{Value: s.Estimate}
		if s.SE > 0 {
			s.Interval = stats.Interval{Value: s.Estimate, Lo: s.Estimate - z*s.SE, Hi: s.Estimate + z*s.SE, Bound: true}
		}
		out[i] = s
	}
	return out
}

// Moments returns the variances from the mean squares of OneWay, for groups of about one size: σ² = MSW, τ² = max(0, (MSB−MSW)/n₀) and
// μ weighted by 1/(τ²+σ²/n). It reports false where OneWay does or for fewer than three groups.
func Moments(groups []Group) (Components, bool) {
	a, ok := OneWay(groups, 0.95)
	if !ok || a.Groups < 3 {
		return Components{}, false
	}
	c := Components{Tau2: a.Tau * a.Tau, Sigma2: a.Within, Groups: a.Groups}
	c.ICC = c.Tau2 / (c.Tau2 + c.Sigma2)
	mu, _, weights := spread(groups, func(n float64) float64 { return 1 / (c.Tau2 + c.Sigma2/n) })
	c.Mu, c.SE = mu, math.Sqrt(1/weights)
	return c, true
}
