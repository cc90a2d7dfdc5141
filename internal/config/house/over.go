package house

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
)

// synonyms are two keys each for one thing.
var synonyms = [][2][]string{
	{{"company", "logo"}, {"brand", "logo"}},
	{{"theme", "accent"}, {"brand", "accent"}},
	{{"brand", "colors", "accent"}, {"brand", "accent"}},
}

// short are groups that may be written as a mere text, each with the key that the text is short for.
var short = []struct {
	path []string
	key  string
}{
	{[]string{"theme"}, "name"},
	{[]string{"brand", "logo"}, "light"},
	{[]string{"brand", "consultant"}, "name"},
	{[]string{"brand", "consultant", "logo"}, "light"},
}

// over is one group over another. Where the upper one says a thing by one of two keys, the lower one's other key has nothing to say; where the upper
// one has a group, a text of the lower one is the group that it is short for.
func over(d *form.Decoder, under, upper *yaml.Node) *yaml.Node {
	for _, s := range short {
		low, high := at(under, s.path), at(upper, s.path)
		if low != nil && high != nil && low.Kind == yaml.ScalarNode && !form.IsNull(low) && high.Kind == yaml.MappingNode {
			under = with(d, under, s.path, wrapped(d, s.key, low))
		}
	}
	for _, pair := range synonyms {
		for i, said := range pair {
			if at(upper, said) != nil {
				under = pruned(d, under, pair[1-i])
			}
		}
	}
	return merged(d, under, upper)
}

// at is what stands at a path of keys; nil when nothing does.
func at(n *yaml.Node, path []string) *yaml.Node {
	for _, key := range path {
		n = value(n, key)
	}
	return n
}

// wrapped is a group of one key with a value, where the value stands.
func wrapped(d *form.Decoder, key string, n *yaml.Node) *yaml.Node {
	name := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key, Line: n.Line, Column: n.Column}
	group := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{name, n}, Line: n.Line, Column: n.Column}
	d.As(name, n)
	d.As(group, n)
	return group
}

// with is a group in which something else stands at a path that leads somewhere.
func with(d *form.Decoder, group *yaml.Node, path []string, n *yaml.Node) *yaml.Node {
	if len(path) == 0 {
		return n
	}
	whole := like(d, group)
	for i := 0; i+1 < len(group.Content); i += 2 {
		below := group.Content[i+1]
		if group.Content[i].Value == path[0] {
			below = with(d, form.Deref(below), path[1:], n)
		}
		whole.Content = append(whole.Content, group.Content[i], below)
	}
	return whole
}

// pruned is a group as if the key at a path had not been given.
func pruned(d *form.Decoder, group *yaml.Node, path []string) *yaml.Node {
	if at(group, path) == nil {
		return group
	}
	above, key := path[:len(path)-1], path[len(path)-1]
	return with(d, group, above, without(d, at(group, above), key))
}

// merged is one group over another: what both have as groups is merged, what else both have is the upper one's. A key that a group gives
// twice stays twice, for whoever reads it tells.
func merged(d *form.Decoder, under, over *yaml.Node) *yaml.Node {
	whole := like(d, over)
	for i := 0; i+1 < len(under.Content); i += 2 {
		key, low := under.Content[i], form.Deref(under.Content[i+1])
		high := value(over, key.Value)
		switch {
		case high == nil:
			whole.Content = append(whole.Content, key, under.Content[i+1])
		case low.Kind == yaml.MappingNode && high.Kind == yaml.MappingNode:
			whole.Content = append(whole.Content, keyOf(over, key.Value), merged(d, low, high))
		}
	}
	for i := 0; i+1 < len(over.Content); i += 2 {
		low, high := value(under, over.Content[i].Value), form.Deref(over.Content[i+1])
		if low == nil || low.Kind != yaml.MappingNode || high.Kind != yaml.MappingNode {
			whole.Content = append(whole.Content, over.Content[i], over.Content[i+1])
		}
	}
	return whole
}

func keyOf(group *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(group.Content); i += 2 {
		if group.Content[i].Value == key {
			return group.Content[i]
		}
	}
	return nil
}
