package single

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// pack is what only scripts use: parts of the document to be filled in, and the scripts themselves, to be run in their order.
type pack struct {
	Parts   []string   `json:"parts"`
	Cells   []string   `json:"cells"`  // of every cell of a table in the order of the document: its data, "sort\t-1.2\tci\t-2 0"
	Paints  [][]string `json:"paints"` // of every class of shapes: names and values of its attributes by turns
	Scripts []string   `json:"scripts"`

	classes map[string]int
}

// add takes a part in and returns its number.
func (p *pack) add(text string) int {
	p.Parts = append(p.Parts, text)
	return len(p.Parts) - 1
}

// ofCells are the data of cells that sorting and downloads read, and nobody else.
var ofCells = []string{"data-sort", "data-ci", "data-n", "data-as"}

// cell takes the data off a cell of a table.
func (p *pack) cell(attrs []html.Attribute) []html.Attribute {
	var data []string
	rest := attrs[:0:0]
	for _, a := range attrs {
		if slices.Contains(ofCells, a.Key) {
			data = append(data, strings.TrimPrefix(a.Key, "data-"), a.Val)
		} else {
			rest = append(rest, a)
		}
	}
	p.Cells = append(p.Cells, strings.Join(data, "\t"))
	return rest
}

// painted are the attributes of shapes that a stylesheet may say once for all that share them; lengths get their unit there.
var painted = []string{"fill", "stroke", "stroke-width", "stroke-dasharray", "fill-rule", "font-size", "font-weight", "text-anchor"}

// paint puts a class in the place of the attributes that say how a shape is painted; scripts that take a drawing away give
// it its attributes back.
func (p *pack) paint(attrs []html.Attribute) []html.Attribute {
	var look []string
	rest := attrs[:0:0]
	for _, a := range attrs {
		if a.Key == "class" || a.Key == "style" {
			return attrs
		}
		if slices.Contains(painted, a.Key) {
			look = append(look, a.Key, a.Val)
		} else {
			rest = append(rest, a)
		}
	}
	if len(look) == 0 {
		return attrs
	}
	key := strings.Join(look, "\t")
	n, ok := p.classes[key]
	if !ok {
		if p.classes == nil {
			p.classes = map[string]int{}
		}
		n = len(p.Paints)
		p.classes[key], p.Paints = n, append(p.Paints, look)
	}
	return append(rest, html.Attribute{Key: "class", Val: fmt.Sprintf("k%d", n)})
}

// css is the classes of shapes as styles.
func (p *pack) css() string {
	var b strings.Builder
	for n, look := range p.Paints {
		fmt.Fprintf(&b, ".k%d{", n)
		for i := 0; i < len(look); i += 2 {
			unit := ""
			if look[i] == "font-size" {
				unit = "px"
			}
			fmt.Fprintf(&b, "%s:%s%s;", look[i], look[i+1], unit)
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// bytes is the pack compressed.
func (p *pack) bytes() ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if err := json.NewEncoder(w).Encode(p); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// hash is how a Content-Security-Policy names a script or a stylesheet that it allows.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
