package export

import (
	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
)

var oneKANames = folded(map[string]word{
	"status": also(Status), "lurker": own(Technical), "recnum": own(ID), "itime": own(Technical), "usr_id": also(Technical), "code": also(Technical), "testdata": also(Technical),
})

// oneKA recognises the columns of 1KA, whose first sheet holds codes and whose second holds labels.
func oneKA(p *view) (Candidate, bool) {
	row, hits := p.best(oneKANames.look)
	if owned(hits) < 2 {
		return Candidate{}, false
	}
	h := page.OneRow(row)
	if p.oneKATexts(row, hits) {
		h.Label = row + 1
	}
	c := p.found(OneKA, Answers, h)
	c.Columns = p.columns(h, hits)
	c.Evidence = []string{OneKA.headings(hits)}
	c.Missing = Missing{NoAnswer: []string{"-1"}, NotShown: []string{"-2", "-4"}, DroppedOut: []string{"-3"}}
	if codes := p.ColumnsWith(h, "-1") + p.ColumnsWith(h, "-2") + p.ColumnsWith(h, "-3"); codes > 0 {
		c.Evidence = append(c.Evidence, "its cells hold -1, -2 or -3, by which it tells unanswered, skipped and left apart")
	}
	if p.worded(h) {
		c.Evidence = append(c.Evidence, "its answers are labels; the sheet with the codes is another")
	}
	for _, x := range hits {
		column := p.columns(h, []hit{x})[0]
		switch table.Fold(x.heading) {
		case "status": // 6: to the end; 5: in part
			c.Keep = append(c.Keep, p.filter(h, column, "5", "6"))
		case "lurker": // went through without an answer
			c.Reject = append(c.Reject, p.filter(h, column, "1"))
		}
	}
	return c, true
}

// oneKATexts tells whether the row below the names holds texts: under the number of the response there is none then.
func (p *view) oneKATexts(row int, hits []hit) bool {
	for _, x := range hits {
		if x.role == ID {
			return p.Kind(row+1, x.col) == table.Text && page.Numeric(p.Kind(row+2, x.col), 0, "")
		}
	}
	return false
}

// worded tells whether most of the answers are words.
func (p *view) worded(h page.Head) bool {
	cells, words := 0, 0
	for row := h.Last() + 1; row < p.Rows(); row++ {
		c, w := p.Filled(row)
		cells, words = cells+c, words+w
	}
	return words*2 > cells
}
