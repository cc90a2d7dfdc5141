package house

import (
	"os"
	"path/filepath"
	"slices"

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

// files are the keys that name a file or folder which a report reads. Those of what it writes (outputs.dir, history) are not among
// them: each client has its own.
var files = [][]string{
	{"texts"}, {"commentary"}, {"actions"}, {"theme"}, {"theme", "name"}, {"company", "logo"},
	{"brand", "logo"}, {"brand", "logo", "light"}, {"brand", "logo", "dark"}, {"brand", "font", "regular"}, {"brand", "font", "bold"},
	{"brand", "consultant", "logo"}, {"brand", "consultant", "logo", "light"}, {"brand", "consultant", "logo", "dark"},
	{"sources", "*", "file"}, {"sources", "*", "events", "file"},
}

// rebase writes the paths of a tree, which start from one folder, as they are from another. Profiles are trees of their own.
func rebase(root *yaml.Node, from, to string) {
	for _, path := range files {
		each(root, path, func(n *yaml.Node) {
			there := filepath.Join(from, filepath.FromSlash(n.Value))
			if filepath.IsAbs(filepath.FromSlash(n.Value)) || path[0] == "theme" && !isFolder(there) { // a built-in theme
				return
			}
			if rel, err := filepath.Rel(absolute(to), absolute(there)); err == nil {
				n.Value = filepath.ToSlash(rel)
			}
		})
	}
	if all := value(root, Profiles); all != nil {
		for _, name := range names(all) {
			rebase(value(all, name), from, to)
		}
	}
}

// each visits the texts that a path of keys leads to; a star is every entry of a list.
func each(n *yaml.Node, path []string, visit func(*yaml.Node)) {
	switch {
	case n == nil:
	case len(path) == 0:
		if n.Kind == yaml.ScalarNode && !form.IsNull(n) && n.Value != "" {
			visit(n)
		}
	case path[0] == "*":
		if n.Kind == yaml.SequenceNode {
			for _, entry := range n.Content {
				each(form.Deref(entry), path[1:], visit)
			}
		}
	case slices.Contains(names(n), path[0]):
		each(value(n, path[0]), path[1:], visit)
	}
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
