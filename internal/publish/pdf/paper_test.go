package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/document/report"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/proofread"
	"ecart/internal/publish/pdf/typeset"
)

// full is a report with everything the documents for paper show.
func full() *report.Report {
	r := example()
	value := report.Value{Number: -1.43, Decimals: 2, Signed: true}
	r.Summary = report.Summary{
		Priorities: report.Ranking{Tone: report.Negative, Items: []report.Ranked{{Title: "Heure annoncée", Value: value, Reason: "Attendu à 6,7."}}},
		Strengths:  report.Ranking{Tone: report.Positive, Items: []report.Ranked{{Title: "Courtoisie", Value: value}}},
		Signs:      report.Scorecards{Cards: []report.Scorecard{{Title: "Attente", Value: report.Value{Kind: report.Duration, Number: 104}, Verdict: report.Bad}}},
		Changed:    []report.Paragraph{{Runs: []report.Run{{Text: "Rien n’a changé."}}}},
	}
	for _, id := range []string{"location-saint-malo", "location-hyeres", "summary"} {
		r.Pages = append(r.Pages, report.Page{ID: id, Nav: "Saint-Malo", Title: "Saint-Malo", Edition: "Saint-Malo", Sections: []report.Section{
			{ID: "figures", PDF: true, Blocks: []report.Block{report.Figures{Items: []report.Figure{{Label: "Écart 5", Value: value}}}}}}})
	}
	return r
}

