package asked

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ecart/internal/intake/table"
	"ecart/internal/late"
)

// Bare is a text folded as headings are, and without accents.
func Bare(s string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(table.Fold(s))))
}

// WordsOf splits a text into its words in bare form; digits and letters part: "E1" is "e", "1".
func WordsOf(s string) []string {
	var all []string
	start, kind := -1, 0
	text := Bare(s)
	for i, r := range text {
		k := KindOf(r)
		if k != kind {
			if kind != 0 {
				all = append(all, text[start:i])
			}
			start, kind = i, k
		}
	}
	if kind != 0 {
		all = append(all, text[start:])
	}
	return all
}

// KindOf tells letters (1) from digits (2) and all else (0).
func KindOf(r rune) int {
	switch {
	case unicode.IsLetter(r):
		return 1
	case unicode.IsDigit(r):
		return 2
	}
	return 0
}

// Speaks tells whether a text holds one of the words or beginnings of words: "recommend" is in "Would you recommend us?". A text of several
// words stands for these words in a row; one that ends in a blank stands for the whole word.
func Speaks(text string, of []string) bool {
	text = " " + strings.Join(strings.FieldsFunc(Bare(text), func(r rune) bool { return KindOf(r) == 0 }), " ") + " "
	for _, w := range of {
		if strings.Contains(text, " "+w) {
			return true
		}
	}
	return false
}

// List is a table of words, parted by commas.
func List(s string) []string {
	var all []string
	for _, w := range strings.Split(s, ",") {
		all = append(all, strings.TrimLeft(strings.ReplaceAll(w, "_", " "), " \n\t"))
	}
	return all
}

var unsafe = late.Pattern(`[^\p{L}\p{N}]+`)

// Identifier makes a short id of a text: "Équipe du matin" is "equipe_du_matin".
func Identifier(s string) string {
	id := strings.Trim(unsafe().ReplaceAllString(Bare(s), "_"), "_")
	const most = 24
	if runes := []rune(id); len(runes) > most {
		id = string(runes[:most])
		if cut := strings.LastIndexByte(id, '_'); cut > most/3 {
			id = id[:cut]
		}
	}
	return strings.Trim(id, "_")
}

// Cut shortens a text to n characters at a blank.
func Cut(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	short := string(runes[:n-1])
	if at := strings.LastIndexByte(short, ' '); at > n/2 {
		short = short[:at]
	}
	return strings.TrimRight(short, " ,;:.-") + "…"
}
