package theme

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ecart/internal/diag"
)

func folder(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestBuiltInThemesPassTheirOwnChecks(t *testing.T) {
	n := 0
	for _, name := range names() {
		th, l := Load(name, "", "", diag.Place{})
		if len(l) > 0 {
			t.Errorf("%s: %v", name, l)
		}
		if want := slices.Sorted(slices.Values(tokens())); !slices.Equal(th.Tokens(), want) {
			t.Errorf("%s has the colours %v, want %v", name, th.Tokens(), want)
		}
		for _, token := range tokens() {
			if _, ok := th.dark[token]; !ok {
				t.Errorf("%s has no dark %s", name, token)
			}
		}
		if len(th.Fonts) != 2 || th.Fonts[0].Bold || !th.Fonts[1].Bold {
			t.Errorf("%s has fonts %v", name, len(th.Fonts))
		}
		n++
	}
	if n == 0 {
		t.Fatal("no built-in themes")
	}
}

// The ratios are of the WebAIM contrast checker.
func TestContrast(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       float64
	}{{"ends", "#000", "#ffffff", 21}, {"alike", "#123456", "#123456", 1}, {"grey on white", "#767676", "#fff", 4.54}, {"pure blue on white", "#0000ff", "#fff", 8.59}} {
		a, _ := Parse(c.a)
		b, _ := Parse(c.b)
		if got := Contrast(a, b); math.Abs(got-c.want) > 0.005 || got != Contrast(b, a) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestColoursAreReadStrictly(t *testing.T) {
	for s, want := range map[string]bool{"#134b74": true, "#FFF": true, "134b74": false, "#12": false, "#12345g": false, "red": false, "": false, "#1234567": false, "#+12345": false} {
		if _, ok := Parse(s); ok != want {
			t.Errorf("Parse(%q) is %v", s, ok)
		}
	}
	if c, _ := Parse("#147"); c.Hex() != "#114477" {
		t.Errorf("#147 became %s", c.Hex())
	}
}

// Each case provokes one code, at its place.
func TestWhatIsWrongWithAThemeIsSaidWhereItIs(t *testing.T) {
	at := diag.Place{File: "report.yaml", Line: 9, Col: 3}
	for _, c := range []struct {
		name   string
		theme  string
		files  map[string]string
		accent string
		code   string
		place  string
		says   string
		hint   string
	}{
		{"unknown theme", "sobre", nil, "", "E0501", "report.yaml:9:3", `"sobre" is neither`, `did you mean "sober"?`},
		{"unknown base", "t", map[string]string{"t/theme.yaml": "extends: dark\n"}, "", "E0501", "t/theme.yaml:1:10", `"dark"`, "built in: bright, sober"},
		{"broken yaml", "t", map[string]string{"t/theme.yaml": "light:\n\t- x\n"}, "", "E0502", "t/theme.yaml:2", "cannot be read", ""},
		{"not a mapping", "t", map[string]string{"t/theme.yaml": "light: [a]\n"}, "", "E0502", "t/theme.yaml:1:8", "keys and values", ""},
		{"unknown token", "t", map[string]string{"t/theme.yaml": "light:\n  inc: \"#000000\"\n"}, "", "E0503", "t/theme.yaml:2:3", `unknown key "light.inc"`, `did you mean "ink"?`},
		{"unknown key", "t", map[string]string{"t/theme.yaml": "colours: {}\n"}, "", "E0503", "t/theme.yaml:1:1", `unknown key "colours"`, "there are dark"},
		{"not a colour", "t", map[string]string{"t/theme.yaml": "dark:\n  ink: white\n"}, "", "E0504", "t/theme.yaml:2:8", `"white" is not a colour`, `write it as`},
		{"radius out of bounds", "t", map[string]string{"t/theme.yaml": "radius: {card: 400}\n"}, "", "E0504", "t/theme.yaml:1:16", `radius.card "400" is not a number from 0 to 40`, ""},
		{"unknown size", "t", map[string]string{"t/theme.yaml": "measure: {txt: 40}\n"}, "", "E0503", "t/theme.yaml:1:11", `unknown key "measure.txt"`, `did you mean "text"?`},
		{"look-alikes", "t", map[string]string{"t/theme.yaml": "light:\n  perception: \"#134b80\"\n"}, "", "E0510", "t/theme.yaml:2:15", `light colours "perception" (#134b80) and "expectation" (#134b74) look alike`, "another hue"},
		{"look-alikes to some", "t", map[string]string{"t/theme.yaml": "dark:\n  bad: \"#f4937b\"\n  good: \"#74cda1\"\n"}, "", "E0510", "t/theme.yaml:2:8", `look alike to people with deuteranopia`, ""},
		{"template that does not parse", "t", map[string]string{"t/templates/page.html": "<p>\n{{if .Title}}\n"}, "", "E0508", "t/templates/page.html:3", "unexpected EOF", "built-in"},
		{"template without a part", "t", map[string]string{"t/templates/chart.html": "nothing"}, "", "E0509", "t/templates/chart.html", `does not define "chart", which themes/sober/templates/blocks.html uses`, "themes/sober/templates/chart.html"},
		{"template of a named theme over bright without a part", "t", map[string]string{"t/theme.yaml": "name: House\nextends: bright\n", "t/templates/chart.html": "nothing"}, "", "E0509", "t/templates/chart.html", `which themes/sober/templates/blocks.html uses`, "themes/sober/templates/chart.html"},
		{"misspelt template", "t", map[string]string{"t/templates/chrat.html": "{{define \"chart\"}}{{end}}"}, "", "E0511", "t/templates/chrat.html", `no template "chrat.html"`, `did you mean "chart.html"?`},
		{"template that nothing uses", "t", map[string]string{"t/templates/extra.html": "{{define \"mine\"}}{{end}}"}, "", "E0511", "t/templates/extra.html", "no template uses", "chart.html"},
		{"misspelt folder", "t", map[string]string{"t/theme.yaml": "", "t/style/a.css": "", "t/style/b.css": ""}, "", "E0511", "t/style", "2 files in it are not read", `did you mean "styles"?`},
		{"folder of another kind", "t", map[string]string{"t/theme.yaml": "", "t/sources/a.psd": ""}, "", "E0511", "t/sources", "a file in it is not read", "the folders of a theme are assets, fonts, styles, templates"},
		{"misspelt settings", "t", map[string]string{"t/theme.yml": "", "t/styles/a.css": ""}, "", "E0511", "t/theme.yml", "no part of a theme", `did you mean "theme.yaml"?`},
		{"style that is none", "t", map[string]string{"t/styles/a.scss": "", "t/styles/a.css": ""}, "", "E0511", "t/styles/a.scss", "no part of a theme", "styles/NAME.css"},
		{"style below a folder", "t", map[string]string{"t/styles/x/a.css": "", "t/styles/a.css": ""}, "", "E0511", "t/styles/x/a.css", "no part of a theme", "theme.yaml"},
		{"unknown property", "t", map[string]string{"t/styles/a.css": "/* var(--no) */\n.a { color: var(--acent); }\n.b { color: var( --acent ) }"}, "", "E0512", "t/styles/a.css:2:17", "nothing sets --acent", "did you mean --accent?"},
		{"unknown property in a template", "t", map[string]string{"t/templates/chart.html": "{{define \"chart\"}}<p style=\"color:var(--qqqqqqqq)\">{{end}}{{define \"chartform\"}}{{end}}"}, "", "E0512", "t/templates/chart.html:1:39", "nothing sets --qqqqqqqq", "README.md"},
		{"nothing in the folder", "t", map[string]string{"t/LICENSE": ""}, "", "E0513", "report.yaml:9:3", `"t" holds nothing`, "theme.yaml"},
		{"template that uses what there is not", "t", map[string]string{"t/templates/extra.html": "{{define \"mine\"}}{{template \"yours\" .}}{{end}}"}, "", "E0509", "t/templates/extra.html", `no template defines "yours"`, ""},
		{"radius", "t", map[string]string{"t/theme.yaml": "radius: round\n"}, "", "E0504", "t/theme.yaml:1:9", `"round"`, ""},
		{"font family that would end the rule", "t", map[string]string{"t/theme.yaml": "font: {family: 'x\";}'}\n"}, "", "E0504", "t/theme.yaml:1:16", "font family", "letters"},
		{"pale text", "t", map[string]string{"t/theme.yaml": "light:\n  soft: \"#b0b0b0\"\n"}, "", "E0505", "t/theme.yaml:2:9", `"soft" (#b0b0b0) on "bad-soft" (#fbe9e4) has a contrast of 1.84:1`, "would pass"},
		{"pale ground", "t", map[string]string{"t/theme.yaml": "dark:\n  heat-p4: \"#223344\"\n"}, "", "E0505", "t/theme.yaml:2:12", `"on-heat-p4"`, "would pass"},
		{"font missing", "t", map[string]string{"t/theme.yaml": "font: {regular: fonts/x.ttf}\n"}, "", "E0506", "t/theme.yaml:1:17", `"fonts/x.ttf" is not in the theme`, ""},
		{"font broken", "t", map[string]string{"t/theme.yaml": "font: {bold: fonts/x.ttf}\n", "t/fonts/x.ttf": "no font"}, "", "E0506", "t/theme.yaml:1:14", "not a TrueType font", ".ttf"},
		{"web font outside the assets", "t", map[string]string{"t/theme.yaml": "font: {web: {regular: fonts/Inter-Regular.ttf}}\n"}, "", "E0506", "t/theme.yaml:1:23", "assets", "assets/fonts/"},
		{"accent that is none", "", nil, "blue", "E0504", "report.yaml:9:3", `"blue" is not a colour`, ""},
		{"pale accent", "", nil, "#ffcc00", "E0507", "report.yaml:9:3", `light colour "accent" is shown as #856a0c, for #ffcc00 has a contrast of 1.44:1 on paper, and 4.5:1 is the least`, "#856a0c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			th, l := Load(c.theme, folder(t, c.files), c.accent, at)
			if len(l) == 0 {
				t.Fatal("nothing was said")
			}
			d := l[0]
			if d.Code != c.code || d.Place.String() != c.place || !strings.Contains(d.Message, c.says) || !strings.Contains(d.Hint, c.hint) {
				t.Errorf("got %s %s %q hint %q", d.Code, d.Place, d.Message, d.Hint)
			}
			if len(th.Fonts) != 2 || len(th.Fonts[0].TTF) == 0 {
				t.Error("the theme has no fonts to go on with")
			}
		})
	}
}

func TestAnAccentBringsItsOwnSoftAndDarkColours(t *testing.T) {
	plain, _ := Load("", "", "", diag.Place{})
	n := 0
	for _, accent := range []string{"#7a1f5c", "#006b5f", "#000000", "#0000ff", "#b00020"} {
		th, l := Load("", "", accent, diag.Place{})
		if len(l) > 0 {
			t.Errorf("%s: %v", accent, l)
		}
		if th.Light("accent").Hex() != accent || th.Light("accent-soft") == plain.Light("accent-soft") || th.Dark("accent") == plain.Dark("accent") {
			t.Errorf("%s gave %v", accent, th.Light("accent"))
		}
		if th.Light("bad") != plain.Light("bad") || th.Light("perception") != plain.Light("perception") {
			t.Errorf("%s changed a colour that has a meaning", accent)
		}
		n++
	}
	if n == 0 {
		t.Fatal("no accents")
	}
}

func TestAFolderOverridesAnyPart(t *testing.T) {
	dir := folder(t, map[string]string{
		"brand/theme.yaml":           "name: brand\nextends: sober\nradius: 2\nlight:\n  paper: \"#ffffff\"\n",
		"brand/assets/logo.svg":      "<svg/>",
		"brand/assets/fonts/OFL.txt": "ours",
		"brand/templates/extra.html": "<p>",
		"brand/templates/chart.html": `{{define "chart"}}{{template "extra.html" .}}{{end}}`,
		"brand/.git/config":          "hidden",
	})
	th, l := Load("brand", dir, "", diag.Place{})
	if len(l) > 0 {
		t.Fatal(l)
	}
	if th.Name != "brand" || th.Size("radius.card") != 2 || th.Light("paper").Hex() != "#ffffff" || th.Light("ink").Hex() != "#1d2733" {
		t.Errorf("got %s %v %v", th.Name, th.Size("radius.card"), th.Light("paper"))
	}
	if b, ok := th.Asset("logo.svg"); !ok || string(b) != "<svg/>" {
		t.Error("the added asset is not there")
	}
	if b, _ := th.Asset("fonts/OFL.txt"); string(b) != "ours" {
		t.Error("the base's asset was not overridden")
	}
	if text, ok := th.Template("extra.html"); !ok || text != "<p>" {
		t.Error("the template is not there")
	}
	assets := th.Assets()
	if !slices.Contains(assets, "fonts/inter-400.woff2") || !slices.IsSorted(assets) {
		t.Errorf("the assets are %v", assets)
	}
	if _, ok := th.files[".git/config"]; ok {
		t.Error("hidden files were read")
	}
}

// What is right about a theme is not told: notes, hidden files, properties with a value to fall back on or set by the user himself.
func TestWhatBelongsToAThemeIsNotTold(t *testing.T) {
	files := map[string]string{
		"b/LICENSE": "", "b/README.md": "", "b/fonts/OFL.txt": "", "b/.DS_Store": "", "b/assets/pattern.svg": "<svg/>",
		"b/styles/house.css":      ".x { --mine: 1px; top: var(--mine); left: var(--yours, 2px); color: var(--accent); gap: var(--space-3) }",
		"b/templates/parts.html":  `{{define "ours"}}<p style="--w: {{.}}; width: var(--w)">{{end}}`,
		"b/templates/chart.html":  `{{define "chart"}}{{template "ours" 3}}{{end}}`,
		"b/assets/scripts/own.js": "e.style.setProperty('--own', 1)",
		"b/styles/own.css":        ".y { top: var(--own) }",
	}
	if _, l := Load("b", folder(t, files), "", diag.Place{}); len(l) > 0 {
		t.Error(l)
	}
}

// A property that is used three times in a file is told once, and counted.
func TestUnknownPropertiesAreCounted(t *testing.T) {
	css := ".a { color: var(--acent); top: var(--acent) } .b { left: var(--acent); gap: var(--spice-3) }"
	_, l := Load("b", folder(t, map[string]string{"b/styles/a.css": css, "b/styles/b.css": ".c { color: var(--acent) }"}), "", diag.Place{})
	if len(l) != 3 || l[0].Count != 3 || l[1].Hint != "did you mean --space-3?" || l[2].Place.File != "b/styles/b.css" || l.Number(diag.Warning) != 5 {
		t.Error(l)
	}
}

func TestAFontWithoutWebFilesServesItself(t *testing.T) {
	ttf := string(mustFile(t, "fonts/Inter-SemiBold.ttf"))
	dir := folder(t, map[string]string{"b/theme.yaml": "font:\n  family: House Sans\n  regular: fonts/House.ttf\n  bold: fonts/House.ttf\n", "b/fonts/House.ttf": ttf})
	th, l := Load("b", dir, "", diag.Place{})
	if len(l) > 0 {
		t.Fatal(l)
	}
	if b, ok := th.Asset("fonts/House.ttf"); !ok || len(b) != len(ttf) {
		t.Error("the font is not among the assets")
	}
	if css := string(th.CSS()); !strings.Contains(css, `@font-face{font-family:"House Sans";font-style:normal;font-weight:400 500;font-display:swap;src:url("fonts/House.ttf") format("truetype")}`) {
		t.Errorf("the stylesheet begins %.300s", css)
	}
}

func mustFile(t *testing.T, name string) []byte {
	t.Helper()
	th, _ := Load("", "", "", diag.Place{})
	b, ok := th.files[name]
	if !ok {
		t.Fatalf("no file %s", name)
	}
	return b
}

func TestStylesheetHasEveryColourForEveryMode(t *testing.T) {
	th, _ := Load("", "", "", diag.Place{})
	css := th.CSS()
	n := 0
	for _, token := range th.Tokens() {
		light, dark := "--"+token+":"+th.Light(token).Hex(), "--"+token+":"+th.Dark(token).Hex()
		if bytes.Count(css, []byte(light)) < 1 || bytes.Count(css, []byte(dark)) < 2 {
			t.Errorf("%s is not there for light once and for dark twice", token)
		}
		n++
	}
	if n < 60 {
		t.Errorf("looked at %d colours only", n)
	}
	for _, want := range []string{"@media screen and (prefers-color-scheme:dark){:root:not([data-theme=\"light\"])", "@media screen{:root[data-theme=\"dark\"]", "--radius-card:10px", "--space-3:0.75rem", "--text-small:0.889rem", "--measure-page:74rem", `--font:"Inter",`, `url("fonts/inter-400.woff2") format("woff2")`} {
		if !strings.Contains(string(css), want) {
			t.Errorf("the stylesheet lacks %s", want)
		}
	}
	if bytes.Count(css, []byte("{")) != bytes.Count(css, []byte("}")) {
		t.Error("the braces do not match")
	}
}

// Letters seldom met come from a file of their own, after the one with all others; who brings other web fonts does not get the base's.
func TestLettersSeldomMetHaveAFontOfTheirOwn(t *testing.T) {
	rest := `url("fonts/inter-400-rest.woff2") format("woff2");unicode-range:U+100-`
	for text, want := range map[string]bool{"radius: 3\n": true, "font: {web: {regular: assets/fonts/a.woff2}}\n": false} {
		th, l := Load("t", folder(t, map[string]string{"t/theme.yaml": text, "t/assets/fonts/a.woff2": "x", "t/assets/fonts/OFL.txt": "free"}), "", diag.Place{})
		if len(l) > 0 {
			t.Fatal(l)
		}
		css := string(th.CSS())
		if strings.Contains(css, rest) != want || slices.Contains(th.Assets(), "fonts/inter-400-rest.woff2") != want {
			t.Errorf("%s: %.900s, %v", text, css, th.Assets())
		}
		if want && strings.Index(css, rest) < strings.Index(css, `url("fonts/inter-400.woff2")`) {
			t.Error("the face of all letters would win over the one of few")
		}
	}
	for _, letters := range []string{"ä-ö", "U+", "U+100-", "100-17F", "U+1;}body{"} {
		_, l := Load("t", folder(t, map[string]string{"t/theme.yaml": "font: {web: {rest: {letters: \"" + letters + "\"}}}\n"}), "", diag.Place{})
		if len(l) != 1 || l[0].Code != CodeBadValue {
			t.Errorf("%s: %v", letters, l)
		}
	}
}

// A theme's own styles come after those of the theme it extends, and paper last, wherever they stand in the alphabet.
func TestStylesStandInTheirOrder(t *testing.T) {
	dir := folder(t, map[string]string{"b/styles/aaa.css": "/* ours */", "b/styles/tables.css": "/* our tables */", "b/styles/README.md": "no style"})
	th, l := Load("b", dir, "", diag.Place{})
	if len(l) > 0 {
		t.Fatal(l)
	}
	css := string(th.Stylesheet())
	at := -1
	for _, part := range []string{"--paper:", "*, *::before", ".shell {", ".figures {", "/* our tables */", "/* ours */", "@page"} {
		next := strings.Index(css, part)
		if next <= at {
			t.Errorf("%s stands at %d, after %d", part, next, at)
		}
		at = next
	}
	if strings.Contains(css, "no style") || strings.Contains(css, "table { border-collapse") {
		t.Error("something that is no style, or that was overridden, is there")
	}
}

// What a token names is written by its name: sizes of text, corners, and the white between things.
func TestStylesSpeakInTokens(t *testing.T) {
	th, _ := Load("bright", "", "", diag.Place{})
	naked := regexp.MustCompile(`(font-size|border-radius|padding|margin|gap)(-[a-z]+)*:[^;{}]*[^\w.(-](\d*\.?[1-9]\d*)(rem|px)`)
	colour := regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b`)
	known := regexp.MustCompile(`var\((--[a-z0-9-]+)\)`)
	sheet := string(th.Stylesheet())
	n := 0
	for _, name := range []string{"base", "layout", "blocks", "tables", "charts", "places", "plan", "prose", "search", "tools", "filters", "bright"} {
		css := string(th.files["styles/"+name+".css"])
		for _, m := range naked.FindAllString(css, -1) {
			if !strings.Contains(m, "clamp(") && !strings.Contains(m, "-1px") && !strings.Contains(m, " .05rem") {
				t.Errorf("%s.css: %s", name, m)
			}
		}
		for _, c := range colour.FindAllString(css, -1) {
			if c != "#fff" { // the plate of a logo that was made for paper
				t.Errorf("%s.css has the colour %s, which no theme can change", name, c)
			}
		}
		for _, m := range known.FindAllStringSubmatch(css, -1) {
			if n++; !strings.Contains(sheet, m[1]+":") {
				t.Errorf("%s.css speaks of %s, which there is not", name, m[1])
			}
		}
	}
	if n < 100 {
		t.Errorf("only %d tokens are used", n)
	}
}

func TestAnswersTakeTheStepsEvenly(t *testing.T) {
	for k, want := range map[int]string{2: "17", 3: "147", 4: "1357", 5: "12467", 6: "123567", 7: "1234567"} {
		got := ""
		for i := range k {
			got += strings.TrimPrefix(Likert(i, k), "likert-")
		}
		if got != want {
			t.Errorf("%d answers take %s, want %s", k, got, want)
		}
	}
	for i := range 11 { // a scale of 0–10
		if l, r := Likert(i, 11), Likert(10-i, 11); l[7]-'1' != '7'-r[7] {
			t.Errorf("answer %d of 11 takes %s and its mirror %s", i, l, r)
		}
	}
}

func TestHeatTakesItsColoursFromZero(t *testing.T) {
	for _, c := range []struct {
		name      string
		v, lo, hi float64
		want      string
	}{
		{"least", -2, -2, 1, "heat-n4"}, {"zero", 0, -2, 1, "heat-0"}, {"most", 1, -2, 1, "heat-p4"}, {"half the shortfall", -1, -2, 1, "heat-n2"},
		{"beyond", -9, -2, 1, "heat-n4"}, {"shares begin at the least", 0.5, 0, 1, "heat-p2"}, {"no extent", 3, 3, 3, "heat-0"}, {"only shortfalls", -1, -2, 0, "heat-n2"},
	} {
		if got := Heat(c.v, c.lo, c.hi); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, l := Load("", "", "#7a1f5c", diag.Place{}); len(l) > 0 {
			b.Fatal(l)
		}
	}
}
