package app

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ecart/internal/app/begin"
	"ecart/internal/document/catalogue"
)

// hostile begins each text of a catalogue that means harm, and would be a formula, markup, the end of a script, a sentence read backwards.
const hostile = "=1+1\u202e</script><img src=x onerror=alert(1)>\"'&😀 "

// spared are texts that are read by the program too: signs, lists, months, names of files and of sheets.
var spared = regexp.MustCompile(`^(number|date|list|time|value|commentary|name)\.|\.file$|^workbook\.(readme|q\.)`)

// What a user's own texts hold stays text: in the site, in the PDF and in the workbook.
func TestTextsOfTheUsersStayText(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: "diner"}); err != nil {
		t.Fatal(err)
	}
	mine := map[string]string{}
	for key, text := range catalogue.Program("en") {
		if !spared.MatchString(key) {
			mine[key] = hostile + text
		}
	}
	mine["glossary.title"] = strings.Repeat("Ä", 2000)
	if len(mine) < 2000 {
		t.Fatalf("only %d texts are hostile", len(mine))
	}
	b, err := json.Marshal(mine)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "mine.json"), b, 0o644); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "report.yaml")
	settings, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, append([]byte("texts: mine.json\n"), settings...), 0o644); err != nil {
		t.Fatal(err)
	}
	o, err := Build(context.Background(), Request{Config: path, Version: "test"})
	if err != nil || o.Failure != None {
		t.Fatalf("%v %v", err, o.Diagnostics)
	}
	harmlessPages(t, o.Dir)
	for _, part := range xmlOf(t, filepath.Join(o.Dir, "results.xlsx")) {
		for _, formula := range regexp.MustCompile(`<f[^>]*>[^<]*</f>`).FindAllString(part, -1) {
			if strings.Contains(formula, "1+1") || strings.Contains(formula, "onerror") {
				t.Errorf("a text became the formula %s", formula)
			}
		}
	}
}

// harmlessPages looks for elements and attributes that only a hostile text can have made.
func harmlessPages(t *testing.T, dir string) {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(dir, "site/*.html"))
	if err != nil || len(pages) < 15 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	seen := 0
	for _, page := range pages {
		f, err := os.Open(page)
		if err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		var walk func(n *html.Node)
		walk = func(n *html.Node) {
			if n.Type == html.TextNode && strings.Contains(n.Data, "onerror=alert") {
				seen++
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || n.Data == "img" && a.Key == "src" && a.Val == "x" {
					t.Errorf("%s: a text became the attribute %s of %s", filepath.Base(page), a.Key, n.Data)
				}
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		walk(root)
	}
	if seen < 100 {
		t.Errorf("only %d hostile texts were seen", seen)
	}
}
