package app

import (
	"context"
	"encoding/json"
	"math"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tab is chromium on a site, with what went wrong in it.
type tab struct {
	ctx  context.Context
	root string
	bad  []string
}

func openTab(t *testing.T, site string) *tab {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("chromium is missing")
		}
		t.Skip("chromium is missing")
	}
	b := &tab{root: (&url.URL{Scheme: "file", Path: site + "/"}).String()}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1280, 1000))...)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	b.ctx, cancel = chromedp.NewContext(ctx, chromedp.WithListener(func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			b.bad = append(b.bad, e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			b.bad = append(b.bad, e.Entry.Text)
		}
	}))
	t.Cleanup(cancel)
	return b
}

func (b *tab) open(t *testing.T, page, until string) {
	t.Helper()
	if err := chromedp.Do(b.ctx, chromedp.Navigate("about:blank"), chromedp.Navigate(b.root+page)); err != nil {
		t.Fatal(err)
	}
	b.until(t, page, "document.readyState === 'complete' && "+until)
}

func (b *tab) until(t *testing.T, what, js string) {
	t.Helper()
	b.within(t, 20*time.Second, what, js)
}

// within waits for something to become true; what may take long on a busy machine is given longer.
func (b *tab) within(t *testing.T, long time.Duration, what, js string) {
	t.Helper()
	if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](js, chromedp.WithPollingTimeout(long), chromedp.WithPollingInterval(20*time.Millisecond))); err != nil {
		t.Fatalf("%s: %s never came: %v; %q", what, js, err, b.bad)
	}
}

func (b *tab) text(t *testing.T, js string) string {
	t.Helper()
	s, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](js))
	if err != nil {
		t.Fatalf("%s: %v", js, err)
	}
	return s
}

// everyChoice chooses each option, and each two and three of criteria that are crossed, and writes down what the page then says.
const everyChoice = `(() => {
	const data = window.ecartSlices, selects = [...document.querySelectorAll('.filters select')], all = [];
	const options = selects.flatMap((s) => [...s.options]).filter((o) => o.value);
	const of = (criterion) => options.filter((o) => Number(o.value.split('.')[0]) === criterion);
	const product = (lists) => lists.reduce((rows, list) => rows.flatMap((r) => list.map((x) => [...r, x])), [[]]);
	const choices = [...data.criteria.map((_, i) => [i]), ...data.crossed].flatMap((by) => product(by.map(of)));
	window.told = [];
	(async () => {
		for (const choice of choices) {
			selects.forEach((s) => { s.value = ''; });
			for (const o of choice) o.closest('select').value = o.value;
			if (choice.some((o) => o.closest('select').value !== o.value)) throw new Error('not chosen ' + choice.map((o) => o.value));
			choice[0].closest('select').dispatchEvent(new Event('change'));
			await new Promise((done) => setTimeout(done));
			const panel = document.querySelector('.picked'), text = (e, q) => (e.querySelector(q) || {}).textContent || '';
			window.told.push({
				of: choice.map((o) => [data.criteria[Number(o.value.split('.')[0])], o.dataset.id]),
				base: text(panel, '.chosen p'), few: panel.querySelectorAll('.callout').length,
				figures: [...panel.querySelectorAll('.figures li')].map((li) => [li.dataset.measure, text(li, '.value'), text(li, 'small'), text(li, '.badge').trim()]),
				rows: [...panel.querySelectorAll('.dimensions tbody tr:not(.foot)')].map((tr) => [...tr.cells].map((c) => text(c, 'span') || c.textContent)),
			});
		}
		window.done = true;
	})().catch((e) => { window.done = true; window.told = [{ of: [], base: String(e) }]; });
	return String(choices.length);
})()`

// toldOf is what the page says of one choice.
type toldOf struct {
	Of      [][2]string
	Base    string
	Few     int
	Figures [][4]string
	Rows    [][]string
}

