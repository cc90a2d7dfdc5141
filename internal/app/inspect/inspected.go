package inspect

import (
	"encoding/json"
	"reflect"

	"ecart/internal/publish/data/jsonfile"
)

// Inspection is what a file holds, sheet by sheet, the most promising first. Its JSON form is stable: keys are added, never renamed.
type Inspection struct {
	Format string  `json:"format" doc:"The form of this object and its version: ecart-inspection/1. Keys are added, never renamed."`
	File   string  `json:"file" doc:"The file as it was named."`
	Sheets []Sheet `json:"sheets" doc:"The sheets, the most promising first; a text file is one sheet. Empty when the file cannot be read."`
}

// Format names the form of the JSON object and its version.
const Format = "ecart-inspection/1"

// Answer is what ecart inspect --json writes.
type Answer struct {
	Status string `json:"status" enum:"inspected,failed" doc:"Whether the file could be read."`
	Exit   int    `json:"exit" doc:"The exit code of the command."`
	Inspection
	Diagnostics json.RawMessage `json:"diagnostics,omitempty" doc:"What is wrong with the file, as ecart check --json tells it."`
}

// Schema is the JSON Schema of an Answer.
func Schema() []byte {
	return jsonfile.Schema(reflect.TypeFor[Answer](), "urn:ecart:inspection:1", "What a workbook or text file holds",
		"Sheets and columns of a file as ecart inspect describes them. A column that holds personal data, and one of ids, shows nothing of its cells; what people wrote is masked. Rows and columns are the sheet's own.")
}

// Sheet is a sheet as it was understood; rows are those of the sheet, from 1.
type Sheet struct {
	Name          string            `json:"name" doc:"The sheet's name; empty for a text file."`
	Hidden        bool              `json:"hidden" doc:"Whether the workbook hides the sheet."`
	Tool          string            `json:"tool" doc:"The program that wrote it: Qualtrics, SurveyMonkey, …; plain table when no tool's habits show."`
	Content       string            `json:"content" doc:"What one row is: answers, tickets, events, repeats, codebook, crosstab, empty or other."`
	Evidence      []string          `json:"evidence" doc:"Why it is taken for that, in clauses."`
	Refusal       string            `json:"refusal,omitempty" doc:"Why nothing can be read from it."`
	Hint          string            `json:"hint,omitempty" doc:"What to export instead."`
	HeaderRow     int               `json:"header_row,omitempty" doc:"The row of the headings, from 1."`
	SubRow        int               `json:"sub_row,omitempty" doc:"A second row of headings: choices and rows of a grid."`
	LabelRow      int               `json:"label_row,omitempty" doc:"The row of the questions' texts."`
	FirstRow      int               `json:"first_row,omitempty" doc:"The first row of answers."`
	TimeZone      string            `json:"time_zone,omitempty" doc:"The zone of the time stamps, when the file says it."`
	Rows          int               `json:"rows" doc:"Rows that hold anything, from the first row of answers on."`
	Width         int               `json:"width" doc:"Columns that hold anything."`
	HiddenRows    []int             `json:"hidden_rows,omitempty" doc:"Rows that the sheet hides; they are read like the others."`
	HiddenColumns []string          `json:"hidden_columns,omitempty" doc:"Letters of columns that the sheet hides."`
	Merged        []string          `json:"merged,omitempty" doc:"Merged blocks, as A1:C1."`
	Repeated      []RepeatedHeading `json:"repeated_headings,omitempty" doc:"Headings that stand over several columns."`
	Blank         []string          `json:"blank_headings,omitempty" doc:"Letters of columns without a heading."`
	Described     bool              `json:"described" doc:"Whether the columns are listed; ask for a sheet by its name, or for all."`
	Columns       []Column          `json:"columns,omitempty" doc:"The columns, in the order of the sheet."`
}

// RepeatedHeading is a heading that stands over several columns.
type RepeatedHeading struct {
	Heading string   `json:"heading" doc:"The heading."`
	Columns []string `json:"columns" doc:"The letters of its columns."`
}

// Column is a column described. A column that holds personal data, and one of ids, shows nothing of its cells.
type Column struct {
	Letter   string         `json:"letter" doc:"The column's letter."`
	Heading  string         `json:"heading" doc:"The heading; of two rows of headings upper [lower]."`
	Question string         `json:"question,omitempty" doc:"The text from the row of questions."`
	Role     string         `json:"role,omitempty" doc:"What the tool keeps there: id, started, ended, channel, …"`
	Unit     string         `json:"unit,omitempty" doc:"The unit of a duration, when the tool fixes it."`
	Hidden   bool           `json:"hidden,omitempty" doc:"Whether the sheet hides the column."`
	Shape    string         `json:"shape" enum:"blank,constant,id,date,rating,labelled,binary,category,multi,quantity,text,mixed" doc:"What the column looks like from its values."`
	Filled   int            `json:"filled" doc:"Cells that hold anything."`
	Cells    int            `json:"cells" doc:"Rows of the sheet."`
	Missing  float64        `json:"missing" doc:"Share of blank cells, 0–1."`
	Kinds    map[string]int `json:"kinds" doc:"Filled cells by kind: integer, number, text, boolean, date, error, formula without value."`
	Distinct int            `json:"distinct" doc:"Different values; 10000 means that many or more."`
	Values   []Value        `json:"values,omitempty" doc:"Values with their cells, the most frequent first, at most 100; of several choices in one cell the choices."`
	Min      *float64       `json:"min,omitempty" doc:"The smallest number; of dates the sheet's own count of days."`
	Max      *float64       `json:"max,omitempty" doc:"The largest number."`
	First    string         `json:"first,omitempty" doc:"The first day, as 2026-01-31."`
	Last     string         `json:"last,omitempty" doc:"The last day."`
	Split    string         `json:"split,omitempty" doc:"What parts the choices of one cell."`
	Numerals int            `json:"numbers_as_text,omitempty" doc:"Numbers that are held as text."`
	Mangled  int            `json:"dates_among_labels,omitempty" doc:"Dates among labels: ranges such as 6-12 that a spreadsheet turned into days."`
	Personal string         `json:"personal,omitempty" doc:"What personal data the column holds: name, telephone, e-mail, address, IP address, coordinates, date of birth, token."`
	Why      string         `json:"evidence,omitempty" doc:"Why it is taken for personal data, a clause."`
	Examples []string       `json:"examples,omitempty" doc:"At most three texts or numbers, masked."`
}

// Value is a value and how many cells hold it.
type Value struct {
	Value string `json:"value" doc:"The value, as most cells write it."`
	Cells int    `json:"cells" doc:"How many cells hold it."`
}
