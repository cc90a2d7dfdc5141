package app

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/xuri/excelize/v2"

	"ecart/internal/app/inspect"
)

func TestAnInspectionTellsNothingOfAnybody(t *testing.T) {
	dir := plantSurvey(t, nil)
	for _, name := range []string{"clients.xlsx", "contacts.xlsx"} {
		i, found := inspect.Read(inspect.Request{Path: filepath.Join(dir, name), All: true})
		if i == nil || found.HasErrors() {
			t.Fatalf("%s: %v", name, found)
		}
		b, err := json.Marshal(i)
		if err != nil {
			t.Fatal(err)
		}
		if leaked := leaks(string(b) + told(t, found)); len(leaked) > 0 {
			t.Errorf("%s: the inspection tells %q", name, leaked)
		}
		private := 0
		for _, s := range i.Sheets {
			for _, c := range s.Columns {
				if c.Personal == "" {
					continue
				}
				if private++; c.Why == "" || len(c.Values)+len(c.Examples) > 0 || c.Min != nil || c.First != "" {
					t.Errorf("%s!%s, column %s: %+v", name, s.Name, c.Letter, c)
				}
			}
		}
		if want := map[string]int{"clients.xlsx": 2*len(plantedHeadings) + 1, "contacts.xlsx": len(plantedHeadings) + 1}[name]; private != want {
			t.Errorf("%s: %d columns with personal data, want %d", name, private, want)
		}
	}
}

func TestTheSchemaOfAnInspectionAllowsEveryInspection(t *testing.T) {
	text, known := Schema("inspection")
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if !known || err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("inspection.json", parsed); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("inspection.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"../../samples/hotel/clients.xlsx", "../../samples/hotel/contacts.xlsx", "nowhere.csv"} {
		answer := inspect.Answer{Status: "inspected", Inspection: inspect.Inspection{Format: inspect.Format, Sheets: []inspect.Sheet{}}}
		if i, _ := inspect.Read(inspect.Request{Path: path, All: true}); i != nil {
			answer.Inspection = *i
		}
		b, err := json.Marshal(answer)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestWhatAReaderWouldNotSeeIsTold(t *testing.T) {
	f := excelize.NewFile()
	path := filepath.Join(t.TempDir(), "answers.xlsx")
	rows := [][]any{{"id", "Note", "Note", "", "Secteur"}, {"R_1", 5, 7, "x", "26-50"}, {"R_2", "4", 6, "y", "26-50"}, {"R_3", 3, 5, "x", "500+"}, {"R_4", 5, 7, "y", "500+"}, {"R_5", 4, 7, "x", "26-50"}}
	steps := []error{f.SetRowVisible("Sheet1", 3, false), f.SetColVisible("Sheet1", "E", false)}
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		steps = append(steps, err, f.SetSheetRow("Sheet1", cell, &row))
	}
	_, err := f.NewSheet("Caché")
	steps = append(steps, err, f.SetCellValue("Caché", "A1", "id"), f.SetCellValue("Caché", "A2", 1), f.SetSheetVisible("Caché", false), f.MergeCell("Sheet1", "B4", "C4"), f.SaveAs(path))
	for _, err := range steps {
		if err != nil {
			t.Fatal(err)
		}
	}
	i, found := inspect.Read(inspect.Request{Path: path})
	if i == nil || found.HasErrors() || len(i.Sheets) != 2 {
		t.Fatalf("inspected %+v, %v", i, found)
	}
	s := i.Sheets[0]
	if !s.Described || !slices.Equal(s.HiddenRows, []int{3}) || !slices.Equal(s.HiddenColumns, []string{"E"}) || !slices.Equal(s.Merged, []string{"B4:C4"}) || !slices.Equal(s.Blank, []string{"D"}) {
		t.Errorf("hidden rows %v, hidden columns %v, merged %v, without a heading %v", s.HiddenRows, s.HiddenColumns, s.Merged, s.Blank)
	}
	if len(s.Repeated) != 1 || s.Repeated[0].Heading != "Note" || !slices.Equal(s.Repeated[0].Columns, []string{"B", "C"}) {
		t.Errorf("repeated headings %+v", s.Repeated)
	}
	if c := s.Columns; len(c) != 5 || c[1].Numerals != 1 || !c[4].Hidden || c[4].Shape != "category" || c[0].Shape != "id" || len(c[0].Values) > 0 {
		t.Errorf("columns %+v", c)
	}
	if other := i.Sheets[1]; other.Name != "Caché" || !other.Hidden || other.Described {
		t.Errorf("the hidden sheet is %+v", other)
	}
	if _, found := inspect.Read(inspect.Request{Path: path, Sheet: "Réponses"}); !found.HasErrors() || !strings.Contains(found[0].Message+found[0].Hint, "Sheet1") {
		t.Errorf("a sheet that is not there: %v", found)
	}
}

func TestEveryRealExportIsDescribedOrRefusedWithItsReason(t *testing.T) {
	const beside = "../../../shared/data"
	if _, err := os.Stat(beside); err != nil {
		t.Skip("the real exports do not stand beside the checkout")
	}
	files, err := filepath.Glob(filepath.Join(beside, "*", "*.[cx][sl]*"))
	if err != nil || len(files) < 13 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, path := range files {
		i, found := inspect.Read(inspect.Request{Path: path})
		if i == nil || found.HasErrors() || len(i.Sheets) == 0 {
			t.Errorf("%s: %v", path, found)
			continue
		}
		if s := i.Sheets[0]; s.Described == (s.Refusal != "") || s.Described && len(s.Columns) == 0 || len(s.Evidence) == 0 {
			t.Errorf("%s: described %t with %d columns, refused %q, because %q", path, s.Described, len(s.Columns), s.Refusal, s.Evidence)
		}
	}
}
