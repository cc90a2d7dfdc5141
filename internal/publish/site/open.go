package site

import (
	"context"
	"fmt"
	"path"
	"runtime"
	"slices"
	"sync"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

// Site is a report as a site, the files of which are made when they are asked for, each once. It is safe for concurrent use.
type Site struct {
	maker *maker
	loose []output.File // stylesheet, scripts, fonts, logos
	found func() (output.File, error)
	slice func() ([]output.File, error)
}

// Open returns the site of a report of which no page is made yet. Pages of which nothing changed since an earlier one are those that the memory has. It fails on
// a template that does not parse.
func Open(r *report.Report, t *theme.Theme, p *i18n.Printer, m output.Memory) (*Site, error) {
	first, err := newRenderer(r, t, p)
	if err != nil {
		return nil, err
	}
	s := &Site{maker: newMaker(first, t, newRecaller(m, r, t, p)), loose: append(assets(t), first.logos(r.Brand)...)}
	s.found = sync.OnceValues(func() (output.File, error) {
		_, entries, err := s.maker.made()
		if err != nil {
			return output.File{}, err
		}
		f, err := indexed(r.Pages, entries).file()
		if err != nil {
			return f, fmt.Errorf("the index: %w", err)
		}
		return f, nil
	})
	s.slice = sync.OnceValues(func() ([]output.File, error) { return s.maker.recall.slices(first) })
	return s, nil
}

// File returns a file by its path within the site, "gap5.html" or "assets/site.css": a page as it is before the scripts that all pages run are put into
// one file. It is false for a path that no file has. The error is the theme's mistake or ours.
func (s *Site) File(name string) ([]byte, bool, error) {
	at := path.Join(dir, name)
	if i := slices.IndexFunc(s.maker.first.report.Pages, func(pg report.Page) bool { return fileName(pg.ID) == name }); i >= 0 {
		one := s.maker.page(i)
		return one.file.Bytes, one.err == nil, one.err
	}
	of := s.loose
	switch name {
	case indexName:
		f, err := s.found()
		return f.Bytes, err == nil, err
	case slicesName:
		made, err := s.slice()
		if err != nil {
			return nil, false, err
		}
		of = made
	}
	if i := slices.IndexFunc(of, func(f output.File) bool { return f.Path == at }); i >= 0 {
		return of[i].Bytes, true, nil
	}
	return nil, false, nil
}

// Rest makes the pages that nobody asked for yet until the context ends, and leaves a processor for those that somebody asks for. The error is that of
// the first page which cannot be made.
func (s *Site) Rest(ctx context.Context) error {
	s.maker.all(ctx, runtime.GOMAXPROCS(0)-1)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	_, _, err := s.maker.made()
	return err
}

// files is every file of the site.
func (s *Site) files() ([]output.File, error) {
	s.maker.all(context.Background(), runtime.GOMAXPROCS(0))
	pages, _, err := s.maker.made()
	if err != nil {
		return nil, err
	}
	files := bundle(pages, s.loose)
	found, err := s.found()
	if err != nil {
		return nil, err
	}
	sliced, err := s.slice()
	if err != nil {
		return nil, err
	}
	return append(append(files, found), sliced...), nil
}
