package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// bound joins a number to the word after it, so that no line ends between them; in a column that is narrow for both they stay apart.
func (s *Setter) bound(words []string, bold bool, size, width float64) []string {
	var out []string
	for _, w := range words {
		if n := len(out); n > 0 && isNumber(out[n-1]) && startsWithLetter(w) {
			if both := out[n-1] + " " + w; s.face(bold).Width(both, size) <= width*0.7 {
				out[n-1] = both
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

func isNumber(word string) bool {
	digits := 0
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			digits++
		case !unicode.IsSpace(r) && !strings.ContainsRune(",.+−-", r):
			return false
		}
	}
	last, _ := utf8.DecodeLastRuneInString(word)
	return digits > 0 && unicode.IsDigit(last)
}

func startsWithLetter(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLetter(r)
}

// mostPieces is how many lines a word without a blank takes at the most: a name is told by its beginning.
const mostPieces = 3

// pieces cuts a word that is wider than a line; of one that would take many lines the last shown ends in an ellipsis.
func (s *Setter) pieces(word string, bold bool, size, width float64) []string {
	f := s.face(bold)
	if f.Width(word, size) <= width {
		return []string{word}
	}
	var parts []string
	part := ""
	for _, r := range word {
		if part != "" && f.Width(part+string(r), size) > width {
			if len(parts) == mostPieces-1 {
				return append(parts, s.Cut(part+string(r), Style{Size: size, Bold: bold}, width))
			}
			parts, part = append(parts, part), ""
		}
		part += string(r)
	}
	return append(parts, part)
}

// prints tells whether a rune can stand on paper.
func (s *Setter) prints(r rune) bool { return r <= 0xFFFF && s.Regular.Has(r) }

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Boxes are the letters of a text that are printed as boxes, for the font lacks them.
func (s *Setter) Boxes(text string) []rune {
	if !strings.ContainsFunc(text, func(r rune) bool { return !s.prints(r) && isLetter(r) }) {
		return nil
	}
	var boxes []rune
	for _, r := range s.plainer(norm.NFC.String(text)) {
		if !s.prints(r) && isLetter(r) {
			boxes = append(boxes, r)
		}
	}
	return boxes
}

// plainer is a text with the letters that the font lacks in their plain form where they have one: "𝐁" is "B".
func (s *Setter) plainer(text string) string {
	var b strings.Builder
	for _, r := range text {
		if plain := norm.NFKC.String(string(r)); !s.prints(r) && isLetter(r) && s.Regular.Has([]rune(plain)[0]) {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Words is the text of a line.
func Words(l []Piece) string {
	var all []string
	for _, p := range l {
		all = append(all, p.text)
	}
	return strings.Join(all, " ")
}

// Shown is the lines that a place has room for, the last of them ending in an ellipsis where there are more.
func Shown(lines [][]Piece, most int) [][]Piece {
	if len(lines) <= most {
		return lines
	}
	lines = slices.Clone(lines[:most])
	last := slices.Clone(lines[most-1])
	end := &last[len(last)-1]
	if at := strings.LastIndex(end.text, " "); at > 0 {
		end.text = end.text[:at] + " …"
	}
	lines[most-1] = last
	return lines
}
