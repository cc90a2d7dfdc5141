package about

import (
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// composer writes about the invented hotel group, whose employees nobody says were asked.
func composer(t *testing.T) *wording.Composer {
	t.Helper()
	cfg := composetest.Settings()
	cfg.Sources = []config.Source{{Role: config.Customers, File: "data/clients.xlsx"}, {Role: config.Managers, File: "responsables.xlsx"}, {Role: config.Employees, File: "employes.xlsx"}}
	return wording.New(cfg, composetest.Results(), composetest.Printer(t, "en"))
}

func TestResponsesAreReadWithTheirMarginAndWhatIsNotKnown(t *testing.T) {
	s := responseSection(composer(t))
	if len(s.Blocks) != 6 {
		t.Fatalf("%d blocks: a table, its reading, a caution, the rates, why they differ, and what is not measured", len(s.Blocks))
	}
	if rows := s.Blocks[0].(report.Table).Rows; len(rows) != 2 || len(rows[0].Cells) != 8 {
		t.Errorf("%d rows", len(rows))
	}
	var said []string
	for _, p := range s.Blocks[1].(report.Prose).Paragraphs {
		said = append(said, p.Runs[0].Text)
	}
	text := strings.Join(said, "\n")
	for _, want := range []string{"486 of the 1,800 invitations", "27%", "within 4.4", "42 answers would bring that down"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	if strings.Contains(text, "385 answers would") {
		t.Errorf("a margin below five points asks for more answers: %q", text)
	}
	if rates := s.Blocks[3].(report.Table).Rows; len(rates) != 1 {
		t.Errorf("%d sources with AAPOR's rates, want that of the customers", len(rates))
	}
	if c, ok := s.Blocks[5].(report.Callout); !ok || !strings.Contains(c.Title, "employees") || strings.Contains(c.Title, "customers") {
		t.Errorf("what is not measured: %+v", s.Blocks[4])
	}
}

func TestIntervalsThatDoNotHoldTheirLevelAreSaidToBe(t *testing.T) {
	s := intervalsSection(composer(t))
	rows := s.Blocks[1].(report.Table).Rows
	if len(rows) != 3 {
		t.Fatalf("%d rows", len(rows))
	}
	for i, want := range []string{"as said", "too narrow: read with care", "wider than need be"} {
		if got := rows[i].Cells[3].Value.Text; got != want {
			t.Errorf("row %d: %q, want %q", i, got, want)
		}
	}
}
