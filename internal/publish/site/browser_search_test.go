package site

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// press sends keys to what has the focus.
func (b *browser) press(t *testing.T, keys string) {
	t.Helper()
	if err := chromedp.Do(b.ctx, chromedp.KeyEvent(keys)); err != nil {
		t.Fatal(err)
	}
}

// settles waits until a condition holds.
func (b *browser) settles(t *testing.T, what, js string) {
	t.Helper()
	if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](js, chromedp.WithPollingTimeout(10*time.Second), chromedp.WithPollingInterval(30*time.Millisecond))); err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

// arrives waits until the page at an address is shown; an error while the page changes is none.
func (b *browser) arrives(t *testing.T, want string) {
	t.Helper()
	where := ""
	for range 100 {
		if where, _ = chromedp.Run(b.ctx, chromedp.Location()); where == want {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Errorf("it leads to %q, want %q", where, want)
}

const (
	hits   = `[...document.querySelectorAll('#search [role=option] b')].map((e) => e.textContent)`
	chosen = `(document.getElementById(document.querySelector('#search input').getAttribute('aria-activedescendant')) || {}).href || ''`
)

func TestBrowserFindsAPageByItsNameFirst(t *testing.T) {
	r := example()
	b := openBrowser(t, built(t, r))
	asked := 0
	for _, p := range r.Pages {
		if asked == 4 {
			break
		}
		asked++
		b.open(t, "index.html", 1280, 1000)
		eval[bool](t, b, `document.querySelector('[data-search]').click() || true`)
		b.settles(t, "the dialog never opened", `document.querySelector('#search').open && !!window.ecartIndex`)
		b.press(t, p.Nav)
		b.settles(t, "nothing was found", hits+`.length > 0`)
		if got := eval[string](t, b, `(document.querySelector('#search [role=option]') || {}).href || ''`); !strings.HasSuffix(got, fileName(p.ID)) {
			t.Errorf("%q leads to %q first, want %s", p.Nav, got, fileName(p.ID))
		}
	}
	if asked == 0 {
		t.Fatal("no page was asked for")
	}
}

func TestBrowserSearchesWithoutAccentsByKeyboardAlone(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "index.html", 1280, 1000)
	if eval[bool](t, b, `!!window.ecartIndex`) {
		t.Error("the index is loaded before anybody searches")
	}
	// A whole press would type it too, though the page takes it: in a browser it does not.
	if _, err := chromedp.Call(b.ctx, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeRawKeyDown, Key: "/", Code: "Slash"}); err != nil {
		t.Fatal(err)
	}
	b.settles(t, "the dialog never opened", `document.querySelector('#search').open && !!window.ecartIndex`)
	b.press(t, "ECART")
	b.settles(t, "nothing was found", hits+`.length > 1`)
	if got := eval[[]string](t, b, hits); len(got) == 0 || got[0] != "Écart" {
		t.Fatalf("found %q, want the term of that name first", got)
	}
	first := eval[string](t, b, chosen)
	b.press(t, kb.ArrowDown)
	if second := eval[string](t, b, chosen); second == first || second == "" {
		t.Errorf("the arrow leads from %q to %q", first, second)
	}
	b.press(t, kb.ArrowUp)
	b.press(t, kb.Enter)
	b.arrives(t, first)
	if !strings.HasSuffix(first, "method.html#gap") {
		t.Errorf("the term stands at %s", first)
	}
	for _, c := range b.complaints() {
		t.Error(c)
	}
}

func TestBrowserSaysWhereNothingIsFoundAndGivesTheFocusBack(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "gap5.html", 390, 800)
	eval[bool](t, b, `document.querySelector('[data-search]').focus() || true`)
	b.press(t, kb.Enter)
	b.settles(t, "the button opens nothing", `document.querySelector('#search').open && !!window.ecartIndex`)
	b.press(t, `<b>zzz`)
	b.settles(t, "nothing is said", `document.querySelector('#search [role=status]').textContent.includes('<b>zzz')`)
	if n := eval[int](t, b, hits+`.length`); n != 0 {
		t.Errorf("%d hits for nothing", n)
	}
	b.press(t, kb.Escape)
	b.press(t, kb.Escape) // the first empties the field where the browser does that
	b.settles(t, "Escape does not close it, or the focus is lost", `!document.querySelector('#search').open && document.activeElement.matches('[data-search]')`)
	for _, c := range b.complaints() {
		t.Error(c)
	}
}
