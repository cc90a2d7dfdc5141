package theme

import (
	"fmt"
	"strconv"
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

// check reports each colour that does not stand out, with its ratio and one that would, and each pair that is taken for one another.
func (t *Theme) check(places map[string]diag.Place, at diag.Place, l *diag.List) {
	for _, mode := range []string{"light", "dark"} {
		for _, r := range rules() {
			checkRule(r, mode, t.mode(mode), places, at, l)
		}
		for _, set := range kin {
			for i, token := range set {
				for _, other := range set[:i] {
					checkPair(token, other, mode, t.mode(mode), places, at, l)
				}
			}
		}
	}
}

// checkPair reports two colours that stand beside each other for different things and look alike to somebody.
func checkPair(token, other, mode string, colours map[string]RGB, places map[string]diag.Place, at diag.Place, l *diag.List) {
	a, b := lookup(colours, token), lookup(colours, other)
	diff, whose := apart(a, b)
	if diff >= leastApart {
		return
	}
	l.Errorf(placed(places, at, mode, token, other), CodeAlike, "%s colours %q (%s) and %q (%s) look alike%s: they are %s apart, and %v is the least",
		mode, token, a.Hex(), other, b.Hex(), sight(whose), cut(diff), leastApart).Hint = "make one of them darker or lighter, or give it another hue"
}

// placed is where the first of some colours was set by the user, or else where the look was asked for.
func placed(places map[string]diag.Place, at diag.Place, mode string, tokens ...string) diag.Place {
	for _, token := range tokens {
		if p, ok := places[mode+"."+token]; ok {
			return p
		}
	}
	return at
}

// cut writes a figure with two decimals, cut and not rounded: 4.496 must not be reported as 4.50 and refused.
func cut(v float64) string { return fmt.Sprintf("%.2f", float64(int(v*100))/100) }

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

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
	d := l.Errorf(placed(places, at, mode, r.token, worst), CodeContrast, "%s colour %q (%s) on %q (%s) has a contrast of %s:1; the least is %v:1",
		mode, r.token, c.Hex(), worst, ground.Hex(), cut(ratio), r.ratio)
	if better, ok := shift(c, func(tried RGB) bool { return least(tried, grounds) >= r.ratio }); ok {
		d.Hint = better.Hex() + " would pass"
	} else {
		d.Hint = "no shade passes on all of " + strings.Join(r.grounds, ", ") + "; bring these closer to each other"
	}
}
