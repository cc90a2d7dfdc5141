package app

// Inspection is what a file holds, sheet by sheet, the most promising first. Its JSON form is stable: keys are added, never renamed.
type Inspection struct {
	Format string           `json:"format"` // "ecart-inspection/1"
	File   string           `json:"file"`
	Sheets []InspectedSheet `json:"sheets"`
}

// InspectionFormat names the form of the JSON object and its version.
const InspectionFormat = "ecart-inspection/1"

// InspectedSheet is a sheet as it was understood; rows are those of the sheet, from 1.
type InspectedSheet struct {
	Name          string            `json:"name"` // "" of a text file
	Hidden        bool              `json:"hidden"`
	Tool          string            `json:"tool"`     // "Qualtrics"; "plain table" when no tool's habits show
	Content       string            `json:"content"`  // "answers", "tickets", "events", "codebook", "crosstab", "empty", "other"
	Evidence      []string          `json:"evidence"` // clauses
	Refusal       string            `json:"refusal,omitempty"`
	Hint          string            `json:"hint,omitempty"`
	HeaderRow     int               `json:"header_row,omitempty"`
	SubRow        int               `json:"sub_row,omitempty"`
	LabelRow      int               `json:"label_row,omitempty"`
	FirstRow      int               `json:"first_row,omitempty"`
	TimeZone      string            `json:"time_zone,omitempty"`
	Rows          int               `json:"rows"`
	Width         int               `json:"width"` // columns that hold anything
	HiddenRows    []int             `json:"hidden_rows,omitempty"`
	HiddenColumns []string          `json:"hidden_columns,omitempty"`
	Merged        []string          `json:"merged,omitempty"`
	Repeated      []RepeatedHeading `json:"repeated_headings,omitempty"`
	Blank         []string          `json:"blank_headings,omitempty"` // columns without a heading
	Described     bool              `json:"described"`                // false when columns are not listed: ask for the sheet by name
	Columns       []InspectedColumn `json:"columns,omitempty"`
}

// RepeatedHeading is a heading that stands over several columns.
type RepeatedHeading struct {
	Heading string   `json:"heading"`
	Columns []string `json:"columns"`
}

// InspectedColumn is a column described. A column that holds personal data, and one of ids, shows nothing of its cells.
type InspectedColumn struct {
	Letter   string           `json:"letter"`
	Heading  string           `json:"heading"`
	Question string           `json:"question,omitempty"` // from a row of questions under the headings
	Role     string           `json:"role,omitempty"`     // what the tool keeps there
	Unit     string           `json:"unit,omitempty"`
	Hidden   bool             `json:"hidden,omitempty"`
	Shape    string           `json:"shape"`
	Filled   int              `json:"filled"`
	Cells    int              `json:"cells"`
	Missing  float64          `json:"missing"` // share of blank cells, 0 to 1
	Kinds    map[string]int   `json:"kinds"`
	Distinct int              `json:"distinct"` // 10000 means that many or more
	Values   []InspectedValue `json:"values,omitempty"`
	Min      *float64         `json:"min,omitempty"`
	Max      *float64         `json:"max,omitempty"`
	First    string           `json:"first,omitempty"` // day
	Last     string           `json:"last,omitempty"`
	Split    string           `json:"split,omitempty"` // what parts the choices of one cell
	Numerals int              `json:"numbers_as_text,omitempty"`
	Mangled  int              `json:"dates_among_labels,omitempty"`
	Personal string           `json:"personal,omitempty"`
	Why      string           `json:"evidence,omitempty"` // of Personal
	Examples []string         `json:"examples,omitempty"`
}

// InspectedValue is a value and how many cells hold it.
type InspectedValue struct {
	Value string `json:"value"`
	Cells int    `json:"cells"`
}
