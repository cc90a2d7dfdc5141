package shelf

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

func page(t *testing.T, b Batch, lang string) string {
	t.Helper()
	look, found := theme.Load("", "", "", diag.Place{})
	words, err := i18n.New(lang)
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	f, err := b.Page(look, words)
	if err != nil || f.Path != "index.html" {
		t.Fatalf("%s %v", f.Path, err)
	}
	return string(f.Bytes)
}

func card(company, lang string) *output.Card {
	return &output.Card{Company: company, Title: "Service 2026", Period: "2026", Lang: lang, Verdict: "Good, on the whole.",
		Key: &output.KeyFigure{Name: "gap5", Text: "−0.52", Interval: "[−0.60; −0.45]", Verdict: "acceptable"}}
}

// some is a batch with a report in each state.
func some() Batch {
	return Batch{Version: "test", Entries: []Entry{
		{ID: "b", Status: Written, Report: card("Zoo", "en"), Built: "2026-09-28T00:00:00Z", Warnings: 2, Unjudged: []string{"csat < 90 %"}, Documents: []string{"site/index.html", "report.pdf", "results.json"}},
		{ID: "b.north", Of: "b", Location: "North", Status: Written, Report: card("Zoo", "en"), Documents: []string{"site/index.html"}},
		{ID: "b.south", Of: "b", Location: "South", Status: Withheld, Why: "fewer than 5 customers"},
		{ID: "c", Status: Failed, Exit: 2, Errors: 5, Findings: []string{"report.yaml:1:1: unknown key \"x\" [E0101]"}},
		{ID: "d", Status: Failed, Exit: 3, Former: true, Why: "no file", Report: card("Äpfel & Co", "en"), Documents: []string{"site/index.html"}},
		{ID: "e", Status: Written, Exit: 6, Gates: []string{"gap5 < -1"}, Report: card("Ätna", "en"), Documents: []string{"report.pdf"}},
		{ID: "f", Status: Unmade, Exit: 4, Why: "shard 2 of 4 has not reported"},
	}}
}

func TestReportsOfOneCompanyAreToldApartByTheirFolders(t *testing.T) {
	b := Batch{Version: "test", Entries: []Entry{
		{ID: "alpha", Status: Written, Report: card("Zoo", "en")}, {ID: "gamma", Status: Written, Report: card("Zoo", "en")}, {ID: "other", Status: Written, Report: card("Ätna", "en")},
		{ID: "alpha.north", Of: "alpha", Location: "North", Status: Written, Report: card("Zoo", "en")},
	}}
	text := page(t, b, "en")
	for want, n := range map[string]int{"Service 2026 · 2026 · alpha<": 1, "Service 2026 · 2026 · gamma<": 1, "Service 2026 · 2026<": 1, "· other": 0, "alpha.north<": 0} {
		if got := strings.Count(text, want); got != n {
			t.Errorf("%q stands there %d times, want %d", want, got, n)
		}
	}
}

func TestThePageTellsWhatNeedsAttentionFirstAndListsAllByName(t *testing.T) {
	text := page(t, some(), "en")
	for _, want := range []string{"<h1>4 of 6 reports need attention</h1>", "3 up to date, 1 not renewed, 1 not made, 1 from a machine that has not reported, 1 location without a report, to protect a small group, 2 warnings",
		"Not renewed", "Not reported", "Protected", "Beyond an agreed bound: gap5 &lt; -1", "not held against its bound: csat &lt; 90 %", "and 4 more", "The earlier report is still there", "28 September 2026", `href="./b/site/index.html"`, `href="./e/report.pdf"`} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if strings.Index(text, `id="trouble-title"`) > strings.Index(text, `id="reports-title"`) {
		t.Error("what needs attention does not stand first")
	}
	if strings.Index(text, "Beyond an agreed bound") < strings.Index(text, "shard 2 of 4 has not reported") {
		t.Error("a figure beyond its bound stands before a report that was not made")
	}
	_, list, _ := strings.Cut(text, "<tbody>")
	var names []string
	for _, m := range regexp.MustCompile(`<b>([^<]*)</b>`).FindAllStringSubmatch(list, -1) {
		names = append(names, m[1])
	}
	if want := []string{"Äpfel &amp; Co", "Ätna", "c", "f", "Zoo", "North", "South"}; !slices.Equal(names, want) {
		t.Errorf("the order is %v, want %v", names, want)
	}
	if strings.Contains(text, "results.json") {
		t.Error("a reader is offered a file for programs")
	}
}

