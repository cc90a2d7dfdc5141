package theme

import (
	"bytes"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/late"
)

// folders are the parts of a theme that are folders.
var folders = []string{"assets", "fonts", "styles", "templates"}

// belongs tells whether a file is one that a theme is made of.
func belongs(p string) bool {
	top, _, below := strings.Cut(p, "/")
	switch {
	case !below:
		return p == settings
	case top == "assets", top == "fonts":
		return true
	}
	return path.Dir(p) == "styles" && path.Ext(p) == ".css" || path.Dir(p) == "templates" && path.Ext(p) == ".html"
}

// about tells whether a file only speaks of the theme: a licence, a note.
func about(p string) bool {
	name := strings.ToLower(path.Base(p))
	stem := strings.TrimSuffix(name, path.Ext(name))
	return path.Ext(name) == ".md" || path.Ext(name) == ".txt" || slices.Contains([]string{"license", "licence", "copying", "readme", "notice"}, stem)
}

// unknownFiles reports what is no part of a theme: a folder of another name once with the number of its files, and files one by one.
func (ld *loader) unknownFiles(shown string) {
	within := map[string]int{}
	for _, p := range ld.unread {
		if top, _, below := strings.Cut(p, "/"); below && !slices.Contains(folders, top) {
			within[top]++
			continue
		}
		d := ld.list.Warnf(diag.Place{File: path.Join(shown, p)}, CodeNoUse, "the file is no part of a theme and is not read")
		switch path.Dir(p) {
		case "styles":
			d.Hint = "stylesheets are styles/NAME.css, and in no folder below it"
		case "templates":
			d.Hint = "templates are templates/NAME.html, and in no folder below it"
		default:
			d.Hint = "a theme has " + settings + " and the folders " + strings.Join(folders, ", ")
			if near, ok := diag.Nearest(p, []string{settings}); ok {
				d.Hint = fmt.Sprintf("did you mean %q?", near)
			}
		}
	}
	for _, top := range slices.Sorted(maps.Keys(within)) {
		files := "a file in it is"
		if n := within[top]; n > 1 {
			files = fmt.Sprintf("%d files in it are", n)
		}
		d := ld.list.Warnf(diag.Place{File: path.Join(shown, top)}, CodeNoUse, "the folder is no part of a theme: %s not read", files)
		d.Hint = "the folders of a theme are " + strings.Join(folders, ", ")
		if near, ok := diag.Nearest(top, folders); ok {
			d.Hint = fmt.Sprintf("did you mean %q?", near)
		}
	}
}

var (
	usedProperty    = late.Pattern(`var\(\s*(--[\w-]+)\s*\)`) // one with a value to fall back on may be missing
	namedProperty   = late.Pattern(`(--[\w-]+)\s*:`)
	typedProperty   = late.Pattern(`@property\s+(--[\w-]+)`)
	scriptsProperty = late.Pattern(`setProperty\(\s*["'\x60](--[\w-]+)`)
	cssComment      = late.Pattern(`(?s)/\*.*?\*/`)
)

// unknownProperties reports each custom property that a style or template of the user's takes the value of and nothing sets: at its first use in a file,
// with the number of its uses there.
func (ld *loader) unknownProperties() {
	var known []string
	for _, file := range slices.Sorted(maps.Keys(ld.theme.origin)) {
		if ext := path.Ext(file); ext != ".css" && ext != ".html" {
			continue
		}
		if known == nil {
			known = ld.properties()
		}
		text := uncommented(ld.theme.files[file])
		uses := map[string]int{} // in the list, counted from one
		for _, m := range usedProperty().FindAllSubmatchIndex(text, -1) {
			name := string(text[m[2]:m[3]])
			if slices.Contains(known, name) {
				continue
			}
			if at := uses[name]; at > 0 {
				(*ld.list)[at-1].Count = max(1, (*ld.list)[at-1].Count) + 1
				continue
			}
			at := diag.Place{File: ld.shown(file), Line: 1 + bytes.Count(text[:m[2]], []byte("\n"))}
			at.Col = 1 + len([]rune(string(text[bytes.LastIndexByte(text[:m[2]], '\n')+1:m[2]])))
			d := ld.list.Warnf(at, CodeUnset, "nothing sets %s, so what is written with it has no effect", name)
			d.Hint = "README.md names the tokens of a theme; a value to fall back on is written var(" + name + ", VALUE)"
			if near, ok := diag.Nearest(name, known); ok {
				d.Hint = "did you mean " + near + "?"
			}
			uses[name] = len(*ld.list)
		}
	}
}

// properties returns the custom properties that the stylesheet, the templates or a script sets, sorted.
func (ld *loader) properties() []string {
	all := map[string]bool{}
	note := func(text []byte, by ...func() *regexp.Regexp) {
		for _, pattern := range by {
			for _, m := range pattern().FindAllSubmatch(text, -1) {
				all[string(m[1])] = true
			}
		}
	}
	note(uncommented(ld.theme.Stylesheet()), namedProperty, typedProperty)
	for file, text := range ld.theme.files {
		switch path.Ext(file) {
		case ".html":
			note(text, namedProperty)
		case ".js":
			note(text, scriptsProperty)
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// uncommented blanks the comments of a stylesheet and keeps its lines.
func uncommented(text []byte) []byte {
	return cssComment().ReplaceAllFunc(text, func(comment []byte) []byte {
		blank := bytes.Repeat([]byte(" "), len(comment))
		for i, c := range comment {
			if c == '\n' {
				blank[i] = c
			}
		}
		return blank
	})
}
