package site

import (
	"encoding/json"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
	"ecart/internal/publish/terms"
	"ecart/internal/together"
)

// all is every page as the file it becomes, in the order of the report, with what a search finds on each. Processors share the pages, each with a
// renderer of its own, for one that measures texts is nobody else's.
func (s *renderer) all(t *theme.Theme, rec *recaller) ([]output.File, []json.RawMessage, error) {
	n := len(s.report.Pages)
	files, entries, errs := make([]output.File, n), make([]json.RawMessage, n), make([]error, n)
	linker := terms.New(glossary(s.report))
	var next atomic.Int64
	work := func(own func() (*renderer, error)) {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			files[i], entries[i], errs[i] = rec.page(s.report.Pages[i], func(d drawings) ([]byte, json.RawMessage, error) {
				r, err := own()
				if err != nil {
					return nil, nil, err
				}
				r.drawn = d
				return r.one(i, linker)
			})
		}
	}
	var group together.Group
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		group.Go(func() { work(sync.OnceValues(func() (*renderer, error) { return s.another(t) })) })
	}
	work(func() (*renderer, error) { return s, nil })
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, nil, err
		}
	}
	return files, entries, nil
}

// another is a renderer that writes the same.
func (s *renderer) another(t *theme.Theme) (*renderer, error) {
	own, err := newRenderer(s.report, t, s.printer)
	if err == nil {
		own.logo, own.maker = s.logo, s.maker
	}
	return own, err
}

// one is a page, and what a search finds on it.
func (s *renderer) one(i int, linker *terms.Linker) (html []byte, entries json.RawMessage, err error) {
	id := s.report.Pages[i].ID
	v, err := s.view(i)
	if err != nil {
		return nil, nil, fmt.Errorf("page %s: %w", id, err)
	}
	html, err = s.page(v)
	if err != nil {
		return nil, nil, fmt.Errorf("page %s: %w", id, err)
	}
	entries, err = json.Marshal(entriesOf(i, v))
	return linker.Mark(html), entries, err
}
