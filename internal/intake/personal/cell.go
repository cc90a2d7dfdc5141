package personal

import (
	"net"
	"net/netip"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ecart/internal/late"
)

// longestCell is the length in bytes up to which a cell may be one piece of personal data; what is longer is a text.
const longestCell = 120

// Cell returns what the whole of a cell is, and None for anything else. Numbers kept as numbers are never personal by themselves: only
// their heading tells a telephone from an amount.
func Cell(text string) Kind {
	if len(text) < 3 || len(text) > longestCell && !strings.Contains(text, "://") {
		return None
	}
	text = strings.TrimSpace(text)
	digits, ascii := 0, true
	for i := range len(text) {
		switch c := text[i]; {
		case '0' <= c && c <= '9':
			digits++
		case c >= 0x80:
			ascii = false
		}
	}
	switch {
	case strings.IndexByte(text, '@') > 0:
		return kindIf(isEmail(text), Email)
	case strings.Contains(text, "://"):
		return kindIf(!strings.ContainsAny(text, " \n"), Token)
	case ascii && isIP(text):
		return IP
	case isDevice(text), digits >= 12 && isAccount(text):
		return Token
	case digits >= 4 && isCoordinates(text):
		return Coordinates
	case digits >= 8 && isTelephone(text):
		return Telephone
	case digits >= 1 && isAddress(text):
		return Address
	case digits == 0 && isFullName(text):
		return Name
	}
	return None
}

func kindIf(is bool, k Kind) Kind {
	if is {
		return k
	}
	return None
}

