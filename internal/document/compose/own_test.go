package compose

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// told makes a report of settings and commentaries, by name and text.
func told(t *testing.T, change func(*config.Config), texts ...string) (*report.Report, diag.List) {
	t.Helper()
	cfg := composetest.Settings()
	if change != nil {
		change(cfg)
	}
	var o Options
	for i := 0; i+1 < len(texts); i += 2 {
		o.Commentary = append(o.Commentary, Commentary{Name: texts[i], Text: []byte(texts[i+1])})
	}
	return Report(cfg, composetest.Results(), composetest.Printer(t, "fr"), o)
}

func ids(doc *report.Report) []string {
	var all []string
	for _, p := range doc.Pages {
		if p.Under == "" {
			all = append(all, p.ID)
		}
	}
	return all
}

func sectionIDs(p report.Page) []string {
	var all []string
	for _, s := range p.Sections {
		all = append(all, s.ID)
	}
	return all
}

func TestCommentaryStandsWhereItsNameOrItsHeadSays(t *testing.T) {
	for _, c := range []struct{ name, text, before, after string }{
		{"gap5.md", "Hello.", "causes", ""},
		{"gap5.before.md", "Hello.", "", "figures"},
		{"gap5.items.before.md", "Hello.", "dimensions", "items"},
		{"gap5.items.md", "Hello.", "items", "answers"},
		{"02-gap5.items.after.md", "Hello.", "items", "answers"},
		{"anything.md", "---\nat: gap5#items\nplace: before\n---\nHello.", "dimensions", "items"},
		{"anything.md", "---\nat: gap5\nplace: before\n---\nHello.", "", "figures"},
	} {
		doc, found := told(t, nil, c.name, c.text)
		if len(found) > 0 {
			t.Errorf("%s: %v", c.name, found)
		}
		all := sectionIDs(pageOf(t, doc, "gap5"))
		i := slices.Index(all, "commentary")
		if i < 0 || c.before != "" && (i == 0 || all[i-1] != c.before) || c.before == "" && i != 0 || c.after != "" && (i+1 >= len(all) || all[i+1] != c.after) {
			t.Errorf("%s %q: sections %v, want it between %q and %q", c.name, c.text, all, c.before, c.after)
		}
	}
}

func TestSeveralCommentariesOfAPlaceStandInTheOrderOfTheirNames(t *testing.T) {
	doc, _ := told(t, nil, "01-gap5.before.md", "One.", "02-gap5.before.md", "---\ntitle: Second\n---\nTwo.")
	sections := pageOf(t, doc, "gap5").Sections
	if sections[0].ID != "commentary" || sections[0].Title != "Commentaire" || sections[1].ID != "commentary-2" || sections[1].Title != "Second" {
		t.Errorf("sections = %+v", sections[:2])
	}
}

func TestACommentaryIsAPageOfItsOwn(t *testing.T) {
	const letter = "---\npage: {title: Lettre, nav: Notre lettre, after: overview}\n---\nBonjour.\n\n## Ensuite\n\nVoir [là](gap5.html).\n"
	doc, found := told(t, nil, "lettre.md", letter)
	if len(found) > 0 {
		t.Fatal(found)
	}
	if all := ids(doc); all[1] != "lettre" {
		t.Errorf("pages = %v", all)
	}
	p := pageOf(t, doc, "lettre")
	if p.Title != "Lettre" || p.Nav != "Notre lettre" || !p.PDF || len(p.Sections) != 2 || p.Sections[1].ID != "ensuite" || p.Sections[1].Title != "Ensuite" {
		t.Errorf("page = %+v", p)
	}
}

func TestPagesAreRenamedHiddenGroupedAndPrintedAsAsked(t *testing.T) {
	doc, found := told(t, func(c *config.Config) {
		c.Pages = []config.Page{
			{ID: "overview", Nav: "Accueil"},
			{ID: "lettre"},
			{Group: "Vos clients", Pages: []config.Page{{ID: "satisfaction"}, {ID: "gap5", Nav: "Vécu", Title: "Le vécu"}}},
			{ID: "others"},
			{ID: "glossary", PDF: true, PDFSaid: true},
			{ID: "gap1", PDFSaid: true},
			{ID: "tests", Hide: true},
		}
	}, "lettre.md", "---\npage: {title: Lettre}\n---\nBonjour.")
	if len(found) > 0 {
		t.Fatal(found)
	}
	all := ids(doc)
	if !slices.Equal(all[:4], []string{"overview", "lettre", "satisfaction", "gap5"}) || slices.Contains(all, "tests") || !slices.Equal(all[len(all)-2:], []string{"glossary", "gap1"}) || !slices.Contains(all, "gap2") {
		t.Errorf("pages = %v", all)
	}
	gap5 := pageOf(t, doc, "gap5")
	if gap5.NavGroup != "Vos clients" || gap5.Nav != "Vécu" || gap5.Title != "Le vécu" || doc.Pages[0].Nav != "Accueil" {
		t.Errorf("gap5 = %q %q %q, overview = %q", gap5.NavGroup, gap5.Nav, gap5.Title, doc.Pages[0].Nav)
	}
	if !pageOf(t, doc, "glossary").PDF || pageOf(t, doc, "gap1").PDF {
		t.Error("the pages are not printed as asked")
	}
}

