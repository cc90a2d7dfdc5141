// Package terms finds the words of a glossary in a page that is written, and links the first of each in a section to its definition.
package terms

import (
	"bytes"
	"cmp"
	"html"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
)

// Term is a word with a definition: where that stands, and all ways to write the word.
type Term struct {
	Href  string // "glossary.html#nps"
	Names []string
}

// Linker marks terms. It is read only once made, so pages may be marked side by side.
type Linker struct {
	names [256][]name // by their first byte in small letters; the longest first, so that "gap index" is not cut short to "gap"
}

type name struct {
	text  string // as it stands in HTML, in small letters unless it is an abbreviation
	href  string
	exact bool // an abbreviation: capitals count
}

// New prepares terms. Names of fewer than three letters are left out: "p" and "n" stand everywhere.
func New(all []Term) *Linker {
	var l Linker
	for _, t := range all {
		for _, text := range t.Names {
			if utf8.RuneCountInString(text) < 3 {
				continue
			}
			exact := abbreviation(text)
			if !exact {
				text = strings.ToLower(text)
			}
			one := name{html.EscapeString(text), t.Href, exact}
			first := strings.ToLower(one.text)[0]
			l.names[first] = append(l.names[first], one)
		}
	}
	for _, alike := range l.names {
		slices.SortStableFunc(alike, func(a, b name) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return &l
}

// abbreviation tells whether a name has two capitals: NPS, eNPS, SERVQUAL.
func abbreviation(s string) bool {
	capitals := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1
}

// The elements in which words may be marked, in which never, and those that have no end.
var (
	open   = among("p", "li", "dd", "figcaption", "caption", "th")
	closed = among("a", "button", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "svg", "script", "style", "nav", "footer", "blockquote", "code", "pre", "dt", "dl", "label", "select", "option", "tbody", "output")
	void   = among("meta", "link", "img", "br", "hr", "input", "col", "wbr", "source", "area", "base", "embed", "track", "param")
)

func among(names ...string) map[string]bool {
	set := map[string]bool{}
	for _, name := range names {
		set[name] = true
	}
	return set
}

// Mark returns the page with its terms linked: in running text and notes inside the main part, each at its first place in a section.
func (l *Linker) Mark(page []byte) []byte {
	w := walk{linker: l}
	z := nethtml.NewTokenizer(bytes.NewReader(page))
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			if z.Err() != io.EOF {
				panic("terms: a page that was just written cannot be read: " + z.Err().Error())
			}
			return w.out.Bytes()
		}
		raw := z.Raw()
		if kind == nethtml.TextToken && w.marks() {
			w.text(string(raw))
			continue
		}
		w.out.Write(raw)
		switch tag, more := z.TagName(); kind {
		case nethtml.StartTagToken:
			w.enter(string(tag), z, more)
		case nethtml.EndTagToken:
			w.leave(string(tag))
		}
	}
}

// walk is where in a page the linker is.
type walk struct {
	linker *Linker
	out    bytes.Buffer
	stack  []element
	main   bool
	seen   map[string]bool // of the section
}

type element struct {
	name  string
	marks bool // words in it are marked
	shut  bool // nothing inside it ever is
}

func (w *walk) marks() bool {
	return w.main && len(w.stack) > 0 && w.stack[len(w.stack)-1].marks
}

func (w *walk) enter(tag string, z *nethtml.Tokenizer, more bool) {
	if void[tag] {
		return
	}
	quiet := closed[tag]
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if string(key) == "class" && slices.ContainsFunc(strings.Fields(string(value)), func(c string) bool { return slices.Contains(quietClasses, c) }) {
			quiet = true
		}
	}
	switch {
	case tag == "main":
		w.main, w.seen = true, map[string]bool{}
	case tag == "section":
		w.seen = map[string]bool{}
	}
	e := element{name: tag, shut: quiet}
	if n := len(w.stack); n > 0 {
		e.marks, e.shut = w.stack[n-1].marks, quiet || w.stack[n-1].shut
	}
	e.marks = !e.shut && (e.marks || open[tag])
	w.stack = append(w.stack, e)
}

// quietClasses mark words that are names or figures and no text.
var quietClasses = []string{"badge", "label", "value", "eyebrow", "unseen", "more", "what", "figures", "scorecards", "links", "checklist", "anchors"}

func (w *walk) leave(tag string) {
	for i := len(w.stack) - 1; i >= 0; i-- {
		if w.stack[i].name == tag {
			w.stack = w.stack[:i]
			break
		}
	}
	if tag == "main" {
		w.main = false
	}
}

// text writes a stretch of text with its terms linked.
func (w *walk) text(s string) {
	small := strings.ToLower(s)
	if len(small) != len(s) { // a capital whose small letter has another length: places would not agree
		w.out.WriteString(s)
		return
	}
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if r == '&' { // an entity is one mark
			size = max(strings.IndexByte(s[at:], ';')+1, 1)
		}
		if inWord(r) {
			if n, ok := w.linker.at(s, small, at); ok && !w.seen[n.href] {
				w.seen[n.href] = true
				w.out.WriteString(`<a class="term" href="` + html.EscapeString(n.href) + `">` + s[at:at+len(n.text)] + "</a>")
				at += len(n.text)
				continue
			} else if ok { // seen: it is passed as a whole, so that no shorter term is found in it
				w.out.WriteString(s[at : at+len(n.text)])
				at += len(n.text)
				continue
			}
			size = wordEnd(s[at:])
		}
		w.out.WriteString(s[at : at+size])
		at += size
	}
}

// at is the longest name that stands at a place, as a whole word.
func (l *Linker) at(s, small string, at int) (name, bool) {
	for _, n := range l.names[small[at]] {
		text := small
		if n.exact {
			text = s
		}
		if !strings.HasPrefix(text[at:], n.text) {
			continue
		}
		after, _ := utf8.DecodeRuneInString(s[at+len(n.text):])
		if !inWord(after) && after != '-' {
			return n, true
		}
	}
	return name{}, false
}

// inWord tells whether a letter is part of a word. A blank, an apostrophe or the end of the text is not.
func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// wordEnd is the length of the word, with what hyphens join to it.
func wordEnd(s string) int {
	for i, r := range s {
		if !inWord(r) && r != '-' {
			return i
		}
	}
	return len(s)
}