func TestWhereAllIsWellThePageSaysSoInTheReportsLanguage(t *testing.T) {
	for lang, want := range map[string]string{"en": "The report is ready", "fr": "Le rapport est prêt", "de": "Der Bericht liegt vor"} {
		b := Batch{Entries: []Entry{{ID: "a", Status: Written, Report: card("A", lang), Documents: []string{"site/index.html"}}}}
		if b.Language() != lang {
			t.Errorf("the language is %s, want %s", b.Language(), lang)
		}
		text := page(t, b, lang)
		if !strings.Contains(text, "<h1>"+want+"</h1>") || strings.Contains(text, "trouble-title") || !strings.Contains(text, `<html lang="`+lang+`"`) {
			t.Errorf("%s: not %q", lang, want)
		}
	}
	several := Batch{Entries: []Entry{{Report: card("A", "fr")}, {}, {Report: card("B", "de")}}}
	if got := several.Language(); got != i18n.Fallback {
		t.Errorf("reports in two languages are listed in %s", got)
	}
}

// A client whose data have stopped coming is as up to date as its workbooks are. Only the newest data of the other clients say so: no clock is asked.
func TestDataThatHaveNotGrownAreSaid(t *testing.T) {
	dated := func(id, newest string) Entry {
		e := Entry{ID: id, Status: Written, Report: card(id, "en")}
		e.Report.Newest, e.Built = newest, newest+"T00:00:00Z"
		return e
	}
	b := Batch{Version: "test", Entries: []Entry{dated("a", "2026-11-28"), dated("b", "2026-03-31"), dated("c", "2026-09-28"), dated("d", "2026-09-26"), dated("e", "")}}
	text := page(t, b, "en")
	for _, want := range []string{"3 up to date, 2 without new data", "Newest data of 31 March 2026, 8 months before the newest of all reports", "Newest data of 26 September 2026, 2 months before"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if n := strings.Count(text, "31 March 2026"); n != 1 {
		t.Errorf("the day of the newest data is said %d times", n)
	}
	if n := strings.Count(text, "</span> No new data</span>"); n != 2 {
		t.Errorf("%d reports are without new data, want 2", n)
	}
	if alone := page(t, Batch{Version: "test", Entries: b.Entries[1:2]}, "en"); strings.Contains(alone, "No new data") {
		t.Error("a report alone is late, compared with nothing")
	}
}

func TestTextsOfReportsAndFoldersAreHostileUntilEscaped(t *testing.T) {
	evil := `"><script>alert(1)</script>`
	c := card(evil, "en")
	c.Title, c.Period, c.Verdict, c.Lang, c.Key.Text = evil, evil, evil, evil, evil
	b := Batch{Version: evil, Entries: []Entry{{ID: "a%#?&<" + evil, Status: Failed, Exit: 2, Why: evil, Findings: []string{evil}, Gates: []string{evil}, Location: evil, Of: "a", Built: evil, Report: c, Documents: []string{"site/index.html"}}}}
	text := page(t, b, "en")
	if strings.Contains(text, "<script>alert") {
		t.Error("a script of a report's runs")
	}
	if !strings.Contains(text, `href="./a%25%23`) {
		t.Error("the address of a folder with odd signs leads elsewhere")
	}
}

func TestThePageLoadsNothingAndAllowsNoScriptButItsOwn(t *testing.T) {
	text := page(t, some(), "en")
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(text)
	if policy == nil {
		t.Fatal("no policy")
	}
	n := 0
	for _, m := range regexp.MustCompile(`(?s)<(script|style)>(.*?)</(script|style)>`).FindAllStringSubmatch(text, -1) {
		n++
		sum := sha256.Sum256([]byte(m[2]))
		if want := base64.StdEncoding.EncodeToString(sum[:]); !strings.Contains(strings.NewReplacer("&#43;", "+", "&#39;", "'").Replace(policy[1]), want) {
			t.Errorf("the policy does not allow the page's own %s", m[1])
		}
	}
	if n != 3 {
		t.Errorf("%d scripts and styles", n)
	}
	for _, far := range regexp.MustCompile(`(?:src|href|url)\s*[=(]\s*"?(https?:)?//`).FindAllString(text, -1) {
		t.Errorf("the page loads %s", far)
	}
	if strings.Contains(text, "url(\"fonts") {
		t.Error("a font stands beside the page")
	}
}

func TestLongListsAreSearchedAndShortOnesRead(t *testing.T) {
	for n, want := range map[int]bool{12: false, 13: true} {
		var b Batch
		for i := range n {
			b.Entries = append(b.Entries, Entry{ID: fmt.Sprint("c", i), Status: Written})
		}
		if got := strings.Contains(page(t, b, "fr"), `type="search"`); got != want {
			t.Errorf("%d reports: searched is %v", n, got)
		}
	}
}
