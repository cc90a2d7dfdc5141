package words

import (
	"strings"
	"unicode/utf8"
)

// commonFrom is how many comments must hold a word in small letters for it to be a word like others and no name.
const commonFrom = 3

// Learn teaches the masker the names of some people, and those that a title or a first name announces in any of the comments it will mask:
// who is "Mme Ptak" in one comment is masked as "ptak" in another. A word that several comments hold in small letters is no name. It is to
// be called once, before Mask, with all comments.
func (m *Masker) Learn(comments, names []string) {
	small, found := map[string]int{}, map[string]bool{}
	for _, text := range comments {
		text = straight(text)
		all, seen := spans(text), map[string]bool{}
		for i := 0; i < len(all); i++ {
			w := text[all[i].from:all[i].to]
			folded := Fold(w)
			if !capital(w) {
				if !seen[folded] {
					small[folded]++
				}
				seen[folded] = true
				continue
			}
			if end := person(text, all, i); end > i {
				for _, s := range all[i:end] {
					found[Fold(text[s.from:s.to])] = true
				}
				i = end - 1
			}
		}
	}
	for _, n := range names {
		n = straight(n)
		for _, s := range spans(n) {
			if !ordinary(n, s) {
				found[Fold(n[s.from:s.to])] = true
			}
		}
	}
	m.common = map[string]bool{}
	for w, n := range small {
		if n >= commonFrom {
			m.common[w] = true
		}
	}
	for w := range found {
		if utf8.RuneCountInString(w) < 3 || particles[w] {
			continue
		}
		m.names[w] = true
		if !m.common[w] {
			m.full[w] = true
		}
	}
}

// person returns the index after the words of a name that a title before it or a first name at its head gives away, and i when none begins
// at word i.
func person(text string, all []span, i int) int {
	if ordinary(text, all[i]) {
		return i
	}
	titled := false
	if i > 0 {
		before, between := Fold(text[all[i-1].from:all[i-1].to]), text[all[i-1].to:all[i].from]
		titled = (titlesAnyCase[before] || titles[before]) && strings.Trim(between, " .") == "" && len(between) <= 2
	}
	if !titled && !firstNames[Fold(text[all[i].from:all[i].to])] {
		return i
	}
	return surname(text, all, i+1)
}

// small tells whether a word in small letters stands where a name is announced, after a title or "merci à", and is no common word of the
// comments. Without comments to know common words from, it reports false.
func (m *Masker) small(text string, all []span, i int) bool {
	if i == 0 || m.common == nil || ordinary(text, all[i]) {
		return false
	}
	folded := Fold(text[all[i].from:all[i].to])
	if utf8.RuneCountInString(folded) < 3 || m.common[folded] || particles[folded] {
		return false
	}
	before, between := Fold(text[all[i-1].from:all[i-1].to]), text[all[i-1].to:all[i].from]
	switch {
	case strings.Trim(between, " .") != "" || len(between) > 2:
		return false
	case spoken[before]:
		return true
	case before == "a" || before == "to":
		return i > 1 && strings.Trim(text[all[i-2].to:all[i-1].from], " ") == "" && thanked[Fold(text[all[i-2].from:all[i-2].to])]
	}
	return false
}
