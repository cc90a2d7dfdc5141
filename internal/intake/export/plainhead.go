package export

import (
	"strings"

	"ecart/internal/intake/table"
)

// plainHead finds the first row that is filled as well as the rows under it, holds words, and whose words do not come again under it.
func (p *view) plainHead() (head, bool) {
	full := p.fullest()
	for row := range p.top() {
		cells, words := p.filled(row)
		if cells < 2 || cells*2 < full || !p.names(row, cells, words) || p.titlesBeside(row) {
			continue
		}
		if p.recurs(row, cells) {
			return head{}, false
		}
		h := oneRow(row)
		switch {
		case p.bannerAbove(row):
			h = head{names: row - 1, sub: row, label: none}
		case p.choicesBelow(row):
			h.sub = row + 1
		case p.textsBelow(row):
			h.label = row + 1
		}
		return h, true
	}
	return head{}, false
}

// names tells whether a row can hold names: words for the most part, or words and numbers that count up, as items are numbered.
func (p *view) names(row, cells, words int) bool {
	if words*10 >= cells*7 {
		return true
	}
	const counted = 4
	up, last := 0, 0.0
	for col := range p.width() {
		switch kind := p.kind(row, col); kind {
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
func (p *view) fullest() int {
	const sampled, enough = 60, 40
	full := 0
	for row := range min(p.rows(), sampled) {
		cells, _ := p.filled(row)
		full = max(full, cells)
	}
	return min(full, enough)
}

// recurs tells whether the words of a row come again in their own columns, as answers do and headings do not. Rows that repeat the whole
// row are headings that were pasted in with a second file.
func (p *view) recurs(row, cells int) bool {
	const rows, wide = 200, 100_000
	looked := min(rows, max(searched, wide/p.width()))
	again := 0
	columns := map[int]bool{}
	for below := row + 1; below < min(p.rows(), row+looked); below++ {
		var same []int
		for col := range p.width() {
			if p.kind(row, col) == table.Text && p.kind(below, col) == table.Text && p.fold(below, col) == p.fold(row, col) {
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
func (p *view) titlesBeside(row int) bool {
	cells, _ := p.filled(row)
	next, words := p.filled(row + 1)
	if row+2 >= p.rows() || next <= cells || words < next || p.choicesBelow(row) || p.bannerAbove(row+1) {
		return false
	}
	under := 0
	for col := range p.width() {
		if k := p.kind(row+2, col); p.kind(row+1, col) == table.Text && (k == table.Integer || k == table.Number || k == table.Date) {
			under++
		}
	}
	return under*2 >= next
}

// bannerAbove tells whether the row above belongs to the headings: words alone, two at least, and either over a gap of this row or
// over headings that would be the same without it.
func (p *view) bannerAbove(row int) bool {
	if row == 0 || !p.wider(row-1) {
		return false
	}
	plain, joined := map[string]bool{}, map[string]bool{}
	for col := range p.width() {
		if p.kind(row, col) == table.Blank {
			if p.kind(row-1, col) == table.Text {
				return true
			}
			continue
		}
		plain[p.fold(row, col)] = true
		joined[table.Fold(p.heading(head{names: row - 1, sub: row, label: none}, col))] = true
	}
	return len(joined) > len(plain)
}

// choicesBelow tells whether the next row names what the first leaves open: words under its gaps, and numbers or words of answers below.
func (p *view) choicesBelow(row int) bool {
	gaps, filled := 0, 0
	begun := false
	for col := range p.width() {
		upper, lower := p.kind(row, col), p.kind(row+1, col)
		begun = begun || upper != table.Blank
		if lower != table.Blank && lower != table.Text {
			return false
		}
		if begun && upper == table.Blank && lower == table.Text {
			gaps++
			if k := p.kind(row+2, col); k == table.Integer || k == table.Number {
				filled++
			}
		}
	}
	return gaps >= 2 && filled*2 >= gaps
}

// textsBelow tells whether the next row holds the texts of questions whose codes the first row holds.
func (p *view) textsBelow(row int) bool {
	both, texts := 0, 0
	for col := range p.width() {
		if p.kind(row, col) != table.Text || p.kind(row+1, col) != table.Text {
			continue
		}
		both++
		code, text := strings.TrimSpace(p.text(row, col)), strings.TrimSpace(p.text(row+1, col))
		if k := p.kind(row+2, col); !strings.Contains(code, " ") && strings.ContainsAny(text, " :?") && (k == table.Integer || k == table.Number) {
			texts++
		}
	}
	cells, _ := p.filled(row)
	return texts >= 3 && both*10 >= cells*8
}
