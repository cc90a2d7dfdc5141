package theme

import "ecart/internal/diag"

// darkAccentRatio is more than text needs: a brand's colour lightened just enough looks dull on a dark ground.
const darkAccentRatio = 6

// recolour gives the theme a brand's accent, and derives from it the soft ground, the text upon it, and the dark colours.
func (t *Theme) recolour(accent string, at diag.Place, l *diag.List) {
	c, ok := Parse(accent)
	if !ok {
		l.Errorf(at, "E0504", "%q is not a colour", accent).Hint = `write it as "#134b74"`
		return
	}
	grounds := []RGB{t.light["paper"], t.light["card"]}
	soft := func(c RGB) RGB { return mix(t.light["card"], c, 0.1) }
	ratioOf := func(c RGB) float64 { return min(least(c, grounds), Contrast(c, soft(c))) }
	if ratio := ratioOf(c); ratio < textRatio {
		d := l.Errorf(at, "E0507", "accent %s has a contrast of %.2f:1 on the page; text and links need %v:1", c.Hex(), float64(int(ratio*100))/100, textRatio)
		if better, ok := shade(c, func(c RGB) bool { return ratioOf(c) >= textRatio }); ok {
			d.Hint = better.Hex() + " would pass"
		}
		return
	}
	t.light["accent"], t.light["accent-soft"], t.light["on-accent"] = c, soft(c), readable(c, t.light["ink"])
	d, _ := standOut(c, []RGB{t.dark["paper"], t.dark["card"]}, darkAccentRatio)
	ground := mix(t.dark["card"], d, 0.16)
	t.dark["accent"], t.dark["accent-soft"], t.dark["on-accent"] = d, ground, readable(d, t.dark["paper"])
}

// readable returns white or the given ink, whichever stands out more from a ground.
func readable(ground, ink RGB) RGB {
	if Contrast(ink, ground) > Contrast(white, ground) {
		return ink
	}
	return white
}
