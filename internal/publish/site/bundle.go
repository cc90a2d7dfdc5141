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

// deferred is a script that a page runs once it is read, as page.html writes it.
var deferred = regexp.MustCompile(`<script src="(assets/[^"]+\.js)" defer></script>\n?`)

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
	at := 0
	return deferred.ReplaceAllFunc(page, func(tag []byte) []byte {
		at++
		switch {
		case at == 1:
			return []byte(`<script src="` + bundleName + `" defer></script>` + "\n")
		case at <= n:
			return nil
		}
		return tag
	})
}

// shared is the files of the scripts that all pages run first, in their order.
func shared(pages []output.File) []string {
	var all []string
	for i, p := range pages {
		var of []string
		for _, m := range deferred.FindAllSubmatch(p.Bytes, -1) {
			of = append(of, path.Join(dir, string(m[1])))
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
