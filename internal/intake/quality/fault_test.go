package quality_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"ecart/internal/diag"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/table"
)

func TestSoundAnswersAreSound(t *testing.T) {
	d, s, found := read(t, settings(t, model+source), quality.Options{}, sheetOf(columns, people(60)...))
	if len(found) > 0 {
		t.Fatalf("found %v in sound answers", found)
	}
	if d.Customers.N != 60 || s.Respondents != 60 || s.Flagged != 0 || s.Struck != 0 || len(s.Items) != 20 || len(s.Groups) != 2 {
		t.Errorf("summary %+v", s)
	}
	looked := 0
	for _, all := range [][]quality.Tally{s.Structure, s.Values, s.People} {
		for _, one := range all {
			looked++
			if !one.Made || one.Found != 0 {
				t.Errorf("%s found %d, possible %t", one.Check, one.Found, one.Made)
			}
		}
	}
	if looked != 34 {
		t.Errorf("%d checks, want 34", looked)
	}
	if c := s.Concerns(d.Sources); len(c) != 0 {
		t.Errorf("sound answers are to be read with care: %v", c)
	}
}

// planted is one fault: how it comes into a sound survey, and what must be said of it.
type planted struct {
	code     string
	check    string // its tally; "" for checks of statements
	found    int
	severity diag.Severity
	place    string
	says     string
	hint     string
	settings string // beside the survey's
	plant    func(rows [][]any)
	sheet    func(t *table.Table)
}

