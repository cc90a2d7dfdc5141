package compose

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"ecart/internal/diag"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// commentaryID is the section a commentary stands in on its page.
const commentaryID = "commentary"

// readCommentary turns the user's Markdown files into sections by page. A file that no page is named after is warned of.
func (c *composer) readCommentary() map[string]report.Section {
	all := map[string]report.Section{}
	c.linkPlaces = map[string]diag.Place{}
	for _, m := range c.o.Commentary {
		id, place := strings.TrimSuffix(m.Name, ".md"), diag.Place{File: path.Join(c.Config.Commentary, m.Name)}
		switch {
		case !slices.Contains(PageIDs(), id):
			c.diags.Warnf(place, "E0404", "commentary for %q belongs to no page", id).Hint = suggest(id)
		case !c.Shows(id):
			c.diags.Warnf(place, "E0404", "commentary for %q is not shown: the report has no such page", id).
				Hint = "list the page under pages, or remove the file"
		default:
			md := markdown{c: c, source: m.Text, place: place}
			if blocks := md.blocks(); len(blocks) > 0 {
				all[id] = report.Section{ID: commentaryID, Title: c.T("compose.commentary"), PDF: true, Blocks: blocks}
			}
		}
	}
	return all
}

// markdown is one file on its way into blocks. Raw HTML is shown as the text it is: nothing a user writes becomes markup.
type markdown struct {
	c      *composer
	source []byte
	place  diag.Place
	done   []report.Block
	prose  []report.Paragraph
}

func (m *markdown) blocks() []report.Block {
	doc := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(m.source))
	m.walk(doc, "")
	m.flush()
	return m.done
}

// flush ends a stretch of prose before a block of another kind.
func (m *markdown) flush() {
	if len(m.prose) > 0 {
		m.done = append(m.done, report.Prose{Paragraphs: m.prose})
		m.prose = nil
	}
}

// walk adds the blocks within a node; kind is what a paragraph there is: part of a list or of a quotation.
func (m *markdown) walk(n ast.Node, kind string) {
	for b := n.FirstChild(); b != nil; b = b.NextSibling() {
		switch b := b.(type) {
		case *ast.Heading:
			m.add("heading", m.runs(b, report.Run{}))
		case *ast.Paragraph, *ast.TextBlock:
			m.add(kind, m.runs(b, report.Run{}))
		case *ast.List:
			if b.IsOrdered() {
				m.walk(b, "number")
			} else {
				m.walk(b, "bullet")
			}
		case *ast.Blockquote:
			m.walk(b, "quote")
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			m.add(kind, []report.Run{{Text: m.lines(b), Code: true}})
		case *ast.HTMLBlock:
			raw := m.lines(b)
			if b.HasClosure() {
				raw += string(b.ClosureLine.Value(m.source))
			}
			m.add(kind, []report.Run{{Text: strings.TrimSpace(raw)}})
		case *extast.Table:
			m.flush()
			m.done = append(m.done, m.table(b))
		default:
			m.walk(b, kind)
		}
	}
}

func (m *markdown) add(kind string, runs []report.Run) {
	if len(runs) > 0 {
		m.prose = append(m.prose, report.Paragraph{Kind: kind, Runs: runs})
	}
}

func (m *markdown) lines(n ast.Node) string {
	var b bytes.Buffer
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(m.source))
	}
	return strings.TrimRight(b.String(), "\n")
}

// runs are the stretches of text in a block, each in the style of what it stands in.
func (m *markdown) runs(n ast.Node, style report.Run) []report.Run {
	var all []report.Run
	say := func(s string, style report.Run) {
		if s != "" {
			style.Text = s
			all = append(all, style)
		}
	}
	for i := n.FirstChild(); i != nil; i = i.NextSibling() {
		in := style
		switch i := i.(type) {
		case *ast.Text:
			s := string(i.Segment.Value(m.source))
			if i.SoftLineBreak() || i.HardLineBreak() {
				s += " "
			}
			say(s, in)
		case *ast.String:
			say(string(i.Value), in)
		case *ast.CodeSpan:
			in.Code = true
			all = append(all, m.runs(i, in)...)
		case *ast.Emphasis:
			in.Em, in.Strong = in.Em || i.Level == 1, in.Strong || i.Level > 1
			all = append(all, m.runs(i, in)...)
		case *ast.Link:
			in.Href = m.href(string(i.Destination), i)
			all = append(all, m.runs(i, in)...)
		case *ast.AutoLink:
			in.Href = m.href(string(i.URL(m.source)), i)
			say(string(i.Label(m.source)), in)
		case *ast.RawHTML:
			var raw strings.Builder
			for k := range i.Segments.Len() {
				s := i.Segments.At(k)
				raw.Write(s.Value(m.source))
			}
			say(raw.String(), in)
		default:
			all = append(all, m.runs(i, in)...)
		}
	}
	return joined(all)
}

// joined puts neighbours of one style together and trims the ends.
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

// href keeps relative, https and mailto links; another kind is warned of and its text stays.
func (m *markdown) href(to string, n ast.Node) string {
	place := m.at(n)
	scheme, _, absolute := strings.Cut(to, ":")
	if absolute && !strings.ContainsAny(scheme, "/#?") && scheme != "https" && scheme != "mailto" || strings.HasPrefix(to, "//") {
		m.c.diags.Warnf(place, "E0406", "link %q is left out", to).Hint = "links may be relative, https:// or mailto:"
		return ""
	}
	m.c.linkPlaces[to] = place
	return to
}

// at is the line a node stands on.
func (m *markdown) at(n ast.Node) diag.Place {
	place := m.place
	for ; n != nil; n = n.Parent() {
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			place.Line = 1 + bytes.Count(m.source[:n.Lines().At(0).Start], []byte("\n"))
			break
		}
	}
	return place
}

// table is a Markdown table; its first row names the columns.
func (m *markdown) table(t *extast.Table) report.Table {
	var table report.Table
	for r := t.FirstChild(); r != nil; r = r.NextSibling() {
		var cells []report.Cell
		i := 0
		for n := r.FirstChild(); n != nil; n = n.NextSibling() {
			s := plainText(m.runs(n, report.Run{}))
			if _, head := r.(*extast.TableHeader); head {
				right := i < len(t.Alignments) && t.Alignments[i] == extast.AlignRight
				table.Columns = append(table.Columns, report.Column{Title: s, Numeric: right})
			} else {
				cells = append(cells, report.Cell{Value: wording.Words(s)})
			}
			i++
		}
		if cells != nil {
			table.Rows = append(table.Rows, report.Row{Cells: cells})
		}
	}
	return table
}

func plainText(runs []report.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return strings.TrimSpace(b.String())
}
