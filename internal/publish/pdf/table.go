package pdf

import (
	"strings"
	"unicode/utf8"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
)

// The cells of a table.
const (
	cellPad  = 5.0
	rowPad   = 3.6
	cellSize = 8.6
	cellLine = 11.4
	longNote = 60 // runes of a note that stands under its row, over the whole width
)

// tiny is the style of what stands under a value: its interval, a note.
var tiny = style{size: 7.4, leading: 9.8, paint: "soft"}

// table sets rows under a head that stands again on every page the table goes on to.
func (s *setter) table(t report.Table, width float64) []strip {
	if len(t.Columns) == 0 || len(t.Rows) == 0 {
		return nil
	}
	widths := s.columns(t, width)
	head := s.tableHead(t, widths, width)
	strips := kept(s.text(t.Caption, minor, 0, width, 12))
	first := head
	first.gap, first.keep = 8, true
	strips = append(strips, first)
	for i, r := range t.Rows {
		row := s.tableRow(t, r, widths, width)
		row.repeat = &head
		row.keep = i == 0 && len(t.Rows) > 1 || i == len(t.Rows)-2 || r.Strong && i < len(t.Rows)-1
		strips = append(strips, row)
	}
	return append(strips, s.text(t.Note, small, 0, width, 4)...)
}

// columns shares the width out: each column as wide as it would like where that fits, the wide ones taking the rest;
// else every column gets at least its longest word, and what is left in proportion to what it would still like.
func (s *setter) columns(t report.Table, width float64) []float64 {
	least, natural := make([]float64, len(t.Columns)), make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		title := style{size: 8, bold: true}
		least[i], natural[i] = s.longestWord(c.Title, title), min(s.widthOf(c.Title, title), 78)
		for _, r := range t.Rows {
			if i < len(r.Cells) {
				l, n := s.cellWidths(r.Cells[i], r.Strong, c.Wide)
				indent := float64(r.Indent) * 10 * first(i)
				least[i], natural[i] = max(least[i], l+indent), max(natural[i], n+indent)
			}
		}
		least[i] += 2*cellPad + 0.5 // a hair more, so that rounding never breaks a word that fits
		natural[i] = max(least[i], natural[i]+2*cellPad)
	}
	return fit(least, natural, t.Columns, width)
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
func (s *setter) cellWidths(c report.Cell, isStrong, wide bool) (least, natural float64) {
	st := style{size: cellSize, bold: isStrong}
	text, inset := s.words.Value(c.Value), 0.0
	if c.Verdict != report.NoVerdict {
		inset = 11
		if !hasWord(c) {
			text = s.words.T(looks[c.Verdict].word)
		}
	}
	least, natural = s.longestWord(text, st)+inset, s.widthOf(text, st)+inset
	if wide || c.Value.Kind == report.Words && natural > 110 {
		natural = max(least, min(natural, 150))
	}
	interval := s.words.Interval(c.Value)
	return max(least, s.longestWord(interval, tiny)), max(natural, s.widthOf(interval, tiny))
}

func (s *setter) longestWord(text string, st style) float64 {
	longest := 0.0
	for w := range strings.SplitSeq(s.clean(text), " ") {
		longest = max(longest, s.widthOf(w, st))
	}
	return min(longest, 120)
}

// hasWord tells whether a cell has a text of its own beside its verdict.
func hasWord(c report.Cell) bool {
	return c.Value.Kind != report.Words || c.Value.Text != "" || c.Value.Missing != report.Present
}

func (s *setter) tableHead(t report.Table, widths []float64, width float64) strip {
	st := style{size: 8, leading: 10.4, bold: true, paint: "soft"}
	head := strip{}
	x := 0.0
	for i, c := range t.Columns {
		lines := s.lines([]report.Run{{Text: c.Title}}, st, widths[i]-2*cellPad)
		for k, l := range lines {
			head.ops = append(head.ops, s.aligned(l, st, c.Numeric, x, widths[i], float64(k)*st.leading+8)...)
		}
		head.height = max(head.height, float64(len(lines))*st.leading+4)
		x += widths[i]
	}
	head.ops = append(head.ops, rule(0, width, head.height, 0.9, "ink"))
	return head
}

func (s *setter) tableRow(t report.Table, r report.Row, widths []float64, width float64) strip {
	row := strip{}
	x := 0.0
	for i := range t.Columns {
		if i < len(r.Cells) {
			indent := float64(r.Indent) * 10 * first(i)
			ops, h := s.cell(r.Cells[i], t.Columns[i].Numeric, r.Strong, x+indent, widths[i]-indent)
			row.ops = append(row.ops, ops...)
			row.height = max(row.height, h)
			if href := r.Cells[i].Href; href != "" {
				row.links = append(row.links, link{x, 0, widths[i], h, href})
			}
		}
		x += widths[i]
	}
	for _, c := range r.Cells {
		if isLong(c.Note) {
			row.height -= rowPad - 1
			for _, l := range s.lines([]report.Run{{Text: c.Note}}, tiny, width-2*cellPad) {
				row.ops = append(row.ops, line(l, tiny, cellPad, row.height+6.6)...)
				row.height += tiny.leading
			}
			row.height += rowPad
		}
	}
	row.ops = append(row.ops, rule(0, width, row.height, 0.4, "rule"))
	return row
}

// cell sets one cell: verdict and value, then its interval and note in small.
func (s *setter) cell(c report.Cell, numeric, isStrong bool, x, width float64) ([]scene.Op, float64) {
	st := style{size: cellSize, leading: cellLine, bold: isStrong, paint: toned(c.Tone)}
	if c.Value.Missing != report.Present {
		st.paint = "faint"
	}
	text := s.words.Value(c.Value)
	var ops []scene.Op
	inset := 0.0
	if c.Verdict != report.NoVerdict {
		inset = 11
		ops = append(ops, s.shape(c.Verdict, x+cellPad+4, rowPad+5.2)...)
		if !hasWord(c) {
			text, st.paint = s.words.T(looks[c.Verdict].word), looks[c.Verdict].paint
		}
	}
	y := rowPad
	words := c.Runs
	if words == nil {
		words = []report.Run{{Text: text}}
	}
	for _, l := range s.lines(words, st, width-2*cellPad-inset) {
		ops = append(ops, s.aligned(l, st, numeric, x+inset, width-inset, y+8.3)...)
		y += st.leading
	}
	for _, t := range []string{s.words.Interval(c.Value), c.Note} {
		if t == "" || isLong(t) {
			continue
		}
		for _, l := range s.lines([]report.Run{{Text: t}}, tiny, width-2*cellPad-inset) {
			ops = append(ops, s.aligned(l, tiny, numeric, x+inset, width-inset, y+6.6)...)
			y += tiny.leading
		}
	}
	return ops, max(y, rowPad+cellLine) + rowPad
}

func isLong(note string) bool { return utf8.RuneCountInString(note) > longNote }

// aligned draws a line in a cell: numbers at its right, words at its left.
func (s *setter) aligned(l []piece, st style, right bool, x, width, baseline float64) []scene.Op {
	if !right || len(l) == 0 {
		return line(l, st, x+cellPad, baseline)
	}
	last := l[len(l)-1]
	return line(l, st, x+width-cellPad-last.x-last.w, baseline)
}
