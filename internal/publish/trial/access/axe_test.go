package access

import (
	"testing"

	"ecart/internal/publish/trial/browser"
)

// Two tabs share the pages, each in a chromium of its own: what takes time is axe, which keeps one processor busy.
func TestAxeFindsNothing(t *testing.T) {
	out, views := browser.Flagship(t), browser.Views()
	all := []string{"index.html", "gap5.html"}
	if browser.IsLong() {
		all = browser.Pages(t, out)
	}
	for half, name := range []string{"even", "odd"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, seen := browser.Open(t, browser.Folder(out)), 0
			for i := half; i < len(all); i += 2 { // a light one, a dark one, and the widths by turns
				seen += b.Sound(t, "site/"+all[i], views[2*i%len(views)], views[(2*i+1)%len(views)], browser.Paper)
			}
			if browser.IsLong() {
				seen += b.Sound(t, "report.html#"+[]string{"gap5", "standards"}[half], views[half])
			}
			if least := 3 * (len(all) / 2); seen < least {
				t.Errorf("only %d views were looked at, want %d", seen, least)
			}
		})
	}
}
