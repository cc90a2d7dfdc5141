package comment

import (
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
	"ecart/internal/measure/words"
)

// themes fills in the share of the comments that speak of each theme, and what those who wrote them answered. Method §14.7.
func (s *shelf) themes(r *result.Comments) {
	dictionary := s.dictionary()
	about := make([][]note, len(s.c.Comments.Themes))
	var unmatched, everyone []note
	for _, n := range s.notes {
		matched := false
		for i, is := range dictionary.Themes(n.words) {
			if is {
				about[i] = append(about[i], n)
				matched = true
			}
		}
		if !matched {
			unmatched = append(unmatched, n)
		}
		everyone = append(everyone, n)
	}
	hidden, shown := 0, 0
	for i, t := range s.c.Comments.Themes {
		theme := result.CommentTheme{ID: t.ID, Name: t.Name, Dimension: t.Dimension, Share: s.share(len(about[i])), NPS: s.nps(about[i]), Gap: s.gap(about[i])}
		s.bySide(&theme, about[i])
		switch {
		case theme.Share.Status == result.Suppressed:
			hidden++
		case len(about[i]) > 0:
			shown++
		}
		r.Themes = append(r.Themes, theme)
	}
	tests := make([]*result.Test, len(r.Themes))
	for i := range r.Themes {
		tests[i] = &r.Themes[i].Test
	}
	study.AdjustExploratory(tests)
	r.Unmatched, r.NPS, r.Gap = s.share(len(unmatched)), s.nps(everyone), s.gap(everyone)
	// With one theme shown or none, what is left after it and the unmatched would tell of a hidden one.
	if hidden > 0 && shown <= 1 && r.Unmatched.OK() {
		r.Unmatched = result.Estimate{Method: result.MethodWilson, Status: result.Suppressed, Reason: result.ReasonComplement}
	}
}

// bySide fills in how many of the dissatisfied and of the satisfied speak of a theme, in praise or blame, and how they differ. Both are hidden
// where a few of any side do, or all but a few: the share of all comments would give them away.
func (s *shelf) bySide(t *result.CommentTheme, about []note) {
	sides := []side{bad, good, between}
	speak, all := make([]int, len(sides)), make([]int, len(sides))
	for i, of := range sides {
		all[i] = len(s.of(of))
		for _, n := range about {
			if n.side == of {
				speak[i]++
			}
		}
	}
	least := s.c.Privacy.Customers
	hide := slices.Contains(study.Conceal(speak, nil, len(about), least), true) || t.Share.Status == result.Suppressed
	for i := range sides {
		hide = hide || all[i] > 0 && all[i] < least || speak[i] < all[i] && all[i]-speak[i] < least
	}
	none := result.Estimate{Method: result.MethodWilson}
	switch {
	case s.split == "":
		none.Reason = result.ReasonNoSplit
	case all[0] == 0 || all[1] == 0:
		none.Reason = result.ReasonNoAnswers
	case hide:
		none.Status, none.Reason = result.Suppressed, result.ReasonTooFew
	default:
		t.Bad, t.Good = s.part(speak[0], all[0]), s.part(speak[1], all[1])
		t.Difference, t.Test = study.Apart(study.Audience{Least: least, Level: s.level}, t.Bad, t.Good)
		return
	}
	t.Bad, t.Good, t.Difference, t.Test = none, none, none, result.Test{None: result.ReasonTooFew}
}

// part returns k of n comments with Wilson's interval.
func (s *shelf) part(k, n int) result.Estimate {
	i, _ := stats.Wilson(float64(k), float64(n), s.level)
	return s.settle(i, n, result.MethodWilson)
}

func (s *shelf) dictionary() *words.Dictionary {
	all := make([][]string, len(s.c.Comments.Themes))
	for i, t := range s.c.Comments.Themes {
		all[i] = t.Words
	}
	return words.NewDictionary(all)
}

// share returns k of the comments with Wilson's interval. A few are hidden, and so are all but a few.
func (s *shelf) share(k int) result.Estimate {
	n, least := len(s.notes), s.c.Privacy.Customers
	if k > 0 && k < least || k < n && n-k < least {
		return result.Estimate{Method: result.MethodWilson, Status: result.Suppressed, Reason: result.ReasonTooFew}
	}
	i, _ := stats.Wilson(float64(k), float64(n), s.level)
	return s.settle(i, n, result.MethodWilson)
}

// rest hides a figure of those who mention a theme where the few others who answered could be worked out from the figure of all.
func (s *shelf) rest(e result.Estimate, answered, all int) result.Estimate {
	if e.OK() && answered < all && all-answered < s.c.Privacy.Customers {
		return result.Estimate{Method: e.Method, Status: result.Suppressed, Reason: result.ReasonComplement}
	}
	return e
}

// nps returns the net promoter score of those who wrote some comments.
func (s *shelf) nps(notes []note) result.Estimate {
	if !s.customers.NPS.Asked() {
		return result.Estimate{Reason: "no_column:nps"}
	}
	points := func(row int) (float64, bool) {
		x, ok := s.customers.NPS.At(row)
		switch {
		case ok && x >= 9:
			return 100, true
		case ok && x <= 6:
			return -100, true
		}
		return 0, ok
	}
	xs, ws := s.answers(notes, points)
	everyone, _ := s.answers(s.notes, points)
	if s.weights != nil {
		i, _ := stats.WeightedMean(xs, ws, s.level)
		return s.rest(s.settle(i, len(xs), result.MethodWeightedMean), len(xs), len(everyone))
	}
	var pro, det int
	for _, x := range xs {
		switch x {
		case 100:
			pro++
		case -100:
			det++
		}
	}
	i, _ := stats.NPS(pro, len(xs)-pro-det, det, s.level)
	return s.rest(s.settle(i, len(xs), result.MethodAdjustedWald), len(xs), len(everyone))
}

// gap returns the mean gap of those who wrote some comments: perception − expectation over the items of which each answered both, at least
// half of them.
func (s *shelf) gap(notes []note) result.Estimate {
	if !s.c.Model.Paired {
		return result.Estimate{Reason: result.ReasonUnpaired}
	}
	xs, ws := s.answers(notes, s.gapOf)
	everyone, _ := s.answers(s.notes, s.gapOf)
	var i stats.Interval
	method := result.MethodMean
	if s.weights != nil {
		i, _ = stats.WeightedMean(xs, ws, s.level)
		method = result.MethodWeightedMean
	} else {
		i, _ = stats.MeanInterval(xs, s.level)
	}
	return s.rest(s.settle(i, len(xs), method), len(xs), len(everyone))
}

func (s *shelf) gapOf(row int) (float64, bool) {
	sum, n := 0.0, 0
	for i, p := range s.customers.Perception {
		x, saw := p.At(row)
		if e, expected := s.customers.Expectation[i].At(row); saw && expected {
			sum += x - e
			n++
		}
	}
	if n == 0 || 2*n < len(s.customers.Perception) {
		return 0, false
	}
	return sum / float64(n), true
}

// answers returns what those who wrote some comments answered, with their weights.
func (s *shelf) answers(notes []note, of func(row int) (float64, bool)) (xs, ws []float64) {
	for _, n := range notes {
		x, ok := of(n.row)
		if !ok {
			continue
		}
		xs = append(xs, x)
		if s.weights != nil {
			ws = append(ws, s.weights[n.row])
		}
	}
	return xs, ws
}
