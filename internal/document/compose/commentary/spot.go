package commentary

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// Spot is where a commentary stands.
type Spot struct {
	Page    string // a page's id
	Section string // of that page; "" is the whole page
	Before  bool
	Title   string // "" takes the program's own
	PDF     bool
	Own     bool // a page of its own: Page is its id
	Leaf    Leaf
	At      diag.Place // where this is said: the front matter, or the file
}

// Leaf is what a page of its own is called and where it stands.
type Leaf struct {
	Title string
	Nav   string
	After string // the page it follows; "" stands before the method
	Group string // its heading in the navigation; "" is that of the page before
	At    diag.Place

	AfterAt diag.Place
}

// head is the front matter.
type head struct {
	at    string
	place string
	title string
	pdf   bool
	leaf  Leaf
	own   bool
	where diag.Place
}

var headTable = form.Table[head]{
	Keys: []form.Key[head]{
		form.Field("at", "The page, and its section, that the text stands at.", form.Words, func(h *head) *string { return &h.at }).At(func(h *head) *diag.Place { return &h.where }),
		form.Field("place", "Before or after it.", form.Choice("before", "after"), func(h *head) *string { return &h.place }),
		form.Field("title", "The heading over it.", form.Words, func(h *head) *string { return &h.title }),
		form.Field("pdf", "Whether it is part of the PDF.", form.Truth, func(h *head) *bool { return &h.pdf }).Or(true),
		form.Field("page", "Makes it a page of its own.", leafTable.Form(), func(h *head) *Leaf { return &h.leaf }),
	},
	Finish: func(d *form.Decoder, g *form.Group, h *head) {
		if h.own = g.Has("page"); h.own && g.Has("at") {
			d.Errorf(g.Value("at"), Contradiction, "a page of its own stands at no other page").Hint = "take out at, or page"
		}
	},
}

var leafTable = form.Table[Leaf]{
	Place: func(l *Leaf) *diag.Place { return &l.At },
	Keys: []form.Key[Leaf]{
		form.Field("title", "The page's title.", form.Words, func(l *Leaf) *string { return &l.Title }).Must(),
		form.Field("nav", "Its name in the navigation.", form.Words, func(l *Leaf) *string { return &l.Nav }),
		form.Field("after", "The page it follows.", form.Words, func(l *Leaf) *string { return &l.After }).At(func(l *Leaf) *diag.Place { return &l.AfterAt }),
		form.Field("group", "Its heading in the navigation.", form.Words, func(l *Leaf) *string { return &l.Group }),
	},
	Finish: func(d *form.Decoder, g *form.Group, l *Leaf) {
		if l.Nav == "" {
			l.Nav = l.Title
		}
	},
}

// parted cuts the front matter off, and returns the text with blank lines in its place. Where the matter is not closed, there is none.
func parted(text []byte) (matter, body []byte) {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	lines := bytes.SplitAfter(text, []byte("\n"))
	if string(bytes.TrimRight(lines[0], " \t\r\n")) != "---" {
		return nil, text
	}
	for i := 1; i < len(lines); i++ {
		if string(bytes.TrimRight(lines[i], " \t\r\n")) != "---" {
			continue
		}
		matter = append([]byte("\n"), bytes.Join(lines[1:i], nil)...)
		blank := bytes.Repeat([]byte("\n"), bytes.Count(bytes.Join(lines[:i+1], nil), []byte("\n")))
		return matter, append(blank, bytes.Join(lines[i+1:], nil)...)
	}
	return nil, text
}

// order is the number that a file's name may begin with, so that several files of one place stand in the order wanted.
var order = regexp.MustCompile(`^[0-9]+[-_. ]+`)

// spotOf says where a file stands: its front matter, or else its name, PAGE.md, PAGE.before.md or PAGE.SECTION.after.md.
func spotOf(name string, matter []byte, file string) (Spot, diag.List) {
	h := head{pdf: true}
	d := &form.Decoder{File: file}
	if len(bytes.TrimSpace(matter)) > 0 {
		if root := d.Parse(matter); root != nil {
			headTable.Read(d, root, &h)
		}
	}
	stem := order.ReplaceAllString(strings.TrimSuffix(strings.TrimSuffix(name, ".md"), ".MD"), "")
	parts := strings.Split(stem, ".")
	s := Spot{Page: parts[0], Title: h.title, PDF: h.pdf, Before: h.place == "before", At: h.where}
	if last := parts[len(parts)-1]; len(parts) > 1 && slices.Contains([]string{"before", "after"}, last) {
		s.Before = s.Before || last == "before" && h.place == ""
		parts = parts[:len(parts)-1]
	}
	s.Section = strings.Join(parts[1:], ".")
	switch {
	case h.own:
		s.Own, s.Page, s.Section, s.Leaf, s.At = true, plain(stem), "", h.leaf, h.leaf.At
		if s.Page == "" {
			d.Diags.Errorf(diag.Place{File: file}, BadName, "the file of a page of its own needs a name of Latin letters or digits, for it is the page's address").Hint = "call it letter.md, for example"
		}
	case h.at != "":
		s.Page, s.Section, _ = strings.Cut(h.at, "#")
		s.Page = strings.TrimSuffix(s.Page, ".html")
	}
	return s, d.Diags
}
