package sign

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Below this share of the weight measured there is no index. Method §13.
const indexCoverage = 0.60

// A score of 0 counts as this in the geometric mean, so that one sign does not erase all others.
const geometricFloor = 0.01

// The families of signs in the order of the report; the last is that of signs without one.
var signGroups = []config.SignGroup{config.Speed, config.Quality, config.People, config.Consistency, config.Access, config.Loyalty, ""}

// weighed is one sign's part in the index.
type weighed struct {
	group    config.SignGroup
	id       string
	weight   float64
	measured bool
	score    float64 // with the exception
	plain    float64
	excluded bool // by an exception: weight 0
}

// Index returns the composite of the declared signs: the weighted mean by family, then the mean of the families, so that a family of
// many signs does not outweigh the others. Both readings are given, with exceptions and without.
func Index(signs []result.Sign) result.SignIndex {
	all := weigh(signs)
	out := result.SignIndex{Total: study.Missing(result.ReasonNoIndicators), Plain: study.Missing(result.ReasonNoIndicators), Geometric: study.Missing(result.ReasonNoIndicators), Strict: study.Missing(result.ReasonNoIndicators)}
	if len(all) == 0 {
		return out
	}
	out.Coverage = covered(all)
	for _, g := range signGroups {
		of := ofGroup(all, g)
		if len(of) > 0 {
			group := result.GroupIndex{Group: g, Index: composite(of, mean, withException), Coverage: covered(of)}
			tell(&group, signs)
			out.Groups = append(out.Groups, group)
		}
	}
	out.Total = total(all, mean, withException)
	out.Plain = total(all, mean, withoutException)
	out.Geometric = geometrically(all, geometricFloor)
	out.Strict = geometrically(all, 0)
	out.Weakest = weakest(all)
	if out.Total.OK() {
		out.Lo, out.Hi = dropOne(all, out.Total.Value)
	}
	return out
}

// tell counts the verdicts beside a family's index: a mean of 91 hides the one sign that is bad.
func tell(g *result.GroupIndex, signs []result.Sign) {
	for _, s := range signs {
		if s.Group != g.Group || !s.HasBounds || !s.Scored {
			continue
		}
		g.Signs++
		switch s.Verdict {
		case result.Good:
			g.Good++
		case result.Bad:
			g.Bad++
		}
	}
}

// weigh returns the signs that have bounds. Weights that are all 0 mean that nobody set any: the signs weigh alike.
func weigh(signs []result.Sign) []weighed {
	var all []weighed
	given := false
	for _, sign := range signs {
		if !sign.HasBounds {
			continue
		}
		w := weighed{group: sign.Group, id: sign.ID, weight: math.Max(0, sign.Weight), measured: sign.Scored, score: sign.Score, plain: sign.Score}
		if e := sign.Exception; e != nil && !e.Expired && !e.Blocked {
			w.score = e.Score
			w.excluded = e.Mode == config.Exclude && sign.Verdict == result.Unbounded
		}
		given = given || w.weight > 0
		all = append(all, w)
	}
	if !given {
		for i := range all {
			all[i].weight = 1
		}
	}
	return all
}

func ofGroup(all []weighed, g config.SignGroup) []weighed {
	var some []weighed
	for _, w := range all {
		if w.group == g {
			some = append(some, w)
		}
	}
	return some
}

// covered returns the share of the weight that is measured.
func covered(all []weighed) float64 {
	measured, sum := 0.0, 0.0
	for _, w := range all {
		sum += w.weight
		if w.measured {
			measured += w.weight
		}
	}
	if sum == 0 {
		return 0
	}
	return measured / sum
}

// The two readings of a sign: its score, and whether it counts.
func withException(w weighed) (float64, bool) { return w.score, w.measured && !w.excluded }

func withoutException(w weighed) (float64, bool) { return w.plain, w.measured }

// mean returns the weighted arithmetic mean: a good sign makes up for a bad one.
func mean(scores, weights []float64) float64 {
	sum, total := 0.0, 0.0
	for i, x := range scores {
		sum += weights[i] * x
		total += weights[i]
	}
	return sum / total
}

// geometric returns the weighted geometric mean of scores no lower than a floor: a bad sign is not made up for. It is never above the
// arithmetic mean, which a floor under scores of 0 would allow.
func geometric(scores, weights []float64, floor float64) float64 {
	sum, total := 0.0, 0.0
	for i, x := range scores {
		sum += weights[i] * math.Log(math.Max(x, floor))
		total += weights[i]
	}
	return math.Min(math.Exp(sum/total), mean(scores, weights))
}

// geometrically returns the total of geometric means, with exceptions.
func geometrically(all []weighed, floor float64) result.Estimate {
	e := total(all, func(scores, weights []float64) float64 { return geometric(scores, weights, floor) }, withException)
	if e.OK() {
		e.Method = result.MethodGeometric
	}
	return e
}

// composite returns the index of some signs, 0 to 100, or why there is none. It has no interval.
func composite(of []weighed, combine func(scores, weights []float64) float64, read func(weighed) (float64, bool)) result.Estimate {
	if covered(of) < indexCoverage {
		return study.Missing(result.ReasonLowCoverage)
	}
	var scores, weights []float64
	for _, w := range of {
		if x, counts := read(w); counts && w.weight > 0 {
			scores, weights = append(scores, x), append(weights, w.weight)
		}
	}
	if len(scores) == 0 {
		return study.Missing(result.ReasonNoIndicators)
	}
	return result.Estimate{Value: 100 * combine(scores, weights), N: len(scores), Method: result.MethodComposite, Status: result.Measured}
}

// total returns the mean of the families' indices; families too little measured are left out.
func total(all []weighed, combine func(scores, weights []float64) float64, read func(weighed) (float64, bool)) result.Estimate {
	if covered(all) < indexCoverage {
		return study.Missing(result.ReasonLowCoverage)
	}
	sum, groups, n := 0.0, 0, 0
	for _, g := range signGroups {
		e := composite(ofGroup(all, g), combine, read)
		if e.OK() {
			sum += e.Value
			groups++
			n += e.N
		}
	}
	if groups == 0 {
		return study.Missing(result.ReasonNoIndicators)
	}
	return result.Estimate{Value: sum / float64(groups), N: n, Method: result.MethodComposite, Status: result.Measured}
}

// weakest returns the sign with the lowest score, the first of equals.
func weakest(all []weighed) string {
	id, least := "", math.Inf(1)
	for _, w := range all {
		if x, counts := withException(w); counts && x < least {
			id, least = w.id, x
		}
	}
	return id
}

// dropOne returns the range of the total when each sign in turn is left out: how much it hangs on any one of them.
func dropOne(all []weighed, total0 float64) (lo, hi float64) {
	lo, hi = total0, total0
	for i, w := range all {
		if _, counts := withException(w); !counts {
			continue
		}
		rest := append(append([]weighed(nil), all[:i]...), all[i+1:]...)
		if e := total(rest, mean, withException); e.OK() {
			lo, hi = math.Min(lo, e.Value), math.Max(hi, e.Value)
		}
	}
	return lo, hi
}
