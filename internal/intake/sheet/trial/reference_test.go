package trial

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// node is an element of a part, read by encoding/xml.
type node struct {
	name  string
	attrs map[string]string
	text  string // its own, not that of its children
	nodes []*node
}

// errForm says that a part is not well-formed XML.
var errForm = errors.New("not well-formed")

// tree reads a part whole, by the letter: one root, every tag closed, no attribute twice, no document type.
func tree(content []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	top := &node{}
	open := []*node{top}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, errForm
		}
		last := open[len(open)-1]
		switch x := token.(type) {
		case xml.StartElement:
			n, err := opened(x)
			if err != nil {
				return nil, err
			}
			last.nodes = append(last.nodes, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.text += string(x)
		case xml.Directive:
			return nil, errForm
		}
	}
	if len(open) != 1 || len(top.nodes) != 1 || strings.TrimSpace(top.text) != "" {
		return nil, errForm
	}
	return top.nodes[0], nil
}

func opened(x xml.StartElement) (*node, error) {
	n := &node{name: x.Name.Local, attrs: map[string]string{}}
	names := map[xml.Name]bool{}
	for _, a := range x.Attr {
		if names[a.Name] {
			return nil, errForm
		}
		names[a.Name] = true
		n.attrs[a.Name.Local] = a.Value
	}
	return n, nil
}

// all returns the elements along a path of names.
func (n *node) all(path ...string) []*node {
	if len(path) == 0 {
		return []*node{n}
	}
	var out []*node
	for _, c := range n.nodes {
		if c.name == path[0] {
			out = append(out, c.all(path[1:]...)...)
		}
	}
	return out
}

// placed tells whether every element of some names stands under one of the parents that it may have.
func (n *node) placed(parents map[string][]string) error {
	for _, c := range n.nodes {
		if may, bound := parents[c.name]; bound && !slices.Contains(may, n.name) {
			return fmt.Errorf("<%s> stands inside <%s>", c.name, n.name)
		}
		if err := c.placed(parents); err != nil {
			return err
		}
	}
	return nil
}

// richText is the text of an si or is element, reading aids left out.
func (n *node) richText() string {
	var b strings.Builder
	for _, c := range n.nodes {
		switch c.name {
		case "t":
			b.WriteString(unescaped(c.text))
		case "r":
			b.WriteString(c.richText())
		}
	}
	return b.String()
}
