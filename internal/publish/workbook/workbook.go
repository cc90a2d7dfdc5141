// Package workbook writes Excel workbooks: any sheets of typed cells, the blank questionnaires, and the report's figures.
package workbook

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// Sheet is one sheet: rows above the heading, one heading row, and the rows under it.
type Sheet struct {
	Name    string   // what SheetNames allows: 1 to 31 characters, none of []:*?/\
	Before  [][]Cell // rows above the heading row
	Columns []Column // without any Title there is no heading row, and the widths alone count
	Rows    [][]Cell
	Frozen  int    // rows that stay in sight beyond those up to the heading row
	Fixed   int    // columns that stay in sight
	Repeat  int    // rows from the first that stand on each printed page; 0 takes those up to the heading row
	Filter  bool   // arrows on the headings
	Arrows  string // a block of the rows that has arrows on its first row, such as "A4:D20"; "" for none
	Rules   []Rule // what may be typed into a column
	Marks   []Mark // cells that turn colour by a formula
	Picture Picture
}

// Column is a heading and a width.
type Column struct {
	Title string
	Width float64 // in characters; 0 takes what the heading needs
	Note  string  // shown while the pointer rests on the heading
}

// Options are what a workbook says of itself. It holds no other time, so that the same sheets give the same bytes.
type Options struct {
	Title   string
	Author  string
	Created time.Time // the zero time is written as 2000-01-01
	Client  string    // stands at the foot of each printed page
	Dress   Dress
}

