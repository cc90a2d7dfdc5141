package theme

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"ecart/internal/diag"
)

// templates looks through the templates: each is sound, and every part that the theme before it had is still there.
func (ld *loader) templates() {
	defined, used := map[string]bool{}, map[string]string{} // the file of a use
	for _, name := range ld.theme.Templates() {
		file := "templates/" + name
		trees := map[string]*parse.Tree{}
		tree := parse.New(name)
		tree.Mode = parse.SkipFuncCheck
		if _, err := tree.Parse(string(ld.theme.files[file]), "", "", trees); err != nil {
			at, message := fault(err.Error(), ld.shown(file))
			ld.list.Errorf(at, "E0508", "the template cannot be read: %s", message).Hint = "the templates of the built-in themes show what can be written"
			return
		}
		for _, part := range slices.Sorted(maps.Keys(trees)) {
			defined[part] = true
			for _, m := range usedParts.FindAllStringSubmatch(trees[part].Root.String(), -1) {
				used[m[1]] = file
			}
		}
	}
	for _, part := range slices.Sorted(maps.Keys(used)) {
		if !defined[part] {
			ld.list.Errorf(diag.Place{File: ld.shown(used[part])}, "E0509", "no template defines %q, which is used here", part).Hint =
				`write {{define "` + part + `"}} … {{end}}; a file of yours stands in for the whole file of the theme it extends`
		}
	}
}

var usedParts = regexp.MustCompile(`\{\{template "([^"]+)"`)

// shown is a file's name for the user: where his own stands, or its name in the built-in theme.
func (ld *loader) shown(file string) string {
	if own, ok := ld.theme.origin[file]; ok {
		return own
	}
	return "themes/" + ld.theme.Name + "/" + file
}

// fault cuts "template: page.html:12:5: reason" into its place and its reason.
func fault(message, file string) (diag.Place, string) {
	at := diag.Place{File: file}
	if m := templateFault.FindStringSubmatch(message); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		message = m[2]
	}
	return at, message
}

var templateFault = regexp.MustCompile(`(?s)^(?:html/)?template: ?[^:]*:(\d+):(?:\d+:)? (.*)$`)

// TemplateFault is what is wrong with a template when a page is made with it, with its place in the user's theme; it reports false where the
// template is a built-in theme's.
func (t *Theme) TemplateFault(err error) (diag.Place, string, bool) {
	message := err.Error()
	at := strings.Index(message, "template: ")
	if at < 0 {
		return diag.Place{}, "", false
	}
	message = message[at:]
	name, _, _ := strings.Cut(strings.TrimPrefix(message, "template: "), ":")
	own, ok := t.origin["templates/"+name]
	if !ok {
		return diag.Place{}, "", false
	}
	place, reason := fault(message, own)
	return place, reason, true
}

// Templates returns the names of the templates, sorted.
func (t *Theme) Templates() []string {
	var all []string
	for name := range t.files {
		if path.Dir(name) == "templates" && path.Ext(name) == ".html" {
			all = append(all, path.Base(name))
		}
	}
	slices.Sort(all)
	return all
}
