package site

import (
	"bytes"
	"path"
	"regexp"
	"slices"

	"ecart/internal/publish/output"
)

// bundleName is the file of the scripts that every page waits for.
const bundleName = "assets/page.js"

// scriptStart begins each script of a page, and deferred is one that it runs once it is read, as page.html writes it.
var (
	scriptStart = []byte(`<script src="assets/`)
	deferred    = regexp.MustCompile(`^<script src="(assets/[^"]+\.js)" defer></script>\n?`)
)

// deferredScript is a deferred script of a page: its file, and from where to where it is asked for.
type deferredScript struct {
	name     string
	from, to int
}

// deferredOf are those of a page, in their order. Only where one begins is the page looked at closely, for of its text there is much.
func deferredOf(page []byte) []deferredScript {
	var all []deferredScript
	for at := 0; ; {
		next := bytes.Index(page[at:], scriptStart)
		if next < 0 {
			return all
		}
		at += next
		m := deferred.FindSubmatchIndex(page[at:])
		if m == nil {
			at += len(scriptStart)
			continue
		}
		all = append(all, deferredScript{string(page[at+m[2] : at+m[3]]), at, at + m[1]})
		at += m[1]
	}
}

// bundle puts the scripts that every page runs first into one file, in their order, for on a telephone each file waits for its turn on
// the line and holds up the first drawing. What only some pages run stays a file; so does all where a theme's pages have nothing in common
// or name a script that the theme lacks.
func bundle(pages, assets []output.File) []output.File {
	names := shared(pages)
	whole, rest := output.File{Path: path.Join(dir, bundleName)}, []output.File{}
	texts := map[string][]byte{}
	for _, f := range assets {
		if slices.Contains(names, f.Path) {
			texts[f.Path] = f.Bytes
			continue
		}
		rest = append(rest, f)
	}
	if len(names) < 2 || len(texts) < len(names) {
		return append(assets, pages...)
	}
	for _, name := range names {
		whole.Bytes = append(append(whole.Bytes, bytes.TrimSpace(texts[name])...), ";\n"...)
	}
	for _, p := range pages {
		p.Bytes = replaced(p.Bytes, len(names))
		rest = append(rest, p)
	}
	return append(rest, whole)
}

// replaced is a page with the bundle in the place of its first n scripts.
func replaced(page []byte, n int) []byte {
	made, at := make([]byte, 0, len(page)), 0
	for i, one := range deferredOf(page)[:n] {
		made = append(made, page[at:one.from]...)
		if i == 0 {
			made = append(made, `<script src="`+bundleName+`" defer></script>`+"\n"...)
		}
		at = one.to
	}
	return append(made, page[at:]...)
}

// shared is the files of the scripts that all pages run first, in their order.
func shared(pages []output.File) []string {
	var all []string
	for i, p := range pages {
		var of []string
		for _, one := range deferredOf(p.Bytes) {
			of = append(of, path.Join(dir, one.name))
		}
		if i == 0 {
			all = of
			continue
		}
		n := 0
		for n < len(all) && n < len(of) && all[n] == of[n] {
			n++
		}
		all = all[:n]
	}
	return all
}
