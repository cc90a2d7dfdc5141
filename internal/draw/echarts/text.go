package echarts

import (
	"math"
	"strings"
	"unicode/utf8"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// text marks a user's words that would read as a name of the script: "@fn:…" comes back as it was written.
func text(s string) string {
	if strings.HasPrefix(s, "@") {
		return "@text:" + s
	}
	return s
}

func texts(all []string) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = text(s)
	}
	return out
}

// breadth estimates the width of a text of size 1 in a grotesque such as Inter. It errs to the wide side: the margin of
// a plot may be too large, never too small.
func breadth(s string) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case strings.ContainsRune("iljtfrI.,;:!|'’()[]  \u00a0\u202f", r):
			w += 0.36
		case strings.ContainsRune("mwMWœŒæÆ%", r):
			w += 0.9
		case r >= 'A' && r <= 'Z':
			w += 0.7
		case r >= 0x1100: // wide scripts and pictures
			w += 1.05
		default:
			w += 0.6
		}
	}
	return w
}

// wrap breaks a text at spaces into lines no wider than width pixels at a size; a longer word is cut.
func wrap(s string, size, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }) {
		for breadth(word)*size > width {
			head := cut(word, size, width)
			if line != "" {
				lines, line = append(lines, line), ""
			}
			lines, word = append(lines, head), word[len(head):]
		}
		switch {
		case line == "":
			line = word
		case breadth(line+" "+word)*size <= width:
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// cut returns the longest beginning of a word that fits, of one rune at least.
func cut(word string, size, width float64) string {
	end := 0
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		if r == utf8.RuneError { // a broken byte counts as itself
			next = i + 1
		}
		if end > 0 && breadth(word[:next])*size > width {
			break
		}
		end = next
	}
	return word[:end]
}

// labels wraps the names of rows and tells the margin they need and the most lines of one.
func labels(names []string, size, width float64) (wrapped []string, margin, lines int) {
	lines = 1
	for _, n := range names {
		l := wrap(n, size, width)
		lines = max(lines, len(l))
		for _, s := range l {
			margin = max(margin, int(math.Ceil(breadth(s)*size)))
		}
		wrapped = append(wrapped, text(strings.Join(l, "\n")))
	}
	return wrapped, margin + 14, lines
}

// tip is what a reader sees on pointing at a mark: words only, which the script sets as text.
type tip struct {
	Title string   `json:"title,omitempty"`
	Rows  []tipRow `json:"rows,omitempty"`
	Note  string   `json:"note,omitempty"`
}

type tipRow struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	More  string `json:"more,omitempty"`  // interval and base
	Color string `json:"color,omitempty"` // of the mark that the row explains
}

// value is a number on an axis, as i18n writes it.
func value(a report.Axis, iv report.Interval) report.Value {
	return report.Value{Kind: a.Kind, Decimals: a.Decimals, Unit: a.Unit,
		Number: iv.Value, Lo: iv.Lo, Hi: iv.Hi, Bound: iv.Bound, N: iv.N, Missing: iv.Missing}
}

// row is a line of a tip: the value with its interval and base.
func row(name, color string, v report.Value, p *i18n.Printer) tipRow {
	return tipRow{Name: text(name), Value: text(p.Value(v)), More: more(p.Interval(v), p.Base(v.N)), Color: color}
}

func more(parts ...string) string {
	var there []string
	for _, s := range parts {
		if s != "" {
			there = append(there, s)
		}
	}
	return strings.Join(there, " · ")
}

// short is a number beside its mark: without a unit, which the axis has, unless it is money's.
func short(a report.Axis, iv report.Interval, p *i18n.Printer) string {
	v := value(a, iv)
	if a.Kind != report.Money {
		v.Unit = ""
	}
	return text(p.Value(v))
}

func color(token string) string { return "@color:" + token }

// ends are the two ends of an interval for the script, or nil without one.
func ends(iv report.Interval) []float64 {
	if !iv.Bound || iv.Missing != report.Present {
		return nil
	}
	return []float64{iv.Lo, iv.Hi}
}

func joined(lines []string) string { return strings.Join(lines, "\n") }

// widestWord is the breadth of the longest word, which no line can break.
func widestWord(s string) float64 {
	widest := 0.0
	for _, w := range strings.Fields(s) {
		widest = math.Max(widest, breadth(w))
	}
	return widest
}
