package group

import (
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/guard"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// hideTogether hides what gives a small group away beside the levels of other groupings, where each grouping by itself does not: a region less
// the places in it that are shown leaves those that are not.
func hideTogether(s *study.Study, all []result.Breakdown) {
	if s.Data.Customers == nil {
		return
	}
	solved := loyalty.LogSolves(s)
	g := newTogether(s, all, solved)
	for _, w := range study.OfOpinions(s, func(opinions *study.Study) []withdrawn {
		return newTogether(opinions, copied(all), solved).settle()
	}, "hidden together", solved, g.shown()) {
		g.withdraw(w)
	}
}

// copied returns breakdowns of which figures can be hidden without hiding them in those that are given.
func copied(all []result.Breakdown) []result.Breakdown {
	all = slices.Clone(all)
	for i := range all {
		all[i].Levels = slices.Clone(all[i].Levels)
		for j := range all[i].Levels {
			l := &all[i].Levels[j]
			l.Dimensions, l.Items = slices.Clone(l.Dimensions), slices.Clone(l.Items)
		}
	}
	return all
}

// together is the levels of all groupings that customers know.
type together struct {
	s     *study.Study
	every []figure // that customers' answers make
	all   []result.Breakdown
	codes [][]int   // by grouping, the level of each row, from 1; 0 for none
	of    []int     // the breakdown of each
	rows  [][][]int // the customers of each level
}

// withdrawn is a figure of a level of a grouping that must not be shown.
type withdrawn struct{ figure, grouping, level int }

// whoever stands for all figures of a level, and whom it holds.
const whoever = -1

// newTogether returns the levels of breakdowns. What was solved in one contact is customers' to tell unless the log does.
func newTogether(s *study.Study, all []result.Breakdown, logSolves bool) together {
	g := together{s: s, all: all, every: figures(s)}
	if !logSolves {
		g.every = append(g.every, columnFigure(s, "resolved", loyalty.FCRSurvey, func(l *result.Level) *result.Estimate { return &l.FCR }))
	}
	for i := range all {
		codes := make([]int, s.Data.Customers.N)
		rows, known := byLevel(factor{id: all[i].Factor, levels: levelNames(all[i])}, true, func() []survey.Factor { return s.Data.Customers.Factors })
		for level, members := range rows {
			for _, r := range members {
				codes[r] = level + 1
			}
		}
		if known {
			g.codes, g.of, g.rows = append(g.codes, codes), append(g.of, i), append(g.rows, rows)
		}
	}
	return g
}

// shown returns all that settle looks at beside the opinions: the groupings, their levels and which of the figures of each are shown.
func (g together) shown() []any {
	var all []any
	for _, b := range g.all {
		shown := make([]bool, 0, len(b.Levels)*(1+len(g.every)))
		for i := range b.Levels {
			shown = append(shown, held(&b.Levels[i]))
			for _, f := range g.every {
				shown = append(shown, f.at(&b.Levels[i]).OK())
			}
		}
		all = append(all, b.Factor, levelNames(b), shown)
	}
	return all
}

// held tells whether a level shows whom it holds.
func held(l *result.Level) bool { return !l.Hidden && l.N > 0 }

// settle hides what must not be shown together, and returns it in order: first whom a level holds, then figure by figure.
func (g together) settle() []withdrawn {
	all := g.hide(whoever, study.Ones(g.s.Respondents), held)
	for i, f := range g.every {
		for _, scores := range f.answers {
			all = append(all, g.hide(i, scores, func(l *result.Level) bool { return f.at(l).OK() })...)
		}
	}
	return all
}

// withdraw takes away what must not be shown.
func (g together) withdraw(w withdrawn) {
	l, rows := &g.all[g.of[w.grouping]].Levels[w.level], g.rows[w.grouping][w.level]
	if w.figure != whoever {
		g.conceal(g.every[w.figure], l, rows)
		return
	}
	l.Hidden, l.N = true, 0
	for _, f := range g.every {
		g.conceal(f, l, rows)
	}
}

// hide hides a figure at the levels that must not be shown beside all others that are, and returns where.
func (g together) hide(figure int, answers survey.Scores, shown func(*result.Level) bool) []withdrawn {
	var answered []int
	for _, r := range g.s.Respondents {
		if _, ok := answers.At(r); ok && g.s.Customers.Weight(r) > 0 {
			answered = append(answered, r)
		}
	}
	codes, width := make([][]int, len(g.codes)), make([]int, len(g.codes))
	for i, all := range g.codes {
		levels := g.all[g.of[i]].Levels
		width[i], codes[i] = len(levels)+1, make([]int, len(all))
		for r, code := range all {
			if code > 0 && shown(&levels[code-1]) {
				codes[i][r] = code
			}
		}
	}
	k := guard.New(answered, codes, width, func(int) string { return "" })
	sets := []guard.Set{k.All()}
	sets[0].Fixed = true
	type place struct{ grouping, level int }
	places := []place{{}}
	for i := range codes {
		for level := range g.all[g.of[i]].Levels {
			if shown(&g.all[g.of[i]].Levels[level]) {
				sets, places = append(sets, k.Level(i, level+1)), append(places, place{i, level})
			}
		}
	}
	var hidden []withdrawn
	for i, gone := range k.Withdraw(g.s.Memory, sets, g.s.Customers.Least) {
		if gone {
			one := withdrawn{figure, places[i].grouping, places[i].level}
			g.withdraw(one)
			hidden = append(hidden, one)
		}
	}
	return hidden
}

// conceal takes a figure of a level away.
func (g together) conceal(f figure, l *result.Level, rows []int) {
	n := len(rows)
	for _, scores := range f.answers {
		n = min(n, g.s.Count(scores, rows))
	}
	if n > 0 {
		*f.at(l) = study.Concealed(n, g.s.Customers.Least)
	}
}
