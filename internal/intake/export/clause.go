package export

import (
	"fmt"
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

// headings says "17 headings are Qualtrics's own: …".
func (t Tool) headings(hits []hit) string {
	if len(hits) == 1 {
		return fmt.Sprintf("the heading %s is %s's own", said(hits), t)
	}
	return fmt.Sprintf("%d headings are %s's own: %s", len(hits), t, said(hits))
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