// faults is a fault for every code. Rows stand in the sheet two below their index.
var faults = []planted{
	{code: quality.CodeBlankHeading, check: "blank_heading", found: 1, severity: diag.Note, place: "Responses!AG1", says: "column AG has no heading and 60 cells", sheet: func(t *table.Table) { extra(t, "", "x") }},
	{code: quality.CodeSameHeading, check: "same_heading", found: 1, severity: diag.Note, place: "Responses!AG1", says: `the heading "status" stands twice`, sheet: func(t *table.Table) { extra(t, "status", "x") }},
	{code: quality.CodeMerged, check: "merged", found: 1, severity: diag.Warning, place: "Responses!I5:J6", says: "1 block of cells is merged", hint: "I5:J6", sheet: func(t *table.Table) {
		t.Merged = []table.Block{{Left: 0, Top: 1, Right: 3, Bottom: 1}, {Left: 8, Top: 5, Right: 9, Bottom: 6}}
	}},
	{code: quality.CodeHiddenRows, check: "hidden_rows", found: 2, severity: diag.Note, place: "Responses", says: "2 rows are hidden", hint: "7, 9", sheet: func(t *table.Table) { t.HiddenRows = []int{1, 7, 9, 400} }},
	{code: quality.CodeHiddenColumns, check: "hidden_columns", found: 1, severity: diag.Note, place: "Responses", says: "1 column is hidden", hint: "I", sheet: func(t *table.Table) { t.HiddenColumns = []int{8, 30} }},
	{code: quality.CodeNoValue, check: "no_value", found: 1, severity: diag.Note, place: "Responses!AE6", says: "never calculated", plant: func(rows [][]any) { rows[4][at("Status")] = pending{} }},
	{code: quality.CodeErrorCells, check: "error_cells", found: 2, severity: diag.Note, place: "Responses!AE6", says: "#N/A", hint: "", plant: func(rows [][]any) { rows[4][at("Status")], rows[6][at("Status")] = faulty("#N/A"), faulty("#N/A") }},
	{code: quality.CodeRangeDate, check: "range_date", found: 1, severity: diag.Warning, place: "Responses!G5", says: "2026-06-25 looks like a range that Excel turned into a date: 6-25?", plant: func(rows [][]any) { rows[3][at("channel")] = date(46198) }},
	{code: quality.CodeNumberText, check: "number_text", found: 2, severity: diag.Note, place: "Responses!I4", says: `"5" is stored as text, and read as a number`, hint: "", plant: func(rows [][]any) { rows[2][at("E1")], rows[3][at("E1")] = "5", "6" }},
	{code: quality.CodeDecimalComma, check: "decimal_comma", found: 1, severity: diag.Note, place: "Responses!E4", says: `"300,5" is text`, plant: func(rows [][]any) { rows[2][at("seconds")] = "300,5" }},
	{code: quality.CodeMixed, check: "mixed", found: 1, severity: diag.Note, place: "Responses!B4", says: "the column holds dates, and here dates written as text, of which nobody knows", plant: func(rows [][]any) { rows[2][at("date")] = "04/03/2026" }},
	{code: quality.CodeLongID, check: "long_id", found: 1, severity: diag.Warning, place: "Responses!A4", says: "more than 15 digits", plant: func(rows [][]any) { rows[2][at("id")] = 11543210987654300 }},
	{code: quality.CodeEndBeforeStart, check: "end_before_start", found: 1, severity: diag.Warning, place: "Responses!D4", says: "1 answer ends before it begins", hint: "ids R002", plant: func(rows [][]any) { rows[2][at("end")] = date(first - 1) }},
	{code: quality.CodeFuture, check: "future", found: 1, severity: diag.Warning, place: "Responses!B4", says: "2027-01-01 is after the report's date, 2026-12-31", hint: "day and month may be exchanged", plant: func(rows [][]any) { rows[2][at("date")] = date(46388) }},
	{code: quality.CodeStraightLine, check: "straight_line", found: 2, severity: diag.Note, place: "Responses!A4", says: "2 of 60 respondents (3 %) gave one and the same answer", hint: "checks: {straight_line: {action: exclude}} leaves them out; ids R002, R004", plant: func(rows [][]any) {
		all(rows[2], "E", 5)
		all(rows[2], "P", 5)
		all(rows[4], "P", 6)
		rows[4][at("P10")] = 5
	}},
	{code: quality.CodeVariability, settings: "checks: {variability: {below: 0.06}}", check: "variability", found: 1, severity: diag.Note, place: "Responses!A4", says: "hardly varied", plant: func(rows [][]any) {
		all(rows[2], "E", 4)
		all(rows[2], "P", 4)
		rows[2][at("E5")], rows[2][at("P6")] = 5, 5
	}},
	{code: quality.CodeSpeeder, check: "speeder", found: 2, severity: diag.Note, place: "Responses!E4", says: "too quickly", hint: "ids R002, R003", plant: func(rows [][]any) {
		rows[2][at("seconds")] = 29 // under 1.5 s for each of 20 statements
		rows[3][at("seconds")] = 100
	}},
	{code: quality.CodeContradiction, check: "contradiction", found: 1, severity: diag.Note, place: "Responses!A4", says: "contradicted themselves", plant: func(rows [][]any) {
		for _, b := range []string{"E", "P"} {
			for _, k := range []string{"1", "2", "3", "4", "5"} {
				rows[2][at(b+k)] = 7
			}
		}
	}},
	{code: quality.CodeAttention, check: "attention", found: 1, severity: diag.Note, place: "Responses!F4", says: "1 of 59 respondents", plant: func(rows [][]any) { rows[2][at("check")], rows[3][at("check")] = 5, nil }},
	{code: quality.CodeUnfinished, check: "unfinished", found: 1, severity: diag.Note, place: "Responses!A4", says: "did not come to the end", plant: func(rows [][]any) { rows[2][at("Finished")] = "False" }},
	{code: quality.CodePreview, check: "preview", found: 1, severity: diag.Note, place: "Responses!A4", says: "previews, tests or spam", plant: func(rows [][]any) { rows[2][at("Status")] = "Survey Preview" }},
	{code: quality.CodeMissingPerson, check: "missing_person", found: 1, severity: diag.Note, place: "Responses!A4", says: "more than 50 %", plant: func(rows [][]any) {
		all(rows[2], "E", nil)
		rows[2][at("P1")] = nil
	}},
	{code: quality.CodeSameAnswers, check: "same_answers", found: 1, severity: diag.Note, place: "Responses!A11", says: "the answers of somebody else", plant: func(rows [][]any) { copy(rows[9][at("comment"):at("Email")], rows[2][at("comment"):at("Email")]) }},
	{code: quality.CodeSameEmail, check: "same_email", found: 1, severity: diag.Note, place: "Responses!A11", says: "an e-mail that stands twice", plant: func(rows [][]any) { rows[9][at("Email")] = " P2@Example.org" }},
	{code: quality.CodeMissingItem, severity: diag.Warning, place: "Responses!K1", says: `left expectation of item "c" blank`, plant: func(rows [][]any) {
		for i := range 20 {
			rows[3*i][at("E3")] = nil
		}
	}},
	{code: quality.CodeOneValue, severity: diag.Note, place: "Responses!AB1", says: `100 % of 60 answers to perception of item "j" are one and the same`, plant: func(rows [][]any) {
		for i := range rows {
			rows[i][at("P10")] = 6
		}
	}},
	{code: quality.CodeNever, severity: diag.Warning, place: "Responses!AB1", says: `nobody answered perception of item "j"`, plant: func(rows [][]any) {
		for i := range rows {
			rows[i][at("P10")] = nil
		}
	}},
	{code: quality.CodeCeiling, severity: diag.Note, place: "Responses!AB1", says: `90 % of 60 answers to perception of item "j"`, plant: func(rows [][]any) {
		for i := range rows {
			rows[i][at("P10")] = 7
			if i%10 == 0 {
				rows[i][at("P10")] = 5
			}
		}
	}},
	{code: quality.CodeMissingGroup, severity: diag.Warning, place: "Responses", says: `channel "web" left 15 % of the statements blank (30 respondents), the others 0 %`, plant: func(rows [][]any) {
		for i := range rows {
			for k := range 3 {
				if i%2 == 0 {
					rows[i][at(fmt.Sprint("P", (i+3*k)%10+1))] = nil
				}
			}
		}
	}},
}

