package pdf

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/pdf/lay"
)

func TestEveryKindOfBlockIsSet(t *testing.T) {
	source, err := os.ReadFile("../../document/report/report.go")
	if err != nil {
		t.Fatal(err)
	}
	s := newTestSetter(t)
	set := map[string]bool{}
	for _, b := range everyBlock() {
		if _, err := s.block(b, s.width); err != nil {
			t.Errorf("%T: %v", b, err)
		}
		set[strings.TrimPrefix(fmt.Sprintf("%T", b), "report.")] = true
	}
	kinds := regexp.MustCompile(`func \((\w+)\) isBlock`).FindAllSubmatch(source, -1)
	if len(kinds) == 0 {
		t.Fatal("found no kinds of block")
	}
	for _, k := range kinds {
		if !set[string(k[1])] {
			t.Errorf("no test sets a %s", k[1])
		}
	}
}

func TestTheDocumentIsSound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(path, rendered(t, example()), 0o644); err != nil {
		t.Fatal(err)
	}
	if out := run(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Errorf("qpdf --check says:\n%s", out)
	}
	text := run(t, "pdftotext", "-layout", path, "-")
	order := []string{"Sommaire", "L’essentiel en une page", "Les écarts", "L’accueil dépasse les attentes", "Les écarts", "L’accueil dépasse les attentes", "Écarts par dimension", "Fiabilité", "−1,43"}
	at := 0
	for _, want := range order {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("after byte %d of the text there is no %q:\n%s", at, want, text)
		}
		at += i
	}
	fonts := strings.Split(strings.TrimSpace(run(t, "pdffonts", path)), "\n")
	if len(fonts) < 4 {
		t.Fatalf("want two fonts, pdffonts says:\n%s", strings.Join(fonts, "\n"))
	}
	for _, line := range fonts[2:] {
		if !strings.Contains(line, " yes yes yes ") || !strings.Contains(line, "+Inter") {
			t.Errorf("a font is no embedded subset: %s", line)
		}
	}
	info := run(t, "pdfinfo", path)
	if !strings.Contains(info, "Pages:           4\n") {
		t.Errorf("cover, contents and one chapter of two pages are not four:\n%s", info)
	}
	for _, want := range []string{"Hôtels Rivage — Qualité de service", "qualité, écarts", "A4"} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, info)
		}
	}
}

func TestTheSameReportIsTheSameBytes(t *testing.T) {
	first, again := rendered(t, example()), rendered(t, example())
	if !bytes.Equal(first, again) {
		t.Errorf("two runs differ: %d and %d bytes", len(first), len(again))
	}
	for _, want := range []string{"/Lang <FEFF00660072>", "/Outlines", "/DisplayDocTitle true"} {
		if !bytes.Contains(first, []byte(want)) {
			t.Errorf("the catalog lacks %s", want)
		}
	}
}

// hostile is what a respondent or a user may write into any field.
var hostile = []string{
	"😀 emoji 👩‍👩‍👧", "</script><script>alert(1)</script>", "deux\nlignes\tet \u00adcésure", "‮renversé‬", "국밥 العربية",
	strings.Repeat("long", 500), "\xff\xfe", "", "()\\<<>>[]",
}

func TestHostileTextNeverBreaksTheDocument(t *testing.T) {
	tried := 0
	for _, h := range hostile {
		r := example()
		r.Company, r.Title, r.Verdict, r.Base, r.Author, r.Period = h, h, h, h, h, h
		r.Keywords = []string{h}
		for i := range r.Pages {
			p := &r.Pages[i]
			p.Nav, p.Title, p.Lead, p.Eyebrow = h, h, h, h
			for k := range p.Sections {
				p.Sections[k].Title, p.Sections[k].Note = h, h
				p.Sections[k].Blocks = append(p.Sections[k].Blocks, report.Quotation{Text: h, By: h},
					report.Table{Columns: []report.Column{{Title: h}}, Rows: []report.Row{{Cells: []report.Cell{{Value: words(h)}}}}, Caption: h})
			}
		}
		path := filepath.Join(t.TempDir(), "hostile.pdf")
		if err := os.WriteFile(path, rendered(t, r), 0o644); err != nil {
			t.Fatal(err)
		}
		if out := run(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%.20q: qpdf --check says:\n%s", h, out)
		}
		tried++
	}
	if tried == 0 {
		t.Fatal("nothing was tried")
	}
}

