package house

import (
	"os"
	"path/filepath"
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
)

// files are the keys that name a file or folder which a report reads. Those of what it writes (outputs.dir, history) are not among
// them: each client has its own.
var files = [][]string{
	{"texts"}, {"commentary"}, {"actions"}, {"theme"}, {"theme", "name"}, {"company", "logo"},
	{"brand", "logo"}, {"brand", "logo", "light"}, {"brand", "logo", "dark"}, {"brand", "font", "regular"}, {"brand", "font", "bold"},
	{"brand", "consultant", "logo"}, {"brand", "consultant", "logo", "light"}, {"brand", "consultant", "logo", "dark"},
	{"sources", "*", "file"}, {"sources", "*", "events", "file"},
}

// rebase writes the paths of a tree, which start from one folder, as they are from another: each once, for an alias is the same text in two places.
// Profiles are trees of their own.
func rebase(root *yaml.Node, from, to string) {
	done := map[*yaml.Node]bool{}
	trees := []*yaml.Node{root}
	all := value(root, Profiles)
	for _, name := range names(all) {
		trees = append(trees, value(all, name))
	}
	for _, tree := range trees {
		for _, path := range files {
			each(tree, path, func(n *yaml.Node) {
				if !done[n] {
					done[n] = true
					move(n, path[0] == "theme", from, to)
				}
			})
		}
	}
}

// move writes a path as it is from another folder; a theme that is no folder is built in.
func move(n *yaml.Node, theme bool, from, to string) {
	there := filepath.Join(from, filepath.FromSlash(n.Value))
	if filepath.IsAbs(filepath.FromSlash(n.Value)) || theme && !isFolder(there) {
		return
	}
	if rel, err := filepath.Rel(absolute(to), absolute(there)); err == nil {
		n.Value = filepath.ToSlash(rel)
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
