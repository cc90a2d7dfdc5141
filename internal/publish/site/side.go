package site

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"sync/atomic"

	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
	"ecart/internal/publish/terms"
	"ecart/internal/together"
)

// maker makes the pages of a report, each once, whoever asks for it first. A page that is being made has a renderer to itself, for one that measures
// texts is nobody else's.
type maker struct {
	first  *renderer // whose report, words and logos are those of all
	look   *theme.Theme
	recall *recaller
	linker func() *terms.Linker
	pages  []madePage

	mu   sync.Mutex
	idle []*renderer
}

// madePage is a page as the file it becomes, with what a search finds on it.
type madePage struct {
	once    sync.Once
	file    output.File
	entries json.RawMessage
	err     error
}

func newMaker(s *renderer, t *theme.Theme, rec *recaller) *maker {
	linker := sync.OnceValue(func() *terms.Linker { return terms.New(glossary(s.report)) })
	return &maker{first: s, look: t, recall: rec, linker: linker, pages: make([]madePage, len(s.report.Pages)), idle: []*renderer{s}}
}

// page is one page, made unless it was.
func (k *maker) page(i int) *madePage {
	one := &k.pages[i]
	one.once.Do(func() {
		one.file, one.entries, one.err = k.recall.page(k.first.report.Pages[i], func(d drawings) ([]byte, json.RawMessage, error) {
			r, err := k.renderer()
			if err != nil {
				return nil, nil, err
			}
			defer k.done(r)
			r.drawn = d
			return r.one(i, k.linker())
		})
	})
	return one
}

// all makes every page, so many at once, until the context ends.
func (k *maker) all(ctx context.Context, workers int) {
	var next atomic.Int64
	work := func() {
		for i := int(next.Add(1)) - 1; i < len(k.pages) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
			k.page(i)
		}
	}
	var group together.Group
	for range min(len(k.pages), workers) - 1 {
		group.Go(work)
	}
	work()
	group.Wait()
}

// made is every page in the order of the report, or why the first of those that could not be made was not. Those that nobody asked for are made now.
func (k *maker) made() ([]output.File, []json.RawMessage, error) {
	var files []output.File
	var entries []json.RawMessage
	for i := range k.pages {
		one := k.page(i)
		if one.err != nil {
			return nil, nil, one.err
		}
		files, entries = append(files, one.file), append(entries, one.entries)
	}
	return files, entries, nil
}

// renderer is one that nobody uses.
func (k *maker) renderer() (*renderer, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if n := len(k.idle); n > 0 {
		r := k.idle[n-1]
		k.idle = k.idle[:n-1]
		return r, nil
	}
	own, err := newRenderer(k.first.report, k.look, k.first.printer)
	if err == nil {
		own.logo, own.maker = k.first.logo, k.first.maker
	}
	return own, err
}

func (k *maker) done(r *renderer) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.idle = append(k.idle, r)
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
