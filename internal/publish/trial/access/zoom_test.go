package access

import (
	"testing"

	"ecart/internal/publish/trial/browser"
)

// narrow is how many CSS pixels are left of a window of 1280 at four hundred per cent (WCAG 1.4.10).
const narrow = 320

func TestAPageAtFourHundredPerCentIsScrolledOneWay(t *testing.T) {
	out := browser.Flagship(t)
	all := []string{"index.html", "gap5.html", "explore.html", "plan.html"}
	if browser.IsLong() {
		all = browser.Pages(t, out)
	}
	b := browser.Open(t, browser.Folder(out))
	for _, p := range all {
		b.Open(t, "site/"+p, narrow, "screen", "light")
		if over := browser.Eval[int](t, b, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			t.Errorf("%s is %d pixels too wide", p, over)
		}
		for _, f := range browser.Eval[[]string](t, b, smallTargets) {
			t.Errorf("%s: the target %s is smaller than 24 pixels", p, f)
		}
	}
}

// smallTargets lists buttons, fields and folds that are less than 24 CSS pixels in a direction (WCAG 2.5.8), without links inside sentences.
const smallTargets = `[...document.querySelectorAll('button, summary, select, input:not([type=hidden]), nav a')].filter((e) => e.checkVisibility()).map((e) => {
	const whole = e.matches('input') && e.closest('label') || e, { width, height } = whole.getBoundingClientRect();
	return width > 1 && (width < 24 || height < 24) ? e.outerHTML.slice(0, 90) + ' ' + Math.round(width) + 'x' + Math.round(height) : '';
}).filter((s) => s)`
