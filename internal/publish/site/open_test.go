package site

import (
	"context"
	"path"
	"strings"
	"sync"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

// What is asked for one by one is what is written at once, but for the scripts of pages, which no browser waits for on its own machine.
func TestFilesThatAreAskedForAreThoseThatAreWritten(t *testing.T) {
	look, _ := theme.Load("sober", "", "", diag.Place{})
	p, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	r := example()
	s, err := Open(r, look, p, output.Nothing{})
	if err != nil {
		t.Fatal(err)
	}
	name := func(f output.File) string { return strings.TrimPrefix(f.Path, dir+"/") }
	written := built(t, r)
	var group sync.WaitGroup
	for i := len(written) - 1; i >= 0; i-- { // in no order of theirs, by several at once
		if name(written[i]) != bundleName {
			group.Go(func() {
				if _, ok, err := s.File(name(written[i])); !ok || err != nil {
					t.Errorf("%s: %t, %v", name(written[i]), ok, err)
				}
			})
		}
	}
	group.Wait()
	if err := s.Rest(context.Background()); err != nil {
		t.Fatal(err)
	}
	var pages, loose []output.File
	for _, f := range written {
		if text, ok, _ := s.File(name(f)); path.Ext(f.Path) == ".html" {
			pages = append(pages, output.File{Path: f.Path, Bytes: text})
		} else if ok && string(text) != string(f.Bytes) {
			t.Errorf("%s is another", f.Path)
		}
	}
	loose = append(assets(look), s.maker.first.logos(r.Brand)...)
	bundled := map[string]string{}
	for _, f := range bundle(pages, loose) {
		bundled[f.Path] = string(f.Bytes)
	}
	for _, f := range written {
		if path.Ext(f.Path) == ".html" && bundled[f.Path] != string(f.Bytes) {
			t.Errorf("%s is another", f.Path)
		}
	}
	for _, page := range pages {
		for _, one := range deferredOf(page.Bytes) {
			if _, ok, err := s.File(one.name); !ok || err != nil {
				t.Errorf("%s asks for %s, which is not there: %v", page.Path, one.name, err)
			}
		}
	}
	for _, none := range []string{"none.html", "assets/none.js", "", "../site/index.html", bundleName} {
		if _, ok, err := s.File(none); ok || err != nil {
			t.Errorf("%q: %t, %v", none, ok, err)
		}
	}
}

func TestAPageThatNobodyAskedForIsMadeBehind(t *testing.T) {
	look, _ := theme.Load("sober", "", "", diag.Place{})
	p, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	r := example()
	r.Pages[1].Sections[0].Blocks = append(r.Pages[1].Sections[0].Blocks, nil) // of no kind
	s, err := Open(r, look, p, output.Nothing{})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok, err := s.File(fileName(r.Pages[0].ID)); !ok || err != nil {
		t.Errorf("a good page: %t, %v", ok, err)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if err := s.Rest(ended); err == nil || s.maker.pages[1].err != nil {
		t.Errorf("after its end a page was made: %v", err)
	}
	if err := s.Rest(context.Background()); err == nil || !strings.Contains(err.Error(), "page "+r.Pages[1].ID) {
		t.Errorf("got %v", err)
	}
	if _, ok, err := s.File(fileName(r.Pages[1].ID)); ok || err == nil {
		t.Error("a page that cannot be made is there")
	}
}
