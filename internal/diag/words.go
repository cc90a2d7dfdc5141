package diag

import (
	"strconv"
	"strings"
)

// Listed names things for a sentence, a dozen at most and each on one line.
func Listed(all []string) string {
	const most, longest = 12, 40
	var b strings.Builder
	for i, s := range all {
		if i == most {
			b.WriteString(" …")
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		s = strings.Join(strings.Fields(s), " ")
		if r := []rune(s); len(r) > longest {
			s = string(r[:longest]) + "…"
		}
		b.WriteString(strconv.Quote(s))
	}
	return b.String()
}

// Plural counts things in a sentence.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// Pointing points from a finding to another place, when there is one.
func Pointing(at Place, message string) []Related {
	if at.File == "" {
		return nil
	}
	return []Related{{Place: at, Message: message}}
}
