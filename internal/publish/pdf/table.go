package pdf

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// The cells of a table.
const (
	cellPad  = 5.0
	rowPad   = 2.6
	rowTight = 1.3 // in half a page
	cellSize = 8.6
	cellLine = 11.4
	longNote = 60 // runes of a note that stands under its row, over the whole width
)

// fewRows are too few to be left out: a table with so many more than a page's are for is printed whole.
const fewRows = 3

// A table longer than this is set tight: the notes under its rows' names are left to the site.
const longTable = 9

// table sets rows under a head that stands again on every page the table goes on to. One with more rows than a page's are for shows the
// first of them, and says so.
func (s *setter) table(t report.Table, width float64) []lay.Strip {
	if len(t.Columns) == 0 || len(t.Rows) == 0 {
		return nil
	}
	if width < s.width*0.7 {
		narrow := *s
		narrow.rowPad = rowTight
		s = &narrow
	}
	note := t.Note
	if all := len(t.Rows); all > s.rows+fewRows && !t.Kept {
		t.Rows = t.Rows[:s.rows]
		note = strings.TrimSpace(s.words.T("pdf.shortened.first", i18n.Args{"n": s.rows, "all": all}) + " " + note)
	}
	if len(t.Rows) > longTable {
		t.Rows = tight(t.Rows)
	}
	widths := s.shares(t, width)
	head := s.tableHead(t, widths, width)
	strips := lay.Headed(s.headingText(t.Caption, typeset.Minor, width, 12))
	first := head
	first.Gap, first.Keep, first.Heading = 8, true, true
	strips = append(strips, first)
	for i, r := range t.Rows {
		row := s.tableRow(t, r, widths, width)
		row.Repeat = &head
		row.Keep = i == 0 && len(t.Rows) > 1 || i == len(t.Rows)-2 || r.Strong && i < len(t.Rows)-1
		strips = append(strips, row)
	}
	return append(strips, s.Note(note, typeset.Small, 0, width, 4)...)
}

// tight is rows without the notes under their names.
func tight(rows []report.Row) []report.Row {
	out := make([]report.Row, len(rows))
	for i, r := range rows {
		r.Cells = slices.Clone(r.Cells)
		for k := range r.Cells {
			if k == 0 || isLong(r.Cells[k].Note) {
				r.Cells[k].Note = ""
			}
		}
		out[i] = r
	}
	return out
}

// shares shares the width out: each column as wide as it would like where that fits, the wide ones taking the rest;
// else every column gets at least its longest word, and what is left in proportion to what it would still like.
func (s *setter) shares(t report.Table, width float64) []float64 {
	least, natural := s.wishes(t, true)
	sum := 0.0
	for _, n := range natural {
		sum += n
	}
	if sum > width {
		least, natural = s.wishes(t, false)
	}
	return fit(least, natural, t.Columns, width)
}

// wishes is what each column needs and would like, with intervals beside their values or under them.
func (s *setter) wishes(t report.Table, inline bool) (least, natural []float64) {
	least, natural = make([]float64, len(t.Columns)), make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		title := typeset.Style{Size: 8, Bold: true}
		least[i], natural[i] = s.LongestWord(c.Title, title), min(s.WidthOf(c.Title, title), 78)
		for _, r := range t.Rows {
			if i < len(r.Cells) {
				l, n := s.cellWidths(r.Cells[i], r.Strong, c.Wide, inline)
				indent := float64(r.Indent) * 10 * first(i)
				least[i], natural[i] = max(least[i], l+indent), max(natural[i], n+indent)
			}
		}
		least[i] += 2*cellPad + 0.5 // a hair more, so that rounding never breaks a word that fits
		natural[i] = max(least[i], natural[i]+2*cellPad)
	}
	return least, natural
}

func first(i int) float64 {
	if i == 0 {
		return 1
	}
	return 0
}

func fit(least, natural []float64, columns []report.Column, width float64) []float64 {
	low, like, flexible := 0.0, 0.0, 0.0
	for i := range natural {
		low, like = low+least[i], like+natural[i]
		if columns[i].Wide {
			flexible += natural[i]
		}
	}
	out := make([]float64, len(natural))
	for i := range natural {
		switch {
		case low >= width:
			out[i] = least[i] * width / low
		case like > width:
			out[i] = least[i] + (natural[i]-least[i])*(width-low)/(like-low)
		case flexible > 0 && columns[i].Wide:
			out[i] = natural[i] + (width-like)*natural[i]/flexible
		case flexible > 0:
			out[i] = natural[i]
		default:
			out[i] = natural[i] + (width-like)*natural[i]/like
		}
	}
	return out
}

// cellWidths is what a cell needs at least, which is its longest word, and what it would like.
func (s *setter) cellWidths(c report.Cell, isStrong, wide, inline bool) (least, natural float64) {
	st := typeset.Style{Size: cellSize, Bold: isStrong}
	text, inset := s.words.Value(c.Value), 0.0
	if c.Verdict != report.NoVerdict {
		inset = 11
		if !hasWord(c) {
			text = s.words.T(looks[c.Verdict].word)
		}
	}
	least, natural = s.LongestWord(text, st)+inset, s.WidthOf(text, st)+inset
	if wide || c.Value.Kind == report.Words && natural > 110 {
		natural = max(least, min(natural, 150))
	}
	interval := s.words.Interval(c.Value)
	if !isLong(c.Note) {
		least, natural = max(least, s.LongestWord(c.Note, typeset.Tiny)+inset), max(natural, min(s.WidthOf(c.Note, typeset.Tiny)+inset, 105))
	}
	if inline && interval != "" {
		natural += s.WidthOf(interval, typeset.Tiny) + 5.5 // a hair more than cell asks for
	}
	return max(least, min(s.WidthOf(interval, typeset.Tiny), 90)), max(natural, s.WidthOf(interval, typeset.Tiny))
}

