package kept

import (
	"testing"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

func TestTheListNamesEachEditionAndLeadsToItsDocuments(t *testing.T) {
	p, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	r := Page(&report.Report{Title: "Qualité", Company: "Rivage", Lang: "fr"}, []Edition{
		{Period: "2026-Q4", Built: "2026-12-31T00:00:00Z", Verdict: "Tout va bien.", Documents: []string{"results.json", "report.pdf", "site/index.html"}},
		{Period: "2026-09", Documents: []string{"results.json"}},
	}, p)
	table := r.Pages[0].Sections[0].Blocks[0].(report.Table)
	if len(table.Rows) != 2 {
		t.Fatalf("%d rows", len(table.Rows))
	}
	first, second := table.Rows[0].Cells, table.Rows[1].Cells
	if first[0].Href != "2026-Q4/site/index.html" || first[1].Value.Text != "Tout va bien." || first[2].Value.Text != "31\u00a0décembre\u00a02026" || first[3].Value.Text != "Site\u00a0· PDF" || first[3].Runs[2].Href != "2026-Q4/report.pdf" {
		t.Errorf("%+v", first)
	}
	if second[0].Value.Text != "Septembre\u00a02026" || second[0].Href != "2026-09/index.html" || !second[3].Empty() || !second[2].Empty() {
		t.Errorf("%+v", second)
	}
}
