package serve

import (
	"strings"
	"testing"

	"ecart/internal/publish/trial/browser"
)

func TestAPartIsItsElementWithAllThatIsInIt(t *testing.T) {
	page := []byte(`<body><header class="head" id="head"><h1>Gap 5</h1></header><section class="card" id="a&amp;b"><section><p id="inner">one</p></section><!-- </section> --><section id="last">two</section> three</section><section id="open">four</body>`)
	for id, want := range map[string]string{
		"head":  `<header class="head" id="head"><h1>Gap 5</h1></header>`,
		"a&b":   `<section class="card" id="a&amp;b"><section><p id="inner">one</p></section><!-- </section> --><section id="last">two</section> three</section>`,
		"inner": `<p id="inner">one</p>`,
		"last":  `<section id="last">two</section>`,
		"open":  "",
		"none":  "",
		"":      "",
	} {
		if got := string(part(page, id)); got != want {
			t.Errorf("%q: %q, want %q", id, got, want)
		}
	}
}

func TestOnlyPartsThatAreOthersAreSent(t *testing.T) {
	d := &draft{text: `<section id="a">one</section><section id="b">same</section>`, stamps: "1"}
	at := served(t, d)
	save := func(text string, version int) {
		d.save(text, nil)
		states(t, at, func(s state) bool { return s.Version == version })
	}
	sent := func(query string) string {
		code, text := get(t, at+"_ecart/parts/"+query)
		if code != 200 {
			t.Fatalf("%s: %d", query, code)
		}
		return text
	}
	save(`<section id="a">two</section><section id="b">same</section><section id="c">new</section>`, 2)
	const all = "&of=a&of=b&of=c&of=none"
	for query, want := range map[string]string{
		"index.html?since=1" + all: `<section id="a">two</section><section id="c">new</section>`,
		"?since=1" + all:           `<section id="a">two</section><section id="c">new</section>`,
		"?since=1":                 "",
		"?since=0" + all:           `<section id="a">two</section><section id="b">same</section><section id="c">new</section>`, // of a report that nobody remembers
	} {
		if got := sent(query); got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	for _, query := range []string{"?since=x", "none.html?since=1", "report.pdf?since=1&of=a"} {
		if code, _ := get(t, at+"_ecart/parts/"+query); code != 404 {
			t.Errorf("%s: %d", query, code)
		}
	}
}

// probe keeps over a reload what was put into a page: the ids of elements, and whether each was there before.
const probe = `<script src="assets/probe.js" defer></script>`

func TestWhatIsInSightIsExchangedBeforeThePageIsShownAnew(t *testing.T) {
	of := func(first, far string) string {
		return probe + `<main id="content"><header id="head"><h1>Same</h1></header><section id="near">` + first + `</section><section id="still">as it was</section><section id="tall" style="height: 5000px"></section><section id="far">` + far + `</section></main>`
	}
	d := &draft{text: of("one", "one"), stamps: "1", assets: map[string]string{"assets/probe.js": `
		sessionStorage.loads = Number(sessionStorage.loads || 0) + 1;
		new MutationObserver((all) => all.forEach((m) => m.addedNodes.forEach((e) => {
			if (e.id) sessionStorage.put = (sessionStorage.put || '') + e.id + '=' + e.textContent + ';';
		}))).observe(document.querySelector('main'), { childList: true });`}}
	at := served(t, d)
	b := browser.Open(t, at)
	b.Open(t, "", 1280, "screen", "light")
	d.save(of("two", "two"), nil)
	b.Settles(t, "the page was never shown anew", `sessionStorage.loads === '2' && document.readyState === 'complete'`)
	if got := browser.Eval[string](t, b, `sessionStorage.put`); got != "near=two;" {
		t.Errorf("put into the page: %q", got)
	}
	if got := browser.Eval[string](t, b, `document.querySelector('#near').textContent + document.querySelector('#far').textContent`); got != "twotwo" {
		t.Errorf("the page is %q", got)
	}
	if bad := b.Complaints(); len(bad) > 0 {
		t.Error(strings.Join(bad, "\n"))
	}
}