// sliced is what results.json says of one.
type sliced struct {
	Of       []struct{ Criterion, Level string }
	N        *int
	Hidden   bool
	Contacts int
	Figures  []struct {
		ID      string
		Log     bool
		Against string
		Figure  struct {
			Status string
			Value  float64
			N      int
		}
	}
}

func TestEveryChoiceOfTheFiltersShowsTheNumbersOfTheResults(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	o, err := Build(context.Background(), Request{Config: "../../report.yaml", Out: out, Version: "test"})
	if err != nil || o.Failure != None {
		t.Fatal(err, o.Diagnostics)
	}
	wanted := readSlices(t, filepath.Join(out, "results.json"))
	b := openTab(t, filepath.Join(out, "site"))
	b.open(t, "explore.html", `!!window.ecartSlices && !!document.querySelector('.dimensions')`)
	n, _ := strconv.Atoi(b.text(t, everyChoice))
	b.within(t, 4*time.Minute, "every choice", "window.done")
	var all []toldOf
	if err := json.Unmarshal([]byte(b.text(t, "JSON.stringify(window.told)")), &all); err != nil || len(all) != n || n < 200 {
		t.Fatalf("%d of %d choices: %v %+v", len(all), n, err, all[:min(1, len(all))])
	}
	seen, few := 0, 0
	for _, one := range all {
		want, there := wanted[key(one.Of)]
		if !there || want.Hidden {
			if few++; one.Few != 1 || len(one.Rows) != 0 {
				t.Errorf("%v is hidden, and the page says %+v", one.Of, one)
			}
		}
		if there {
			seen += compared(t, one, want)
		}
	}
	if seen < 4000 || few < 20 {
		t.Errorf("%d figures and %d hidden choices were seen", seen, few)
	}
	followed(t, b)
	if len(b.bad) > 0 {
		t.Errorf("the browser complains: %q", b.bad)
	}
}

// followed checks that a choice is an address, goes along, is taken back, and is made by keyboard.
func followed(t *testing.T, b *tab) {
	title := `((document.querySelector('.chosen h2') || {}).textContent || '')`
	b.open(t, "explore.html#location=Annecy&motif=Affaires", title+` === 'Annecy · Affaires'`)
	b.open(t, "index.html", title+` === 'Annecy · Affaires'`)
	if at := b.text(t, "document.querySelector('.onward a').href"); !strings.HasSuffix(at, "explore.html#location=Annecy&motif=Affaires") {
		t.Errorf("the overview leads on to %s", at)
	}
	b.text(t, `document.querySelector('.filters button').click(); ''`)
	b.until(t, "reset", `!document.querySelector('.chosen') && !location.hash && document.activeElement === document.querySelector('.filters select')`)
	if err := chromedp.Do(b.ctx, chromedp.KeyEvent(kb.ArrowDown)); err != nil {
		t.Fatal(err)
	}
	b.until(t, "by keyboard", title+` === 'Annecy' && location.hash === '#location=Annecy'`)
	b.open(t, "locations.html", `!!document.querySelector('.links a[href="explore.html"]')`)
	b.open(t, "explore.html#location=Nowhere&channel=", title+` === 'Ensemble'`)
	b.open(t, "explore.html#location=Annecy&channel=Site%20web&motif=Affaires&month=2026-03", `document.querySelectorAll('.filters option:checked:not([value=""])').length >= 1 && `+title+` !== ''`)
}

func readSlices(t *testing.T, file string) map[string]sliced {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var r struct{ Slices struct{ Slices []sliced } }
	if err := json.Unmarshal(b, &r); err != nil || len(r.Slices.Slices) < 100 {
		t.Fatalf("%d slices: %v", len(r.Slices.Slices), err)
	}
	all := map[string]sliced{}
	for _, s := range r.Slices.Slices {
		var of [][2]string
		for _, l := range s.Of {
			of = append(of, [2]string{l.Criterion, l.Level})
		}
		all[key(of)] = s
	}
	return all
}

