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

// token is how many runes the YAML word at a column has, quotes included; of a list or a group it is the rest of the line.
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
