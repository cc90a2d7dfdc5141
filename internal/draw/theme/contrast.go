package theme

import (
	"strings"

	"ecart/internal/diag"
)

// The least contrasts of WCAG 2.2: 1.4.3 for text, 1.4.11 for marks that carry meaning.
const (
	textRatio = 4.5
	markRatio = 3
)

// rule is a colour and the grounds it must stand out from.
type rule struct {
	token   string
	grounds []string
	ratio   float64
}

// rules lists what the renderers put on what. The pale steps of the answer and heat scales carry their value as text,
// and are not marks by themselves.
func rules() []rule {
	all := []rule{
		{"ink", []string{"paper", "card", "accent-soft", "good-soft", "bad-soft", "mid-soft", "unknown-soft", "band"}, textRatio},
		{"soft", []string{"paper", "card", "accent-soft", "good-soft", "bad-soft", "mid-soft", "unknown-soft"}, textRatio},
		{"faint", []string{"paper", "card"}, textRatio},
		{"accent", []string{"paper", "card", "accent-soft"}, textRatio},
		{"on-accent", []string{"accent"}, textRatio},
		{"good", []string{"paper", "card", "good-soft"}, textRatio},
		{"bad", []string{"paper", "card", "bad-soft"}, textRatio},
		{"mid", []string{"paper", "card", "mid-soft"}, textRatio},
		{"unknown", []string{"paper", "card", "unknown-soft"}, textRatio},
		{"expectation", []string{"paper", "card"}, textRatio},
		{"perception", []string{"paper", "card"}, textRatio},
		{"axis", []string{"paper", "card"}, markRatio},
	}
	for _, token := range tokens() {
		switch {
		case strings.HasPrefix(token, "group-"):
			all = append(all, rule{token, []string{"paper", "card"}, textRatio})
		case strings.HasPrefix(token, "on-likert-"), strings.HasPrefix(token, "on-heat-"):
			all = append(all, rule{token, []string{strings.TrimPrefix(token, "on-")}, textRatio})
		}
	}
	return all
}

// check reports each colour that does not stand out, with its ratio and one that would.
func (t *Theme) check(places map[string]diag.Place, at diag.Place, l *diag.List) {
	for _, mode := range []string{"light", "dark"} {
		colours := t.light
		if mode == "dark" {
			colours = t.dark
		}
		for _, r := range rules() {
			checkRule(r, mode, colours, places, at, l)
		}
	}
}

func checkRule(r rule, mode string, colours map[string]RGB, places map[string]diag.Place, at diag.Place, l *diag.List) {
	c := lookup(colours, r.token)
	worst, grounds := r.grounds[0], make([]RGB, 0, len(r.grounds))
	for _, name := range r.grounds {
		g := lookup(colours, name)
		grounds = append(grounds, g)
		if Contrast(c, g) < Contrast(c, lookup(colours, worst)) {
			worst = name
		}
	}
	ground := lookup(colours, worst)
	ratio := Contrast(c, ground)
	if ratio >= r.ratio {
		return
	}
	for _, key := range []string{mode + "." + r.token, mode + "." + worst} {
		if p, ok := places[key]; ok {
			at = p
			break
		}
	}
	// Cut, not rounded: 4.496 must not be reported as 4.50 and refused.
	d := l.Errorf(at, "E0505", "%s colour %q (%s) on %q (%s) has a contrast of %.2f:1; the least is %v:1",
		mode, r.token, c.Hex(), worst, ground.Hex(), float64(int(ratio*100))/100, r.ratio)
	if better, ok := standOut(c, grounds, r.ratio); ok {
		d.Hint = better.Hex() + " would pass"
	} else {
		d.Hint = "no shade passes on all of " + strings.Join(r.grounds, ", ") + "; bring these closer to each other"
	}
}