func set(t *testing.T, r *report.Report, o Options) []Paper {
	t.Helper()
	look, words := testLook(t)
	all, err := Set(r, look, words, o)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestTheDocumentsThatAreWantedAreMade(t *testing.T) {
	all := set(t, full(), Options{Full: true, Summary: true, Editions: true, Paper: Letter})
	var paths []string
	for _, p := range all {
		paths = append(paths, p.Path)
		for _, fault := range proofread.Faults(p.Document) {
			t.Errorf("%s: %s", p.Path, fault)
		}
		if p.Frame.Width != 612 {
			t.Errorf("%s is %v points wide", p.Path, p.Frame.Width)
		}
	}
	if want := []string{"report.pdf", "summary.pdf", "editions/saint-malo.pdf", "editions/hyeres.pdf", "editions/summary.pdf"}; !slices.Equal(paths, want) {
		t.Errorf("%v, want %v", paths, want)
	}
	if n := len(set(t, full(), Options{Paper: A4})); n != 0 {
		t.Errorf("%d documents that nobody asked for", n)
	}
}

func TestASummaryIsOnePageHoweverMuchItSays(t *testing.T) {
	r := full()
	long := strings.Repeat("Un texte qui n’en finit pas. ", 20)
	r.Verdict, r.Base = long, long
	for range 3 {
		r.Summary.Priorities.Items = append(r.Summary.Priorities.Items, report.Ranked{Title: long, Reason: long})
		r.Summary.Changed = append(r.Summary.Changed, report.Paragraph{Runs: []report.Run{{Text: long}}})
	}
	p := set(t, r, Options{Summary: true, Paper: A4})[0]
	if len(p.Sheets) != 1 {
		t.Fatalf("%d pages", len(p.Sheets))
	}
	for _, fault := range proofread.Faults(p.Document) {
		t.Error(fault)
	}
	if size := leastOf(p.Sheets[0].Strips[0]); size < typeset.LeastSize {
		t.Errorf("letters of %.1f points", size)
	}
}

func TestAnEditionSaysNothingOfOtherPlaces(t *testing.T) {
	r := full()
	r.Verdict, r.Keywords = "Lille reste loin derrière.", []string{"Lille"}
	look, words := testLook(t)
	files, err := Render(r, look, words, Options{Editions: true, Paper: A4})
	if err != nil || len(files) != 3 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	path := filepath.Join(t.TempDir(), "edition.pdf")
	if err := os.WriteFile(path, files[0].Bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := run(t, "pdftotext", path, "-") + run(t, "pdfinfo", path); strings.Contains(said, "Lille") || !strings.Contains(said, "Saint-Malo") {
		t.Errorf("the edition says\n%s", said)
	}
}

func TestALongEditionEndsOnItsFourthPageAndSaysSo(t *testing.T) {
	r := full()
	var sections []report.Section
	for range 40 {
		sections = append(sections, report.Section{ID: "s", Title: "Une section", PDF: true, Blocks: everyBlock()[2:3]})
	}
	r.Pages[1].Sections, r.Brand.Disclaimer = sections, "Sans engagement."
	p := set(t, r, Options{Editions: true, Paper: A4})[0]
	last := p.Sheets[len(p.Sheets)-1]
	var said []string
	for _, st := range last.Strips {
		for _, o := range st.Ops {
			said = append(said, o.String)
		}
	}
	if len(p.Sheets) != 4 || !slices.Contains(said, "Sans engagement.") || !strings.Contains(strings.Join(said, " "), "La suite est sur la page") {
		t.Errorf("%d pages, the last says %q", len(p.Sheets), said)
	}
}

func TestLogosOfEveryKindAreDrawnAndTheBytesAreTheSame(t *testing.T) {
	picture := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for i := range 40 {
		picture.Set(i, i/2, color.NRGBA{R: 200, A: 128})
	}
	var asPNG, asJPEG bytes.Buffer
	if png.Encode(&asPNG, picture) != nil || jpeg.Encode(&asJPEG, picture, nil) != nil {
		t.Fatal("no picture")
	}
	r := full()
	svg := []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>`)
	for _, logos := range [][2]report.Picture{
		{{Bytes: asPNG.Bytes(), MIME: "image/png"}, {Bytes: asJPEG.Bytes(), MIME: "image/jpeg"}},
		{{Bytes: svg, MIME: "image/svg+xml"}, {Bytes: asPNG.Bytes(), MIME: "image/png"}},
		{{Bytes: []byte("<svg>"), MIME: "image/svg+xml"}, {}},
	} {
		r.Brand.Logo.Light, r.Brand.Consultant = logos[0], report.Consultant{Name: "Cabinet Lefèvre", Logo: report.Logo{Light: logos[1]}}
		first, again := rendered(t, r), rendered(t, r)
		if !bytes.Equal(first, again) {
			t.Errorf("%s: two runs differ", logos[0].MIME)
		}
		path := filepath.Join(t.TempDir(), "report.pdf")
		if err := os.WriteFile(path, first, 0o600); err != nil {
			t.Fatal(err)
		}
		if out := run(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: qpdf --check says:\n%s", logos[0].MIME, out)
		}
		want := 0
		for _, l := range logos {
			if l.MIME == "image/png" || l.MIME == "image/jpeg" {
				want++
			}
		}
		if got := bytes.Count(first, []byte("/Subtype /Image")) - bytes.Count(first, []byte("/SMask")); got != want {
			t.Errorf("%s: %d pictures, want %d", logos[0].MIME, got, want)
		}
	}
}

func TestBookmarksAreNestedByChapterPageAndSection(t *testing.T) {
	r := full()
	second := r.Pages[0]
	second.ID, second.Nav = "gap4", "Communication"
	r.Pages = append(r.Pages, second)
	levels := map[string]int{}
	for _, sh := range set(t, r, Options{Full: true, Paper: A4})[0].Sheets {
		for _, st := range sh.Strips {
			for _, m := range st.Marks() {
				levels[m.Title] = m.Level
			}
		}
	}
	for title, want := range map[string]int{"Les écarts": 0, "Expérience client": 1, "Communication": 1, "Réclamations": 2} {
		if got, ok := levels[title]; !ok || got != want {
			t.Errorf("%s stands at level %d (%v), want %d", title, got, ok, want)
		}
	}
}

func TestAChartOfSixtyRowsShowsTheFirstAndTheLast(t *testing.T) {
	s := newTestSetter(t)
	var rows []report.ForestRow
	for i := range 60 {
		rows = append(rows, report.ForestRow{Label: string(rune('A'+i%26)) + strings.Repeat("x", i/26), Estimate: report.Interval{Value: float64(i), N: 40}})
	}
	strips, err := s.chart(report.Chart{ID: "f", Title: "Soixante", Spec: report.ForestChart{Axis: report.Axis{Max: 60}, Rows: rows}}, s.width)
	if err != nil {
		t.Fatal(err)
	}
	whole := lay.Stack(strips)
	var said []string
	for _, o := range whole.Ops {
		said = append(said, o.String)
	}
	if whole.Height > s.frame.TextHeight() || !slices.Contains(said, "A") || !slices.Contains(said, "Hxx") || !strings.Contains(strings.Join(said, " "), "toutes sont sur le site") {
		t.Errorf("%.0f points high, says %q", whole.Height, said)
	}
}
