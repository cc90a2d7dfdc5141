package site

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"ecart/internal/document/report"
	"ecart/internal/document/report/reporttest"
)

// longTable has a heading with rows under it, rows with notes below them, and a total.
func longTable() report.Table {
	word := func(s string) report.Value { return report.Value{Kind: report.Words, Text: s} }
	t := report.Table{ID: "places", Caption: "Les établissements", Sort: true, Columns: []report.Column{{Title: "Lieu"}, {Title: "Écart", Numeric: true}, {Title: "n", Numeric: true}}}
	t.Rows = append(t.Rows, report.Row{Strong: true, Cells: []report.Cell{{Value: word("Côte")}, {}, {}}})
	for i, name := range []string{"Nice", "Marseille", "Saint-Étienne", "Lyon", "Annecy", "Dinard", "Brest", "Nantes", "Royan", "Biarritz", "Sète", "Toulon", "Menton", "Calais"} {
		r := report.Row{Indent: 1, Cells: []report.Cell{{Value: word(name)}, {Value: reporttest.Gap(-float64(i)/10, -float64(i)/10-.1, -float64(i)/10+.1, 100+i)}, {Value: report.Value{Kind: report.Count, Number: float64(100 + i)}}}}
		if name == "Annecy" {
			r.Cells[1].Value = report.Value{Missing: report.TooFew}
		}
		if name == "Sète" {
			r.Cells[0].Note = "Fermé de décembre à mars, c’est pourquoi les réponses y sont peu nombreuses."
		}
		t.Rows = append(t.Rows, r)
	}
	t.Rows = append(t.Rows, report.Row{Strong: true, Cells: []report.Cell{{Value: word("Ensemble")}, {Value: reporttest.Gap(-.65, -.7, -.6, 1491)}, {Value: report.Value{Kind: report.Count, Number: 1491}}}})
	return t
}

func onePage(blocks ...report.Block) *report.Report {
	r := example()
	r.Pages = []report.Page{{ID: "overview", Title: "Vue", Sections: []report.Section{{ID: "s", Title: "Lieux", Blocks: blocks}}}}
	return r
}

// press sends a key to what has the focus.
func press(t *testing.T, b *browser, keys ...string) {
	t.Helper()
	for _, k := range keys {
		if err := chromedp.Do(b.ctx, chromedp.KeyEvent(k)); err != nil {
			t.Fatal(err)
		}
	}
}

func TestBrowserSearchesALongTable(t *testing.T) {
	b := openBrowser(t, built(t, onePage(longTable(), reporttest.Rows(5))))
	b.open(t, "index.html", 1280, 1000)
	if n := eval[int](t, b, `document.querySelectorAll('.sift input').length`); n != 1 {
		t.Fatalf("%d search fields, want one: five rows are read", n)
	}
	shown := `[...document.querySelectorAll('#places tbody tr')].filter((r) => !r.hidden).map((r) => r.className === 'below' ? 'note' : r.cells[0].textContent).join(' ')`
	for _, c := range []struct{ typed, rows, count string }{
		{"etienne", "Côte Saint-Étienne Ensemble", "1 sur 14"},
		{"DECEMBRE", "Côte Sète note Ensemble", "1 sur 14"}, // in the note below the row
		{"cote ni", "Côte Nice Ensemble", "1 sur 14"},       // the heading's word and the row's
		{"effectif insuffisant", "Côte Annecy Ensemble", "1 sur 14"},
		{"nowhere", "Ensemble", "0 sur 14"},
	} {
		eval[bool](t, b, `document.querySelector('.sift input').focus() || true`)
		press(t, b, c.typed)
		if got := eval[string](t, b, shown); got != c.rows {
			t.Errorf("%q shows %q, want %q", c.typed, got, c.rows)
		}
		if got := eval[string](t, b, `document.querySelector('.sift output[aria-live=polite]').textContent`); got != c.count {
			t.Errorf("%q says %q, want %q", c.typed, got, c.count)
		}
		press(t, b, "\u001b")
		if got := eval[int](t, b, `document.querySelectorAll('#places tr[hidden]').length + document.querySelector('.sift input').value.length + document.querySelector('.sift output').textContent.length`); got != 0 {
			t.Errorf("Escape after %q leaves %d rows or letters", c.typed, got)
		}
	}
	press(t, b, "etienne")
	eval[bool](t, b, `document.querySelectorAll('#places thead button')[1].click() || true`)
	if got := eval[string](t, b, shown); got != "Côte Saint-Étienne Ensemble" {
		t.Errorf("sorting while searching shows %q", got)
	}
	for _, c := range b.complaints() {
		t.Error(c)
	}
}

func TestRawNumbersStandBesideTheRoundedOnes(t *testing.T) {
	page := ""
	for _, f := range built(t, onePage(longTable())) {
		if f.Path == "site/index.html" {
			page = string(f.Bytes)
		}
	}
	for _, want := range []string{
		`<th scope="col" class="num" data-as="±n2">`, `data-sort="-0.1" data-ci="-0.2 0" data-n="101"`, `data-sort="">`, `data-as="n0">n</th>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}
