package site

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"ecart/internal/document/report"
	"ecart/internal/document/report/reporttest"
)

// until waits for an expression to become true.
func until(t *testing.T, b *browser, js string) {
	t.Helper()
	if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](js, chromedp.WithPollingTimeout(10*time.Second), chromedp.WithPollingInterval(20*time.Millisecond))); err != nil {
		t.Fatalf("%s: %v; focus is on %q", js, err, eval[string](t, b, `document.activeElement.outerHTML.slice(0, 200)`))
	}
}

func TestBrowserReachesEveryToolByKeyboard(t *testing.T) {
	b := openBrowser(t, built(t, onePage(longTable(), report.Figurative{Chart: reporttest.Trend()})))
	b.open(t, "index.html", 1280, 1000)
	wanted := eval[int](t, b, `(() => { window.reached = new Set(); document.querySelector('main').focus();
		return document.querySelectorAll('main a[href], main button:not(.take button), main summary, main input').length - document.querySelectorAll('main .numbers > summary, main .numbers:not([open]) *:is(a, button, input)').length; })()`)
	if wanted < 10 {
		t.Fatalf("only %d things to reach", wanted)
	}
	for range wanted {
		press(t, b, "\t")
		eval[bool](t, b, `!!reached.add(document.activeElement)`)
	}
	if got := eval[int](t, b, `[...reached].filter((e) => e.closest('main')).length`); got != wanted {
		t.Errorf("Tab reaches %d of %d: %q", got, wanted, eval[string](t, b, `[...reached].map((e) => e.tagName + '.' + e.className + ' ' + (e.getAttribute('aria-label') || e.textContent.slice(0, 20))).join('; ')`))
	}
	for _, c := range []struct{ what, selector string }{{"permalink", ".permalink"}, {"search", ".sift input"}, {"menu", ".take summary"}, {"switch", ".choice button"}, {"heading", "thead button"}} {
		if !eval[bool](t, b, `[...reached].some((e) => e.matches('`+c.selector+`'))`) {
			t.Errorf("the %s is not reached", c.what)
		}
	}
}

func TestBrowserOpensAndLeavesAMenuByKeyboard(t *testing.T) {
	b := openBrowser(t, built(t, onePage(longTable())))
	b.open(t, "index.html", 1280, 1000)
	for _, key := range []string{"\r", " "} {
		eval[bool](t, b, `document.querySelector('.take summary').focus() || true`)
		press(t, b, key)
		until(t, b, `document.querySelector('.take').open`)
		press(t, b, "\t")
		until(t, b, `document.activeElement.closest('.take ul') && document.activeElement.textContent === 'Classeur (XLSX)'`)
		press(t, b, "\u001b")
		until(t, b, `!document.querySelector('.take').open && document.activeElement.matches('.take summary')`)
	}
	press(t, b, "\r", "\t", "\t", "\t") // past the last entry
	until(t, b, `!document.querySelector('.take').open && !document.activeElement.closest('.take')`)
}

func TestBrowserSwitchesBetweenChartAndNumbers(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "gap5.html", 1280, 1000)
	figure := `document.getElementById('gap5-dimensions')`
	state := func() string {
		return eval[string](t, b, `[`+figure+`.querySelector('.chart-live').checkVisibility() ? 'chart' : '', `+figure+`.querySelector('.numbers table').checkVisibility() ? 'table' : '',
			...[...`+figure+`.querySelectorAll('.choice button')].map((e) => e.getAttribute('aria-pressed'))].join(' ').trim()`)
	}
	if got := state(); got != "chart  true false" {
		t.Fatalf("a page begins with %q", got)
	}
	eval[bool](t, b, figure+`.querySelectorAll('.choice button')[1].focus() || true`)
	press(t, b, " ")
	until(t, b, figure+`.querySelector('.numbers').open`)
	if got := state(); got != "table false true" {
		t.Errorf("the table is shown as %q", got)
	}
	if n := eval[int](t, b, `document.querySelectorAll('.as-table').length`); n != 1 {
		t.Errorf("%d charts show their numbers, want one", n)
	}
	eval[bool](t, b, `document.querySelector('input[value=dark]').click() || true`) // redraws all charts but this one
	if err := chromedp.Do(b.ctx, chromedp.EmulateViewport(1000, 900)); err != nil {
		t.Fatal(err)
	}
	eval[bool](t, b, figure+`.querySelectorAll('.choice button')[0].focus() || true`)
	press(t, b, "\r")
	until(t, b, figure+`.matches('.is-live') && `+figure+`.querySelector('.chart-live svg').clientWidth === `+figure+`.clientWidth`)
	if got := state(); got != "chart  true false" {
		t.Errorf("the chart comes back as %q", got)
	}
	for _, c := range b.complaints() {
		t.Error(c)
	}
}

