package terms

import (
	"strings"
	"testing"
)

func linker() *Linker {
	return New([]Term{{"g.html#gap", []string{"écart", "écarts"}}, {"g.html#index", []string{"indice d’écart"}}, {"g.html#nps", []string{"NPS", "net promoter score"}},
		{"g.html#p", []string{"p"}}, {"g.html#rd", []string{"R&D"}}, {"g.html#log", []string{"log-rapport"}}})
}

// main puts a piece into a page.
func main(s string) string {
	return "<!doctype html><body><p>écart</p><main>" + s + "</main><footer><p>écart</p></footer></body>"
}

func TestTermsAreMarkedInRunningTextOnly(t *testing.T) {
	const gap, nps = `<a class="term" href="g.html#gap">`, `<a class="term" href="g.html#nps">`
	for _, c := range []struct{ name, give, want string }{
		{"the first of a section, then again in the next", `<section><p>Un écart, deux écarts.</p><p>écart</p></section><section><p>L’Écart</p></section>`,
			`<section><p>Un ` + gap + `écart</a>, deux écarts.</p><p>écart</p></section><section><p>L’` + gap + `Écart</a></p></section>`},
		{"the longest", `<p>L’indice d’écart et l’écart</p>`, `<p>L’<a class="term" href="g.html#index">indice d’écart</a> et l’` + gap + `écart</a></p>`},
		{"whole words", `<p>écartement désécart écart-type</p>`, `<p>écartement désécart écart-type</p>`},
		{"capitals of abbreviations", `<p>nps NPS Net promoter score</p>`, `<p>nps ` + nps + `NPS</a> Net promoter score</p>`},
		{"not in headings, links, charts, buttons, figures", `<h2>écart</h2><p><a href="x">écart</a></p><figure><svg><text>écart</text></svg></figure><button>écart</button><ul class="figures"><li>écart</li></ul>`,
			`<h2>écart</h2><p><a href="x">écart</a></p><figure><svg><text>écart</text></svg></figure><button>écart</button><ul class="figures"><li>écart</li></ul>`},
		{"headings of columns, not of rows", `<table><thead><tr><th>écart</th></tr></thead><tbody><tr><th>NPS</th><td><p>NPS</p></td></tr></tbody></table>`,
			`<table><thead><tr><th>` + gap + `écart</a></th></tr></thead><tbody><tr><th>NPS</th><td><p>NPS</p></td></tr></tbody></table>`},
		{"not inside the definitions", `<dl><div><dt>NPS</dt><dd>écart</dd></div></dl>`, `<dl><div><dt>NPS</dt><dd>écart</dd></div></dl>`},
		{"entities", `<p>&amp;écart R&amp;D &lt;NPS&gt;</p>`, `<p>&amp;` + gap + `écart</a> <a class="term" href="g.html#rd">R&amp;D</a> &lt;` + nps + `NPS</a>&gt;</p>`},
		{"no letter stands for a term", `<p>p &lt; 0,05</p>`, `<p>p &lt; 0,05</p>`},
		{"after what has no end", `<p>a<br>b <img src="x" alt=""> NPS</p>`, `<p>a<br>b <img src="x" alt=""> ` + nps + `NPS</a></p>`},
		{"hyphens", `<p>log-rapport log-rapports</p>`, `<p><a class="term" href="g.html#log">log-rapport</a> log-rapports</p>`},
		{"a letter whose small form is longer", `<p>İstanbul NPS</p>`, `<p>İstanbul NPS</p>`},
	} {
		if got := string(linker().Mark([]byte(main(c.give)))); got != main(c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, main(c.want))
		}
	}
}

func TestWithoutTermsAPageStaysAsItIs(t *testing.T) {
	page := main(`<p>a &amp; b</p><SCRIPT>"<p>NPS"</SCRIPT>` + strings.Repeat("<i>", 3))
	if got := string(New(nil).Mark([]byte(page))); got != page {
		t.Errorf("it became %s", got)
	}
}
