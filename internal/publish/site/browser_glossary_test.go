package site

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"ecart/internal/document/report"
)

// explained is the example with a note that holds a term of its glossary.
func explained() *report.Report {
	r := example()
	r.Pages[1].Sections[1].Note = "Le NPS <suit> la fiabilité."
	glossary := r.Pages[3].Sections[1].Blocks[0].(report.Definitions)
	for i := range glossary.Terms {
		glossary.Terms[i].Words = []string{glossary.Terms[i].Term}
	}
	return r
}

func TestBrowserOpensATermInPlaceAndGivesTheFocusBack(t *testing.T) {
	b := openBrowser(t, built(t, explained()))
	for _, width := range []int64{1280, 360} {
		b.open(t, "gap5.html", width, 800)
		const term = `document.querySelector('#dimensions .note a.term')`
		if got := eval[string](t, b, term+`.getAttribute('href')`); got != "method.html#nps" {
			t.Fatalf("the term leads to %q", got)
		}
		eval[bool](t, b, term+`.focus() || true`)
		b.press(t, kb.Enter)
		b.settles(t, "it does not open", `document.querySelector('#definition').matches(':popover-open')`)
		if got := eval[string](t, b, `document.querySelector('#definition').textContent`); !strings.Contains(got, "NPSPromoteurs moins détracteurs.") {
			t.Errorf("it says %q", got)
		}
		if over := eval[bool](t, b, `(() => { const r = document.querySelector('#definition').getBoundingClientRect(); return r.left < 0 || r.right > innerWidth || r.top < 0 || r.bottom > innerHeight })()`); over {
			t.Errorf("at %d pixels it reaches over the edge", width)
		}
		b.press(t, kb.Escape)
		b.settles(t, "Escape does not close it, or the focus is lost", `!document.querySelector('#definition').matches(':popover-open') && document.activeElement === `+term)
		if got := eval[string](t, b, `location.href`); got != b.root+"gap5.html" {
			t.Errorf("the page was left for %s", got)
		}
	}
	for _, c := range b.complaints() {
		t.Error(c)
	}
}
