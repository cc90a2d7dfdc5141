package proofread

import (
	"strings"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/press"
)

// document is sheets in the built-in theme's letters.
func document(t *testing.T, sheets ...lay.Sheet) press.Document {
	t.Helper()
	look, found := theme.Load("sober", "", "", diag.Place{})
	if found.HasErrors() {
		t.Fatal(found)
	}
	regular, err := scene.NewFace(look.Fonts[0].TTF)
	if err != nil {
		t.Fatal(err)
	}
	return press.Document{Frame: lay.On(lay.A4), Sheets: sheets, Theme: look, Regular: regular, Bold: regular}
}

func text(x, y float64, s string) scene.Op {
	return scene.Op{Kind: scene.Text, X: x, Y: y, String: s, Size: 10}
}

func TestEachFaultIsFound(t *testing.T) {
	f := lay.On(lay.A4)
	full := lay.Strip{Height: f.TextHeight() * 0.9, Ops: []scene.Op{text(0, 10, "plein")}}
	for _, x := range []struct {
		name string
		want string
		page lay.Sheet
	}{
		{"nothing", "", lay.Sheet{Strips: []lay.Strip{full}}},
		{"empty", "is filled to 10 %", lay.Sheet{Strips: []lay.Strip{{Height: f.TextHeight() * 0.1}}}},
		{"chapter's end", "", lay.Sheet{Last: true, Strips: []lay.Strip{{Height: f.TextHeight() * 0.1}}}},
		{"too wide", "beyond the margins", lay.Sheet{Strips: []lay.Strip{{Height: f.TextHeight(), Ops: []scene.Op{text(f.TextWidth()-5, 10, "trop à droite")}}}}},
		{"too high", "a strip from", lay.Sheet{Strips: []lay.Strip{{Height: f.TextHeight() + 5}}}},
		{"one on another", "stands on one that ends", lay.Sheet{Strips: []lay.Strip{full, {Y: 5, Height: 10}}}},
		{"texts on one another", `"deux" lies over "un"`, lay.Sheet{Strips: []lay.Strip{{Height: f.TextHeight(), Ops: []scene.Op{text(0, 10, "un"), text(3, 12, "deux")}}}}},
		{"heading last", "ends with the heading", lay.Sheet{Strips: []lay.Strip{full, {Y: f.TextHeight() * 0.9, Height: 10, Heading: true}}}},
		{"wrong page", "the contents say page 7", lay.Sheet{Strips: []lay.Strip{{Height: f.TextHeight(), Entry: true, Mark: lay.Mark{Anchor: "a"}, Links: []lay.Link{{To: "a"}}, Ops: []scene.Op{text(0, 10, "A"), text(200, 10, "7")}}}}},
	} {
		got := strings.Join(Faults(document(t, x.page)), "\n")
		if x.want == "" && got != "" || !strings.Contains(got, x.want) {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}
