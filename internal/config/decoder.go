package config

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// decoder reads one report.yaml and collects all that is wrong with it.
type decoder struct {
	file    string
	lines   []string
	diags   diag.List
	subject string      // what is being read, for messages: `"header_row"`
	names   []reference // names to be looked up when everything is read
	filters []filter    // conditions likewise

	retargets []retarget // and bounds in the unit of an indicator
	lowEffort bool       // a low effort score is the good one
}

// place is where a node stands.
func (d *decoder) place(n *yaml.Node) diag.Place {
	return diag.Place{File: d.file, Line: n.Line, Col: n.Column}
}

// errorf adds an error about a node, with the node underlined in its line.
func (d *decoder) errorf(n *yaml.Node, code, format string, args ...any) *diag.Diagnostic {
	return d.show(d.diags.Errorf(d.place(n), code, format, args...), n)
}

// warnf adds a warning about a node.
func (d *decoder) warnf(n *yaml.Node, code, format string, args ...any) *diag.Diagnostic {
	return d.show(d.diags.Warnf(d.place(n), code, format, args...), n)
}

func (d *decoder) show(found *diag.Diagnostic, n *yaml.Node) *diag.Diagnostic {
	if n.Line < 1 || n.Line > len(d.lines) {
		return found
	}
	found.Excerpt = d.lines[n.Line-1]
	found.Span = span(n, []rune(found.Excerpt))
	return found
}

// span is how many runes of its first line a node takes: a scalar its own length, a list or a group the rest of the line
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
	return max(1, len([]rune(strings.TrimRight(rest, " \t"))))
}

// wrong adds the error that a node is of another kind than wanted.
func (d *decoder) wrong(n *yaml.Node, wanted string) *diag.Diagnostic {
	if isNull(n) {
		found := d.errorf(n, NoValue, "%s has no value", d.subject)
		found.Hint = "give it one, or remove the line"
		return found
	}
	return d.errorf(n, WrongKind, "%s must be %s, not %s", d.subject, wanted, nature(n))
}

// nature names what a node is, in the user's words.
func nature(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.MappingNode:
		return "a group of keys"
	case n.Kind != yaml.ScalarNode || isNull(n):
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
	return fmt.Sprintf("the text %q", shorten(n.Value))
}

// shorten keeps a message on one line.
func shorten(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// deref follows an alias to what it stands for. The guard has seen to it that this ends.
func deref(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}

// group is a mapping as it was written: its keys with their values, in order, merged ones last.
type group struct {
	node  *yaml.Node
	pairs []pair
	index map[string]int // into pairs
	sound bool           // nothing is wrong with any of its values
}

type pair struct {
	key   string
	at    *yaml.Node // the key
	value *yaml.Node
}

// has tells whether a key was given.
func (g *group) has(key string) bool { return g.find(key) != nil }

func (g *group) find(key string) *pair {
	if i, given := g.index[key]; given {
		return &g.pairs[i]
	}
	return nil
}

func (g *group) add(p pair) {
	g.index[p.key] = len(g.pairs)
	g.pairs = append(g.pairs, p)
}

// without returns the group as if a key had not been given.
func (g *group) without(key string) *group {
	rest := &group{node: g.node, index: map[string]int{}, sound: g.sound}
	for _, p := range g.pairs {
		if p.key != key {
			rest.add(p)
		}
	}
	return rest
}

// value returns the value of a key, or the group itself when the key was not given: the place to speak of.
func (g *group) value(key string) *yaml.Node {
	if p := g.find(key); p != nil {
		return p.value
	}
	return g.node
}

// group reads a mapping's keys: those given twice are reported, and << keys are merged in.
func (d *decoder) group(n *yaml.Node) *group {
	g := &group{node: n, index: map[string]int{}}
	var merges []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := deref(n.Content[i]), deref(n.Content[i+1])
		switch {
		case key.Kind != yaml.ScalarNode:
			d.errorf(key, WrongKind, "a key must be a word, not %s", nature(key))
		case key.Tag == "!!merge":
			merges = append(merges, value)
		case g.has(key.Value):
			found := d.errorf(key, KeyTwice, "key %q is given twice", key.Value)
			found.Notes = []diag.Related{{Place: d.place(g.find(key.Value).at), Message: "it is first given here"}}
			found.Hint = "keep one of the two"
		default:
			g.add(pair{key: key.Value, at: key, value: value})
		}
	}
	for _, m := range merges {
		d.merge(g, m)
	}
	return g
}

// merge adds the pairs of a << value that the group does not give itself.
func (d *decoder) merge(g *group, n *yaml.Node) {
	switch n.Kind {
	case yaml.SequenceNode:
		for _, m := range n.Content {
			d.merge(g, deref(m))
		}
	case yaml.MappingNode:
		for _, p := range d.group(n).pairs {
			if !g.has(p.key) {
				g.add(p)
			}
		}
	default:
		d.errorf(n, WrongKind, "the key << must name a group of keys, not %s", nature(n))
	}
}
