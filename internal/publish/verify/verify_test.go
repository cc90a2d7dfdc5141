package verify

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"ecart/internal/publish/output"
)

// site is a deliverable in which nothing is wrong.
func site() []output.File {
	page := func(body string) []byte { return []byte("<!doctype html>\n<html><body>" + body + "</body></html>\n") }
	return []output.File{
		{Path: "site/index.html", Bytes: page(`<link rel="icon" href="data:,"><a href="gap5.html#items">5</a><a href="https://example.com">x</a><a href="#top">up</a><a href="mailto:a@example.com">m</a>`)},
		{Path: "site/gap5.html", Bytes: page(`<link href="assets/site.css"><h2 id="items">Items</h2><a href="#items">a</a><a href="index.html#location=lille">f</a><img src="assets/logo.svg">`)},
		{Path: "site/assets/site.css", Bytes: []byte(`p{background:url("logo.svg")} @font-face{src:url('fonts/a.woff2')}`)},
		{Path: "site/assets/logo.svg", Bytes: []byte("<svg/>")},
		{Path: "site/assets/fonts/a.woff2", Bytes: []byte("wOF2...")},
		{Path: "report.pdf", Bytes: []byte("%PDF-1.7\n...\n%%EOF\n")},
		{Path: "results.json", Bytes: []byte(`{"gap": {"reason": "few", "status": "suppressed"}, "n": {"value": 3, "status": "measured"}}`)},
	}
}

