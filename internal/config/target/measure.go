package target

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
)

// measureNames lists the measures; figures says whether the built-in ones belong to them.
func measureNames(figures bool) []string {
	var names []string
	for _, m := range config.Measures() {
		if figures || !m.BuiltIn() {
			names = append(names, m.Name)
		}
	}
	return names
}

// measured is the form of a measure's name.
func measured(figures bool) form.Form[string] {
	return form.Form[string]{
		Read: func(d *form.Decoder, n *yaml.Node, to *string) {
			s, ok := d.Text(n)
			if !ok {
				return
			}
			if id, is := strings.CutPrefix(s, config.ItemPrefix); is {
				d.Refer(form.ItemName, id, n)
				*to = s
				return
			}
			known := measureNames(figures)
			if !slices.Contains(known, s) {
				found := d.Errorf(n, UnknownMeasure, "no measure is called %q", form.Shorten(s))
				found.Label, found.Hint = suggestMeasure(s, known)
				return
			}
			*to = s
		},
		Schema: func() form.Object {
			return form.Object{{"anyOf", []form.Object{
				{{"type", "string"}, {"enum", measureNames(figures)}},
				{{"type", "string"}, {"pattern", `^item\..`}},
			}}}
		},
	}
}

// suggestMeasure helps who wrote "wait" or "complaints.wait" for "contacts.wait", or misspelt it.
func suggestMeasure(s string, known []string) (label, hint string) {
	field := s[strings.LastIndexByte(s, '.')+1:]
	for _, k := range known {
		if field != "" && strings.HasSuffix(k, "."+field) {
			return k, fmt.Sprintf("did you mean %q?", k)
		}
	}
	if label, hint = form.Suggest(s, known, ""); label != "" {
		return label, hint
	}
	hint = "name a role and its field, such as contacts.wait, or an item, such as item.8"
	if i := slices.IndexFunc(known, func(k string) bool { return strings.Contains(k, ".") }); i > 0 {
		hint += ", or one of " + strings.Join(known[:i], ", ")
	}
	return "", hint
}
