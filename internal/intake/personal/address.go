package personal

import (
	"strings"
	"unicode"

	"ecart/internal/late"
)

// ways are the words for a street, in bare form; those of German stand at the end of the street's name too.
var ways = wordSet("rue avenue av ave boulevard bd bld blvd place chemin impasse allee allees route quai cours square passage residence faubourg sentier street st road rd lane ln drive dr court terrace crescent way " +
	"strasse str platz weg allee gasse ring ufer calle avenida avda plaza paseo carrer via viale piazza corso vicolo largo")

var endings = []string{"strasse", "str", "platz", "weg", "gasse", "allee", "damm", "ufer"}

// longestAddress is the length in bytes of an address in one cell.
const longestAddress = 90

// isAddress tells whether a text is a postal address: the number of a house beside the name of a way, or a postcode before a town, and few
// other words.
func isAddress(s string) bool {
	if len(s) > longestAddress || !strings.ContainsAny(s, " \u00a0") {
		return false
	}
	if (isDigit(rune(s[0])) || len(s) > 2 && s[1] == '-') && townLine().MatchString(s) || britishCode(s) {
		return true
	}
	if !holdsWay(s) {
		return false
	}
	words := strings.FieldsFunc(bare(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) < 3 && !germanWay(words) || len(words) > 12 {
		return false
	}
	house, way, named := false, false, 0
	for _, w := range words {
		switch {
		case isDigit(rune(w[0])) && len(w) <= 5:
			house = true
		case ways[w] || endsInWay(w):
			way = true
		case len(w) > 2:
			named++
		}
	}
	return house && way && (named > 0 || germanWay(words))
}

// holdsWay tells, without making anything, whether one of the words is that of a way: most texts hold none and are done with here.
func holdsWay(s string) bool {
	start := -1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && (isLetter(s[i]) || s[i] >= 0x80) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 && isWay(s[start:i]) {
			return true
		}
		start = -1
	}
	return false
}

// isWay tells whether a word as written is that of a way.
func isWay(w string) bool {
	var lower [24]byte
	if len(w) > len(lower) {
		return false
	}
	for i := range len(w) {
		c := w[i]
		if c >= 0x80 {
			return accented[strings.ToLower(w)] || strings.HasSuffix(w, "straße")
		}
		lower[i] = c | 0x20
	}
	return ways[string(lower[:len(w)])] || endsInWay(string(lower[:len(w)]))
}

// accented are the words of ways that have an accent.
var accented = map[string]bool{"allée": true, "allées": true, "résidence": true, "straße": true}

// germanWay tells whether a street and its house are all there is: "Hauptstraße 12".
func germanWay(words []string) bool {
	return len(words) == 2 && endsInWay(words[0]) && isDigit(rune(words[1][0]))
}

func endsInWay(w string) bool {
	if len(w) == 0 || !strings.ContainsRune("ertmz", rune(w[len(w)-1])) {
		return false
	}
	for _, e := range endings {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// A postcode of five digits and a town, all there is: "69002 Lyon", "D-10115 Berlin".
var townLine = late.Pattern(`^(?:[A-Z]{1,2}-)?[0-9]{5} \p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]*){0,4}(?: (?:cedex|CEDEX|Cedex)(?: [0-9]{1,2})?)?$`)

// britishCode tells whether a text ends in a British postcode: "London SW1A 2AA".
func britishCode(s string) bool {
	n := len(s)
	if n < 6 || !isDigit(rune(s[n-3])) || s[n-4] != ' ' || !upper(s[n-2]) || !upper(s[n-1]) {
		return false
	}
	return british().MatchString(s[strings.LastIndexAny(s[:n-4], " ,")+1:])
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' }