// hasWord tells whether a cell has a text of its own beside its verdict.
func hasWord(c report.Cell) bool {
	return c.Value.Kind != report.Words || c.Value.Text != "" || c.Value.Missing != report.Present
}

func (s *setter) tableHead(t report.Table, widths []float64, width float64) lay.Strip {
	st := typeset.Style{Size: 8, Leading: 10.4, Bold: true, Paint: "soft"}
	head := lay.Strip{}
	x := 0.0
	for i, c := range t.Columns {
		lines := typeset.Shown(s.Lines([]report.Run{{Text: c.Title}}, st, widths[i]-2*cellPad), mostHeading)
		for k, l := range lines {
			head.Ops = append(head.Ops, s.aligned(l, st, c.Numeric, x, widths[i], float64(k)*st.Leading+8)...)
		}
		head.Height = max(head.Height, float64(len(lines))*st.Leading+4)
		x += widths[i]
	}
	head.Ops = append(head.Ops, typeset.Rule(0, width, head.Height, 0.9, "ink"))
	return head
}

func (s *setter) tableRow(t report.Table, r report.Row, widths []float64, width float64) lay.Strip {
	row := lay.Strip{}
	x := 0.0
	for i := range t.Columns {
		if i < len(r.Cells) {
			indent := float64(r.Indent) * 10 * first(i)
			ops, h := s.cell(r.Cells[i], t.Columns[i].Numeric, r.Strong, x+indent, widths[i]-indent)
			row.Ops = append(row.Ops, ops...)
			row.Height = max(row.Height, h)
			if href := r.Cells[i].Href; href != "" {
				row.Links = append(row.Links, lay.Link{X: x, W: widths[i], H: h, To: href})
			}
		}
		x += widths[i]
	}
	for _, c := range r.Cells {
		if isLong(c.Note) {
			row.Height -= s.rowPad - 1
			for _, l := range typeset.Shown(s.Lines([]report.Run{{Text: c.Note}}, typeset.Tiny, width-2*cellPad), mostLines) {
				row.Ops = append(row.Ops, typeset.Line(l, typeset.Tiny, cellPad, row.Height+6.6)...)
				row.Height += typeset.Tiny.Leading
			}
			row.Height += s.rowPad
		}
	}
	row.Ops = append(row.Ops, typeset.Rule(0, width, row.Height, 0.4, "rule"))
	return row
}

// cell sets one cell: verdict and value, then its interval and note in small.
func (s *setter) cell(c report.Cell, numeric, isStrong bool, x, width float64) ([]scene.Op, float64) {
	st := typeset.Style{Size: cellSize, Leading: cellLine, Bold: isStrong, Paint: toned(c.Tone)}
	if c.Value.Missing != report.Present {
		st.Paint = "faint"
	}
	text := s.words.Value(c.Value)
	var ops []scene.Op
	inset := 0.0
	if c.Verdict != report.NoVerdict {
		inset = 11
		ops = append(ops, s.shape(c.Verdict, x+cellPad+4, s.rowPad+5.2)...)
		if !hasWord(c) {
			text, st.Paint = s.words.T(looks[c.Verdict].word), looks[c.Verdict].paint
		}
	}
	y := s.rowPad
	words := c.Runs
	if words == nil {
		words = []report.Run{{Text: text}}
	}
	interval := s.words.Interval(c.Value)
	room, taken := width-2*cellPad-inset, 0.0
	if w := s.WidthOf(interval, typeset.Tiny); interval != "" && s.WidthOf(text, st)+w+5.1 <= room {
		// The interval stands on the value's line: at its right, and the value left of it, so that values stand under one another.
		ops = append(ops, s.Label(interval, endOf(typeset.Tiny), x+width-cellPad, y+8.3))
		taken, interval = w+5, ""
	}
	for _, l := range typeset.Shown(s.Lines(words, st, room-taken), mostLines) {
		ops = append(ops, s.aligned(l, st, numeric, x+inset, width-taken-inset, y+8.3)...)
		y += st.Leading
	}
	for _, t := range []string{interval, c.Note} {
		if t == "" || isLong(t) {
			continue
		}
		for _, l := range typeset.Shown(s.Lines([]report.Run{{Text: t}}, typeset.Tiny, width-2*cellPad-inset), mostLines) {
			ops = append(ops, s.aligned(l, typeset.Tiny, numeric, x+inset, width-inset, y+6.6)...)
			y += typeset.Tiny.Leading
		}
	}
	return ops, max(y, s.rowPad+cellLine) + s.rowPad
}

// mostLines is how many lines a cell has at the most, so that no row is taller than a page.
const mostLines = 12

func isLong(note string) bool { return utf8.RuneCountInString(note) > longNote }

// aligned draws a line in a cell: numbers at its right, words at its left.
func (s *setter) aligned(l []typeset.Piece, st typeset.Style, right bool, x, width, baseline float64) []scene.Op {
	if !right || len(l) == 0 {
		return typeset.Line(l, st, x+cellPad, baseline)
	}
	last := l[len(l)-1]
	return typeset.Line(l, st, x+width-cellPad-last.X-last.W, baseline)
}
