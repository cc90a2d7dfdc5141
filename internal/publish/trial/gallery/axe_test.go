package gallery

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

// The short form looks at each page in one view, the long form in all; both on paper at all of them in one file.
func TestAxeFindsNothingInAnyBlockOrChartOfEitherTheme(t *testing.T) {
	for turn, name := range []string{"sober", "bright"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out, views, seen := gallery(t, name), browser.Views(), 0
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
				seen += b.Sound(t, "site/"+filepath.Base(p), of...)
			}
			seen += b.Sound(t, "report.html#gallery", browser.Paper, views[turn]) // on paper the one file shows all its pages
			least := 7
			if browser.IsLong() {
				least = 5*len(views) + 2
			}
			if seen < least {
				t.Errorf("only %d views were looked at, want %d", seen, least)
			}
		})
	}
}
