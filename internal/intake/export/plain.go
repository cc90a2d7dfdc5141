package export

import (
	"fmt"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
)

// plain recognises a table by its row of headings alone.
func plain(p *view) (Candidate, bool) {
	h, ok := p.Headings()
	if !ok {
		return Candidate{}, false
	}
	c := p.found(Table, Answers, h)
	c.Evidence = p.plainEvidence(h, c)
	if p.isForm(h) {
		c.Content, c.Refusal = Other, "it is a page of notes: a name and a value in each row"
		return c, true
	}
	return p.ofTickets(c, h), true
}

// isForm tells whether rows are names and values of different kinds, as on a title page.
func (p *view) isForm(h page.Head) bool {
	const few = 40
	if p.Width() > 2 || p.Rows() > few {
		return false
	}
	kinds := map[table.Kind]bool{}
	for row := h.Names; row < p.Rows(); row++ {
		if k := p.Kind(row, p.Width()-1); k != table.Blank {
			kinds[k] = true
		}
	}
	return len(kinds) > 2 || kinds[table.Text] && p.labelled() // the heading itself is a text
}

// labelled tells whether most names end in a colon.
func (p *view) labelled() bool {
	n := p.Count(0, 0, page.EndsIn(":"))
	return n*2 > p.Rows()
}

// plainEvidence says why a row is taken for the headings.
func (p *view) plainEvidence(h page.Head, c Candidate) []string {
	cells, words := p.Filled(h.Names)
	why := []string{fmt.Sprintf("row %d is the first that is filled like the rows under it, and %d of its %d cells are words", c.HeaderRow, words, cells)}
	if h.Names > 0 {
		why = append(why, are(h.Names, "row")+" above it, taken for titles")
	}
	if c.SubRow > 0 {
		why = append(why, fmt.Sprintf("row %d names what row %d leaves open", c.SubRow, c.HeaderRow))
	}
	if c.LabelRow > 0 {
		why = append(why, fmt.Sprintf("row %d holds texts under the codes of row %d", c.LabelRow, c.HeaderRow))
	}
	if n := p.Width() - cells; n > 0 && c.SubRow == 0 {
		why = append(why, plural(n, "column")+" without a heading")
	}
	return append(why, "no tool's own headings are in it")
}

// unheaded is a sheet in which no row of headings was found.
func unheaded(p *view) Candidate {
	c := Candidate{Sheet: p.Name, Hidden: p.Hidden, Tool: Table, Content: Other, Rows: p.Rows(), Width: p.Width()}
	numbers := 0
	for row := range p.Top() {
		if p.numbersBeside(row) {
			numbers++
		}
	}
	if numbers*2 >= p.Top() {
		c.Refusal = "no row of headings was found above its answers"
		c.Hint = "put a row with a name for each column above them, or say which row holds the names with header_row:"
		return c
	}
	c.Refusal = "it is no table: no row of headings was found with rows filled alike under it"
	c.Hint = "if it is one, say which row holds the headings with header_row:"
	return c
}
