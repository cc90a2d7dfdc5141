package theme

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/diag"
)

// Brand is what a report says over the theme it is made with. What cannot be read as it stands is mended and told; what cannot be mended is refused.
type Brand struct {
	Accent  Setting
	Colours []Colour
	Font    BrandFont
}

// Setting is a value and where it was given; "" when it was not.
type Setting struct {
	Text string
	At   diag.Place
}

// Colour is a colour of the theme that the brand replaces.
type Colour struct {
	Mode  string // "light", "dark", or "" for both: the dark one follows from it
	Token string
	Value Setting
}

// BrandFont is a font instead of the theme's: paths of TrueType files. Without a bold face the regular one stands for both.
type BrandFont struct {
	Family, Regular, Bold Setting
}

// darkAccentRatio is more than text needs: a brand's colour lightened just enough looks dull on a dark ground.
const darkAccentRatio = 6

// wear puts a brand's colours and font on the theme. Colours are made readable only on a theme that is itself sound.
func (t *Theme) wear(b Brand, dir string, l *diag.List) {
	sound := !l.HasErrors()
	d := &dresser{theme: t, list: l, places: map[string]diag.Place{}, written: map[string]RGB{}}
	if b.Accent.Text != "" {
		d.colour(Colour{Token: "accent", Value: b.Accent})
	}
	for _, mode := range []string{"", "light", "dark"} { // what is said of one mode has the last word
		for _, c := range b.Colours {
			if c.Mode == mode {
				d.colour(c)
			}
		}
	}
	if sound && len(d.places) > 0 {
		d.settle()
	}
	t.wearFont(b.Font, dir, l)
}

// dresser puts a brand's colours on a theme.
type dresser struct {
	theme  *Theme
	list   *diag.List
	places map[string]diag.Place // where the brand said a colour: "light.good"

	written map[string]RGB // the colours as the brand wrote them, by the same keys; the dark one may be the theme's lighter shade of it
}

// soft are the colours that have a pale ground of their own, which follows from them.
var soft = map[string]string{"accent": "accent-soft", "good": "good-soft", "bad": "bad-soft", "mid": "mid-soft", "unknown": "unknown-soft"}

// colour sets one colour and those that follow from it.
func (d *dresser) colour(c Colour) {
	v, ok := Parse(c.Value.Text)
	if !ok {
		d.list.Errorf(c.Value.At, CodeBadValue, "%q is not a colour", c.Value.Text).Hint = `write it as "#134b74"`
		return
	}
	if known := tokens(); !slices.Contains(known, c.Token) {
		e := d.list.Errorf(c.Value.At, CodeUnknownKey, "the theme has no colour %q", c.Token)
		e.Hint = "colours are paper, card, ink, accent, good, mid, bad, expectation, perception, group-1 and so on; theme.yaml of a built-in theme has them all"
		if near, ok := diag.Nearest(c.Token, known); ok {
			e.Hint = `did you mean "` + near + `"?`
		}
		return
	}
	t := d.theme
	if c.Mode != "dark" {
		d.set("light", c.Token, v, v, c.Value.At)
		if ground, has := soft[c.Token]; has {
			t.light[ground] = mix(t.light["card"], v, 0.1)
		}
	}
	if c.Mode == "dark" || c.Mode == "" && standsOnPaper(c.Token) {
		written := v
		if c.Mode == "" {
			v, _ = shift(v, func(tried RGB) bool { return least(tried, []RGB{t.dark["paper"], t.dark["card"]}) >= darkAccentRatio })
		}
		d.set("dark", c.Token, v, written, c.Value.At)
		if ground, has := soft[c.Token]; has {
			t.dark[ground] = mix(t.dark["card"], v, 0.16)
		}
	}
}

func (d *dresser) set(mode, token string, c, written RGB, at diag.Place) {
	d.written[mode+"."+token] = written
	d.theme.mode(mode)[token] = c
	d.places[mode+"."+token] = at
	if token == "accent" {
		d.theme.mode(mode)["on-accent"] = readable(c, d.theme.mode(mode)["ink"], d.theme.mode(mode)["paper"])
	}
}

// standsOnPaper tells colours of text and marks, of which a light one follows from a dark one, from grounds.
func standsOnPaper(token string) bool {
	return slices.ContainsFunc(rules(), func(r rule) bool { return r.token == token && slices.Contains(r.grounds, "paper") })
}

// mode returns the colours of "light" or "dark".
func (t *Theme) mode(name string) map[string]RGB {
	if name == "dark" {
		return t.dark
	}
	return t.light
}

// readable returns white or whichever of two colours stands out most from a ground.
func readable(ground RGB, others ...RGB) RGB {
	best := white
	for _, c := range others {
		if Contrast(c, ground) > Contrast(best, ground) {
			best = c
		}
	}
	return best
}

// wearFont takes the brand's font files in. A face that cannot be read is told where it was named.
func (t *Theme) wearFont(f BrandFont, dir string, l *diag.List) {
	if f.Regular.Text == "" {
		return
	}
	if !familyName().MatchString(f.Family.Text) || len([]rune(f.Family.Text)) > maxFamilies {
		l.Errorf(f.Family.At, CodeBadValue, "%q is not the name of a font family", f.Family.Text).Hint = "letters, digits, spaces and hyphens"
		return
	}
	if f.Bold.Text == "" {
		f.Bold = f.Regular
	}
	for i, s := range []Setting{f.Regular, f.Bold} {
		place := filepath.FromSlash(s.Text)
		if !filepath.IsAbs(place) {
			place = filepath.Join(dir, place)
		}
		info, err := os.Stat(place)
		if err == nil && info.Size() > maxFile {
			l.Errorf(s.At, CodeFont, "font file %s is larger than %d MB", diag.Path(s.Text), maxFile>>20).Hint = "use a face with the letters of your languages alone"
			return
		}
		ttf, err := os.ReadFile(place)
		if err != nil {
			l.Errorf(s.At, CodeFont, "font file %s cannot be read", diag.Path(s.Text)).Hint = "paths start from the folder of report.yaml"
			return
		}
		if !trueType(ttf) {
			l.Errorf(s.At, CodeFont, "font file %s is not a TrueType font", diag.Path(s.Text)).Hint = "use a .ttf file with TrueType outlines"
			return
		}
		t.Fonts[i] = Font{Family: f.Family.Text, Bold: i == 1, TTF: ttf}
		t.web[i] = "assets/fonts/brand-" + strings.ToLower(path.Base(filepath.ToSlash(place)))
		t.files[t.web[i]] = ttf
	}
	t.webName, t.rest, t.letters = "", [2]string{}, ""
}
