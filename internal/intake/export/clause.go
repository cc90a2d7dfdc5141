package export

import (
	"fmt"
	"slices"
	"strings"
)

// said lists headings for a clause, three at most.
func said(hits []hit) string {
	const most = 3
	var names []string
	for _, h := range hits {
		if len(names) == most {
			return strings.Join(names, ", ") + ", …"
		}
		names = append(names, quote(h.heading))
	}
	return strings.Join(names, ", ")
}

// quote quotes a text of the sheet, shortened to what a line can bear.
func quote(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most-1]) + "…"
	}
	return "\"" + strings.Join(strings.Fields(s), " ") + "\""
}

// headings says "13 headings are Qualtrics's own: …, and 4 more are usual in its exports".
func (t Tool) headings(hits []hit) string {
	mine := slices.DeleteFunc(slices.Clone(hits), func(x hit) bool { return !x.own })
	clause := fmt.Sprintf("%s %s's own: %s", are(len(mine), "heading"), t, said(mine))
	if others := len(hits) - len(mine); others > 0 {
		clause += fmt.Sprintf(", and %d more %s usual in its exports", others, map[bool]string{true: "is", false: "are"}[others == 1])
	}
	return clause
}

// plural says "1 row" or "3 rows".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// are says "1 heading is" or "3 headings are".
func are(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " is"
	}
	return plural(n, noun) + " are"
}

// holds says "1 column holds" or "3 columns hold".
func holds(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " holds"
	}
	return plural(n, noun) + " hold"
}
