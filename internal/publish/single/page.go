package single

import (
	"bytes"
	"fmt"
	"io"

	"golang.org/x/net/html"
)

// page is one page of the site, cut where its main part begins and ends.
type page struct {
	file, id, title string
	bytes           []byte
	head            []token
	before          []byte // from <body> to the beginning of the main part, both included
	main            []byte
	after           []byte // the end of the main part, without </body>
}

// token is a piece of a page as it was written, and what it is.
type token struct {
	raw []byte
	html.Token
}

func (t token) attr(key string) (string, bool) {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func (t token) opens(name string) bool {
	return t.Data == name && (t.Type == html.StartTagToken || t.Type == html.SelfClosingTagToken)
}

func (t token) closes(name string) bool { return t.Data == name && t.Type == html.EndTagToken }

// tokens reads a piece of a page.
func tokens(b []byte) []token {
	var all []token
	z := html.NewTokenizer(bytes.NewReader(b))
	for z.Next() != html.ErrorToken {
		raw := bytes.Clone(z.Raw())
		all = append(all, token{raw, z.Token()})
	}
	if err := z.Err(); err != io.EOF {
		panic("single: a page that was just written cannot be read: " + err.Error())
	}
	return all
}

// cut finds the parts of the page.
func (p *page) cut() error {
	part := &p.before
	depth, body := 0, false
	for i, all := 0, tokens(p.bytes); i < len(all); i++ {
		t := all[i]
		switch {
		case !body && t.opens("title") && i+1 < len(all):
			p.title = all[i+1].Token.Data
		case t.opens("body"):
			body = true
		case t.closes("body"):
			body = false
		}
		if !body {
			if p.before == nil {
				p.head = append(p.head, t)
			}
			continue
		}
		if t.closes("main") {
			if depth--; depth == 0 {
				part = &p.after
			}
		}
		*part = append(*part, t.raw...)
		if t.opens("main") {
			if depth++; depth == 1 {
				part = &p.main
			}
		}
	}
	if p.main == nil || p.after == nil {
		return fmt.Errorf("the theme's page.html has no <main>")
	}
	return nil
}