func TestHidingPagesKeepsTheOthers(t *testing.T) {
	doc, found := told(t, func(c *config.Config) { c.Pages = []config.Page{{ID: "gap2", Hide: true}} })
	all := ids(doc)
	if len(found) > 0 || slices.Contains(all, "gap2") || len(all) < 10 {
		t.Errorf("pages = %v, found %v", all, found)
	}
	n := 0
	for _, p := range doc.Pages {
		texts(reflect.ValueOf(p), p.ID, func(string, string) {})
		hrefs(reflect.ValueOf(p), func(href string) {
			n++
			if strings.HasPrefix(href, "gap2.html") {
				t.Errorf("%s still leads to a page that is hidden: %s", p.ID, href)
			}
		})
	}
	if n == 0 {
		t.Fatal("no link was seen")
	}
}

// hrefs calls see with every link in a value.
func hrefs(v reflect.Value, see func(string)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			hrefs(v.Elem(), see)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			hrefs(v.Index(i), see)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); v.Type().Field(i).Name == "Href" && f.Kind() == reflect.String && f.String() != "" {
				see(f.String())
			} else if v.Type().Field(i).IsExported() {
				hrefs(f, see)
			}
		}
	}
}

func TestAChartOfAHiddenPageMayBeShown(t *testing.T) {
	doc, found := told(t, func(c *config.Config) { c.Pages = []config.Page{{ID: "gap1", Hide: true}} }, "gap5.md", "```chart\nid: gap1-dimensions\ntitle: Ours\nnote: Noted\n```\n")
	if len(found) > 0 {
		t.Fatal(found)
	}
	b := sectionOf(t, pageOf(t, doc, "gap5"), "commentary").Blocks[0].(report.Figurative)
	if b.Chart.ID != "gap1-dimensions" || b.Chart.Title != "Ours" || b.Chart.Note != "Noted" || b.Chart.Spec == nil {
		t.Errorf("chart = %+v", b.Chart)
	}
}

func TestLiveFiguresReadAsTheReportPrintsThem(t *testing.T) {
	for _, c := range []struct{ in, want, href string }{
		{`{{figure "nps"}}`, "+37", "satisfaction.html#recommend"},
		{`{{ figure "nps" "full" }}`, "+37", "satisfaction.html#recommend"},
		{`{{figure “gap5.item.P1” "size"}}`, "1,82", "gap5.html#items"},
		{`{{figure "csat" "interval"}}`, "[72,2\u202f%\u202f; 80,2\u202f%]", "satisfaction.html"},
		{`{{figure "signs.csat" "verdict"}}`, "bon", "signs.html#table"},
		{`{{figure "intention" "full"}}`, "non mesuré", "satisfaction.html"},
		{`{{figure "gap5.location.brest"}}`, "effectif insuffisant", "locations.html#scorecard"},
	} {
		doc, found := told(t, nil, "gap5.md", "Soit "+c.in+".")
		if len(found) > 0 {
			t.Errorf("%s: %v", c.in, found)
			continue
		}
		runs := sectionOf(t, pageOf(t, doc, "gap5"), "commentary").Blocks[0].(report.Prose).Paragraphs[0].Runs
		if len(runs) < 2 || runs[1].Text != c.want || !strings.HasPrefix(runs[1].Href, strings.Split(c.href, "#")[0]) {
			t.Errorf("%s reads %+v, want %q leading to %s", c.in, runs, c.want, c.href)
		}
	}
}

func TestASurveyWithoutSignsHasNoPageOfThem(t *testing.T) {
	cfg, r := composetest.Settings(), composetest.Results()
	cfg.Indicators, cfg.Exceptions = nil, nil
	r.Signs = []result.Sign{{ID: "nps", Measure: "nps", Value: composetest.None("no_column:nps"), Verdict: result.Unmeasured}}
	if all := compose(t, cfg, r, "en"); slices.Contains(ids(all), "signs") {
		t.Error("the page of signs stands there without a sign")
	}
}

