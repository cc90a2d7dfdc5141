package profile

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds within which pieces between delimiters are choices: so few, so short, and each used so often. What respondents wrote under
// "Other" may stand among them.
const (
	mostChoices   = 60
	mostPieces    = 1000 // different ones, what respondents wrote themselves among them
	longestChoice = 70
	usedEach      = 3
	cutCells      = 0.2 // share of the cells that hold more than one
)

// delimiters in the order in which they are tried. A comma without a blank counts where no digit stands around it; a blank where the
// choices are names in small letters, as KoboToolbox writes them.
var delimiters = []string{";", "|", "\n", ", ", ",", " / ", " "}

// splits returns the delimiter that parts the cells into a few choices that repeat, and "" when none does.
func (s *stock) splits(p parts) string {
	answers := s.answers()
	if p.texts < 5 || !atLeast(p.texts, half, p.all) {
		return ""
	}
	for _, delimiter := range delimiters {
		if s.choices(answers, delimiter, p) {
			return delimiter
		}
	}
	return ""
}

func (s *stock) choices(answers []*word, delimiter string, p parts) bool {
	used := map[string]int{}
	cells, cut, total, most := 0, 0, 0, 0
	for _, w := range answers {
		if w.numeral && delimiter != "," || w.dated {
			return false
		}
		pieces := Pieces(w.text, delimiter)
		if delimiter == " " && !names(pieces) || delimiter == "," && betweenDigits(w.text) {
			return false
		}
		cells += w.n
		most = max(most, len(pieces))
		if len(pieces) > 1 {
			cut += w.n
		}
		for _, piece := range pieces {
			used[piece] += w.n
			total += w.n
		}
		if len(used) > mostPieces {
			return false
		}
	}
	if delimiter == " " && most < 3 || !atLeast(cut, cutCells, cells) {
		return false
	}
	choices, covered, runes := 0, 0, 0
	for piece, n := range used {
		if n >= usedEach {
			choices++
			covered += n
			runes += utf8.RuneCountInString(piece)
		}
	}
	few := choices > 1 && choices <= mostChoices && runes <= longestChoice*choices && (choices < len(answers) || choices <= most+1)
	return few && atLeast(covered, mostly, total) || len(used) > 1 && len(used) <= mostChoices && len(used) < len(answers) && total >= usedEach*len(used)
}

// Pieces returns the choices that a cell of a multi column holds.
func Pieces(text, delimiter string) []string {
	var all []string
	for piece := range strings.SplitSeq(text, delimiter) {
		if piece = tidy(piece); piece != "" {
			all = append(all, piece)
		}
	}
	return all
}

// names tells whether pieces are names of choices: small letters, digits and underscores, none twice.
func names(pieces []string) bool {
	seen := map[string]bool{}
	for _, p := range pieces {
		if seen[p] || strings.ContainsFunc(p, func(r rune) bool { return !unicode.IsLower(r) && !unicode.IsDigit(r) && r != '_' }) {
			return false
		}
		seen[p] = true
	}
	return true
}

// betweenDigits tells whether a comma groups digits or parts decimals.
func betweenDigits(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == ',' && isDigit(s[i-1]) && isDigit(s[i+1]) && !onlyDigits(s) {
			return true
		}
	}
	return false
}

// onlyDigits tells whether a text is a list of short numbers: "1,3,7".
func onlyDigits(s string) bool {
	for piece := range strings.SplitSeq(s, ",") {
		if piece == "" || len(piece) > 2 || strings.ContainsFunc(piece, func(r rune) bool { return !unicode.IsDigit(r) }) {
			return false
		}
	}
	return true
}
