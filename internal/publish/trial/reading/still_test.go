package reading

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"ecart/internal/publish/trial/browser"
)

// withoutScripts lists what a page lacks, or shows in vain, for a reader whose browser runs none.
const withoutScripts = `(() => {
	const shown = (e) => e.checkVisibility(), found = [], all = (selector, of = document) => [...of.querySelectorAll(selector)];
	for (const e of all('button, select, input, [role=button], [role=tab]')) if (shown(e)) found.push('shows ' + e.outerHTML.slice(0, 80));
	for (const c of all('main .chart')) if (!all('.chart-still svg', c).some(shown)) found.push('lacks the drawing ' + c.id);
	for (const t of all('main table')) if (!shown(t) && !(t.closest('details') && shown(t.closest('details').querySelector('summary')))) found.push('lacks the table ' + t.id);
	for (const a of all('main a.term')) if (!a.getAttribute('href').startsWith('glossary.html#')) found.push('leads nowhere from ' + a.textContent);
	return { found, terms: all('main a.term').map((a) => a.getAttribute('href').split('#')[1]), seen: [all('main .chart').length, all('main table').length, all('main a.term').length] };
})()`

func TestEveryPageReadsWholeWithoutScripts(t *testing.T) {
	out := browser.Flagship(t)
	b := browser.Open(t, browser.Folder(filepath.Join(out, "site")))
	if _, err := chromedp.Call(b.Ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	all, least := []string{"index.html", "gap5.html", "explore.html", "plan.html", "glossary.html"}, 8
	if browser.IsLong() {
		all, least = browser.Pages(t, out), 50
	}
	var seen [3]int
	terms := map[string]string{} // a page that has the term, by where it leads
	for _, p := range all {
		if err := chromedp.Do(b.Ctx, chromedp.Navigate(browser.Folder(filepath.Join(out, "site"))+p)); err != nil {
			t.Fatalf("%s: %v", p, err)
		}
		got := browser.Eval[struct {
			Found, Terms []string
			Seen         [3]int
		}](t, b, withoutScripts)
		for _, term := range got.Terms {
			terms[term] = p
		}
		for _, f := range got.Found {
			t.Errorf("%s %s", p, f)
		}
		for i, n := range got.Seen {
			seen[i] += n
		}
		if browser.Eval[bool](t, b, `document.documentElement.classList.contains('scripted')`) {
			t.Fatal("scripts run: the test proves nothing")
		}
	}
	if err := chromedp.Do(b.Ctx, chromedp.Navigate(browser.Folder(filepath.Join(out, "site"))+"glossary.html")); err != nil {
		t.Fatal(err)
	}
	explained := browser.Eval[[]string](t, b, `[...document.querySelectorAll('[id]')].map((e) => e.id)`)
	for term, p := range terms {
		if !slices.Contains(explained, term) {
			t.Errorf("%s leads to %q, which the glossary does not explain", p, term)
		}
	}
	if slices.Min(seen[:]) < least {
		t.Errorf("only %v charts, tables and terms looked at", seen)
	}
}
