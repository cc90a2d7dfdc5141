package gap

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// fewestUnits is how many locations it takes to say whether something goes with a gap. Method §2.
const fewestUnits = 10

// link returns Spearman's ρ across locations between what people say of an antecedent and the score of its gap there, both turned so that
// high is favourable: it says what goes together and never what causes what. A location counts where as many staff answered as may be shown
// of one, and as many customers.
func link(s *study.Study, of asked, gap int) result.Estimate {
	if of.absent != "" {
		return study.Missing(of.absent)
	}
	here, known := placeMeans(of.factors, of.people, study.UpTo(of.n), s.Team)
	there, both := gapByPlace(s, gap)
	if !known || !both {
		return study.Missing(result.ReasonNotGrouped)
	}
	var x, y []float64
	for _, p := range here {
		for _, q := range there {
			if p.level == q.level {
				x, y = append(x, p.value), append(y, q.value)
			}
		}
	}
	if len(x) < fewestUnits {
		return study.Missing(result.ReasonFewUnits)
	}
	rho, ok := stats.Spearman(x, y)
	if !ok {
		return study.Missing(result.ReasonNoVariation)
	}
	return result.Estimate{Value: rho, N: len(x), Method: result.MethodSpearman, Status: result.Measured}
}

// placeMean is a mean at one location.
type placeMean struct {
	level string
	value float64
}

// placeMeans returns the mean of each location at which enough people answered to be shown, and whether there are locations.
func placeMeans(factors []survey.Factor, scores survey.Scores, rows []int, a study.Audience) ([]placeMean, bool) {
	if _, known := survey.Find(factors, "location"); !known {
		return nil, false
	}
	var all []placeMean
	for _, g := range study.Grouped(factors, "location", rows) {
		if e := a.Mean(a.Take(scores, g.Rows)); e.OK() {
			all = append(all, placeMean{g.Level, e.Value})
		}
	}
	return all, true
}

// gapByPlace returns the score of a gap at each location, and whether it is known by location.
func gapByPlace(s *study.Study, gap int) ([]placeMean, bool) {
	var b rating
	switch gap {
	case 1:
		return beliefByPlace(s, managersSide(s), customersSide(s))
	case 2:
		b = formalization(s)
	case 3:
		b = ability(s)
	case 4:
		b = keeping(s)
	}
	if b.absent != "" {
		return nil, false
	}
	return placeMeans(b.factors, b.people(b.floored(len(s.Config.Model.Dimensions))), study.UpTo(b.n), s.Team)
}

// beliefByPlace returns what managers believe less what customers expect, location by location.
func beliefByPlace(s *study.Study, managers, customers side) ([]placeMean, bool) {
	if managers.absent != "" || customers.absent != "" {
		return nil, false
	}
	believed, known := placeMeans(managers.factors, managers.whole, managers.rows, s.Team)
	expected, both := placeMeans(customers.factors, customers.whole, customers.rows, customers.audience)
	var all []placeMean
	for _, m := range believed {
		for _, c := range expected {
			if m.level == c.level {
				all = append(all, placeMean{m.level, m.value - c.value})
			}
		}
	}
	return all, known && both
}