func TestBrowserLeadsToWhatIsFolded(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "gap5.html", 1280, 1000)
	id := eval[string](t, b, `document.querySelector('#gap5-dimensions .numbers table').id`)
	b.open(t, "gap5.html#"+id, 1280, 1000)
	until(t, b, `document.getElementById('`+id+`').checkVisibility() && document.getElementById('gap5-dimensions').matches('.as-table')`)
	b.open(t, "gap5.html#%E0%A4%A", 1280, 1000) // no address of ours, and no error
	for _, c := range b.complaints() {
		t.Error(c)
	}
}

func TestBrowserCopiesALinkAndSaysSo(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "gap5.html", 1280, 1000)
	eval[bool](t, b, `document.execCommand = () => true; !!Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })`)
	links := eval[[]string](t, b, `[...document.querySelectorAll('main section')].filter((s) => s.querySelector('h2')).map((s) => { const a = s.querySelector('.permalink'); return a.getAttribute('href') === '#' + s.id ? a.getAttribute('aria-label') : 'no link: ' + s.id; })`)
	if len(links) < 2 || !strings.HasPrefix(links[0], "Lien vers «") {
		t.Errorf("links are %q", links)
	}
	eval[bool](t, b, `document.querySelector('#gap5-dimensions .permalink').focus() || true`)
	press(t, b, "\r")
	until(t, b, `window.copied === location.href && location.hash === '#gap5-dimensions' && document.querySelector('.said').textContent === 'Lien copié'`)
	if got := eval[string](t, b, `document.querySelector('#gap5-dimensions').matches(':target') ? getComputedStyle(document.querySelector('#gap5-dimensions')).outlineStyle : ''`); got != "solid" {
		t.Errorf("what a link leads to is outlined %q", got)
	}
}

func TestBrowserPrintsNoToolsAndWholeTables(t *testing.T) {
	b := openBrowser(t, built(t, onePage(longTable(), report.Figurative{Chart: reporttest.Trend()})))
	b.open(t, "index.html", 1280, 1000)
	eval[bool](t, b, `(() => { const f = document.querySelector('.sift input'); f.value = 'etienne'; f.dispatchEvent(new Event('input')); document.querySelectorAll('.choice button')[1].click(); return true; })()`)
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	shown := `[...document.querySelectorAll('.tools, .sift, .permalink, .said, .choice')].filter((e) => e.checkVisibility()).map((e) => e.className).join(' ')`
	if got := eval[string](t, b, shown); got != "" {
		t.Errorf("paper shows %q", got)
	}
	if n := eval[int](t, b, `[...document.querySelectorAll('#places tbody tr')].filter((e) => !e.checkVisibility()).length`); n != 0 {
		t.Errorf("paper lacks %d rows that a search hid, and nothing on it says so", n)
	}
	if !eval[bool](t, b, `document.querySelector('.chart-still.wide').checkVisibility()`) {
		t.Error("paper lacks the drawing of a chart that shows its numbers")
	}
}

func TestBrowserWithoutScriptsShowsNoTools(t *testing.T) {
	b := openBrowser(t, built(t, onePage(longTable(), report.Figurative{Chart: reporttest.Trend()})))
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(b.ctx, chromedp.Navigate(b.root+"index.html")); err != nil {
		t.Fatal(err)
	}
	if n := eval[int](t, b, `document.querySelectorAll('main button, main input, .take').length`); n != 0 {
		t.Errorf("%d tools that do nothing", n)
	}
	if n := eval[int](t, b, `[...document.querySelectorAll('main section > .titled > .permalink, .numbers > summary')].filter((e) => e.checkVisibility()).length`); n != 2 {
		t.Errorf("%d of the link and the fold of the numbers are there", n)
	}
}
