package words

import "strings"

// Dictionary sorts comments into themes by the words that speak of them.
type Dictionary struct {
	n      int
	stems  map[string][]int // themes by the stem of a word, in both languages
	forms  map[string][]int // by the folded word itself
	starts []start
}

// start is a word with any ending.
type start struct {
	prefix string
	theme  int
}

// NewDictionary makes a dictionary of themes, each a list of words. Words are compared as they are written or by their stems, without
// accents; a star at the end stands for any ending.
func NewDictionary(themes [][]string) *Dictionary {
	d := &Dictionary{n: len(themes), stems: map[string][]int{}, forms: map[string][]int{}}
	for i, theme := range themes {
		for _, w := range theme {
			w = strings.ToLower(straight(w))
			if prefix, any := strings.CutSuffix(w, "*"); any {
				d.starts = append(d.starts, start{Fold(prefix), i})
				continue
			}
			d.forms[Fold(w)] = append(d.forms[Fold(w)], i)
			for _, l := range []Language{French, English} {
				d.stems[Stem(w, l)] = append(d.stems[Stem(w, l)], i)
			}
		}
	}
	return d
}

// Themes tells for each theme whether a comment speaks of it, in praise or blame: a word that is denied counts too.
func (d *Dictionary) Themes(comment []Word) []bool {
	found := make([]bool, d.n)
	for _, w := range comment {
		d.find(w, found)
	}
	return found
}

// find marks the themes of a word and, where a hyphen ties several to it, of each.
func (d *Dictionary) find(w Word, found []bool) {
	forms, stems := strings.Split(w.Form, "-"), strings.Split(w.Stem, "-")
	for i, form := range forms {
		d.part(Fold(form), stems[i], found)
	}
}

// part marks the themes of one word; a word of the dictionary as it is written goes before others of the same stem.
func (d *Dictionary) part(folded, stem string, found []bool) {
	for _, s := range d.starts {
		if strings.HasPrefix(folded, s.prefix) {
			found[s.theme] = true
		}
	}
	themes, is := d.forms[folded]
	if !is {
		themes = d.stems[stem]
	}
	for _, i := range themes {
		found[i] = true
	}
}
