package access

import (
	"os"
	"path/filepath"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report/reporttest"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/single"
	"ecart/internal/publish/site"
	"ecart/internal/publish/trial/browser"
)

// view is how a page is looked at.
type view struct {
	width          int64 // pixels
	medium, scheme string
}

var (
	paper = view{1280, "print", "light"}
	views = []view{{360, "screen", "light"}, {1280, "screen", "dark"}, {768, "screen", "light"}, {390, "screen", "dark"}, {1280, "screen", "light"}, {360, "screen", "dark"}, {390, "screen", "light"}, {768, "screen", "dark"}}
)

// gallery writes a report with every block and every kind of chart in a theme, as a site and as one file.
func gallery(t *testing.T, name string) string {
	t.Helper()
	look, problems := theme.Load(name, "", "", diag.Place{})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	r := reporttest.Report()
	r.Pages = append(r.Pages, reporttest.Gallery())
	words, err := i18n.New(r.Lang)
	if err != nil {
		t.Fatal(err)
	}
	files, err := site.Render(r, look, words)
	if err != nil {
		t.Fatal(err)
	}
	one, err := single.Render(files)
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	for _, f := range append(files, one) {
		to := filepath.Join(out, f.Path)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, f.Bytes, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// sound looks at a page in some views, which are turned under it as a reader turns a telephone or sends a page to paper: axe-core finds
// nothing, and nothing makes it wider than the window. It returns how many it looked at.
func sound(t *testing.T, b *browser.Tab, page string, of ...view) int {
	t.Helper()
	axe, err := os.ReadFile("testdata/axe/axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	b.Open(t, page, of[0].width, of[0].medium, of[0].scheme)
	browser.Eval[bool](t, b, string(axe)+`; true`)
	for _, v := range of {
		b.Turn(t, v.medium, v.scheme)
		b.Resize(t, v.width)
		if over := browser.Eval[int](t, b, `new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(document.documentElement.scrollWidth - innerWidth))))`); over > 0 && v.medium == "screen" {
			t.Errorf("%s, %s at %d: %d pixels too wide", page, v.scheme, v.width, over)
		}
		for _, f := range browser.Eval[[]string](t, b, `axe.run({ resultTypes: ['violations'], preload: false }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160)))`) {
			t.Errorf("%s, %s %s at %d: %s", page, v.scheme, v.medium, v.width, f)
		}
	}
	return len(of)
}

func TestAxeFindsNothing(t *testing.T) {
	out := browser.Flagship(t)
	all := []string{"index.html", "gap5.html"}
	if browser.IsLong() {
		all = browser.Pages(t, out)
	}
	b := browser.Open(t, browser.Folder(out))
	for i, p := range all { // a light one, a dark one, and the widths by turns
		sound(t, b, "site/"+p, views[2*i%len(views)], views[(2*i+1)%len(views)], paper)
	}
	if browser.IsLong() {
		sound(t, b, "report.html#gap5", views[0])
		sound(t, b, "report.html#standards", views[1])
	}
}

// The short form looks at each page in one view, the long form in all; both on paper at all of them in one file.
func TestAxeFindsNothingInAnyBlockOrChartOfEitherTheme(t *testing.T) {
	seen := 0
	for turn, name := range []string{"sober", "bright"} {
		out := gallery(t, name)
		b := browser.Open(t, browser.Folder(out))
		all, err := filepath.Glob(filepath.Join(out, "site", "*.html"))
		if err != nil || len(all) < 5 {
			t.Fatalf("%d pages: %v", len(all), err)
		}
		for i, p := range all {
			of := views
			if !browser.IsLong() {
				of = views[(i+5*turn)%len(views):][:1]
			}
			seen += sound(t, b, "site/"+filepath.Base(p), of...)
		}
		seen += sound(t, b, "report.html#gallery", paper, views[turn]) // on paper the one file shows all its pages
	}
	least := 14
	if browser.IsLong() {
		least = 2 * (5*len(views) + 2)
	}
	if seen < least {
		t.Errorf("only %d pages were looked at, want %d", seen, least)
	}
}
