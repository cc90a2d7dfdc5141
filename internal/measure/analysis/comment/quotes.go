package comment

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/words"
)

// The lengths of a quotation, in letters: long enough to say something, short enough to be read.
const (
	shortest = 30
	longest  = 320
	ideal    = 120
)

// quotable returns the comments whose words may be shown, in an order that does not depend on the order of rows. A side with fewer than
// privacy.verbatim comments is not quoted, nor is a location with fewer, nor a comment that names one; and none that may still point at
// someone after masking.
func (s *shelf) quotable() []note {
	if !s.c.Comments.Quotes {
		return nil
	}
	sides := map[side]int{}
	for _, n := range s.notes {
		sides[n.side]++
	}
	known := s.knownWords()
	small, names := s.smallPlaces()
	var all []note
	for _, n := range s.notes {
		if sides[n.side] < s.c.Privacy.Verbatim || small[n.row] || words.Suspicious(n.masked, known) || mentions(n.masked, names) {
			continue
		}
		all = append(all, n)
	}
	rare := s.rare()
	once, off := make(map[int]int, len(all)), make(map[int]int, len(all)) // by row
	for _, n := range all {
		once[n.row], off[n.row] = rare(n), distance(n.masked)
	}
	slices.SortFunc(all, func(a, b note) int {
		if c := cmp.Or(cmp.Compare(once[a.row], once[b.row]), cmp.Compare(off[a.row], off[b.row])); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(a.normal, b.normal), cmp.Compare(a.masked, b.masked), cmp.Compare(a.side, b.side))
	})
	return all
}

// rare returns what counts a comment's words that no other comment has: a name in small letters that no rule finds is one of them, so
// those with the fewest are quoted first.
func (s *shelf) rare() func(note) int {
	held := words.Count(readings(s.notes), true).Comments
	return func(n note) int {
		once := 0
		for _, w := range n.words {
			if held[w.Key()] == 1 {
				once++
			}
		}
		return once
	}
}

// distance is how far the length of a text is from the ideal.
func distance(text string) int {
	d := utf8.RuneCountInString(text) - ideal
	return max(d, -d)
}

// knownWords returns the words that may stand with a capital inside a sentence: the company's name and those of its locations.
func (s *shelf) knownWords() []string {
	names := []string{s.c.Company.Name}
	if f, ok := survey.Find(s.customers.Factors, "location"); ok {
		names = append(names, f.Levels...)
	}
	return words.Known(names...)
}

// smallPlaces returns the rows of locations with too few comments to be quoted, and the words that those locations alone are called by.
func (s *shelf) smallPlaces() (rows map[int]bool, names []string) {
	rows = map[int]bool{}
	f, ok := survey.Find(s.customers.Factors, "location")
	if !ok {
		return rows, nil
	}
	comments := make([]int, len(f.Levels))
	for _, n := range s.notes {
		if l := f.Codes[n.row]; l >= 0 {
			comments[l]++
		}
	}
	for _, n := range s.notes {
		if l := f.Codes[n.row]; l >= 0 && comments[l] < s.c.Privacy.Verbatim {
			rows[n.row] = true
		}
	}
	elsewhere := map[string]bool{}
	for l, level := range f.Levels {
		if comments[l] >= s.c.Privacy.Verbatim {
			for _, w := range strings.Fields(words.Normal(level)) {
				elsewhere[words.Fold(w)] = true
			}
		}
	}
	for l, level := range f.Levels {
		for _, w := range strings.Fields(words.Normal(level)) {
			if comments[l] < s.c.Privacy.Verbatim && !elsewhere[words.Fold(w)] && utf8.RuneCountInString(w) > 2 {
				names = append(names, words.Fold(w))
			}
		}
	}
	return rows, names
}

// mentions tells whether a text holds one of the folded words.
func mentions(text string, names []string) bool {
	if len(names) == 0 {
		return false
	}
	for _, w := range strings.Fields(words.Normal(text)) {
		if slices.Contains(names, words.Fold(w)) {
			return true
		}
	}
	return false
}

// quotes fills in at most two quotations of each theme out of those that may be shown, one of the dissatisfied and one of the satisfied where there are both. A comment is
// quoted once.
func (s *shelf) quotes(r *result.Comments, all []note) {
	dictionary := s.dictionary()
	used := map[string]bool{}
	for i := range r.Themes {
		if !r.Themes[i].Share.OK() {
			continue
		}
		for _, wanted := range []side{bad, good, between} {
			for _, n := range all {
				if length := utf8.RuneCountInString(n.masked); n.side != wanted || used[n.normal] || length < shortest || length > longest || !dictionary.Themes(n.words)[i] {
					continue
				}
				if len(r.Themes[i].Quotes) < mostQuotes {
					r.Themes[i].Quotes = append(r.Themes[i].Quotes, result.Quote{Text: n.masked, Side: string(n.side)})
					used[n.normal] = true
				}
				break
			}
		}
	}
}

// keywords fills in some uses of the terms that tell the two sides apart; where the sides are too small to be compared, of the words that
// most of each use. Method §14.4.
func (s *shelf) keywords(r *result.Comments, all []note) {
	for _, group := range []struct {
		side  side
		terms []result.Term
	}{{bad, r.BadTerms}, {good, r.GoodTerms}} {
		if len(s.of(group.side)) < s.c.Privacy.Verbatim {
			continue
		}
		names := s.keys(group.side, group.terms, r.TermsWhy != "")
		for _, key := range names[:min(mostKeywords, len(names))] {
			if k := uses(all, group.side, key); len(k.Uses) > 0 {
				r.Keywords = append(r.Keywords, k)
			}
		}
	}
}

// keys returns the keys of the terms shown, or, without terms, of the words that most comments of a side use.
func (s *shelf) keys(of side, terms []result.Term, without bool) []string {
	forms := words.Forms(readings(s.notes))
	var keys []string
	if !without {
		for _, t := range terms {
			for _, key := range slices.Sorted(maps.Keys(forms)) {
				if forms[key] == t.Word {
					keys = append(keys, key)
				}
			}
		}
		return keys
	}
	counts := words.Count(readings(s.of(of)), true).Comments
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		if counts[key] >= s.least() {
			keys = append(keys, key)
		}
	}
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(counts[b], counts[a]) })
	return keys
}

// uses returns a word in the contexts of a few comments of one side.
func uses(all []note, of side, key string) result.Keyword {
	k := result.Keyword{Side: string(of)}
	seen := map[string]bool{}
	for _, n := range all {
		if n.side != of || seen[n.normal] || len(k.Uses) == mostUses {
			continue
		}
		for _, w := range n.words {
			if w.Key() == key {
				c := words.InContext(n.masked, w, context)
				k.Uses = append(k.Uses, result.Use{Left: c.Left, Word: c.Key, Right: c.Right})
				seen[n.normal] = true
				if k.Word == "" {
					k.Word = w.Negation + w.Form
				}
				break
			}
		}
	}
	return k
}
