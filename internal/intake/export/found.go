package export

import "ecart/internal/intake/export/page"

// view is a page in which the habits of tools are looked for.
type view struct{ *page.View }

// found begins a candidate with its rows of headings.
func (p *view) found(tool Tool, content Content, h page.Head) Candidate {
	t := p.Table
	c := Candidate{Sheet: p.Name, Hidden: p.Hidden, Tool: tool, Content: content, HeaderRow: t.Rows[h.Names], Width: p.Width()}
	if h.Sub != page.None {
		c.SubRow = t.Rows[h.Sub]
	}
	if h.Label != page.None {
		c.LabelRow = t.Rows[h.Label]
	}
	c.FirstRow = t.Rows[h.Last()] + 1
	c.Rows = p.Rows() - h.Last() - 1
	return c
}

// filter counts the rows below the headings whose column holds one of some values.
func (p *view) filter(h page.Head, c Column, values ...string) Filter {
	return Filter{Header: c.Header, Values: values, Rows: p.Count(p.Position(c.Index), h.Last()+1, page.OneOf(values...))}
}
