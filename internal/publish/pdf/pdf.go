// Package pdf writes the report as a PDF: an executive report for paper, with the site's charts as vectors.
//
// Every block is set into strips, drawings as wide as the page's text that know their height. Strips are laid on
// pages by rules of our own (nothing is torn from its heading, no row is split), maroto writes the pages, and an
// incremental update adds what maroto cannot: shapes, outline, links and language.
package pdf

import (
	"fmt"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/plot"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

// A4 in points, and where its text stands.
const (
	pageWidth  = 595.28
	pageHeight = 841.89
	marginX    = 56.69 // 20 mm
	marginY    = 39.69 // 14 mm
	textWidth  = pageWidth - 2*marginX
	headHeight = 30.0
	footHeight = 22.0
	textHeight = pageHeight - 2*marginY - headHeight - footHeight
)

// Render returns report.pdf. The pages and sections that are marked for it stand in the site's order.
func Render(r *report.Report, t *theme.Theme, p *i18n.Printer) (output.File, error) {
	s, err := newSetter(t, p)
	if err != nil {
		return output.File{}, err
	}
	pages, err := s.book(r)
	if err != nil {
		return output.File{}, err
	}
	bytes, err := press(r, t, s, pages)
	if err != nil {
		return output.File{}, fmt.Errorf("write the PDF: %w", err)
	}
	return output.File{Path: "report.pdf", Bytes: bytes}, nil
}

// setter sets blocks into strips.
type setter struct {
	regular, bold *scene.Face
	words         *i18n.Printer
	plotter       *plot.Plotter
}

func newSetter(t *theme.Theme, p *i18n.Printer) (*setter, error) {
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
	return &setter{regular: regular, bold: bold, words: p, plotter: plot.New(regular, bold, p)}, nil
}

// book sets the whole report: cover, contents, then the chapters.
func (s *setter) book(r *report.Report) ([]sheet, error) {
	var strips []strip
	for _, page := range r.Pages {
		if !page.PDF {
			continue
		}
		chapter, err := s.chapter(page)
		if err != nil {
			return nil, err
		}
		strips = append(strips, chapter...)
	}
	body := paginate(strips)
	sheets := append([]sheet{{strips: []strip{s.cover(r)}, cover: true}}, s.contents(body)...)
	sheets = append(sheets, body...)
	for i := range sheets {
		if !sheets[i].cover {
			sheets[i].head = s.head(r)
			sheets[i].foot = s.foot(r, i+1, len(sheets))
		}
	}
	return sheets, nil
}
