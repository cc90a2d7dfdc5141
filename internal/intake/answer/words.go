package answer

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
	"golang.org/x/text/unicode/norm"

	"ecart/internal/config"
	"ecart/internal/intake/table"
)

// Bare is the form in which the product's own words are compared: folded as headings are, and without accents, which
// people leave out in capitals and on foreign keyboards.
func Bare(s string) string {
	s = table.Fold(s)
	for i := range len(s) {
		if s[i] >= 0x80 {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, norm.NFD.String(s))
		}
	}
	return s
}

// Tidy composes a text's blanks as a reader sees them: none at the ends, one between words.
func Tidy(s string) string {
	if isTidy(s) {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\u00a0' || r == '\u202f' || r == '\u200b' || r == '\ufeff'
	}), " ")
}

// isTidy tells whether Tidy would return s unchanged.
func isTidy(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case ' ':
			if i == 0 || i == len(s)-1 || s[i+1] == ' ' {
				return false
			}
		case '\t', '\n', '\r':
			return false
		case 0xc2, 0xe2, 0xef:
			if rest := s[i:]; strings.HasPrefix(rest, "\u00a0") || strings.HasPrefix(rest, "\u202f") || strings.HasPrefix(rest, "\u200b") || strings.HasPrefix(rest, "\ufeff") {
				return false
			}
		}
	}
	return true
}

// Words that stand for no answer, in the languages of the product, in bare form. "na" is what statistics programs write for a
// gap; "n/a" is what people write for a question that did not concern them.
var missingWords = map[Reason][]string{
	NoAnswer: {"", "-", "--", "---", ".", "?", "na", "nan", "null", "nil", "#null!", "(blank)", "(vide)", "vide", "blank", "empty", "no answer", "no response",
		"keine antwort", "keine angabe", "ohne angabe", "k.a.", "k. a.", "leer", "not answered", "unanswered", "skipped", "missing", "sans reponse", "pas de reponse", "aucune reponse", "non reponse", "non-reponse", "non repondu", "manquant"},
	NotApplicable: {"n/a", "n.a.", "n.a", "n / a", "trifft nicht zu", "nicht zutreffend", "nicht anwendbar", "entfallt", "not applicable", "does not apply", "inapplicable", "not concerned", "sans objet", "s.o.", "s/o", "so",
		"non applicable", "ne s'applique pas", "non concerne", "non concernee", "pas concerne", "pas concernee"},
	DontKnow: {"weiss nicht", "weiß nicht", "ich weiß nicht", "keine meinung", "keine ahnung", "ne sait pas", "ne sais pas", "je ne sais pas", "nsp", "n.s.p.", "ns", "sans opinion", "sans avis", "pas d'avis", "pas d'opinion", "aucune idee",
		"don't know", "dont know", "do not know", "i don't know", "i do not know", "dk", "no opinion", "not sure", "unsure", "can't say"},
	Refused: {"verweigert", "antwort verweigert", "mochte nicht antworten", "refus", "refuse", "refuse de repondre", "ne souhaite pas repondre", "ne veut pas repondre", "ne se prononce pas", "nspp",
		"refused", "declined", "prefer not to say", "prefer not to answer", "rather not say"},
}

var yesWords = []string{"oui", "o", "yes", "y", "ja", "j", "wahr", "vrai", "true", "v", "t", "x", "1", "✓", "✔", "☑"}

var noWords = []string{"non", "n", "no", "nein", "falsch", "faux", "false", "f", "0", "☐"}

// noStandardWords are ticked where a dimension has no standard at all.
var noStandardWords = []string{"no standard", "no standards", "none", "no", "aucune norme", "aucun standard", "pas de norme", "pas de normes", "pas de standard",
	"sans norme", "aucune", "aucun", "kein standard", "keine standards", "kein", "keine"}

// Vocabulary tells answers from reasons for having none.
type Vocabulary struct {
	words    map[string]Reason
	own      map[string]bool    // those of words that report.yaml adds
	numbers  map[float64]Reason // codes such as 99, from report.yaml; they count where the number could not be an answer
	yes, no  map[string]bool
	none     map[string]bool
	longest  int  // of words, in bytes
	grouping bool // a comma groups thousands in the report's language
}

// NewVocabulary returns the words of all languages with those that report.yaml adds, which come first. Where the locale groups thousands with a
// comma, one may do so.
func NewVocabulary(own config.MissingWords, locale string) *Vocabulary {
	v := &Vocabulary{words: map[string]Reason{}, own: map[string]bool{}, numbers: map[float64]Reason{}, yes: Set(yesWords...), no: Set(noWords...), none: Set(noStandardWords...), grouping: commaGroups(locale)}
	for reason, words := range missingWords {
		for _, w := range words {
			v.words[w] = reason
		}
	}
	if offered := own.Offered; offered != (config.OfferedWords{}) {
		v.words[Bare(offered.NotApplicable)], v.words[Bare(offered.DontKnow)] = NotApplicable, DontKnow
		v.none[Bare(offered.NoStandard)] = true
	}
	for _, r := range []struct {
		reason Reason
		words  []string
	}{{NoAnswer, own.NoAnswer}, {NotApplicable, own.NotApplicable}, {DontKnow, own.DontKnow}, {Refused, own.Refused}, {NotShown, own.NotShown}, {DroppedOut, own.DroppedOut}} {
		for _, w := range r.words {
			if x, ok := v.number(w); ok {
				v.numbers[x] = r.reason
			} else {
				v.words[Bare(w)], v.own[Bare(w)] = r.reason, true
			}
		}
	}
	for w := range v.words {
		v.longest = max(v.longest, len(w))
	}
	return v
}

// commaGroups tells whether a locale groups thousands with a comma, by CLDR.
func commaGroups(locale string) bool {
	return strings.Contains(message.NewPrinter(language.Make(locale)).Sprint(number.Decimal(1234567)), ",")
}

// inName returns the reason for which a cell of a grouping or text column holds no name. Two letters may be one: "DK" is a country,
// and so are others of our abbreviations; only "NA" and what report.yaml adds count.
func (v *Vocabulary) inName(text string) (Reason, bool) {
	if letters(text) > v.longest {
		return Answered, false
	}
	word := Bare(text)
	reason, ok := v.words[word]
	if ok && len(word) == 2 && word[0] >= 'a' && word[0] <= 'z' && word != "na" && !v.own[word] {
		return Answered, false
	}
	return reason, ok
}

// letters counts the letters and digits that the bare form of a text has at the least.
func letters(text string) int {
	n := 0
	for i := range len(text) {
		if c := text[i]; 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' {
			n++
		}
	}
	return n
}

// Set returns words to be looked up.
func Set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
