package screen

import (
	"fmt"
	"strings"

	"ecart/internal/diag"
)

// wrap breaks a text into lines of at most width columns of a terminal: at blanks, and inside a word that is longer than a line, or whose
// script has none. The text loses nothing but the blanks at its breaks.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(diag.Plain(text)) {
		if line != "" && diag.Width(line)+1+diag.Width(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for diag.Width(word) > width {
			head, rest := cut(word, width)
			lines = append(lines, head)
			word = rest
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// cut returns as much of a word as fits into a width, at least one character, and the rest.
func cut(word string, width int) (head, rest string) {
	n := 0
	for i, r := range word {
		if n += diag.Width(string(r)); n > width && i > 0 {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

// clip wraps a text and keeps the first lines, the last of which ends in "…" when there were more.
func clip(text string, width, most int) []string {
	lines := wrap(text, width)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	last := lines[most-1]
	if diag.Width(last) >= width {
		last, _ = cut(last, width-1)
	}
	lines[most-1] = last + "…"
	return lines
}

// elide wraps a text and, when it takes more lines than it may, keeps its beginning and its end: questions of one grid differ in their ends.
func elide(text string, width, most int) []string {
	lines := wrap(text, width)
	if len(lines) <= most || most < 2 {
		return clip(text, width, most)
	}
	head := clip(text, width, most-1)
	words := strings.Fields(diag.Plain(text))
	tail := words[len(words)-1]
	for i := len(words) - 2; i >= 0 && diag.Width(words[i])+1+diag.Width(tail) <= width; i-- {
		tail = words[i] + " " + tail
	}
	if diag.Width(tail) > width {
		tail = lines[len(lines)-1]
	}
	return append(head, tail)
}

// pad fills a text with blanks up to a width.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-diag.Width(text)))
}

// padLeft puts the blanks before the text.
func padLeft(text string, width int) string {
	return strings.Repeat(" ", max(0, width-diag.Width(text))) + text
}

// Quoted is a path as a shell takes it.
func Quoted(path string) string {
	if strings.ContainsAny(path, " \t'\"$&;()<>|*?[]\\`") {
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return path
}

// Grouped is a count with commas between its thousands.
func Grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
