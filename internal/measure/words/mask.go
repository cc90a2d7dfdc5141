package words

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ecart/internal/late"
)

// Kind is a kind of personal data.
type Kind string

// The kinds of personal data that are masked.
const (
	Name    Kind = "name"
	Email   Kind = "email" // and every other handle with an at sign
	Phone   Kind = "phone"
	Number  Kind = "number" // cards, accounts, files, rooms, dates: any long row of digits
	Link    Kind = "link"
	Address Kind = "address"
)

// The brackets of a mask; the text that is read has none of its own.
const (
	maskOpens  = "⟦"
	maskCloses = "⟧"
)

// Placeholder is the mask of a kind that Mask sets: "⟦name⟧". Whoever shows the text writes "[nom]" or "[name]" instead, with Show.
func Placeholder(k Kind) string { return maskOpens + string(k) + maskCloses }

// Kinds returns every kind, in a fixed order.
func Kinds() []Kind { return []Kind{Name, Email, Phone, Number, Link, Address} }

// Show replaces the placeholders of a masked text by the words of its reader's language.
func Show(masked string, word func(Kind) string) string {
	for _, k := range Kinds() {
		masked = strings.ReplaceAll(masked, Placeholder(k), word(k))
	}
	return masked
}

// Masker masks personal data by rules and by a list of names. The zero value knows no names but those the rules find.
type Masker struct {
	names map[string]bool // folded words of names
	full  map[string]bool // those that are masked in small letters too: the only word of a name on the list, and what Learn found

	common map[string]bool // folded words that several comments hold in small letters; nil before Learn
}

// NewMasker returns a masker that knows the names of a list, whole or in parts. A part counts where it begins with a capital; a name that
// is one word counts in any letters.
func NewMasker(names []string) *Masker {
	m := &Masker{names: map[string]bool{}, full: map[string]bool{}}
	for _, n := range names {
		n = straight(n)
		parts := spans(n)
		for _, p := range parts {
			w := Fold(n[p.from:p.to])
			if utf8.RuneCountInString(w) < 2 || particles[w] {
				continue
			}
			m.names[w] = true
			if len(parts) == 1 {
				m.full[w] = true
			}
		}
	}
	return m
}

// Mask replaces the personal data of a comment: e-mail addresses, links, account, card and telephone numbers, any other row of six digits or
// more, the numbers of rooms and files, postal addresses, and names that stand on the list, are common first names, or follow a title, a
// greeting, a trade or a closing word; in small letters, those that Learn knows, first names that are no other word, and what follows a
// title or thanks. The result has no at sign and no row of six digits. Rules cannot find every name: what is quoted must
// pass Suspicious as well.
func (m *Masker) Mask(text string) string {
	text = straight(text)
	text = strings.NewReplacer(maskOpens, "(", maskCloses, ")").Replace(text)
	text = m.maskSigns(text)
	return m.maskNames(text)
}

func (m *Masker) maskSigns(text string) string {
	if strings.ContainsAny(text, "@＠") || handle().MatchString(text) {
		text = handle().ReplaceAllString(text, Placeholder(Email))
	}
	if strings.Contains(text, ".") || strings.Contains(text, "://") {
		text = link().ReplaceAllString(text, Placeholder(Link))
	}
	if strings.IndexFunc(text, unicode.IsNumber) < 0 {
		return text
	}
	text = account().ReplaceAllStringFunc(text, maskAccount)
	text = street().ReplaceAllString(text, Placeholder(Address))
	text = strasse().ReplaceAllString(text, Placeholder(Address))
	text = town().ReplaceAllString(text, Placeholder(Address))
	text = postcode().ReplaceAllString(text, Placeholder(Address))
	text = digits().ReplaceAllStringFunc(text, maskDigits)
	return file().ReplaceAllString(text, "${1}"+Placeholder(Number))
}

const blank = `[ \x{00a0}\x{2007}\x{2009}\x{202f}]`

