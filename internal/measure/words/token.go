package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball"
)

// Word is one word of a comment that carries meaning: neither a stop word nor a negation.
type Word struct {
	Form     string // in small letters, with its accents: what is shown
	Stem     string // without ending and accents: what is compared
	Negation string // "pas_" or "not_" when the word before it denies it, else ""
	From, To int    // its bytes in the text that was read
}

// Key is what a word is counted under: its stem, and whether it is denied.
func (w Word) Key() string { return w.Negation + w.Stem }

// negation is what a word does to the words after it.
type negation uint8

const (
	denies  negation = iota + 1 // pas, jamais, sans, aucun: the next content word
	opens                       // ne: the next content word, which pas then does not deny again
	onlyNe                      // plus denies after ne alone; else it compares
	denotes                     // rien stays a word of its own: "rien à redire" is praise
)

var negatesFrench = map[string]negation{
	"pas": denies, "jamais": denies, "sans": denies, "aucun": denies, "aucune": denies, "aucuns": denies, "aucunes": denies, "non": denies, "ni": denies,
	"guère": denies, "nullement": denies, "ne": opens, "n": opens, "plus": onlyNe, "rien": denotes,
}

var negatesEnglish = map[string]bool{
	"not": true, "no": true, "never": true, "without": true, "nor": true, "neither": true, "cannot": true,
	"dont": true, "didnt": true, "doesnt": true, "isnt": true, "wasnt": true, "werent": true, "arent": true, "cant": true, "couldnt": true, "wont": true,
	"wouldnt": true, "hasnt": true, "havent": true, "hadnt": true, "shouldnt": true,
}

// Read cuts a text into the words that carry meaning, in order. French elisions are split (l'accueil), what a hyphen ties stays together,
// stop words are dropped, and the word
// that a negation denies is marked: pas aimable, n'a jamais répondu, sans excuses; not friendly, didn't answer. A negation ends with its
// sentence. It never fails: what is no text of letters has no words.
func Read(text string, l Language) []Word {
	text = straight(text)
	all := spans(text)
	r := reader{text: text, language: l}
	for i, s := range all {
		if i > 0 && strings.ContainsAny(text[all[i-1].to:s.from], ".,;:!?") {
			r.denied, r.opened = "", false
		}
		r.word(s)
	}
	return r.words
}

// Text returns the text as Read reads it, to which the places of its words belong.
func Text(text string) string { return straight(text) }

// reader is the state of reading one text.
type reader struct {
	text     string
	language Language
	words    []Word
	denied   string // the mark of the next content word
	opened   bool   // ne was seen, and what closes it was not
}

func (r *reader) word(s span) {
	w := strings.ToLower(r.text[s.from:s.to])
	if r.language&French != 0 && r.french(s, w) || r.language&English != 0 && r.english(s, w) {
		return
	}
	if utf8.RuneCountInString(w) < 2 {
		return
	}
	if last := len(r.words) - 1; last >= 0 && r.words[last].To == s.from-1 && r.text[s.from-1] == '-' {
		r.words[last].join(w, Stem(w, r.language), s.to)
		return
	}
	r.words = append(r.words, Word{Form: w, Stem: Stem(w, r.language), Negation: r.denied, From: s.from, To: s.to})
	r.denied = ""
}

// join adds what a hyphen ties to a word: petit-déjeuner and week-end are one word each.
func (w *Word) join(form, stem string, to int) {
	w.Form, w.Stem, w.To = w.Form+"-"+form, w.Stem+"-"+stem, to
}

// french tells whether a word is a stop word, an elision or a negation, and notes what a negation does.
func (r *reader) french(s span, w string) bool {
	n := negatesFrench[w]
	switch {
	case n == opens && (w == "ne" || elided(r.text, s, w)):
		r.denied, r.opened = "pas_", true
	case n == opens:
		return false
	case n == denies, n == onlyNe && r.opened:
		// What stands between ne and pas was denied already: "ne répond pas au téléphone".
		if !r.opened || r.denied != "" {
			r.denied = "pas_"
		}
		r.opened = false
	case n == denotes:
		r.denied, r.opened = "", false
		return false
	case n == onlyNe, elided(r.text, s, w):
	default:
		_, stop := stopFrench[w]
		return stop
	}
	return true
}

// elided tells whether a word is what elision leaves of an article or pronoun: the l of l'accueil.
func elided(text string, s span, w string) bool {
	switch w {
	case "l", "d", "j", "n", "s", "t", "c", "m", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu":
		return strings.HasPrefix(text[s.to:], "'")
	}
	return false
}

func (r *reader) english(s span, w string) bool {
	if negatesEnglish[w] || strings.HasSuffix(w, "n") && isT(r.text[s.to:]) {
		r.denied = "not_"
		return true
	}
	_, stop := stopEnglish[w]
	return stop
}

// isT tells whether a text begins with the rest of didn't.
func isT(rest string) bool {
	if len(rest) < 2 || rest[0] != '\'' || rest[1] != 't' && rest[1] != 'T' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest[2:])
	return !unicode.IsLetter(next)
}

// Stem returns what a word is compared by: its Snowball stem in the language, without accents. Porter (2001), snowballstem.org. Nouns and
// verbs of one family do not always meet: attente gives attent, attendre attendr.
func Stem(w string, l Language) string {
	name := "french"
	if l == English || l == Both && !strings.ContainsFunc(w, func(r rune) bool { return r >= utf8.RuneSelf }) && !frenchEnding(w) {
		name = "english"
	}
	stem, err := snowball.Stem(w, name, true)
	if err != nil || stem == "" {
		return Fold(w)
	}
	return Fold(stem)
}

// frenchEnding tells the endings by which a word without accents in a comment of both languages is taken for French.
func frenchEnding(w string) bool {
	for _, e := range []string{"eux", "euse", "eau", "aux", "elle", "ement", "ette", "ique", "ait", "ent"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
