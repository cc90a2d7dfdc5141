package theme

import (
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"ecart/internal/diag"
	"ecart/internal/late"
)

// templates looks through the templates: each is sound, every part that the theme before it had is still there, and each file of the user's serves.
func (ld *loader) templates() {
	definers, used := map[string][]string{}, map[string]string{} // the files of a part, and one that uses it
	for _, name := range ld.theme.Templates() {
		file := "templates/" + name
		trees, err := parsed(name, ld.theme.files[file])
		if err != nil {
			at, message := fault(err.Error(), ld.shown(file))
			ld.list.Errorf(at, CodeTemplate, "the template cannot be read: %s", message).Hint = "the templates of the built-in themes show what can be written"
			return
		}
		for _, part := range slices.Sorted(maps.Keys(trees)) {
			definers[part] = append(definers[part], file)
			for _, m := range usedParts().FindAllStringSubmatch(trees[part].Root.String(), -1) {
				used[m[1]] = file
			}
		}
	}
	for _, part := range slices.Sorted(maps.Keys(used)) {
		if len(definers[part]) == 0 {
			ld.lacking(part, used[part])
		}
	}
	ld.idleTemplates(definers, used)
}

// parsed returns the parts of a template by name; functions are not looked up.
func parsed(name string, text []byte) (map[string]*parse.Tree, error) {
	trees := map[string]*parse.Tree{}
	tree := parse.New(name)
	tree.Mode = parse.SkipFuncCheck
	_, err := tree.Parse(string(text), "", "", trees)
	return trees, err
}

// lacking reports a part that a file uses and none defines: in the user's file that took the place of the one that did, else where it is used.
func (ld *loader) lacking(part, user string) {
	for _, file := range slices.Sorted(maps.Keys(ld.replaced)) {
		if path.Dir(file) != "templates" {
			continue
		}
		if trees, err := parsed(path.Base(file), ld.replaced[file]); err == nil && trees[part] != nil {
			ld.list.Errorf(diag.Place{File: ld.shown(file)}, CodeNoPart, "the template does not define %q, which %s uses", part, ld.shown(user)).Hint =
				`write {{define "` + part + `"}} … {{end}}, or copy it from ` + ld.built[file] + `, whose place this file takes as a whole`
			return
		}
	}
	ld.list.Errorf(diag.Place{File: ld.shown(user)}, CodeNoPart, "no template defines %q, which is used here", part).Hint =
		`write {{define "` + part + `"}} … {{end}} in this file or in another of templates/`
}

// idleTemplates reports files of the user's that stand in for none of a built-in theme's and have no part that is used, or a name that is nearly one's.
func (ld *loader) idleTemplates(definers map[string][]string, used map[string]string) {
	known := ld.known("templates")
	for _, name := range ld.theme.Templates() {
		file := "templates/" + name
		if ld.theme.origin[file] == "" || ld.built[file] != "" {
			continue
		}
		serves := false
		for part, files := range definers {
			serves = serves || used[part] != "" && slices.Contains(files, file)
		}
		near, isNear := nearestName(name, known)
		switch {
		case isNear:
			ld.list.Warnf(diag.Place{File: ld.shown(file)}, CodeNoUse, "the built-in themes have no template %q, so this file takes the place of none", name).Hint = `did you mean "` + near + `"?`
		case !serves:
			ld.list.Warnf(diag.Place{File: ld.shown(file)}, CodeNoUse, "no template uses a part of this file").Hint =
				"a template takes the place of " + strings.Join(known, ", ") + ", or defines a part that one of them uses"
		}
	}
}

// nearestName is diag.Nearest of files, whose common endings do not make them alike.
func nearestName(name string, known []string) (string, bool) {
	var stems []string
	for _, k := range known {
		stems = append(stems, strings.TrimSuffix(k, path.Ext(k)))
	}
	near, ok := diag.Nearest(strings.TrimSuffix(name, path.Ext(name)), stems)
	return near + path.Ext(name), ok
}

// known returns the names of a built-in theme's files in a folder, sorted.
func (ld *loader) known(folder string) []string {
	var all []string
	for file := range ld.built {
		if path.Dir(file) == folder {
			all = append(all, path.Base(file))
		}
	}
	slices.Sort(all)
	return all
}

var usedParts = late.Pattern(`\{\{template "([^"]+)"`)

// shown is a file's name for the user: where his own stands, or its name in the built-in theme.
func (ld *loader) shown(file string) string {
	if own, ok := ld.theme.origin[file]; ok {
		return own
	}
	return ld.built[file]
}

// fault cuts "template: page.html:12:5: reason" into its place and its reason.
func fault(message, file string) (diag.Place, string) {
	at := diag.Place{File: file}
	if m := templateFault().FindStringSubmatch(message); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		message = m[2]
	}
	return at, message
}

var templateFault = late.Pattern(`(?s)^(?:html/)?template: ?[^:]*:(\d+):(?:\d+:)? (.*)$`)

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

// OwnTemplates tells whether a template of the theme is the user's own.
func (t *Theme) OwnTemplates() bool {
	return slices.ContainsFunc(t.Templates(), func(name string) bool { return t.origin["templates/"+name] != "" })
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
