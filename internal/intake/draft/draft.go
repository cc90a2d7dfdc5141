// Package draft proposes what the columns of a survey mean: which hold the statements, on which scale, who answered, what is personal.
// Each guess carries its evidence, and each doubt is a question.
package draft

import (
	"ecart/internal/config"
	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/export"
	"ecart/internal/intake/profile"
)

// Input is one file as it was understood.
type Input struct {
	File   string      // as report.yaml will name it
	Role   config.Role // "" leaves it to what the file holds
	Sheets []Sheet     // the most promising first
}

// Sheet is one sheet of a file: where its answers stand, and what its columns hold.
type Sheet struct {
	export.Candidate
	Profile profile.Sheet // of the rows from FirstRow on; empty where nothing can be read
}

// Proposal is a report as far as the files tell it.
type Proposal struct {
	Locale    string // the language of the headings: "fr", "de", else "en"
	Model     Model
	Sources   []Source
	Segments  []Segment
	Questions []Question // those worth asking, the weightiest first, answered or not
	Notes     []string   // what to know before reading the report that is built from it
}

// Model is what the questionnaire measures. Scales that no column is answered on are nil.
type Model struct {
	Gaps       []int
	Scale      *Scale
	Overall    *Scale
	CSAT       *Scale
	CES        *Scale
	Intention  *Scale
	Effort     bool // the question on effort asked how much it took, not how easy it was
	Missing    []Missing
	Dimensions []Dimension
	Standard   bool // the statements are SERVQUAL's own, whose words the program has
	Other      []Other
}

// What columns are answered on, and the words among their cells that are no answer.
type (
	Scale   = asked.Scale
	Label   = asked.Label
	Missing = asked.Missing
	Strange = asked.Strange
)

// Other is a battery that was found and is not the model's: there is one set of statements in a report.
type Other struct {
	Told string // what it is, in a sentence
	// What the model and the source would hold instead of theirs; no fields where that cannot be told.
	Gaps       []int
	Scale      *Scale
	Dimensions []Dimension
	Fields     []Field
}

// Dimension is a group of statements.
type Dimension struct {
	ID    string
	Name  string
	Note  string
	Items []Item
}

// Item is one statement.
type Item struct {
	ID    string
	Text  string
	Short string // "" where the text is short
	Note  string
}

// Source is one sheet that is read.
type Source struct {
	Role     config.Role
	File     string
	Sheet    string
	Header   int // rows, from 1; 0 where there is none
	Sub      int
	Label    int
	First    int
	Zone     string
	Tool     export.Tool
	Signs    []string       // by which the tool was told
	Evidence []string       // the tool with its signs in one clause, then what else speaks for reading the sheet so
	Missing  export.Missing // the tool's own words for no answer
	Keep     []export.Filter
	Reject   []export.Filter
	Drop     []Left
	Unused   []Left
	Fields   []Field
	Events   *Events
	Rows     int
}

// Events is the table of what happened to the tickets of a source.
type Events struct {
	File      string
	Sheet     string
	Header    int
	Ticket    string
	When      string
	Who       string
	Requester string
	Public    string
	Note      string
}

// Left is a column that is not read, and why.
type Left struct {
	Header string
	Why    string
}

// Field is what one key under columns: is mapped to.
type Field struct {
	Key     string
	Header  string   // a heading, "=H" or a pattern
	Each    []string // instead: one for each item
	Columns string   // instead: one column for each choice, with * for what they differ in
	Split   string
	From    string // instead: two time stamps
	To      string
	Format  string // of dates
	Unit    string
	Clock   string
	Note    string
	Check   bool
}

// Segment is a grouping of customers.
type Segment struct {
	ID     string
	Name   string
	Column string
	Note   string
	Check  bool // its words may be a scale's
}
