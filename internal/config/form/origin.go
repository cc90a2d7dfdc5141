package form

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// Origin is a file that nodes of a tree come from, and its lines.
type Origin struct {
	File  string
	Lines []string
	root  *yaml.Node
}

// From says that a tree comes from another file than the decoder's own.
func (d *Decoder) From(root *yaml.Node, o Origin) {
	if d.origins == nil {
		d.origins, d.files = map[*yaml.Node]*Origin{}, map[string]*Origin{}
	}
	o.root = root
	d.files[o.File] = &o
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		if _, been := d.origins[n]; n == nil || been {
			return
		}
		d.origins[n] = &o
		walk(n.Alias)
		for _, child := range n.Content {
			walk(child)
		}
	}
	walk(root)
}

// As says that a node comes from the file of another.
func (d *Decoder) As(n, of *yaml.Node) {
	if o := d.origins[of]; o != nil {
		d.origins[n] = o
	}
}

// Place is where a node stands.
func (d *Decoder) Place(n *yaml.Node) diag.Place {
	if o := d.origins[n]; o != nil {
		return diag.Place{File: o.File, Line: n.Line, Col: n.Column}
	}
	return diag.Place{File: d.File, Line: n.Line, Col: n.Column}
}

// Line is the line of its file that a node begins in.
func (d *Decoder) Line(n *yaml.Node) (string, bool) {
	lines := d.Lines
	if o := d.origins[n]; o != nil {
		lines = o.Lines
	}
	if n.Line < 1 || n.Line > len(lines) {
		return "", false
	}
	return lines[n.Line-1], true
}

// Node is what stands at a place, for findings that are made when all is read: the outermost of several that begin there, or one that knows no
// more than its file where nothing does.
func (d *Decoder) Node(at diag.Place) *yaml.Node {
	root := d.root
	if o := d.files[at.File]; o != nil {
		root = o.root
	}
	if n := find(root, at); n != nil {
		return n
	}
	n := &yaml.Node{Line: at.Line, Column: at.Col}
	d.As(n, root)
	return n
}

// find is the outermost node of a tree that begins at a place.
func find(n *yaml.Node, at diag.Place) *yaml.Node {
	if n == nil || n.Line == at.Line && n.Column == at.Col {
		return n
	}
	for _, child := range n.Content {
		if found := find(child, at); found != nil {
			return found
		}
	}
	return nil
}

// Reads tells whether a file is the decoder's own or one that a tree comes from.
func (d *Decoder) Reads(file string) bool { return file == d.File || d.files[file] != nil }

// Beside is a decoder of the same files that has found nothing yet: for another reading of the trees that this one parsed.
func (d *Decoder) Beside() *Decoder {
	return &Decoder{File: d.File, Lines: d.Lines, root: d.root, origins: d.origins, files: d.files}
}

// Says tells whether the group of keys at a place has a key, whatever its value: what could not be read is said all the same, and is told already.
func (d *Decoder) Says(at diag.Place, key string) bool {
	n := Deref(d.Node(at))
	if n.Kind != yaml.MappingNode {
		return false
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}
