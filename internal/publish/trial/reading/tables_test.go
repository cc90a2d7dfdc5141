package reading

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"ecart/internal/app"
	"ecart/internal/app/begin"
	"ecart/internal/proof"
	"ecart/internal/publish/trial/browser"
)

// cutTables names the tables that are wider than their place, those behind a chart too.
const cutTables = `(document.querySelectorAll('.numbers').forEach((d) => { d.open = true; }),
	[...document.querySelectorAll('main .table')].filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth)
		.map((e) => '#' + e.querySelector('table').id + ': ' + e.scrollWidth + ' px in ' + e.clientWidth))`

// tabled are the pages with the broadest tables.
var tabled = []string{"channels.html", "drivers.html", "gap5.html", "locations.html", "months.html", "reliability.html", "segments.html", "signs.html"}

// No table is cut on a screen of 1280 px, nor on paper as narrow as a telephone: with short names and with 60 locations, one of them named with a
// word of 2,000 letters, in both themes. The short form looks at the broadest tables alone.
func TestTablesFitTheirPages(t *testing.T) {
	sites := map[string]string{"the flagship": browser.Flagship(t), "the crowded survey in bright": rendered(t, crowdedSettings(t), "bright")}
	if browser.IsLong() {
		sites["the crowded survey"] = rendered(t, crowdedSettings(t), "sober")
		sites["the flagship in bright"] = rendered(t, hotelSettings(t), "bright")
	}
	for name, out := range sites {
		b := browser.Open(t, browser.Folder(filepath.Join(out, "site")))
		tables, all := 0, browser.Pages(t, out)
		if !browser.IsLong() {
			all = tabled
		}
		for _, p := range all {
			b.Open(t, p, 1280, "screen", "light")
			for _, cut := range browser.Eval[[]string](t, b, cutTables) {
				t.Errorf("%s, %s at 1280 px: %s", name, p, cut)
			}
			tables += browser.Eval[int](t, b, `document.querySelectorAll('main .table').length`)
			b.Turn(t, "print", "light")
			if err := chromedp.Do(b.Ctx, chromedp.EmulateViewport(360, 900)); err != nil {
				t.Fatal(err)
			}
			for _, cut := range browser.Eval[[]string](t, b, cutTables) {
				t.Errorf("%s, %s on paper of 360 px: %s", name, p, cut)
			}
		}
		if tables < 4*len(tabled) {
			t.Errorf("%s: only %d tables", name, tables)
		}
	}
}

// rendered builds the site of a survey in a theme and returns the folder of its outputs.
func rendered(t *testing.T, settings, theme string) string {
	t.Helper()
	text, err := os.ReadFile(settings)
	if err != nil {
		t.Fatal(err)
	}
	before, after, found := strings.Cut(string(text), "\ntheme:\n  name: sober")
	if !found {
		after = ""
	}
	themed := before + "\ntheme:\n  name: " + theme + after + "\n"
	if err := os.WriteFile(settings, []byte(themed), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out")
	o, err := app.Build(context.Background(), app.Request{Config: settings, Out: out, Version: "test"})
	if err != nil || o.Failure != app.None {
		t.Fatalf("%s does not build: %v %v", settings, err, o.Diagnostics)
	}
	return out
}

// crowdedSettings writes the survey with the most there is to show; one of its locations has a name without a blank.
func crowdedSettings(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	settings, err := proof.Crowded().Write(dir)
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	renamed := 0
	for _, sheet := range sheets {
		b, err := os.ReadFile(sheet)
		if err != nil {
			t.Fatal(err)
		}
		renamed += strings.Count(string(b), "Lyon 53")
		if err := os.WriteFile(sheet, []byte(strings.ReplaceAll(string(b), "Lyon 53", strings.Repeat("Établissement", 154))), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if renamed == 0 {
		t.Fatal("no location was renamed")
	}
	return settings
}

func hotelSettings(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: "hotel"}); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "report.yaml")
}
