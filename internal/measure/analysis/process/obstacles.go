package process

import (
	"cmp"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Obstacles counts what employees say stands in the way of good service. Answers in the same words, but for case, blanks, quotes and a
// full stop, are one. What fewer name than may be shown of a company is counted together, and so is the rarest of the others while that
// count would itself be too small.
func Obstacles(s *study.Study) result.Obstacles {
	e := s.Data.Employees
	switch {
	case e == nil:
		return result.Obstacles{Status: result.NotMeasured, Reason: study.NoRole(config.Employees)}
	case len(e.Obstacles) == 0:
		return result.Obstacles{Status: result.NotMeasured, Reason: study.NoColumn("obstacle")}
	}
	named, n := wordings(e.Obstacles)
	switch {
	case n == 0:
		return result.Obstacles{Status: result.NotMeasured, Reason: result.ReasonNoAnswers}
	case n < max(s.Company.Least, s.Config.Privacy.Verbatim):
		return result.Obstacles{Status: result.Suppressed, Reason: result.ReasonTooFew}
	}
	out := result.Obstacles{Status: result.Measured, N: n}
	for len(named) > 0 {
		last := named[len(named)-1]
		if last.Count >= s.Company.Least && (out.Other == 0 || out.Other >= s.Company.Least) {
			break
		}
		out.Other += last.Count
		named = named[:len(named)-1]
	}
	for i := range named {
		named[i].Share = float64(named[i].Count) / float64(n)
	}
	out.Named = named
	return out
}

// wordings counts the answers by their words, the most frequent first and equals by their text, each as most people wrote it.
func wordings(answers []string) (all []result.Obstacle, n int) {
	spellings := map[string]map[string]int{}
	for _, answer := range answers {
		answer = strings.Join(strings.Fields(answer), " ")
		key := sameWords(answer)
		if key == "" {
			continue
		}
		if spellings[key] == nil {
			spellings[key] = map[string]int{}
		}
		spellings[key][answer]++
		n++
	}
	for _, written := range spellings {
		var o result.Obstacle
		most := 0
		for text, count := range written {
			o.Count += count
			if count > most || (count == most && text < o.Text) {
				most, o.Text = count, text
			}
		}
		all = append(all, o)
	}
	slices.SortFunc(all, func(a, b result.Obstacle) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Text, b.Text))
	})
	return all, n
}

// sameWords returns an answer without what makes no difference.
func sameWords(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'").Replace(strings.ToLower(s))
	return strings.Trim(s, " .,;:!…\"'«»\u00a0\u202f")
}
