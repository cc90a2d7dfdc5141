// Package theme holds the look of a report: colours by name for light and dark, fonts, templates and assets.
package theme

// RGB is a colour.
type RGB struct{ R, G, B uint8 }

// Font is one face of the theme, as a TrueType file for measuring and the PDF.
type Font struct {
	Family string // "Inter"
	Bold   bool
	TTF    []byte
}

// Theme is a look, checked: every token has a light and a dark colour, and every text colour stands out.
type Theme struct {
	Name  string
	light map[string]RGB
	dark  map[string]RGB
	Fonts []Font // regular, then bold
}

// Light returns a token's colour on a light ground. A token that the theme lacks is our own mistake, and panics.
func (t *Theme) Light(token string) RGB { return lookup(t.light, token) }

// Dark returns a token's colour on a dark ground.
func (t *Theme) Dark(token string) RGB { return lookup(t.dark, token) }

func lookup(m map[string]RGB, token string) RGB {
	c, ok := m[token]
	if !ok {
		panic("theme: no colour " + token)
	}
	return c
}
