// Package tabletest makes the tables that tests of the intake begin with.
package tabletest

import (
	"fmt"
	"strings"

	"ecart/internal/intake/table"
)

// Date marks a cell that the workbook formats as a date, by its serial.
type Date float64

// Faulty marks a cell with an error value: "#N/A".
type Faulty string

// Pending marks a formula that was never calculated.
type Pending struct{}

// Of makes a table of headings, parted by |, and rows of cells that begin in row 2. Cells that a row lacks are blank.
func Of(header string, rows ...[]any) *table.Table {
	t := &table.Table{Book: "survey.xlsx", Sheet: "Responses", Headers: 1}
	for i, h := range strings.Split(header, "|") {
		t.Columns = append(t.Columns, table.NewColumn(strings.TrimSpace(h), i, len(rows)))
	}
	for r, row := range rows {
		t.Rows = append(t.Rows, r+2)
		for i := range t.Columns {
			var v any
			if i < len(row) {
				v = row[i]
			}
			add(&t.Columns[i], v)
		}
	}
	return t
}

func add(c *table.Column, v any) {
	switch v := v.(type) {
	case nil:
		c.Append(table.Blank, 0, "")
	case int:
		c.Append(table.Integer, float64(v), "")
	case float64:
		c.Append(table.Number, v, "")
	case bool:
		x := 0.0
		if v {
			x = 1
		}
		c.Append(table.Bool, x, "")
	case string:
		c.Append(table.Text, 0, v)
	case Date:
		c.Append(table.Date, float64(v), "")
	case Faulty:
		c.Append(table.Faulty, 0, string(v))
	case Pending:
		c.Append(table.Pending, 0, "")
	default:
		panic(fmt.Sprintf("tabletest: no cell for %T", v))
	}
}
