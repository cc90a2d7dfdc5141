package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"ecart/internal/document/report"
)

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	maxDepth   = 100
)

// drawn are the elements of SVG that only draw. All others go with what is inside them, but for those in opened.
var drawn = map[string]bool{
	"svg": true, "g": true, "defs": true, "symbol": true, "use": true, "path": true, "rect": true, "circle": true, "ellipse": true,
	"line": true, "polyline": true, "polygon": true, "text": true, "tspan": true, "title": true, "desc": true, "image": true,
	"linearGradient": true, "radialGradient": true, "stop": true, "clipPath": true, "mask": true, "pattern": true, "style": true,
}

// opened are elements that go while what is inside them stays.
var opened = map[string]bool{"a": true, "switch": true}

// vector writes an SVG anew from what only draws.
func vector(file []byte) (report.Picture, []string, error) {
	c := &cleaner{in: xml.NewDecoder(bytes.NewReader(file))}
	if err := c.run(); err != nil {
		return report.Picture{}, nil, err
	}
	if c.width == 0 {
		return report.Picture{}, nil, errors.New("it says neither its width and height nor its viewBox")
	}
	return report.Picture{Bytes: c.out.Bytes(), MIME: "image/svg+xml", Width: c.width, Height: c.height}, slices.Compact(slices.Sorted(slices.Values(c.taken))), nil
}

// cleaner reads an SVG tag by tag and writes what may stay.
type cleaner struct {
	in            *xml.Decoder
	out           bytes.Buffer
	width, height float64
	open          []string // names of the elements that are being written; "" for one that is not
	taken         []string
}

func (c *cleaner) run() error {
	for {
		token, err := c.in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("it is no sound SVG: %w", plainSyntax(err))
		}
		if err := c.token(token); err != nil {
			return err
		}
	}
	if c.out.Len() == 0 {
		return ErrKind
	}
	return nil
}

func (c *cleaner) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return c.start(t)
	case xml.EndElement:
		last := len(c.open) - 1
		if name := c.open[last]; name != "" {
			fmt.Fprintf(&c.out, "</%s>", name)
		}
		c.open = c.open[:last]
	case xml.CharData:
		return c.text(t)
	}
	return nil // comments, instructions and document types go
}

func (c *cleaner) start(t xml.StartElement) error {
	name := t.Name.Local
	if len(c.open) == 0 && (name != "svg" || t.Name.Space != svgSpace && t.Name.Space != "") {
		return ErrKind
	}
	if len(c.open) >= maxDepth {
		return fmt.Errorf("its elements stand more than %d deep in each other", maxDepth)
	}
	ours := t.Name.Space == svgSpace || t.Name.Space == ""
	switch {
	case ours && opened[name]:
		c.open = append(c.open, "")
		return nil
	case !ours || !drawn[name]:
		if ours && name != "metadata" {
			c.taken = append(c.taken, "<"+name+">")
		}
		return c.in.Skip()
	}
	c.out.WriteString("<" + name)
	if len(c.open) == 0 {
		c.out.WriteString(` xmlns="` + svgSpace + `"`)
		c.measure(t.Attr)
	}
	for _, a := range t.Attr {
		c.attribute(a)
	}
	c.out.WriteByte('>')
	c.open = append(c.open, name)
	return nil
}

// attribute writes an attribute unless it acts, loads or leads anywhere.
func (c *cleaner) attribute(a xml.Attr) {
	name := a.Name.Local
	if name == "xmlns" || a.Name.Space == "xmlns" || a.Name.Space != "" && a.Name.Space != xlinkSpace || a.Name.Space == xlinkSpace && name != "href" {
		return // of other vocabularies: drawing programs keep notes of their own
	}
	if strings.HasPrefix(strings.ToLower(name), "on") || name == "href" && !inside(a.Value) || name != "href" && leads(a.Value) {
		c.taken = append(c.taken, name+"=")
		return
	}
	c.out.WriteString(" " + name + `="`)
	_ = xml.EscapeText(&c.out, []byte(a.Value)) // a buffer takes all
	c.out.WriteByte('"')
}

// text writes text, which stands only where words are drawn or said; a style that leads out goes.
func (c *cleaner) text(t []byte) error {
	if len(c.open) == 0 {
		return nil
	}
	if c.open[len(c.open)-1] == "style" && leads(string(t)) {
		c.taken = append(c.taken, "<style>")
		return nil
	}
	return xml.EscapeText(&c.out, t)
}

// inside tells whether a reference stays in the file: to a part of it, or to a picture it holds.
func inside(ref string) bool {
	ref = strings.ToLower(strings.TrimSpace(ref))
	return strings.HasPrefix(ref, "#") || strings.HasPrefix(ref, "data:image/png;base64,") || strings.HasPrefix(ref, "data:image/jpeg;base64,")
}

// leads tells whether a value or a style reaches out of the file. Escapes of CSS could hide it, and no drawing program writes any.
func leads(value string) bool {
	v := strings.ToLower(strings.Join(strings.Fields(value), ""))
	if strings.ContainsAny(v, "\\") || strings.Contains(v, "@import") || strings.Contains(v, "script:") || strings.Contains(v, "expression(") || strings.Contains(v, "@font-face") {
		return true
	}
	for rest := v; ; {
		_, after, found := strings.Cut(rest, "url(")
		if !found {
			return strings.Contains(v, "image-set(") || strings.Contains(v, "image(")
		}
		if !strings.HasPrefix(strings.TrimLeft(after, `"'`), "#") {
			return true
		}
		rest = after
	}
}

// plainSyntax is what is wrong with the XML and its line, without the words of our parser.
func plainSyntax(err error) error {
	if s, ok := errors.AsType[*xml.SyntaxError](err); ok {
		return fmt.Errorf("line %d: %s", s.Line, s.Msg)
	}
	return err
}
