package people

import (
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Segments holds every main result of each group of the declared segments against that of all other customers. What the breakdown hides
// stays hidden, and so does each figure that too few of a group answered, with the one that would give it away.
func Segments(s *study.Study, breakdowns []result.Breakdown) []result.Segmented {
	var all []result.Segmented
	for _, segment := range s.Config.Segments {
		at := slices.IndexFunc(breakdowns, func(b result.Breakdown) bool { return b.Factor == segment.ID })
		if at < 0 || s.Data.Customers == nil {
			continue
		}
		if factor, ok := survey.Find(s.Data.Customers.Factors, segment.ID); ok {
			b := groupsOf(breakdowns[at])
			all = append(all, study.OfOpinions(s, func(s *study.Study) result.Segmented { return segmented(s, factor, b) }, "segment", factor, b))
		}
	}
	return all
}

// groupsOf returns a breakdown without its figures: who is hidden, and how many the others are.
func groupsOf(b result.Breakdown) result.Breakdown {
	out := result.Breakdown{Factor: b.Factor, Name: b.Name}
	for _, l := range b.Levels {
		out.Levels = append(out.Levels, result.Level{Level: l.Level, N: l.N, Hidden: l.Hidden})
	}
	return out
}

func segmented(s *study.Study, factor survey.Factor, b result.Breakdown) result.Segmented {
	out := result.Segmented{Factor: b.Factor, Name: b.Name}
	rows := make([][]int, len(b.Levels))
	hidden, groups := make([]bool, len(b.Levels)), make([]sides, len(b.Levels))
	for i, level := range b.Levels {
		hidden[i] = level.Hidden
		out.Levels = append(out.Levels, result.SegmentLevel{Level: level.Level, N: level.N, Hidden: level.Hidden})
		for _, r := range s.Respondents {
			if code := factor.Codes[r]; code >= 0 && factor.Levels[code] == level.Level {
				rows[i] = append(rows[i], r)
			}
		}
		if !level.Hidden {
			groups[i] = sides{s: s, of: rows[i], others: without(s.Respondents, rows[i])}
		}
	}
	for _, f := range mainFigures(s) {
		concealed := f.conceal(s, rows, hidden)
		for i := range out.Levels {
			if hidden[i] {
				continue
			}
			c := missing(f.id, study.Concealed(f.smallest(s, rows[i]), s.Customers.Least))
			if !concealed[i] {
				c = f.of(groups[i])
			}
			out.Levels[i].Figures = append(out.Levels[i].Figures, c)
		}
	}
	explore(&out, rows, len(s.Respondents))
	return out
}

// without returns the rows that are not among some; both are in order.
func without(rows, some []int) []int {
	rest := make([]int, 0, len(rows)-len(some))
	next := 0
	for _, r := range rows {
		if next < len(some) && some[next] == r {
			next++
			continue
		}
		rest = append(rest, r)
	}
	return rest
}

// explore adjusts the tests of one segment as a family. Where two groups are all customers, one comparison says both and counts once.
func explore(out *result.Segmented, rows [][]int, everyone int) {
	mirror := -1
	var family []*result.Test
	for i := range out.Levels {
		mirrored := slices.IndexFunc(rows[:i], func(earlier []int) bool { return len(earlier)+len(rows[i]) == everyone && len(rows[i]) > 0 })
		if mirrored >= 0 && !out.Levels[i].Hidden && !out.Levels[mirrored].Hidden {
			mirror = i
			continue
		}
		for j := range out.Levels[i].Figures {
			if t := &out.Levels[i].Figures[j].Test; t.Name != "" {
				family = append(family, t)
			}
		}
	}
	study.AdjustExploratory(family)
	out.Tested = len(family)
	if mirror < 0 {
		return
	}
	for i := range out.Levels[:mirror] {
		if len(rows[i])+len(rows[mirror]) == everyone {
			for j := range out.Levels[mirror].Figures {
				out.Levels[mirror].Figures[j].Test.Adjusted = out.Levels[i].Figures[j].Test.Adjusted
			}
		}
	}
}

// mainFigure is one of the main results of a group of customers.
type mainFigure struct {
	id       string
	answered []survey.Scores // whose answers it is made of; two where different people make a gap
	of       func(k sides) result.Contrast
}

// conceal returns the groups whose figure must be hidden: too few answered, or another would follow from the total.
func (f mainFigure) conceal(s *study.Study, rows [][]int, already []bool) []bool {
	out := slices.Clone(already)
	for _, scores := range f.answered {
		sizes := make([]int, len(rows))
		for i := range rows {
			sizes[i] = s.Count(scores, rows[i])
		}
		for i, hide := range study.Conceal(sizes, out, s.Count(scores, s.Respondents), s.Customers.Least) {
			out[i] = out[i] || hide
		}
	}
	return out
}

// smallest returns how many of some rows answered, the fewer of two kinds of people.
func (f mainFigure) smallest(s *study.Study, rows []int) int {
	n := len(rows)
	for _, scores := range f.answered {
		n = min(n, s.Count(scores, rows))
	}
	return n
}

// mainFigures returns the main results that were asked, in the order of the report.
func mainFigures(s *study.Study) []mainFigure {
	var all []mainFigure
	mean := func(id, field string, scores survey.Scores) {
		if scores.Asked() {
			all = append(all, mainFigure{id, []survey.Scores{scores}, func(k sides) result.Contrast { return k.mean(id, field, scores) }})
		}
	}
	gap := func(id string, t study.Trio) {
		answered := []survey.Scores{t.Gap}
		if !t.Gap.Asked() {
			answered = []survey.Scores{t.Expectation, t.Perception}
		}
		if t.Expectation.Asked() && t.Perception.Asked() {
			all = append(all, mainFigure{id, answered, func(k sides) result.Contrast { return k.gap(id, t) }})
		}
	}
	whole := s.Answers.Whole
	gap("gap", whole)
	mean("expectation", "expectation", whole.Expectation)
	mean("perception", "perception", whole.Perception)
	for d, dimension := range s.Config.Model.Dimensions {
		gap("gap:"+dimension.ID, s.DimensionTrio(d))
	}
	for d, dimension := range s.Config.Model.Dimensions {
		mean("points:"+dimension.ID, "importance", study.Column(s.Points, d))
	}
	mean("overall", "overall", s.CustomerColumn("overall"))
	all = append(all, shareFigures(s)...)
	mean("ces", "ces", s.CustomerColumn("ces"))
	mean("intention", "intention", s.CustomerColumn("intention"))
	return all
}

// shareFigures returns CSAT, the recommendation and who had to repeat, as far as asked.
func shareFigures(s *study.Study) []mainFigure {
	var all []mainFigure
	add := func(id string, of func(k sides) result.Contrast) {
		if scores := s.CustomerColumn(id); scores.Asked() {
			all = append(all, mainFigure{id, []survey.Scores{scores}, of})
		}
	}
	add("csat", func(k sides) result.Contrast { return k.share("csat", loyalty.Satisfied(s)) })
	add("nps", sides.net)
	add("repeated", func(k sides) result.Contrast { return k.share("repeated", study.Yes) })
	return all
}
