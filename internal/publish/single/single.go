// Package single puts a whole site into one HTML file that needs nothing beside it: to be sent by mail and opened anywhere.
package single

import (
	"bytes"
	"fmt"
	"html"
	"path"
	"regexp"
	"strings"

	"ecart/internal/publish/output"
)

// Name is the file's name in the output.
const Name = "report.html"

// Render makes one document of the site's files, in the order of its pages. Every page is an article of it: one is shown at
// a time where scripts run, all stand one after the other without scripts and on paper. Styles, fonts and pictures are
// inside; scripts, and what only scripts use, are inside compressed, and allowed by their hashes. It fails where a theme's
// page has no main part, or asks for a file that the site lacks.
func Render(files []output.File) (output.File, error) {
	s := site{assets: map[string][]byte{}, articles: map[string]string{}}
	for _, f := range files {
		name := strings.TrimPrefix(f.Path, "site/")
		if path.Ext(name) == ".html" {
			f.Bytes = editions.ReplaceAll(f.Bytes, nil)
			s.pages = append(s.pages, page{file: name, id: strings.TrimSuffix(name, ".html"), bytes: f.Bytes})
		} else {
			s.assets[name] = f.Bytes
		}
	}
	if len(s.pages) == 0 {
		return output.File{}, fmt.Errorf("the site has no pages")
	}
	for i := range s.pages {
		if err := s.pages[i].cut(); err != nil {
			return output.File{}, fmt.Errorf("page %s: %w", s.pages[i].file, err)
		}
	}
	s.name()
	b, err := s.document()
	return output.File{Path: Name, Bytes: b}, err
}

// editions is the line that leads from a site to those beside it, of which a file that stands by itself knows nothing.
var editions = regexp.MustCompile(`\n?<p class="editions">.*?</p>`)

// site is what is put together.
type site struct {
	pages    []page
	assets   map[string][]byte // by their addresses in the pages: "assets/site.css"
	articles map[string]string // the article of each page's file
	pack     pack
}

// name gives each page's article an id: the page's own, unless the frame around the pages has it.
func (s *site) name() {
	taken := map[string]bool{}
	for _, t := range tokens(append(append([]byte{}, s.pages[0].before...), s.pages[0].after...)) {
		if id, ok := t.attr("id"); ok {
			taken[id] = true
		}
	}
	for i := range s.pages {
		for taken[s.pages[i].id] {
			s.pages[i].id += "-page"
		}
		taken[s.pages[i].id] = true
		s.articles[s.pages[i].file] = s.pages[i].id
	}
}

// document writes the frame of the first page around all pages.
func (s *site) document() ([]byte, error) {
	home := &s.pages[0]
	before, err := s.rewritten(home.before, "")
	if err != nil {
		return nil, err
	}
	var body bytes.Buffer
	body.Write(before)
	for i := range s.pages {
		if err := s.article(&body, i); err != nil {
			return nil, err
		}
	}
	after, err := s.rewritten(home.after, "")
	if err != nil {
		return nil, err
	}
	body.Write(after)
	head, tail, err := s.ends()
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{head, body.Bytes(), tail}, nil), nil
}

func (s *site) article(b *bytes.Buffer, i int) error {
	p := &s.pages[i]
	main, err := s.rewritten(p.main, p.id+"--")
	if err != nil {
		return fmt.Errorf("page %s: %w", p.file, err)
	}
	shown := ""
	if i == 0 {
		shown = " shown"
	}
	fmt.Fprintf(b, "<article class=\"page%s\" id=\"%s\" data-title=\"%s\">%s</article>\n", shown, html.EscapeString(p.id), html.EscapeString(p.title), main)
	return nil
}
