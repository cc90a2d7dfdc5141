package site

import (
	"bytes"
	"encoding/json"
	"path"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
	"ecart/internal/publish/terms"
)

// recaller makes pages, or takes them from memory.
type recaller struct {
	memory output.Memory
	frame  string // the hash of all that every page follows from
}

// frame hashes what stands on every page beside its own sections: the report without them, the words, the theme.
func frame(r *report.Report, t *theme.Theme, p *i18n.Printer) string {
	bare := *r
	bare.Summary = report.Summary{} // for paper
	bare.Pages = make([]report.Page, len(r.Pages))
	for i, pg := range r.Pages {
		pg.Sections = nil
		bare.Pages[i] = pg
	}
	return report.Digest(bare, glossary(r), p.Digest(), t.Digest())
}

// key names what follows from the frame and from a part of the report.
func (rec *recaller) key(kind string, of any) string {
	return "site " + kind + " " + report.Digest(rec.frame, of)
}

// page is the file of a page and what a search finds on it: from memory, or made by a renderer.
func (rec *recaller) page(s *renderer, i int, linker *terms.Linker) (output.File, json.RawMessage, error) {
	pg := s.report.Pages[i]
	file := output.File{Path: path.Join(dir, fileName(pg.ID))}
	key := rec.key("page", pg)
	if made, ok := rec.memory.Get(key); ok {
		entries, html, _ := bytes.Cut(made, []byte("\n")) // no line of JSON ends within it
		file.Bytes = html
		return file, entries, nil
	}
	html, entries, err := s.one(i, linker)
	if err != nil {
		return output.File{}, nil, err
	}
	rec.memory.Put(key, bytes.Join([][]byte{entries, html}, []byte("\n")))
	file.Bytes = html
	return file, entries, nil
}

// slices is the file of the slices: from memory, or made by a renderer. Of a report that has none there is none.
func (rec *recaller) slices(s *renderer) ([]output.File, error) {
	key := rec.key("slices", nil) // the frame holds them
	if made, ok := rec.memory.Get(key); ok {
		return []output.File{{Path: path.Join(dir, slicesName), Bytes: made}}, nil
	}
	files, err := s.slices()
	for _, f := range files {
		rec.memory.Put(key, f.Bytes)
	}
	return files, err
}