// isEmail tells whether a text is an e-mail address, alone or behind a name ("Jean Dupont <jean@exemple.fr>").
func isEmail(s string) bool {
	i := strings.IndexByte(s, '@')
	domain := s[i+1:]
	if end := strings.IndexAny(domain, " >;,"); end >= 0 {
		domain = domain[:end]
	}
	dot := strings.LastIndexByte(domain, '.')
	if s[i-1] == ' ' || dot <= 0 || len(domain)-dot <= 2 || strings.Contains(domain, "@") || strings.Count(s, " ") >= longestName {
		return false
	}
	if strings.HasSuffix(s, ">") && strings.Contains(s, "<") {
		return true
	}
	return !slices.ContainsFunc(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;", r) }), func(piece string) bool { return !strings.Contains(piece, "@") })
}

// isIP tells whether a text is an IP address of either version, with a port or a network's length or without.
func isIP(s string) bool {
	if len(s) > 50 || strings.Count(s, ".") < 3 && strings.Count(s, ":") < 2 {
		return false
	}
	if _, err := netip.ParseAddr(s); err == nil {
		return strings.ContainsFunc(s, isDigit)
	}
	if _, err := netip.ParseAddrPort(s); err == nil {
		return true
	}
	_, err := netip.ParsePrefix(s)
	return err == nil
}

// isDevice tells whether a text is the hardware address of a device or what a browser says of itself.
func isDevice(s string) bool {
	if len(s) == 17 && (s[2] == ':' || s[2] == '-') {
		_, err := net.ParseMAC(s)
		return err == nil
	}
	return strings.HasPrefix(s, "Mozilla/")
}

// isTelephone tells whether a text is a telephone number: eight to fifteen digits in groups, that begin with + or 0, or stand as 555-123-4567.
// A row of zeros padded before an id, a date and a number with groups of thousands are none.
func isTelephone(s string) bool {
	groups, ok := digitGroups(s)
	if !ok || isDated(s) {
		return false
	}
	all := strings.Join(groups, "")
	n := len(all)
	switch {
	case n < 8 || n > longestTelephone || strings.HasPrefix(all, "000"):
		return false
	case strings.HasPrefix(s, "+"), strings.HasPrefix(s, "(+"):
		return all[0] != '0'
	case strings.HasPrefix(all, "00"):
		return n >= 11
	case all[0] == '0':
		return n >= 9 && n <= 12
	}
	if len(groups) == 4 && len(groups[0]) == 1 {
		groups = groups[1:] // 1-555-123-4567
	}
	return len(groups) == 3 && len(groups[0]) == 3 && len(groups[1]) == 3 && len(groups[2]) == 4
}

// digitGroups cuts a text into its groups of digits, and reports false when anything but the marks of telephone numbers parts them.
func digitGroups(s string) ([]string, bool) {
	var groups []string
	start := -1
	for i, r := range s {
		switch {
		case isDigit(r):
			if start < 0 {
				start = i
			}
			continue
		case !strings.ContainsRune(" .-–/()\u00a0\u202f", r) && (r != '+' || i > 1):
			return nil, false
		}
		if start >= 0 {
			groups, start = append(groups, s[start:i]), -1
		}
	}
	if start >= 0 {
		groups = append(groups, s[start:])
	}
	return groups, len(groups) > 0
}

// isDated tells whether a row of digits begins as a date does: 01/02/2026, 2026-01-31, 1.2.26.
func isDated(s string) bool {
	first := strings.IndexFunc(s, func(r rune) bool { return !isDigit(r) })
	if first < 1 || first > 4 || !strings.ContainsRune("./-", rune(s[first])) {
		return false
	}
	rest := s[first+1:]
	second := strings.IndexFunc(rest, func(r rune) bool { return !isDigit(r) })
	if second < 1 || second > 2 || rest[second] != s[first] {
		return false
	}
	rest = rest[second+1:]
	third := strings.IndexFunc(rest, func(r rune) bool { return !isDigit(r) })
	if third < 0 {
		third = len(rest)
	}
	return first == 4 && third <= 2 || first <= 2 && (third == 4 || third == 2 && len(rest) == 2 && first+second < 4 && s[first] != '.')
}

// isAccount tells whether a text is an IBAN or the number of a card, both by their check digits.
func isAccount(s string) bool {
	s = strings.NewReplacer(" ", "", "\u00a0", "", "-", "").Replace(s)
	switch {
	case len(s) < 13 || len(s) > 34:
		return false
	case isDigit(rune(s[0])):
		return len(s) >= 15 && len(s) <= 16 && luhn(s)
	}
	return iban(s)
}

// iban checks an international bank account number: ISO 7064, modulo 97.
func iban(s string) bool {
	if len(s) < 15 || !isLetter(s[0]) || !isLetter(s[1]) || !isDigit(rune(s[2])) || !isDigit(rune(s[3])) {
		return false
	}
	rest := 0
	for i := range len(s) {
		switch c := s[(i+4)%len(s)]; {
		case isDigit(rune(c)):
			rest = (rest*10 + int(c-'0')) % 97
		case isLetter(c):
			rest = (rest*100 + int(c|0x20-'a') + 10) % 97
		default:
			return false
		}
	}
	return rest == 1
}

// luhn checks the number of a card: ISO/IEC 7812.
func luhn(s string) bool {
	sum := 0
	for i := range len(s) {
		c := s[len(s)-1-i]
		if c < '0' || c > '9' {
			return false
		}
		d := int(c - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0 && strings.Trim(s, s[:1]) != ""
}

// decimalCommas is two numbers of four decimals or more behind a comma each.
var decimalCommas = late.Pattern(`^\(?[-+]?[0-9]{1,3},[0-9]{4,}(?:\s*[;/]\s*|,?\s+)[-+]?[0-9]{1,3},[0-9]{4,}`)

// degrees is a latitude or a longitude in degrees and minutes, with seconds and the side of the world or without.
var degrees = late.Pattern(`(?:\b[NSEWO] ?)?\b[0-9]{1,3} ?° ?[0-9]{1,2}(?:[.,][0-9]+)? ?['’′](?: ?[0-9]{1,2}(?:[.,][0-9]+)? ?(?:["″”]|\x27\x27))?(?: ?[NSEWO]\b)?`)

// isCoordinates tells whether a text is a latitude and a longitude of at least three decimals each, with height and accuracy behind them or
// without, or one or both of them in degrees and minutes.
func isCoordinates(s string) bool {
	if strings.Contains(s, "°") {
		return degrees().MatchString(s) && !strings.ContainsFunc(degrees().ReplaceAllString(s, ""), func(r rune) bool { return isDigit(r) || unicode.IsLetter(r) })
	}
	if !strings.ContainsRune("+-(0123456789", rune(s[0])) {
		return false
	}
	if decimalCommas().MatchString(s) {
		s = strings.NewReplacer(", ", " ", ",", ".").Replace(s)
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;/()", r) })
	if len(parts) < 2 || len(parts) > 4 {
		return false
	}
	for i, limit := range []int{90, 180} {
		whole, decimals, ok := strings.Cut(strings.TrimLeft(parts[i], "+-"), ".")
		if !ok || len(decimals) < 3 || len(whole) < 1 || len(whole) > 3 || strings.ContainsFunc(whole+decimals, notDigit) || number(whole) > limit {
			return false
		}
	}
	return true
}

func number(digits string) int {
	n := 0
	for _, r := range digits {
		n = n*10 + int(r-'0')
	}
	return n
}

func isDigit(r rune) bool  { return '0' <= r && r <= '9' }
func notDigit(r rune) bool { return !isDigit(r) }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// capital tells whether a word begins with a capital letter.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}
