package sheet

import (
	"errors"
	"io"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/delimited"
	"ecart/internal/intake/table"
)

// readCSV reads a text file of records. Its rows are numbered as Excel numbers them when it opens the file: one for each
// record, blank ones counted, however many lines a quoted field spans; the table's Lines keep where each begins.
//
// A field is a number or a text. Dates, TRUE and FALSE stay texts as written, for a text file does not say what they are: 04/05 may be
// April or May. So do numbers that must keep their form: leading zeros, a plus sign, more digits than a number holds.
func readCSV(r *opened, name string, o Options, found *diag.List) (*table.Table, error) {
	file, err := delimited.Open(r, r.size, delimited.Options{Encoding: o.Encoding, Delimiter: o.Delimiter, Decimal: o.Decimal, Columns: o.Limits.Columns})
	if err != nil {
		return nil, ofText(err)
	}
	survey, err := file.Survey(o.FirstRow)
	if err != nil {
		return nil, ofText(err)
	}
	t := &table.Table{Book: name, Headers: o.HeaderRow}
	c := &csv{grid: newGrid(t, o), columns: survey.Columns, breadth: breadth{name: name}}
	if err := c.records(file); err != nil {
		return nil, ofText(err)
	}
	if err := c.grid.finish(); err != nil {
		return nil, err
	}
	tellEncoding(found, name, file.Encoding)
	tellNumbers(found, t, survey)
	c.tellStrayMarks(found, name)
	c.breadth.tell(found)
	return t, nil
}

// csv puts the records of a text file into a grid.
type csv struct {
	grid    *grid
	columns []delimited.Column
	breadth breadth
	lines   []int
	strays  []int // lines of records with text behind a closing mark
	apart   bool  // some record begins in a line of another number
}

func (c *csv) records(file *delimited.File) error {
	p, err := file.Records()
	if err != nil {
		return err
	}
	for {
		r, err := p.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = c.record(r)
		}
		if err != nil {
			return err
		}
	}
	if c.apart {
		c.grid.table.Lines = c.lines
	}
	return nil
}

// record puts one record's fields into the grid.
func (c *csv) record(r delimited.Record) error {
	g := c.grid
	g.start(r.Number)
	if r.Stray {
		c.strays = append(c.strays, r.Line)
	}
	for col, f := range r.Fields {
		kind, x, text := table.Text, 0.0, unblank(f)
		if text == "" {
			continue
		}
		if r.Number >= g.options.FirstRow {
			if n, ok := c.columns[col].Number(strings.TrimSpace(f)); ok {
				kind, x, text = table.Number, n, ""
			}
		}
		if err := g.put(col, kind, x, text); err != nil {
			return err
		}
	}
	if r.Number < g.options.FirstRow {
		c.breadth.heading(r, g.options)
		return nil
	}
	if len(g.table.Rows) > len(c.lines) {
		c.lines = append(c.lines, r.Line)
		c.apart = c.apart || r.Line != r.Number
		c.breadth.answer(r)
	}
	return nil
}

// ofText turns a text file's fault into one of this room.
func ofText(err error) error {
	var f *delimited.Fault
	if !errors.As(err, &f) {
		return err
	}
	code := map[delimited.Trouble]string{delimited.BadEncoding: CodeEncoding, delimited.OpenQuote: CodeQuote, delimited.TooMuch: CodeLimit, delimited.NotText: CodeFormat}[f.Trouble]
	return &fault{code: code, line: f.Line, message: f.Message, hint: f.Hint}
}
