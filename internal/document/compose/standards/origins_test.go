package standards

import (
	"fmt"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// TestTheMatrixHoldsTenValuesAndSixtyStandards: a heading for each value, a mark in its column for each standard that expresses it, the bare
// value and the standards without one said in words.
func TestTheMatrixHoldsTenValuesAndSixtyStandards(t *testing.T) {
	cfg, r := composetest.Settings(), composetest.Results()
	cfg.Company.Values, cfg.Standards, r.Standards, r.Coverage = nil, nil, nil, result.Coverage{}
	for i := range 10 {
		id := fmt.Sprint("v", i)
		cfg.Company.Values = append(cfg.Company.Values, config.Value{ID: id, Name: "Value " + id})
		r.Coverage.ByValue = append(r.Coverage.ByValue, result.ValueShare{Value: id, Tally: result.Tally{Number: 6}})
	}
	r.Coverage.ByValue[9].Number = 0
	for i := range 60 {
		d := config.Standard{ID: fmt.Sprint("s", i), Name: fmt.Sprint("Standard ", i), Value: fmt.Sprint("v", i%9)}
		if i >= 54 {
			d.Value = ""
			r.Coverage.Valueless = append(r.Coverage.Valueless, d.ID)
		}
		cfg.Standards = append(cfg.Standards, d)
		r.Standards = append(r.Standards, result.Standard{ID: d.ID, Verdict: result.Good})
	}
	section := valueMatrix(wording.New(cfg, r, composetest.Printer(t, "en")))
	table, ok := section.Blocks[len(section.Blocks)-1].(report.Table)
	if !ok || !table.Matrix || len(table.Columns) != 11 || len(table.Rows) != 10+1+60 {
		t.Fatalf("%d columns, %d rows", len(table.Columns), len(table.Rows))
	}
	marks, column := 0, 0
	for _, row := range table.Rows {
		if row.Strong {
			column++
		}
		for i, cell := range row.Cells {
			if cell.Verdict == report.NoVerdict {
				continue
			}
			marks++
			if i != column || cell.Verdict != report.Good {
				t.Errorf("%q has a mark in column %d, want %d", row.Cells[0].Value.Text, i, column)
			}
		}
	}
	if marks != 54 {
		t.Errorf("%d marks, want one for each standard with a value", marks)
	}
	if last := table.Rows[len(table.Rows)-8]; last.Cells[0].Note == "" {
		t.Errorf("%+v does not say that no standard expresses it", last.Cells[0])
	}
	said := section.Blocks[0].(report.Prose).Paragraphs[0].Runs[0].Text
	for _, want := range []string{"Value v9", "6 standards express no value", "“Standard 54”"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q does not say %q", said, want)
		}
	}
}

// TestTooManyNamesAreCounted: a sentence names seven of twenty, and says how many there are beside.
func TestTooManyNamesAreCounted(t *testing.T) {
	c := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	var names []string
	for i := range 20 {
		names = append(names, fmt.Sprint("N", i))
	}
	if got := c.Some(names); !strings.HasSuffix(got, "N6, and 13 others") && !strings.HasSuffix(got, "N6 and 13 others") {
		t.Errorf("%q", got)
	}
	if got := c.Some(names[:8]); strings.Contains(got, "others") {
		t.Errorf("%q", got)
	}
}
