package site

import (
	"strconv"

	"ecart/internal/document/report"
)

type tableView struct {
	ID, Caption, Note string
	Columns           []columnView
	Rows              []rowView
	Sort              bool
	Unseen            bool // the caption says what the section's heading says
	Wide              bool // many columns: it scrolls in its box on a narrow screen
}

type columnView struct {
	Title         string
	Numeric, Wide bool
}

type rowView struct {
	Strong bool
	Indent int
	Cells  []cellView
}

type cellView struct {
	Value    valueView
	Verdict  *verdictView
	Tone     string
	Href     string
	Note     string
	Numeric  bool
	Sortable bool
	Key      string // what the script sorts by; "" where a number is missing
	Head     bool   // names its row
}

func (s *renderer) table(t report.Table, ids *ids) tableView {
	id := t.ID
	if id == "" {
		id = "table"
	}
	v := tableView{ID: ids.take(id), Caption: t.Caption, Note: t.Note, Sort: t.Sort && len(t.Rows) > 1, Wide: len(t.Columns) > 4}
	ids.take(v.ID + "-caption")
	for _, c := range t.Columns {
		v.Columns = append(v.Columns, columnView{c.Title, c.Numeric, c.Wide})
	}
	for _, r := range t.Rows {
		row := rowView{Strong: r.Strong, Indent: r.Indent}
		for i, c := range r.Cells {
			row.Cells = append(row.Cells, s.cell(t, c, i))
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

func (s *renderer) cell(t report.Table, c report.Cell, column int) cellView {
	if c == (report.Cell{}) {
		return cellView{Tone: toneName(report.Neutral)} // nothing stands here: not a zero
	}
	v := cellView{Value: s.value(c.Value, c.Note), Verdict: s.verdict(c.Verdict), Tone: toneName(c.Tone), Href: c.Href, Note: c.Note}
	v.Numeric = column < len(t.Columns) && t.Columns[column].Numeric
	v.Head = column == 0 && !v.Numeric
	if v.Numeric && c.Value.Kind != report.Words {
		v.Sortable = true
		if c.Value.Missing == report.Present {
			v.Key = strconv.FormatFloat(c.Value.Number, 'g', -1, 64)
		}
	}
	return v
}
