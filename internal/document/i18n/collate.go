package i18n

import (
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/unicode/norm"
)

// Plain is a text in small letters without accents: "Île d’Œuvre" is "ile d’oeuvre", and "Straße" "strasse".
func Plain(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(ligatures.Replace(strings.ToLower(s))) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Spelled writes a name in letters without accents as its language does where it has none: in German "Lübeck" is "luebeck", elsewhere "lubeck".
// The catalogue says how, letter by letter.
func (p *Printer) Spelled(name string) string {
	pairs := strings.Fields(p.T("name.umlauts"))
	return Plain(strings.NewReplacer(pairs[:len(pairs)/2*2]...).Replace(norm.NFC.String(strings.ToLower(name))))
}

// ligatures are the letters of Latin alphabets that do not come apart into a letter and an accent.
var ligatures = strings.NewReplacer("œ", "oe", "æ", "ae", "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "þ", "th", "ð", "d", "ı", "i")

// Sorter returns a comparison of texts in the order of the language's dictionaries: case and accents come last. It is not safe for concurrent use.
func (p *Printer) Sorter() func(a, b string) int {
	c := collate.New(p.tag, collate.IgnoreWidth)
	spelt := strings.NewReplacer("α", "alpha", "ω", "omega") // coefficients are looked for under their names
	return func(a, b string) int { return c.CompareString(spelt.Replace(a), spelt.Replace(b)) }
}
