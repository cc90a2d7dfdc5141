package site

import (
	"fmt"
	"unicode/utf8"

	"ecart/internal/document/report"
)

type tableView struct {
	ID, Caption, Note string
	Columns           []columnView
	Rows              []rowView
	Sort              bool
	Unseen            bool // the caption says what the section's heading says
	Wide              bool // many columns: it scrolls in its box on a narrow screen
	Stack             bool // on a telephone each row becomes a card: few enough rows and columns to read one by one
	Few               bool // two or three short columns: stretched over the page they would lose each other
	Matrix            bool // cells hold marks
	Upright           bool // so many columns, or so long headings, that these stand upright
}

// What a telephone shows as cards: more columns or rows than these are compared in a table that scrolls.
const (
	cardColumns = 6
	cardRows    = 12
)

// longNote is from how many letters on a note under a cell gets a line of its own across the table: in a narrow column
// it would make its row a tower.
const longNote = 44

// longText is from how many letters on a cell's own words are running text.
const longText = 60

type columnView struct {
	Title         string
	Numeric, Wide bool
	Endless       bool   // it holds a word that is broken anywhere
	As            string // how the column's numbers are written, where most are alike
}

type rowView struct {
	Strong bool
	Indent int
	Cells  []cellView
	Under  []string // notes too long for their columns
}

type cellView struct {
	Value    valueView
	Verdict  *verdictView
	Tone     string
	Href     string
	Note     string
	Numeric  bool
	Label    string // the column's heading, for a cell that stands away from it
	Sortable bool
	Runs     []runView // the words in their styles; nil where they have none
	Raw      raw       // what scripts sort and write into files
	Head     bool      // names its row
	Long     bool      // running text, which needs a broad column
	Endless  bool      // it holds a word that is broken anywhere
	Mark     bool      // the verdict is shown by its shape, and its word is for those who hear the page
}

func (s *renderer) table(t report.Table, ids *ids) tableView {
	id := t.ID
	if id == "" {
		id = "table"
	}
	v := tableView{ID: ids.take(id), Caption: t.Caption, Note: t.Note, Sort: t.Sort && len(t.Rows) > 1, Wide: len(t.Columns) > 4}
	ids.take(v.ID + "-caption")
	v.Few = len(t.Columns) <= 3
	v.Matrix, v.Wide, v.Upright = t.Matrix, v.Wide && !t.Matrix, upright(t)
	v.Stack = !t.Matrix && len(t.Columns) > 3 && len(t.Columns) <= cardColumns && len(t.Rows) <= cardRows
	for i, c := range t.Columns {
		v.Columns = append(v.Columns, columnView{Title: c.Title, Numeric: c.Numeric, Wide: c.Wide, Endless: endless(c.Title)})
		v.Few = v.Few && (i == 0 || c.Numeric)
	}
	for _, r := range t.Rows {
		row := rowView{Strong: r.Strong, Indent: r.Indent}
		for i, c := range r.Cells {
			cell := s.cell(t, c, i, ids)
			if len(t.Columns) > 2 {
				row.Under = append(row.Under, cell.lift()...)
			}
			if v.Stack && i < len(t.Columns) && !cell.Head {
				cell.Label = t.Columns[i].Title
			}
			row.Cells = append(row.Cells, cell)
		}
		v.Rows = append(v.Rows, row)
	}
	for i := range v.Columns {
		v.Columns[i].As = hoist(v.Rows, i)
	}
	return v
}

func (s *renderer) cell(t report.Table, c report.Cell, column int, ids *ids) cellView {
	if c.Empty() {
		return cellView{Tone: toneName(report.Neutral)} // nothing stands here: not a zero
	}
	v := cellView{Value: s.value(c.Value, c.Note), Verdict: s.verdict(c.Verdict), Tone: toneName(c.Tone), Href: c.Href, Note: c.Note, Runs: runs(c.Runs, ids)}
	v.Numeric = column < len(t.Columns) && t.Columns[column].Numeric
	v.Head, v.Mark = column == 0 && !v.Numeric, t.Matrix && column > 0
	v.Long, v.Endless = utf8.RuneCountInString(v.Value.Text) > longText, endless(v.Value.Text, v.Note, v.Value.Why)
	if v.Numeric && c.Value.Kind != report.Words {
		v.Sortable, v.Raw = true, rawOf(c.Value)
	}
	return v
}

// Class is what the cell's look depends on; most have none.
func (c cellView) Class() string {
	tone := c.Tone
	if tone == toneName(report.Neutral) {
		tone = ""
	}
	return join(" ", word(c.Numeric, "num"), word(c.Long, "long"), word(c.Endless, "endless"), tone)
}

// HeadClass is what the look of a cell that names its row depends on: how far it is indented.
func (c cellView) HeadClass(indent int) string {
	class := ""
	if indent > 0 {
		class = fmt.Sprint("in", indent)
	}
	return join(" ", class, word(c.Endless, "endless"))
}

// Class is what the heading's look depends on; most have none.
func (c columnView) Class() string {
	return join(" ", word(c.Numeric, "num"), word(c.Wide, "wide"), word(c.Endless, "endless"))
}

func word(is bool, name string) string {
	if is {
		return name
	}
	return ""
}

// lift takes the long notes off a cell and returns them.
func (c *cellView) lift() []string {
	var long []string
	for _, note := range []*string{&c.Note, &c.Value.Why} {
		if utf8.RuneCountInString(*note) > longNote {
			long, *note = append(long, *note), ""
		}
	}
	return long
}
