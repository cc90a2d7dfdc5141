// Package theme holds the look of a report: colours by name for light and dark, fonts, templates and assets.
package theme

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
)

// Font is one face of the theme, as a TrueType file for measuring and the PDF.
type Font struct {
	Family string // "Inter"
	Bold   bool
	TTF    []byte
}

// Theme is a look, checked: every token has a light and a dark colour, and every text colour stands out.
type Theme struct {
	Name  string
	Fonts []Font // regular, then bold

	light   map[string]RGB
	dark    map[string]RGB
	sizes   map[string]float64 // by key; texts that are not set follow from the ratio
	origin  map[string]string  // where a file of the user's stands, as he would name it; by path in the theme's folder
	files   map[string][]byte  // by path in the theme's folder
	styles  []string           // paths of the stylesheets: sorted, those of a theme after those of the theme it extends
	webName string             // what the site's fonts are called; "" for the family's name
	web     [2]string          // paths of the site's fonts: regular, bold
	rest    [2]string          // likewise of letters seldom met; "" for none
	letters string             // which letters those are: "U+100-17F, U+218"
}

// Digest is a hash of all that a look follows from: two themes of one digest look alike to a byte.
func (t *Theme) Digest() []byte {
	h := sha256.New()
	for _, f := range t.Fonts {
		fmt.Fprintf(h, "%q %t %d\n", f.Family, f.Bold, len(f.TTF))
		h.Write(f.TTF)
	}
	for _, name := range slices.Sorted(maps.Keys(t.files)) {
		fmt.Fprintf(h, "%q %d\n", name, len(t.files[name]))
		h.Write(t.files[name])
	}
	rest := *t
	rest.Fonts, rest.files, rest.origin = nil, nil, nil
	fmt.Fprintf(h, "%#v", rest)
	return h.Sum(nil)
}

// Light returns a token's colour on a light ground. A token that the theme lacks is our own mistake, and panics.
func (t *Theme) Light(token string) RGB { return lookup(t.light, token) }

// Dark returns a token's colour on a dark ground.
func (t *Theme) Dark(token string) RGB { return lookup(t.dark, token) }

// Tokens returns the names of the colours, sorted.
func (t *Theme) Tokens() []string { return slices.Sorted(maps.Keys(t.light)) }

func lookup(m map[string]RGB, token string) RGB {
	c, ok := m[token]
	if !ok {
		panic("theme: no colour " + token)
	}
	return c
}

// tokens are the names every theme gives a colour to, in the order in which diagnostics speak of them.
func tokens() []string {
	all := []string{"paper", "card", "ink", "soft", "faint", "rule", "accent", "accent-soft", "on-accent",
		"good", "good-soft", "bad", "bad-soft", "mid", "mid-soft", "unknown", "unknown-soft",
		"grid", "axis", "band", "expectation", "perception"}
	for _, n := range []string{"1", "2", "3", "4", "5", "6"} {
		all = append(all, "group-"+n)
	}
	for _, n := range []string{"1", "2", "3", "4", "5", "6", "7"} {
		all = append(all, "likert-"+n, "on-likert-"+n)
	}
	for _, n := range []string{"n4", "n3", "n2", "n1", "0", "p1", "p2", "p3", "p4"} {
		all = append(all, "heat-"+n, "on-heat-"+n)
	}
	return all
}
