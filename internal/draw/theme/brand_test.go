package theme

import (
	"math"
	"strings"
	"testing"

	"ecart/internal/diag"
)

var here = diag.Place{File: "report.yaml", Line: 4, Col: 3}

func colours(pairs ...string) Brand {
	var b Brand
	for _, p := range pairs {
		mode, rest, _ := strings.Cut(p, ".")
		token, value, _ := strings.Cut(rest, " ")
		b.Colours = append(b.Colours, Colour{mode, token, Setting{value, here}})
	}
	return b
}

// Whatever a brand's colours are, what is shown can be read and told apart, in both modes and both themes.
func TestABrandsColoursAreMendedUntilTheyPass(t *testing.T) {
	n := 0
	for _, theme := range names() {
		for _, b := range []Brand{
			{Accent: Setting{"#ffcc00", here}}, {Accent: Setting{"#00e0ff", here}}, {Accent: Setting{"#ffffff", here}}, {Accent: Setting{"#000000", here}}, {Accent: Setting{"#ff0000", here}},
			colours(".good #00ff00", ".bad #ff0000", ".mid #ffff00"), colours(".expectation #ffcc00", ".perception #ffaa00"), colours(".expectation #808080"),
			colours("light.paper #888888"), colours("dark.perception #111111"), colours(".group-1 #e30613", ".group-2 #009640"), colours("light.likert-7 #777777"),
		} {
			th, l := Branded(theme, "", b, here)
			if l.HasErrors() {
				t.Errorf("%s, %v: %v", theme, b, l)
				continue
			}
			var after diag.List
			th.check(nil, here, &after)
			if len(after) > 0 {
				t.Errorf("%s, %v: %v", theme, b, after)
			}
			for _, d := range l {
				if d.Code != "E0507" || d.Place != here || strings.Count(d.Message, "#") < 2 {
					t.Errorf("%s, %v: %v", theme, b, d)
				}
			}
			n++
		}
	}
	if n == 0 {
		t.Fatal("nothing was tried")
	}
}

func TestWhatPassesIsLeftAsItIs(t *testing.T) {
	th, l := Branded("sober", "", colours(".perception #a03c00", "dark.perception #ffb080"), here)
	if len(l) > 0 || th.Light("perception").Hex() != "#a03c00" || th.Dark("perception").Hex() != "#ffb080" {
		t.Errorf("%v %v, %v", th.Light("perception"), th.Dark("perception"), l)
	}
}

func TestLookAlikesOfABrandAreMovedApart(t *testing.T) {
	th, l := Branded("sober", "", colours("light.perception #154d76"), here)
	if len(l) != 1 || !strings.Contains(l[0].Message, `light colour "perception" is shown as `+th.Light("perception").Hex()+`, for #154d76 looks too much like expectation`) {
		t.Errorf("%v", l)
	}
	if d, _ := apart(th.Light("perception"), th.Light("expectation")); d < leastApart {
		t.Errorf("they are still %v apart", d)
	}
}

func TestAColourTheThemeLacksIsRefused(t *testing.T) {
	_, l := Branded("sober", "", colours(".expectaton #123456"), here)
	if len(l) != 1 || l[0].Code != "E0503" || l[0].Hint != `did you mean "expectation"?` {
		t.Errorf("%v", l)
	}
}

func TestABrandsFontIsTheThemes(t *testing.T) {
	ttf := string(mustFile(t, "fonts/Inter-SemiBold.ttf"))
	dir := folder(t, map[string]string{"f/House.TTF": ttf, "f/none.ttf": "no font"})
	font := func(regular, bold string) Brand {
		return Brand{Font: BrandFont{Setting{"House Sans", here}, Setting{regular, here}, Setting{bold, here}}}
	}
	th, l := Branded("bright", dir, font("f/House.TTF", ""), here)
	if len(l) > 0 || th.Fonts[1].Family != "House Sans" || !th.Fonts[1].Bold || len(th.Fonts[0].TTF) != len(ttf) {
		t.Fatal(l)
	}
	if css := string(th.Stylesheet()); !strings.Contains(css, `font-family:"House Sans";`) || !strings.Contains(css, `url("fonts/brand-house.ttf")`) || strings.Contains(css, "Bright Sans\"") {
		t.Errorf("%.600s", css)
	}
	if names := strings.Join(th.Assets(), " "); !strings.Contains(names, "fonts/brand-house.ttf") || strings.Contains(names, "woff2") {
		t.Errorf("the assets are %s", names)
	}
	for _, file := range []string{"f/none.ttf", "f/nowhere.ttf", "f"} {
		if _, l := Branded("", dir, font("f/House.TTF", file), here); len(l) != 1 || l[0].Code != "E0506" || l[0].Place != here || !strings.Contains(l[0].Message, file) {
			t.Errorf("%s: %v", file, l)
		}
	}
}

