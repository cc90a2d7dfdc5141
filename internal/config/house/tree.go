package house

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
)

// value is what stands under a key of a group; nil when it does not.
func value(group *yaml.Node, key string) *yaml.Node {
	if group == nil || group.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(group.Content); i += 2 {
		if group.Content[i].Value == key {
			return form.Deref(group.Content[i+1])
		}
	}
	return nil
}

// names are the keys of a group in their order.
func names(group *yaml.Node) []string {
	var all []string
	if group == nil {
		return nil
	}
	for i := 0; i+1 < len(group.Content); i += 2 {
		all = append(all, group.Content[i].Value)
	}
	return all
}

// like is an empty group that stands where another one does.
func like(d *form.Decoder, group *yaml.Node) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode, Tag: group.Tag, Style: group.Style, Line: group.Line, Column: group.Column}
	d.As(n, group)
	return n
}

// without is a group as if a key had not been given.
func without(d *form.Decoder, group *yaml.Node, key string) *yaml.Node {
	rest := like(d, group)
	for i := 0; i+1 < len(group.Content); i += 2 {
		if group.Content[i].Value != key {
			rest.Content = append(rest.Content, group.Content[i], group.Content[i+1])
		}
	}
	return rest
}