func TestHostileMarkdownIsWords(t *testing.T) {
	hostile := strings.Join([]string{
		"<img src=x onerror=alert(1)> {{ .Title }} {{define \"x\"}} {{", "[a](javascript:alert(1)) [b](data:text/html,x) [c](//evil.example)",
		strings.Repeat("> ", 500) + "deep", strings.Repeat("- ", 300) + "deep", "\u202eevil\u202c " + strings.Repeat("x", 2000), "| a |\n|---|\n| </script> |", "</script><script>alert(1)</script>",
		"[^1][^1]\n\n[^1]: {{ [^1]", strings.Repeat("[", 2000), strings.Repeat("*_", 1000), "```\n</pre>\n", "```",
	}, "\n\n")
	doc, found := told(t, nil, "gap5.md", hostile)
	if found.HasErrors() {
		t.Fatal(found)
	}
	n := 0
	for _, p := range doc.Pages {
		hrefs(reflect.ValueOf(p), func(href string) {
			n++
			if strings.Contains(href, "javascript") || strings.Contains(href, "data:") || strings.Contains(href, "evil") {
				t.Errorf("a link leads to %q", href)
			}
		})
	}
	if n == 0 {
		t.Fatal("no link was seen")
	}
	deepest := 0
	for _, b := range sectionOf(t, pageOf(t, doc, "gap5"), "commentary").Blocks {
		if prose, is := b.(report.Prose); is {
			for _, p := range prose.Paragraphs {
				deepest = max(deepest, p.Depth)
			}
		}
	}
	if deepest != 4 {
		t.Errorf("lists are nested %d deep, want 4 at the most", deepest)
	}
}

// spoken are the words of the one paragraph of a commentary.
func spoken(t *testing.T, markdown string) string {
	t.Helper()
	doc, found := told(t, nil, "gap5.md", markdown)
	if len(found) > 0 {
		t.Errorf("%s: %v", markdown, found)
	}
	var all strings.Builder
	for _, r := range sectionOf(t, pageOf(t, doc, "gap5"), "commentary").Blocks[0].(report.Prose).Paragraphs[0].Runs {
		all.WriteString(r.Text)
	}
	return all.String()
}

func TestWhatAFigureHasNotGotIsSaidInWords(t *testing.T) {
	for _, c := range []struct{ figure, want string }{
		{`{{figure "nps" "verdict"}}`, "sans verdict"},
		{`{{figure "nps" "value" "verdict"}}`, "+37 sans verdict"},
		{`{{figure "complaints" "interval"}}`, "sans intervalle"},
		{`{{figure "complaints" "n"}}`, "sans nombre de réponses"},
		{`{{figure "intention" "verdict"}}`, "non mesuré"},
	} {
		if got := spoken(t, "Soit ("+c.figure+")."); got != "Soit ("+c.want+")." {
			t.Errorf("%s reads %q, want %q", c.figure, got, c.want)
		}
	}
}

func TestNoCellOfATableIsBlankForWantOfAVerdict(t *testing.T) {
	doc, _ := told(t, nil, "gap5.md", "| a | b |\n|---|---|\n| NPS | {{figure \"nps\" \"verdict\"}} |\n")
	row := sectionOf(t, pageOf(t, doc, "gap5"), "commentary").Blocks[0].(report.Table).Rows[0]
	if row.Cells[1].Value.Text != "sans verdict" {
		t.Errorf("cell = %+v", row.Cells[1])
	}
}

func TestABoxHasATitleOfItsOwnOrTheWordOfItsKind(t *testing.T) {
	for _, c := range []struct {
		markdown, title, text string
		tone                  report.Tone
	}{
		{"> [!WARNING] Mind the pace\n> It is slow.", "Mind the pace", "It is slow.", report.Negative},
		{"> [!WARNING] Mind *the* pace\n> It is slow,\n> and slower.", "Mind the pace", "It is slow, and slower.", report.Negative},
		{"> [!WARNING] Mind the pace\n>\n> It is slow.", "Mind the pace", "It is slow.", report.Negative},
		{"> [!WARNING]\n> It is slow.", "Attention", "It is slow.", report.Negative},
		{"> [!TIP] One line.", "Conseil", "One line.", report.Positive},
		{"> [!note]\n> Small.", "Note", "Small.", report.Neutral},
	} {
		doc, _ := told(t, nil, "gap5.md", c.markdown)
		box, is := sectionOf(t, pageOf(t, doc, "gap5"), "commentary").Blocks[0].(report.Callout)
		if !is || box.Title != c.title || box.Tone != c.tone || len(box.Text) != 1 || box.Text[0].Runs[0].Text != c.text {
			t.Errorf("%q is %+v", c.markdown, box)
		}
	}
}

