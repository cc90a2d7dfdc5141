package battery

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ecart/internal/intake/draft/asked"
	"ecart/internal/late"
)

// shared is what the headings of one side have in common, and what is left of each between.
type shared struct {
	before, after string
	rest          []string
}

// common parts headings into what they share and what tells them apart. Digits and words stay whole.
func common(headings []string) shared {
	s := shared{before: headings[0], after: headings[0]}
	for _, h := range headings[1:] {
		s.before = s.before[:agreeing(s.before, h, false)]
		s.after = s.after[len(s.after)-agreeing(s.after, h, true):]
	}
	s.before, s.after = whole(s.before, headings, false), whole(s.after, headings, true)
	for _, h := range headings {
		if len(s.before)+len(s.after) > len(h) {
			s.after = ""
		}
	}
	for _, h := range headings {
		s.rest = append(s.rest, h[len(s.before):len(h)-len(s.after)])
	}
	return s
}

// agreeing counts the bytes that two texts have in common at their beginning, or at their end.
func agreeing(a, b string, fromEnd bool) int {
	n := 0
	for n < len(a) && n < len(b) {
		i, j := n, n
		if fromEnd {
			i, j = len(a)-1-n, len(b)-1-n
		}
		if a[i] != b[j] {
			break
		}
		n++
	}
	return n
}

// whole gives back from a common beginning, or end, the part of a number, word or character that it would cut.
func whole(part string, headings []string, atEnd bool) string {
	for part != "" {
		inside, size := utf8.DecodeLastRuneInString(part)
		if atEnd {
			inside, size = utf8.DecodeRuneInString(part)
		}
		torn := inside == utf8.RuneError
		for _, h := range headings {
			next, _ := utf8.DecodeRuneInString(h[len(part):])
			if atEnd {
				next, _ = utf8.DecodeLastRuneInString(h[:len(h)-len(part)])
			}
			torn = torn || next == utf8.RuneError && len(h) > len(part) || asked.KindOf(inside) != 0 && asked.KindOf(inside) == asked.KindOf(next)
		}
		if !torn {
			return part
		}
		if atEnd {
			part = part[size:]
		} else {
			part = part[:len(part)-size]
		}
	}
	return part
}

// OnSide is the columns of one side with the field of report.yaml that they are for.
type OnSide struct {
	Key     string
	Columns []*asked.Column
}

// Sides returns the sides that the battery has; perceptions first, for their words are the statements'.
func (b *Battery) Sides() []OnSide {
	var all []OnSide
	for _, s := range []OnSide{{"perception", b.Perception}, {"expectation", b.Expectation}, {"rated_importance", b.Importance}} {
		if s.Columns != nil {
			all = append(all, s)
		}
	}
	return all
}

// Patterns finds one pattern for each side and what stands in its place for each statement; nil when headings follow none.
func (b *Battery) Patterns() (rest []string, patterns []string) {
	var parts []shared
	for _, s := range b.Sides() {
		var headings []string
		for _, c := range s.Columns {
			if strings.HasPrefix(c.Name, "=") || strings.ContainsAny(c.Name, "{}") {
				return nil, nil
			}
			headings = append(headings, strings.Join(strings.Fields(c.Name), " "))
		}
		if len(headings) < 2 {
			return nil, nil
		}
		parts = append(parts, common(headings))
	}
	rest = parts[0].rest
	distinct := map[string]bool{}
	for _, r := range rest {
		distinct[asked.Bare(r)] = true
	}
	for _, p := range parts {
		if !slices.Equal(p.rest, rest) || len(distinct) < len(rest) || distinct[""] {
			return nil, nil
		}
	}
	mark := "{item}"
	if running(rest) {
		mark = "{n}"
	} else if sign, texts := counted(rest); texts != nil {
		mark, rest = "{n}"+sign+"{item}", texts
	}
	for _, p := range parts {
		patterns = append(patterns, p.before+mark+p.after)
	}
	return rest, patterns
}

var counting = late.Pattern(`^(\d+)(\s?[.):\-–]\s?|\s)(\S.*)$`)

// counted parts "1. Clean rooms", "2. Kind staff" … into the sign behind the numbers and the texts; nil when they do not count from 1.
func counted(rest []string) (sign string, texts []string) {
	for i, r := range rest {
		m := counting().FindStringSubmatch(r)
		if m == nil || m[1] != strconv.Itoa(i+1) || i > 0 && m[2] != sign {
			return "", nil
		}
		sign = m[2]
		texts = append(texts, m[3])
	}
	return sign, texts
}

// running tells whether the rests are 1, 2, 3 …
func running(rest []string) bool {
	for i, r := range rest {
		if r != strconv.Itoa(i+1) {
			return false
		}
	}
	return true
}
