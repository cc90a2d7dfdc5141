package scene

import "strings"

// Wrap breaks a text into lines of at most a width. It breaks on spaces and never on no-break ones; a word longer than
// a line is cut between letters. There is always one line, empty for an empty text.
func (f *Face) Wrap(text string, size, width float64) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsFuncSeq(text, breaks) {
		if line != "" {
			if f.Width(line+" "+word, size) <= width {
				line += " " + word
				continue
			}
			lines = append(lines, line)
		}
		pieces := f.cut(word, size, width)
		lines = append(lines, pieces[:len(pieces)-1]...)
		line = pieces[len(pieces)-1]
	}
	return append(lines, line)
}

func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

// cut breaks a word that is too long for a line, at a no-break space where there is one in reach.
func (f *Face) cut(word string, size, width float64) []string {
	var pieces []string
	for f.Width(word, size) > width {
		end, glue, w := 0, 0, 0.0
		for i, r := range word {
			w += f.advance(r) * size
			if w > width && end > 0 {
				break
			}
			if r == '\u00a0' || r == '\u202f' {
				glue = i
			}
			end = i + len(string(r))
		}
		if end >= len(word) {
			break
		}
		if glue > 0 {
			end = glue
		}
		pieces = append(pieces, word[:end])
		word = strings.TrimLeft(word[end:], "\u00a0\u202f")
	}
	return append(pieces, word)
}

// Ellipsis shortens a text to a width, ending it with "…" where letters are left out.
func (f *Face) Ellipsis(text string, size, width float64) string {
	if f.Width(text, size) <= width {
		return text
	}
	room := width - f.Width("…", size)
	end, w := 0, 0.0
	for i, r := range text {
		if w += f.advance(r) * size; w > room {
			break
		}
		end = i + len(string(r))
	}
	return strings.TrimRight(text[:end], " \u00a0\u202f.,;:") + "…"
}
