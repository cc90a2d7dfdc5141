package app

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"ecart/internal/proof"
)

// crowded builds the survey with the most there is to show into a folder, and returns the folder and the names of its pages.
func crowded(t *testing.T) (dir string, pages []string) {
	t.Helper()
	from, dir := t.TempDir(), t.TempDir()
	settings, err := proof.Crowded().Write(from)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	o, err := Build(context.Background(), Request{Config: settings, Out: out, Version: "test"})
	if err != nil || o.Failure != None {
		t.Fatalf("the survey does not build: %v %v", err, o.Diagnostics)
	}
	found, err := filepath.Glob(filepath.Join(out, "site", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		pages = append(pages, filepath.Base(f))
	}
	return out, pages
}

// With sixty locations each has a page, and the navigation names the page of all, not sixty.
func TestSixtyLocationsDoNotCrowdTheNavigation(t *testing.T) {
	out, pages := crowded(t)
	own := 0
	for _, p := range pages {
		if strings.HasPrefix(p, "location-") {
			own++
		}
	}
	if own != proof.CrowdedLocations {
		t.Errorf("%d pages of locations", own)
	}
	b, err := os.ReadFile(filepath.Join(out, "site", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	_, nav, _ := strings.Cut(string(b), `<div class="wide-nav">`)
	nav, _, _ = strings.Cut(nav, "</nav>")
	if n := strings.Count(nav, "location-"); n != 0 || !strings.Contains(nav, "locations.html") {
		t.Errorf("the navigation names %d locations", n)
	}
	if len(pages) < proof.CrowdedLocations+15 {
		t.Errorf("%d pages", len(pages))
	}
	fits(t, filepath.Join(out, "site"), pages)
}

// crowdedMost are the pages that many locations, statements or months, or long names, crowd most.
var crowdedMost = []string{"index.html", "explore.html", "locations.html", "months.html", "gap5.html", "standards.html", "signs.html", "segments.html"}

// fits opens pages in a browser at the widths of a telephone, a tablet and a screen, and complains of one that is wider than its window and of a
// text that is cut off: of those that hold most, and of one location; where ECART_LONG is set of all, and of every twentieth location.
func fits(t *testing.T, site string, pages []string) {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("chromium is missing")
		}
		t.Skip("chromium is missing")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()), chromedp.Flag("hide-scrollbars", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, 10*time.Minute)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	opened, places := 0, 0
	for _, page := range slices.Sorted(slices.Values(pages)) {
		if strings.HasPrefix(page, "location-") {
			places++
		}
		if os.Getenv("ECART_LONG") == "" && places != 1 && !slices.Contains(crowdedMost, page) {
			continue
		}
		if strings.HasPrefix(page, "location-") && places%20 != 1 {
			continue
		}
		address := (&url.URL{Scheme: "file", Path: filepath.Join(site, page)}).String()
		for _, width := range []int64{360, 768, 1280} {
			wide, cut := look(t, ctx, address, width)
			if wide > 0 {
				t.Errorf("%s is %d px wider than a window of %d", page, wide, width)
			}
			for _, text := range cut {
				t.Errorf("%s at %d px cuts %q", page, width, text)
			}
			opened++
		}
	}
	if opened < 3*len(crowdedMost) {
		t.Errorf("only %d pages were opened", opened)
	}
}

// cutOff returns the texts whose box is narrower than they are, of what is neither scrolled nor meant to be cut.
const cutOff = `[...document.querySelectorAll('h1, h2, h3, p, li, td, th, figcaption, .badge, .value, summary, label, button')]
	.filter((e) => e.checkVisibility({ contentVisibilityAuto: true }) && !e.closest('.unseen, [hidden], .table, .chart-live, svg, .brand') && !(e.closest('thead') && getComputedStyle(e.closest('thead')).position === 'absolute') && e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display !== 'inline')
	.map((e) => e.tagName + ' ' + e.textContent.trim().slice(0, 60)).slice(0, 4)`

func look(t *testing.T, ctx context.Context, address string, width int64) (wide int, cut []string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate(address), chromedp.Sleep(150*time.Millisecond)); err != nil {
		t.Fatal(fmt.Errorf("%s at %d: %w", address, width, err))
	}
	wide, err := chromedp.Run(ctx, chromedp.Evaluate[int](`Math.max(0, document.documentElement.scrollWidth - innerWidth)`))
	if err != nil {
		t.Fatal(err)
	}
	if cut, err = chromedp.Run(ctx, chromedp.Evaluate[[]string](cutOff)); err != nil {
		t.Fatal(err)
	}
	return wide, cut
}
