package reading

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"ecart/internal/publish/trial/browser"
)

// mostWire is how heavy the overview may be on the wire, in bytes, with all that it loads when it is read to its end.
const mostWire = 500_000

func TestTheOverviewIsLightAndReadsBeforeAnyScript(t *testing.T) {
	out := browser.Flagship(t)
	b := browser.Open(t, browser.Serve(t, filepath.Join(out, "site")))
	b.Open(t, "", 1280, "screen", "light")
	b.Settles(t, "no chart came alive", `!!document.querySelector('.chart-live svg')`)
	b.Turn(t, "print", "light")
	if n := browser.Eval[int](t, b, `[...document.querySelectorAll('.chart.is-live')].filter((c) => ![...c.querySelectorAll('.chart-still')].some((e) => e.checkVisibility())).length`); n > 0 {
		t.Errorf("%d live charts leave no picture on paper", n)
	}
	b.Turn(t, "screen", "light")
	browser.Eval[bool](t, b, `(scrollTo(0, document.body.scrollHeight), true)`)
	wire := b.Wire()
	if wire < 50_000 || wire >= mostWire {
		t.Errorf("the overview weighs %.0f bytes on the wire; %d are too many", wire, mostWire)
	}
	t.Logf("the overview weighs %.0f bytes on the wire", wire)
	html, err := os.ReadFile(filepath.Join(out, "site", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	waiting := 0
	for _, tag := range regexp.MustCompile(`<script src[^>]*>`).FindAllString(string(html), -1) {
		waiting++
		if !strings.Contains(tag, "defer") && !strings.Contains(tag, "theme.js") { // a few lines, which keep dark from flashing
			t.Errorf("%s holds the page up", tag)
		}
	}
	if waiting != 4 { // theme, page, filters, charts: each file more waits for its turn on the line
		t.Errorf("%d scripts found, want 4", waiting)
	}
	for _, c := range b.Complaints() {
		t.Error(c)
	}
}

// The server keeps back every script but the few lines of theme.js: the page must be drawn nevertheless.
func TestTheFirstContentIsDrawnBeforeAnyScriptRuns(t *testing.T) {
	held, asked := make(chan struct{}), make(chan string, 20)
	b := browser.Open(t, browser.ServeThrough(t, filepath.Join(browser.Flagship(t), "site"), func(path string) {
		if strings.HasSuffix(path, ".js") && !strings.HasSuffix(path, "theme.js") {
			asked <- path
			<-held
		}
	}))
	let := sync.OnceFunc(func() { close(held) })
	t.Cleanup(let) // before the server is closed, which waits for its answers
	b.Begin(t, "index.html")
	b.Settles(t, "nothing was drawn without scripts", `performance.getEntriesByName('first-contentful-paint').length > 0 && document.querySelector('main h1').checkVisibility()`)
	if state := browser.Eval[string](t, b, `document.readyState`); state == "complete" || len(asked) == 0 {
		t.Errorf("it is %s with %d scripts kept back: the test proves nothing", state, len(asked))
	}
	let()
	b.Settles(t, "the scripts never came", `document.readyState === 'complete'`)
}

func TestEveryPageIsQuietFromAFolderAndFromAServer(t *testing.T) {
	browser.Long(t)
	out := browser.Flagship(t)
	for _, root := range []string{browser.Folder(filepath.Join(out, "site")), browser.Serve(t, filepath.Join(out, "site"))} {
		b := browser.Open(t, root)
		for _, p := range browser.Pages(t, out) {
			b.Open(t, p, 1280, "screen", "light")
		}
		for _, c := range b.Complaints() {
			t.Errorf("%s: %s", root, c)
		}
	}
}

func TestOneFileShowsAPageAtATimeAndKeepsItsTools(t *testing.T) {
	out := browser.Flagship(t)
	b := browser.Open(t, browser.Folder(out))
	b.Open(t, "report.html#gap5--items", 1280, "screen", "dark")
	b.Settles(t, "it never unpacked", `document.documentElement.classList.contains('unpacked')`)
	if got := browser.Eval[[]string](t, b, `[...document.querySelectorAll('.page')].filter((p) => p.offsetParent).map((p) => p.id)`); len(got) != 1 || got[0] != "gap5" {
		t.Errorf("it shows %q, want gap5 alone", got)
	}
	b.Settles(t, "no chart came alive", `!!document.querySelector('#gap5 .chart-live svg')`)
	browser.Eval[bool](t, b, `document.querySelector('.wide-nav a[href="#standards"]').click() || true`)
	b.Settles(t, "the navigation turns no page", `!!document.querySelector('#standards').offsetParent && !document.querySelector('#gap5').offsetParent && document.querySelector('.wide-nav [aria-current]').hash === '#standards'`)
	browser.Eval[bool](t, b, `document.querySelector('[data-search]').click() || true`)
	if err := chromedp.Do(b.Ctx, chromedp.KeyEvent("glossaire")); err != nil {
		t.Fatal(err)
	}
	b.Settles(t, "the search finds nothing", `!!document.querySelector('#found [role=option]')`)
	if err := chromedp.Do(b.Ctx, chromedp.KeyEvent(kb.Enter)); err != nil {
		t.Fatal(err)
	}
	b.Settles(t, "the search leads nowhere", `!!document.querySelector('#glossary').offsetParent`)
	if n := browser.Eval[int](t, b, `document.querySelectorAll('[id]').length - new Set([...document.querySelectorAll('[id]')].map((e) => e.id)).size`); n > 0 {
		t.Errorf("%d ids stand twice", n)
	}
	for _, c := range b.Complaints() {
		t.Error(c)
	}
}

func TestTheKeyboardAloneReachesEverything(t *testing.T) {
	b := browser.Open(t, browser.Folder(filepath.Join(browser.Flagship(t), "site")))
	for _, width := range []int64{1280, 390} {
		b.Open(t, "gap5.html", width, "screen", "light")
		wanted := map[string]bool{".skip": false, "[data-search]": false, ".side a[href='gap1.html'], .menu summary": false, "main a": false, "main button": false, "main summary": false, "main footer ~ *, .turn a": false}
		for range 400 {
			if err := chromedp.Do(b.Ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
				t.Fatal(err)
			}
			left := 0
			for selector, seen := range wanted {
				if !seen && browser.Eval[bool](t, b, `document.activeElement.matches("`+selector+`")`) {
					wanted[selector] = true
				}
				if !wanted[selector] {
					left++
				}
			}
			if left == 0 {
				break
			}
		}
		for selector, seen := range wanted {
			if !seen {
				t.Errorf("at %d pixels the keyboard never reaches %s", width, selector)
			}
		}
	}
}

func TestPaperHoldsEveryTable(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("pdftotext is missing")
		}
		t.Skip("pdftotext is missing")
	}
	out := browser.Flagship(t)
	b := browser.Open(t, browser.Folder(filepath.Join(out, "site")))
	all := []string{"gap5.html"}
	if browser.IsLong() {
		all = browser.Pages(t, out)
	}
	tables := 0
	for _, p := range all {
		b.Open(t, p, 1280, "", "dark")
		want := browser.Eval[[]string](t, b, rowsOnPaper)
		res, err := chromedp.Call(b.Ctx, page.PrintToPDF, page.PrintToPDFParams{})
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "page.pdf")
		if err := os.WriteFile(file, res.Data, 0o644); err != nil {
			t.Fatal(err)
		}
		text, err := exec.Command("pdftotext", "-raw", file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		printed := letters(string(text))
		for _, row := range want {
			tables++
			for _, word := range regexp.MustCompile(`[\p{L}]{5,}`).FindAllString(row, -1) {
				if !strings.Contains(printed, letters(word)) {
					t.Errorf("%s: paper lacks %q of the row %q", p, word, row)
					break
				}
			}
		}
	}
	if tables < 10 {
		t.Errorf("only %d rows", tables)
	}
}

