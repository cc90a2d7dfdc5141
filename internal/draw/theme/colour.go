package theme

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// RGB is a colour.
type RGB struct{ R, G, B uint8 }

// Hex writes the colour as "#134b74".
func (c RGB) Hex() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Parse reads "#134b74" or "#147"; it reports false for anything else.
func Parse(s string) (RGB, bool) {
	digits, found := strings.CutPrefix(s, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	if !found || len(digits) != 6 {
		return RGB{}, false
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return RGB{}, false
	}
	return RGB{uint8(v >> 16), uint8(v >> 8), uint8(v)}, true
}

// Contrast returns the ratio of two colours, from 1 to 21. WCAG 2.2, "contrast ratio".
func Contrast(a, b RGB) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2, from 0 to 1.
func luminance(c RGB) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// linear is a channel of sRGB in linear light, from 0 to 1.
func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// mix returns the colour a share of the way from a to b.
func mix(a, b RGB, share float64) RGB {
	part := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*share)) }
	return RGB{part(a.R, b.R), part(a.G, b.G), part(a.B, b.B)}
}

var white = RGB{255, 255, 255}

// least is the smallest contrast of a colour with any of the grounds.
func least(c RGB, grounds []RGB) float64 {
	ratio := 21.0
	for _, g := range grounds {
		ratio = min(ratio, Contrast(c, g))
	}
	return ratio
}
