package theme

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
	"ecart/internal/late"
)

// setting is a value of theme.yaml and where it stands.
type setting struct {
	text string
	at   diag.Place
}

type fontSettings struct {
	family, regular, bold, webFamily, webRegular, webBold setting
	rest                                                  restSettings
}

// restSettings are web fonts of letters seldom met, and which letters these are as a stylesheet writes them.
type restSettings struct{ regular, bold, letters setting }

// decode reads theme.yaml over the settings there are. What is wrong is reported and left as it was.
func (ld *loader) decode(text []byte, file string) {
	var doc yaml.Node
	if err := yaml.NewDecoder(bytes.NewReader(text)).Decode(&doc); err != nil {
		at := diag.Place{File: file}
		message := strings.TrimPrefix(err.Error(), "yaml: ")
		if m := lineOf().FindStringSubmatch(message); m != nil {
			at.Line, _ = strconv.Atoi(m[1])
			message = m[2]
		}
		if message != "EOF" { // an empty file overrides nothing
			ld.list.Errorf(at, CodeUnreadable, "theme.yaml cannot be read: %s", message).Hint = "it is YAML: blanks in front, never tabs, and colours in quotation marks"
		}
		return
	}
	d := &decoder{ld, file}
	by := map[string]func(*yaml.Node){
		"name":    func(n *yaml.Node) { ld.theme.Name = d.text(n).text },
		"extends": d.extends,
		"font":    d.font,
		"light":   func(n *yaml.Node) { d.colours(n, "light", ld.theme.light) },
		"dark":    func(n *yaml.Node) { d.colours(n, "dark", ld.theme.dark) },
	}
	for _, group := range sizeGroups() {
		by[group] = func(n *yaml.Node) { d.sizes(n, group) }
	}
	d.walk(doc.Content[0], "", by, slices.Sorted(maps.Keys(by)))
}

var lineOf = late.Pattern(`^line (\d+): (.*)$`)

type decoder struct {
	*loader
	file string
}

func (d *decoder) place(n *yaml.Node) diag.Place {
	return diag.Place{File: d.file, Line: n.Line, Col: n.Column}
}

// walk hands each value of a mapping to the function of its key.
func (d *decoder) walk(n *yaml.Node, under string, by map[string]func(*yaml.Node), known []string) {
	if n.Kind != yaml.MappingNode {
		what := under
		if what == "" {
			what = settings
		}
		d.list.Errorf(d.place(n), CodeUnreadable, "%s should hold keys and values", what).Hint = "write each on a line of its own: " + known[0] + ": …"
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		read, ok := by[key.Value]
		if !ok {
			e := d.list.Errorf(d.place(key), CodeUnknownKey, "unknown key %q", strings.TrimPrefix(under+"."+key.Value, "."))
			e.Hint = "there are " + strings.Join(known, ", ")
			if near, ok := diag.Nearest(key.Value, known); ok {
				e.Hint = fmt.Sprintf("did you mean %q?", near)
			}
			continue
		}
		read(value)
	}
}

func (d *decoder) text(n *yaml.Node) setting {
	if n.Kind != yaml.ScalarNode {
		d.list.Errorf(d.place(n), CodeUnreadable, "a word is wanted here").Hint = "write one value, not a list or a group"
		return setting{}
	}
	return setting{n.Value, d.place(n)}
}

func (d *decoder) extends(n *yaml.Node) {
	if s := d.text(n); s.text != "" && !slices.Contains(names(), s.text) {
		d.list.Errorf(s.at, CodeNoTheme, "there is no built-in theme %q to extend", s.text).Hint = meant(s.text, names())
	}
}

