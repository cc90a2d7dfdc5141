package site

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
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

// The report is its maker's and the client's: the program's name stands in no text that a reader sees or hears.
func TestNoPageNamesTheProgram(t *testing.T) {
	tags := regexp.MustCompile(`(?s)<(?:script|style)[^>]*>.*?</(?:script|style)>|<[^>]*>`)
	n := 0
	for _, f := range built(t, example()) {
		if !strings.HasSuffix(f.Path, ".html") {
			continue
		}
		n++
		if text := tags.ReplaceAllString(string(f.Bytes), " "); regexp.MustCompile(`(?i)\becart\b|generator`).MatchString(text) || strings.Contains(string(f.Bytes), `name="generator"`) {
			t.Errorf("%s names the program", f.Path)
		}
	}
	if n == 0 {
		t.Fatal("no pages")
	}
}

// Both themes have every block and every chart, in the same pages; only their looks differ.
func TestEveryThemeRendersEveryBlock(t *testing.T) {
	parts := regexp.MustCompile(`<(?:div|ul|ol|dl|figure|section|table|details)[^>]*class="([^"]+)"`)
	seen := map[string]string{}
	for _, name := range []string{"sober", "bright"} {
		look, problems := theme.Load(name, "", "", diag.Place{})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		for _, f := range rendered(t, example(), look) {
			if strings.HasSuffix(f.Path, ".html") {
				seen[name] += f.Path + fmt.Sprintln(parts.FindAllStringSubmatch(string(f.Bytes), -1))
			}
		}
	}
	if seen["sober"] != seen["bright"] || strings.Count(seen["bright"], "chart") < 10 {
		t.Error("the themes do not show the same")
	}
}