func TestTheLastLineOfAQuotationSaysWhoSpoke(t *testing.T) {
	for _, markdown := range []string{"> We waited.\n> — A guest", "> We\n> waited.\n> — A guest\n", "> We waited.\n>\n> — A guest"} {
		doc, _ := told(t, nil, "gap5.md", markdown)
		said, is := sectionOf(t, pageOf(t, doc, "gap5"), "commentary").Blocks[0].(report.Quotation)
		if !is || said != (report.Quotation{Text: "We waited.", By: "A guest"}) {
			t.Errorf("%q is %+v", markdown, said)
		}
	}
}

func TestAnEmptyFileIsNoPageOfItsOwn(t *testing.T) {
	for _, text := range []string{"---\npage: {title: Lettre}\n---\n \n", ""} {
		doc, found := told(t, func(c *config.Config) { c.Pages = []config.Page{{ID: "lettre"}, {ID: "others"}} }, "lettre.md", text)
		if len(found) != 1 || found[0].Code != "E0423" || slices.Contains(ids(doc), "lettre") {
			t.Errorf("%q: pages %v, found %v", text, ids(doc), found)
		}
	}
}

func TestTypingErrorsInACommentaryAreWarnedOf(t *testing.T) {
	for _, c := range []struct{ markdown, code string }{
		{`Soit {{fig "gap5"}}.`, "E0419"},
		{`Soit {{fig gap5}}.`, "E0419"},
		{`Soit {{include "x"}}.`, "E0419"},
		{"| a |\n|---|\n| {{fig \"gap5\"}} |", "E0419"},
		{"Un mot[^9].", "E0420"},
		{"Un mot[^1].\n\n[^1]: dit.\n\n[^2]: tu.", "E0421"},
		{"> [!FOO] Titre\n> Mots.", "E0422"},
		{"Un mot[^1].\n\n[^1]: dit.", ""},
		{"`[^9]` et `{{fig \"gap5\"}}`\n\n```\n[^8] {{fig \"gap5\"}}\n```\n\n\\[^7]", ""},
		{"Soit {{ gap5 }} et {{.}}.", ""},
	} {
		_, found := told(t, nil, "gap5.md", c.markdown)
		if c.code == "" {
			if len(found) > 0 {
				t.Errorf("%q: %v", c.markdown, found)
			}
			continue
		}
		if len(found) != 1 || found[0].Code != c.code || found[0].Severity != diag.Warning || found[0].Place.Line == 0 || found[0].Excerpt == "" || found[0].Hint == "" {
			t.Errorf("%q: %v", c.markdown, found)
		}
	}
}

func TestTheAuthorsTitleOfAChartIsThatOfItsTable(t *testing.T) {
	doc, _ := told(t, nil, "gap5.md", "```chart\nid: gap1-dimensions\ntitle: Ours\n```\n")
	b := sectionOf(t, pageOf(t, doc, "gap5"), "commentary").Blocks[0].(report.Figurative)
	if b.Chart.Table.Caption != "Ours" {
		t.Errorf("the table is called %q", b.Chart.Table.Caption)
	}
}

func TestWhatIsSaidToASectionIsPrintedWithIt(t *testing.T) {
	tried := 0
	plain, _ := told(t, nil)
	for _, sec := range pageOf(t, plain, "gap5").Sections {
		if sec.ID == "" {
			continue
		}
		for _, name := range []string{"gap5." + sec.ID + ".before.md", "gap5." + sec.ID + ".after.md"} {
			doc, _ := told(t, nil, name, "Hello.")
			for _, s := range pageOf(t, doc, "gap5").Sections {
				if strings.HasPrefix(s.ID, commentaryID) && (s.PDF != sec.PDF || s.Spare != sec.Spare) {
					t.Errorf("%s is printed: %v, spare: %v; its section %v, %v", name, s.PDF, s.Spare, sec.PDF, sec.Spare)
				}
			}
			tried++
		}
	}
	if tried == 0 {
		t.Fatal("nothing was tried")
	}
}

func TestATableOfACommentaryIsKeptForPaper(t *testing.T) {
	doc, _ := told(t, nil, "letter.md", "---\npage: {title: A letter}\n---\n\n| What | Cost |\n|---|---|\n| Hose | 12 |\n")
	kept := 0
	for _, sec := range pageOf(t, doc, "letter").Sections {
		for _, b := range sec.Blocks {
			if table, is := b.(report.Table); is && table.Kept {
				kept++
			}
		}
	}
	if kept != 1 {
		t.Errorf("%d tables are kept for paper, want 1", kept)
	}
}
