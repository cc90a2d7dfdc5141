package pdf

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/pdf/typeset"
)

// Boxed returns the letters of a report that its font lacks, each once and in their order, and the first word that has one: on paper they are boxes.
// Signs that it lacks are left out there, and not among them.
func Boxed(r *report.Report, t *theme.Theme) (letters []rune, word string, err error) {
	face, err := scene.NewFace(t.Fonts[0].TTF)
	if err != nil {
		return nil, "", fmt.Errorf("font %s: %w", t.Fonts[0].Family, err)
	}
	s := &typeset.Setter{Regular: face, Bold: face}
	printed := *r
	printed.Slices = report.Slices{} // nobody chooses on paper
	report.Texts(printed, func(text string) {
		for _, l := range s.Boxes(text) {
			if len(letters) == 0 {
				word = wordWith(text, l)
			}
			if !slices.Contains(letters, l) {
				letters = append(letters, l)
			}
		}
	})
	return letters, word, nil
}

// wordWith is the first word of a text with a letter, shortened where it has no end.
func wordWith(text string, letter rune) string {
	const most = 24
	for word := range strings.FieldsSeq(text) {
		if r := []rune(word); slices.Contains(r, letter) && len(r) > most {
			at := max(0, min(slices.Index(r, letter), len(r)-most))
			return "…" + string(r[at:at+most]) + "…"
		} else if slices.Contains(r, letter) {
			return word
		}
	}
	return string(letter)
}