// key names a choice, whatever its order.
func key(of [][2]string) string {
	parts := map[string]string{}
	for _, x := range of {
		parts[x[0]] = x[1]
	}
	b, _ := json.Marshal(parts) // by the order of keys
	return string(b)
}

var standing = map[string]string{"lower": "↓ nettement plus bas", "higher": "↑ nettement plus haut", "no_clear_difference": "≈ pas de différence nette", "": "– non comparé"}

// compared holds what the page says of a choice against the results, and returns how many figures it found.
func compared(t *testing.T, one toldOf, want sliced) int {
	t.Helper()
	shown := map[string][4]string{}
	for _, f := range one.Figures {
		shown[f[0]] = f
	}
	if want.N != nil && !strings.HasPrefix(one.Base, strconv.Itoa(*want.N)+"\u00a0client") && !strings.HasPrefix(plain(one.Base), strconv.Itoa(*want.N)+"client") {
		t.Errorf("%v: %q, want %d customers", one.Of, one.Base, *want.N)
	}
	seen, row := 0, -1
	for _, f := range want.Figures {
		id, dimension, _ := strings.Cut(f.ID, ":")
		measured := f.Figure.Status == "measured" || f.Figure.Status == "indicative"
		if dimension != "" {
			if id == "gap" {
				row++
			}
			if !measured || row >= len(one.Rows) {
				continue
			}
			column := map[string]int{"expectation": 2, "perception": 3, "gap": 4}[id]
			said(t, one, f.ID, one.Rows[row][column], f.Figure.Value)
			if id == "gap" && one.Rows[row][6] != "" && !strings.Contains(standing[f.Against], one.Rows[row][6]) {
				t.Errorf("%v, %s: %q, want %q", one.Of, f.ID, one.Rows[row][6], standing[f.Against])
			}
			seen++
			continue
		}
		got, there := shown[f.ID]
		if !measured {
			if there && strings.ContainsAny(got[1], "0123456789") {
				t.Errorf("%v, %s: %q is shown of what is %s", one.Of, f.ID, got[1], f.Figure.Status)
			}
			continue
		}
		said(t, one, f.ID, got[1], f.Figure.Value)
		if !strings.Contains(plain(got[2]), "n="+strconv.Itoa(f.Figure.N)) || got[3] != standing[f.Against] {
			t.Errorf("%v, %s: %q and %q, want n = %d and %q", one.Of, f.ID, got[2], got[3], f.Figure.N, standing[f.Against])
		}
		seen++
	}
	return seen
}

// said checks a number as French writes it, to its last digit.
func said(t *testing.T, one toldOf, id, text string, want float64) {
	t.Helper()
	p := plain(text)
	switch {
	case strings.HasSuffix(p, "%"):
		want *= 100
	case strings.HasPrefix(id, "wait"):
		seconds := 0.0
		for _, part := range []struct {
			unit string
			of   float64
		}{{"h", 3600}, {"min", 60}, {"s", 1}} {
			if number, rest, ok := strings.Cut(p, part.unit); ok {
				x, err := strconv.ParseFloat(number, 64)
				if err != nil {
					t.Errorf("%v, wait: %q", one.Of, text)
				}
				seconds, p = seconds+x*part.of, rest
			}
		}
		if math.Abs(seconds-want) > 0.5001 {
			t.Errorf("%v, wait: %q, want %v", one.Of, text, want)
		}
		return
	}
	p = strings.TrimRight(p, "%‰")
	got, err := strconv.ParseFloat(p, 64)
	_, decimals, _ := strings.Cut(p, ".")
	if err != nil || math.Abs(got-want) > 0.50001*math.Pow10(-len(decimals)) {
		t.Errorf("%v, %s: %q, want %v", one.Of, id, text, want)
	}
}

// plain takes blanks out of a text and puts its numbers as programs write them.
func plain(s string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "\u2009", "", "−", "-", "+", "", ",", ".").Replace(s)
}
