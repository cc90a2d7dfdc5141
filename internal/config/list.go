package config

import "gopkg.in/yaml.v3"

// list is the form of a list whose elements are all written in one form.
func list[T any](f form[T]) form[[]T] {
	return form[[]T]{
		read: func(d *decoder, n *yaml.Node, to *[]T) {
			if n.Kind != yaml.SequenceNode {
				d.wrong(n, "a list").Hint = "write each entry on a line of its own, after a dash"
				return
			}
			outer := d.subject
			d.subject = "each of " + outer
			*to = make([]T, len(n.Content))
			for i, element := range n.Content {
				f.read(d, deref(element), &(*to)[i])
			}
			d.subject = outer
		},
		schema: func() object { return object{{"type", "array"}, {"items", f.schema()}} },
	}
}

// some is a list that is not empty.
func some[T any](f form[T]) form[[]T] {
	all := list(f)
	return form[[]T]{
		read: func(d *decoder, n *yaml.Node, to *[]T) {
			if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
				d.errorf(n, NoValue, "%s is an empty list", d.subject).Hint = "give it an entry, or remove the line"
				return
			}
			all.read(d, n, to)
		},
		schema: func() object { return append(all.schema(), entry{"minItems", 1}) },
	}
}

// textOr is the form of a group that may also be written as a mere text, which set turns into the whole.
func textOr[T any](f form[T], set func(d *decoder, n *yaml.Node, to *T)) form[T] {
	return form[T]{
		fresh: f.fresh,
		read: func(d *decoder, n *yaml.Node, to *T) {
			if n.Kind == yaml.ScalarNode && !isNull(n) {
				if f.fresh != nil {
					f.fresh(to)
				}
				set(d, n, to)
				return
			}
			f.read(d, n, to)
		},
		schema: func() object { return object{{"anyOf", []object{words.schema(), f.schema()}}} },
	}
}
