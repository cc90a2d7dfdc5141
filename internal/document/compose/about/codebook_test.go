package about

import (
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

func TestEveryFieldOfEveryRoleHasAName(t *testing.T) {
	n := 0
	for _, lang := range []string{"en", "fr"} {
		p := composetest.Printer(t, lang)
		for _, role := range config.Roles() {
			for _, f := range role.Fields {
				n++
				if !p.Has("codebook.field." + f.Key) {
					t.Errorf("%s: %s.%s has no name", lang, role.Role, f.Key)
				}
			}
		}
	}
	if n < 100 {
		t.Errorf("looked at %d fields", n)
	}
}

func TestTheCodebookListsEveryStatementAndTheWordsOfItsScale(t *testing.T) {
	c := composetest.Settings()
	c.Model.Scale.Labels = map[string]float64{"Strongly agree": 7, "Strongly disagree": 1, "Quite agree": 5}
	c.Model.Missing.DontKnow = []string{"?", "n/k"}
	c.Sources = append(c.Sources, config.Source{Role: config.Customers, File: "in/survey.xlsx", Columns: map[string]config.Field{"perception": {Header: "P{n}"}, "comment": {Header: "Said"}}})
	page := codebookPage(wording.New(c, composetest.Results(), composetest.Printer(t, "en")))
	found := map[string]report.Table{}
	for _, s := range page.Sections {
		for _, b := range s.Blocks {
			table := b.(report.Table)
			found[table.ID] = table
		}
	}
	if got, want := len(found["statements-table"].Rows), len(c.Model.Items()); got != want || want == 0 {
		t.Errorf("%d statements are listed, want %d", got, want)
	}
	if got := said(found["scales-table"]); !strings.Contains(got, "1 = Strongly disagree · 5 = Quite agree · 7 = Strongly agree") {
		t.Errorf("scales are %q", got)
	}
	if got := said(found["codes-table"]); !strings.Contains(got, "? · n/k") {
		t.Errorf("codes are %q", got)
	}
	all := ""
	for _, table := range found {
		all += table.Caption + said(table)
	}
	if !strings.Contains(all, "survey.xlsx") || strings.Contains(all, "in/") || !strings.Contains(all, "Open comment|Said") {
		t.Errorf("columns are %q", all)
	}
}

// said joins the words of a table.
func said(t report.Table) string {
	var rows []string
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Value.Text)
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	return strings.Join(rows, "\n")
}
