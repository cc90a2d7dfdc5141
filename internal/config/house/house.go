// Package house lays the settings of a report over those of its house: a file that extends names, whose own house lies under it, and then
// a profile. It knows trees and paths, and nothing of what the keys mean but which of them name files.
package house

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// The codes of what can be wrong with a house or a profile.
const (
	BadHouse   = "E0136"
	BadProfile = "E0137"
)

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []form.Code {
	return []form.Code{
		{ID: BadHouse, Meaning: "the file that extends names cannot be read, or extends itself"},
		{ID: BadProfile, Meaning: "a profile that is not declared, or that holds what a profile cannot"},
	}
}

// The keys that this room reads and takes away.
const (
	Extends  = "extends"
	Profile  = "profile"
	Profiles = "profiles"
)

// Laid is settings with what they were laid over.
type Laid struct {
	Root    *yaml.Node
	Files   []string   // of the houses, relative to the report's folder, the nearest first
	Profile string     // the one that was chosen; "" for none
	Others  []Variant  // the profiles that were not chosen, in their order
	bare    *yaml.Node // the settings without any profile
}

// Lay returns the settings of a report over those of its houses and under those of a profile: groups are merged key by key, lists and single values
// are replaced. Paths in a house start from its own folder, but for those of what a report writes. Profile is the one that the caller asks for,
// "" for the one that the settings name. What is wrong is said to the decoder, where it stands.
func Lay(d *form.Decoder, root *yaml.Node, dir, profile string) Laid {
	l := &layer{Decoder: d, dir: dir}
	if root.Kind != yaml.MappingNode {
		return Laid{Root: root}
	}
	whole := l.extended(flat(d, root), dir, []string{filepath.Join(dir, filepath.Base(d.File))})
	laid := l.profiled(whole, profile)
	laid.Files = l.files
	return laid
}

type layer struct {
	*form.Decoder
	dir   string // of the report
	files []string
}

// extended is a tree over the one it extends. Chain is the files that led here, the report's first.
func (l *layer) extended(root *yaml.Node, dir string, chain []string) *yaml.Node {
	l.Group(root) // says which keys are given twice, for those of this room are gone before anybody else reads them
	named := value(root, Extends)
	if named == nil {
		return root
	}
	rest := without(l.Decoder, root, Extends)
	if named.Kind != yaml.ScalarNode || form.IsNull(named) || strings.TrimSpace(named.Value) == "" {
		l.Subject = strconv.Quote(Extends)
		l.Wrong(named, "the path of a file")
		return rest
	}
	path := filepath.FromSlash(named.Value)
	if !filepath.IsAbs(path) {
		path = filepath.Join(dir, path)
	}
	shown := l.shown(path)
	if slices.ContainsFunc(chain, func(former string) bool { return sameFile(former, path) }) {
		var steps []string
		for _, c := range append(chain, path) {
			steps = append(steps, l.shown(c))
		}
		l.Errorf(named, BadHouse, "the file extends itself: %s", strings.Join(steps, " → ")).Hint = "let the last of them extend nothing"
		return rest
	}
	house := l.read(named, path, shown)
	if house == nil {
		return rest
	}
	l.files = append(l.files, l.relative(path))
	house = l.extended(house, filepath.Dir(path), append(chain, path))
	return over(l.Decoder, house, rest)
}

// read is a house as a tree whose nodes know their file, with paths as the report would write them; nil after it said what forbids that.
func (l *layer) read(named *yaml.Node, path, shown string) *yaml.Node {
	text, err := form.ReadFile(path)
	if err != nil {
		reason := "cannot be read"
		if os.IsNotExist(err) {
			reason = "is not there"
		}
		found := l.Errorf(named, BadHouse, "the house file %s %s", diag.Path(named.Value), reason)
		found.Hint = "paths start from the folder of the file that names them" + nearest(path)
		return nil
	}
	own := &form.Decoder{File: shown}
	tree := own.Parse(text)
	if tree != nil && tree.Kind != yaml.MappingNode {
		own.Errorf(tree, form.WrongKind, "a house is a group of keys, as report.yaml is")
		tree = nil
	}
	l.Diags = append(l.Diags, own.Diags...)
	if tree == nil {
		return nil
	}
	l.From(tree, form.Origin{File: shown, Lines: own.Lines})
	tree = flat(l.Decoder, tree)
	rebase(tree, filepath.Dir(path), l.dir)
	return tree
}

// shown is a path as findings call it: from where the report's own path starts, so that both are found from there.
func (l *layer) shown(path string) string {
	if rel := l.relative(path); !filepath.IsAbs(rel) {
		return filepath.Join(filepath.Dir(l.File), rel)
	}
	return path
}

// relative is a path as the report would write it.
func (l *layer) relative(path string) string {
	if rel, err := filepath.Rel(absolute(l.dir), absolute(path)); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(path)
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

func sameFile(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	if err1 != nil || err2 != nil {
		return absolute(a) == absolute(b)
	}
	return os.SameFile(x, y)
}

// nearest names the YAML file beside a missing one that may be meant.
func nearest(path string) string {
	files, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*.y*ml"))
	if err != nil {
		return ""
	}
	for i, f := range files {
		files[i] = filepath.Base(f)
	}
	if near, ok := diag.Nearest(filepath.Base(path), files); ok {
		return "; did you mean " + diag.Path(near) + "?"
	}
	return ""
}
