package single

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"mime"
	"net/url"
	"path"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
)

// rewriter makes a piece of a page fit for the one document: its ids get a prefix, addresses of pages become those of
// articles, pictures are put inside, and what only scripts use goes into the pack.
type rewriter struct {
	site   *site
	prefix string // of ids; "" for the frame
}

// references are the attributes that name ids of the same page, several of them with blanks between.
var references = []string{"for", "headers", "list", "form", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-activedescendant"}

func (r *rewriter) rewrite(b []byte) ([]byte, error) {
	var out bytes.Buffer
	all := tokens(b)
	for i := 0; i < len(all); i++ {
		t := all[i]
		if t.Type != nethtml.StartTagToken && t.Type != nethtml.SelfClosingTagToken {
			out.Write(t.raw)
			continue
		}
		if t.Data == "script" {
			kind, _ := t.attr("type")
			if kind != "application/json" {
				return nil, fmt.Errorf("a script stands in the page itself, where only data may")
			}
		}
		tag, err := r.tag(t)
		if err != nil {
			return nil, err
		}
		end := r.packed(all, i)
		if end == i {
			out.Write(tag)
			continue
		}
		var inner bytes.Buffer
		for _, t := range all[i+1 : end] {
			inner.Write(t.raw)
		}
		text := inner.String()
		if t.Data == "script" {
			if text, err = r.links(text); err != nil {
				return nil, err
			}
		} else if inner, err := r.rewrite(inner.Bytes()); err == nil {
			text = string(inner)
		} else {
			return nil, err
		}
		fmt.Fprintf(&out, `%s data-packed="%d">`, bytes.TrimSuffix(tag, []byte(">")), r.site.pack.add(text))
		out.Write(all[end].raw)
		i = end
	}
	return out.Bytes(), nil
}

// packed is where an element ends of which only scripts use the inside: data, and the drawings for telephones, instead of which the
// wide ones scroll without scripts. It is i for any other.
func (r *rewriter) packed(all []token, i int) int {
	class, _ := all[i].attr("class")
	name := all[i].Data
	if name != "script" && !(strings.Contains(class, "chart-still") && strings.Contains(class, "narrow")) {
		return i
	}
	for j, depth := i+1, 1; j < len(all); j++ {
		switch {
		case all[j].Type == nethtml.StartTagToken && all[j].Data == name:
			depth++
		case all[j].closes(name):
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return i
}

// tag writes a start tag with its references rewritten; one without stays as it was, byte by byte.
func (r *rewriter) tag(t token) ([]byte, error) {
	changed := false
	set := func(i int, v string) {
		changed = changed || t.Attr[i].Val != v
		t.Attr[i].Val = v
	}
	for i, a := range t.Attr {
		switch {
		case a.Key == "id":
			set(i, r.prefix+a.Val)
		case slices.Contains(references, a.Key):
			ids := strings.Fields(a.Val)
			for k := range ids {
				ids[k] = r.prefix + ids[k]
			}
			set(i, strings.Join(ids, " "))
		case a.Key == "href":
			set(i, r.link(a.Val))
		case a.Key == "src":
			data, err := r.site.data(a.Val)
			if err != nil {
				return nil, err
			}
			set(i, data)
		case strings.Contains(a.Val, "url(#"):
			set(i, strings.ReplaceAll(a.Val, "url(#", "url(#"+r.prefix))
		}
	}
	if !changed {
		return t.raw, nil
	}
	var b bytes.Buffer
	b.WriteString("<" + tagName(t.raw))
	for _, a := range t.Attr {
		b.WriteString(" " + attrName(t.raw, a.Key) + `="` + html.EscapeString(a.Val) + `"`)
	}
	if t.Type == nethtml.SelfClosingTagToken {
		b.WriteByte('/')
	}
	b.WriteByte('>')
	return b.Bytes(), nil
}

// tagName and attrName keep the capitals that SVG needs and the reader of HTML folds.
func tagName(raw []byte) string {
	name := bytes.TrimLeft(raw, "<")
	if end := bytes.IndexAny(name, " \t\n/>"); end >= 0 {
		name = name[:end]
	}
	return string(name)
}

func attrName(raw []byte, key string) string {
	if at := bytes.Index(bytes.ToLower(raw), []byte(" "+key+"=")); at >= 0 {
		return string(raw[at+1 : at+1+len(key)])
	}
	return key
}

// link turns the address of a page of the site, or of a place in this one, into one inside the document.
func (r *rewriter) link(href string) string {
	file, anchor, has := strings.Cut(href, "#")
	if file == "" && has {
		return "#" + r.prefix + anchor
	}
	article, ours := r.site.articles[file]
	switch {
	case !ours:
		return href
	case anchor == "":
		return "#" + article
	}
	return "#" + article + "--" + anchor
}

// links rewrites the addresses in data: every text that is one of a page.
func (r *rewriter) links(text string) (string, error) {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return "", fmt.Errorf("data in the page: %w", err)
	}
	b, err := json.Marshal(r.walk(v))
	return string(b), err
}

func (r *rewriter) walk(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			v[k] = r.walk(v[k])
		}
	case []any:
		for i := range v {
			v[i] = r.walk(v[i])
		}
	case string:
		if file, _, _ := strings.Cut(v, "#"); r.site.articles[file] != "" {
			return r.link(v)
		}
	}
	return v
}

// data is an asset as an address that holds it; other addresses stay as they are.
func (s *site) data(src string) (string, error) {
	if !strings.HasPrefix(src, "assets/") {
		return src, nil
	}
	name, err := url.PathUnescape(src)
	if err != nil {
		return "", fmt.Errorf("the address %s: %w", src, err)
	}
	b, ok := s.assets[name]
	if !ok {
		return "", fmt.Errorf("%s is not among the site's files", name)
	}
	kind := mime.TypeByExtension(path.Ext(name))
	if strings.HasSuffix(name, ".woff2") {
		kind = "font/woff2" // machines know it by different names
	}
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(b), nil
}
