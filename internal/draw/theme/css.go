package theme

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Stylesheet returns the whole stylesheet of the site: the theme's values, then its styles. The plain ones (base, layout) stand first,
// what a theme adds to the one it extends stands after that one's, and paper (print) has the last word.
func (t *Theme) Stylesheet() []byte {
	b := t.CSS()
	for _, name := range slices.SortedStableFunc(slices.Values(t.styles), func(a, b string) int { return styleRank(a) - styleRank(b) }) {
		b = append(append(b, t.files[name]...), '\n')
	}
	return b
}

func styleRank(name string) int {
	switch name {
	case "styles/base.css":
		return 0
	case "styles/layout.css":
		return 1
	case "styles/print.css":
		return 3
	}
	return 2
}

// CSS returns the theme as custom properties: --ink and so on, --font, and sizes such as --text-small, --space-3 and --radius-card, for light, for dark where the reader's
// machine asks for it or the page has data-theme="dark", and always light on paper. The fonts' addresses are relative
// to the folder of the assets, where the file belongs.
func (t *Theme) CSS() []byte {
	var b bytes.Buffer
	for i, weight := range []string{"400 500", "600 900"} {
		b.WriteString(t.face(t.web[i], weight, ""))
		b.WriteString(t.face(t.rest[i], weight, ";unicode-range:"+t.letters)) // the later face has the letters of both
	}
	near := ""
	if t.Fonts[0].Family == "Inter" && t.web[0] != "" {
		b.WriteString(nearInter)
		near = `,"Near Inter","Near Inter too"`
	}
	fmt.Fprintf(&b, ":root{color-scheme:light;--font:%s,system-ui,-apple-system,\"Segoe UI\",sans-serif;%s%s}\n",
		t.families()+near, t.sizeProperties(), t.properties(t.light))
	dark := "color-scheme:dark;" + t.properties(t.dark)
	fmt.Fprintf(&b, "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=\"light\"]){%s}}\n", dark)
	fmt.Fprintf(&b, "@media screen{:root[data-theme=\"dark\"]{%s}}\n", dark)
	return b.Bytes()
}

// face tells a browser of a font file; of one with the letters in its range alone where it has one. It is "" without a file.
func (t *Theme) face(file, weight, letters string) string {
	if file == "" {
		return ""
	}
	format := "woff2"
	if path.Ext(file) == ".ttf" {
		format = "truetype"
	}
	return fmt.Sprintf("@font-face{font-family:\"%s\";font-style:normal;font-weight:%s;font-display:swap;src:url(\"%s\") format(\"%s\")%s}\n",
		t.webFamily(), weight, cssURL(strings.TrimPrefix(file, "assets/")), format, letters)
}

// nearInter is fonts of the reader's machine at the widths and heights of Inter: what stands there until Inter has come takes the same room, so
// that hardly a line breaks elsewhere. Mean widths of French and English pages, in parts of the size: Inter 0.476 and 0.486 in its
// half-bold, Arial 0.447 and 0.476 in its bold, DejaVu Sans 0.511 and 0.574; ascent 0.969, descent 0.241.
const nearInter = `@font-face{font-family:"Near Inter";font-weight:400 500;src:local("Arial"),local("ArialMT"),local("Liberation Sans");size-adjust:106.5%;ascent-override:91%;descent-override:22.6%;line-gap-override:0%}
@font-face{font-family:"Near Inter";font-weight:600 900;src:local("Arial Bold"),local("Arial-BoldMT"),local("Liberation Sans Bold");size-adjust:102%;ascent-override:95%;descent-override:23.6%;line-gap-override:0%}
@font-face{font-family:"Near Inter too";font-weight:400 500;src:local("DejaVu Sans"),local("DejaVuSans");size-adjust:93.3%;ascent-override:103.8%;descent-override:25.9%;line-gap-override:0%}
@font-face{font-family:"Near Inter too";font-weight:600 900;src:local("DejaVu Sans Bold"),local("DejaVuSans-Bold");size-adjust:84.7%;ascent-override:114.4%;descent-override:28.5%;line-gap-override:0%}
`

// webFamily is the name under which the site's fonts go; a cut-down font may have to bear another name than the whole one.
func (t *Theme) webFamily() string {
	if t.webName != "" {
		return t.webName
	}
	return t.Fonts[0].Family
}

func (t *Theme) families() string {
	if t.webFamily() == t.Fonts[0].Family {
		return `"` + t.Fonts[0].Family + `"`
	}
	return `"` + t.webFamily() + `","` + t.Fonts[0].Family + `"`
}

func (t *Theme) properties(colours map[string]RGB) string {
	var all []string
	for _, token := range t.Tokens() {
		all = append(all, "--"+token+":"+colours[token].Hex())
	}
	return strings.Join(all, ";")
}

// cssURL escapes what would end a quoted address.
func cssURL(s string) string {
	return strings.NewReplacer(`\`, "%5C", `"`, "%22", "\n", "%0A", "\r", "%0D").Replace(s)
}

// Asset returns a file of the theme's assets: "fonts/inter-400.woff2".
func (t *Theme) Asset(name string) ([]byte, bool) {
	b, ok := t.files["assets/"+name]
	return b, ok
}

// Assets returns the names of the assets, sorted. Fonts of a theme that another one extends and replaces are not among them.
func (t *Theme) Assets() []string {
	var all []string
	for name := range t.files {
		if ext := path.Ext(name); (ext == ".woff2" || ext == ".ttf") && !slices.Contains(t.web[:], name) && !slices.Contains(t.rest[:], name) {
			continue
		}
		if rest, ok := strings.CutPrefix(name, "assets/"); ok {
			all = append(all, rest)
		}
	}
	slices.Sort(all)
	return all
}

// Template returns a template of the theme: "page.html".
func (t *Theme) Template(name string) (string, bool) {
	b, ok := t.files["templates/"+name]
	return string(b), ok
}
