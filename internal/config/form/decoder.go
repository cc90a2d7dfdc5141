// Package form reads YAML into typed values and says what is wrong with it and where; from the same description it states a JSON
// Schema. It knows how values are written, and nothing of what report.yaml says.
package form

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// Decoder reads one file and collects all that is wrong with it.
type Decoder struct {
	File    string
	Lines   []string
	Diags   diag.List
	Subject string      // what is being read, for messages: `"header_row"`
	names   []reference // looked up when everything is read
	Notes   any         // what the forms of this file keep until everything is read
	root    *yaml.Node
	origins map[*yaml.Node]*Origin
	files   map[string]*Origin // by name; nil for none but the decoder's own
}

// Errorf adds an error about a node, with the node underlined in its line.
func (d *Decoder) Errorf(n *yaml.Node, code, format string, args ...any) *diag.Diagnostic {
	return d.show(d.Diags.Errorf(d.Place(n), code, format, args...), n)
}

// Warnf adds a warning about a node.
func (d *Decoder) Warnf(n *yaml.Node, code, format string, args ...any) *diag.Diagnostic {
	return d.show(d.Diags.Warnf(d.Place(n), code, format, args...), n)
}

func (d *Decoder) show(found *diag.Diagnostic, n *yaml.Node) *diag.Diagnostic {
	line, known := d.Line(n)
	if !known {
		return found
	}
	found.Excerpt = line
	found.Span = span(n, []rune(found.Excerpt))
	return found
}

// span is how many runes of its first line a node takes: a scalar its own length, a list or a group up to its bracket, else the rest of the line
// up to a comment.
func span(n *yaml.Node, line []rune) int {
	if n.Column > len(line) {
		return 1
	}
	rest := string(line[n.Column-1:])
	if n.Kind == yaml.ScalarNode {
		switch {
		case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
			if end := strings.IndexByte(rest[1:], rest[0]); end >= 0 {
				return len([]rune(rest[:end+2]))
			}
		case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) == 0 && strings.HasPrefix(rest, n.Value):
			return max(1, len([]rune(n.Value)))
		}
	}
	if comment := strings.Index(rest, " #"); comment >= 0 {
		rest = rest[:comment]
	}
	return max(1, len([]rune(strings.TrimRight(diag.Enclosed(rest), " \t"))))
}

// Wrong adds the error that a node is of another kind than wanted.
func (d *Decoder) Wrong(n *yaml.Node, wanted string) *diag.Diagnostic {
	if IsNull(n) {
		found := d.Errorf(n, NoValue, "%s has no value", d.Subject)
		found.Hint = "give it one, or remove the line"
		return found
	}
	return d.Errorf(n, WrongKind, "%s must be %s, not %s", d.Subject, wanted, nature(n))
}

// nature names what a node is, in the user's words.
func nature(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.MappingNode:
		return "a group of keys"
	case n.Kind != yaml.ScalarNode || IsNull(n):
		return "nothing"
	}
	switch n.Tag {
	case "!!int", "!!float":
		return "the number " + n.Value
	case "!!bool":
		return n.Value
	case "!!timestamp":
		return "the date " + n.Value
	}
	return fmt.Sprintf("the text %q", Shorten(n.Value))
}

// Shorten keeps a message on one line.
func Shorten(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}

// IsNull tells whether a node is written as no value at all.
func IsNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// Deref follows an alias to what it stands for. The guard has seen to it that this ends.
func Deref(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}

// Group is a mapping as it was written: its keys with their values, in order, merged ones last.
type Group struct {
	Node  *yaml.Node
	Pairs []Pair
	index map[string]int // into pairs
	Sound bool           // nothing is wrong with any of its values
}

// Pair is a key of a group with its value.
type Pair struct {
	Key   string
	At    *yaml.Node // the key
	Value *yaml.Node
}

// Has tells whether a key was given.
func (g *Group) Has(key string) bool { return g.Find(key) != nil }

// Find returns a key with its value, or nil when it was not given.
func (g *Group) Find(key string) *Pair {
	if i, given := g.index[key]; given {
		return &g.Pairs[i]
	}
	return nil
}

func (g *Group) add(p Pair) {
	g.index[p.Key] = len(g.Pairs)
	g.Pairs = append(g.Pairs, p)
}

// Without returns the group as if a key had not been given.
func (g *Group) Without(key string) *Group {
	rest := &Group{Node: g.Node, index: map[string]int{}, Sound: g.Sound}
	for _, p := range g.Pairs {
		if p.Key != key {
			rest.add(p)
		}
	}
	return rest
}

// Value returns the value of a key, or the group itself when the key was not given: the place to speak of.
func (g *Group) Value(key string) *yaml.Node {
	if p := g.Find(key); p != nil {
		return p.Value
	}
	return g.Node
}

// Group reads a mapping's keys: those given twice are reported, and << keys are merged in.
func (d *Decoder) Group(n *yaml.Node) *Group {
	g := &Group{Node: n, index: map[string]int{}}
	var merges []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := Deref(n.Content[i]), Deref(n.Content[i+1])
		switch {
		case key.Kind != yaml.ScalarNode:
			d.Errorf(key, WrongKind, "a key must be a word, not %s", nature(key))
		case key.Tag == "!!merge":
			merges = append(merges, value)
		case g.Has(key.Value):
			found := d.Errorf(key, KeyTwice, "key %q is given twice", key.Value)
			found.Notes = []diag.Related{{Place: d.Place(g.Find(key.Value).At), Message: "it is first given here"}}
			found.Hint = "keep one of the two"
		default:
			g.add(Pair{Key: key.Value, At: key, Value: value})
		}
	}
	for _, m := range merges {
		d.merge(g, m)
	}
	return g
}

// merge adds the pairs of a << value that the group does not give itself.
func (d *Decoder) merge(g *Group, n *yaml.Node) {
	switch n.Kind {
	case yaml.SequenceNode:
		for _, m := range n.Content {
			d.merge(g, Deref(m))
		}
	case yaml.MappingNode:
		for _, p := range d.Group(n).Pairs {
			if !g.Has(p.Key) {
				g.add(p)
			}
		}
	default:
		d.Errorf(n, WrongKind, "the key << must name a group of keys, not %s", nature(n))
	}
}
