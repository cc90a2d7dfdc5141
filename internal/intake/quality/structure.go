package quality

import (
	"slices"
	"strconv"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/personal"
	"ecart/internal/intake/survey"
	"ecart/internal/intake/table"
)

// structureChecks are the checks of sheets, in the order of the report.
var structureChecks = []string{"blank_heading", "same_heading", "merged", "hidden_rows", "hidden_columns", "hidden_sheets", "no_value", "error_cells",
	"range_date", "number_text", "decimal_comma", "mixed", "long_id"}

// structure looks at the sheets themselves, whatever they are about.
func (e *examiner) structure() {
	for _, check := range structureChecks {
		e.summary.Structure = append(e.summary.Structure, Tally{Check: check, Made: true})
	}
	for _, s := range e.sheets {
		fields := s.fields()
		e.headings(s.Table, fields)
		e.concealed(s.Table, fields)
		var plain, comma []textual
		for i := range s.Table.Columns {
			c := &s.Table.Columns[i]
			cells := kindsOf(c)
			e.column(s, cells, fields[c.Index])
			if isNumeric(fields[c.Index].Kind) {
				plain, comma = textNumbers(c, cells.rows(table.Text), plain, comma)
			}
		}
		e.stored(s.Table, plain, "number_text", CodeNumberText, "is stored as text, and read as a number")
		e.stored(s.Table, comma, "decimal_comma", CodeDecimalComma, "is text, and its comma is read as a decimal point")
	}
	e.hiddenSheets()
}

// count adds to the tally of a check of sheets.
func (e *examiner) count(check string, n int) {
	i := slices.IndexFunc(e.summary.Structure, func(t Tally) bool { return t.Check == check })
	e.summary.Structure[i].Found += n
}

// fields returns what each column that is read holds, by its place in the sheet.
func (s *sheet) fields() map[int]config.FieldSpec {
	all := map[int]config.FieldSpec{}
	for _, f := range s.Fields {
		for _, c := range f.Columns {
			all[c.Index] = f.Spec
		}
	}
	return all
}

// headings tells of columns whose heading is blank or stands elsewhere too. That a column to be read has a twin is survey's to say.
func (e *examiner) headings(t *table.Table, read map[int]config.FieldSpec) {
	first := map[string]*table.Column{}
	var blank []*table.Column
	for i := range t.Columns {
		c := &t.Columns[i]
		folded := table.Fold(c.Header)
		before, again := first[folded]
		switch {
		case folded == "" && filled(c) > 0:
			blank = append(blank, c)
		case folded != "" && again:
			e.count("same_heading", 1)
			if read[c.Index].Key == "" && read[before.Index].Key == "" {
				d := e.tell(diag.Note, t.Heading(c), CodeSameHeading, "the heading "+strconv.Quote(short(c.Header))+" stands twice", "rename one of them; in report.yaml \"="+c.Letter()+"\" names a column by its letter")
				d.Notes = []diag.Related{{Place: t.Heading(before), Message: "it stands here first"}}
			}
		case folded != "":
			first[folded] = c
		}
	}
	e.headless(t, blank)
}

// headless tells of the columns that have cells and no heading, all of a sheet at once.
func (e *examiner) headless(t *table.Table, blank []*table.Column) {
	if len(blank) == 0 {
		return
	}
	e.count("blank_heading", len(blank))
	c := blank[0]
	d := e.tell(diag.Note, t.Heading(c), CodeBlankHeading, "column "+c.Letter()+" has no heading and "+plural(filled(c), "cell", "cells"), "give it one, or empty the column")
	if len(blank) == 1 {
		return
	}
	var letters []string
	for i, c := range blank {
		letters = append(letters, c.Letter())
		if i > 0 {
			d.Join(diag.Diagnostic{Place: t.Heading(c)})
		}
	}
	d.Message, d.Hint = plural(len(blank), "column has", "columns have")+" cells and no heading: "+addresses(letters), "give each one, or empty the column"
}

// concealed tells of what a reader of the sheet does not see: hidden rows and columns, and cells that others cover.
func (e *examiner) concealed(t *table.Table, read map[int]config.FieldSpec) {
	var rows []string
	for _, row := range t.HiddenRows {
		if _, is := slices.BinarySearch(t.Rows, row); is {
			rows = append(rows, strconv.Itoa(row))
		}
	}
	if len(rows) > 0 {
		e.count("hidden_rows", len(rows))
		e.tell(diag.Note, t.Place(), CodeHiddenRows, plural(len(rows), "row is", "rows are")+" hidden in the sheet, and counted like the others",
			"show all rows and delete those that should not count: "+addresses(rows))
	}
	var columns []string
	for _, index := range t.HiddenColumns {
		if read[index].Key != "" {
			columns = append(columns, table.Letter(index))
		}
	}
	if len(columns) > 0 {
		e.count("hidden_columns", len(columns))
		e.tell(diag.Note, t.Place(), CodeHiddenColumns, plural(len(columns), "column is", "columns are")+" hidden in the sheet, and read like the others", addresses(columns))
	}
	var blocks []string
	severity := diag.Note
	for _, m := range t.Merged {
		if len(t.Rows) == 0 || m.Bottom < t.Rows[0] || m.Top > t.Rows[len(t.Rows)-1] || m.Left == m.Right && m.Top == m.Bottom {
			continue // headings may be merged
		}
		blocks = append(blocks, table.Letter(m.Left)+strconv.Itoa(m.Top)+":"+table.Letter(m.Right)+strconv.Itoa(m.Bottom))
		for index := m.Left; index <= m.Right; index++ {
			if read[index].Key != "" {
				severity = diag.Warning
			}
		}
	}
	if len(blocks) > 0 {
		e.count("merged", len(blocks))
		at := t.Place()
		at.Cell = blocks[0]
		e.tell(severity, at, CodeMerged, plural(len(blocks), "block of cells is", "blocks of cells are")+" merged among the answers: only the first cell of each holds a value",
			joined("split the cells and fill each in", "they are "+addresses(blocks)))
	}
}

// hiddenSheets tells of sheets that nobody sees and report.yaml does not read.
func (e *examiner) hiddenSheets() {
	for _, h := range e.options.Hidden {
		var unread []string
		for _, name := range h.Sheets {
			if !slices.ContainsFunc(e.in, func(i survey.Input) bool { return i.Table.Book == h.File && i.Table.Sheet == name }) {
				unread = append(unread, strconv.Quote(short(name)))
			}
		}
		if len(unread) == 0 {
			continue
		}
		e.count("hidden_sheets", len(unread))
		e.tell(diag.Note, diag.Place{File: h.File}, CodeHiddenSheets, plural(len(unread), "sheet is", "sheets are")+" hidden and not read: "+addresses(unread), "look whether answers stand there")
	}
}

// filled counts the cells of a column that hold anything.
func filled(c *table.Column) int {
	n := 0
	for i := range c.Len() {
		if c.Kind(i) != table.Blank {
			n++
		}
	}
	return n
}

// short cuts a text for a message, without what leads to a person: a wrong row of headings makes headings of anything.
func short(s string) string {
	const most = 40
	s = personal.Signs(strings.Join(strings.Fields(s), " "))
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
