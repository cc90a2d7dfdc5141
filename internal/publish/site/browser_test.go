package site

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"ecart/internal/document/report"
	"ecart/internal/document/report/reporttest"
	"ecart/internal/publish/output"
)

// browser is a tab of chromium on a site in a folder, with what went wrong in it.
type browser struct {
	ctx  context.Context
	root string // "file:///…/site/"
	mu   sync.Mutex
	bad  []string // console errors, policy violations, requests that leave the site
}

func openBrowser(t *testing.T, files []output.File) *browser {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("chromium is missing")
		}
		t.Skip("chromium is missing")
	}
	dir := t.TempDir()
	writeFiles(t, dir, files)
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("hide-scrollbars", true), chromedp.WindowSize(1280, 1000))
	b := &browser{root: (&url.URL{Scheme: "file", Path: filepath.Join(dir, "site") + "/"}).String()}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx, chromedp.WithListener(b.listen))
	t.Cleanup(cancel)
	b.ctx = ctx
	return b
}

func (b *browser) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		text := string(e.Type)
		for _, a := range e.Args {
			text += " " + string(a.Value) + a.Description
		}
		b.bad = append(b.bad, text)
	case *runtime.EventExceptionThrown:
		b.bad = append(b.bad, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.bad = append(b.bad, e.Entry.Text)
	case *network.EventRequestWillBeSent:
		if u := e.Request.URL; !strings.HasPrefix(u, b.root) && !strings.HasPrefix(u, "data:") && !strings.HasPrefix(u, "blob:") && u != "about:blank" {
			b.bad = append(b.bad, "request to "+u)
		}
	}
}

// settled scrolls to each chart that is wide enough and not alive yet, for charts start when they come near, and then back.
const settled = `(() => {
	if (document.readyState !== 'complete' || document.fonts.status !== 'loaded') return false;
	const late = [...document.querySelectorAll('[data-chart]')].find((f) => (f.clientWidth >= (f.hasAttribute('data-slim') ? 470 : 560)) !== !!f.querySelector('.chart-live svg'));
	if (late) late.scrollIntoView({ behavior: 'instant', block: 'center' });
	else if (!location.hash) scrollTo({ top: 0, behavior: 'instant' });
	return !late;
})()`

// open shows a page at a size and waits until its charts live or have nothing to do.
func (b *browser) open(t *testing.T, page string, width, height int64) {
	t.Helper()
	if err := chromedp.Do(b.ctx, chromedp.EmulateViewport(width, height), chromedp.Navigate(b.root+page)); err != nil {
		t.Fatalf("%s: %v", page, err)
	}
	if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](settled, chromedp.WithPollingTimeout(20*time.Second), chromedp.WithPollingInterval(50*time.Millisecond))); err != nil {
		b.mu.Lock()
		defer b.mu.Unlock()
		t.Fatalf("%s never settled: %v; %q", page, err, b.bad)
	}
}

func eval[T any](t *testing.T, b *browser, js string) T {
	t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](js))
	if err != nil {
		t.Fatalf("%s: %v", js, err)
	}
	return v
}

func (b *browser) complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.bad
}

