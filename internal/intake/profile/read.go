package profile

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"ecart/internal/intake/table"
)

// read is what a text says, looked at once.
type read struct {
	folded  string
	none    bool    // it says that there is no answer
	numeral bool    // it is a number
	x       float64 // that number
	dated   bool    // it is a date
	at      time.Time
	prefix  bool // it begins with a number and goes on with words: "5 - Très satisfait"
	ordinal bool // it holds a word of a scale
}

// longestLabel is how many bytes a text that may be a label, a number or a date has at the most.
const longestLabel = 120

// readText reads a text; layout is the date layout that fitted the text before, for a column writes its dates in one form.
func readText(text string, layout *int) read {
	if len(text) > longestLabel {
		return read{}
	}
	r := read{folded: table.Fold(text)}
	r.none = noAnswer[r.folded]
	if r.folded == "" || r.none {
		r.none = true
		return r
	}
	if c := r.folded[0]; isDigit(c) || c == '-' || c == '+' || c == '.' || c == ',' {
		if r.x, r.numeral = numeral(r.folded); r.numeral {
			return r
		}
		if r.at, r.dated = dateText(r.folded, layout); r.dated {
			return r
		}
		r.prefix = prefixed(r.folded)
	}
	r.ordinal = ordinal(r.folded)
	return r
}

// noAnswer are texts, folded, that say there is no answer, in the words of tools and people.
var noAnswer = set("-", "--", "---", ".", "?", "n/a", "na", "n.a.", "n.a", "nan", "null", "none", "nil", "#n/a", "(blank)", "(vide)", "no answer", "no response", "not answered", "sans réponse", "sans reponse", "pas de réponse",
	"non réponse", "not applicable", "does not apply", "non applicable", "sans objet", "s.o.", "ne sait pas", "je ne sais pas", "nsp", "sans opinion", "sans avis", "don't know", "i don't know", "dk", "no opinion", "not sure",
	"refused", "prefer not to say", "prefer not to answer", "ne souhaite pas répondre", "ne se prononce pas", "unfamiliar (n/a)", "keine angabe", "weiß nicht", "k.a.", "no sabe", "ns/nc", "non so", "nessuna risposta")

func set(words ...string) map[string]bool {
	all := make(map[string]bool, len(words))
	for _, w := range words {
		all[w] = true
	}
	return all
}

// numeral returns the number that a text is, with a point or a decimal comma.
func numeral(s string) (float64, bool) {
	if len(s) > 24 {
		return 0, false
	}
	for i := range len(s) {
		if c := s[i]; !isDigit(c) && c != '.' && c != ',' && c != '-' && c != '+' {
			return 0, false
		}
	}
	x, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return x, err == nil && !math.IsInf(x, 0)
}

// dateLayouts are the forms of dates and time stamps in exports; of 03/04/2026 the day may be the month, which does not matter here.
var dateLayouts = []string{
	"2006-01-02", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15:04:05Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 UTC", "2006-01-02 15:04:05 -0700",
	"2/1/2006", "2/1/2006 15:04", "2/1/2006 15:04:05", "1/2/2006", "1/2/2006 15:04", "1/2/2006 15:04:05", "1/2/2006 3:04 PM", "1/2/2006 3:04:05 PM", "2/1/06", "1/2/06", "2/1/06 15:04", "1/2/06 15:04", "1/2/06 15:04:05", "2/1/06 15:04:05",
	"2.1.2006", "2.1.2006 15:04", "2.1.2006 15:04:05", "2-1-2006", "2-1-2006 15:04", "2006/1/2", "2006/1/2 15:04", "2006/1/2 15:04:05", "2006/01/02 3:04:05 PM", "20060102T150405Z", "2006-1-2",
}

// dateText returns the moment that a text, folded, spells.
func dateText(s string, layout *int) (time.Time, bool) {
	if len(s) < 6 || len(s) > 40 || !strings.ContainsAny(s, "-/.t") {
		return time.Time{}, false
	}
	if before, _, zoned := strings.Cut(s, " gmt"); zoned {
		s = before
	}
	s = strings.ToUpper(s)
	for i := range dateLayouts {
		j := (*layout + i) % len(dateLayouts)
		if at, err := time.Parse(dateLayouts[j], s); err == nil && at.Year() >= 1900 && at.Year() < 2200 {
			*layout = j
			return at, true
		}
	}
	return time.Time{}, false
}

// prefixed tells whether a text begins with a number of one or two digits and goes on with words: "5 - Très satisfait", "1 (Not at all)".
func prefixed(s string) bool {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	if n == 0 || n > 2 || n == len(s) {
		return false
	}
	rest := strings.TrimLeft(s[n:], " -=:.)(/")
	if len(rest) == len(s)-n || rest == "" {
		return false
	}
	for _, r := range rest {
		return unicode.IsLetter(r)
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
