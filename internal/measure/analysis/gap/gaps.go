// Package gap measures service quality by expectation and perception, its weights and reliability, and the five gaps of the model.
package gap

import (
	"math"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Objective is what is counted of gaps 2, 3 and 4, beside what staff say of them: each gap shows both.
type Objective struct {
	Coverage    result.Estimate // share of important expectations with a sound standard
	Conformance result.Estimate // share within minus the share required, in points
	Promises    result.Estimate // share of promises kept
}

// Gaps measures the declared gaps of the model, in the declared order. Zeithaml, Berry & Parasuraman (1988),
// doi:10.1177/002224298805200203. Method §2.
func Gaps(s *study.Study, v result.Service, beside Objective) []result.Gap {
	var all []result.Gap
	for _, number := range s.Config.Model.Gaps {
		var g result.Gap
		switch number {
		case 1:
			g = gap1(s, v)
		case 2:
			g = gap2(s, beside.Coverage)
		case 3:
			g = gap3(s, beside.Conformance)
		case 4:
			g = gap4(s, beside.Promises)
		case 5:
			g = gap5(s, v)
		default:
			continue
		}
		g.Number = number
		g.WorstID = worst(g.Dimensions)
		all = append(all, g)
	}
	return all
}

// shortfall turns a gap into its index: 0 for none, 100 for the whole scale. Only a shortfall counts.
func shortfall(s *study.Study, gap result.Estimate) result.Estimate {
	return study.Falling(gap, result.MethodIndex, func(g float64) float64 { return 100 * math.Max(0, -g) / s.Span() })
}

// Staff rate gaps 2 to 4 from 1 to 7, whatever the scale of the customers' questionnaire is.
const (
	ratingMin = 1
	ratingMax = 7
)

// remoteness turns a rating into its index: 0 at the best rating, 100 at the worst.
func remoteness(rating result.Estimate) result.Estimate {
	return study.Falling(rating, result.MethodIndex, func(x float64) float64 {
		return 100 * (ratingMax - x) / (ratingMax - ratingMin)
	})
}

// worst returns the dimension with the largest index, the first of equals, "" when none is measured or all are 0.
func worst(dimensions []result.GapDimension) string {
	id, most := "", 0.0
	for _, d := range dimensions {
		if d.Index.OK() && d.Index.Value > most {
			id, most = d.Dimension, d.Index.Value
		}
	}
	return id
}

// plainGap is a gap that has none of the figures that some gaps have.
func plainGap() result.Gap {
	none := study.Missing(result.ReasonNoSource)
	return result.Gap{Absolute: none, RMS: none, Misunderstanding: none, Matched: none, Ranking: none, Objective: none, Headline: result.HeadlineScore}
}

// gap5 is the customers' own gap, taken from the service analysis.
func gap5(s *study.Study, v result.Service) result.Gap {
	g := plainGap()
	g.Score, g.Index = v.Overall.Gap, shortfall(s, v.Overall.Gap)
	for _, p := range v.Dimensions {
		g.Dimensions = append(g.Dimensions, result.GapDimension{
			Dimension:  p.ID,
			Reference:  p.Expectation,
			Observed:   p.Perception,
			Score:      p.Gap,
			Index:      shortfall(s, p.Gap),
			NoStandard: study.Missing(result.ReasonNoSource),
			Matched:    study.Missing(result.ReasonNoSource),
			Test:       p.Test,
		})
	}
	return g
}

// rating is one battery in which staff rate a gap directly, by dimension.
type rating struct {
	audience study.Audience
	factors  []survey.Factor
	scores   []survey.Scores
	none     [][]bool // "no standard" was ticked; nil where that cannot be
	n        int
	absent   string // why there is no battery, "" when there is
}

// rated measures a gap that staff rate on the scale. A tick at "no standard" counts as the worst rating, and is also published as a share.
func rated(s *study.Study, b rating) result.Gap {
	g := plainGap()
	floored := b.floored(len(s.Config.Model.Dimensions))
	for d, dimension := range s.Config.Model.Dimensions {
		g.Dimensions = append(g.Dimensions, ratedDimension(dimension.ID, b, d, floored[d]))
	}
	if b.absent != "" {
		g.Score, g.Index = study.Missing(b.absent), study.Missing(b.absent)
		return g
	}
	g.Score = b.audience.Mean(b.audience.Take(b.people(floored), study.UpTo(b.n)))
	g.Index = remoteness(g.Score)
	return g
}

// floored returns the ratings by dimension, with the worst one where "no standard" was ticked.
func (b rating) floored(dimensions int) []survey.Scores {
	all := make([]survey.Scores, dimensions)
	for d := range all {
		all[d] = worstRated(b, d)
	}
	return all
}

// people returns each person's mean over the dimensions, for those who rated at least half of those that were asked.
func (b rating) people(floored []survey.Scores) survey.Scores {
	asked := study.AskedOf(floored)
	return study.RowMeans(asked, b.n, (len(asked)+1)/2)
}

func ratedDimension(id string, b rating, d int, floored survey.Scores) result.GapDimension {
	gap := result.GapDimension{Dimension: id, Reference: study.Missing(result.ReasonNoSource), NoStandard: study.Missing(result.ReasonNoSource), Matched: study.Missing(result.ReasonNoSource), Test: result.Test{None: result.ReasonNoSource}}
	if b.absent != "" {
		gap.Observed, gap.Score, gap.Index = study.Missing(b.absent), study.Missing(b.absent), study.Missing(b.absent)
		return gap
	}
	rows := study.UpTo(b.n)
	gap.Observed = b.audience.Mean(b.audience.Take(study.Column(b.scores, d), rows))
	gap.Score = b.audience.Mean(b.audience.Take(floored, rows))
	gap.Index = remoteness(gap.Score)
	if b.none != nil {
		gap.NoStandard = noStandard(b, d, floored)
	}
	return gap
}

// worstRated returns the ratings of a dimension with the worst rating where "no standard" was ticked.
func worstRated(b rating, d int) survey.Scores {
	scores := study.Column(b.scores, d)
	if !scores.Asked() && !anyTick(b.none, d) {
		return survey.Scores{}
	}
	out := study.Blank(b.n)
	for r := range b.n {
		if ticked(b.none, d, r) {
			study.Put(out, r, ratingMin)
		} else if x, ok := scores.At(r); ok {
			study.Put(out, r, x)
		}
	}
	return out
}

// noStandard returns the share that ticked "no standard". A share of 0 or 1 tells what everyone in the group answered: it is shown of
// groups twice the smallest size only.
func noStandard(b rating, d int, floored survey.Scores) result.Estimate {
	ticks := study.Blank(b.n)
	for r := range b.n {
		if _, ok := floored.At(r); ok {
			x := 0.0
			if ticked(b.none, d, r) {
				x = 1
			}
			study.Put(ticks, r, x)
		}
	}
	return b.audience.Discreet(b.audience.Share(b.audience.Take(ticks, study.UpTo(b.n)), study.Yes), 0, 1)
}

func ticked(none [][]bool, d, row int) bool {
	return d < len(none) && row < len(none[d]) && none[d][row]
}

func anyTick(none [][]bool, d int) bool {
	if d >= len(none) {
		return false
	}
	for _, t := range none[d] {
		if t {
			return true
		}
	}
	return false
}
