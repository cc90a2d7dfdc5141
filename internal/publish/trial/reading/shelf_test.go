package reading

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"ecart/internal/publish/trial/browser"
)

func TestTheListOfABatchIsQuietFromAFolderAndFromAServer(t *testing.T) {
	dir := browser.Shelf(t)
	for _, root := range []string{browser.Folder(dir), browser.Serve(t, dir)} {
		b := browser.Open(t, root)
		for _, list := range browser.Lists {
			b.Open(t, list, 1280, "screen", "light")
			for _, width := range []int64{1280, 768, 390, 360} {
				b.Resize(t, width)
				if over := browser.Eval[int](t, b, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
					t.Errorf("%s at %d: %d pixels too wide", list, width, over)
				}
			}
		}
		for _, c := range b.Complaints() {
			t.Errorf("%s: %s", root, c)
		}
	}
}

const rowsShown = `[...document.querySelectorAll('.list tbody tr')].filter((r) => r.checkVisibility()).map((r) => r.querySelector('b').textContent)`

func TestALongListIsSearchedAndKeepsItsReadersColours(t *testing.T) {
	b := browser.Open(t, browser.Serve(t, browser.Shelf(t))) // a page of a folder has no storage to share
	b.Open(t, "long/index.html", 1280, "screen", "light")
	if n := len(browser.Eval[[]string](t, b, rowsShown)); n != 60 {
		t.Fatalf("%d reports are listed", n)
	}
	browser.Eval[bool](t, b, `(document.querySelector('.find input').focus(), true)`)
	if err := chromedp.Do(b.Ctx, chromedp.KeyEvent("MAISON 17")); err != nil {
		t.Fatal(err)
	}
	b.Settles(t, "the search finds another number", rowsShown+`.length === 1`)
	if got := browser.Eval[[]string](t, b, rowsShown); !slices.Equal(got, []string{"Maison 17"}) {
		t.Errorf("it finds %q", got)
	}
	if said := browser.Eval[string](t, b, `document.querySelector('[role=status]').textContent`); said == "" {
		t.Error("nobody is told how many were found")
	}
	if err := chromedp.Do(b.Ctx, chromedp.KeyEvent("xyz")); err != nil {
		t.Fatal(err)
	}
	b.Settles(t, "what nobody is called is found", rowsShown+`.length === 0 && document.querySelector('[role=status]').textContent !== ''`)

	for _, width := range []int64{1280, 390} {
		b.Open(t, "states/index.html", width, "screen", "light")
		if !browser.Eval[bool](t, b, `document.querySelector('.theme').checkVisibility()`) {
			t.Errorf("at %d nobody can choose the colours", width)
		}
	}
	browser.Eval[bool](t, b, `(document.querySelector('input[value=dark]').click(), true)`)
	b.Open(t, "well/index.html", 1280, "screen", "light")
	if got := browser.Eval[string](t, b, `document.documentElement.dataset.theme`); got != "dark" {
		t.Errorf("the next list is %q, though dark was chosen", got)
	}
	for _, c := range b.Complaints() {
		t.Error(c)
	}
}

func TestTheKeyboardReachesEveryReportOfAList(t *testing.T) {
	b := browser.Open(t, browser.Folder(browser.Shelf(t)))
	b.Open(t, "states/index.html", 1280, "screen", "light")
	links := browser.Eval[int](t, b, `document.querySelectorAll('.list a').length`)
	reached := map[string]bool{}
	for range links + 20 {
		if err := chromedp.Do(b.Ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
			t.Fatal(err)
		}
		if at := browser.Eval[string](t, b, `document.activeElement.closest('.list') ? document.activeElement.href + document.activeElement.textContent : ''`); at != "" {
			reached[at] = true
		}
	}
	if links < 20 || len(reached) != links {
		t.Errorf("%d of %d links are reached", len(reached), links)
	}
}

func TestPaperHoldsTheWholeListAndNoControl(t *testing.T) {
	b := browser.Open(t, browser.Folder(browser.Shelf(t)))
	b.Open(t, "long/index.html", 1280, "print", "dark")
	if n := len(browser.Eval[[]string](t, b, rowsShown)); n != 60 {
		t.Errorf("%d of 60 reports are printed", n)
	}
	if n := browser.Eval[int](t, b, `[...document.querySelectorAll('input, .skip')].filter((e) => e.checkVisibility()).length`); n > 0 {
		t.Errorf("%d controls are printed", n)
	}
	if ground := browser.Eval[string](t, b, `getComputedStyle(document.body).backgroundColor`); ground != "rgb(255, 255, 255)" && ground != "rgba(0, 0, 0, 0)" {
		t.Errorf("the ground of the paper is %s", ground)
	}
}
