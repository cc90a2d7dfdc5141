package picture

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// pixels are the lengths of CSS in pixels. https://www.w3.org/TR/css-values-3/#absolute-lengths
var pixels = map[string]float64{"": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}

// measure keeps the size of the drawing. One without a view box gets it, so that it can be shown in any size.
func (c *cleaner) measure(attributes []xml.Attr) {
	given := map[string]string{}
	for _, a := range attributes {
		if a.Name.Space == "" {
			given[a.Name.Local] = a.Value
		}
	}
	box := strings.FieldsFunc(given["viewBox"], func(r rune) bool { return r == ' ' || r == ',' || r == '\t' || r == '\n' })
	if len(box) == 4 {
		w, h := length(box[2]), length(box[3])
		if w > 0 && h > 0 {
			c.width, c.height = w, h
		}
		return
	}
	w, h := length(given["width"]), length(given["height"])
	if w > 0 && h > 0 {
		c.width, c.height = w, h
		fmt.Fprintf(&c.out, ` viewBox="0 0 %g %g"`, w, h)
	}
}

// length returns a length in pixels, and 0 for what is none, such as a percentage.
func length(s string) float64 {
	s = strings.TrimSpace(s)
	digits := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz%")
	unit, known := pixels[s[len(digits):]]
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil || !known || !(v > 0 && v < 1e6) {
		return 0
	}
	return v * unit
}
