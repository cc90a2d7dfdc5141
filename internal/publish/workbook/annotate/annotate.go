// Package annotate copies workbooks with their bad cells marked and a list of what was found in them.
package annotate

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"ecart/internal/diag"
	"ecart/internal/publish/workbook"
)

// ListName is the sheet on which an annotated copy lists its findings; a number follows where the workbook has such a sheet already.
const ListName = "Écart"

// Marked says how much of a workbook was marked.
type Marked struct {
	Cells    int // cells that took a fill
	Comments int // cells that took a comment
	Findings int // findings on the list
}

// Annotate returns a copy of a workbook in which each bad cell has a fill by severity and a comment that says what was found, and a sheet lists
// all findings with links to their cells. The name is what the user calls the workbook; findings of other files are passed over.
//
// Sheets, values, formulas with what they last gave, formats, merged cells, and hidden sheets, rows and columns are those of the original; charts,
// pictures, pivot tables and macros are carried over as they are. excelize, which makes the copy, drops what it does not know inside a sheet, such
// as extensions of later Excels; digital signatures no longer hold. Sheets that have comments or form controls of their own take fills and no
// comments, for excelize writes such sheets' drawings anew. excelize holds the whole workbook in memory: of three million cells about 1.5 GB.
func Annotate(original []byte, name string, found diag.List) ([]byte, Marked, error) {
	f, err := excelize.OpenReader(bytes.NewReader(original))
	if err != nil {
		return nil, Marked{}, fmt.Errorf("make a copy of %s: %w", name, err)
	}
	defer f.Close()
	parts := &workbook.Parts{}
	f.SetZipWriter(parts.Writer)
	found = of(found, name)
	a := &annotator{file: f, sheets: marksOf(f, found)}
	if err := a.mark(); err != nil {
		return nil, Marked{}, fmt.Errorf("mark %s: %w", name, err)
	}
	if err := a.list(name, found); err != nil {
		return nil, Marked{}, fmt.Errorf("list the findings of %s: %w", name, err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, Marked{}, fmt.Errorf("make a copy of %s: %w", name, err)
	}
	return b.Bytes(), a.marked, nil
}

// of returns the findings that stand in a file.
func of(found diag.List, name string) diag.List {
	return slices.DeleteFunc(slices.Clone(found), func(d diag.Diagnostic) bool { return d.Place.File != name })
}

// annotator marks one workbook.
type annotator struct {
	file   *excelize.File
	sheets []*marks
	paints *paints
	marked Marked
}

// marks is the bad cells of one sheet.
type marks struct {
	sheet  string
	cells  map[spot]*mark
	merged []excelize.MergeCell
	beside bool // the sheet has comments of its own, and takes no others
	silent int  // cells that take a fill and no comment
}

// spot is a cell: its row and its column, both from 1.
type spot struct{ row, column int }

func (s spot) String() string {
	name, err := excelize.CoordinatesToCellName(s.column, s.row)
	if err != nil {
		panic("workbook: no such cell: " + err.Error())
	}
	return name
}

// mark is what was found in one cell.
type mark struct {
	severity diag.Severity // of the gravest finding
	says     []string      // a text for each finding; none where another cell of its row says it
}

// marksOf gathers the bad cells by sheet, in the order of the workbook. Cells of sheets that it does not have, and cells beyond what a sheet can
// hold, are left to the list.
func marksOf(f *excelize.File, found diag.List) []*marks {
	names := f.GetSheetList()
	bySheet := map[string]*marks{}
	for _, d := range found.Sorted() {
		name := d.Place.Sheet
		if name == "" && len(names) == 1 {
			name = names[0] // a text file has one sheet without a name
		}
		if i, err := f.GetSheetIndex(name); err != nil || i < 0 {
			continue
		}
		if bySheet[name] == nil {
			bySheet[name] = &marks{sheet: name, cells: map[spot]*mark{}}
		}
		bySheet[name].add(d)
	}
	var all []*marks
	for _, name := range names {
		if m := bySheet[name]; m != nil && len(m.cells) > 0 {
			all = append(all, m)
		}
	}
	return all
}

// add marks the cells of one finding, at most diag.MaxCells.
func (m *marks) add(d diag.Diagnostic) {
	n := 0
	for _, b := range d.Blocks() {
		for row := b.Top; row <= min(b.Bottom, excelize.TotalRows); row++ {
			for column := b.Left; column <= min(b.Right, excelize.MaxColumns); column++ {
				if n++; n > diag.MaxCells {
					return
				}
				text := ""
				if column == b.Left && row == b.Top {
					text = told(d, b.String() != d.Place.Cell)
				}
				m.put(spot{row, column}, d.Severity, text)
			}
		}
	}
}

func (m *marks) put(at spot, s diag.Severity, text string) {
	c := m.cells[at]
	if c == nil {
		c = &mark{severity: s}
		m.cells[at] = c
	}
	c.severity = min(c.severity, s)
	if text != "" && !slices.Contains(c.says, text) {
		c.says = append(c.says, text)
	}
}

// told is a finding as a comment says it. Its message may quote the first of its cells, so that the others name that one.
func told(d diag.Diagnostic, alike bool) string {
	text := d.Severity.String() + ": "
	if alike {
		text += "as in " + d.Place.Cell + ": "
	}
	text += d.Message
	if d.Code != "" {
		text += " [" + d.Code + "]"
	}
	if d.Hint != "" {
		text += "\nhint: " + d.Hint
	}
	return text + explained(d, "\nnote: ")
}

// explained is the places that explain a finding, each after a lead.
func explained(d diag.Diagnostic, lead string) string {
	var b strings.Builder
	for _, n := range d.Notes {
		b.WriteString(lead + n.Message + ": " + n.Place.String())
	}
	return b.String()
}

// spots returns the marked cells from the top of the sheet.
func (m *marks) spots() []spot {
	all := make([]spot, 0, len(m.cells))
	for at := range m.cells {
		all = append(all, at)
	}
	slices.SortFunc(all, func(a, b spot) int { return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.column, b.column)) })
	return all
}
