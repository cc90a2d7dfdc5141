// Package profile describes a sheet column by column: what its cells hold, how many are missing, which words and numbers stand in it
// and how often. Personal data is told, and never repeated.
package profile

import "ecart/internal/intake/personal"

// Shape is what a column looks like, from its values alone.
type Shape string

// The shapes.
const (
	Blank    Shape = "blank"
	Constant Shape = "constant"
	ID       Shape = "id"       // different in each row
	Date     Shape = "date"     // dates or time stamps, as such or as text
	Rating   Shape = "rating"   // whole numbers on a short scale
	Labelled Shape = "labelled" // words of a scale, alone or behind their numbers
	Binary   Shape = "binary"   // yes and no, 0 and 1, ticked and not
	Category Shape = "category" // a few words that repeat
	Multi    Shape = "multi"    // several choices in one cell
	Quantity Shape = "quantity" // numbers that are no scale: amounts, durations, ages
	Text     Shape = "text"     // free text
	Mixed    Shape = "mixed"
)

// Count is a value and how many cells hold it.
type Count struct {
	Value string
	N     int
}

// Column is one column described.
type Column struct {
	Letter   string
	Index    int
	Header   string
	Label    string
	Cells    int // rows of the sheet
	Filled   int
	Kinds    map[string]int // "integer", "number", "text", "boolean", "date", "error", "formula without value": the filled cells by kind
	Distinct int            // different values, folded; at most the limit at which counting stops
	Values   []Count        // the most frequent first, then by value; none where Personal is set or the shape is id or text
	Min, Max float64        // of numbers and dates (serials)
	First    string         // the first and last day of dates, as 2026-01-31
	Last     string
	Split    string // the delimiter of a multi column
	Shape    Shape
	Personal personal.Kind
	Why      string   // on what evidence it is taken for personal data: `the heading "E-mail"`, "97 of 100 cells are e-mail addresses"
	Examples []string // at most three, masked where they hold personal data
}

// Sheet is a sheet described.
type Sheet struct {
	Name    string
	Hidden  bool
	Rows    int
	Columns []Column
}
