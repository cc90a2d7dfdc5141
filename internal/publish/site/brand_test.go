package site

import (
	"strings"
	"testing"

	"ecart/internal/document/report"
)

func TestTheBrandStandsOnEveryPage(t *testing.T) {
	r := example()
	picture := func(color string) report.Picture {
		return report.Picture{Bytes: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><rect width="80" height="20" fill="` + color + `"/></svg>`), MIME: "image/svg+xml", Alt: `Rivage "&<`, Width: 80, Height: 20}
	}
	r.Brand = report.Brand{Logo: report.Logo{Light: picture("#134b74"), Dark: picture("#86bbe6")}, Footer: "Confidentiel <b>", Disclaimer: "Pour le client seul.",
		Consultant: report.Consultant{Name: "Cabinet Lenoir", URL: "https://www.example.com/?a=1&b=2", Logo: report.Logo{Light: report.Picture{Bytes: []byte{0xff, 0xd8, 0xff}, MIME: "image/jpeg", Alt: "Cabinet Lenoir", Width: 10, Height: 5}}}}
	files := map[string]string{}
	for _, f := range built(t, r) {
		files[f.Path] = string(f.Bytes)
	}
	for _, name := range []string{"site/assets/logo.svg", "site/assets/logo-dark.svg", "site/assets/consultant.jpg"} {
		if files[name] == "" {
			t.Errorf("%s was not written", name)
		}
	}
	n := 0
	for name, html := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		n++
		for _, want := range []string{
			`<img class="on-light" src="assets/logo.svg" alt="Rivage &#34;&amp;&lt;" width="160" height="40">`, `<img class="on-dark" src="assets/logo-dark.svg"`,
			`<img class="plate" src="assets/consultant.jpg"`, `href="https://www.example.com/?a=1&amp;b=2"`, "Confidentiel &lt;b&gt;", "Pour le client seul.",
		} {
			if !strings.Contains(html, want) {
				t.Errorf("%s lacks %s", name, want)
			}
		}
	}
	if n == 0 {
		t.Fatal("no pages")
	}
}
