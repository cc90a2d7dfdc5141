package logo

import (
	"math"
	"os"
	"strings"
	"testing"

	"ecart/internal/draw/scene"
)

var white = Colour{255, 255, 255, 1}

func read(t *testing.T, inside string) Drawing {
	t.Helper()
	d, err := Read([]byte(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">`+inside+`</svg>`), white)
	if err != nil {
		t.Fatalf("%s: %v", inside, err)
	}
	return d
}

// bounds of all shapes, by the points of their paths.
func bounds(ops []scene.Op) (x1, y1, x2, y2 float64) {
	x1, y1, x2, y2 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, o := range ops {
		for _, g := range o.Segs {
			n := map[byte]int{'m': 2, 'l': 2, 'c': 6}[g.Op]
			for j := 0; j < n; j += 2 {
				x1, x2 = min(x1, g.P[j]), max(x2, g.P[j])
				y1, y2 = min(y1, g.P[j+1]), max(y2, g.P[j+1])
			}
		}
	}
	return x1, y1, x2, y2
}

func TestShapesStandWhereTheyAreDrawn(t *testing.T) {
	for _, x := range []struct {
		inside         string
		x1, y1, x2, y2 float64
	}{
		{`<rect x="10" y="5" width="20" height="10"/>`, 10, 5, 30, 15},
		{`<circle cx="20" cy="20" r="5"/>`, 15, 15, 25, 25},
		{`<ellipse cx="20" cy="20" rx="5" ry="3"/>`, 15, 17, 25, 23},
		{`<polygon points="0,0 10,0 10,10"/>`, 0, 0, 10, 10},
		{`<path d="M10 10h20v10H10z"/>`, 10, 10, 30, 20},
		{`<path d="m10,10 20,0 0,10z"/>`, 10, 10, 30, 20},
		{`<path d="M0 10A10 10 0 0 1 20 10z"/>`, 0, 0, 20, 10},
		{`<path d="M0 10a10 10 0 0120 0z"/>`, 0, 0, 20, 10},
		{`<g transform="translate(10 5) scale(2)"><rect width="10" height="5"/></g>`, 10, 5, 30, 15},
		{`<rect width="10" height="20" transform="rotate(90)"/>`, -20, 0, 0, 10},
		{`<defs><rect id="a" width="10" height="5"/></defs><use xlink:href="#a" x="3" y="4"/>`, 3, 4, 13, 9},
		{`<g transform="matrix(1 0 0 1 7 8)"><line x2="5" y2="5" stroke="red"/></g>`, 7, 8, 12, 13},
	} {
		x1, y1, x2, y2 := bounds(read(t, x.inside).Ops)
		for i, pair := range [][2]float64{{x1, x.x1}, {y1, x.y1}, {x2, x.x2}, {y2, x.y2}} {
			if math.Abs(pair[0]-pair[1]) > 1e-6 {
				t.Errorf("%s: side %d is at %v, want %v", x.inside, i, pair[0], pair[1])
			}
		}
	}
}

func TestColoursComeFromAttributesStylesAndSheets(t *testing.T) {
	for inside, want := range map[string]scene.Paint{
		`<rect width="9" height="9"/>`:                                                       "#000000",
		`<rect width="9" height="9" fill="#134b74"/>`:                                        "#134b74",
		`<rect width="9" height="9" fill="#f00"/>`:                                           "#ff0000",
		`<rect width="9" height="9" style="fill: rgb(0, 128, 255)"/>`:                        "#0080ff",
		`<g fill="navy"><rect width="9" height="9"/></g>`:                                    "#000080",
		`<style>.a{fill:#abcdef}</style><rect class="b a" width="9" height="9"/>`:            "#abcdef",
		`<rect width="9" height="9" fill="#000" opacity=".5"/>`:                              "#808080",
		`<g color="#00ff00"><rect width="9" height="9" fill="currentColor"/></g>`:            "#00ff00",
		`<rect width="9" height="9" fill="url(#none) #123456"/>`:                             "#123456",
		`<path d="M0 0L9 9" fill="none" stroke="#0a0b0c" stroke-width="2"/>`:                 "#0a0b0c",
		`<path d="M0 0L9 9" fill="none" stroke="#0a0b0c" stroke-linecap="round"/>`:           "#0a0b0c",
		`<rect width="9" height="9" fill="red"/><rect width="9" height="9" display="none"/>`: "#ff0000",
	} {
		o := read(t, inside).Ops[0]
		got := o.Fill
		if got == "" {
			got = o.Stroke
		}
		if got != want {
			t.Errorf("%s: %s, want %s", inside, got, want)
		}
	}
}

func TestWhatCannotBeDrawnIsNamed(t *testing.T) {
	shape := `<rect width="9" height="9"/>`
	for inside, want := range map[string]string{
		shape:                           "",
		shape + `<text>A</text>`:        "text",
		shape + `<image href="a.png"/>`: "a picture within it",
		`<linearGradient id="g"><stop stop-color="#000"/><stop stop-color="#fff"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>`: "a gradient",
		`<g clip-path="url(#c)">` + shape + `</g><clipPath id="c"><rect width="100" height="50"/></clipPath>`:                                   "",
		`<g clip-path="url(#c)">` + shape + `</g><clipPath id="c"><circle r="9"/></clipPath>`:                                                   "a clip path",
		`<g mask="url(#m)">` + shape + `</g>`: "a mask",
	} {
		if got := strings.Join(read(t, inside).Skipped, ", "); got != want {
			t.Errorf("%s: skipped %q, want %q", inside, got, want)
		}
	}
}

func TestWhatIsNoLogoIsRefused(t *testing.T) {
	for _, svg := range []string{
		"", "no xml", "<html/>", `<svg/>`, `<svg viewBox="0 0 9 9"/>`, `<svg viewBox="0 0 9 9"><text>A</text></svg>`, `<svg viewBox="0 0 9 9"><g>`,
		`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 9 9"><title>&a;</title></svg>`,
		`<svg viewBox="0 0 9 9">` + strings.Repeat("<g>", 100) + `<rect width="9" height="9"/>` + strings.Repeat("</g>", 100) + `</svg>`,
		`<svg viewBox="0 0 9 9"><g id="a"><use href="#a"/></g></svg>`,
	} {
		if d, err := Read([]byte(svg), white); err == nil {
			t.Errorf("%.60q is drawn with %d shapes", svg, len(d.Ops))
		}
	}
}

func TestTheSamplesLogoIsDrawnWhole(t *testing.T) {
	svg, err := os.ReadFile("../../../samples/hotel/logo.svg")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Read(svg, white)
	if err != nil || len(d.Skipped) > 0 {
		t.Fatalf("%v, %v left out", err, d.Skipped)
	}
	if d.Width != 240 || d.Height != 64 || len(d.Ops) < 4 {
		t.Errorf("%v × %v with %d shapes", d.Width, d.Height, len(d.Ops))
	}
}

func FuzzReadNeverFails(f *testing.F) {
	f.Add(`<svg viewBox="0 0 9 9"><path d="M0 0a1 1 0 01 2 2zS1 2 3 4"/></svg>`)
	f.Add(`<svg width="1e9" height="-1"><use href="#a"/><g id="a" transform="rotate("/></svg>`)
	f.Fuzz(func(t *testing.T, svg string) {
		d, err := Read([]byte(svg), white)
		if err != nil {
			return
		}
		for _, o := range d.Ops {
			for _, g := range o.Segs {
				for _, v := range g.P {
					if math.IsNaN(v) {
						t.Fatalf("%q draws a point that is none", svg)
					}
				}
			}
		}
	})
}
