package commentary

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"ecart/internal/diag"
)

// footnoteSign is the sign of a footnote, or what it is written behind.
var footnoteSign = regexp.MustCompile(`\[\^([^\]\s^]+)\]`)

// sign is a sign of a footnote in the source.
type sign struct {
	name       string
	at, length int
}

// checkFootnotes warns of signs without a footnote and of footnotes without a sign, for Markdown shows the first as they are and drops the second.
func (m *markdown) checkFootnotes(doc ast.Node) {
	used, written := m.signs(code(doc))
	known, leads := map[string]bool{}, map[string]bool{}
	var names []string
	for _, s := range written {
		if !known[s.name] {
			names = append(names, s.name)
		}
		known[s.name] = true
	}
	for _, s := range used {
		leads[s.name] = true
		if known[s.name] {
			continue
		}
		d := m.warnf(&m.found, NoFootnote, s.at, s.length, "there is no footnote %q", s.name)
		d.Hint = "write [^" + s.name + "]: and its words on a line of their own"
		if near, ok := diag.Nearest(s.name, names); ok {
			d.Hint = "did you mean [^" + near + "]? Else " + d.Hint
		}
	}
	for _, s := range written {
		if !leads[s.name] {
			m.warnf(&m.found, UnusedFootnote, s.at, s.length, "footnote %q is not shown, for no sign leads to it", s.name).Hint = "write [^" + s.name + "] where it belongs, or take it out"
		}
	}
}

// signs are the signs in the text and those that footnotes begin with, but for what is code or escaped.
func (m *markdown) signs(code []span) (used, written []sign) {
	for _, at := range footnoteSign.FindAllSubmatchIndex(m.source, -1) {
		if within(code, at[0]) || at[0] > 0 && m.source[at[0]-1] == '\\' {
			continue
		}
		s := sign{string(m.source[at[2]:at[3]]), at[0], at[1] - at[0]}
		next := byte(0)
		if at[1] < len(m.source) {
			next = m.source[at[1]]
		}
		start, _ := m.lineAround(at[0])
		switch {
		case next == ':' && lineHead.Match(m.source[start:at[0]]):
			written = append(written, s)
		case next != '(': // a link may be called anything
			used = append(used, s)
		}
	}
	return used, written
}

// lineHead is what may stand before a footnote on its line.
var lineHead = regexp.MustCompile(`^[ >]*$`)

// span is a stretch of the source, without its end.
type span struct{ from, to int }

func within(all []span, at int) bool {
	for _, s := range all {
		if at >= s.from && at < s.to {
			return true
		}
	}
	return false
}

// code are the stretches that stand as they are: code and HTML.
func code(doc ast.Node) []span {
	var all []span
	ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock:
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				all = append(all, span{line.Start, line.Stop})
			}
		case *ast.CodeSpan:
			for t := n.FirstChild(); t != nil; t = t.NextSibling() {
				if t, is := t.(*ast.Text); is {
					all = append(all, span{t.Segment.Start, t.Segment.Stop})
				}
			}
		}
		return ast.WalkContinue, nil
	})
	return all
}
