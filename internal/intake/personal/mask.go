package personal

import (
	"net/netip"
	"regexp"
	"strings"
	"unicode/utf8"

	"ecart/internal/late"
)

// mask is what stands in a text in place of personal data.
func mask(what string) string { return "[" + what + "]" }

// Signs replaces what leads to a person by its form alone: e-mails, telephones, links, IP addresses, accounts, devices and coordinates. Labels
// keep all else: "Hôtel Victoria", "12, rue de la Paix". What is masked twice is as masked once.
func Signs(text string) string { return untilStill(text, signs) }

// Mask replaces what Signs does, and names, postal addresses and long rows of digits too. It is for texts that people wrote. Rules cannot
// find every name. What is masked twice is as masked once.
func Mask(text string) string {
	return untilStill(text, func(s string) string { return maskNames(maskPlaces(signs(s))) })
}

var (
	// formulas are at signs with which a formula begins, as in spreadsheets of old: @SUM(A1).
	formulas = late.Pattern(`(^|\s)@([\p{L}\p{Nd}.]+\()`)
	// addressed is what makes an e-mail of an at sign: something before it and a domain behind it, or its being spelt out.
	addressed = late.Pattern(`(?i)[^\s@]@[^\s@]|[(\[](?:at|arobase)[)\]]| arobase `)
)

// Within returns the kind of what Signs would mask in a text, the first of them, and None when it would mask nothing. A formula that begins with
// an at sign leads to nobody; a name behind an at sign alone, as in @jean, is an account.
func Within(text string) Kind {
	if strings.Contains(text, "@") {
		text = formulas().ReplaceAllString(text, "$1$2")
	}
	masked := Signs(text)
	if masked == text {
		return None
	}
	first, kind := len(masked), Token
	for what, k := range map[string]Kind{"e-mail": Email, "telephone": Telephone, "IP address": IP, "coordinates": Coordinates, "link": Token, "account": Token, "device": Token} {
		if i := strings.Index(masked, mask(what)); i >= 0 && i < first && strings.Count(masked, mask(what)) > strings.Count(text, mask(what)) {
			first, kind = i, k
		}
	}
	if kind == Email && !addressed().MatchString(text) {
		return Token
	}
	return kind
}

// FewRows is how many rows share a name of a person before it may be that of a place, where report.yaml sets no other size of a group.
const FewRows = 5

// Leads returns what of a cell of a column that is shown leads to a person: what stands in it, or its being the name of a person when only few
// rows have it. "Jean Jaurès" with many rows is a place.
func Leads(text string, few bool) Kind {
	if kind := Within(text); kind != None {
		return kind
	}
	return kindIf(few && Cell(text) == Name, Name)
}

// untilStill applies masks until they find nothing more: what one of them took away may lay another's bare. Each takes digits, at signs or
// capitals away and brings none that it would take, so that it ends.
func untilStill(text string, masked func(string) string) string {
	for {
		next := masked(text)
		if next == text {
			return text
		}
		text = next
	}
}

var (
	handles = late.Pattern(`(?i)\S*@\S+|\S+@|[\p{L}\p{Nd}._-]+ ?[(\[](?:at|arobase)[)\]] ?\S+|[\p{L}\p{Nd}._-]+ arobase \S+`)
	links   = late.Pattern(`(?i)[a-z]{2,8}://\S+|\bwww\.\S+`)
	devices = late.Pattern(`\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b`)
	ipv4    = late.Pattern(`\+?(?:00)?[0-9]{1,3}(?:\.[0-9]{1,3}){3,}`)
	ipv6    = late.Pattern(`[0-9A-Fa-f:.]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*`)
	ibans   = late.Pattern(`(?i)\b[a-z]{2}[0-9]{2}(?:[ \x{00a0}]?[a-z0-9]{4}){2,7}(?:[ \x{00a0}]?[a-z0-9]{1,4})?\b`)
	pairs   = late.Pattern(`[-+]?[0-9]{1,3}\.[0-9]{3,}\s*[,; ]\s*[-+]?[0-9]{1,3}\.[0-9]{3,}`)
	twos    = late.Pattern(`(^|[^0-9.])(?:\+33 ?|0)[0-9](?:[ .-][0-9]{2}){4}($|[^0-9])`)
	commas  = late.Pattern(`[-+]?[0-9]{1,3},[0-9]{4,}(?:\s*[;/]\s*|,?\s+)[-+]?[0-9]{1,3},[0-9]{4,}`)
	runs    = late.Pattern(`\(?\+?\(?[0-9](?:[ .\-–/()\x{00a0}\x{202f}]{0,3}[0-9]){7,}`)
	group   = late.Pattern(`[0-9]+`)
)

