package commentary

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"ecart/internal/document/report"
)

// runs are the stretches of text in a block, each in the style of what it stands in.
func (m *markdown) runs(n ast.Node, style report.Run) []report.Run {
	return trimmed(m.spaced(joined(m.stretches(n, style))))
}

func (m *markdown) stretches(n ast.Node, style report.Run) []report.Run {
	var all []report.Run
	for i := n.FirstChild(); i != nil; i = i.NextSibling() {
		in := style
		switch i := i.(type) {
		case *ast.Text:
			s := string(i.Segment.Value(m.source))
			if i.SoftLineBreak() || i.HardLineBreak() {
				s += " "
			}
			all = append(all, word(s, in)...)
		case *ast.String:
			all = append(all, word(string(i.Value), in)...)
		case *ast.CodeSpan:
			in.Code = true
			all = append(all, m.stretches(i, in)...)
		case *ast.Emphasis:
			in.Em, in.Strong = in.Em || i.Level == 1, in.Strong || i.Level > 1
			all = append(all, m.stretches(i, in)...)
		case *extast.Strikethrough:
			in.Strike = true
			all = append(all, m.stretches(i, in)...)
		case *ast.Link:
			in.Href = m.href(string(i.Destination), i)
			all = append(all, m.stretches(i, in)...)
		case *ast.AutoLink:
			in.Href = m.href(string(i.URL(m.source)), i)
			all = append(all, word(string(i.Label(m.source)), in)...)
		case *ast.Image:
			m.picture(i)
			all = append(all, m.stretches(i, in)...)
		case *ast.RawHTML:
			var raw strings.Builder
			for k := range i.Segments.Len() {
				s := i.Segments.At(k)
				raw.Write(s.Value(m.source))
			}
			all = append(all, word(raw.String(), in)...)
		case *extast.FootnoteLink:
			in.Note, in.Href = m.note(i.Index), ""
			all = append(all, word(strconv.Itoa(i.Index), in)...)
		case *extast.FootnoteBacklink:
		case *live:
			all = append(all, m.liveRun(i, in)...)
		default:
			all = append(all, m.stretches(i, in)...)
		}
	}
	return all
}

// liveRun is a live figure in the style of what it stands in; it leads to its page unless it stands in a link.
func (m *markdown) liveRun(l *live, style report.Run) []report.Run {
	text, more, of, ok := m.figure(l)
	if !ok {
		return nil
	}
	linked := style
	if linked.Href == "" {
		linked.Href = of.Href
	}
	return append(word(text, linked), word(more, style)...)
}

func word(s string, style report.Run) []report.Run {
	if s == "" {
		return nil
	}
	style.Text = s
	return []report.Run{style}
}

// joined puts neighbours of one style together.
func joined(runs []report.Run) []report.Run {
	var all []report.Run
	for _, r := range runs {
		if last := len(all) - 1; last >= 0 {
			style := all[last]
			style.Text = r.Text
			if style == r {
				all[last].Text += r.Text
				continue
			}
		}
		all = append(all, r)
	}
	return all
}

// trimmed takes blanks off the ends.
func trimmed(runs []report.Run) []report.Run {
	for n := len(runs); n > 0; n = len(runs) {
		last := &runs[n-1]
		if last.Text = strings.TrimRight(last.Text, " \t\n"); last.Text != "" {
			break
		}
		runs = runs[:n-1]
	}
	return runs
}

func plainText(runs []report.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return strings.TrimSpace(b.String())
}

// href keeps relative, https and mailto links; another kind is warned of and its text stays.
func (m *markdown) href(to string, n ast.Node) string {
	scheme, _, absolute := strings.Cut(to, ":")
	at, length := m.destination(to, n)
	if absolute && !strings.ContainsAny(scheme, "/#?") && scheme != "https" && scheme != "mailto" || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\x00\n") {
		m.warnf(&m.found, BadLink, at, length, "link %q is left out", to).Hint = secure(to)
		return ""
	}
	if to != "" {
		m.links[to] = append(m.links[to], m.stretch(at, length))
	}
	return to
}

// secure says what a link that is left out may be instead.
func secure(to string) string {
	if rest, is := strings.CutPrefix(strings.ToLower(to), "http://"); is && rest != "" {
		return "write https:" + to[len("http:"):]
	}
	if strings.HasPrefix(to, "//") {
		return "write https:" + to
	}
	return "links may be relative, https:// or mailto:"
}

// destination is where a link says where it leads: behind its words, or where the links of the file are listed. One that is written otherwise
// than it reads is sought no further than its line.
func (m *markdown) destination(to string, n ast.Node) (at, length int) {
	at, length = m.line(n)
	from := at
	if t := firstText(n); t != nil && n.Kind() == ast.KindLink {
		from = t.Segment.Start
	}
	for _, mark := range []string{"](", "](<", "<", "]: ", ""} {
		if i := bytes.Index(m.source[from:], []byte(mark+to)); to != "" && i >= 0 {
			return from + i + len(mark), len(to)
		}
	}
	return at, length
}

// picture says that a picture is left out; its words stay.
func (m *markdown) picture(i *ast.Image) {
	at, length := m.line(i)
	m.warnf(&m.found, PictureLeftOut, at, length, "the picture %q is left out, for a commentary holds no pictures", string(i.Destination)).
		Hint = "its words stay; a chart of the report is shown by a ```chart block"
}

// line is where the line begins that a node stands on, and its length.
func (m *markdown) line(n ast.Node) (at, length int) {
	for ; n != nil; n = n.Parent() {
		if n.Type() == ast.TypeInline {
			if t := firstText(n); t != nil {
				return m.lineAround(t.Segment.Start)
			}
			continue
		}
		if n.Lines().Len() > 0 {
			return m.lineAround(n.Lines().At(0).Start)
		}
	}
	return 0, 1
}

func (m *markdown) lineAround(at int) (start, length int) {
	start, end := at, at
	for start > 0 && m.source[start-1] != '\n' {
		start--
	}
	for end < len(m.source) && m.source[end] != '\n' {
		end++
	}
	return start, end - start
}

// firstText is the first text within a node.
func firstText(n ast.Node) *ast.Text {
	for i := n.FirstChild(); i != nil; i = i.NextSibling() {
		if t, is := i.(*ast.Text); is {
			return t
		}
		if t := firstText(i); t != nil {
			return t
		}
	}
	return nil
}
