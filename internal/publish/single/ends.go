package single

import (
	"bytes"
	_ "embed"
	"fmt"
	"html"
	"path"
	"regexp"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
)

//go:embed turn.js
var turn string

//go:embed single.css
var looks string

// ends writes what stands before the body, from the first page's head, and after it: the pack and what unpacks it.
func (s *site) ends() (head, tail []byte, err error) {
	style, err := s.style()
	if err != nil {
		return nil, nil, err
	}
	early, deferred, err := s.scripts()
	if err != nil {
		return nil, nil, err
	}
	s.pack.Scripts = deferred
	packed, err := s.pack.bytes()
	if err != nil {
		return nil, nil, err
	}
	var hashes []string
	for _, script := range append(append([]string{turn}, early...), deferred...) {
		if h := hash(script); !slices.Contains(hashes, h) {
			hashes = append(hashes, h)
		}
	}
	var h, b bytes.Buffer
	for _, t := range s.pages[0].head {
		switch {
		case t.opens("link") && isIcon(t):
			h.WriteString(`<link rel="icon" href="data:,">`) // else a browser asks for one
		case t.opens("link") || t.opens("script") || t.closes("script"):
		case t.opens("meta") && isPolicy(t):
			content, _ := t.attr("content")
			fmt.Fprintf(&h, `<meta http-equiv="Content-Security-Policy" content="%s">`, html.EscapeString(policy(content, hashes, hash(style))))
		case t.closes("head"):
			h.WriteString("<style>" + style + "</style>\n")
			for _, script := range early {
				h.WriteString("<script>" + script + "</script>\n")
			}
			h.Write(t.raw)
		case t.Type == nethtml.TextToken && len(bytes.TrimSpace(t.raw)) == 0:
			if !bytes.HasSuffix(h.Bytes(), []byte("\n")) {
				h.WriteByte('\n')
			}
		default:
			h.Write(t.raw)
		}
	}
	fmt.Fprintf(&b, "<script type=\"text/plain\" id=\"pack\" data-bytes=\"%d\">%s</script>\n<script>%s</script>\n</body>\n</html>\n", len(packed), letters(packed), turn)
	return h.Bytes(), b.Bytes(), nil
}

func isIcon(t token) bool {
	rel, _ := t.attr("rel")
	return rel == "icon"
}

func isPolicy(t token) bool {
	v, _ := t.attr("http-equiv")
	return strings.EqualFold(v, "Content-Security-Policy")
}

// policy is the site's own, with nothing from outside the file: scripts and styles by their hashes, fonts and pictures as data.
func policy(of string, scripts []string, style string) string {
	var all []string
	for _, directive := range strings.Split(of, ";") {
		name, sources, _ := strings.Cut(strings.TrimSpace(directive), " ")
		var rest []string
		for _, source := range strings.Fields(sources) {
			if source != "'self'" {
				rest = append(rest, source)
			}
		}
		switch name {
		case "script-src":
			rest = append(rest, scripts...)
		case "style-src":
			rest = append(rest, style)
		case "font-src", "img-src":
			if !slices.Contains(rest, "data:") {
				rest = append(rest, "data:")
			}
		}
		if len(rest) == 0 {
			rest = []string{"'none'"}
		}
		all = append(all, strings.Join(append([]string{name}, rest...), " "))
	}
	return strings.Join(all, "; ")
}

var cssAddress = regexp.MustCompile(`url\(["']?([^"')]+)["']?\)`)

// style is all stylesheets of the first page, with what they point to inside, and our own.
func (s *site) style() (string, error) {
	var b strings.Builder
	for _, t := range s.pages[0].head {
		if rel, _ := t.attr("rel"); !t.opens("link") || rel != "stylesheet" {
			continue
		}
		href, _ := t.attr("href")
		css, ok := s.assets[href]
		if !ok {
			return "", fmt.Errorf("%s is not among the site's files", href)
		}
		var failed error
		b.WriteString(cssAddress.ReplaceAllStringFunc(string(css), func(address string) string {
			target := cssAddress.FindStringSubmatch(address)[1]
			if strings.HasPrefix(target, "data:") || strings.HasPrefix(target, "#") {
				return address
			}
			data, err := s.data(path.Join(path.Dir(href), target))
			if err != nil {
				failed = err
			}
			return `url("` + data + `")`
		}))
		if failed != nil {
			return "", failed
		}
	}
	b.WriteString(looks + s.pack.css())
	if strings.Contains(strings.ToLower(b.String()), "</style") {
		return "", fmt.Errorf("a stylesheet holds </style, which would end it")
	}
	return unixLines(b.String()), nil
}

// unixLines ends lines as a browser reads them, for a hash is of what was read.
func unixLines(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// scripts returns the scripts that run before the page is drawn, and those that may wait: first the ones that pages load only when
// they are asked for, then the others in the order of the pages.
func (s *site) scripts() (early, deferred []string, err error) {
	seen := map[string]bool{}
	for _, p := range s.pages {
		for _, t := range p.head {
			src, ok := t.attr("src")
			if !t.opens("script") || !ok || seen[src] {
				continue
			}
			seen[src] = true
			text, ok := s.assets[src]
			if !ok {
				return nil, nil, fmt.Errorf("%s is not among the site's files", src)
			}
			if _, waits := t.attr("defer"); waits {
				deferred = append(deferred, string(text))
				continue
			}
			if bytes.Contains(bytes.ToLower(text), []byte("</script")) {
				return nil, nil, fmt.Errorf("%s holds </script, which would end it", src)
			}
			early = append(early, unixLines(string(text)))
		}
	}
	var asked []string
	for _, name := range s.names() {
		if path.Ext(name) != ".js" || seen[name] {
			continue
		}
		text := string(s.assets[name])
		if name == searchIndex {
			if text, err = s.index(text); err != nil {
				return nil, nil, err
			}
		}
		asked = append(asked, text)
	}
	return early, append(asked, deferred...), nil
}
