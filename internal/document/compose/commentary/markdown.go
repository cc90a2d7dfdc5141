package commentary

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"ecart/internal/diag"
	"ecart/internal/document/report"
)

// deepest is how deep lists are nested in a report; what is nested deeper stands at this depth.
const deepest = 4

// Blocks are the file's words as blocks of the report. Raw HTML is shown as the text it is: nothing a user writes becomes markup.
func (f *File) Blocks(w World) ([]report.Block, diag.List) {
	m := f.read(w)
	return m.done, m.found
}

// Sections are the file's words as the sections of a page: one for each heading of the first two ranks.
func (f *File) Sections(w World) ([]report.Section, diag.List) {
	m := &markdown{File: f, cuts: true}
	m = m.read(w)
	var all []report.Section
	taken := map[string]bool{}
	for _, s := range m.sections {
		if len(s.Blocks) == 0 && s.Title == "" {
			continue
		}
		if s.ID = plain(s.Title); s.ID == "" {
			s.ID = "text"
		}
		for one, i := s.ID, 2; taken[s.ID]; i++ {
			s.ID = one + "-" + strconv.Itoa(i)
		}
		taken[s.ID] = true
		all = append(all, s)
	}
	return all, m.found
}

func (f *File) read(w World) *markdown { return (&markdown{File: f}).read(w) }

func (m *markdown) read(w World) *markdown {
	m.world = w
	p := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote, extension.NewTypographer(extension.WithTypographicSubstitutions(marksOf(w.Words)))),
		goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(liveParser{}, 50))),
	).Parser()
	doc := p.Parse(text.NewReader(m.source))
	m.checkFootnotes(doc)
	m.walk(doc)
	m.flush()
	m.sections = append(m.sections, report.Section{Title: m.title, Plain: m.title == "", Blocks: m.done})
	return m
}

// markdown is one file on its way into blocks.
type markdown struct {
	*File
	world World
	found diag.List
	done  []report.Block
	prose []report.Paragraph

	cuts     bool // headings of the first two ranks begin a section
	title    string
	sections []report.Section
}

// flush ends a stretch of prose before a block of another kind.
func (m *markdown) flush() {
	if len(m.prose) > 0 {
		m.done = append(m.done, report.Prose{Paragraphs: m.prose})
		m.prose = nil
	}
}

func (m *markdown) put(b report.Block) {
	m.flush()
	m.done = append(m.done, b)
}

func (m *markdown) add(p report.Paragraph) {
	if len(p.Runs) > 0 {
		m.prose = append(m.prose, p)
	}
}

// walk adds the blocks within a node.
func (m *markdown) walk(n ast.Node) {
	for b := n.FirstChild(); b != nil; b = b.NextSibling() {
		switch b := b.(type) {
		case *ast.Heading:
			if m.cuts && b.Level <= 2 && b.Parent().Kind() == ast.KindDocument {
				m.cut(plainText(m.runs(b, report.Run{})))
				continue
			}
			m.leaf(b, report.Paragraph{})
		case *ast.List:
			m.list(b, 0)
		case *ast.Blockquote:
			m.quote(b)
		case *extast.Table:
			m.put(m.table(b))
		case *extast.FootnoteList:
			m.footnotes(b)
		case *ast.FencedCodeBlock:
			if string(b.Language(m.source)) == "chart" {
				m.chart(b)
				continue
			}
			m.leaf(b, report.Paragraph{})
		default:
			m.leaf(b, report.Paragraph{})
		}
	}
}

// cut ends a section and begins another.
func (m *markdown) cut(title string) {
	m.flush()
	m.sections = append(m.sections, report.Section{Title: m.title, Plain: m.title == "", Blocks: m.done})
	m.title, m.done = title, nil
}

// leaf adds a block that holds words; like is what a paragraph is where it stands.
func (m *markdown) leaf(n ast.Node, like report.Paragraph) {
	switch n := n.(type) {
	case *ast.Heading:
		like.Kind, like.Depth = "heading", 0
		like.Runs = m.runs(n, report.Run{})
	case *ast.Paragraph, *ast.TextBlock:
		like.Runs = m.runs(n, report.Run{})
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		like = report.Paragraph{Kind: "code", Runs: word(m.raw(n), report.Run{Code: true})}
	case *ast.HTMLBlock:
		raw := m.raw(n)
		if n.HasClosure() {
			raw += "\n" + string(n.ClosureLine.Value(m.source))
		}
		like.Runs = word(strings.TrimSpace(raw), report.Run{})
	case *ast.ThematicBreak:
		return
	default:
		m.walk(n)
		return
	}
	m.add(like)
}

// list adds the entries of a list, each with what stands within it.
func (m *markdown) list(l *ast.List, depth int) {
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		like := report.Paragraph{Kind: "bullet", Depth: min(depth, deepest)}
		if l.IsOrdered() {
			like.Kind, like.Number = "number", max(number, 1)
			number++
		}
		for b := item.FirstChild(); b != nil; b = b.NextSibling() {
			if inner, is := b.(*ast.List); is {
				m.list(inner, depth+1)
				continue
			}
			m.leaf(b, like)
			like = report.Paragraph{Kind: "more", Depth: min(depth, deepest)}
		}
	}
}

// raw is the lines of a block as they were written.
func (m *markdown) raw(n ast.Node) string {
	var b bytes.Buffer
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(m.source))
	}
	return strings.TrimRight(b.String(), "\n")
}

// footnotes adds the notes at the end of a text.
func (m *markdown) footnotes(list *extast.FootnoteList) {
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		note, is := n.(*extast.Footnote)
		if !is {
			continue
		}
		p := report.Paragraph{Kind: "footnote", Number: note.Index, Note: m.note(note.Index)}
		for b := note.FirstChild(); b != nil; b = b.NextSibling() {
			if len(p.Runs) > 0 {
				p.Runs = append(p.Runs, report.Run{Text: " "})
			}
			p.Runs = append(p.Runs, m.runs(b, report.Run{})...)
		}
		p.Runs = trimmed(p.Runs)
		m.add(p)
	}
}

// note is the name of a footnote, unique in the report.
func (m *markdown) note(index int) string { return "note-" + m.ID + "-" + strconv.Itoa(index) }
