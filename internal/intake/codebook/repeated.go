package codebook

import (
	"slices"

	"ecart/internal/diag"
)

// repeated are choices that their lists have already, in the order in which they were met. A list that was pasted in twice is one mistake: it is
// told once, with the first of its choices.
type repeated struct {
	lists []string
	first map[string]diag.Place
	names map[string][]string
}

func (r *repeated) add(at diag.Place, list, name string) {
	if r.names == nil {
		r.first, r.names = map[string]diag.Place{}, map[string][]string{}
	}
	if !slices.Contains(r.lists, list) {
		r.lists, r.first[list] = append(r.lists, list), at
	}
	r.names[list] = append(r.names[list], name)
}

func (r *repeated) tell(found *diag.List) {
	for _, list := range r.lists {
		names := r.names[list]
		d := found.Warnf(r.first[list], CodeTwoName, "the list %q has the choice %q twice", list, names[0])
		if n := len(names); n > 1 {
			d.Message += " and " + diag.Plural(n-1, "other choice", "other choices") + " too"
		}
		d.Hint = "the first is taken"
	}
}
