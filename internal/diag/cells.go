package diag

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// MaxCells is how many cells of one finding are kept; the finding's Count is of all.
const MaxCells = 10_000

// Strip is some rows of one sheet, and in each of them the cells from one column to another. Rows and columns count from 1.
type Strip struct {
	Left, Right int
	Rows        []int // ascending
}

// Block is the cells from one corner to another, both included. Rows and columns count from 1.
type Block struct{ Left, Top, Right, Bottom int }

// String returns "F17", or "F17:H17" for several cells.
func (b Block) String() string {
	s := letters(b.Left) + strconv.Itoa(b.Top)
	if b.Left != b.Right || b.Top != b.Bottom {
		s += ":" + letters(b.Right) + strconv.Itoa(b.Bottom)
	}
	return s
}

// Spread says that a finding stands in each row of a strip: it fills in Count, Range and Cells. A strip of one row leaves the finding as it is,
// for its Place says all.
func (d *Diagnostic) Spread(s Strip) {
	if len(s.Rows) < 2 {
		return
	}
	first, last := s.Rows[0], s.Rows[len(s.Rows)-1]
	d.Count, d.Range = len(s.Rows), area{first, s.Left, last, s.Right}.String()
	s.Rows = s.Rows[:min(len(s.Rows), MaxCells)]
	d.Cells = []Strip{s}
}

// Join takes the places of another finding of the same sheet into this one, which then stands for both.
func (d *Diagnostic) Join(other Diagnostic) {
	block := areaOf(cmp.Or(d.Range, d.Place.Cell)).join(areaOf(cmp.Or(other.Range, other.Place.Cell)))
	all := append(slices.Clone(d.own()), other.own()...)
	d.Count, d.Range, d.Cells = max(1, d.Count)+max(1, other.Count), block.String(), nil
	for room := MaxCells; len(all) > 0 && room > 0; all = all[1:] {
		s := all[0]
		s.Rows = s.Rows[:min(len(s.Rows), room)]
		d.Cells, room = append(d.Cells, s), room-len(s.Rows)
	}
}

// own returns the strips of a finding, be it of one cell.
func (d Diagnostic) own() []Strip {
	if a := areaOf(d.Place.Cell); len(d.Cells) == 0 && a.top > 0 {
		return []Strip{{a.left, a.right, []int{a.top}}}
	}
	return d.Cells
}

// Blocks returns the cells that a finding stands in, row by row, at most MaxCells of them: those of Cells, or else that of Place. There are none for
// a finding about a line of text, a column or a whole sheet.
func (d Diagnostic) Blocks() []Block {
	var all []Block
	for _, s := range d.Cells {
		for _, row := range s.Rows {
			all = append(all, Block{s.Left, row, s.Right, row})
		}
	}
	if a := areaOf(d.Place.Cell); len(all) == 0 && a.top > 0 {
		all = append(all, Block{a.left, a.top, a.right, a.bottom})
	}
	slices.SortFunc(all, func(a, b Block) int { return cmp.Or(cmp.Compare(a.Top, b.Top), cmp.Compare(a.Left, b.Left)) })
	return all[:min(len(all), MaxCells)]
}

// addresses returns where a finding stands, cell by cell; nil when its place and range say it all.
func (d Diagnostic) addresses() []string {
	if len(d.Cells) == 0 {
		return nil
	}
	blocks := d.Blocks()
	all := make([]string, len(blocks))
	for i, b := range blocks {
		all[i] = b.String()
	}
	return all
}

// shownCells is how many cells the text form names one by one.
const shownCells = 5

// where says in which cells the places alike have the problem: their range when it holds no other cell, else the first of them too, or all of a
// few.
func (d Diagnostic) where(have string) string {
	within := ""
	if d.Range != "" {
		within = " in " + d.Range
	}
	all := d.addresses()
	switch {
	case len(all) == 0 || d.gapless():
		return within + " " + have + " this problem"
	case len(all) <= shownCells && len(all) == d.Count:
		return " " + have + " this problem: " + strings.Join(all[1:], ", ")
	}
	return within + " " + have + " this problem, first " + strings.Join(all[:min(len(all), shownCells)], ", ")
}

// gapless tells whether the finding stands in every cell of its range.
func (d Diagnostic) gapless() bool {
	a := areaOf(d.Range)
	if len(d.Cells) == 1 && d.Cells[0].Left == a.left && d.Cells[0].Right == a.right {
		return d.Count == a.bottom-a.top+1
	}
	return d.Count == (a.bottom-a.top+1)*(a.right-a.left+1)
}

// strips puts single cells together by column, the leftmost first.
func strips(cells []area) []Strip {
	columns := map[int][]int{}
	for _, c := range cells {
		columns[c.left] = append(columns[c.left], c.top)
	}
	var all []Strip
	for left, rows := range columns {
		slices.Sort(rows)
		all = append(all, Strip{left, left, slices.Compact(rows)})
	}
	slices.SortFunc(all, func(a, b Strip) int { return cmp.Compare(a.Left, b.Left) })
	return all
}
