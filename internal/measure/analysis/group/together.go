package group

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/guard"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// hideTogether hides what gives a small group away beside the levels of other groupings, where each grouping by itself does not: a region less
// the places in it that are shown leaves those that are not. First whom a level holds, then figure by figure.
func hideTogether(s *study.Study, all []result.Breakdown) {
	if s.Data.Customers == nil {
		return
	}
	g := together{s: s, all: all}
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
	every := figures(s)
	if !loyalty.LogSolves(s) {
		every = append(every, columnFigure(s, "resolved", loyalty.FCRSurvey, func(l *result.Level) *result.Estimate { return &l.FCR }))
	}
	g.hide(study.Ones(s.Respondents), func(l *result.Level) bool { return !l.Hidden && l.N > 0 }, func(l *result.Level, rows []int) {
		l.Hidden, l.N = true, 0
		for _, f := range every {
			g.conceal(f, l, rows)
		}
	})
	for _, f := range every {
		for _, scores := range f.answers {
			g.hide(scores, func(l *result.Level) bool { return f.at(l).OK() }, func(l *result.Level, rows []int) { g.conceal(f, l, rows) })
		}
	}
}

// together is the levels of all groupings that customers know.
type together struct {
	s     *study.Study
	all   []result.Breakdown
	codes [][]int   // by grouping, the level of each row, from 1; 0 for none
	of    []int     // the breakdown of each
	rows  [][][]int // the customers of each level
}

// hide calls what hides a level for those that must not be shown beside all others that are.
func (g together) hide(answers survey.Scores, shown func(*result.Level) bool, hide func(l *result.Level, rows []int)) {
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
	for i, gone := range k.Withdraw(g.s.Memory, sets, g.s.Customers.Least) {
		if p := places[i]; gone {
			hide(&g.all[g.of[p.grouping]].Levels[p.level], g.rows[p.grouping][p.level])
		}
	}
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
