package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/app/begin"
	"ecart/internal/diag"
	"ecart/internal/intake/survey"
)

// quieted empties workbooks of the hotel sample down to their headings.
func quieted(t *testing.T, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(dir, name)
		full, err := excelize.OpenFile(path)
		if err != nil {
			t.Fatal(err)
		}
		headings := 1
		if name == "contacts.xlsx" {
			headings = 3 // under a title
		}
		bare := excelize.NewFile()
		for _, sheet := range full.GetSheetList() {
			rows, err := full.Rows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			bare.NewSheet(sheet)
			for n := 1; n <= headings && rows.Next(); n++ {
				row, err := rows.Columns()
				if err == nil {
					err = bare.SetSheetRow(sheet, fmt.Sprintf("A%d", n), &row)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		}
		if !slices.Contains(full.GetSheetList(), "Sheet1") {
			bare.DeleteSheet("Sheet1")
		}
		full.Close()
		if err := bare.SaveAs(path); err != nil {
			t.Fatal(err)
		}
		bare.Close()
	}
}

// A month in which nobody complained, or no manager answered, has a report all the same, which says what was not measured.
func TestASourceWithoutARowEndsNoReport(t *testing.T) {
	books := []string{"responsables.xlsx", "employes.xlsx", "entre-services.xlsx", "contacts.xlsx", "reclamations.xlsx", "couts.xlsx", "processus.xlsx", "inspections.xlsx"}
	quiet := [][]string{{"reclamations.xlsx"}, books}
	if os.Getenv("ECART_LONG") != "" { // those who answer, and the log with what is counted by its contacts
		quiet = append(quiet, []string{"responsables.xlsx", "reclamations.xlsx"}, []string{"employes.xlsx", "entre-services.xlsx", "reclamations.xlsx"}, []string{"contacts.xlsx", "reclamations.xlsx"})
	}
	for _, names := range quiet {
		dir := t.TempDir()
		if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: "hotel"}); err != nil {
			t.Fatal(err)
		}
		quieted(t, dir, names...)
		o, err := Build(context.Background(), Request{Config: filepath.Join(dir, "report.yaml"), Version: "test"})
		if err != nil || o.Failure != None {
			t.Errorf("without %q: %v %v", names, err, o.Diagnostics)
			continue
		}
		told := slices.Clone(o.Diagnostics)
		told = slices.DeleteFunc(told, func(d diag.Diagnostic) bool { return d.Code != survey.CodeUnmeasured })
		if len(told) != len(names) {
			t.Errorf("without %q: %d sources are told, of %v", names, len(told), o.Diagnostics)
		}
		if n := pagesThatSay(t, o.Dir, "n’a aucune ligne qui compte dans ce rapport"); n == 0 {
			t.Errorf("without %q no page says why it is empty", names)
		}
	}
}

// pagesThatSay counts the pages of a site that hold a text.
func pagesThatSay(t *testing.T, out, text string) int {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(out, "site", "*.html"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	n := 0
	for _, p := range pages {
		page, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(page), text) {
			n++
		}
	}
	return n
}