// The order of day and month is doubtful only where no date tells it.
func TestOnlyDatesThatReadTwoWaysAreCalledDoubtful(t *testing.T) {
	looked := 0
	for text, doubtful := range map[string]bool{"2024-03-04": false, "2024-03-04 10:00:00": false, "31/03/2024": false, "04/04/2024": false, "04/03/2024": true, "4.3.24 10:05": true} {
		looked++
		rows := people(60)
		rows[2][at("date")] = text
		_, _, found := read(t, settings(t, model+source), quality.Options{}, sheetOf(columns, rows...))
		own := only(found)
		if len(own) == 0 || own[0].Code != quality.CodeMixed || strings.Contains(own[0].Message, "nobody knows") != doubtful {
			t.Errorf("%s: found %v, want it doubtful: %t", text, own, doubtful)
		}
	}
	if looked != 6 {
		t.Errorf("%d dates were looked at", looked)
	}
}

// extra adds a column to a table.
func extra(t *table.Table, header, text string) {
	c := table.NewColumn(header, len(t.Columns), t.Len())
	for range t.Len() {
		c.Append(table.Text, 0, text)
	}
	t.Columns = append(t.Columns, c)
}

func TestEachFaultIsFoundWithItsPlaceAndCount(t *testing.T) {
	provoked := map[string]bool{quality.CodeHiddenSheets: true} // below
	for _, f := range faults {
		t.Run(f.code, func(t *testing.T) {
			rows := people(60)
			if f.plant != nil {
				f.plant(rows)
			}
			sheet := sheetOf(columns, rows...)
			if f.sheet != nil {
				f.sheet(sheet)
			}
			_, s, found := read(t, settings(t, model+source+f.settings), quality.Options{}, sheet)
			own := only(found)
			if len(own) != 1 {
				t.Fatalf("%d findings, want one: %v", len(own), own)
			}
			d := own[0]
			if d.Code != f.code || d.Severity != f.severity || !strings.HasSuffix(d.Place.String(), f.place) {
				t.Errorf("got %s %s at %s, want %s %s at %s", d.Severity, d.Code, d.Place, f.severity, f.code, f.place)
			}
			if !strings.Contains(d.Message, f.says) || !strings.Contains(d.Hint, f.hint) {
				t.Errorf("says %q (hint %q), want %q (hint %q)", d.Message, d.Hint, f.says, f.hint)
			}
			if f.check != "" {
				if got := tally(t, s, f.check); got.Found != f.found {
					t.Errorf("%s counts %d, want %d", f.check, got.Found, f.found)
				}
			}
		})
		provoked[f.code] = true
	}
	for _, code := range quality.Codes() {
		if !provoked[code.ID] {
			t.Errorf("no table provokes %s: %s", code.ID, code.Meaning)
		}
	}
}

// Where most dates lie after the report's, it is the report's that is wrong.
func TestManyDatesInTheFutureSpeakAgainstTheReportsDate(t *testing.T) {
	_, _, found := read(t, settings(t, model+source), quality.Options{Date: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)}, sheetOf(columns, people(60)...))
	if len(found) != 3 { // in the columns of the date, the beginning and the end
		t.Errorf("found %v", found)
	}
	for _, d := range found {
		if d.Code != quality.CodeFuture || !strings.Contains(d.Hint, "SOURCE_DATE_EPOCH gives it, else outputs: date") {
			t.Errorf("found %v", d)
		}
	}
}

func TestHiddenSheetsAreToldUnlessTheyAreRead(t *testing.T) {
	hidden := quality.Options{Hidden: []quality.Hidden{{File: "survey.xlsx", Sheets: []string{"Responses", "Old answers"}}}}
	_, s, found := read(t, settings(t, model+source), hidden, sheetOf(columns, people(60)...))
	if len(found) != 1 || found[0].Code != quality.CodeHiddenSheets || !strings.Contains(found[0].Message, `1 sheet is hidden and not read: "Old answers"`) || tally(t, s, "hidden_sheets").Found != 1 {
		t.Errorf("found %v", found)
	}
}

// Some tools write every number of a sheet as text; that is one thing to say, and not one for each column.
func TestASheetOfNumbersAsTextIsToldOnce(t *testing.T) {
	rows := people(60)
	for _, row := range rows {
		for k := range 10 {
			at := at(fmt.Sprint("P", k+1))
			row[at] = fmt.Sprint(row[at])
		}
	}
	_, s, found := read(t, settings(t, model+source), quality.Options{}, sheetOf(columns, rows...))
	if len(found) != 1 || !strings.Contains(found[0].Message, "600 cells in 10 columns hold a number as text") || tally(t, s, "number_text").Found != 600 {
		t.Errorf("found %v", found)
	}
}
