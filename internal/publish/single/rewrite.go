package single

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
)

// rewriter makes a piece of a page fit for the one document: its ids get a prefix, addresses of pages become those of
// articles, pictures are put inside, and what only scripts use goes into the pack. What it writes is as short as HTML allows.
type rewriter struct {
	site   *site
	prefix string // of ids; "" for the frame

	out    bytes.Buffer
	within int  // how many drawings are open
	heads  bool // whether the head of a table is open
}

// references are the attributes that name ids of the same page, several of them with blanks between.
var references = []string{"for", "headers", "list", "form", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-activedescendant"}

func (s *site) rewritten(b []byte, prefix string) ([]byte, error) {
	r := rewriter{site: s, prefix: prefix}
	if err := r.rewrite(tokens(b)); err != nil {
		return nil, err
	}
	return r.out.Bytes(), nil
}

func (r *rewriter) rewrite(all []token) error {
	for i := 0; i < len(all); i++ {
		t := all[i]
		switch {
		case t.Type == nethtml.EndTagToken:
			r.end(t)
		case t.Type != nethtml.StartTagToken && t.Type != nethtml.SelfClosingTagToken:
			r.out.Write(t.raw)
		case r.within > 0 && t.Data == "title" && len(t.Attr) == 0:
			i = closing(all, i) // the words on hover; scripts draw charts that have them
		case r.within > 0 && t.Type == nethtml.StartTagToken && hasOnlyHover(all, i):
			t.Type = nethtml.SelfClosingTagToken
			if err := r.start(t, nil, false); err != nil {
				return err
			}
			i = closing(all, i)
		default:
			end := i
			if onlyScripts(t) {
				end = closing(all, i)
			}
			if err := r.start(t, all[i+1:max(end, i+1)], end > i); err != nil {
				return err
			}
			i = max(i, end-1)
		}
	}
	return nil
}

// onlyScripts tells whether scripts alone use what is inside an element: data, and the drawings for telephones, instead of which the
// wide ones scroll without scripts.
func onlyScripts(t token) bool {
	class, _ := t.attr("class")
	return t.Data == "script" || strings.Contains(class, "chart-still") && strings.Contains(class, "narrow")
}

// hasOnlyHover tells whether the element that begins at i holds nothing but words on hover, which are left out.
func hasOnlyHover(all []token, i int) bool {
	next := i + 1
	if next < len(all) && all[next].opens("title") && len(all[next].Attr) == 0 {
		next = closing(all, next) + 1
	}
	return next < len(all) && next > i+1 && all[next].closes(all[i].Data)
}

// closing is where the element that begins at i ends.
func closing(all []token, i int) int {
	depth := 0
	for j := i; j < len(all); j++ {
		switch {
		case all[j].Type == nethtml.StartTagToken && all[j].Data == all[i].Data:
			depth++
		case all[j].closes(all[i].Data):
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return i
}

// start writes a start tag; what is inside goes into the pack where it is for scripts alone.
func (r *rewriter) start(t token, inside []token, packs bool) error {
	if kind, _ := t.attr("type"); t.Data == "script" && kind != "application/json" {
		return fmt.Errorf("a script stands in the page itself, where only data may")
	}
	attrs, err := r.attrs(t.Attr)
	if err != nil {
		return err
	}
	switch {
	case t.Data == "thead":
		r.heads = true
	case t.Data == "td" || t.Data == "th":
		attrs = r.site.pack.cell(r.scoped(attrs))
	case r.within > 0:
		attrs = r.site.pack.paint(attrs)
	}
	if packs {
		part, err := r.part(t, inside)
		if err != nil {
			return err
		}
		attrs = append(attrs, nethtml.Attribute{Key: "data-packed", Val: fmt.Sprint(r.site.pack.add(part))})
	}
	if t.Data == "svg" && t.Type == nethtml.StartTagToken {
		r.within++
	}
	r.write(t, attrs)
	return nil
}

// scoped leaves out of a heading's attributes that it heads its column in a table's head, or its row elsewhere, which a reader takes it
// for without; scripts say it again.
func (r *rewriter) scoped(attrs []nethtml.Attribute) []nethtml.Attribute {
	said := "row"
	if r.heads {
		said = "col"
	}
	return slices.DeleteFunc(attrs, func(a nethtml.Attribute) bool { return a.Key == "scope" && a.Val == said })
}

// part is the inside of an element, for the pack.
func (r *rewriter) part(t token, inside []token) (string, error) {
	if t.Data == "script" {
		var text bytes.Buffer
		for _, in := range inside {
			text.Write(in.raw)
		}
		return r.links(text.String())
	}
	deep := rewriter{site: r.site, prefix: r.prefix}
	err := deep.rewrite(inside)
	return deep.out.String(), err
}

// end writes an end tag, unless it goes without saying.
func (r *rewriter) end(t token) {
	switch t.Data {
	case "td", "th", "tr", "li", "dt", "dd", "option", "thead", "tbody":
		r.heads = r.heads && t.Data != "thead"
		return
	case "svg":
		r.within--
	}
	r.out.Write(t.raw)
}

func (r *rewriter) write(t token, attrs []nethtml.Attribute) {
	r.out.WriteString("<" + t.Data)
	bare := false
	for _, a := range attrs {
		r.out.WriteString(" " + a.Key)
		if bare = a.Val != "" && !strings.ContainsFunc(a.Val, quoted); bare {
			r.out.WriteString("=" + a.Val)
		} else if a.Val != "" {
			r.out.WriteString(`="` + html.EscapeString(a.Val) + `"`)
		}
	}
	if t.Type == nethtml.SelfClosingTagToken {
		if bare {
			r.out.WriteByte(' ') // else the stroke would belong to the value
		}
		r.out.WriteByte('/')
	}
	r.out.WriteByte('>')
}

// quoted tells whether a value with this letter needs quotes.
func quoted(c rune) bool {
	return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && !strings.ContainsRune("-_.#%(),:", c)
}

// attrs are an element's attributes with their references rewritten.
func (r *rewriter) attrs(all []nethtml.Attribute) ([]nethtml.Attribute, error) {
	out := slices.Clone(all)
	for i := range out {
		a := &out[i]
		switch {
		case a.Key == "id":
			a.Val = r.prefix + a.Val
		case slices.Contains(references, a.Key):
			ids := strings.Fields(a.Val)
			for k := range ids {
				ids[k] = r.prefix + ids[k]
			}
			a.Val = strings.Join(ids, " ")
		case a.Key == "href":
			a.Val = r.link(a.Val)
		case a.Key == "src":
			data, err := r.site.data(a.Val)
			if err != nil {
				return nil, err
			}
			a.Val = data
		case strings.Contains(a.Val, "url(#"):
			a.Val = strings.ReplaceAll(a.Val, "url(#", "url(#"+r.prefix)
		}
	}
	return out, nil
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
