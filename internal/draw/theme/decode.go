package theme

import (
	"bytes"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// setting is a value of theme.yaml and where it stands.
type setting struct {
	text string
	at   diag.Place
}

type fontSettings struct{ family, regular, bold, webRegular, webBold setting }

// extended returns the built-in theme that a user's folder builds on.
func extended(user fs.FS, known []string) string {
	text, err := fs.ReadFile(user, settings)
	if err != nil {
		return builtIn
	}
	var head struct {
		Extends string `yaml:"extends"`
	}
	if yaml.Unmarshal(text, &head) != nil || !slices.Contains(known, head.Extends) {
		return builtIn // decode reports what is wrong with it
	}
	return head.Extends
}

// decode reads theme.yaml over the settings there are. What is wrong is reported and left as it was.
func (ld *loader) decode(text []byte, file string) {
	var doc yaml.Node
	if err := yaml.NewDecoder(bytes.NewReader(text)).Decode(&doc); err != nil {
		at := diag.Place{File: file}
		message := strings.TrimPrefix(err.Error(), "yaml: ")
		if m := lineOf.FindStringSubmatch(message); m != nil {
			at.Line, _ = strconv.Atoi(m[1])
			message = m[2]
		}
		if message != "EOF" { // an empty file overrides nothing
			ld.list.Errorf(at, "E0502", "theme.yaml cannot be read: %s", message)
		}
		return
	}
	d := &decoder{ld, file}
	d.walk(doc.Content[0], "", map[string]func(*yaml.Node){
		"name":    func(n *yaml.Node) { ld.theme.Name = d.text(n).text },
		"extends": d.extends,
		"radius":  d.radius,
		"font":    d.font,
		"light":   func(n *yaml.Node) { d.colours(n, "light", ld.theme.light) },
		"dark":    func(n *yaml.Node) { d.colours(n, "dark", ld.theme.dark) },
	}, []string{"name", "extends", "radius", "font", "light", "dark"})
}

var lineOf = regexp.MustCompile(`^line (\d+): (.*)$`)

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
		d.list.Errorf(d.place(n), "E0502", "%s should hold keys and values", what)
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		read, ok := by[key.Value]
		if !ok {
			e := d.list.Errorf(d.place(key), "E0503", "unknown key %q", strings.TrimPrefix(under+"."+key.Value, "."))
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
		d.list.Errorf(d.place(n), "E0502", "a word is wanted here")
		return setting{}
	}
	return setting{n.Value, d.place(n)}
}

func (d *decoder) extends(n *yaml.Node) {
	if s := d.text(n); s.text != "" && !slices.Contains(names(), s.text) {
		d.list.Errorf(s.at, "E0501", "there is no built-in theme %q to extend", s.text).Hint = "built in: " + strings.Join(names(), ", ")
	}
}

func (d *decoder) radius(n *yaml.Node) {
	v, err := strconv.ParseFloat(n.Value, 64)
	if err != nil || !(v >= 0 && v <= 40) {
		d.list.Errorf(d.place(n), "E0504", "radius %q is not a number of pixels from 0 to 40", n.Value)
		return
	}
	d.theme.Radius = v
}

func (d *decoder) font(n *yaml.Node) {
	f := &d.loader.font
	keep := func(to *setting) func(*yaml.Node) { return func(n *yaml.Node) { *to = d.text(n) } }
	web := false
	own := f.regular
	d.walk(n, "font", map[string]func(*yaml.Node){
		"family": func(n *yaml.Node) {
			s := d.text(n)
			if !familyName.MatchString(s.text) || utf8.RuneCountInString(s.text) > maxFamilies {
				d.list.Errorf(d.place(n), "E0504", "%q is not the name of a font family", s.text).Hint = "letters, digits, spaces and hyphens"
				return
			}
			f.family = s
		},
		"regular": keep(&f.regular),
		"bold":    keep(&f.bold),
		"web": func(n *yaml.Node) {
			web = true
			d.walk(n, "font.web", map[string]func(*yaml.Node){"regular": keep(&f.webRegular), "bold": keep(&f.webBold)}, []string{"regular", "bold"})
		},
	}, []string{"family", "regular", "bold", "web"})
	if !web && f.regular != own {
		f.webRegular, f.webBold = setting{}, setting{} // another font must not be shown as the base theme's
	}
}

var familyName = regexp.MustCompile(`^[\p{L}\p{N}][\p{L}\p{N} -]*$`)

func (d *decoder) colours(n *yaml.Node, mode string, into map[string]RGB) {
	by := map[string]func(*yaml.Node){}
	known := tokens()
	for _, token := range known {
		by[token] = func(n *yaml.Node) {
			c, ok := Parse(n.Value)
			if !ok {
				d.list.Errorf(d.place(n), "E0504", "%q is not a colour", n.Value).Hint = `write it as "#134b74", with the quotation marks`
				return
			}
			into[token] = c
			if d.places != nil {
				d.places[mode+"."+token] = d.place(n)
			}
		}
	}
	d.walk(n, mode, by, known)
}