var (
	handle = late.Pattern(`(?i)\S*` + blank + `?[@＠]` + blank + `?\S*|[\p{L}\p{Nd}._-]+` + blank + `*[(\[](?:at|arobase)[)\]]` + blank + `*\S+|[\p{L}\p{Nd}._-]+ arobase \S+`)
	link   = late.Pattern(`(?i)(?:https?|ftp)://\S+|\bwww\.\S+|[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)*\.(?:com|fr|org|net|eu|be|ch|ca|uk|io|info)\b(?:/\S*)?`)
	// Two letters, two digits and at least ten more signs in groups: an IBAN as people write it.
	account = late.Pattern(`(?i)\b[a-z]{2}\p{Nd}{2}(?:` + blank + `?[a-z\p{Nd}]{4}){2,7}(?:` + blank + `?\p{Nd}[a-z\p{Nd}]{0,3})?\b`)
	digits  = late.Pattern(`\+?[(]?\p{N}(?:[ \x{00a0}\x{2007}\x{2009}\x{202f}.·\-–/()]{0,3}\p{N}){5,}`)
	street  = late.Pattern(`(?i)\b\p{N}{1,4}` + blank + `*(?:bis|ter|quater)?,?` + blank + `*\b(?:rue|avenue|av\.?|boulevard|bd|bld|place|chemin|impasse|allée|allee|allées|route|quai|cours|square|passage|résidence|faubourg|sentier|villa)` + blank + `[\p{L}\p{N}' -]{2,60}`)
	strasse = late.Pattern(`\b\p{N}{1,5}` + blank + `+(?:\p{Lu}[\p{L}'.-]*` + blank + `+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Sq|Court|Terrace|Close|Crescent|Way)\b\.?`)
	town    = late.Pattern(`\b\p{N}{5}` + blank + `+\p{Lu}[\p{L}'-]+(?:` + blank + `\p{Lu}[\p{L}'-]+)*`)
	// A British postcode.
	postcode = late.Pattern(`\b[A-Z]{1,2}[0-9][A-Z0-9]?` + blank + `[0-9][A-Z]{2}\b`)
	// What a guest is known by: the word stays, the number goes.
	file = late.Pattern(`(?i)\b((?:chambre|room|suite|appartement|apartment|dossier|réservation|reservation|booking|facture|invoice|commande|order|ticket|client|cliente|customer|guest|compte|account|contrat|contract|table|siège|seat|vol|flight)` +
		blank + `*(?:n[°o]\.?|no\.?|number|numéro|nr\.?|#|:)?` + blank + `*)[a-z]{0,3}-?\p{N}{2,}[a-z\p{N}-]*`)
)

// maskAccount masks what has the digits of an account; other groups of short words stay.
func maskAccount(s string) string {
	n := 0
	for _, r := range s {
		if unicode.IsNumber(r) {
			n++
		}
	}
	if n < 8 {
		return s
	}
	return Placeholder(Number)
}

func maskDigits(s string) string {
	n := 0
	for _, r := range s {
		if unicode.IsNumber(r) {
			n++
		}
	}
	if n >= 9 && n <= 13 && (strings.HasPrefix(s, "0") || strings.HasPrefix(s, "+") || strings.HasPrefix(s, "(")) {
		return Placeholder(Phone)
	}
	return Placeholder(Number)
}

// maskNames masks the runs of words that are names, from the left.
func (m *Masker) maskNames(text string) string {
	all := spans(text)
	var b strings.Builder
	done := 0
	for i := 0; i < len(all); {
		end := m.name(text, all, i)
		if end == i {
			i++
			continue
		}
		b.WriteString(text[done:all[i].from])
		b.WriteString(Placeholder(Name))
		done = all[end-1].to
		i = end
	}
	b.WriteString(text[done:])
	return b.String()
}

// name returns the index after the words of a name that begins at word i, and i when none begins there.
func (m *Masker) name(text string, all []span, i int) int {
	w := text[all[i].from:all[i].to]
	folded := Fold(w)
	known := m.full[folded] || smallNames[folded] || capital(w) && (m.names[folded] || firstNames[folded])
	// "J. Dupont": an initial is nobody without the name behind it.
	initial := len(w) == 1 && capital(w) && !titles[folded] && i+1 < len(all) && text[all[i].to:all[i+1].from] == ". " && capital(text[all[i+1].from:all[i+1].to]) && !ordinary(text, all[i+1])
	if !known && !initial && !announced(text, all, i) && !m.small(text, all, i) {
		return i
	}
	return surname(text, all, i+1)
}

