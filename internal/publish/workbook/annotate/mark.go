package annotate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"ecart/internal/diag"
)

// maxComments is how many cells of one sheet take a comment; Excel becomes slow with more. All bad cells take a fill.
const maxComments = 1000

// mark fills and comments the bad cells of all sheets.
func (a *annotator) mark() error {
	paints, err := newPaints(a.file)
	if err != nil {
		return err
	}
	a.paints = paints
	for _, m := range a.sheets {
		if err := m.anchor(a.file); err != nil {
			return err
		}
		spots := m.spots()
		for _, at := range spots {
			if err := paints.fill(m.sheet, at.String(), m.cells[at].severity); err != nil {
				return err
			}
		}
		a.marked.Cells += len(spots)
		if err := a.comment(m, spots); err != nil {
			return err
		}
	}
	return nil
}

// anchor moves marks inside merged cells to the one cell of them that Excel shows.
func (m *marks) anchor(f *excelize.File) error {
	merged, err := f.GetMergeCells(m.sheet, true)
	if err != nil || len(merged) == 0 {
		return err
	}
	moved := map[spot]*mark{}
	seen := marks{cells: moved}
	blocks := corners(merged)
	for _, at := range m.spots() {
		c := m.cells[at]
		to := at
		for _, b := range blocks {
			if b.Left <= at.column && at.column <= b.Right && b.Top <= at.row && at.row <= b.Bottom {
				to = spot{b.Top, b.Left}
			}
		}
		seen.put(to, c.severity, strings.Join(c.says, "\n\n"))
	}
	m.cells = moved
	return nil
}

// corners returns merged cells as blocks.
func corners(merged []excelize.MergeCell) []diag.Block {
	var all []diag.Block
	for _, c := range merged {
		left, top, err := excelize.CellNameToCoordinates(c.GetStartAxis())
		if err != nil {
			continue
		}
		right, bottom, err := excelize.CellNameToCoordinates(c.GetEndAxis())
		if err != nil {
			continue
		}
		all = append(all, diag.Block{Left: left, Top: top, Right: right, Bottom: bottom})
	}
	return all
}

// comment writes what was found beside the cells of a sheet, of too many the gravest and uppermost.
func (a *annotator) comment(m *marks, spots []spot) error {
	spots = slices.DeleteFunc(slices.Clone(spots), func(at spot) bool { return len(m.cells[at].says) == 0 })
	own, err := a.file.GetComments(m.sheet)
	if err != nil {
		return err
	}
	controls, err := a.file.GetFormControls(m.sheet)
	if err != nil {
		return err
	}
	if len(own)+len(controls) > 0 {
		m.beside, m.silent = true, len(spots)
		return nil
	}
	slices.SortStableFunc(spots, func(x, y spot) int { return cmp.Compare(m.cells[x].severity, m.cells[y].severity) })
	shown := spots[:min(len(spots), maxComments)]
	m.silent = len(spots) - len(shown)
	for _, at := range shown {
		text := strings.Join(m.cells[at].says, "\n\n")
		c := excelize.Comment{Author: "Écart", Cell: at.String(), Paragraph: []excelize.RichTextRun{{Text: text}}, Width: commentWidth, Height: commentHeight(text)}
		if err := a.file.AddComment(m.sheet, c); err != nil {
			return err
		}
	}
	a.marked.Comments += len(shown)
	return nil
}

// The size of a comment's box, in pixels; a line of it holds about so many characters.
const (
	commentWidth = 360
	commentLine  = 52
)

// commentHeight is how high a box must be for a text, up to what a screen holds.
func commentHeight(text string) uint {
	lines := 1
	for line := range strings.SplitSeq(text, "\n") {
		lines += 1 + len([]rune(line))/commentLine
	}
	return uint(min(18*lines, 480))
}

// colours of the fills, by severity: light enough for black figures, and apart in grey too.
var colours = [...]string{diag.Error: "F4A7A0", diag.Warning: "FFE08A", diag.Note: "CFE2F3"}

// paints gives cells a fill and leaves all else of their look as it is.
type paints struct {
	file  *excelize.File
	plain [len(colours)]int  // the styles that hold nothing but a fill
	known map[painted]int    // a look, filled
	fills [len(colours)]*int // the workbook's numbers of the fills
}

// painted is a look of the workbook with the fill of a severity.
type painted struct {
	look     int
	severity diag.Severity
}

func newPaints(f *excelize.File) (*paints, error) {
	p := &paints{file: f, known: map[painted]int{}}
	for s, colour := range colours {
		id, err := f.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}, Alignment: &excelize.Alignment{Vertical: "top"}})
		if err != nil {
			return nil, err
		}
		p.plain[s], p.fills[s] = id, f.Styles.CellXfs.Xf[id].FillID
	}
	return p, nil
}

// fill paints one cell. The look is copied as the workbook holds it, for excelize's own description of a look does not tell all of it.
func (p *paints) fill(sheet, cell string, s diag.Severity) error {
	look, err := p.file.GetCellStyle(sheet, cell)
	if err != nil {
		return err
	}
	id, known := p.known[painted{look, s}]
	if !known {
		table := p.file.Styles.CellXfs
		copied, yes := table.Xf[look], true
		copied.FillID, copied.ApplyFill = p.fills[s], &yes
		id = len(table.Xf)
		table.Xf, table.Count = append(table.Xf, copied), id+1
		p.known[painted{look, s}] = id
	}
	return p.file.SetCellStyle(sheet, cell, cell, id)
}