// A manager who prints the overview has what to mend, what changed and what to keep on the first sheet.
func TestTheFirstSheetOfTheOverviewTellsTheStory(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is missing; the test before says where it must be")
	}
	b := browser.Open(t, browser.Folder(filepath.Join(browser.Flagship(t), "site")))
	b.Open(t, "index.html", 1280, "", "light")
	heads := browser.Eval[[]string](t, b, `['priorities', 'changed', 'strengths'].map((id) => document.getElementById(id).querySelector('h2').firstChild.textContent)`)
	res, err := chromedp.Call(b.Ctx, page.PrintToPDF, page.PrintToPDFParams{})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(file, res.Data, 0o644); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command("pdftotext", "-l", "1", file, "-").Output()
	if err != nil || len(heads) != 3 {
		t.Fatal(err, heads)
	}
	for _, head := range heads {
		if !strings.Contains(letters(string(text)), letters(head)) {
			t.Errorf("the first sheet lacks %q", head)
		}
	}
}

// rowsOnPaper is the words of each row that is printed, without those that only screen readers hear.
const rowsOnPaper = `[...document.querySelectorAll('main table')].filter((t) => !t.closest('details:not([data-print])')).flatMap((t) => [...t.rows].map((r) => {
	const texts = [], walk = document.createTreeWalker(r, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('.unseen')) texts.push(walk.currentNode.data);
	return texts.join(' ');
}))`

// letters are the letters and figures of a text alone: lines break where they must.
func letters(s string) string {
	return regexp.MustCompile(`[^\p{L}\p{N}]+`).ReplaceAllString(strings.NewReplacer("ﬁ", "fi", "ﬂ", "fl", "ﬀ", "ff").Replace(s), "")
}