func TestNothingIsWrongWithAWholeDeliverable(t *testing.T) {
	if got := Faults(site()); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

func TestWhatWouldReachAReaderBrokenIsFound(t *testing.T) {
	for _, c := range []struct{ name, file, old, with, want string }{
		{"a page that is not written", "site/index.html", "gap5.html#items", "gap9.html", "site/index.html leads to gap9.html, which is not written"},
		{"a part that is not there", "site/index.html", "#items", "#itmes", "site/index.html leads to gap5.html#itmes, and gap5.html has no such part"},
		{"a part of the page itself", "site/gap5.html", `href="#items"`, `href="#none"`, "site/gap5.html leads to #none, and gap5.html has no such part"},
		{"a picture that is not written", "site/gap5.html", "assets/logo.svg", "assets/lego.svg", "site/gap5.html leads to assets/lego.svg, which is not written"},
		{"figures that filters load", "site/gap5.html", `<img src="assets/logo.svg">`, `<div data-explorer="assets/slices.js"></div>`, "site/gap5.html leads to assets/slices.js, which is not written"},
		{"a font of the stylesheet", "site/assets/site.css", "a.woff2", "b.woff2", "site/assets/site.css leads to fonts/b.woff2, which is not written"},
		{"a file of the machine", "site/gap5.html", "assets/logo.svg", "file:///home/a/logo.svg", "site/gap5.html leads to file:///home/a/logo.svg, which is outside of it"},
		{"a page cut off", "site/gap5.html", "</html>", "", "site/gap5.html is not whole"},
		{"a paper cut off", "report.pdf", "%%EOF", "", "report.pdf is not whole"},
		{"an empty file", "site/assets/logo.svg", "<svg/>", "", "site/assets/logo.svg is empty"},
		{"a suppressed figure with its number", "results.json", `"reason": "few"`, `"value": -1.2`, "results.json gives a number of a figure that is suppressed"},
		{"a suppressed figure with its base", "results.json", `"reason": "few"`, `"n": 4`, "results.json gives a number of a figure that is suppressed"},
	} {
		files := site()
		i := slices.IndexFunc(files, func(f output.File) bool { return f.Path == c.file })
		files[i].Bytes = []byte(strings.Replace(string(files[i].Bytes), c.old, c.with, 1))
		got := Faults(files)
		if len(got) != 1 || got[0].String() != c.want {
			t.Errorf("%s: %v, want %q", c.name, got, c.want)
		}
	}
}

// remembering is a memory that counts what it found.
type remembering struct {
	mu    sync.Mutex
	kept  map[string][]byte
	found int
}

func (r *remembering) Get(key string) ([]byte, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	made, ok := r.kept[key]
	if ok {
		r.found++
	}
	return made, ok
}

func (r *remembering) Hold(string) {}

func (r *remembering) Put(key string, made []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.kept[key] = made
}

// A page is looked at once; what it leads to, each time.
func TestPagesThatAreRememberedAreStillFollowed(t *testing.T) {
	m, files := &remembering{kept: map[string][]byte{}}, site()
	for range 2 {
		if err := Whole(m, files); err != nil {
			t.Fatal(err)
		}
	}
	if m.found != 2 || len(m.kept) != 2 {
		t.Errorf("%d pages were found again of %d", m.found, len(m.kept))
	}
	other := site()
	i := slices.IndexFunc(other, func(f output.File) bool { return f.Path == "site/gap5.html" })
	other[i].Bytes = []byte(strings.ReplaceAll(string(other[i].Bytes), "items", "lines"))
	if err := Whole(m, other); err == nil || !strings.Contains(err.Error(), "site/index.html leads to gap5.html#items, and gap5.html has no such part") {
		t.Errorf("a page that lost a part: %v", err)
	}
	gone := slices.DeleteFunc(site(), func(f output.File) bool { return f.Path == "site/assets/logo.svg" })
	if err := Whole(m, gone); err == nil || !strings.Contains(err.Error(), "which is not written") {
		t.Errorf("a picture that is gone: %v", err)
	}
}

func TestLinksToOneMissingFileAreOneLine(t *testing.T) {
	faults := []Fault{{File: "a.html", Message: "is not whole"}}
	for _, from := range []string{"a.html", "b.html", "c.html"} {
		faults = append(faults, Fault{from, "leads to gap5.html, which is not written", "gap5.html"}, Fault{from, "leads to gap5.html#x, which is not written", "gap5.html"})
	}
	faults = append(faults, Fault{"b.html", "leads to one.html, which is not written", "one.html"})
	for i := range 4 {
		faults = append(faults, Fault{"c.html", fmt.Sprint("leads to two.html#", i, ", which is not written"), "two.html"})
	}
	want := []string{"a.html is not whole", "gap5.html is not there: 6 links from 3 pages lead to it", "b.html leads to one.html, which is not written", "two.html is not there: 4 links from c.html lead to it"}
	if got := ByTarget(faults); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestARemedyIsWhatBuildAsksFor(t *testing.T) {
	for want, differ := range map[string][]output.Fault{
		"build it again": {{Path: "site/gap5.html", Kind: output.Missing}},
		"move what was added elsewhere, then build it again":                                                                     {{Path: "site/x.txt", Kind: output.Added}},
		"put the edition back from a copy or remove its folder in kept, then build it again":                                     {{Path: "kept/2026-07/report.pdf", Kind: output.Changed}},
		"move what was added elsewhere, then put the edition back from a copy or remove its folder in kept, then build it again": {{Path: "kept/2026-07/report.pdf", Kind: output.Missing}, {Path: "x", Kind: output.Added}},
	} {
		if got := (Verified{Differ: differ}).Remedy(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A page that is kept is the page that was looked at, and one that cannot be kept is looked at again.
func TestAPageIsKeptAsItIs(t *testing.T) {
	for _, text := range []string{
		`<a href="gap5.html#a&amp;b">x</a><i id="é"></i><i id=""></i><img src=""><div data-explorer="assets/slices.js">`,
		``,
	} {
		p := pageOf([]byte(text))
		kept, ok := p.written()
		got, read := unwritten(string(kept))
		if !ok || !read || !maps.Equal(got.ids, p.ids) || !slices.Equal(got.to, p.to) || !slices.Equal(got.asks, p.asks) {
			t.Errorf("%q: %v, want %v", text, got, p)
		}
	}
	if _, ok := pageOf([]byte("<a href='two\nlines'>x</a>")).written(); ok {
		t.Error("an address of two lines was kept")
	}
	for _, other := range []string{"", "a\n", "a\n\f\f", "a\n\f\f\fmore"} {
		if _, ok := unwritten(other); ok {
			t.Errorf("%q was read", other)
		}
	}
}
