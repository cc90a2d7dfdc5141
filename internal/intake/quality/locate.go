package quality

import (
	"slices"
	"strconv"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// located finds the rows of one role of the dataset in the sheets again.
type located struct {
	e  *examiner
	at []origin
}

// origin is where one row of the dataset stands.
type origin struct {
	sheet *sheet
	row   int // of the table
}

// locate lists where the rows of a role stand, in the order of the dataset.
func (e *examiner) locate(role config.Role) located {
	l := located{e: e}
	for _, s := range e.sheets {
		if s.Source.Role != role {
			continue
		}
		for _, row := range s.Rows {
			l.at = append(l.at, origin{s, row})
		}
	}
	return l
}

// tell reports rows of the dataset, at the column of a field where the sheet has one, else at the id. Ids stand beside the addresses, for
// they are the client's own and reach his own screen only.
func (l located) tell(s diag.Severity, rows []int, code, message, field, hint string) *diag.Diagnostic {
	var ids []string
	first := l.at[rows[0]]
	c := first.column(field)
	var here []int // rows of the first one's sheet
	for _, i := range rows {
		o := l.at[i]
		if id := o.id(); id != "" {
			ids = append(ids, id)
		}
		if o.sheet.Table == first.sheet.Table {
			here = append(here, o.row)
		}
	}
	slices.Sort(here)
	if len(ids) > 0 {
		hint = joined(hint, "ids "+addresses(ids))
	}
	d := l.e.tell(s, first.sheet.Table.Cell(c, here[0]), code, message, hint)
	d.Spread(first.sheet.Table.Strip(c, here))
	return d
}

// id is the respondent's own, or "" where none is mapped.
func (o origin) id() string {
	if c := o.fieldColumn("id"); c != nil {
		return short(content(c, o.row))
	}
	return ""
}

// column returns where a finding about the row is shown: the field's column, the id's, or the first that is read.
func (o origin) column(field string) *table.Column {
	for _, key := range []string{field, "id"} {
		if c := o.fieldColumn(key); c != nil {
			return c
		}
	}
	return o.sheet.Fields[0].Columns[0]
}

func (o origin) fieldColumn(key string) *table.Column {
	for _, f := range o.sheet.Fields {
		if f.Key == key {
			return f.Columns[0]
		}
	}
	return nil
}

// content is a cell's text, or its number as a sheet writes it; "" for any other cell.
func content(c *table.Column, row int) string {
	switch c.Kind(row) {
	case table.Text:
		return c.Text(row)
	case table.Integer, table.Number:
		return strconv.FormatFloat(c.Number(row), 'f', -1, 64)
	case table.Bool:
		return strconv.FormatBool(c.Number(row) != 0)
	}
	return ""
}
