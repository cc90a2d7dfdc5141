package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// A Form is how one kind of value is written in report.yaml. It reads the value from YAML, and states the same in JSON
// Schema. The forms of groups are built from keys, one line for each, so that what is read, what is known and what the
// schema says are one table and cannot differ.
type Form[T any] struct {
	Read   func(d *Decoder, n *yaml.Node, to *T) // n is never an alias
	Fresh  func(to *T)                           // fills in defaults; nil when there are none inside
	Schema func() Object
}

// Key is one key of a group that is read into a T.
type Key[T any] struct {
	Name     string
	About    string // one sentence, for the schema and the editor
	Required bool
	Initial  any // the default; nil when there is none
	Examples []any
	Read     func(d *Decoder, n *yaml.Node, to *T)
	fresh    func(to *T)
	Set      func(to *T, v any)
	place    func(to *T) *diag.Place
	Schema   func() Object
}

// Field returns the key whose value is written in a form and kept where in says.
func Field[T, V any](name, about string, f Form[V], in func(*T) *V) Key[T] {
	k := Key[T]{
		Name: name, About: about, Schema: f.Schema,
		Read: func(d *Decoder, n *yaml.Node, to *T) { f.Read(d, n, in(to)) },
		Set:  func(to *T, v any) { *in(to) = v.(V) },
	}
	if f.Fresh != nil {
		k.fresh = func(to *T) { f.Fresh(in(to)) }
	}
	return k
}

// Must makes a key required.
func (k Key[T]) Must() Key[T] {
	k.Required = true
	return k
}

// Or gives a key its default.
func (k Key[T]) Or(v any) Key[T] {
	k.Initial = v
	return k
}

// Eg gives a key examples for the schema.
func (k Key[T]) Eg(examples ...any) Key[T] {
	k.Examples = examples
	return k
}

// At keeps the place of a key's value as well.
func (k Key[T]) At(in func(*T) *diag.Place) Key[T] {
	k.place = in
	return k
}

// Table is the keys of one kind of group.
type Table[T any] struct {
	Keys   []Key[T]
	Place  func(to *T) *diag.Place           // where the group's own place is kept; may be nil
	Finish func(d *Decoder, g *Group, to *T) // what depends on several keys; may be nil
	Rules  func() Object                     // further rules of the schema; may be nil
}

// Form returns the form of a group with these keys.
func (t Table[T]) Form() Form[T] {
	return Form[T]{Read: t.Read, Fresh: t.Fresh, Schema: t.Schema}
}

// Fresh fills in the defaults of all keys.
func (t Table[T]) Fresh(to *T) {
	for _, k := range t.Keys {
		switch {
		case k.Initial != nil:
			k.Set(to, k.Initial)
		case k.fresh != nil:
			k.fresh(to)
		}
	}
}

// Read reads the keys in the order of the table, so that a later key may depend on an earlier one.
func (t Table[T]) Read(d *Decoder, n *yaml.Node, to *T) {
	t.Fresh(to)
	if n.Kind != yaml.MappingNode {
		d.Wrong(n, "a group of keys").Hint = "keys here are " + strings.Join(t.names(), ", ")
		return
	}
	if t.Place != nil {
		*t.Place(to) = d.Place(n)
	}
	before := len(d.Diags)
	g := d.Group(n)
	d.unknown(g, t.names())
	outer := d.Subject
	t.missing(d, g)
	for _, k := range t.Keys {
		p := g.Find(k.Name)
		if p == nil {
			continue
		}
		d.Subject = fmt.Sprintf("%q", k.Name)
		if k.place != nil {
			*k.place(to) = d.Place(p.Value)
		}
		k.Read(d, p.Value, to)
	}
	d.Subject = outer
	g.Sound = len(d.Diags) == before
	if t.Finish != nil {
		t.Finish(d, g, to)
	}
}

func (t Table[T]) names() []string {
	names := make([]string, len(t.Keys))
	for i, k := range t.Keys {
		names[i] = k.Name
	}
	return names
}

// misspelt tells whether a group has, for a key, one that is written almost so: the unknown key is told, and that is all there is to mend.
func (t Table[T]) misspelt(g *Group, name string) bool {
	return slices.ContainsFunc(g.Pairs, func(p Pair) bool {
		if slices.Contains(t.names(), p.Key) {
			return false
		}
		near, ok := diag.Nearest(p.Key, t.names())
		return ok && near == name
	})
}

// missing reports the keys that must be there and are not.
func (t Table[T]) missing(d *Decoder, g *Group) {
	var names []string
	hint := ""
	for _, k := range t.Keys {
		if !k.Required || g.Has(k.Name) || t.misspelt(g, k.Name) {
			continue
		}
		names = append(names, strconv.Quote(k.Name))
		if text, is := example(k.Examples); is && hint == "" {
			hint = fmt.Sprintf("add for instance %s: %s", k.Name, text)
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
	if d.Subject != "" {
		message += " from " + strings.Replace(d.Subject, "each of", "this entry of", 1)
	}
	d.Errorf(g.Node, KeyMissing, "%s", message).Hint = hint
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
func (d *Decoder) unknown(g *Group, known []string) {
	for _, p := range g.Pairs {
		if slices.Contains(known, p.Key) {
			continue
		}
		found := d.Errorf(p.At, UnknownKey, "unknown key %q", Shorten(p.Key))
		found.Label, found.Hint = Suggest(p.Key, known, "keys here are ")
		// {confidence: 0,95} is two keys to YAML.
		if strings.Trim(p.Key, "0123456789") == "" && IsNull(p.Value) {
			found.Hint = "decimals take a point, not a comma"
		}
	}
}

// Suggest returns the known word nearest to s as a label, and the hint that asks for it; or, after the words of all, a hint
// that lists them. Without such words there is no list.
func Suggest(s string, known []string, all string) (label, hint string) {
	if near, ok := diag.Nearest(s, known); ok {
		return near, fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 || all == "" {
		return "", ""
	}
	return "", all + strings.Join(known, ", ")
}