func writeFiles(t *testing.T, dir string, files []output.File) {
	t.Helper()
	for _, f := range files {
		p := filepath.Join(dir, f.Path)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, f.Bytes, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestBrowserShowsEveryChartAliveWithoutAComplaint(t *testing.T) {
	r := example()
	b := openBrowser(t, built(t, r))
	charts := 0
	for _, pg := range r.Pages {
		b.open(t, fileName(pg.ID), 1280, 1000)
		charts += eval[int](t, b, `document.querySelectorAll('.is-live .chart-live svg').length`)
		if shown := eval[int](t, b, `[...document.querySelectorAll('.is-live .chart-still')].filter((e) => e.offsetParent).length`); shown > 0 {
			t.Errorf("%s shows %d still drawings beside the live ones", pg.ID, shown)
		}
	}
	if charts < 8 {
		t.Errorf("%d charts live, want one of each kind at least", charts)
	}
	for _, c := range b.complaints() {
		t.Error(c)
	}
}

func TestBrowserFitsATelephone(t *testing.T) {
	r := example()
	b := openBrowser(t, built(t, r))
	for _, width := range []int64{360, 768, 1280} {
		for _, pg := range r.Pages {
			b.open(t, fileName(pg.ID), width, 800)
			if over := eval[int](t, b, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
				t.Errorf("%s at %d pixels is %d too wide", pg.ID, width, over)
			}
			for _, name := range eval[[]string](t, b, tooWide) {
				t.Errorf("%s at %d pixels: %s reaches over the edge", pg.ID, width, name)
			}
		}
	}
	for _, c := range b.complaints() {
		t.Error(c)
	}
}

// tooWide names what reaches over the right edge of the page and does not scroll in a box of its own.
const tooWide = `[...document.querySelectorAll('main *')].filter((e) => !e.closest('.table, .anchors') && !e.closest('svg') && !e.closest('.chart-live')
	&& e.offsetParent && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((e) => e.tagName + '.' + e.className)`

func TestBrowserSortsATableAndKeepsTheTotalLast(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "gap5.html", 1280, 1000)
	column := func() string {
		return eval[string](t, b, `[...document.querySelectorAll('#items-table tbody tr')].map((r) => r.cells[3].dataset.sort).join(' ')`)
	}
	for _, want := range []string{"0.12 -0.4 -0.9 -1.82  -1.07", "-1.82 -0.9 -0.4 0.12  -1.07"} { // what is missing comes before the total only
		eval[bool](t, b, `document.querySelectorAll('#items-table thead button')[3].click() || true`)
		if got := column(); got != want {
			t.Errorf("sorted %q, want %q", got, want)
		}
	}
	if got := eval[string](t, b, `document.querySelectorAll('#items-table thead th')[3].getAttribute('aria-sort')`); got != "ascending" {
		t.Errorf("aria-sort is %q", got)
	}
}

func TestBrowserSortsCardsByAChoice(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	column := func() string {
		return eval[string](t, b, `[...document.querySelectorAll('#items-table tbody tr')].map((r) => r.cells[3].dataset.sort).join(' ')`)
	}
	const choice = `document.querySelector('.by select[aria-controls="items-table"]')`
	b.open(t, "gap5.html", 1280, 1000)
	given := column()
	if eval[bool](t, b, choice+`.checkVisibility()`) {
		t.Error("the choice is shown where the headings are")
	}
	b.open(t, "gap5.html", 390, 800)
	if !eval[bool](t, b, choice+`.checkVisibility()`) {
		t.Fatal("cards cannot be sorted on a telephone")
	}
	for _, c := range []struct{ choose, want string }{{"3 down", "0.12 -0.4 -0.9 -1.82  -1.07"}, {"3 up", "-1.82 -0.9 -0.4 0.12  -1.07"}, {"", given}} {
		eval[bool](t, b, `(() => { const s = `+choice+`; s.value = '`+c.choose+`'; return s.dispatchEvent(new Event('change')); })()`)
		if got := column(); got != c.want {
			t.Errorf("%q sorted %q, want %q", c.choose, got, c.want)
		}
	}
}

func TestBrowserStopsOnlyAtTablesThatScroll(t *testing.T) {
	r := example()
	changeTable(t, r, "items-table", func(table *report.Table) { // a telephone shows fewer rows as cards, which never scroll
		for len(table.Rows) <= cardRows {
			table.Rows = append(table.Rows, table.Rows[0])
		}
	})
	b := openBrowser(t, built(t, r))
	for _, c := range []struct {
		width int64
		want  bool
	}{{1280, false}, {360, true}} {
		b.open(t, "gap5.html", c.width, 800)
		eval[bool](t, b, `document.querySelectorAll('details').forEach((d) => { d.open = true }) || true`)
		settled := `(document.querySelector('#items-table').parentElement.tabIndex === 0) === ` + strconv.FormatBool(c.want)
		if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](settled, chromedp.WithPollingTimeout(10*time.Second))); err != nil {
			t.Errorf("at %d pixels the table's stop for the keyboard is not %v: %v", c.width, c.want, err)
		}
	}
}

// changeTable changes a table of a report where it stands.
func changeTable(t *testing.T, r *report.Report, id string, change func(*report.Table)) {
	t.Helper()
	for _, page := range r.Pages {
		for _, section := range page.Sections {
			for i, b := range section.Blocks {
				if table, ok := b.(report.Table); ok && table.ID == id {
					change(&table)
					section.Blocks[i] = table
					return
				}
			}
		}
	}
	t.Fatalf("no table %s", id)
}

// On a telephone each row of a small table is a card: nothing scrolls, each figure has its heading, and nothing is wider than the window.
func TestBrowserShowsSmallTablesAsCardsOnATelephone(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "gap5.html", 360, 800)
	for _, c := range []struct{ what, js string }{
		{"the box scrolls", `(() => { const x = document.querySelector('#items-table').parentElement; return x.scrollWidth > x.clientWidth + 1 })()`},
		{"the page is wider", `document.documentElement.scrollWidth > innerWidth`},
		{"a figure has no heading", `getComputedStyle(document.querySelector('#items-table tbody td'), '::before').content !== '"Attendu"'`},
	} {
		if eval[bool](t, b, c.js) {
			t.Error(c.what)
		}
	}
}