// run runs a tool, or skips by its name where it is missing; in CI it must be there.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is missing", name)
		}
		t.Skipf("%s is missing", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func newTestSetter(t testing.TB) *setter {
	t.Helper()
	look, words := testLook(t)
	s, err := newSetter(look, words, lay.On(lay.A4))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func testLook(t testing.TB) (*theme.Theme, *i18n.Printer) {
	t.Helper()
	look, found := theme.Load("sober", "", "", diag.Place{})
	if found.HasErrors() {
		t.Fatal(found)
	}
	words, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	return look, words
}

func rendered(t testing.TB, r *report.Report) []byte {
	t.Helper()
	look, words := testLook(t)
	files, err := Render(r, look, words, Options{Full: true, Paper: A4})
	if err != nil {
		t.Fatal(err)
	}
	return files[0].Bytes
}

func BenchmarkRender(b *testing.B) {
	for _, pages := range []int{1, 10} {
		b.Run(fmt.Sprintf("chapters=%d", pages), func(b *testing.B) {
			r := example()
			for len(r.Pages) < pages {
				r.Pages = append(r.Pages, r.Pages[0])
			}
			look, words := testLook(b)
			for b.Loop() {
				if _, err := Render(r, look, words, Options{Full: true, Paper: A4}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func words(s string) report.Value { return report.Value{Kind: report.Words, Text: s} }

func example() *report.Report {
	blocks := everyBlock() // the last is a chart: beside it, a table would be left to the site
	return &report.Report{
		Title: "Qualité de service", Company: "Hôtels Rivage", Author: "Cabinet Lefèvre", Lang: "fr", Period: "novembre 2025 – octobre 2026",
		Built: time.Date(2026, 10, 31, 0, 0, 0, 0, time.UTC), Verdict: "L’accueil dépasse les attentes ; les délais ne tiennent pas.",
		Base: "1 486 clients, 40 responsables.", Keywords: []string{"qualité", "écarts"},
		Pages: []report.Page{{
			ID: "gap5", Nav: "Expérience client", Eyebrow: "Écart 5", Chapter: "Les écarts", Title: "L’accueil dépasse les attentes", Lead: "Deux phrases.", PDF: true,
			Sections: []report.Section{{ID: "all", Title: "Tout", PDF: true, Blocks: blocks[:len(blocks)-1]}, {ID: "chart", Title: "Réclamations", PDF: true, Blocks: blocks[len(blocks)-1:]}},
		}},
	}
}

func everyBlock() []report.Block {
	value := report.Value{Number: -1.43, Lo: -1.6, Hi: -1.26, Bound: true, Decimals: 2, Signed: true, N: 412}
	paragraph := []report.Paragraph{{Runs: []report.Run{{Text: "Un "}, {Text: "mot", Strong: true}, {Text: " et un "}, {Text: "lien", Href: "gap5.html"}, {Text: "."}}}}
	return []report.Block{
		report.Prose{Paragraphs: append(paragraph, report.Paragraph{Kind: "bullet", Runs: paragraph[0].Runs}, report.Paragraph{Kind: "quote", Runs: paragraph[0].Runs})},
		report.Figures{Items: []report.Figure{{Label: "Écart 5", Value: value, Detail: "n = 412", Verdict: report.Bad}, {Label: "NPS", Value: report.Value{Missing: report.NotMeasured}}}},
		report.Table{Caption: "Écarts par dimension", Columns: []report.Column{{Title: "Dimension", Wide: true}, {Title: "Écart", Numeric: true}, {Title: "Avis"}},
			Rows: []report.Row{{Cells: []report.Cell{{Value: words("Fiabilité")}, {Value: value, Tone: report.Negative}, {Value: words(""), Verdict: report.Bad}}}}},
		report.Callout{Tone: report.Muted, Title: "Non mesuré", Text: paragraph},
		report.Quotation{Text: "Très bien.", By: "Client"},
		report.Checklist{Sections: []report.ChecklistSection{{Title: "Accueil", Score: report.Value{Kind: report.Percent, Number: 0.9}, Entries: []report.ChecklistEntry{{Text: "Saluer", Verdict: report.Good}}}}},
		report.Plan{Actions: []report.Action{{Title: "Tenir l’heure", Owner: "Réception", Due: "15 décembre 2026", State: report.Overdue, Word: "En retard de 3 jours", Age: "reportée depuis 2 mois",
			Aim: "Écart 5 : heure", Href: "gap5.html#all", Now: value, Before: value, Last: value, Change: "Pas de différence nette.", Verdict: report.Undecided}}},
		report.Ranking{Tone: report.Negative, Items: []report.Ranked{{Title: "Respecter l’heure", Aside: "fiabilité", Value: value, Tone: report.Negative, Reason: "Premier moteur.", Href: "gap5.html#all"}}},
		report.Scorecards{Cards: []report.Scorecard{{Title: "Attente", Value: report.Value{Kind: report.Duration, Number: 104}, Detail: "cible 90 s", Verdict: report.Undecided}}},
		report.Definitions{Terms: []report.Definition{{ID: "gap", Term: "Écart", Text: "Réalité moins référence."}}},
		report.Links{Items: []report.Link{{Title: "Écart 5", Href: "gap5.html", Value: value}}},
		report.Figurative{Chart: report.Chart{ID: "bars", Title: "Réclamations", Alt: "Trois motifs.", Spec: report.BarChart{
			Axis: report.Axis{Min: 0, Max: 50, Kind: report.Count}, Rows: []report.BarRow{{Label: "Retard", Value: report.Interval{Value: 42, N: 115}}}}}},
	}
}

// The document is its maker's: neither this program nor the library that writes it stands in what a viewer tells of the file.
func TestThePDFNamesNoProgram(t *testing.T) {
	r := example()
	r.Author, r.Brand.Consultant.Name = "", "Cabinet Lenoir"
	file := rendered(t, r)
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	info := run(t, "pdfinfo", path)
	if !strings.Contains(info, "Cabinet Lenoir") || strings.Contains(info, "FPDF") || strings.Contains(info, "Creator:         Écart") || strings.Contains(strings.ToLower(info), "maroto") {
		t.Errorf("it says of itself\n%s", info)
	}
}
