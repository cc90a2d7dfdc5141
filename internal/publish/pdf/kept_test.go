package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ecart/internal/document/report"
	"ecart/internal/publish/pdf/lay"
)

// saidOn returns all texts of sheets, in the order in which they are drawn.
func saidOn(sheets []lay.Sheet) string {
	var all []string
	for _, sh := range sheets {
		texts, _ := written(sh.Strips)
		all = append(all, texts...)
	}
	return strings.Join(all, " ")
}

func tableOf(n int) report.Table {
	t := report.Table{Columns: []report.Column{{Title: "Nom"}}}
	for i := range n {
		t.Rows = append(t.Rows, report.Row{Cells: []report.Cell{{Value: words(fmt.Sprintf("rang-%d.", i+1))}}})
	}
	return t
}

func TestATableOfTheAuthorsIsPrintedBesideAChart(t *testing.T) {
	r := example()
	blocks := everyBlock()
	kept, left := tableOf(40), report.Table{Columns: []report.Column{{Title: "Du site"}}, Rows: []report.Row{{Cells: []report.Cell{{Value: words("seulement")}}}}}
	kept.Kept = true
	r.Pages[0].Sections[1].Blocks = []report.Block{blocks[len(blocks)-1], kept, left}
	said := saidOn(set(t, r, Options{Full: true, Paper: A4})[0].Sheets)
	if !strings.Contains(said, "rang-1.") || !strings.Contains(said, "rang-40.") || strings.Contains(said, "seulement") {
		t.Errorf("the report says %q", said)
	}
}

func TestATableIsNotShortenedByAFewRows(t *testing.T) {
	s := newTestSetter(t)
	for n, whole := range map[int]bool{mostRows: true, mostRows + 3: true, mostRows + 4: false} {
		texts, _ := written(s.table(tableOf(n), s.width))
		if got := slices.Contains(texts, fmt.Sprintf("rang-%d.", n)); got != whole {
			t.Errorf("of %d rows the last is printed: %v, want %v", n, got, whole)
		}
	}
}

func TestADisclaimerAndTheCoversTextAreNeverCut(t *testing.T) {
	r := full()
	var many []string
	for i := range 30 {
		many = append(many, fmt.Sprintf("Sans aucun engagement de notre part, phrase-%d.", i+1))
	}
	r.Brand.Disclaimer, r.Brand.CoverText = strings.Join(many, " "), strings.Join(many, " ")
	r.Brand.CoverTitle = strings.Repeat("Un titre qui va loin ", 12) + "fin-du-titre"
	papers := set(t, r, Options{Full: true, Summary: true, Paper: A4})
	if said := saidOn(papers[1].Sheets); !strings.Contains(said, "phrase-30.") || len(papers[1].Sheets) != 1 {
		t.Errorf("%d pages; the summary says %q", len(papers[1].Sheets), said)
	}
	cover := saidOn(papers[0].Sheets[:1])
	if !strings.Contains(cover, "phrase-30.") || !strings.Contains(cover, "fin-du-titre") {
		t.Errorf("the cover says %q", cover)
	}
}

func TestNoFindingStandsAloneAtAPagesEnd(t *testing.T) {
	s := newTestSetter(t)
	items := make([]report.Ranked, 4)
	for i := range items {
		items[i].Title = fmt.Sprintf("Constat %d", i+1)
	}
	strips := s.ranking(report.Ranking{Items: items}, s.width)
	var keep []bool
	for _, st := range strips {
		keep = append(keep, st.Keep)
	}
	if !slices.Equal(keep, []bool{true, false, true, false}) {
		t.Errorf("kept with the next: %v", keep)
	}
}

func TestTheEvidenceOfASummaryKeepsItsFigure(t *testing.T) {
	s := newTestSetter(t)
	r := report.Ranking{Items: []report.Ranked{{Title: "Heure annoncée", Reason: "Deuxième moteur de la satisfaction ; norme atteinte dans 65,3 % des cas, 90 % exigés."}}}
	for _, d := range details {
		texts, _ := written([]lay.Strip{s.findings("pdf.first", r, s.frame.Span(6)-6, d)})
		if said := strings.Join(texts, " "); !strings.Contains(said, "exigés.") {
			t.Errorf("with %d lines the finding says %q", d.reasons, said)
		}
	}
}

func TestTheCoversVerdictAndBaseAreNeverCut(t *testing.T) {
	r := full()
	r.Verdict = strings.Repeat("Un jugement qui en dit long ", 30) + "fin-du-jugement"
	r.Base = strings.Repeat("Une base de plusieurs sources ", 30) + "fin-de-la-base"
	said := saidOn(set(t, r, Options{Full: true, Paper: A4})[0].Sheets[:1])
	if !strings.Contains(said, "fin-du-jugement") || !strings.Contains(said, "fin-de-la-base") {
		t.Errorf("the cover says %q", said)
	}
}

func TestLinksReadTheirValueFirst(t *testing.T) {
	s := newTestSetter(t)
	texts, _ := written(s.linkList(report.Links{Items: []report.Link{{Title: "Fiabilité", Detail: "intervalle", Value: words("valeur")}}}, s.width))
	if said := strings.Join(texts, " "); strings.Index(said, "valeur") < 0 || strings.Index(said, "valeur") > strings.Index(said, "intervalle") {
		t.Errorf("links read %q", said)
	}
}

func TestTheSummaryHasATitleOfItsOwn(t *testing.T) {
	papers := set(t, full(), Options{Full: true, Summary: true, Paper: A4})
	if papers[0].Title == papers[1].Title {
		t.Errorf("both papers are called %q", papers[0].Title)
	}
}
