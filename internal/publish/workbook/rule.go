package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Rule says what may be typed into a column below its heading: one of Choices, a value of the cells List names, or
// what makes Formula true. The first that is set counts.
type Rule struct {
	Column  int      // from 0
	Rows    int      // how many rows below the heading it holds for
	Choices []string // a drop-down; none may hold a comma
	List    string   // a drop-down from cells: "'Codes'!$A$2:$A$9"
	Formula string   // for the first row below the heading: "SUM($W2:$AA2)<=100"
	Title   string
	Message string // shown when the cell is chosen
	Refusal string // shown when something else was typed
}

// Mark colours a block of cells whose Formula is true. The formula is written for its first cell.
type Mark struct {
	From, To int // columns, from 0
	Rows     int // how many rows below the heading
	Formula  string
}

// decorate adds what does not stand in the rows: notes, rules, marks and filter arrows.
func decorate(f *excelize.File, looks *styles, s Sheet, rows int) error {
	head := s.headRow()
	for i, c := range s.Columns {
		if c.Note == "" {
			continue
		}
		at, err := excelize.CoordinatesToCellName(i+1, head)
		if err != nil {
			return err
		}
		lines := uint(len([]rune(c.Note))/38 + 2)
		note := excelize.Comment{Cell: at, Author: looks.author, Text: c.Note, Width: 260, Height: 22 * lines}
		if err := f.AddComment(s.Name, note); err != nil {
			return err
		}
	}
	for _, r := range s.Rules {
		if err := addRule(f, s.Name, head, r); err != nil {
			return fmt.Errorf("rule of column %d: %w", r.Column+1, err)
		}
	}
	for _, m := range s.Marks {
		if err := addMark(f, s.Name, head, m); err != nil {
			return err
		}
	}
	if s.Arrows != "" {
		return f.AutoFilter(s.Name, s.Arrows, nil)
	}
	if s.Filter && s.headed() && rows > head {
		return f.AutoFilter(s.Name, block(0, len(s.Columns)-1, head, rows), nil)
	}
	return nil
}

// escape makes a formula fit for XML, since excelize writes the formulas of rules as they are.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func addRule(f *excelize.File, sheet string, head int, r Rule) error {
	d := excelize.NewDataValidation(true)
	d.SetSqref(block(r.Column, r.Column, head+1, head+r.Rows))
	switch {
	case len(r.Choices) > 0:
		for _, c := range r.Choices {
			if strings.Contains(c, ",") {
				return fmt.Errorf("choice %q holds a comma", c)
			}
		}
		if err := d.SetDropList(r.Choices); err != nil {
			return err
		}
	case r.List != "":
		d.SetSqrefDropList(escape.Replace(r.List))
	default:
		d.Type, d.Formula1 = "custom", escape.Replace(r.Formula)
	}
	// Excel calls a file damaged whose titles pass 32 characters or whose messages pass 255.
	title := cut(r.Title, 32)
	if r.Message != "" {
		d.SetInput(title, cut(r.Message, 255))
	}
	if r.Refusal != "" {
		d.SetError(excelize.DataValidationErrorStyleStop, title, cut(r.Refusal, 255))
	}
	return f.AddDataValidation(sheet, d)
}

func addMark(f *excelize.File, sheet string, head int, m Mark) error {
	id, err := f.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Color: "B3391F"},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FBE9E4"}},
	})
	if err != nil {
		return err
	}
	return f.SetConditionalFormat(sheet, block(m.From, m.To, head+1, head+m.Rows),
		[]excelize.ConditionalFormatOptions{{Type: "formula", Criteria: m.Formula, Format: &id}})
}

// block names a range of cells: columns from 0, rows from 1.
func block(from, to, first, last int) string {
	return Letter(from) + strconv.Itoa(first) + ":" + Letter(to) + strconv.Itoa(last)
}

// Letter is the name of a column, which counts from 0: "A", "AA".
func Letter(column int) string {
	s, err := excelize.ColumnNumberToName(column + 1)
	if err != nil {
		panic("workbook: " + err.Error())
	}
	return s
}
