package analysis

import (
	"math"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// objective is what is counted of gaps 2, 3 and 4, beside what staff say of them: each gap shows both.
type objective struct {
	coverage    result.Estimate // share of important expectations with a sound standard
	conformance result.Estimate // share within minus the share required, in points
	promises    result.Estimate // share of promises kept
}

// gaps measures the declared gaps of the model, in the declared order. Zeithaml, Berry & Parasuraman (1988),
// doi:10.1177/002224298805200203. Method §2.
func (s *study) gaps(v result.Service, beside objective) []result.Gap {
	var all []result.Gap
	for _, number := range s.c.Model.Gaps {
		var g result.Gap
		switch number {
		case 1:
			g = s.gap1(v)
		case 2:
			g = s.gap2(beside.coverage)
		case 3:
			g = s.gap3(beside.conformance)
		case 4:
			g = s.gap4(beside.promises)
		case 5:
			g = s.gap5(v)
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
func (s *study) shortfall(gap result.Estimate) result.Estimate {
	return falling(gap, result.MethodIndex, func(g float64) float64 { return 100 * math.Max(0, -g) / s.span() })
}

// Staff rate gaps 2 to 4 from 1 to 7, whatever the scale of the customers' questionnaire is.
const (
	ratingMin = 1
	ratingMax = 7
)

// remoteness turns a rating into its index: 0 at the best rating, 100 at the worst.
func remoteness(rating result.Estimate) result.Estimate {
	return falling(rating, result.MethodIndex, func(x float64) float64 {
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

// gap5 is the customers' own gap, taken from the service analysis.
func (s *study) gap5(v result.Service) result.Gap {
	g := result.Gap{
		Score:     v.Overall.Gap,
		Index:     s.shortfall(v.Overall.Gap),
		Absolute:  missing(result.ReasonNoSource),
		RMS:       missing(result.ReasonNoSource),
		Ranking:   missing(result.ReasonNoSource),
		Objective: missing(result.ReasonNoSource),
		Headline:  headlineScore,
	}
	for _, p := range v.Dimensions {
		g.Dimensions = append(g.Dimensions, result.GapDimension{
			Dimension:  p.ID,
			Reference:  p.Expectation,
			Observed:   p.Perception,
			Score:      p.Gap,
			Index:      s.shortfall(p.Gap),
			NoStandard: missing(result.ReasonNoSource),
			Test:       p.Test,
		})
	}
	return g
}

// What the overview shows of a gap.
const (
	headlineScore     = "score"
	headlineObjective = "objective"
)

// rating is one battery in which staff rate a gap directly, by dimension.
type rating struct {
	scores []survey.Scores
	none   [][]bool // "no standard" was ticked; nil where that cannot be
	n      int
	absent string // why there is no battery, "" when there is
}

// rated measures a gap that staff rate on the scale. A tick at "no standard" counts as the worst rating, and is also published as a share.
func (s *study) rated(b rating) result.Gap {
	g := result.Gap{Absolute: missing(result.ReasonNoSource), RMS: missing(result.ReasonNoSource), Ranking: missing(result.ReasonNoSource), Headline: headlineScore}
	floored := make([]survey.Scores, len(s.c.Model.Dimensions))
	for d, dimension := range s.c.Model.Dimensions {
		floored[d] = s.floored(b, d)
		g.Dimensions = append(g.Dimensions, s.ratedDimension(dimension.ID, b, d, floored[d]))
	}
	if b.absent != "" {
		g.Score, g.Index = missing(b.absent), missing(b.absent)
		return g
	}
	var asked int
	for _, c := range floored {
		if c.Asked() {
			asked++
		}
	}
	people := rowMeans(floored, b.n, (asked+1)/2)
	g.Score = s.company.mean(s.company.take(people, upTo(b.n)))
	g.Index = remoteness(g.Score)
	return g
}

func (s *study) ratedDimension(id string, b rating, d int, floored survey.Scores) result.GapDimension {
	gap := result.GapDimension{Dimension: id, Reference: missing(result.ReasonNoSource), NoStandard: missing(result.ReasonNoSource), Test: result.Test{None: result.ReasonNoSource}}
	if b.absent != "" {
		gap.Observed, gap.Score, gap.Index = missing(b.absent), missing(b.absent), missing(b.absent)
		return gap
	}
	rows := upTo(b.n)
	gap.Observed = s.company.mean(s.company.take(column(b.scores, d), rows))
	gap.Score = s.company.mean(s.company.take(floored, rows))
	gap.Index = remoteness(gap.Score)
	if b.none != nil {
		gap.NoStandard = s.noStandard(b, d, floored)
	}
	return gap
}

// floored returns the ratings of a dimension with the worst rating where "no standard" was ticked.
func (s *study) floored(b rating, d int) survey.Scores {
	scores := column(b.scores, d)
	if !scores.Asked() && !anyTick(b.none, d) {
		return survey.Scores{}
	}
	out := blank(b.n)
	for r := range b.n {
		if ticked(b.none, d, r) {
			put(out, r, ratingMin)
		} else if x, ok := scores.At(r); ok {
			put(out, r, x)
		}
	}
	return out
}

// noStandard returns the share that ticked "no standard". A share of 0 or 1 tells what everyone in the group answered: it is shown of
// groups twice the smallest size only.
func (s *study) noStandard(b rating, d int, floored survey.Scores) result.Estimate {
	ticks := blank(b.n)
	for r := range b.n {
		if _, ok := floored.At(r); ok {
			x := 0.0
			if ticked(b.none, d, r) {
				x = 1
			}
			put(ticks, r, x)
		}
	}
	return s.company.discreet(s.company.share(s.company.take(ticks, upTo(b.n)), yes), 0, 1)
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