func TestBrowserSortsALongNoteWithItsRow(t *testing.T) {
	r := example()
	long := "Une remarque assez longue pour qu’elle ait sa propre ligne sous la rangée."
	cell := func(s, note string) report.Cell {
		return report.Cell{Value: report.Value{Kind: report.Words, Text: s}, Note: note}
	}
	number := func(v float64) report.Cell { return report.Cell{Value: report.Value{Number: v}} }
	table := report.Table{ID: "notes", Sort: true, Columns: []report.Column{{Title: "Nom"}, {Title: "A", Numeric: true}, {Title: "B", Numeric: true}}, Rows: []report.Row{
		{Cells: []report.Cell{cell("un", long), number(1), number(1)}}, {Cells: []report.Cell{cell("deux", ""), number(2), number(2)}}, {Cells: []report.Cell{cell("trois", long), number(3), number(3)}}}}
	r.Pages = []report.Page{{ID: "overview", Sections: []report.Section{{ID: "s", Title: "Notes", Blocks: []report.Block{table}}}}}
	b := openBrowser(t, built(t, r))
	b.open(t, "index.html", 1280, 1000)
	eval[bool](t, b, `document.querySelectorAll('#notes thead button')[1].click() || true`)
	got := eval[string](t, b, `[...document.querySelectorAll('#notes tbody tr')].map((r) => r.className || r.cells[0].firstChild.textContent).join(' ')`)
	if want := "trois below deux un below"; got != want {
		t.Errorf("sorted %q, want %q", got, want)
	}
}

func TestBrowserRemembersDarkAndRedrawsCharts(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "gap5.html", 1280, 1000)
	before := eval[string](t, b, `getComputedStyle(document.body).backgroundColor + document.querySelector('#gap5-dimensions .chart-live').innerHTML`)
	eval[bool](t, b, `document.querySelector('input[value=dark]').click() || true`)
	after := eval[string](t, b, `getComputedStyle(document.body).backgroundColor + document.querySelector('#gap5-dimensions .chart-live').innerHTML`)
	if before == after {
		t.Error("dark changed nothing")
	}
	b.open(t, "index.html", 1280, 1000)
	if got := eval[string](t, b, `document.documentElement.dataset.theme`); got != "dark" {
		t.Errorf("the next page is %q, want dark", got)
	}
	for _, c := range b.complaints() {
		t.Error(c)
	}
}

func TestBrowserExplainsAGapOnHoverAndLeadsToItsPage(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "index.html", 1280, 1000)
	at := eval[[]float64](t, b, `(() => { const host = document.querySelector('#model-chart .chart-live');
		host.scrollIntoView({ block: 'center', behavior: 'instant' });
		const words = [...host.querySelectorAll('text')].find((e) => e.textContent.includes('Écart 5')).getBoundingClientRect();
		return [words.x + 20, words.y + words.height / 2] })()`)
	for _, step := range []float64{0, 1, 2} {
		if err := chromedp.Do(b.ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0]+step, at[1])); err != nil {
			t.Fatal(err)
		}
	}
	tip := `(document.querySelector('.chart-tip') || {}).textContent`
	if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](`(`+tip+` || '').includes('−1,07')`, chromedp.WithPollingTimeout(10*time.Second))); err != nil {
		t.Fatalf("no tip: %v", err)
	}
	if got := eval[string](t, b, tip); !strings.Contains(got, "[−1,14\u202f; −1,00] · n\u00a0=\u00a01\u202f486") {
		t.Errorf("the tip %q lacks interval and base", got)
	}
	if err := chromedp.Do(b.ctx, chromedp.MouseClickXY(at[0], at[1])); err != nil {
		t.Fatal(err)
	}
	b.arrives(t, b.root+"gap5.html")
}

func TestBrowserTurnsHostileWordsIntoTextOnly(t *testing.T) {
	r := hostileReport()
	b := openBrowser(t, built(t, r))
	b.open(t, "index.html", 1280, 1000)
	if eval[bool](t, b, `!!window.stolen || document.querySelectorAll('main img').length > 0`) {
		t.Error("a label ran as code")
	}
	if got := eval[string](t, b, `document.querySelector('h1').textContent`); got != hostile {
		t.Errorf("title became %q", got)
	}
	if !eval[bool](t, b, `[...document.querySelectorAll('.chart-live text')].some((e) => e.textContent.includes('</script>'))`) {
		t.Error("the label is not drawn")
	}
	for _, c := range b.complaints() {
		t.Error(c)
	}
}

const hostile = `@fn:tip </script><script>window.stolen=1</script><img src=x onerror=window.stolen=1> __f__ {b} 😀`

func hostileReport() *report.Report {
	r := example()
	bar := reporttest.Bar()
	s := bar.Spec.(report.BarChart)
	s.Rows = append([]report.BarRow{{Label: hostile, Value: report.Interval{Value: 70}}}, s.Rows...)
	bar.Spec, bar.Title, bar.Alt, bar.Note = s, hostile, hostile, hostile
	r.Pages = []report.Page{{ID: "overview", Nav: hostile, Title: hostile, Lead: hostile, Eyebrow: hostile, Sections: []report.Section{
		{ID: "x", Title: hostile, Note: hostile, Blocks: []report.Block{
			report.Figurative{Chart: bar},
			report.Quotation{Text: hostile, By: hostile},
			report.Links{Items: []report.Link{{Title: hostile, Href: "javascript:window.stolen=1"}}},
			report.Prose{Paragraphs: []report.Paragraph{{Runs: []report.Run{{Text: hostile, Href: "javascript:window.stolen=1"}}}}}}}}}}
	return r
}
