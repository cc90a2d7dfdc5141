// Package profile describes a sheet column by column: what its cells hold, how many are missing, which words and numbers stand in it
// and how often. Personal data is told, and never repeated.
package profile

import (
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
	"ecart/internal/together"
)

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
	Hidden   bool
	Cells    int // rows of the sheet
	Filled   int
	Kinds    map[string]int // "integer", "number", "text", "boolean", "date", "error", "formula without value": the filled cells by kind
	Distinct int            // different values; at most Limit, at which counting stops
	Values   []Count        // the most frequent first, then by value, at most MostValues; of a multi column the choices. None where Personal is set, the shape is id, date or text, or a quantity has too many
	Min, Max float64        // of numbers, those written as text too, and of dates (serials)
	First    string         // the first and last day of dates, as 2026-01-31
	Last     string
	Order    Order  // of the day and the month in dates held as text
	Split    string // the delimiter of a multi column
	Numerals int    // numbers held as text
	Mangled  int    // dates among labels: ranges such as 6-12 that a spreadsheet turned into 6 December
	Shape    Shape
	Personal personal.Kind
	Why      string   // on what evidence it is taken for personal data: `the heading "E-mail"`, "97 of 100 cells are e-mail addresses"
	Leads    int      // cells of a column of choices that lead to a person by themselves, though the column as a whole is none of personal data
	Examples []string // at most three, masked where they hold personal data; of a date or quantity as written
}

// Order counts the cells that hold dates as text, by which of the day and the month they show to come first.
type Order struct {
	DayFirst   int // 25/3/2026
	MonthFirst int // 3/25/2026
	Either     int // 3/4/2026: nothing but the others tells
}

// Missing is the share of the sheet's rows in which the column is blank, from 0 to 1; 0 for a sheet without rows.
func (c Column) Missing() float64 {
	if c.Cells == 0 {
		return 0
	}
	return 1 - float64(c.Filled)/float64(c.Cells)
}

// Sheet is a sheet described.
type Sheet struct {
	Name    string
	Hidden  bool     // set by who lists the sheets
	Rows    int      // without those of totals
	Totals  []string // the first cells of rows of totals and means, which are no answers and not described
	Columns []Column
}

// Uncounted says which rows of totals stand among the answers; "" for none.
func (s Sheet) Uncounted() string {
	var quoted []string
	for _, head := range s.Totals {
		quoted = append(quoted, strconv.Quote(head))
	}
	switch len(quoted) {
	case 0:
		return ""
	case 1:
		return "the row of totals " + quoted[0] + " is not counted"
	}
	return "the rows of totals " + strings.Join(quoted, ", ") + " are not counted"
}

// Limit is how many different values of a column are counted, and MostValues how many are kept.
const (
	Limit      = 10_000
	MostValues = 100
)

// Describe describes every column of a sheet, several side by side. Each different text is looked at once. Names that stand in a column of names
// are hidden in the examples of all others. Rows of totals under the answers are left out and named.
func Describe(t *table.Table) Sheet {
	totals := t.Totals()
	var heads []string
	for _, row := range totals {
		heads = append(heads, strings.TrimSpace(t.Columns[0].Text(row)))
	}
	t = t.Without(totals)
	s := Sheet{Name: t.Sheet, Rows: t.Len(), Totals: heads, Columns: make([]Column, len(t.Columns))}
	stocks := make([]*stock, len(t.Columns))
	sideBySide(len(t.Columns), func(i int) {
		s.Columns[i], stocks[i] = describe(&t.Columns[i], t.Date1904)
		s.Columns[i].Hidden = slices.Contains(t.HiddenColumns, s.Columns[i].Index)
	})
	known := personal.Known{}
	for i, c := range s.Columns {
		if c.Personal == personal.Name {
			stocks[i].names(known)
		}
	}
	for i := range s.Columns {
		if s.Columns[i].Personal == personal.None {
			stocks[i].show(&s.Columns[i], known)
		}
	}
	return s
}

// sideBySide does n jobs on as many processors as there are.
func sideBySide(n int, job func(i int)) {
	var next atomic.Int64
	var workers together.Group
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				job(i)
			}
		})
	}
	workers.Wait()
}

func describe(c *table.Column, date1904 bool) (Column, *stock) {
	d := Column{Letter: c.Letter(), Index: c.Index, Header: c.Header, Label: c.Label, Cells: c.Len(), Kinds: map[string]int{}}
	s := take(c, date1904)
	for k, n := range s.kinds {
		if name := kindNames[k]; n > 0 && name != "" {
			d.Kinds[name] = n
			d.Filled += n
		}
	}
	d.Distinct = min(len(s.numbers)+len(s.days)+len(s.texts)+s.truths(), Limit)
	found := s.tally.Finding()
	d.Personal, d.Why = found.Kind, found.Why
	s.shape(&d)
	if d.Personal != personal.None {
		d.Min, d.Max, d.First, d.Last = 0, 0, "", ""
	}
	return d, s
}

var kindNames = map[table.Kind]string{
	table.Integer: "integer", table.Number: "number", table.Text: "text", table.Bool: "boolean", table.Date: "date", table.Faulty: "error", table.Pending: "formula without value",
}