// Write returns the workbook's bytes. The sheets stand in the order given; the first is the one that opens.
func Write(sheets []Sheet, o Options) ([]byte, error) {
	if len(sheets) == 0 {
		return nil, fmt.Errorf("a workbook needs a sheet")
	}
	f := excelize.NewFile()
	defer f.Close()
	parts := &Parts{}
	f.SetZipWriter(parts.Writer)
	if err := describe(f, o); err != nil {
		return nil, err
	}
	if err := nameSheets(f, sheets); err != nil {
		return nil, err
	}
	dress := o.Dress.whole()
	if err := f.SetDefaultFont(dress.Font); err != nil {
		return nil, err
	}
	looks := styles{file: f, known: map[style]int{}, dress: dress, author: cmp.Or(o.Author, o.Title, " ")}
	for _, s := range sheets {
		if err := PageSetup(f, s, o); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", s.Name, err)
		}
		if err := writeSheet(f, &looks, s); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// describe fills in the document properties; excelize's own name its author and a day of 2006.
func describe(f *excelize.File, o Options) error {
	created := o.Created
	if created.IsZero() {
		created = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	stamp := created.UTC().Format("2006-01-02T15:04:05Z")
	author := cmp.Or(o.Author, o.Title, " ") // never the library's own name
	if err := f.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel"}); err != nil {
		return err
	}
	return f.SetDocProps(&excelize.DocProperties{
		Title: o.Title, Creator: author, LastModifiedBy: author, Created: stamp, Modified: stamp,
	})
}

// nameSheets creates all sheets before any is filled, since links and rules may point ahead.
func nameSheets(f *excelize.File, sheets []Sheet) error {
	if err := f.SetSheetName("Sheet1", sheets[0].Name); err != nil {
		return fmt.Errorf("sheet %q: %w", sheets[0].Name, err)
	}
	for _, s := range sheets[1:] {
		if i, err := f.GetSheetIndex(s.Name); err == nil && i >= 0 {
			return fmt.Errorf("sheet %q: the name stands twice", s.Name)
		}
		if _, err := f.NewSheet(s.Name); err != nil {
			return fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	f.SetActiveSheet(0)
	return nil
}

func writeSheet(f *excelize.File, looks *styles, s Sheet) error {
	rows := s.all()
	if err := f.SetSheetDimension(s.Name, block(0, widest(rows)-1, 1, max(1, len(rows)))); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(s.Name)
	if err != nil {
		return err
	}
	for i, c := range s.Columns {
		if err := w.SetColWidth(i+1, i+1, columnWidth(c)); err != nil {
			return err
		}
	}
	if err := freeze(w, s); err != nil {
		return err
	}
	for i, r := range rows {
		if err := writeRow(w, looks, s, i+1, r); err != nil {
			return err
		}
	}
	if err := decorate(f, looks, s, len(rows)); err != nil {
		return err
	}
	if err := s.hang(f); err != nil {
		return err
	}
	return w.Flush()
}

// widest is how many columns the longest row has, at least one.
func widest(rows [][]Cell) int {
	most := 1
	for _, r := range rows {
		most = max(most, len(r))
	}
	return most
}

// all returns the sheet's rows from its first.
func (s Sheet) all() [][]Cell {
	rows := append([][]Cell{}, s.Before...)
	if s.headed() {
		head := make([]Cell, len(s.Columns))
		for i, c := range s.Columns {
			head[i] = Text(c.Title).As(Heading)
		}
		rows = append(rows, head)
	}
	return append(rows, s.Rows...)
}

func (s Sheet) headed() bool {
	for _, c := range s.Columns {
		if c.Title != "" {
			return true
		}
	}
	return false
}

// headRow is the sheet's row number of the heading row; it is the last of the rows above where there is none.
func (s Sheet) headRow() int {
	if s.headed() {
		return len(s.Before) + 1
	}
	return len(s.Before)
}

func writeRow(w *excelize.StreamWriter, looks *styles, s Sheet, row int, cells []Cell) error {
	values := make([]any, len(cells))
	for i, c := range cells {
		if c.kind == blank && c.look == Body {
			continue // a nil leaves the cell out of the file
		}
		at, err := excelize.CoordinatesToCellName(i+1, row)
		if err != nil {
			return err
		}
		if values[i], err = looks.cell(s.Name, at, c); err != nil {
			return fmt.Errorf("cell %s: %w", at, err)
		}
	}
	return w.SetRow(fmt.Sprintf("A%d", row), values, excelize.RowOpts{Height: s.height(cells)})
}

// lineHeight is of a line of text, in points; rowMost is the most Excel gives a row.
const lineHeight, rowMost = 15, 409

// height is what a row needs for texts that go on in further lines, 0 for one line: not every program works it out when it opens a file.
func (s Sheet) height(cells []Cell) float64 {
	lines := 1
	for i, c := range cells {
		if i < len(s.Columns) && c.wraps() {
			lines = max(lines, linesOf(c.text, columnWidth(s.Columns[i])-1-float64(c.indent)))
		}
	}
	if lines == 1 {
		return 0
	}
	return float64(min(rowMost, lineHeight*lines))
}

// linesOf is how many lines a text takes, which is broken between words.
func linesOf(s string, width float64) int {
	lines := 0
	for _, paragraph := range strings.Split(s, "\n") {
		lines++
		at := 0.0
		for _, word := range strings.Split(paragraph, " ") {
			n := float64(len([]rune(word)))
			if at > 0 && at+1+n > width {
				lines++
				at = 0
			} else if at > 0 {
				at++
			}
			for ; n > width && width > 0; n -= width {
				lines++
			}
			at += n
		}
	}
	return lines
}

func freeze(w *excelize.StreamWriter, s Sheet) error {
	rows := s.Frozen
	if s.headed() {
		rows += s.headRow()
	}
	if rows == 0 && s.Fixed == 0 {
		return nil
	}
	corner, err := excelize.CoordinatesToCellName(s.Fixed+1, rows+1)
	if err != nil {
		return err
	}
	pane := "bottomRight"
	switch {
	case rows == 0:
		pane = "topRight"
	case s.Fixed == 0:
		pane = "bottomLeft"
	}
	return w.SetPanes(&excelize.Panes{Freeze: true, XSplit: s.Fixed, YSplit: rows, TopLeftCell: corner, ActivePane: pane})
}

// columnWidth is the asked width, or what the heading takes with its filter arrow.
func columnWidth(c Column) float64 {
	if c.Width > 0 {
		return c.Width
	}
	return float64(min(40, max(9, len([]rune(c.Title))+4)))
}
