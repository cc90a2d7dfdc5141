// Package pdf writes the report for paper: an executive report with the site's charts as vectors, a summary on one page, and an
// edition for each location.
//
// Every block is set into strips, drawings as wide as the page's text that know their height (here). Strips are laid on sheets by rules of
// our own (lay), and sheets become a PDF (press).
package pdf

import (
	"fmt"
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/plot"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/press"
	"ecart/internal/publish/pdf/typeset"
)

// The papers.
var (
	A4     = lay.A4
	Letter = lay.Letter
)

// Options says which documents are made, and on what paper.
type Options struct {
	Full     bool // report.pdf, the executive report
	Summary  bool // summary.pdf, one page
	Editions bool // editions/NAME.pdf for each page that is the handout of a place
	Paper    lay.Paper
}

// Paper is a document that is set and not yet written.
type Paper struct {
	Path string // "report.pdf"
	press.Document
}

// Render returns the documents that are wanted.
func Render(r *report.Report, t *theme.Theme, p *i18n.Printer, o Options) ([]output.File, error) {
	papers, err := Set(r, t, p, o)
	if err != nil {
		return nil, err
	}
	files := make([]output.File, len(papers))
	for i, paper := range papers {
		bytes, err := press.Print(paper.Document)
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", paper.Path, err)
		}
		files[i] = output.File{Path: paper.Path, Bytes: bytes}
	}
	return files, nil
}

// Set sets the documents that are wanted.
func Set(r *report.Report, t *theme.Theme, p *i18n.Printer, o Options) ([]Paper, error) {
	s, err := newSetter(t, p, lay.On(o.Paper))
	if err != nil {
		return nil, err
	}
	var papers []Paper
	add := func(path, place string, sheets []lay.Sheet, err error) error {
		if err != nil {
			return fmt.Errorf("set %s: %w", path, err)
		}
		papers = append(papers, Paper{path, s.document(r, place, sheets)})
		return nil
	}
	if o.Full {
		sheets, err := s.book(r)
		if err := add("report.pdf", "", sheets, err); err != nil {
			return nil, err
		}
	}
	if o.Summary {
		sheets, err := s.onePage(r)
		if err := add("summary.pdf", "", sheets, err); err != nil {
			return nil, err
		}
		last := &papers[len(papers)-1]
		last.Title += " — " + s.Clean(s.words.T("pdf.summary")) // lists of files show which of the two it is
	}
	if o.Editions {
		for _, e := range editions(r) {
			sheets, err := s.edition(r, e.page)
			if err := add(e.path, e.page.Edition, sheets, err); err != nil {
				return nil, err
			}
		}
	}
	return papers, nil
}

// document is sheets with what lists of files show of them; name is the place of an edition.
func (s *setter) document(r *report.Report, name string, sheets []lay.Sheet) press.Document {
	title := r.Company + " — " + r.Title
	if name != "" {
		title += " — " + name
	}
	author := consultant(r)
	if author == "" {
		author = r.Company
	}
	d := press.Document{
		Frame: s.frame, Sheets: sheets, Title: s.Clean(title), Author: s.Clean(author), Subject: s.Clean(r.Verdict),
		Keywords: s.Clean(strings.Join(r.Keywords, ", ")), Lang: r.Lang, Built: r.Built, Theme: s.theme, Regular: s.Regular, Bold: s.Bold,
	}
	if name != "" { // of an edition nothing says what other places are like
		d.Subject, d.Keywords = s.Clean(name), s.Clean(r.Company+", "+name)
	}
	return d
}

// setter sets blocks into strips.
type setter struct {
	*typeset.Setter
	theme   *theme.Theme
	words   *i18n.Printer
	plotter *plot.Plotter
	frame   lay.Frame
	width   float64 // of the text
	rows    int     // of a table at the most
	rowPad  float64 // white above and below a row
}

func newSetter(t *theme.Theme, p *i18n.Printer, f lay.Frame) (*setter, error) {
	if len(t.Fonts) < 2 {
		return nil, fmt.Errorf("the theme %s has no regular and bold font", t.Name)
	}
	regular, err := scene.NewFace(t.Fonts[0].TTF)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", t.Fonts[0].Family, err)
	}
	bold, err := scene.NewFace(t.Fonts[1].TTF)
	if err != nil {
		return nil, fmt.Errorf("font %s bold: %w", t.Fonts[1].Family, err)
	}
	return &setter{Setter: &typeset.Setter{Regular: regular, Bold: bold}, theme: t, words: p, plotter: plot.New(regular, bold, p), frame: f, width: f.TextWidth(), rows: mostRows, rowPad: rowPad}, nil
}
