package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/intake/sheet"
)

// beside is where real exports stand, beside the checkout and not in it.
const beside = "../../../../shared/data"

// wanted is what a sheet is; rows were counted with Python's csv module and in the sheets' XML.
type wanted struct {
	sheet               string
	tool                Tool
	content             Content
	names, sub, label   int
	first, rows, column int // column: how many columns have a role
	refused             string
}

// realExports are public files of survey and ticket tools: the sheets of each, the most promising first.
var realExports = map[string][]wanted{
	"exports/cSEM_satisfaction.xlsx":                          {{"Sheet1", Table, Answers, 1, 0, 0, 2, 250, 0, ""}},
	"exports/google_forms_pandas2019.csv":                     {{"", GoogleForms, Answers, 1, 0, 0, 2, 1249, 1, ""}},
	"exports/kobo_data_likert.xlsx":                           {{"test_likert", Kobo, Answers, 1, 0, 0, 2, 120, 0, ""}},
	"exports/limesurvey_998192_R.csv":                         {{"", LimeSurvey, Answers, 1, 0, 0, 2, 7, 28, ""}},
	"exports/qualtrics_sample.csv":                            {{"", Qualtrics, Answers, 1, 0, 2, 4, 1, 17, ""}},
	"exports/qualtrics_sample_legacy.csv":                     {{"", QualtricsLegacy, Answers, 1, 0, 2, 3, 1, 13, ""}},
	"exports/surveymonkey_reluctant_trump_april_2017.xlsx":    {{"Sheet1", Table, Crosstab, 0, 0, 0, 0, 177, 0, "cross-tabulation"}},
	"exports/surveymonkey_reluctant_trump_february_2018.xlsx": {{"Tables", Table, Crosstab, 0, 0, 0, 0, 143, 0, "cross-tabulation"}},
	"exports/surveymonkey_starwars.csv":                       {{"", SurveyMonkey, Answers, 1, 2, 0, 3, 1186, 1, ""}},
	"exports/xlsform_form_likert.xlsx": {
		{"survey", XLSForm, Codebook, 1, 0, 0, 2, 26, 0, "questionnaire"},
		{"choices", XLSForm, Codebook, 1, 0, 0, 2, 432, 0, "questionnaire"},
		{"settings", XLSForm, Codebook, 1, 0, 0, 2, 1, 0, "questionnaire"},
	},
	"exports/zendesk_ticket.csv":         {{"", Zendesk, Tickets, 1, 0, 0, 2, 10, 35, ""}},
	"exports/zendesk_ticket_comment.csv": {{"", Zendesk, Events, 1, 0, 0, 2, 20, 10, ""}},
	"kiosk/kiosk_clean.csv":              {{"", Table, Answers, 1, 0, 0, 2, 194, 0, ""}},
	"kiosk/kiosk_survey.xlsx": {
		{"전체", GoogleForms, Answers, 1, 0, 0, 2, 200, 1, ""},
		{"카노", GoogleForms, Answers, 1, 0, 0, 2, 196, 1, ""},
		{"카노_빈도수 변경", GoogleForms, Answers, 1, 0, 0, 2, 196, 1, ""},
		{"서브퀄", GoogleForms, Answers, 1, 0, 0, 2, 196, 1, ""},
		{"IPA", GoogleForms, Answers, 1, 0, 0, 2, 196, 1, ""},
		{"서브퀄_빈도수 변경", GoogleForms, Answers, 1, 0, 0, 2, 196, 1, ""},
		{"IPA_빈도수 변경", GoogleForms, Answers, 1, 0, 0, 2, 196, 1, ""},
		{"카노_문항만", Table, Answers, 1, 0, 0, 2, 196, 0, ""},
		{"서브퀄_문항만", Table, Answers, 1, 0, 0, 2, 196, 0, ""},
		{"IPA_ 문항만", Table, Answers, 1, 0, 0, 2, 196, 0, ""},
	},
}

func (w wanted) check(t *testing.T, c Candidate) {
	t.Helper()
	got := wanted{c.Sheet, c.Tool, c.Content, c.HeaderRow, c.SubRow, c.LabelRow, c.FirstRow, c.Rows, len(c.Columns), c.Refusal}
	if w.refused != "" && strings.Contains(c.Refusal, w.refused) {
		w.refused = c.Refusal
	}
	if got != w {
		t.Errorf("understood as\n\t%+v, wanted\n\t%+v\n\tfor %s", got, w, strings.Join(c.Evidence, "; "))
	}
	if len(c.Evidence) == 0 && c.Refusal == "" {
		t.Errorf("sheet %q: no evidence", c.Sheet)
	}
}

func TestRealExportsAreRecognised(t *testing.T) {
	if _, err := os.Stat(beside); err != nil {
		t.Skip("the real exports do not stand beside the checkout")
	}
	for name, sheets := range realExports {
		t.Run(name, func(t *testing.T) {
			f, found := Recognise(filepath.Join(beside, name), filepath.Base(name), sheet.Limits{})
			if found.HasErrors() || len(f.Candidates) != len(sheets) {
				t.Fatalf("%d sheets, wanted %d: %v", len(f.Candidates), len(sheets), found)
			}
			for i, w := range sheets {
				w.check(t, f.Candidates[i])
				readsAs(t, filepath.Join(beside, name), f.Candidates[i])
			}
		})
	}
	files, err := filepath.Glob(filepath.Join(beside, "*", "*.[cx][sl]*"))
	if err != nil || len(files) != len(realExports) {
		t.Errorf("%d real files, and %d are wanted: %v", len(files), len(realExports), err)
	}
}

// readsAs reads a sheet with the rows of headings that were found: the headings and the number of rows must be those of the candidate.
func readsAs(t *testing.T, path string, c Candidate) {
	t.Helper()
	if c.HeaderRow == 0 {
		return
	}
	o := sheet.Options{Sheet: c.Sheet, HeaderRow: c.HeaderRow, SubRow: c.SubRow, LabelRow: c.LabelRow, FirstRow: c.FirstRow}
	table, found := sheet.Read(path, filepath.Base(path), o)
	if table == nil {
		t.Fatalf("sheet %q is not read with its headings: %v", c.Sheet, found)
	}
	if table.Len() != c.Rows {
		t.Errorf("sheet %q: %d rows are read, %d were counted", c.Sheet, table.Len(), c.Rows)
	}
	for _, col := range c.Columns {
		if same := table.Find(col.Header); len(same) == 0 || same[0].Index != col.Index {
			t.Errorf("sheet %q: column %d is not found under %q", c.Sheet, col.Index, col.Header)
		}
	}
}