// The bright theme says what differs; all else is the sober one's, and only its own fonts are served.
func TestBrightExtendsSober(t *testing.T) {
	th, l := Load("bright", "", "", diag.Place{})
	if len(l) > 0 || th.Name != "bright" || th.Fonts[0].Family != "Source Sans 3" {
		t.Fatalf("%s, %v", th.Name, l)
	}
	if _, ok := th.Template("page.html"); !ok {
		t.Error("it has no page")
	}
	if names := strings.Join(th.Assets(), " "); strings.Contains(names, "inter-") || !strings.Contains(names, "fonts/bright-400.woff2") {
		t.Errorf("the assets are %s", names)
	}
	if css := string(th.Stylesheet()); !strings.Contains(css, `--font:"Bright Sans","Source Sans 3",system-ui`) || !strings.Contains(css, "--text-fine:0.82rem") {
		t.Errorf("%.900s", css)
	}
	user, l := Load("t", folder(t, map[string]string{"t/theme.yaml": "extends: bright\nradius: 3\n"}), "", diag.Place{})
	if len(l) > 0 || user.Light("accent") != th.Light("accent") || user.Size("radius.card") != 3 {
		t.Errorf("a theme over it has the accent %v, %v", user.Light("accent"), l)
	}
}

func TestSizesOfTextFollowFromTheRatio(t *testing.T) {
	th, l := Load("t", folder(t, map[string]string{"t/theme.yaml": "type: {ratio: 1.2, huge: 3}\n"}), "", diag.Place{})
	if len(l) > 0 {
		t.Fatal(l)
	}
	for key, want := range map[string]float64{"type.body": 1, "type.lead": 1.2, "type.title": 1.44, "type.fine": 0.694, "type.huge": 3} {
		if got := th.Size(key); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s is %v, want %v", key, got, want)
		}
	}
}

// The figures of white and the primaries are those of https://bottosson.github.io/posts/oklab/ and of CSS Color 4.
func TestOKLab(t *testing.T) {
	for hex, want := range map[string]lab{"#ffffff": {1, 0, 0}, "#ff0000": {0.6280, 0.2249, 0.1258}, "#00ff00": {0.8664, -0.2339, 0.1795}, "#0000ff": {0.4520, -0.0324, -0.3115}} {
		c, _ := Parse(hex)
		got := toLab(c)
		if math.Abs(got.L-want.L) > 1e-3 || math.Abs(got.A-want.A) > 1e-3 || math.Abs(got.B-want.B) > 1e-3 {
			t.Errorf("%s is %v, want %v", hex, got, want)
		}
		if back := got.rgb(); back != c {
			t.Errorf("%s came back as %s", hex, back.Hex())
		}
	}
}

// Each matrix leaves white as it is, and takes apart what the deficiency is named after.
func TestDeficientSight(t *testing.T) {
	parse := func(s string) RGB { c, _ := Parse(s); return c }
	for _, v := range visions {
		if got := v.seen(white); got != white {
			t.Errorf("%s sees white as %s", v.name, got.Hex())
		}
	}
	red, green := parse("#b04a2a"), parse("#6b7a2a")
	full := difference(red, green)
	d, whose := apart(red, green)
	if d > full/2 || whose != "deuteranopia" && whose != "protanopia" {
		t.Errorf("red and green are %v apart to all, %v to %s", full, d, whose)
	}
}

// A colour is told as it was written, not as the shade that followed from it; and so is one that no shade mends.
func TestColoursAreToldAsTheyWereWritten(t *testing.T) {
	red := []string{".group-1 #e30613", ".group-2 #e30613", ".group-3 #e30613", ".group-4 #e30613", ".group-5 #e30613", ".group-6 #e30613"}
	n := 0
	for _, c := range []struct {
		brand Brand
		says  string
	}{
		{colours(".group-1 #e30613", ".group-2 #009640"), `#009640 in the shade for dark grounds looks too much like group-1`},
		{colours(red...), `dark colours "group-5" (#e30613, shown as #fd7264) and "group-4" (#e30613, shown as #fd7264) look alike`},
	} {
		_, l := Branded("sober", "", c.brand, here)
		said := false
		for _, d := range l {
			said = said || strings.Contains(d.Message, c.says)
			written := false
			for _, b := range c.brand.Colours {
				written = written || strings.Contains(d.Message, b.Value.Text)
			}
			if !written {
				t.Errorf("%q names no colour of the brand's", d.Message)
			}
			n++
		}
		if !said {
			t.Errorf("%v does not say %q", l, c.says)
		}
	}
	if n == 0 {
		t.Fatal("nothing was told")
	}
}
