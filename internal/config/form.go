package config

// A form is how one kind of value is written in report.yaml. It reads the value from YAML, and states the same in JSON
// Schema. The forms of groups are built from keys, one line for each, so that what is read, what is known and what the
// schema says are one table and cannot differ.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

type form[T any] struct {
	read   func(d *decoder, n *yaml.Node, to *T) // n is never an alias
	fresh  func(to *T)                           // fills in defaults; nil when there are none inside
	schema func() object
}

// key is one key of a group that is read into a T.
type key[T any] struct {
	name     string
	about    string // one sentence, for the schema and the editor
	required bool
	initial  any // the default; nil when there is none
	examples []any
	read     func(d *decoder, n *yaml.Node, to *T)
	fresh    func(to *T)
	set      func(to *T, v any)
	place    func(to *T) *diag.Place
	schema   func() object
}

// field returns the key whose value is written in a form and kept where in says.
func field[T, V any](name, about string, f form[V], in func(*T) *V) key[T] {
	k := key[T]{
		name: name, about: about, schema: f.schema,
		read: func(d *decoder, n *yaml.Node, to *T) { f.read(d, n, in(to)) },
		set:  func(to *T, v any) { *in(to) = v.(V) },
	}
	if f.fresh != nil {
		k.fresh = func(to *T) { f.fresh(in(to)) }
	}
	return k
}

// must makes a key required.
func (k key[T]) must() key[T] {
	k.required = true
	return k
}

// or gives a key its default.
func (k key[T]) or(v any) key[T] {
	k.initial = v
	return k
}

// eg gives a key examples for the schema.
func (k key[T]) eg(examples ...any) key[T] {
	k.examples = examples
	return k
}

// at keeps the place of a key's value as well.
func (k key[T]) at(in func(*T) *diag.Place) key[T] {
	k.place = in
	return k
}

// table is the keys of one kind of group.
type table[T any] struct {
	keys   []key[T]
	place  func(to *T) *diag.Place           // where the group's own place is kept; may be nil
	finish func(d *decoder, g *group, to *T) // what depends on several keys; may be nil
	rules  func() object                     // further rules of the schema; may be nil
}

// form returns the form of a group with these keys.
func (t table[T]) form() form[T] {
	return form[T]{read: t.read, fresh: t.fresh, schema: t.schema}
}

func (t table[T]) fresh(to *T) {
	for _, k := range t.keys {
		switch {
		case k.initial != nil:
			k.set(to, k.initial)
		case k.fresh != nil:
			k.fresh(to)
		}
	}
}

// read reads the keys in the order of the table, so that a later key may depend on an earlier one.
func (t table[T]) read(d *decoder, n *yaml.Node, to *T) {
	t.fresh(to)
	if n.Kind != yaml.MappingNode {
		d.wrong(n, "a group of keys").Hint = "keys here are " + strings.Join(t.names(), ", ")
		return
	}
	if t.place != nil {
		*t.place(to) = d.place(n)
	}
	before := len(d.diags)
	g := d.group(n)
	d.unknown(g, t.names())
	outer := d.subject
	t.missing(d, g)
	for _, k := range t.keys {
		p := g.find(k.name)
		if p == nil {
			continue
		}
		d.subject = fmt.Sprintf("%q", k.name)
		if k.place != nil {
			*k.place(to) = d.place(p.value)
		}
		k.read(d, p.value, to)
	}
	d.subject = outer
	g.sound = len(d.diags) == before
	if t.finish != nil {
		t.finish(d, g, to)
	}
}

func (t table[T]) names() []string {
	names := make([]string, len(t.keys))
	for i, k := range t.keys {
		names[i] = k.name
	}
	return names
}

// missing reports the keys that must be there and are not.
func (t table[T]) missing(d *decoder, g *group) {
	var names []string
	hint := ""
	for _, k := range t.keys {
		if !k.required || g.has(k.name) {
			continue
		}
		names = append(names, strconv.Quote(k.name))
		if text, is := example(k.examples); is && hint == "" {
			hint = fmt.Sprintf("add for instance %s: %s", k.name, text)
		}
	}
	if len(names) == 0 {
		return
	}
	verb := "key %s is missing"
	if len(names) > 1 {
		verb = "keys %s are missing"
	}
	message := fmt.Sprintf(verb, strings.Join(names, ", "))
	if d.subject != "" {
		message += " from " + strings.Replace(d.subject, "each of", "this entry of", 1)
	}
	d.errorf(g.node, KeyMissing, "%s", message).Hint = hint
}

// example returns the first example when it is one line of text.
func example(all []any) (string, bool) {
	if len(all) == 0 {
		return "", false
	}
	s, is := all[0].(string)
	return s, is
}

// unknown reports the keys that a group does not have.
func (d *decoder) unknown(g *group, known []string) {
	for _, p := range g.pairs {
		if slices.Contains(known, p.key) {
			continue
		}
		found := d.errorf(p.at, UnknownKey, "unknown key %q", shorten(p.key))
		found.Label, found.Hint = suggest(p.key, known, "keys here are ")
		// {confidence: 0,95} is two keys to YAML.
		if strings.Trim(p.key, "0123456789") == "" && isNull(p.value) {
			found.Hint = "decimals take a point, not a comma"
		}
	}
}

// suggest returns the known word nearest to s as a label, and the hint that asks for it; or, after the words of all, a hint
// that lists them. Without such words there is no list.
func suggest(s string, known []string, all string) (label, hint string) {
	if near, ok := diag.Nearest(s, known); ok {
		return near, fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 || all == "" {
		return "", ""
	}
	return "", all + strings.Join(known, ", ")
}
