package commentary

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"ecart/internal/document/report"
)

// admonition is a box that a quotation becomes which begins with its sign: > [!WARNING] Title.
type admonition struct {
	tone report.Tone
	word string // key of the title of a box that has none of its own, for colour alone tells nobody what it is
}

var admonitions = map[string]admonition{
	"[!NOTE]":      {report.Neutral, "commentary.box.note"},
	"[!IMPORTANT]": {report.Neutral, "commentary.box.important"},
	"[!TIP]":       {report.Positive, "commentary.box.tip"},
	"[!WARNING]":   {report.Negative, "commentary.box.warning"},
	"[!CAUTION]":   {report.Negative, "commentary.box.caution"},
}

// dash stands before the words of who said a quotation.
const dash = "— "

// quote is a quotation in running text; with the words of who said it, behind a dash on its last line, it is one set apart, and with a sign at
// its beginning it is a box.
func (m *markdown) quote(q *ast.Blockquote) {
	m.kind(q)
	m.part(q)
	inner := &markdown{File: m.File, world: m.world}
	inner.walk(q)
	inner.flush()
	m.found = append(m.found, inner.found...)
	for i, b := range inner.done {
		prose, is := b.(report.Prose)
		if !is {
			m.put(b)
			continue
		}
		if box, is := m.boxed(prose.Paragraphs); i == 0 && is {
			m.put(box)
			continue
		}
		if said, is := saidBy(prose.Paragraphs); is {
			m.put(said)
			continue
		}
		for _, p := range prose.Paragraphs {
			if p.Kind == "" {
				p.Kind = "quote"
			}
			m.add(p)
		}
	}
}

// boxSign is what the sign of a box looks like, known or not.
var boxSign = regexp.MustCompile(`^\[!(\pL+)\]`)

// kind warns of a quotation that begins like a box, of a kind that there is not.
func (m *markdown) kind(q *ast.Blockquote) {
	first, is := q.FirstChild().(*ast.Paragraph)
	if !is {
		return
	}
	line := first.Lines().At(0)
	sign := boxSign.FindSubmatch(line.Value(m.source))
	if sign == nil {
		return
	}
	if _, known := admonitions[strings.ToUpper(string(sign[0]))]; known {
		return
	}
	var kinds []string
	for _, k := range slices.Sorted(maps.Keys(admonitions)) {
		kinds = append(kinds, strings.Trim(k, "[!]"))
	}
	m.warnf(&m.found, UnknownBox, line.Start, len(sign[0]), "no box is of the kind %q; it stays a quotation", string(sign[1])).Hint = suggest(string(sign[1]), kinds, "kinds")
}

// part makes paragraphs of their own of the line with a box's sign and of the line that says who spoke, for in Markdown they run into the text.
func (m *markdown) part(q *ast.Blockquote) {
	if first, is := q.FirstChild().(*ast.Paragraph); is && first.Lines().Len() > 1 && m.signed(first) {
		split(q, first, 1)
	}
	if last, is := q.LastChild().(*ast.Paragraph); is && last.Lines().Len() > 1 {
		n := last.Lines().Len() - 1
		line := last.Lines().At(n)
		if bytes.HasPrefix(bytes.TrimSpace(line.Value(m.source)), []byte(dash)) {
			split(q, last, n)
		}
	}
}

// signed tells whether a paragraph begins with a box's sign.
func (m *markdown) signed(p *ast.Paragraph) bool {
	line := p.Lines().At(0)
	sign, _, _ := strings.Cut(strings.TrimSpace(string(line.Value(m.source))), " ")
	_, is := admonitions[strings.ToUpper(sign)]
	return is
}

// split moves the lines of a paragraph from one on into a paragraph behind it. Where a style goes over the break there is nothing to part.
func split(in ast.Node, p *ast.Paragraph, from int) {
	breaks := 0
	for n := p.FirstChild(); n != nil; n = n.NextSibling() {
		t, is := n.(*ast.Text)
		if !is || !t.SoftLineBreak() && !t.HardLineBreak() {
			continue
		}
		if breaks++; breaks < from {
			continue
		}
		behind := ast.NewParagraph()
		for next := n.NextSibling(); next != nil; next = n.NextSibling() {
			behind.AppendChild(behind, next)
		}
		for i := from; i < p.Lines().Len(); i++ {
			behind.Lines().Append(p.Lines().At(i))
		}
		in.InsertAfter(in, p, behind)
		return
	}
}

// boxed is the box that paragraphs make whose first begins with a sign. Words beside the sign are its title, where more follows; a box without a
// title has the word of its kind.
func (m *markdown) boxed(ps []report.Paragraph) (report.Callout, bool) {
	if len(ps) == 0 || ps[0].Kind != "" || len(ps[0].Runs) == 0 {
		return report.Callout{}, false
	}
	runs := append([]report.Run{}, ps[0].Runs...)
	sign, rest, _ := strings.Cut(runs[0].Text, " ")
	kind, is := admonitions[strings.ToUpper(sign)]
	if !is {
		return report.Callout{}, false
	}
	if runs[0].Text = rest; rest == "" {
		runs = runs[1:]
	}
	c := report.Callout{Tone: kind.tone, Title: m.world.Words.T(kind.word), Text: ps[1:]}
	switch {
	case len(runs) == 0:
	case len(ps) == 1:
		c.Text = []report.Paragraph{{Runs: runs}}
	default:
		c.Title = plainText(runs)
	}
	return c, len(c.Text) > 0
}

// saidBy is the quotation that plain paragraphs make whose last says who spoke, behind a dash.
func saidBy(ps []report.Paragraph) (report.Quotation, bool) {
	if len(ps) < 2 {
		return report.Quotation{}, false
	}
	by, is := strings.CutPrefix(plainText(ps[len(ps)-1].Runs), dash)
	if !is {
		return report.Quotation{}, false
	}
	var said []string
	for _, p := range ps[:len(ps)-1] {
		if p.Kind != "" || len(p.Runs) != 1 {
			return report.Quotation{}, false // its styles and lists would be lost
		}
		said = append(said, plainText(p.Runs))
	}
	return report.Quotation{Text: strings.Join(said, " "), By: by}, true
}
