package house

import (
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
)

// flat is a tree whose << keys are written out, so that what they bring in counts as given where it is. A << that brings in no group stays, for
// whoever reads it tells.
func flat(d *form.Decoder, n *yaml.Node) *yaml.Node {
	n = form.Deref(n)
	if n.Kind != yaml.MappingNode {
		return n
	}
	whole := like(d, n)
	var brought []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		if from := form.Deref(n.Content[i+1]); n.Content[i].Tag == "!!merge" && isMerge(from) {
			brought = append(brought, groupsOf(from)...)
			continue
		}
		whole.Content = append(whole.Content, n.Content[i], flat(d, n.Content[i+1]))
	}
	for _, from := range brought {
		from = flat(d, from)
		for i := 0; i+1 < len(from.Content); i += 2 {
			if keyOf(whole, from.Content[i].Value) == nil {
				whole.Content = append(whole.Content, from.Content[i], from.Content[i+1])
			}
		}
	}
	return whole
}

// isMerge tells whether << can bring in what a node holds: a group, or a list of groups.
func isMerge(n *yaml.Node) bool {
	return n.Kind == yaml.MappingNode || n.Kind == yaml.SequenceNode && !slices.ContainsFunc(n.Content, func(x *yaml.Node) bool { return form.Deref(x).Kind != yaml.MappingNode })
}

func groupsOf(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.MappingNode {
		return []*yaml.Node{n}
	}
	return n.Content
}
