package binding_test

import (
	"fmt"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/diag"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/table"
)

// two is a model of two items.
const two = `
model: {dimensions: [{id: rel, items: [{id: a, text: They keep promises}, {id: b, text: They answer quickly}]}]}
`

// settings reads a report.yaml with one source of customers, of which only what is interesting is given.
func settings(t *testing.T, source string) *config.Config {
	t.Helper()
	c, found := keys.Parse("report.yaml", "", []byte("company: {name: Test}\n"+two+"sources:\n  - {role: customers, file: survey.xlsx, "+source+"}\n"))
	if found.HasErrors() {
		t.Fatalf("the settings are wrong: %v", found)
	}
	return c
}

// sheet makes a table of headings, each with its question after a slash, and rows of texts that begin in row 2.
func sheet(headings string, rows ...string) *table.Table {
	t := &table.Table{Book: "survey.xlsx", Sheet: "Responses", Headers: 1}
	for i, h := range strings.Split(headings, "|") {
		heading, label, _ := strings.Cut(h, "/")
		c := table.NewColumn(heading, i, len(rows))
		c.Label = label
		t.Columns = append(t.Columns, c)
	}
	for r, row := range rows {
		t.Rows = append(t.Rows, r+2)
		cells := strings.Split(row, "|")
		for i := range t.Columns {
			text := ""
			if i < len(cells) {
				text = cells[i]
			}
			kind := table.Text
			if text == "" {
				kind = table.Blank
			}
			t.Columns[i].Append(kind, 0, text)
		}
	}
	return t
}

// letters writes the columns of a field.
func letters(b binding.Bound) string {
	var all []string
	for _, c := range b.Columns {
		all = append(all, c.Letter())
	}
	return strings.Join(all, " ")
}

func TestColumnsAreFoundByHeadingQuestionLetterAndPattern(t *testing.T) {
	table := sheet("ResponseId/Response ID|Q1_1/They keep promises|Q1_2/They answer quickly|Q8/How likely are you to recommend us?|Q9_1/Why us? - Price|Q9_2/Why us? - Near home", "")
	looked := 0
	for columns, want := range map[string]string{
		"nps: Q8": "nps D", "nps: =d": "nps D", "nps: 'How likely are you to recommend us?'": "nps D", "nps: 'how likely*'": "nps D", "perception: 'Q1_{n}'": "perception B C", "perception: '{item}'": "perception B C",
		"reason: {columns: 'Q9_*'}": "reason E F", "nps: {column: =D, heading: q8}": "nps D", "perception: 'Q*_{n}', nps: Q8": "perception B C",
	} {
		looked++
		s, found := binding.Bind(settings(t, "columns: {"+columns+"}"), settings(t, "columns: {"+columns+"}").Sources[0], table)
		if columns == "perception: 'Q*_{n}', nps: Q8" { // Q9_1 fits as well
			if len(found) == 0 || found[0].Code != binding.CodeTwoColumns {
				t.Errorf("%s: found %v, want that two columns fit", columns, found)
			}
			continue
		}
		if len(found) > 0 || len(s.Fields) != 1 || s.Fields[0].Key+" "+letters(s.Fields[0]) != want {
			t.Errorf("%s: found %v, fields %+v", columns, found, s.Fields)
		}
	}
	if looked < 9 {
		t.Errorf("%d mappings were looked at", looked)
	}
}

func TestChoicesAreNamedByWhatTheirColumnsDifferIn(t *testing.T) {
	looked := 0
	for headings, want := range map[string]string{
		"Q9_1/Why us? - Price|Q9_2/Why us? - Near home": "Price|Near home", "Q9_Price|Q9_Near home": "Price|Near home", "Q9_1/Price|Q9_2/Near": "Price|Near", "Q9_1/Pourquoi [Prix]|Q9_2/Pourquoi [Près]": "Prix|Près",
	} {
		looked++
		c := settings(t, "columns: {reason: {columns: 'Q9_*'}}")
		s, found := binding.Bind(c, c.Sources[0], sheet(headings, ""))
		if len(found) > 0 || len(s.Fields) != 1 || strings.Join(s.Fields[0].Names, "|") != want {
			t.Errorf("%s: found %v, %+v; want %s", headings, found, s.Fields, want)
		}
	}
	if looked != 4 {
		t.Errorf("%d sheets were looked at", looked)
	}
}