// meant names the theme that is nearest, else all that are built in.
func meant(name string, known []string) string {
	if near, ok := diag.Nearest(name, known); ok {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "built in: " + strings.Join(known, ", ")
}

// sizes reads a group of numbers; one that is mostly one number may be written as that.
func (d *decoder) sizes(n *yaml.Node, group string) {
	by := map[string]func(*yaml.Node){}
	for _, s := range sizes {
		if g, name, _ := strings.Cut(s.key, "."); g == group {
			if s.short && n.Kind == yaml.ScalarNode {
				d.size(n, s)
				return
			}
			by[name] = func(n *yaml.Node) { d.size(n, s) }
		}
	}
	d.walk(n, group, by, slices.Sorted(maps.Keys(by)))
}

func (d *decoder) size(n *yaml.Node, s size) {
	v, err := strconv.ParseFloat(n.Value, 64)
	if n.Kind != yaml.ScalarNode || err != nil || !(v >= s.least && v <= s.most) {
		d.list.Errorf(d.place(n), CodeBadValue, "%s %q is not a number from %v to %v", s.key, n.Value, s.least, s.most).Hint = fmt.Sprintf("the built-in theme has %v", d.theme.sizes[s.key])
		return
	}
	d.theme.sizes[s.key] = v
}

func (d *decoder) font(n *yaml.Node) {
	f := &d.loader.font
	keep := func(to *setting) func(*yaml.Node) { return func(n *yaml.Node) { *to = d.text(n) } }
	web := false
	own := f.regular
	d.walk(n, "font", map[string]func(*yaml.Node){
		"family":  func(n *yaml.Node) { d.family(n, &f.family) },
		"regular": keep(&f.regular),
		"bold":    keep(&f.bold),
		"web": func(n *yaml.Node) {
			web = true
			f.webFamily, f.rest = setting{}, restSettings{}
			d.walk(n, "font.web", map[string]func(*yaml.Node){
				"family": func(n *yaml.Node) { d.family(n, &f.webFamily) }, "regular": keep(&f.webRegular), "bold": keep(&f.webBold),
				"rest": func(n *yaml.Node) {
					d.walk(n, "font.web.rest", map[string]func(*yaml.Node){
						"regular": keep(&f.rest.regular), "bold": keep(&f.rest.bold), "letters": func(n *yaml.Node) { d.letters(n, &f.rest.letters) },
					}, []string{"regular", "bold", "letters"})
				},
			}, []string{"family", "regular", "bold", "rest"})
		},
	}, []string{"family", "regular", "bold", "web"})
	if !web && f.regular != own {
		f.webRegular, f.webBold, f.webFamily, f.rest = setting{}, setting{}, setting{}, restSettings{} // another font must not be shown as the base theme's
	}
}

func (d *decoder) family(n *yaml.Node, to *setting) {
	s := d.text(n)
	if !familyName().MatchString(s.text) || utf8.RuneCountInString(s.text) > maxFamilies {
		d.list.Errorf(d.place(n), CodeBadValue, "%q is not the name of a font family", s.text).Hint = "letters, digits, spaces and hyphens"
		return
	}
	*to = s
}

// letters takes in ranges of characters, as unicode-range of a stylesheet has them.
func (d *decoder) letters(n *yaml.Node, to *setting) {
	s := d.text(n)
	if !letterRanges().MatchString(s.text) {
		d.list.Errorf(d.place(n), CodeBadValue, "%q names no letters", s.text).Hint = "write ranges of their numbers: U+100-17F, U+218-21B"
		return
	}
	*to = s
}

var letterRanges = late.Pattern(`^U\+[0-9A-Fa-f]{1,6}(-[0-9A-Fa-f]{1,6})?(, *U\+[0-9A-Fa-f]{1,6}(-[0-9A-Fa-f]{1,6})?)*$`)

var familyName = late.Pattern(`^[\p{L}\p{N}][\p{L}\p{N} -]*$`)

func (d *decoder) colours(n *yaml.Node, mode string, into map[string]RGB) {
	by := map[string]func(*yaml.Node){}
	known := tokens()
	for _, token := range known {
		by[token] = func(n *yaml.Node) {
			c, ok := Parse(n.Value)
			if !ok {
				d.list.Errorf(d.place(n), CodeBadValue, "%q is not a colour", n.Value).Hint = `write it as "#134b74", with the quotation marks`
				return
			}
			into[token] = c
			if d.user {
				d.places[mode+"."+token] = d.place(n)
			}
		}
	}
	d.walk(n, mode, by, known)
}