// signs masks once. The expressions are asked only where the characters are that each of them needs: most texts have none of them.
func signs(s string) string {
	lower := strings.ToLower(s)
	if strings.Contains(s, "@") || strings.Contains(lower, "arob") || strings.Contains(lower, "at)") || strings.Contains(lower, "at]") {
		s = handles().ReplaceAllString(s, mask("e-mail"))
	}
	if strings.Contains(s, "://") || strings.Contains(lower, "www.") {
		s = links().ReplaceAllString(s, mask("link"))
	}
	digits := countDigits(s)
	if digits == 0 {
		return s
	}
	colons := strings.Contains(s, ":")
	if colons || strings.Count(s, "-") >= 5 {
		s = devices().ReplaceAllString(s, mask("device"))
	}
	if digits >= 8 {
		s = pairs().ReplaceAllString(s, mask("coordinates"))
		s = commas().ReplaceAllString(s, mask("coordinates"))
		s = twos().ReplaceAllString(s, "${1}"+mask("telephone")+"${2}")
	}
	if strings.Contains(s, "°") {
		s = degrees().ReplaceAllString(s, mask("coordinates"))
	}
	if strings.Count(s, ".") >= 3 {
		s = ipv4().ReplaceAllStringFunc(s, func(m string) string {
			if strings.Count(m, ".") > 3 && isTelephone(m) {
				return mask("telephone")
			}
			return mask("IP address")
		})
	}
	if colons {
		s = ipv6().ReplaceAllStringFunc(s, func(m string) string {
			if _, err := netip.ParseAddr(strings.Trim(m, ".")); err != nil {
				return m
			}
			return mask("IP address")
		})
	}
	if len(s) >= shortestAccount {
		s = ibans().ReplaceAllStringFunc(s, func(m string) string {
			if isAccount(m) {
				return mask("account")
			}
			return m
		})
	}
	if digits < 8 {
		return s
	}
	return runs().ReplaceAllStringFunc(s, maskRun)
}

// shortestAccount is how many bytes the number of an account has at the least, written without blanks.
const shortestAccount = 13

func countDigits(s string) int {
	n := 0
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	return n
}

// longestTelephone is how many digits a telephone number has at the most, by ITU-T E.164.
const longestTelephone = 15

// maskRun masks what in a row of digits is a card or a telephone, however other numbers stand before and behind it.
func maskRun(run string) string {
	if isAccount(run) {
		return mask("account")
	}
	groups := group().FindAllStringIndex(run, -1)
	if isDated(run) {
		groups = groups[min(3, len(groups)):]
	}
	for i := range groups {
		start := groups[i][0]
		for start > 0 && strings.IndexByte("+(", run[start-1]) >= 0 {
			start--
		}
		if end := telephoneEnd(run, start, groups[i:]); end > 0 {
			return run[:start] + mask("telephone") + run[end:]
		}
	}
	return run
}

// telephoneEnd returns where the longest telephone number that begins at start ends, and 0 when none begins there.
func telephoneEnd(run string, start int, groups [][]int) int {
	end, digits := 0, 0
	for _, g := range groups {
		if digits += g[1] - g[0]; digits > longestTelephone {
			break
		}
		if isTelephone(run[start:g[1]]) {
			end = g[1]
		}
	}
	return end
}

const gap = `[ \x{00a0}\x{202f}]`

