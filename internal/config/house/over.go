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

// over is one group over another. Where the upper one says a thing by one of two keys, the lower one's other key has nothing to say.
func over(d *form.Decoder, under, upper *yaml.Node) *yaml.Node {
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

// pruned is a group as if the key at a path had not been given.
func pruned(d *form.Decoder, group *yaml.Node, path []string) *yaml.Node {
	if at(group, path) == nil {
		return group
	}
	if len(path) == 1 {
		return without(d, group, path[0])
	}
	rest := like(d, group)
	for i := 0; i+1 < len(group.Content); i += 2 {
		below := group.Content[i+1]
		if group.Content[i].Value == path[0] {
			below = pruned(d, form.Deref(below), path[1:])
		}
		rest.Content = append(rest.Content, group.Content[i], below)
	}
	return rest
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