// Every code of the room is provoked by a small sheet, and says where, what and what may be meant.
func TestWhatASheetLacksOrHasNewIsReported(t *testing.T) {
	provoked := map[string]bool{}
	for _, c := range []struct {
		name     string
		source   string
		table    *table.Table
		severity diag.Severity
		code     string
		place    string
		says     string
		hint     string
	}{
		{"renamed", "columns: {nps: Recommend}", sheet("id|Recomend"), diag.Error, binding.CodeNoColumn, "report.yaml:", `has no column "Recommend"`, `did you mean "Recomend"?`},
		{"a near name of the same beginning", "columns: {date: Daten}", sheet("id|Datum"), diag.Error, binding.CodeNoColumn, "report.yaml:", `has no column "Daten"`, `did you mean "Datum"?`},
		{"one of a family under another heading", "columns: {perception: 'P{n}'}", sheet("P1|X2/They answer quickly"), diag.Error, binding.CodeNoColumn, "report.yaml:", `lacks 1 of the 2 columns for "P{n}": "P2"`, `the question "They answer quickly" stands under "X2", in column B`},
		{"a heading that goes on, beside one that is mapped", "columns: {expectation: 'E{n}', perception: 'P{n}'}", sheet("E1|E2|P1|P2 bis"), diag.Error, binding.CodeNoColumn, "report.yaml:", `lacks 1 of the 2 columns for "P{n}": "P2"`, `did you mean "P2 bis"?`},
		{"one of a family whose like is mapped", "columns: {expectation: 'E{n}', perception: 'P{n}'}", sheet("E1|E2|P1|Other"), diag.Error, binding.CodeNoColumn, "report.yaml:", `"P2"`, `row 1 holds`},
		{"a family under another pattern", "columns: {expectation: 'F{n}'}", sheet("E1|E2"), diag.Error, binding.CodeNoColumn, "report.yaml:", `no column for "F{n}"`, `did you mean "E{n}"?`},
		{"a family that goes on", "columns: {perception: 'P{n}'}", sheet("P1|P2|P3|Other"), diag.Warning, binding.CodeNew, "survey.xlsx!Responses!C1", `1 heading is new: "P3", beside "P{n}" of a model with 2 items`, "add the statement to the model"},
		{"new headings where a column is missing", "unused: [x], columns: {nps: Recommend}", sheet("x|Recomend|New one"), diag.Error, binding.CodeNoColumn, "report.yaml:", `has no column "Recommend"`, `did you mean "Recomend"?`},
		{"a row of answers for headings", "columns: {nps: Recommend}", sheet("7|12|jane@example.org", "8|13|x@example.org"), diag.Error, binding.CodeNoColumn, "report.yaml:", `has no column "Recommend"`, "row 1 looks like answers, not like headings: set header_row"},
		{"headings further down", "columns: {nps: Recommend}", sheet("Our survey|", "|Recommend", "|9"), diag.Error, binding.CodeNoColumn, "survey.xlsx!Responses!A1", `"Recommend" stands in row 2`, "set header_row: 2"},
		{"a filter without its column", "keep: {Finnished: [1]}, columns: {nps: nps}", sheet("nps|Finished"), diag.Error, binding.CodeNoColumn, "report.yaml:", `has no column "Finnished"`, `did you mean "Finished"?`},
		{"no choice at all", "columns: {nps: nps, reason: {columns: 'Q9_*'}}", sheet("nps|Q8_1"), diag.Error, binding.CodeNoColumn, "report.yaml:", `has no column "Q9_*"`, "row 1 holds"},
		{"a question twice", "columns: {nps: Recommend}", sheet("a/Recommend|b/Recommend"), diag.Error, binding.CodeTwoColumns, "survey.xlsx!Responses!B1", `"Recommend" stands over the columns A, B`, `"=A"`},
		{"one column for two", "columns: {nps: nps, csat: nps}", sheet("nps"), diag.Error, binding.CodeOneForTwo, "survey.xlsx!Responses!A1", `read as "nps" and as "csat"`, "its own column"},
		{"a letter under another heading", "columns: {nps: {column: =A, heading: Recommend}}", sheet("Visit|Recommend"), diag.Error, binding.CodeOtherHead, "survey.xlsx!Responses!A1", `column A is headed "Visit", and report.yaml expects "Recommend"`, `write "=B"`},
		{"a new heading", "unused: [x], columns: {nps: nps}", sheet("nps|x|New one"), diag.Warning, binding.CodeNew, "survey.xlsx!Responses!C1", `1 heading is new: "New one"`, "unused:"},
		{"a heading of a list that is gone", "drop: [Mail*, Telephone], columns: {nps: nps}", sheet("nps|Mail 1|Mail 2"), diag.Note, binding.CodeGone, "survey.xlsx!Responses", `not there: "Telephone"`, "take it out"},
		{"dropped and read", "drop: [Mail], columns: {id: Mail, nps: nps}", sheet("Mail|nps"), diag.Error, binding.CodeDropped, "survey.xlsx!Responses!A1", `column A, "Mail", is dropped and read as "id"`, "drop:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := settings(t, c.source)
			_, found := binding.Bind(s, s.Sources[0], c.table)
			if len(found) != 1 {
				t.Fatalf("%d findings, want one: %v", len(found), found)
			}
			d := found[0]
			if d.Severity != c.severity || d.Code != c.code || !strings.HasPrefix(d.Place.String(), c.place) {
				t.Errorf("got %s %s at %s, want %s %s at %s", d.Severity, d.Code, d.Place, c.severity, c.code, c.place)
			}
			if !strings.Contains(d.Message, c.says) || !strings.Contains(d.Hint, c.hint) {
				t.Errorf("says %q (hint %q), want %q (hint %q)", d.Message, d.Hint, c.says, c.hint)
			}
		})
		provoked[c.code] = true
	}
	for _, code := range binding.Codes() {
		if !provoked[code.ID] {
			t.Errorf("no sheet provokes %s: %s", code.ID, code.Meaning)
		}
	}
}