var (
	// A house's number before the way, as in French and English, and behind it, as in German, Spanish and Italian.
	streets = late.Pattern(`(?i)\b[0-9]{1,5}` + gap + `*(?:bis|ter|quater|[a-d])?,?` + gap + `*\b(?:rue|avenue|av\.?|boulevard|bd|bld|place|chemin|impasse|all[ée]es?|route|quai|cours|square|passage|résidence|faubourg|sentier)` + gap + `[\p{L}' ’-]{2,60}`)
	roads   = late.Pattern(`\b[0-9]{1,5}` + gap + `+(?:\p{Lu}[\p{L}'.-]*` + gap + `+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Sq|Court|Terrace|Close|Crescent|Way)\b\.?`)
	strasse = late.Pattern(`(?i)[\p{L}-]*(?:str(?:aße|asse|\.)|platz|weg|gasse|allee)` + gap + `+[0-9]{1,4}[a-z]?\b`)
	calle   = late.Pattern(`(?i)\b(?:calle|c/|avenida|avda\.?|plaza|paseo|via|viale|piazza|corso|vicolo)` + gap + `[\p{L}' ’.-]{2,50},?` + gap + `*(?:n[.º°]*` + gap + `*)?[0-9]{1,4}\b`)
	towns   = late.Pattern(`\b[0-9]{5}` + gap + `+\p{Lu}[\p{L}'-]+(?:` + gap + `\p{Lu}[\p{L}'-]+)*`)
	british = late.Pattern(`\b[A-Z]{1,2}[0-9][A-Z0-9]?` + gap + `[0-9][A-Z]{2}\b`)
)

// manyDigits is how many digits in a row, with their separators, are a number that may lead to someone: a file, a loyalty card.
const manyDigits = 9

func maskPlaces(s string) string {
	if !strings.ContainsFunc(s, isDigit) {
		return s
	}
	for _, pattern := range []func() *regexp.Regexp{streets, roads, strasse, calle, towns, british} {
		s = pattern().ReplaceAllString(s, mask("address"))
	}
	return runs().ReplaceAllStringFunc(s, func(run string) string {
		n := 0
		for _, r := range run {
			if isDigit(r) {
				n++
			}
		}
		if n < manyDigits || isDated(run) && n <= len("20060102150405") {
			return run
		}
		return mask("number")
	})
}

// words finds each word with its hyphens and apostrophes.
var words = late.Pattern(`\p{L}[\p{L}\p{Mn}'’-]*`)

// maskNames masks common first names and what follows a title, with the capitalised words behind them and a surname in capitals before.
func maskNames(s string) string {
	all := words().FindAllStringIndex(s, -1)
	var b strings.Builder
	done := 0
	for i := 0; i < len(all); i++ {
		word := s[all[i][0]:all[i][1]]
		if !capital(word) {
			continue
		}
		titled := i > 0 && titles[bare(s[all[i-1][0]:all[i-1][1]])] && strings.Trim(s[all[i-1][1]:all[i][0]], " .\u00a0") == ""
		if !titled && (!isFirstName(bare(word)) || i > 0 && adjacent(s, all, i) && placeWords[bare(s[all[i-1][0]:all[i-1][1]])]) {
			continue
		}
		start := all[i][0]
		if i > 0 && adjacent(s, all, i) && all[i-1][0] >= done && shouted(s[all[i-1][0]:all[i-1][1]]) {
			start = all[i-1][0]
		}
		for i+1 < len(all) && adjacent(s, all, i+1) && nameGoesOn(s, all, i+1) {
			i++
		}
		b.WriteString(s[done:start] + mask("name"))
		done = all[i][1]
	}
	return b.String() + s[done:]
}

// adjacent tells whether one blank, or the point of an initial, is all that parts a word from the one before it.
func adjacent(s string, all [][]int, i int) bool {
	switch s[all[i-1][1]:all[i][0]] {
	case " ", "\u00a0":
		return true
	case ". ":
		return all[i-1][1]-all[i-1][0] == 1
	}
	return false
}

// nameGoesOn tells whether a word belongs to the name before it: it begins with a capital, or is a particle before one that does.
func nameGoesOn(s string, all [][]int, i int) bool {
	for ; i < len(all); i++ {
		w := s[all[i][0]:all[i][1]]
		if capital(w) {
			return !titles[bare(w)]
		}
		if !particles[w] || i+1 >= len(all) || !adjacent(s, all, i+1) {
			return false
		}
	}
	return false
}

// shouted tells whether a word is written in capitals alone.
func shouted(w string) bool {
	return utf8.RuneCountInString(w) > 1 && strings.ToUpper(w) == w
}
