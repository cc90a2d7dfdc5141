package commentary

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"ecart/internal/config/form"
	"ecart/internal/document/report"
)

// table is a Markdown table; its first row names the columns.
func (m *markdown) table(t *extast.Table) report.Table {
	table := report.Table{ID: "table-" + m.ID, Kept: true}
	for r := t.FirstChild(); r != nil; r = r.NextSibling() {
		var cells []report.Cell
		_, head := r.(*extast.TableHeader)
		for n := r.FirstChild(); n != nil; n = n.NextSibling() {
			if head {
				i := len(table.Columns)
				right := i < len(t.Alignments) && t.Alignments[i] == extast.AlignRight
				table.Columns = append(table.Columns, report.Column{Title: plainText(m.runs(n, report.Run{})), Numeric: right})
				continue
			}
			cells = append(cells, m.cell(n))
		}
		if cells != nil {
			table.Rows = append(table.Rows, report.Row{Cells: cells})
		}
	}
	return table
}

// cell is a cell of a table. One that holds a figure alone holds its number, so that a reader may sort by it.
func (m *markdown) cell(n ast.Node) report.Cell {
	if l, is := n.FirstChild().(*live); is && l.NextSibling() == nil && len(l.options) == 0 && l.raw == "" {
		if _, _, of, ok := m.figure(l); ok {
			v := of.Value
			v.Bound, v.Lo, v.Hi, v.N, v.Why = false, 0, 0, 0, ""
			return report.Cell{Value: v, Href: of.Href}
		}
		return report.Cell{}
	}
	runs := m.runs(n, report.Run{})
	c := report.Cell{Value: report.Value{Kind: report.Words, Text: plainText(runs)}}
	for _, r := range runs {
		if r != (report.Run{Text: r.Text}) {
			c.Runs = runs
		}
	}
	return c
}

// inset is what a chart block says: an id alone, or keys.
type inset struct{ id, title, note string }

var insetTable = form.Table[inset]{Keys: []form.Key[inset]{
	form.Field("id", "The chart's id.", form.Words, func(c *inset) *string { return &c.id }).Must(),
	form.Field("title", "Its title, instead of the report's.", form.Words, func(c *inset) *string { return &c.title }),
	form.Field("note", "What stands under it.", form.Words, func(c *inset) *string { return &c.note }),
}}

// chart puts a chart of the report here.
func (m *markdown) chart(b *ast.FencedCodeBlock) {
	raw := m.raw(b)
	at, length := m.line(b)
	var c inset
	if text := strings.TrimSpace(raw); !strings.ContainsAny(text, ":\n") {
		c.id = text
	} else {
		line := m.at(at).Line
		d := &form.Decoder{File: m.place.File}
		if root := d.Parse([]byte(strings.Repeat("\n", line-1) + raw)); root != nil {
			insetTable.Read(d, root, &c)
		}
		m.found = append(m.found, d.Diags...)
		if d.Diags.HasErrors() {
			return
		}
	}
	if c.id == "" {
		if b.Lines().Len() == 0 && b.Info != nil {
			at, length = m.lineAround(b.Info.Segment.Start)
		}
		m.errorf(&m.found, BadChart, at, length, "the chart block names no chart").Hint = "write a chart's id in it; ecart figures lists them"
		return
	}
	chart, known := m.world.Charts(c.id)
	if !known {
		m.errorf(&m.found, UnknownChart, at, length, "no chart is called %q", c.id).Hint = suggest(c.id, m.world.Drawn, "charts")
		return
	}
	if c.title != "" {
		chart.Title, chart.Table.Caption = c.title, c.title
	}
	if c.note != "" {
		chart.Note = c.note
	}
	m.put(report.Figurative{Chart: chart})
}
