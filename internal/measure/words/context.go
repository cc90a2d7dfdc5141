package words

import (
	"strings"
	"unicode"
)

// Context is one use of a word with what stands around it: a keyword in context. Left ends and Right begins with the blank or sign that
// stands beside the word, so that the three make the text again.
type Context struct{ Left, Key, Right string }

// InContext returns the word with so many words of the text on each side; an ellipsis shows where the comment goes on. The word must come
// from reading this very text.
func InContext(text string, w Word, width int) Context {
	left, right := text[:w.From], text[w.To:]
	from, to := len(left), 0
	for range width {
		from = strings.LastIndexFunc(strings.TrimRightFunc(left[:from], unicode.IsSpace), unicode.IsSpace) + 1
	}
	for range width {
		rest := strings.TrimLeftFunc(right[to:], unicode.IsSpace)
		end := strings.IndexFunc(rest, unicode.IsSpace)
		if end < 0 {
			to = len(right)
			break
		}
		to = len(right) - len(rest) + end
	}
	c := Context{Left: left[from:], Key: text[w.From:w.To], Right: right[:to]}
	if strings.TrimSpace(left[:from]) != "" {
		c.Left = "… " + c.Left
	}
	if strings.TrimSpace(right[to:]) != "" {
		c.Right += " …"
	}
	return c
}