// surname returns the index after the capitalised words, with their particles, that go on with a name before word i.
func surname(text string, all []span, i int) int {
	for i < len(all) {
		j := i
		for j < len(all) && joined(text, all, j) && particles[Fold(text[all[j].from:all[j].to])] {
			j++
		}
		if j >= len(all) || !joined(text, all, j) || !capital(text[all[j].from:all[j].to]) || ordinary(text, all[j]) {
			break
		}
		i = j + 1
	}
	return i
}

// joined tells whether only a blank, hyphen, apostrophe or the point of an initial stands between a word and the one before it.
func joined(text string, all []span, i int) bool {
	between := text[all[i-1].to:all[i].from]
	return between == " " || between == "-" || between == "'" || between == ". " && all[i-1].to-all[i-1].from == 1
}

// announced tells whether a word stands where a name is announced: after a title, a greeting, a trade or a closing word.
func announced(text string, all []span, i int) bool {
	w := text[all[i].from:all[i].to]
	if i == 0 || ordinary(text, all[i]) {
		return false
	}
	before, between := Fold(text[all[i-1].from:all[i-1].to]), text[all[i-1].to:all[i].from]
	short := strings.Trim(between, " .") == "" && len(between) <= 2
	switch {
	case titlesAnyCase[before] && short:
		return true
	case !capital(w):
		return false
	case titles[before] && short, greetings[before] && strings.Trim(between, " ,") == "", trades[before] && between == " ":
		return true
	case closings[before] && strings.Trim(between, " ,.:—–-") == "":
		return true
	case particles[before] || before == "to" || before == "a":
		// "merci à Julien", "thanks to Anna", "Madame de Villiers"
		return i > 1 && strings.Trim(between, " '") == "" && announcing[Fold(text[all[i-2].from:all[i-2].to])]
	}
	return false
}

// capital tells whether a word begins with a capital letter.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// ordinary tells whether a word is one that no name is: a stop word, a negation or a word of courtesy.
func ordinary(text string, s span) bool {
	w := strings.ToLower(text[s.from:s.to])
	_, fr := stopFrench[w]
	_, en := stopEnglish[w]
	return fr || en || negatesFrench[w] != 0 || negatesEnglish[w] || courtesy[Fold(w)]
}

// Known returns the words of names that may stand with a capital inside a sentence, folded and sorted: what Suspicious lets pass.
func Known(names ...string) []string {
	known := map[string]bool{}
	for _, name := range names {
		for _, w := range strings.Fields(Normal(name)) {
			known[Fold(w)] = true
		}
	}
	return slices.Sorted(maps.Keys(known))
}

// Suspicious tells whether a masked text may still point at someone: it holds an at sign or four digits in a row, is written in capitals
// alone, or has a capitalised word inside a sentence that is not among the known ones (names of the company and its places, folded).
// Such a comment is counted and never quoted.
func Suspicious(masked string, known []string) bool {
	if strings.ContainsAny(masked, "@＠") || fourDigits().MatchString(masked) {
		return true
	}
	all := spans(masked)
	upper := 0
	for _, s := range all {
		w := masked[s.from:s.to]
		if capital(w) && (len(w) > 1 && strings.ToUpper(w) == w) {
			upper++
		}
		if !capital(w) || begins(masked, s.from) || w == "I" {
			continue
		}
		if !ordinary(masked, s) && !slices.Contains(known, Fold(w)) {
			return true
		}
	}
	return upper > 0 && 2*upper >= len(all)
}

var fourDigits = late.Pattern(`\p{N}{4}`)

// begins tells whether a sentence begins at a place of a text.
func begins(text string, at int) bool {
	before := strings.TrimRight(text[:at], " \u00a0\u202f\"«“'(-–—*•")
	if before == "" {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".!?:;…", r)
}
