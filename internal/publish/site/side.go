package site

import (
	"fmt"
	"path"
	"runtime"
	"sync/atomic"

	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
	"ecart/internal/publish/terms"
	"ecart/internal/together"
)

// all is every page, as what it shows and as the file it becomes, in the order of the report. Processors share the pages, each with a renderer of
// its own, for one that measures texts is nobody else's.
func (s *renderer) all(t *theme.Theme) ([]pageView, []output.File, error) {
	n := len(s.report.Pages)
	views, files, errs := make([]pageView, n), make([]output.File, n), make([]error, n)
	linker := terms.New(glossary(s.report))
	var next atomic.Int64
	work := func(own *renderer) {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			views[i], files[i], errs[i] = own.one(i, linker)
		}
	}
	var group together.Group
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		group.Go(func() {
			own, err := newRenderer(s.report, t, s.printer)
			if err != nil {
				return // the first one's pages are all
			}
			own.logo, own.maker = s.logo, s.maker
			work(own)
		})
	}
	work(s)
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, nil, err
		}
	}
	return views, files, nil
}

// one is a page.
func (s *renderer) one(i int, linker *terms.Linker) (pageView, output.File, error) {
	id := s.report.Pages[i].ID
	v, err := s.view(i)
	if err != nil {
		return v, output.File{}, fmt.Errorf("page %s: %w", id, err)
	}
	b, err := s.page(v)
	if err != nil {
		return v, output.File{}, fmt.Errorf("page %s: %w", id, err)
	}
	return v, output.File{Path: path.Join(dir, fileName(id)), Bytes: linker.Mark(b)}, nil
}
