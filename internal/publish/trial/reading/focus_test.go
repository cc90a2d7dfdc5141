package reading

import (
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"ecart/internal/publish/trial/browser"
)

// focused says what is wrong with where the keyboard is, and numbers it, so that who comes back is known.
const focused = `(() => {
	const e = document.activeElement;
	if (!e || e === document.body) return { out: true };
	window.visited = window.visited || new Map();
	const back = visited.has(e);
	if (!back) visited.set(e, visited.size);
	const label = e.closest('label'), rings = [e, ...(label ? [label, ...label.children] : [])], wrong = [];
	if (!rings.some((r) => { const s = getComputedStyle(r); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; })) wrong.push('has no ring');
	const boxes = [...(label || e).getClientRects()].filter((r) => r.width > 1 && r.height > 1);
	const seen = boxes.some((r) => [.1, .5, .9].some((x) => [.2, .5, .8].some((y) => {
		const over = document.elementFromPoint(Math.max(r.left, 0) + (Math.min(r.right, innerWidth) - Math.max(r.left, 0)) * x, Math.max(r.top, 0) + (Math.min(r.bottom, innerHeight) - Math.max(r.top, 0)) * y);
		return over && ((label || e).contains(over) || over.contains(e) && over.matches('svg, a, summary'));
	})));
	if (!seen) wrong.push('is hidden');
	return { out: false, back, wrong: wrong.map((w) => e.outerHTML.slice(0, 110) + ' ' + w) };
})()`

// Focus goes through a page to its end, every stop has a ring of two pixels and is not wholly beneath something else (WCAG 2.4.7, 2.4.11).
func TestFocusIsSeenWhereverItGoesAndComesOutAgain(t *testing.T) {
	b := browser.Open(t, browser.Folder(filepath.Join(browser.Flagship(t), "site")))
	browser.Long(t)
	type view struct {
		page  string
		width int64
	}
	for _, at := range []view{{"locations.html", 390}, {"gap5.html", 1280}} {
		b.Open(t, at.page, at.width, "screen", "light")
		stops, out := 0, false
		for ; stops < 700 && !out; stops++ {
			if err := chromedp.Do(b.Ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
				t.Fatal(err)
			}
			got := browser.Eval[struct {
				Out, Back bool
				Wrong     []string
			}](t, b, focused)
			out = got.Out || got.Back // at the end the first stop may come again without the body between
			for _, w := range got.Wrong {
				t.Errorf("%s at %d: %s", at.page, at.width, w)
			}
		}
		reached := browser.Eval[float64](t, b, `visited.size / [...document.querySelectorAll('a[href], button, select, summary, [tabindex="0"]')].filter((e) => e.checkVisibility()).length`)
		if !out || stops < 40 || reached < .9 {
			t.Errorf("%s at %d: %d stops, %.0f%% of what can be used, out %v", at.page, at.width, stops, 100*reached, out)
		}
	}
}
