package page

import (
	"strings"

	"ecart/internal/intake/table"
)

// Headings finds the first row that is filled as well as the rows under it, holds words, and whose words do not come again under it.
func (p *View) Headings() (Head, bool) {
	full := p.fullest()
	for row := range p.Top() {
		cells, words := p.Filled(row)
		if cells < 2 || cells*2 < full || !p.names(row, cells, words) || p.titlesBeside(row) {
			continue
		}
		if p.recurs(row, cells) {
			return Head{}, false
		}
		h := OneRow(row)
		switch {
		case p.bannerAbove(row):
			h = Head{Names: row - 1, Sub: row, Label: None}
		case p.choicesBelow(row):
			h.Sub = row + 1
		case p.textsBelow(row):
			h.Label = row + 1
		}
		return h, true
	}
	return Head{}, false
}

// names tells whether a row can hold Names: words for the most part, or words and numbers that count up, as items are numbered.
func (p *View) names(row, cells, words int) bool {
	if words*10 >= cells*7 {
		return true
	}
	const counted = 4
	up, last := 0, 0.0
	for col := range p.Width() {
		switch kind := p.Kind(row, col); kind {
		case table.Integer:
			x := p.Table.Columns[col].Number(row)
			if up > 0 && x != last+1 {
				return false
			}
			up, last = up+1, x
		case table.Blank, table.Text:
		default:
			return false
		}
	}
	return words > 0 && up >= counted
}

// fullest is how many cells the fullest row near the top has; forty are enough.
func (p *View) fullest() int {
	const sampled, enough = 60, 40
	full := 0
	for row := range min(p.Rows(), sampled) {
		cells, _ := p.Filled(row)
		full = max(full, cells)
	}
	return min(full, enough)
}

// recurs tells whether the words of a row come again in their own columns, as answers do and headings do not. Rows that repeat the whole
// row are headings that were pasted in with a second file.
func (p *View) recurs(row, cells int) bool {
	const rows, wide = 200, 100_000
	looked := min(rows, max(Searched, wide/p.Width()))
	again := 0
	columns := map[int]bool{}
	for below := row + 1; below < min(p.Rows(), row+looked); below++ {
		var same []int
		for col := range p.Width() {
			if p.Kind(row, col) == table.Text && p.Kind(below, col) == table.Text && p.Fold(below, col) == p.Fold(row, col) {
				same = append(same, col)
			}
		}
		if len(same)*10 >= cells*8 && cells > 2 {
			continue
		}
		for _, col := range same {
			if !columns[col] {
				columns[col] = true
				again++
			}
		}
	}
	return again*10 >= cells*3
}

// titlesBeside tells whether a row is titles beside each other: the next row fills more cells, all of them words, and numbers or days stand
// under half of them at least. Headings with gaps that the next row names are no titles.
func (p *View) titlesBeside(row int) bool {
	cells, _ := p.Filled(row)
	next, words := p.Filled(row + 1)
	if row+2 >= p.Rows() || next <= cells || words < next || p.choicesBelow(row) || p.bannerAbove(row+1) {
		return false
	}
	under := 0
	for col := range p.Width() {
		if k := p.Kind(row+2, col); p.Kind(row+1, col) == table.Text && (k == table.Integer || k == table.Number || k == table.Date) {
			under++
		}
	}
	return under*2 >= next
}

// bannerAbove tells whether the row above belongs to the headings: words alone, two at least, and either over a gap of this row or
// over headings that would be the same without it.
func (p *View) bannerAbove(row int) bool {
	if row == 0 || !p.Wider(row-1) {
		return false
	}
	plain, joined := map[string]bool{}, map[string]bool{}
	for col := range p.Width() {
		if p.Kind(row, col) == table.Blank {
			if p.Kind(row-1, col) == table.Text {
				return true
			}
			continue
		}
		plain[p.Fold(row, col)] = true
		joined[table.Fold(p.Heading(Head{Names: row - 1, Sub: row, Label: None}, col))] = true
	}
	return len(joined) > len(plain)
}

// Wider tells whether a row can hold upper headings: two at least, and words alone.
func (p *View) Wider(row int) bool {
	cells, words := p.Filled(row)
	return cells >= 2 && cells == words
}

// choicesBelow tells whether the next row names what the first leaves open: words under its gaps, and numbers or words of answers below.
func (p *View) choicesBelow(row int) bool {
	gaps, filled := 0, 0
	begun := false
	for col := range p.Width() {
		upper, lower := p.Kind(row, col), p.Kind(row+1, col)
		begun = begun || upper != table.Blank
		if lower != table.Blank && lower != table.Text {
			return false
		}
		if begun && upper == table.Blank && lower == table.Text {
			gaps++
			if k := p.Kind(row+2, col); k == table.Integer || k == table.Number {
				filled++
			}
		}
	}
	return gaps >= 2 && filled*2 >= gaps
}

// textsBelow tells whether the next row holds the texts of questions whose codes the first row holds.
func (p *View) textsBelow(row int) bool {
	both, texts := 0, 0
	for col := range p.Width() {
		if p.Kind(row, col) != table.Text || p.Kind(row+1, col) != table.Text {
			continue
		}
		both++
		code, text := strings.TrimSpace(p.Text(row, col)), strings.TrimSpace(p.Text(row+1, col))
		if k := p.Kind(row+2, col); !strings.Contains(code, " ") && strings.ContainsAny(text, " :?") && (k == table.Integer || k == table.Number) {
			texts++
		}
	}
	cells, _ := p.Filled(row)
	return texts >= 3 && both*10 >= cells*8
}
