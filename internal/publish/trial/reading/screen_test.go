package reading

import (
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"ecart/internal/publish/trial/browser"
)

// storyEnds is where the last of the four things ends that the overview tells first, in pixels from the page's top: the verdict, the diagram with
// how it is read, what to mend, what changed.
const storyEnds = `Math.max(...['h1', '#model', '#priorities', '#changed'].map((s) => document.querySelector('main ' + s).getBoundingClientRect().bottom + scrollY))`

// The overview tells its story without scrolling, on laptops and on a projector.
func TestTheOverviewTellsItsStoryInOneScreen(t *testing.T) {
	sites := map[string]string{"the flagship": browser.Flagship(t)}
	if browser.IsLong() {
		sites["the flagship in bright"] = rendered(t, hotelSettings(t), "bright")
	}
	seen := 0
	for name, out := range sites {
		b := browser.Open(t, browser.Folder(filepath.Join(out, "site")))
		for _, screen := range [][2]int64{{1280, 720}, {1366, 768}, {1920, 1080}} {
			b.Open(t, "index.html", screen[0], "screen", "light")
			if err := chromedp.Do(b.Ctx, chromedp.EmulateViewport(screen[0], screen[1])); err != nil {
				t.Fatal(err)
			}
			b.Settles(t, "no chart came alive", `!!document.querySelector('.chart-live svg')`)
			if ends := browser.Eval[float64](t, b, storyEnds); ends > float64(screen[1]) {
				t.Errorf("%s: the story ends at %.0f px of a screen of %d × %d", name, ends, screen[0], screen[1])
			}
			seen++
		}
	}
	if seen < 3 {
		t.Errorf("only %d screens", seen)
	}
}
