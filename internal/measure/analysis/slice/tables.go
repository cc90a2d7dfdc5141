package slice

import (
	"ecart/internal/measure/guard"
	"ecart/internal/measure/study"
)

// A table of crossed criteria is made where at least half of its cells have answers enough, and as long as there are not too many slices
// in all: beyond, a reader would mostly read that there are too few, and the file would be large.
const mostSlices = 360

// perSlice is how many customers there must be for each slice, where they are too many for every few of them to be tried.
const perSlice = 4

// table is some criteria crossed, or one alone.
type table struct {
	by    []int // into the criteria
	cells []cell
}

// cell is one level of each criterion of a table, with the rows of each source that meet all.
type cell struct {
	levels []int
	rows   [3][]int
}

// tables returns each criterion alone and those crossed that are worth it: two, then three, what is no period first, a longer period before
// a shorter one.
func tables(s *study.Study, by []criterion, from int) []table {
	var all []table
	number, most := 0, mostSlices
	if n := len(s.Respondents); n > guard.MostTried {
		most = min(most, n/perSlice)
	}
	for c := range by {
		t := newTable(s, by, []int{c})
		all, number = append(all, t), number+len(t.cells)
	}
	for _, crossed := range crossings(by) {
		t := newTable(s, by, crossed)
		if n, worth := t.worth(s, by, from); worth && number+n <= most {
			all, number = append(all, t), number+n
		}
	}
	return all
}

// crossings returns the criteria that can be crossed, two and then three at a time, with one period at most.
func crossings(by []criterion) [][]int {
	var pairs, triples [][]int
	periods := func(of ...int) int {
		n := 0
		for _, c := range of {
			if by[c].Period {
				n++
			}
		}
		return n
	}
	for a := range by {
		for b := a + 1; b < len(by); b++ {
			if periods(a, b) < 2 {
				pairs = append(pairs, []int{a, b})
			}
			for c := b + 1; c < len(by); c++ {
				if periods(a, b, c) < 2 {
					triples = append(triples, []int{a, b, c})
				}
			}
		}
	}
	plain := func(all [][]int) (out [][]int) {
		for _, last := range []bool{false, true} {
			for _, c := range all {
				if (periods(c...) > 0) == last {
					out = append(out, c)
				}
			}
		}
		return out
	}
	return append(plain(pairs), plain(triples)...)
}

func newTable(s *study.Study, by []criterion, of []int) table {
	t := table{by: of}
	number := 1
	for _, c := range of {
		number *= len(by[c].Levels)
	}
	rows := make([][3][]int, number)
	for source, n := range [3]int{len(s.Respondents), sizeOf(s, contacts), sizeOf(s, complaints)} {
		for r := range n {
			if at := place(by, of, source, r); at >= 0 {
				rows[at][source] = append(rows[at][source], r)
			}
		}
	}
	for at := range rows {
		t.cells = append(t.cells, cell{levels: levelsAt(by, of, at), rows: rows[at]})
	}
	return t
}

func sizeOf(s *study.Study, source int) int {
	switch {
	case source == contacts && s.Data.Contacts != nil:
		return s.Data.Contacts.N
	case source == complaints && s.Data.Complaints != nil:
		return s.Data.Complaints.N
	}
	return 0
}

// place returns the cell of a row, −1 where one of the levels is not known.
func place(by []criterion, of []int, source, row int) int {
	at := 0
	for _, c := range of {
		codes := by[c].codes[source]
		if codes == nil || codes[row] < 0 {
			return -1
		}
		at = at*len(by[c].Levels) + codes[row]
	}
	return at
}

func levelsAt(by []criterion, of []int, at int) []int {
	levels := make([]int, len(of))
	for i := len(of) - 1; i >= 0; i-- {
		n := len(by[of[i]].Levels)
		levels[i], at = at%n, at/n
	}
	return levels
}

// worth tells whether at least half of the cells that anybody is in have answers enough, and how many cells that are. Cells of hidden levels
// do not count: who of these belongs to which must not show. Where customers do not know the criteria, contacts count.
func (t table) worth(s *study.Study, by []criterion, from int) (cells int, worth bool) {
	source := contacts
	if t.known(by, customers) {
		source = customers
	}
	everyone := study.Ones(s.Respondents)
	some, enough := 0, 0
	for _, c := range t.cells {
		if c.hidden(by, t.by) && source == customers {
			continue
		}
		n := len(c.rows[source])
		if source == customers {
			n = s.Count(everyone, c.rows[source])
		}
		if n > 0 {
			some++
		}
		if n >= from {
			enough++
		}
	}
	return some, enough > 0 && 2*enough >= some
}

// known tells whether a source knows all criteria of a table.
func (t table) known(by []criterion, source int) bool {
	for _, c := range t.by {
		if by[c].codes[source] == nil {
			return false
		}
	}
	return true
}

// hidden tells whether a cell is of a level whose customers are hidden.
func (c cell) hidden(by []criterion, of []int) bool {
	for i, level := range c.levels {
		if by[of[i]].hidden[level] {
			return true
		}
	}
	return false
}
