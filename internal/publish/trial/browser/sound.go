package browser

import (
	_ "embed"
	"testing"
)

// View is how a page is looked at.
type View struct {
	Width          int64 // CSS pixels
	Medium, Scheme string
}

// Paper is how a page is printed.
var Paper = View{1280, "print", "light"}

//go:embed axe/axe.min.js
var axe string

// Views are the widths of the screen in light and dark, by turns, so that any two that follow each other are one of each.
func Views() []View {
	return []View{{360, "screen", "light"}, {1280, "screen", "dark"}, {768, "screen", "light"}, {390, "screen", "dark"}, {1280, "screen", "light"}, {360, "screen", "dark"}, {390, "screen", "light"}, {768, "screen", "dark"}}
}

// Sound looks at a page in some views, which are turned under it as a reader turns a telephone or sends a page to paper: axe-core finds
// nothing, and nothing makes it wider than the window. It returns how many it looked at.
func (b *Tab) Sound(t *testing.T, page string, of ...View) int {
	t.Helper()
	b.Open(t, page, of[0].Width, of[0].Medium, of[0].Scheme)
	Eval[bool](t, b, axe+`; true`)
	for _, v := range of {
		b.Turn(t, v.Medium, v.Scheme)
		b.Resize(t, v.Width)
		if over := Eval[int](t, b, `new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(document.documentElement.scrollWidth - innerWidth))))`); over > 0 && v.Medium == "screen" {
			t.Errorf("%s, %s at %d: %d pixels too wide", page, v.Scheme, v.Width, over)
		}
		for _, f := range Eval[[]string](t, b, `axe.run({ resultTypes: ['violations'], preload: false }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160)))`) {
			t.Errorf("%s, %s %s at %d: %s", page, v.Scheme, v.Medium, v.Width, f)
		}
	}
	return len(of)
}
