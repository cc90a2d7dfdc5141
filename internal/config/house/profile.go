package house

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// Variant is the settings as they are with a profile that was not chosen.
type Variant struct {
	Name string
	Root *yaml.Node
	at   *yaml.Node // its name, where it is declared
	own  map[diag.Place]bool
}

// profiled is a tree with the settings of its chosen profile over it, without the keys of profiles, and with each other profile over it.
func (l *layer) profiled(root *yaml.Node, asked string) Laid {
	all, named := value(root, Profiles), value(root, Profile)
	rest := without(l.Decoder, without(l.Decoder, root, Profiles), Profile)
	laid := Laid{Root: rest, bare: rest}
	if all != nil && all.Kind != yaml.MappingNode {
		l.Subject = strconv.Quote(Profiles)
		l.Wrong(all, "a group of profiles by name")
		return laid
	}
	at := all
	if asked == "" {
		asked, at = l.named(named), named
	}
	for _, p := range l.declared(all) {
		whole := over(l.Decoder, rest, p.Value)
		if p.Key == asked {
			laid.Root, laid.Profile = whole, asked
			continue
		}
		v := Variant{Name: p.Key, Root: whole, at: p.At, own: map[diag.Place]bool{}}
		v.owns(l.Decoder, p.Value, true)
		laid.Others = append(laid.Others, v)
	}
	if asked != "" && !slices.Contains(names(all), asked) {
		l.unknown(at, asked, names(all))
	}
	return laid
}

// named is the profile that the settings ask for; "" for none.
func (l *layer) named(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	if n.Kind != yaml.ScalarNode || form.IsNull(n) {
		l.Subject = strconv.Quote(Profile)
		l.Wrong(n, "the name of a profile")
		return ""
	}
	return n.Value
}

// declared are the profiles that are groups of keys, without those keys that a profile cannot hold.
func (l *layer) declared(all *yaml.Node) []form.Pair {
	if all == nil {
		return nil
	}
	var sound []form.Pair
	for _, p := range l.Group(all).Pairs {
		if p.Value.Kind != yaml.MappingNode {
			l.Subject = "profile " + strconv.Quote(form.Shorten(p.Key))
			l.Wrong(p.Value, "a group of keys, as report.yaml is")
			continue
		}
		for _, key := range []string{Extends, Profile, Profiles} {
			if n := value(p.Value, key); n != nil {
				l.Errorf(n, BadProfile, "profile %q cannot hold the key %q", form.Shorten(p.Key), key).Hint = "it stands at the top of report.yaml or of its house"
				p.Value = without(l.Decoder, p.Value, key)
			}
		}
		sound = append(sound, p)
	}
	return sound
}

// unknown reports a profile that nobody declared, with the nearest one and all there are.
func (l *layer) unknown(at *yaml.Node, asked string, known []string) {
	if at == nil {
		at = &yaml.Node{} // the file as a whole
	}
	found := l.Errorf(at, BadProfile, "there is no profile %q", form.Shorten(asked))
	if len(known) == 0 {
		found.Hint = "no profile is declared: write it under profiles: in report.yaml or in its house"
		return
	}
	const many = 12
	listed := "profiles here are " + strings.Join(known[:min(many, len(known))], ", ")
	if len(known) > many {
		listed += fmt.Sprintf(" and %d more", len(known)-many)
	}
	found.Label, found.Hint = form.Suggest(asked, known, "")
	if at.Kind != yaml.ScalarNode {
		found.Label = "" // it was asked for on the command line, and what is underlined is no slip
	}
	if found.Hint != "" {
		listed = found.Hint + " " + listed
	}
	found.Hint = listed
}

// owns notes where the settings of a profile stand, and which of them are groups that may lie over others.
func (v *Variant) owns(d *form.Decoder, n *yaml.Node, group bool) {
	n = form.Deref(n)
	v.own[d.Place(n)] = v.own[d.Place(n)] || group && n.Kind == yaml.MappingNode
	for i, child := range n.Content {
		v.owns(d, child, group && n.Kind == yaml.MappingNode && i%2 == 1)
	}
}

// Beyond is what readings with the profiles that were not chosen find, and the chosen one did not: in the lines of the profile, and at its name what
// stands elsewhere and is wrong only because of it. What is wrong without any profile too is told where it stands, once, and so is what is not about
// the settings.
func (l Laid) Beyond(d *form.Decoder, chosen diag.List, read func(root *yaml.Node) diag.List) diag.List {
	if len(l.Others) == 0 {
		return nil
	}
	var all diag.List
	bare, seen := read(l.bare), slices.Clone(chosen)
	for _, v := range l.Others {
		for _, f := range read(v.Root) {
			if form.Has(seen, f) || v.above(f) && lacks(chosen, f) {
				continue
			}
			if _, own := v.own[f.Place]; !own && d.Reads(f.Place.File) && !form.Has(bare, f) {
				f = v.moved(d, f)
			} else {
				seen = append(seen, f)
			}
			f.Message = fmt.Sprintf("profile %q: %s", form.Shorten(v.Name), f.Message)
			all = append(all, f)
		}
	}
	return all
}

// above tells whether a finding is about a group of the profile that lies over another.
func (v Variant) above(f diag.Diagnostic) bool { return v.own[f.Place] && f.Code == form.KeyMissing }

// lacks tells whether a list has a finding about the group that the one it is about lies over.
func lacks(l diag.List, f diag.Diagnostic) bool {
	return slices.ContainsFunc(l, func(x diag.Diagnostic) bool { return x.Code == f.Code && x.Message == f.Message })
}

// moved is a finding told at the profile's name, with a note of where it was made.
func (v Variant) moved(d *form.Decoder, f diag.Diagnostic) diag.Diagnostic {
	scratch := d.Beside()
	at := scratch.Errorf(v.at, f.Code, "%s", f.Message)
	at.Severity, at.Hint, at.Count = f.Severity, f.Hint, f.Count
	at.Notes = append([]diag.Related{{Place: f.Place, Message: "it is said here"}}, f.Notes...)
	return *at
}
