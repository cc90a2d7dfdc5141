package access

import (
	"testing"

	"ecart/internal/publish/trial/browser"
)

// The list of a batch is what its reader opens first, so it is held to what its reports are.
func TestAxeFindsNothingInTheListOfABatch(t *testing.T) {
	b, seen := browser.Open(t, browser.Folder(browser.Shelf(t))), 0
	views := browser.Views()
	for i, list := range browser.Lists {
		of := []browser.View{views[2*i], views[2*i+1], browser.Paper}
		if browser.IsLong() && i == 0 { // the list that holds what the others hold
			of = append(views, browser.Paper)
		}
		seen += b.Sound(t, list, of...)
	}
	if seen < 3*len(browser.Lists) || seen == 0 {
		t.Errorf("only %d views were looked at", seen)
	}
	for _, c := range b.Complaints() {
		t.Error(c)
	}
}

func TestTheListOfABatchIsScrolledOneWayAtFourHundredPerCent(t *testing.T) {
	b := browser.Open(t, browser.Folder(browser.Shelf(t)))
	for _, list := range browser.Lists {
		b.Open(t, list, narrow, "screen", "light")
		if over := browser.Eval[int](t, b, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			t.Errorf("%s is %d pixels too wide", list, over)
		}
		for _, f := range browser.Eval[[]string](t, b, smallTargets) {
			t.Errorf("%s: the target %s is smaller than 24 pixels", list, f)
		}
		if cut := browser.Eval[[]string](t, b, `[...document.querySelectorAll('main *')].filter((e) => !e.closest('.unseen, thead') && e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible').map((e) => e.outerHTML.slice(0, 90))`); len(cut) > 0 {
			t.Errorf("%s cuts %q", list, cut)
		}
	}
}
