package export

import (
	"ecart/internal/intake/table"

	"ecart/internal/intake/export/page"
)

// word is what a heading that a tool writes by itself means.
type word struct {
	role Role // "" for a heading that is evidence and says nothing of what its column holds
	unit string
	own  bool // no other tool writes it, so that it is evidence
}

// own is a heading that only this tool writes; also is one that others write too.
func own(role Role) word  { return word{role: role, own: true} }
func also(role Role) word { return word{role: role} }

// in gives a heading the unit of its durations.
func (w word) in(unit string) word {
	w.unit = unit
	return w
}

// lexicon are the headings that a tool writes by itself, folded.
type lexicon map[string]word

// folded makes a lexicon of headings as the tool writes them.
func folded(words map[string]word) lexicon {
	l := lexicon{}
	for heading, w := range words {
		l[table.Fold(heading)] = w
	}
	return l
}

// hit is a heading that a lexicon knows.
type hit struct {
	col     int // position in the table
	heading string
	word
}

// hits are the headings of a row that a lexicon knows, in the order of the sheet.
func (p *view) hits(row int, look func(folded string) (word, bool)) []hit {
	var all []hit
	for col := range p.Width() {
		folded := p.Fold(row, col)
		if folded == "" {
			continue
		}
		if w, ok := look(folded); ok {
			all = append(all, hit{col, p.Text(row, col), w})
		}
	}
	return all
}

func (l lexicon) look(folded string) (word, bool) {
	w, ok := l[folded]
	return w, ok
}

// best finds the row near the top with the most headings that a lexicon knows, the first of them.
func (p *view) best(look func(folded string) (word, bool)) (row int, hits []hit) {
	for i := range p.Top() {
		if h := p.hits(i, look); len(h) > len(hits) {
			row, hits = i, h
		}
	}
	return row, hits
}

// owned counts the headings that are evidence.
func owned(hits []hit) int {
	n := 0
	for _, h := range hits {
		if h.own {
			n++
		}
	}
	return n
}

// instead gives a role that no heading has to the heading that stands in for it, if there is one.
func instead(hits []hit, role Role, heading string) {
	if has(hits, role) {
		return
	}
	for i := range hits {
		if table.Fold(hits[i].heading) == table.Fold(heading) {
			hits[i].role = role
			return
		}
	}
}

// has tells whether one of the headings has a role.
func has(hits []hit, role Role) bool {
	for _, h := range hits {
		if h.role == role {
			return true
		}
	}
	return false
}

// columns are the columns that a tool's headings tell the meaning of.
func (p *view) columns(h page.Head, hits []hit) []Column {
	var all []Column
	for _, x := range hits {
		if x.role != "" {
			all = append(all, Column{Index: p.Table.Columns[x.col].Index, Header: p.Heading(h, x.col), Role: x.role, Unit: x.unit})
		}
	}
	return all
}
