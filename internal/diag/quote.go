package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quoted returns the list with the lines of a text file under those findings about it that have none yet: what a stage finds that has not read
// the file itself reads as what its reader found.
func (l List) Quoted(file string, text []byte) List {
	lines := strings.Split(string(text), "\n")
	out := make(List, len(l))
	for i, d := range l {
		p := d.Place
		if d.Excerpt == "" && p.File == file && p.Line >= 1 && p.Line <= len(lines) && p.Sheet == "" && p.Cell == "" {
			line := strings.TrimRight(lines[p.Line-1], "\r")
			if !legible(line) {
				out[i] = d
				continue
			}
			d.Excerpt = line
			d.Span = max(1, token([]rune(d.Excerpt), p.Col))
		}
		out[i] = d
	}
	return out
}

// legible tells whether a line is of a text, and not of a workbook that was named as one.
func legible(line string) bool {
	return utf8.ValidString(line) && !strings.ContainsFunc(line, func(r rune) bool { return r != '\t' && unicode.IsControl(r) })
}

// token is how many runes the YAML word at a column has, quotes included; a list or a group ends with its bracket, or the line.
func token(line []rune, col int) int {
	if col < 1 || col > len(line) {
		return 1
	}
	rest := string(line[col-1:])
	if cut := strings.Index(rest, " #"); cut > 0 {
		rest = rest[:cut]
	}
	switch rest[0] {
	case '{', '[':
		rest = Enclosed(rest)
	case '"', '\'':
		if end := strings.IndexByte(rest[1:], rest[0]); end >= 0 {
			rest = rest[:end+2]
		}
	default:
		for _, end := range []string{": ", ",", "}", "]"} {
			rest, _, _ = strings.Cut(rest, end)
		}
		rest = strings.TrimSuffix(rest, ":")
	}
	return len([]rune(strings.TrimRight(rest, " \t")))
}

// Enclosed is the list or group of YAML that a text begins with, to the bracket that ends it: the whole text where none does, or no bracket begins it.
func Enclosed(text string) string {
	depth, quote := 0, rune(0)
	for i, r := range text {
		switch {
		case quote != 0:
			if r == quote {
				quote = 0
			}
		case r == '"' || r == '\'' && (i == 0 || strings.ContainsAny(text[i-1:i], " [{,")): // one within a word is an apostrophe
			quote = r
		case r == '{' || r == '[':
			depth++
		case r == '}' || r == ']':
			depth--
		}
		if depth == 0 && quote == 0 {
			if i == 0 {
				return text
			}
			return text[:i+1]
		}
	}
	return text
}
