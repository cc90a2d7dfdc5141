package app

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/config"
)

// A client who checks the workbook finds what the workbook says, and what results.json says, computed anew by every formula.
func TestEveryFormulaGivesTheFigureOfTheResults(t *testing.T) {
	for _, c := range []struct {
		config string
		least  map[string]int // formulas by the number with which a gap's sheet begins
		beyond string         // the sheet that counts blank answers, of which results.json tells each column's alone
	}{
		{"../../report.yaml", map[string]int{"1 ": 19, "2 ": 7, "3 ": 7, "4 ": 7, "5 ": 30}, "Qualité des données"},
		{"../../samples/diner/report.yaml", map[string]int{"1 ": 9, "2 ": 8, "3 ": 7, "4 ": 7, "5 ": 18}, "Data quality"},
	} {
		out := filepath.Join(t.TempDir(), "out")
		o, err := Build(t.Context(), Request{Config: c.config, Out: out, PDF: &config.PDF{}, Version: "test"})
		if err != nil || o.Failure != None {
			t.Fatalf("%s: %v %v", c.config, err, o.Diagnostics)
		}
		figures := numbersOf(t, filepath.Join(out, "results.json"))
		f, err := excelize.OpenFile(filepath.Join(out, "results.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		seen, cross := map[string]int{}, 0
		for _, sheet := range f.GetSheetList() {
			for at, formula := range formulasOf(t, f, sheet) {
				seen[sheet[:2]]++
				if strings.Contains(formula, "!") {
					cross++
				}
				computed := raw(t, sheet, at, f.CalcCellValue)
				cached := raw(t, sheet, at, f.GetCellValue)
				if math.Abs(computed-cached) > 1e-9 {
					t.Errorf("%s %s!%s = %s computes to %v, and %v is shown", c.config, sheet, at, formula, computed, cached)
				}
				if sheet != c.beyond && !amongFigures(figures, computed) {
					t.Errorf("%s %s!%s = %s computes to %v, which is no figure of results.json", c.config, sheet, at, formula, computed)
				}
			}
		}
		for gap, least := range c.least {
			if seen[gap] < least {
				t.Errorf("%s: the sheet of gap %shas %d formulas, want %d", c.config, gap, seen[gap], least)
			}
		}
		if cross < 10 {
			t.Errorf("%s: %d formulas lead to another sheet, want figure and index of each gap", c.config, cross)
		}
	}
}

// The formulas of gaps 2 to 4 by dimension give the figures that have these names.
func TestDimensionsOfRatedGapsGiveTheNamedFigures(t *testing.T) {
	for _, report := range []string{"../../report.yaml", "../../samples/diner/report.yaml"} {
		v, o, err := Figures(t.Context(), Request{Config: report, Version: "test"})
		if err != nil || o.Failure != None {
			t.Fatalf("%s: %v %v", report, err, o.Diagnostics)
		}
		named := map[string]float64{} // index by gap and rating, in hundredths of a millionth
		key := func(gap string, rating float64) string { return gap + strconv.FormatFloat(rating, 'f', 8, 64) }
		values := map[string]float64{}
		for _, f := range v.Figures {
			if f.Value != nil {
				values[f.Name] = float64(*f.Value)
			}
		}
		for name, index := range values {
			if dimension, is := strings.CutSuffix(name, ".index"); is && strings.Count(dimension, ".") == 1 && strings.HasPrefix(name, "gap") {
				named[key(name[3:4], values[dimension])] = index
			}
		}
		f, _ := builtWorkbook(t, report)
		found := map[string]int{}
		for _, sheet := range f.GetSheetList() {
			for at, formula := range formulasOf(t, f, sheet) {
				rating, is := strings.CutPrefix(formula, "100*(7-B")
				row, _, _ := strings.Cut(rating, ")")
				if gap := sheet[:1]; is && strings.Contains("234", gap) && !strings.HasPrefix(at, "B") {
					want, ok := named[key(gap, raw(t, sheet, "B"+row, f.GetCellValue))]
					if got := raw(t, sheet, at, f.CalcCellValue); !ok || math.Abs(got-want) > 1e-6 {
						t.Errorf("%s %s!%s = %s gives %v, the named figure is %v (%v)", report, sheet, at, formula, got, want, ok)
					}
					found[gap]++
				}
			}
		}
		for _, gap := range []string{"2", "3", "4"} {
			if found[gap] != 5 {
				t.Errorf("%s: %d dimensions of gap %s are live", report, found[gap], gap)
			}
		}
	}
}

// formulasOf returns the formulas of a sheet by their cells.
func formulasOf(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for r, row := range rows {
		for column := range row {
			at, err := excelize.CoordinatesToCellName(column+1, r+1)
			if err != nil {
				t.Fatal(err)
			}
			if formula, err := f.GetCellFormula(sheet, at); err != nil {
				t.Fatal(err)
			} else if formula != "" {
				all[at] = formula
			}
		}
	}
	return all
}

func raw(t *testing.T, sheet, at string, value func(string, string, ...excelize.Options) (string, error)) float64 {
	t.Helper()
	s, err := value(sheet, at, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatalf("%s!%s: %v", sheet, at, err)
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("%s!%s: %v", sheet, at, err)
	}
	return v
}

// numbersOf returns all numbers of a file of JSON in their order.
func numbersOf(t *testing.T, path string) []float64 {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var all []float64
	d := json.NewDecoder(bytes.NewReader(b))
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		if v, ok := token.(float64); ok {
			all = append(all, v)
		}
	}
	if len(all) < 1000 {
		t.Fatalf("%s holds %d numbers", path, len(all))
	}
	slices.Sort(all)
	return all
}

// amongFigures tells whether a number is among those told, which are rounded to twelve digits.
func amongFigures(all []float64, v float64) bool {
	at, _ := slices.BinarySearch(all, v)
	for _, i := range []int{at - 1, at} {
		if i >= 0 && i < len(all) && math.Abs(all[i]-v) <= 1e-9*math.Max(1, math.Abs(v)) {
			return true
		}
	}
	return false
}