func TestARenamedHeadingIsProposedForTheOneThatIsGone(t *testing.T) {
	c := settings(t, "unused: [Q7, Telephone], columns: {nps: nps}")
	_, found := binding.Bind(c, c.Sources[0], sheet("nps|Q7|Telefone"))
	if len(found) != 2 || !strings.Contains(found[0].Hint, `"Telefone" may be "Telephone" under a new name`) || !strings.Contains(found[1].Hint, `"Telephone" may be called "Telefone" now`) {
		t.Errorf("found %v", found)
	}
}

// What stands in a row that was taken for the headings is somebody's answer, and must not be shown.
func TestAnswersThatWereTakenForHeadingsAreNotShown(t *testing.T) {
	for _, source := range []string{"unused: [a], columns: {nps: Recommend}", "columns: {nps: {column: =C, heading: Recommend}}"} {
		c := settings(t, source)
		_, found := binding.Bind(c, c.Sources[0], sheet("7|12|jane@example.org", "8|13|x@example.org"))
		if text := fmt.Sprint(found); len(found) == 0 || strings.Contains(text, "jane") {
			t.Errorf("%s: found %s", source, text)
		}
	}
}

// A pattern finds the headings that are made of it, and tells what its star stood for.
func FuzzPatternsFitWhatIsMadeOfThem(f *testing.F) {
	f.Add("Q9_", "3", "")
	f.Add("a*", "*", "b")
	f.Add("Why ", "not", " here")
	f.Fuzz(func(t *testing.T, before, middle, after string) {
		heading := before + middle + after
		if strings.Contains(before+after, "*") || table.Fold(heading) == "" || table.Fold(before)+table.Fold(middle)+table.Fold(after) != table.Fold(heading) ||
			table.Fold(before)+"*"+table.Fold(after) != table.Fold(before+"*"+after) {
			t.Skip()
		}
		c := settings(t, "columns: {nps: nps}")
		c.Sources[0].Columns = map[string]config.Field{"nps": {Header: before + "*" + after}}
		one := &table.Table{Book: "survey.xlsx", Headers: 1, Columns: []table.Column{table.NewColumn(heading, 0, 0)}}
		if s, found := binding.Bind(c, c.Sources[0], one); len(found) > 0 || len(s.Fields) != 1 {
			t.Errorf("%q does not fit %q: %v", heading, before+"*"+after, found)
		}
	})
}
