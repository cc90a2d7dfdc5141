package site

import (
	"bytes"
	"encoding/json"
	"path"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

// recaller makes pages, or takes them from memory.
type recaller struct {
	memory output.Memory
	frame  string // the hash of all that every page follows from
	hand   string // the hash of what every chart follows from beside its own spec
}

func newRecaller(m output.Memory, r *report.Report, t *theme.Theme, p *i18n.Printer) *recaller {
	hand := report.Digest(p.Digest(), t.Digest())
	return &recaller{memory: m, frame: frame(r, hand), hand: hand}
}

// frame hashes what stands on every page beside its own sections: the report without them, the words, the theme.
func frame(r *report.Report, hand string) string {
	bare := *r
	bare.Summary = report.Summary{}                             // for paper
	bare.Slices.Whole, bare.Slices.Slices = report.Slice{}, nil // for a file of their own
	bare.Pages = make([]report.Page, len(r.Pages))
	for i, pg := range r.Pages {
		pg.Sections = nil
		bare.Pages[i] = pg
	}
	return report.Digest(bare, glossary(r), hand)
}

// key names what follows from the frame and from a part of the report.
func (rec *recaller) key(kind string, of any) string {
	return "site " + kind + " " + report.Digest(rec.frame, of)
}

// page is the file of a page and what a search finds on it: from memory, or made by a renderer, who draws anew what charts of it are others than before.
func (rec *recaller) page(pg report.Page, make func(drawings) (html []byte, entries json.RawMessage, err error)) (output.File, json.RawMessage, error) {
	file := output.File{Path: path.Join(dir, fileName(pg.ID))}
	key := rec.key("page", pg)
	drawn := "site drawings " + report.Digest(rec.hand, pg.ID)
	if made, ok := rec.memory.Get(key); ok {
		rec.memory.Hold(drawn)
		entries, html, _ := bytes.Cut(made, []byte("\n")) // no line of JSON ends within it
		file.Bytes = html
		return file, entries, nil
	}
	former, _ := rec.memory.Get(drawn)
	d := drawingsOf(former)
	html, entries, err := make(d)
	if err != nil {
		return output.File{}, nil, err
	}
	if text := d.written(); text != nil {
		rec.memory.Put(drawn, text)
	}
	rec.memory.Put(key, bytes.Join([][]byte{entries, html}, []byte("\n")))
	file.Bytes = html
	return file, entries, nil
}

// slices is the file of the slices: from memory, or made by a renderer. Of a report that has none there is none.
func (rec *recaller) slices(s *renderer) ([]output.File, error) {
	key := rec.key("slices", s.report.Slices)
	if made, ok := rec.memory.Get(key); ok {
		return []output.File{{Path: path.Join(dir, slicesName), Bytes: made}}, nil
	}
	files, err := s.slices()
	for _, f := range files {
		rec.memory.Put(key, f.Bytes)
	}
	return files, err
}
