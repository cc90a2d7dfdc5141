package compose

import (
	"reflect"
	"slices"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// commented makes the report with one commentary and returns what stands in its section.
func commented(t *testing.T, name, markdown string) ([]report.Block, diag.List) {
	t.Helper()
	doc, found := Report(composetest.Settings(), composetest.Results(), composetest.Printer(t, "fr"), Options{Commentary: []Commentary{{Name: name, Text: []byte(markdown)}}})
	for _, p := range doc.Pages {
		for _, s := range p.Sections {
			if s.ID == commentaryID {
				if s.Title != "Commentaire" || !s.PDF {
					t.Errorf("section title %q, in the PDF %v", s.Title, s.PDF)
				}
				if p.ID+".md" != name {
					t.Errorf("the commentary of %s stands on page %s", name, p.ID)
				}
				return s.Blocks, found
			}
		}
	}
	return nil, found
}

func run(text string) report.Run { return report.Run{Text: text} }

func TestMarkdownBecomesProseAndTables(t *testing.T) {
	const source = `# Ce que nous voyons

Un paragraphe *souligné*, **fort** et ` + "`codé`" + `, avec un
retour à la ligne et un [lien](gap1.html#dimensions).

- premier
- second

1. un

> cité

| Mesure | Valeur |
|---|---:|
| Attente | 6,2 |

{{ gap5 }} reste tel quel.
`
	got, found := commented(t, "gap5.md", source)
	if len(found) > 0 {
		t.Fatalf("diagnostics: %+v", found)
	}
	want := []report.Block{
		report.Prose{Paragraphs: []report.Paragraph{
			{Kind: "heading", Runs: []report.Run{run("Ce que nous voyons")}},
			{Runs: []report.Run{run("Un paragraphe "), {Text: "souligné", Em: true}, run(", "), {Text: "fort", Strong: true}, run(" et "), {Text: "codé", Code: true},
				run(", avec un retour à la ligne et un "), {Text: "lien", Href: "gap1.html#dimensions"}, run(".")}},
			{Kind: "bullet", Runs: []report.Run{run("premier")}},
			{Kind: "bullet", Runs: []report.Run{run("second")}},
			{Kind: "number", Number: 1, Runs: []report.Run{run("un")}},
			{Kind: "quote", Runs: []report.Run{run("cité")}},
		}},
		report.Table{ID: "table-gap5", Kept: true, Columns: []report.Column{{Title: "Mesure"}, {Title: "Valeur", Numeric: true}}, Rows: []report.Row{{Cells: []report.Cell{{Value: wording.Words("Attente")}, {Value: wording.Words("6,2")}}}}},
		report.Prose{Paragraphs: []report.Paragraph{{Runs: []report.Run{run("{{ gap5 }} reste tel quel.")}}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("blocks = %+v\nwant %+v", got, want)
	}
}

func TestRawHTMLIsShownAsText(t *testing.T) {
	got, _ := commented(t, "overview.md", "<script>alert(1)</script>\n\navant <b onclick=x>après</b>\n")
	want := []report.Block{report.Prose{Paragraphs: []report.Paragraph{
		{Runs: []report.Run{run("<script>alert(1)</script>")}}, {Runs: []report.Run{run("avant <b onclick=x>après</b>")}}}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("blocks = %+v, want %+v", got, want)
	}
}

func TestLinksLeadOnlyWhereTheyMay(t *testing.T) {
	for _, c := range []struct{ name, link, want, code string }{
		{"a page", "gap1.html", "gap1.html", ""},
		{"the overview by its id", "overview.html", "index.html", ""},
		{"a section of this page", "#items", "gap5.html#items", ""},
		{"a section that is not there", "gap1.html#nothing", "gap1.html", "E0424"},
		{"a chart", "gap1.html#gap1-dimensions", "gap1.html#gap1-dimensions", ""},
		{"nothing on this page", "#nothing", "gap5.html", "E0424"},
		{"what a reader has chosen", "gap1.html#location=1", "gap1.html#location=1", ""},
		{"the web", "https://example.org/a", "https://example.org/a", ""},
		{"mail", "mailto:a@example.org", "mailto:a@example.org", ""},
		{"a script", "javascript:alert(1)", "", "E0406"},
		{"plain http", "http://example.org", "", "E0406"},
		{"another host without a scheme", "//example.org", "", "E0406"},
		{"a file beside the report", "annexe.pdf", "", "E0405"},
	} {
		t.Run(c.name, func(t *testing.T) {
			blocks, found := commented(t, "gap5.md", "\n\nVoir [ici]("+c.link+").\n")
			if len(blocks) != 1 {
				t.Fatalf("%d blocks", len(blocks))
			}
			runs := blocks[0].(report.Prose).Paragraphs[0].Runs
			i := slices.IndexFunc(runs, func(r report.Run) bool { return r.Text == "ici" || r.Text == "Voir ici." })
			if i < 0 || runs[i].Href != c.want {
				t.Errorf("runs = %+v, want the link %q", runs, c.want)
			}
			code := ""
			if len(found) > 0 {
				code = found[0].Code
				if want := (diag.Place{File: "commentary/gap5.md", Line: 3}); found[0].Place.File != want.File || found[0].Place.Line != want.Line {
					t.Errorf("place = %v, want %v", found[0].Place, want)
				}
			}
			if code != c.code || len(found) > 1 {
				t.Errorf("diagnostics = %+v, want code %q", found, c.code)
			}
		})
	}
}

func TestCommentaryForNoPageIsWarnedOf(t *testing.T) {
	_, found := commented(t, "gap6.md", "Bonjour.")
	if len(found) != 1 || found[0].Code != "E0404" || found[0].Severity != diag.Warning || found[0].Hint == "" {
		t.Errorf("diagnostics = %+v", found)
	}
}

func TestAnEmptyCommentaryAddsNoSectionAndIsWarnedOf(t *testing.T) {
	for _, text := range []string{"", "\n \n", "---\ntitle: Ours\n---\n", "\ufeff"} {
		blocks, found := commented(t, "gap5.md", text)
		if blocks != nil || len(found) != 1 || found[0].Code != "E0423" || found[0].Severity != diag.Warning || found[0].Place.File != "commentary/gap5.md" || found[0].Hint == "" {
			t.Errorf("%q: blocks %v, diagnostics %v", text, blocks, found)
		}
	}
}
