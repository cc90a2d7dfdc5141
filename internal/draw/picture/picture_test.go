package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"
)

func TestASVGKeepsWhatItDraws(t *testing.T) {
	p, taken, err := Read([]byte(`<?xml version="1.0"?><!-- by a program --><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="32">
<defs><linearGradient id="g"><stop offset="0" stop-color="#134b74"/></linearGradient></defs><style>.a{fill:url(#g)}</style>
<g class="a"><path d="M4 20q6-6 12 0"/><use xlink:href="#g"/></g><text>Rivage &amp; Cie</text></svg>`))
	if err != nil || len(taken) > 0 {
		t.Fatalf("taken %v, %v", taken, err)
	}
	if p.Width != 120 || p.Height != 32 || p.MIME != "image/svg+xml" {
		t.Errorf("it is %v × %v, %s", p.Width, p.Height, p.MIME)
	}
	for _, want := range []string{`viewBox="0 0 120 32"`, `fill:url(#g)`, `d="M4 20q6-6 12 0"`, `<use href="#g">`, `Rivage &amp; Cie`} {
		if !strings.Contains(string(p.Bytes), want) {
			t.Errorf("%s is lost in %s", want, p.Bytes)
		}
	}
	sound(t, p.Bytes)
}

func sound(t *testing.T, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
	}
}

// Each of these has run or loaded something in some program that shows SVG.
func TestNothingInASVGActsOrLeadsOut(t *testing.T) {
	n := 0
	for _, c := range []struct{ name, inside, taken string }{
		{"a script", `<script>alert(1)</script>`, "<script>"},
		{"a script in a namespace", `<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>`, "<script>"},
		{"a handler", `<rect onload="alert(1)" width="1"/>`, "onload="},
		{"a handler in capitals", `<rect OnClick="alert(1)" width="1"/>`, "OnClick="},
		{"HTML inside", `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>`, "<foreignObject>"},
		{"a picture elsewhere", `<image href="https://evil.example/x.png"/>`, "href="},
		{"a picture elsewhere by xlink", `<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="//evil.example/x.png"/>`, "href="},
		{"a picture of HTML", `<image href="data:text/html;base64,PHNjcmlwdD4="/>`, "href="},
		{"a drawing elsewhere", `<use href="other.svg#evil"/>`, "href="},
		{"a style that loads", `<style>@import url(https://evil.example/x.css);</style>`, "<style>"},
		{"a style that hides its address", `<style>.a{fill:u\72l(https://evil.example)}</style>`, "<style>"},
		{"an attribute that loads", `<rect fill="url(https://evil.example/x.svg#a)"/>`, "fill="},
		{"an attribute with blanks", `<rect style="fill: url ( 'https://evil.example' )"/>`, "style="},
		{"an animated address", `<use href="#a"><animate attributeName="href" to="javascript:alert(1)"/></use>`, "<animate>"},
		{"a set address", `<set attributeName="onmouseover" to="alert(1)"/>`, "<set>"},
	} {
		p, taken, err := Read([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">` + c.inside + `<path d="M0 0"/></svg>`))
		if err != nil || len(taken) != 1 || taken[0] != c.taken {
			t.Errorf("%s: taken %q, %v; want %q", c.name, taken, err, c.taken)
		}
		for _, bad := range []string{"alert", "evil", "script", "text/html"} {
			if strings.Contains(strings.ToLower(string(p.Bytes)), bad) {
				t.Errorf("%s: %s", c.name, p.Bytes)
			}
		}
		sound(t, p.Bytes)
		n++
	}
	if n == 0 {
		t.Fatal("nothing was tried")
	}
}

// A link goes and what it holds stays; a script's address cannot come in with it.
func TestALinkInASVGIsOpened(t *testing.T) {
	p, _, err := Read([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><a href="javascript:alert(1)"><path d="M1 1"/></a></svg>`))
	if err != nil || strings.Contains(string(p.Bytes), "alert") || !strings.Contains(string(p.Bytes), "M1 1") {
		t.Errorf("%v: %s", err, p.Bytes)
	}
}

func TestWhatIsNoLogoIsRefused(t *testing.T) {
	var small, large, jpg bytes.Buffer
	if err := png.Encode(&small, image.NewGray(image.Rect(0, 0, 30, 10))); err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(&large, image.NewGray(image.Rect(0, 0, maxSide+1, 1))); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&jpg, image.NewGray(image.Rect(0, 0, 8, 4)), nil); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, c := range []struct {
		name, file, says string
	}{
		{"a good PNG", small.String(), ""},
		{"a good JPEG", jpg.String(), ""},
		{"a GIF", "GIF89a....", "neither SVG, PNG nor JPEG"},
		{"nothing", "", "neither"},
		{"HTML", "<html><body/></html>", "neither"},
		{"a cut PNG", small.String()[:small.Len()/2], "damaged"},
		{"a large PNG", large.String(), "4001 × 1 pixels"},
		{"a large file", strings.Repeat(" ", MaxBytes+1), "larger than 1 MB"},
		{"broken XML", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g></svg>`, "line 1: element <g> closed by </svg>"},
		{"entities", `<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 1 1"><text>&a;</text></svg>`, "line 1"},
		{"no size", `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>`, "neither its width and height nor its viewBox"},
		{"deep", `<svg viewBox="0 0 1 1">` + strings.Repeat("<g>", 200), "deep"},
	} {
		_, _, err := Read([]byte(c.file))
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", c.name, err, c.says)
		}
		n++
	}
	if n == 0 {
		t.Fatal("nothing was tried")
	}
}

func TestLengthsOfADrawingArePixels(t *testing.T) {
	for s, want := range map[string]float64{"96": 96, "96px": 96, "72pt": 96, "1in": 96, "100%": 0, "-3": 0, "1e9": 0, "x": 0, "": 0, "2em": 0} {
		if got := length(s); got != want {
			t.Errorf("%q is %v pixels, want %v", s, got, want)
		}
	}
}

// Whatever bytes a logo has, what comes out holds no script, no handler and no address elsewhere.
func FuzzVector(f *testing.F) {
	f.Add([]byte(`<svg viewBox="0 0 9 9"><rect onload="x" fill="url(#a)"/><script/></svg>`))
	f.Add([]byte(`<svg viewBox="0 0 9 9"><style>a{b:url(http://x)}</style></svg>`))
	f.Fuzz(func(t *testing.T, file []byte) {
		p, _, err := vector(file)
		if err != nil {
			return
		}
		again, taken, err := vector(p.Bytes)
		if err != nil || len(taken) > 0 || !bytes.Equal(again.Bytes, p.Bytes) {
			t.Errorf("cleaning twice took %v, %v\n%s\n%s", taken, err, p.Bytes, again.Bytes)
		}
	})
}
