package analysis

import (
	"cmp"
	"slices"
	"strings"

	"ecart/internal/config"
)

// Obstacles is what employees say stands in the way of good service, the most frequent first.
type Obstacles struct {
	Status Status
	Reason string
	N      int // employees who named one
	Named  []Obstacle
	Other  int // employees whose obstacle too few others name for it to be shown
}

// Obstacle is one thing that enough employees named in the same words.
type Obstacle struct {
	Text  string
	Count int
	Share float64 // of those who named one
}

// obstacles counts what employees say stands in the way of good service. Answers in the same words, but for case, blanks, quotes and a
// full stop, are one. What fewer name than may be shown of a company is counted together, and so is the rarest of the others while that
// count would itself be too small.
func (s *study) obstacles() Obstacles {
	e := s.d.Employees
	switch {
	case e == nil:
		return Obstacles{Status: NotMeasured, Reason: noRole(config.Employees)}
	case len(e.Obstacles) == 0:
		return Obstacles{Status: NotMeasured, Reason: noColumn("obstacle")}
	}
	named, n := wordings(e.Obstacles)
	switch {
	case n == 0:
		return Obstacles{Status: NotMeasured, Reason: ReasonNoAnswers}
	case n < max(s.company.least, s.c.Privacy.Verbatim):
		return Obstacles{Status: Suppressed, Reason: ReasonTooFew}
	}
	out := Obstacles{Status: Measured, N: n}
	for len(named) > 0 {
		last := named[len(named)-1]
		if last.Count >= s.company.least && (out.Other == 0 || out.Other >= s.company.least) {
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
func wordings(answers []string) (all []Obstacle, n int) {
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
		var o Obstacle
		most := 0
		for text, count := range written {
			o.Count += count
			if count > most || (count == most && text < o.Text) {
				most, o.Text = count, text
			}
		}
		all = append(all, o)
	}
	slices.SortFunc(all, func(a, b Obstacle) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Text, b.Text))
	})
	return all, n
}

// sameWords returns an answer without what makes no difference.
func sameWords(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'").Replace(strings.ToLower(s))
	return strings.Trim(s, " .,;:!…\"'«»\u00a0\u202f")
}
