package logo

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// node is an element with its attributes, by their names without prefix.
type node struct {
	name     string
	attrs    map[string]string
	text     string
	children []*node
}

// parse reads the elements of a file. What XML calls an external entity is refused: a logo needs none.
func parse(svg []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(svg))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // shapes are ASCII in every encoding that logos come in
	var stack []*node
	var root *node
	for count := 0; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("its XML is damaged: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if count++; count > maxNodes || len(stack) > maxDepth {
				return nil, fmt.Errorf("it has more than %d elements, or nests them deeper than %d", maxNodes, maxDepth)
			}
			n := &node{name: t.Name.Local, attrs: map[string]string{}}
			for _, a := range t.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			if len(stack) > 0 {
				up := stack[len(stack)-1]
				up.children = append(up.children, n)
			} else if root == nil {
				root = n
			}
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(stack) > 0 && stack[len(stack)-1].name == "style" {
				stack[len(stack)-1].text += string(t)
			}
		}
	}
	if root == nil || root.name != "svg" {
		return nil, errors.New("it is no SVG")
	}
	return root, nil
}

// rect is a part of the drawing.
type rect struct{ x, y, w, h float64 }

// viewBox is the part of the drawing that is seen.
func viewBox(root *node) (rect, error) {
	if v := numbers(root.attrs["viewBox"]); len(v) == 4 && v[2] > 0 && v[3] > 0 {
		return rect{v[0], v[1], v[2], v[3]}, nil
	}
	w, h := root.number("width", 0), root.number("height", 0)
	if w <= 0 || h <= 0 {
		return rect{}, errors.New("it says neither a viewBox nor a width and height")
	}
	return rect{0, 0, w, h}, nil
}

var numberPattern = regexp.MustCompile(`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`)

// numbers are all numbers of a text. One beyond any drawing counts as 0.
func numbers(s string) []float64 {
	var all []float64
	for _, m := range numberPattern.FindAllString(s, -1) {
		v, err := strconv.ParseFloat(m, 64)
		if err != nil || v > 1e7 || v < -1e7 {
			v = 0
		}
		all = append(all, v)
	}
	return all
}

// number is an attribute's number; units are taken for the drawing's own.
func (n *node) number(name string, otherwise float64) float64 {
	if v := numbers(n.attrs[name]); len(v) > 0 && !strings.HasSuffix(strings.TrimSpace(n.attrs[name]), "%") {
		return v[0]
	}
	return otherwise
}

// property is a value of an element's own style, or of the attribute of its name.
func (n *node) property(name string) string {
	if v, ok := declared(n.attrs["style"], name); ok {
		return v
	}
	return n.attrs[name]
}

// declared finds a property in declarations: "fill: red; stroke: none".
func declared(declarations, name string) (string, bool) {
	for d := range strings.SplitSeq(declarations, ";") {
		k, v, ok := strings.Cut(d, ":")
		if ok && strings.TrimSpace(k) == name {
			return strings.TrimSpace(strings.ReplaceAll(v, "!important", "")), true
		}
	}
	return "", false
}

// reference is the id in url(#id); "" where there is none.
func reference(value string) string {
	m := referencePattern.FindStringSubmatch(value)
	if m == nil {
		return ""
	}
	return m[1]
}

var referencePattern = regexp.MustCompile(`url\(\s*['"]?#([^'")\s]+)`)
