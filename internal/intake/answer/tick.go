package answer

import (
	"cmp"

	"ecart/internal/intake/table"
)

// unticked are words for a choice that was not made, beyond those for no, in bare form.
var unticked = Set("not selected", "unselected", "not checked", "unchecked", "non selectionne", "non selectionnee", "non coche", "non cochee", "not chosen", "non choisi", "no answer")

// ticking is what stands in the column of one choice of a question.
type ticking struct {
	checked, unchecked Matcher
	told               bool // report.yaml says what stands where it was made
}

// Tick returns the reader of the column of one choice: 1 where it was made. What stands there is a word for yes, one of checked, or the choice in
// its own words, which come as the reading's text; with checked the name alone may stand for it.
func (v *Vocabulary) Tick(name string, checked, unchecked []string) *Reader {
	r := &Reader{words: v, name: name, read: (*Reader).readTick}
	r.ticking = ticking{checked: Matching(append([]string{name}, checked...)), unchecked: Matching(unchecked), told: len(checked) > 0}
	return r
}

// readTick reads whether a choice was made.
func (r *Reader) readTick(c Cell) Reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	switch word := Bare(c.Text); {
	case r.ticking.told && r.ticking.checked.Holds(c):
		return Reading{X: 1}
	case r.ticking.unchecked.Holds(c):
		return Reading{}
	case c.Kind == table.Bool, c.Kind != table.Text && (c.X == 0 || c.X == 1):
		if !r.ticking.told || c.X == 0 {
			return Reading{X: c.X}
		}
	case c.Kind == table.Text && (r.words.no[word] || unticked[word]):
		return Reading{}
	case c.Kind == table.Text && r.words.yes[word] && !r.ticking.told:
		return Reading{X: 1}
	case c.Kind == table.Text:
		if reason, ok := r.words.words[word]; ok {
			return missing(reason)
		}
		if reason, ok := r.coded(c); ok {
			return missing(reason)
		}
		if !r.ticking.told {
			return Reading{X: 1, Text: Tidy(c.Text)}
		}
	}
	if reason, ok := r.coded(c); ok {
		return missing(reason)
	}
	shown := Shorten(c.Text)
	if c.Kind != table.Text {
		shown = Plain(c.X)
	}
	f := wrong(Unreadable, CodeChoice, "%q does not say whether %q was chosen", shown, r.name)
	f.Alike = table.Fold(shown)
	f.Hint = "say under checked: and unchecked: what stands in the column"
	return f
}

// OwnWords names a choice by what stands in its column, when that is always the same; a column in which people write what they like keeps
// the name that its heading gives it.
func OwnWords(words []string, name string) string {
	own := ""
	for _, w := range words {
		switch {
		case w == "":
		case own == "":
			own = w
		case table.Fold(own) != table.Fold(w):
			return name
		}
	}
	return cmp.Or(own, name)
}
