package words

import (
	"cmp"
	"maps"
	"slices"
)

// Counts is how often each key is used in a group of comments.
type Counts struct {
	Total    int
	Of       map[string]int
	Comments map[string]int // how many comments use it at all
}

// Count counts the words of comments under their keys. Once counts a word once per comment, however often it stands there: right for long
// comments, where one writer's repetitions would pass for many voices.
func Count(comments [][]Word, once bool) Counts {
	c := Counts{Of: map[string]int{}, Comments: map[string]int{}}
	for _, comment := range comments {
		seen := map[string]bool{}
		for _, w := range comment {
			k := w.Key()
			if !seen[k] {
				seen[k] = true
				c.Comments[k]++
			} else if once {
				continue
			}
			c.Of[k]++
			c.Total++
		}
	}
	return c
}

// Forms returns for each key the form that is written most often, the first in the alphabet where two are; a denied word keeps its mark:
// "pas_aimable".
func Forms(comments [][]Word) map[string]string {
	times := map[string]map[string]int{}
	for _, comment := range comments {
		for _, w := range comment {
			k := w.Key()
			if times[k] == nil {
				times[k] = map[string]int{}
			}
			times[k][w.Negation+w.Form]++
		}
	}
	forms := make(map[string]string, len(times))
	for k, of := range times {
		forms[k] = slices.MinFunc(slices.Collect(maps.Keys(of)), func(a, b string) int {
			return cmp.Or(cmp.Compare(of[b], of[a]), cmp.Compare(a, b))
		})
	}
	return forms
}
