package form

import "gopkg.in/yaml.v3"

// List is the form of a list whose elements are all written in one form.
func List[T any](f Form[T]) Form[[]T] {
	return Form[[]T]{
		Read: func(d *Decoder, n *yaml.Node, to *[]T) {
			if n.Kind != yaml.SequenceNode {
				d.Wrong(n, "a list").Hint = "write each entry on a line of its own, after a dash"
				return
			}
			outer := d.Subject
			d.Subject = "each of " + outer
			*to = make([]T, len(n.Content))
			for i, element := range n.Content {
				f.Read(d, Deref(element), &(*to)[i])
			}
			d.Subject = outer
		},
		Schema: func() Object { return Object{{"type", "array"}, {"items", f.Schema()}} },
	}
}

// Some is a list that is not empty.
func Some[T any](f Form[T]) Form[[]T] {
	all := List(f)
	return Form[[]T]{
		Read: func(d *Decoder, n *yaml.Node, to *[]T) {
			if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
				d.Errorf(n, NoValue, "%s is an empty list", d.Subject).Hint = "give it an entry, or remove the line"
				return
			}
			all.Read(d, n, to)
		},
		Schema: func() Object { return append(all.Schema(), Entry{"minItems", 1}) },
	}
}

// TextOr is the form of a group that may also be written as a mere text, which set turns into the whole.
func TextOr[T any](f Form[T], set func(d *Decoder, n *yaml.Node, to *T)) Form[T] {
	return Form[T]{
		Fresh: f.Fresh,
		Read: func(d *Decoder, n *yaml.Node, to *T) {
			if n.Kind == yaml.ScalarNode && !IsNull(n) {
				if f.Fresh != nil {
					f.Fresh(to)
				}
				set(d, n, to)
				return
			}
			f.Read(d, n, to)
		},
		Schema: func() Object { return Object{{"anyOf", []Object{Words.Schema(), f.Schema()}}} },
	}
}

// OneOrMore is a text, or a list of texts.
var OneOrMore = Form[[]string]{
	Read: func(d *Decoder, n *yaml.Node, to *[]string) {
		if n.Kind == yaml.SequenceNode {
			Some(Words).Read(d, n, to)
			return
		}
		if s, ok := d.Text(n); ok {
			*to = []string{s}
		}
	},
	Schema: func() Object {
		return Object{{"anyOf", []Object{Words.Schema(), Some(Words).Schema()}}}
	},
}
