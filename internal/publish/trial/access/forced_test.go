package access

import (
	"slices"
	"testing"

	"ecart/internal/publish/trial/browser"
)

// lost lists what cannot be told from its ground where the system chooses the colours.
const lost = `(() => {
	const look = (e, part) => getComputedStyle(e, part), clear = 'rgba(0, 0, 0, 0)', found = [], seen = { drawings: 0, badges: 0, arrows: 0, chosen: 0 };
	const shown = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
	for (const e of shown('.chart svg')) {
		const ground = look(e.closest('.chart-live') || e).backgroundColor;
		seen.drawings++;
		if (ground === clear || look(e).forcedColorAdjust !== 'none') found.push('a drawing on ' + ground);
		const [text] = e.querySelectorAll('text'); // later ones may stand on a bar
		if (text && look(text).fill === ground) found.push('the words ' + text.textContent);
	}
	for (const e of shown('main .badge')) if (seen.badges++, look(e).borderTopStyle === 'none') found.push('the badge ' + e.textContent);
	for (const e of shown('th button')) if (seen.arrows++, look(e, '::after').backgroundColor === look(document.body).backgroundColor) found.push('the arrows of ' + e.textContent);
	for (const e of shown('[aria-pressed=true], .side [aria-current], .theme input:checked + span')) {
		const ground = look(e).backgroundColor;
		if (seen.chosen++, ground === clear || ground === look(document.body).backgroundColor) found.push('what is chosen, ' + e.textContent);
	}
	return { lost: found, seen: Object.values(seen) };
})()`

func TestNothingIsLostWhereTheSystemChoosesColours(t *testing.T) {
	b := browser.Open(t, browser.Folder(browser.Flagship(t)))
	var seen [4]int
	for _, p := range readOften(t) {
		for _, scheme := range []string{"light", "dark"} {
			b.Open(t, "site/"+p, 1280, "screen", scheme)
			b.Prefer(t, "forced-colors", "active")
			if !browser.Eval[bool](t, b, `matchMedia('(forced-colors: active)').matches`) {
				t.Fatal("the colours are not forced: the test proves nothing")
			}
			found := browser.Eval[struct {
				Lost []string
				Seen [4]int
			}](t, b, lost)
			for _, f := range found.Lost {
				t.Errorf("%s, %s, loses %s", p, scheme, f)
			}
			for i, n := range found.Seen {
				seen[i] += n
			}
		}
	}
	if slices.Contains(seen[:], 0) {
		t.Errorf("drawings, badges, arrows and choices looked at: %v", seen)
	}
}

// moving counts the parts of a page that would move.
const moving = `[...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e);
	return s.scrollBehavior === 'smooth' || s.animationName !== 'none' || s.transitionDuration.split(', ').some((d) => parseFloat(d) > 0); }).length + document.getAnimations().length`

func TestNothingMovesForWhoAsksForStillness(t *testing.T) {
	b := browser.Open(t, browser.Folder(browser.Flagship(t)))
	for _, p := range readOften(t) {
		b.Open(t, "site/"+p, 1280, "screen", "light")
		b.Prefer(t, "prefers-reduced-motion", "no-preference")
		if browser.Eval[int](t, b, moving) == 0 {
			t.Errorf("%s: nothing moves for anybody: the test proves nothing", p)
		}
		b.Prefer(t, "prefers-reduced-motion", "reduce")
		if n := browser.Eval[int](t, b, moving); n > 0 {
			t.Errorf("%s: %d parts of the page move", p, n)
		}
	}
}

// readOften is three pages of the flagship that hold what others hold too, and all of its pages in the long form.
func readOften(t *testing.T) []string {
	if browser.IsLong() {
		return browser.Pages(t, browser.Flagship(t))
	}
	return []string{"index.html", "gap5.html", "locations.html"}
}
