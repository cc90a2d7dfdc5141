// Package site renders the report as an HTML site: a page a file, which works from a folder, without a network and
// without scripts; scripts add live charts, sorting and a choice of light and dark.
package site

import (
	"bytes"
	"fmt"
	"html/template"
	"path"
	"slices"
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/plot"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
	"ecart/internal/publish/terms"
)

// policy is what a page may load: only what lies beside it, and no script inside it. Tooltips need style attributes.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:"

// dir is the folder of the site in the output.
const dir = "site"

// renderer holds what every page shares.
type renderer struct {
	report  *report.Report
	printer *i18n.Printer
	wide    *plot.Plotter // one each, for it measures one text at a time
	narrow  *plot.Plotter
	pages   *template.Template
	logo    *logoView // of the client; nil when there is none
	maker   *logoView // of the consultant
	drawn   drawings  // of the page that is made
}

// Render returns the site's files: a page each, the stylesheet, the scripts, the fonts and the logo. It fails on what is
// our own mistake or the theme's: a block or chart of an unknown kind, a template that does not parse.
func Render(r *report.Report, t *theme.Theme, p *i18n.Printer) ([]output.File, error) {
	return Again(r, t, p, output.Nothing{})
}

// Again is Render for a report that was made before: pages of which nothing changed are those that the memory has.
func Again(r *report.Report, t *theme.Theme, p *i18n.Printer, m output.Memory) ([]output.File, error) {
	s, err := Open(r, t, p, m)
	if err != nil {
		return nil, err
	}
	return s.files()
}

// glossary is every term that running text leads to.
func glossary(r *report.Report) []terms.Term {
	var all []terms.Term
	for _, pg := range r.Pages {
		for _, sec := range pg.Sections {
			for _, b := range sec.Blocks {
				list, _ := b.(report.Definitions)
				for _, d := range list.Terms {
					all = append(all, terms.Term{Href: fileName(pg.ID) + "#" + d.ID, Names: d.Words})
				}
			}
		}
	}
	return all
}

func newRenderer(r *report.Report, t *theme.Theme, p *i18n.Printer) (*renderer, error) {
	wide, err := newPlotter(t, p)
	if err != nil {
		return nil, err
	}
	narrow, err := newPlotter(t, p)
	if err != nil {
		return nil, err
	}
	s := &renderer{report: r, printer: p, wide: wide, narrow: narrow, drawn: drawingsOf(nil)}
	s.pages = template.New("").Funcs(template.FuncMap{
		"t":         func(key string) string { return p.T("site." + key) },
		"level":     level,
		"permalink": s.permalink,
		"hold":      func(text string) string { return strings.ReplaceAll(text, " · ", "\u00a0·\u00a0") }, // no line ends in a dot
		"parts":     func(text string) []string { return strings.Split(text, " · ") },
		"unknown": func(kind string) (string, error) {
			return "", fmt.Errorf("the theme's template knows no block %q", kind)
		},
	})
	base := []string{"page.html", "blocks.html", "chart.html", "explorer.html"}
	own := slices.DeleteFunc(t.Templates(), func(name string) bool { return slices.Contains(base, name) })
	for _, name := range slices.Concat(base, own) { // a part that is defined twice is the one of the theme that adds a file for it
		text, ok := t.Template(name)
		if !ok {
			return nil, fmt.Errorf("theme %s has no template %s", t.Name, name)
		}
		if _, err := s.pages.New(name).Parse(text); err != nil {
			return nil, fmt.Errorf("theme %s: template %s: %w", t.Name, name, err)
		}
	}
	return s, nil
}

func newPlotter(t *theme.Theme, p *i18n.Printer) (*plot.Plotter, error) {
	var faces [2]*scene.Face
	for i := range faces {
		f, err := scene.NewFace(t.Fonts[i].TTF)
		if err != nil {
			return nil, fmt.Errorf("the theme's font: %w", err)
		}
		faces[i] = f
	}
	return plot.New(faces[0], faces[1], p), nil
}

// page writes a page.
func (s *renderer) page(v pageView) ([]byte, error) {
	var b bytes.Buffer
	if err := s.pages.ExecuteTemplate(&b, "page.html", v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// assets returns the stylesheet and the theme's assets.
func assets(t *theme.Theme) []output.File {
	files := []output.File{{Path: path.Join(dir, "assets", "site.css"), Bytes: t.Stylesheet()}}
	for _, name := range t.Assets() {
		if !published(name) {
			continue
		}
		b, _ := t.Asset(name)
		files = append(files, output.File{Path: path.Join(dir, "assets", name), Bytes: b})
	}
	return files
}

// published tells whether an asset belongs into the site: sources that only build others do not, licences do.
func published(name string) bool {
	return !strings.HasPrefix(name, "echarts/") || !strings.HasSuffix(name, ".js")
}

// fileName is the file of a page: the overview opens the site.
func fileName(id string) string {
	if id == "overview" {
		return "index.html"
	}
	return id + ".html"
}
