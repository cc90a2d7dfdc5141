package app

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ecart/internal/app/begin"
	"ecart/internal/document/catalogue"
	"ecart/internal/document/i18n"
)

// A report in German holds no word of the program in another language, no key of a text and no placeholder: neither in the site nor on paper nor in
// the workbook. The samples' own words are French and English, and pass.
func TestAReportInGermanIsGermanThroughout(t *testing.T) {
	for _, sample := range begin.Samples() {
		t.Run(sample, func(t *testing.T) {
			dir := t.TempDir()
			if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: sample}); err != nil {
				t.Fatal(err)
			}
			own := inGerman(t, filepath.Join(dir, "report.yaml"))
			o, err := Build(context.Background(), Request{Config: filepath.Join(dir, "report.yaml"), Version: "test"})
			if err != nil || o.Failure != None {
				t.Fatalf("%v %v", err, o.Diagnostics)
			}
			foreign := foreignWords(t, own)
			read := 0
			for _, path := range deliverables(t, o.Dir) {
				text := readerSees(t, path)
				read += len(text)
				for _, problem := range foreign.in(text) {
					t.Errorf("%s: %s", filepath.Base(path), problem)
				}
			}
			if read < 200_000 {
				t.Errorf("only %d bytes of text were read", read)
			}
			if page, err := os.ReadFile(filepath.Join(o.Dir, "site/index.html")); err != nil || !bytes.Contains(page, []byte(`<html lang="de"`)) {
				t.Errorf("the site is not declared German: %v", err)
			}
		})
	}
}

// inGerman turns a sample into German, without its commentaries, and returns its own words.
func inGerman(t *testing.T, path string) string {
	t.Helper()
	settings, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	german := regexp.MustCompile(`(?m)^locale: \w+`).ReplaceAll(settings, []byte("locale: de"))
	german = regexp.MustCompile(`(?m)^commentary:.*\n`).ReplaceAll(german, nil)
	if bytes.Equal(german, settings) {
		t.Fatal("the sample has no locale")
	}
	if err := os.WriteFile(path, german, 0o644); err != nil {
		t.Fatal(err)
	}
	own := string(settings)
	books, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*.xlsx"))
	if err != nil || len(books) == 0 {
		t.Fatalf("no workbooks: %v", err)
	}
	for _, book := range books {
		own += " " + cellsOf(t, book)
	}
	return own
}

// strangers are what a German report may not hold: texts of other languages from their first brace to the next, and keys.
type strangers struct {
	own       string            // what the sample says itself
	fragments map[string]string // to the key they belong to
	keys      []string
}

// least is how many words a fragment has: shorter ones may be names, or the same in two languages.
const least = 3

func foreignWords(t *testing.T, own string) strangers {
	t.Helper()
	all := strangers{own: own, fragments: map[string]string{}}
	german := catalogue.Program("de")
	whole := bodyOf(strings.Join(slices.Sorted(maps.Values(german)), " ") + " " + own)
	for _, lang := range i18n.Languages() {
		if lang == "de" {
			continue
		}
		for key, text := range catalogue.Program(lang) {
			for _, fragment := range regexp.MustCompile(`\{\w+\}|\|`).Split(text, -1) {
				fragment = flat(fragment)
				if len(regexp.MustCompile(`\pL{2,}`).FindAllString(fragment, -1)) >= least && !whole.holds(fragment) && german[key] != text {
					all.fragments[fragment] = lang + " " + key
				}
			}
		}
	}
	for key := range german {
		if strings.Count(key, ".") > 1 {
			all.keys = append(all.keys, key)
		}
	}
	slices.Sort(all.keys)
	if len(all.fragments) < 3000 || len(all.keys) < 1000 {
		t.Fatalf("only %d fragments and %d keys are looked for", len(all.fragments), len(all.keys))
	}
	return all
}

// body is a text with the pairs of words that stand side by side in it: to look for every fragment in the whole text takes minutes.
type body struct {
	text string
	side map[string]bool
}

func bodyOf(text string) body {
	b := body{flat(text), map[string]bool{}}
	words := strings.Fields(text)
	for i := range len(words) - 1 {
		b.side[words[i]+" "+words[i+1]] = true
	}
	return b
}

// holds tells whether a fragment stands in the text. Its first word may be the end of a longer one there, its last the beginning.
func (b body) holds(fragment string) bool {
	w := strings.Fields(fragment)
	return (len(w) < 4 || b.side[w[1]+" "+w[2]]) && strings.Contains(b.text, fragment)
}

var unfilled = regexp.MustCompile(`\{[a-z][a-z0-9_]*\}`)

// in says which of them a text holds; one that is not German yet makes the rest plain, so a few are enough.
func (s strangers) in(text string) []string {
	var problems []string
	body := bodyOf(text)
	for _, fragment := range slices.Sorted(maps.Keys(s.fragments)) {
		if body.holds(fragment) {
			problems = append(problems, fmt.Sprintf("holds %q, of %s", fragment, s.fragments[fragment]))
		}
	}
	for _, key := range s.keys {
		if strings.Contains(text, " "+key+" ") {
			problems = append(problems, fmt.Sprintf("holds the key %q", key))
		}
	}
	for _, brace := range unfilled.FindAllString(text, -1) {
		if !strings.Contains(s.own, brace) {
			problems = append(problems, "holds the placeholder "+brace)
		}
	}
	return problems[:min(len(problems), 8)]
}

// flat puts any blank for the blanks that do not break.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// deliverables are the files that somebody reads.
func deliverables(t *testing.T, dir string) []string {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(dir, "site/*.html"))
	if err != nil || len(pages) < 15 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	return append(pages, filepath.Join(dir, "report.pdf"), filepath.Join(dir, "results.xlsx"))
}

// readerSees is the text of a page, of a PDF or of a workbook, on one line.
func readerSees(t *testing.T, path string) string {
	t.Helper()
	switch filepath.Ext(path) {
	case ".pdf":
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return flat(strings.Join(paperLines(t, b), " "))
	case ".xlsx":
		return flat(cellsOf(t, path))
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style") {
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
		}
		for _, a := range n.Attr {
			if slices.Contains([]string{"alt", "title", "aria-label", "placeholder"}, a.Key) {
				b.WriteString(a.Val + " ")
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return flat(b.String())
}

// cellsOf is all text of a workbook, each once.
func cellsOf(t *testing.T, path string) string {
	t.Helper()
	texts := map[string]bool{}
	for _, part := range xmlOf(t, path) {
		for _, m := range cellText.FindAllStringSubmatch(part, -1) {
			texts[html.UnescapeString(m[1])] = true
		}
	}
	if len(texts) == 0 {
		t.Fatalf("%s holds no text", path)
	}
	return strings.Join(slices.Sorted(maps.Keys(texts)), " ")
}

// cellText is a text of a cell or a note, or the name of a sheet.
var cellText = regexp.MustCompile(`(?:<t[^>]*>|<sheet name=")([^<"]*)`)

// xmlOf is the parts of a workbook.
func xmlOf(t *testing.T, path string) []string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var parts []string
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, ".xml") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, string(b))
	}
	if len(parts) == 0 {
		t.Fatalf("%s holds nothing", path)
	}
	return parts
}
