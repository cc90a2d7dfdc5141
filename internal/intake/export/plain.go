package export

import (
	"fmt"
	"strings"

	"ecart/internal/intake/table"
)

// plain recognises a table by its row of headings alone.
func plain(p *Page) (Candidate, bool) {
	h, ok := p.plainHead()
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

// plainHead finds the first row that is filled as well as the rows under it, holds words, and whose words do not come again under it.
func (p *Page) plainHead() (head, bool) {
	full := p.fullest()
	for row := range p.top() {
		cells, words := p.filled(row)
		if cells < 2 || cells*2 < full || words*10 < cells*7 {
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

// fullest is how many cells the fullest row near the top has; forty are enough.
func (p *Page) fullest() int {
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
func (p *Page) recurs(row, cells int) bool {
	const looked = 200
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

// bannerAbove tells whether the row above belongs to the headings: words alone, two at least, and either over a gap of this row or
// over headings that would be the same without it.
func (p *Page) bannerAbove(row int) bool {
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
func (p *Page) choicesBelow(row int) bool {
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
func (p *Page) textsBelow(row int) bool {
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

// isForm tells whether rows are names and values of different kinds, as on a title page.
func (p *Page) isForm(h head) bool {
	const few = 40
	if p.width() > 2 || p.rows() > few {
		return false
	}
	kinds := map[table.Kind]bool{}
	for row := h.names; row < p.rows(); row++ {
		if k := p.kind(row, p.width()-1); k != table.Blank {
			kinds[k] = true
		}
	}
	return len(kinds) > 2 || kinds[table.Text] && p.labelled() // the heading itself is a text
}

// labelled tells whether most names end in a colon.
func (p *Page) labelled() bool {
	n := p.count(0, 0, endsIn(":"))
	return n*2 > p.rows()
}

// plainEvidence says why a row is taken for the headings.
func (p *Page) plainEvidence(h head, c Candidate) []string {
	cells, words := p.filled(h.names)
	why := []string{fmt.Sprintf("row %d is the first that is filled like the rows under it, and %d of its %d cells are words", c.HeaderRow, words, cells)}
	if h.names > 0 {
		why = append(why, are(h.names, "row")+" above it, taken for titles")
	}
	if c.SubRow > 0 {
		why = append(why, fmt.Sprintf("row %d names what row %d leaves open", c.SubRow, c.HeaderRow))
	}
	if c.LabelRow > 0 {
		why = append(why, fmt.Sprintf("row %d holds texts under the codes of row %d", c.LabelRow, c.HeaderRow))
	}
	if n := p.width() - cells; n > 0 && c.SubRow == 0 {
		why = append(why, plural(n, "column")+" without a heading")
	}
	return append(why, "no tool's own headings are in it")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// are says "1 heading is" or "3 headings are".
func are(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " is"
	}
	return plural(n, noun) + " are"
}

// holds says "1 column holds" or "3 columns hold".
func holds(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " holds"
	}
	return plural(n, noun) + " hold"
}

// unheaded is a sheet in which no row of headings was found.
func unheaded(p *Page) Candidate {
	c := Candidate{Sheet: p.Name, Hidden: p.Hidden, Tool: Table, Content: Other, Rows: p.rows(), Width: p.width()}
	numbers := 0
	for row := range p.top() {
		if p.numbersBeside(row) {
			numbers++
		}
	}
	if numbers*2 >= p.top() {
		c.Refusal = "no row of headings was found above its answers"
		c.Hint = "put a row with a name for each column above them, or say which row holds the names with header_row:"
		return c
	}
	c.Refusal = "it is no table: no row of headings was found with rows filled alike under it"
	c.Hint = "if it is one, say which row holds the headings with header_row:"
	return c
}
