package gap

import (
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// matched holds each believer against the customers of the own location before it averages, so that a manager of a demanding house is not
// held against easy-going guests elsewhere: Σ(mⱼ − c̄ of j's location)/n, whose squared standard error is that of the mean difference and
// that of the customers' means, each location counting by its believers. Locations whose customers are too few to be shown, or are hidden
// for the sake of others, take their believers out; where these are so few that the rest would tell of them, there is no figure.
// Method §2.
func matched(s *study.Study, believers side, believed survey.Scores, held side, expected survey.Scores) result.Estimate {
	own, ok := survey.Find(believers.factors, "location")
	theirs, both := survey.Find(held.factors, "location")
	switch {
	case !held.customers:
		return study.Missing(result.ReasonNoSource) // so few managers of one location may not be shown
	case !ok || !both:
		return study.Missing(result.ReasonNotGrouped)
	}
	places := placesOf(s, theirs, held, expected)
	var differences []float64
	at := map[string]int{} // believers by location
	left := 0
	for _, r := range believers.rows {
		x, answered := believed.At(r)
		if !believed.Asked() || !answered {
			continue
		}
		place, shown := placeOf(places, own, r)
		if !shown {
			left++
			continue
		}
		differences = append(differences, x-place.part.Value)
		at[place.level]++
	}
	switch n := len(differences); {
	case n+left == 0:
		return study.Missing(result.ReasonNoAnswers)
	case n == 0:
		return study.Missing(result.ReasonNotGrouped)
	case n < believers.audience.Least:
		return result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew}
	case left > 0 && left < believers.audience.Least:
		return result.Estimate{Status: result.Suppressed, Reason: result.ReasonComplement}
	}
	return matchedMean(believers.audience, differences, places, at)
}

// place is the customers of one location that may be shown.
type place struct {
	level string
	part  stats.Part
}

// placesOf returns the locations whose customers may be shown, with the mean of what they expect.
func placesOf(s *study.Study, theirs survey.Factor, held side, expected survey.Scores) []place {
	groups := study.Grouped(held.factors, theirs.ID, held.rows)
	everyone := study.Ones(held.rows)
	present, answered := make([]int, len(groups)), make([]int, len(groups))
	for i, g := range groups {
		present[i], answered[i] = s.Count(everyone, g.Rows), s.Count(expected, g.Rows)
	}
	hidden := study.Conceal(present, nil, s.Count(everyone, held.rows), held.audience.Least)
	hidden = study.Conceal(answered, hidden, s.Count(expected, held.rows), held.audience.Least)
	var all []place
	for i, g := range groups {
		if part, ok := held.audience.Part(held.audience.Take(expected, g.Rows)); ok && !hidden[i] {
			all = append(all, place{g.Level, part})
		}
	}
	return all
}

func placeOf(places []place, own survey.Factor, row int) (place, bool) {
	if own.Codes[row] < 0 {
		return place{}, false
	}
	i := slices.IndexFunc(places, func(p place) bool { return p.level == own.Levels[own.Codes[row]] })
	if i < 0 {
		return place{}, false
	}
	return places[i], true
}

// matchedMean returns the mean difference with its interval.
func matchedMean(a study.Audience, differences []float64, places []place, at map[string]int) result.Estimate {
	n := len(differences)
	e := result.Estimate{Value: stats.Mean(differences), N: n, Method: result.MethodMatched, Status: result.Measured}
	if n < study.IndicativeBelow && n != a.Population {
		e.Status = result.Indicative
	}
	whole, ok := a.Part(study.Sample{X: differences})
	if !ok {
		return e
	}
	// The customers' means are in the differences already; what they add is their own uncertainty.
	parts := []stats.Part{whole}
	for _, p := range places {
		if k := at[p.level]; k > 0 {
			p.part.Value = 0
			parts = append(parts, p.part.Times(-float64(k)/float64(n)))
		}
	}
	if t, ok := stats.Contrast(parts, a.Level); ok {
		e.Lo, e.Hi, e.Bound = t.Interval.Lo, t.Interval.Hi, true
	}
	return e
}
