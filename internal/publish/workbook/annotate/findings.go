package annotate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"ecart/internal/diag"
	"ecart/internal/publish/workbook"
)

// The bounds of the list: so many cells of one finding are linked, and so many of all. The range of a finding tells of the others.
const (
	linksOfOne = 1000
	linksOfAll = 5000
	fewLinks   = 5 // more lie folded under their finding
)

// listColumns are the columns of the list with their widths in characters.
var listColumns = []workbook.Column{
	{Title: "Severity", Width: 11}, {Title: "Where", Width: 26}, {Title: "Cells", Width: 8}, {Title: "What was found", Width: 60},
	{Title: "What would do", Width: 60}, {Title: "Why", Width: 46}, {Title: "Code", Width: 9},
}

// meanings are the legend, by severity.
var meanings = [...]string{
	diag.Error: "no report is written until it is mended", diag.Warning: "the report is made without it, or in doubt of it", diag.Note: "worth knowing",
}

// lister writes the list of findings.
type lister struct {
	*annotator
	name  string // of its sheet
	out   *excelize.StreamWriter
	looks *workbook.Looks
	row   int
	links int
}

// list adds the sheet of findings behind the others, the gravest first, and opens the workbook on it.
func (a *annotator) list(file string, found diag.List) error {
	found = found.Merged().Sorted()
	slices.SortStableFunc(found, func(x, y diag.Diagnostic) int { return cmp.Compare(x.Severity, y.Severity) })
	a.marked.Findings = len(found)
	l := &lister{annotator: a, name: a.free(), looks: workbook.NewLooks(a.file)}
	if err := l.open(); err != nil {
		return err
	}
	if err := l.head(file, found); err != nil {
		return err
	}
	for _, d := range found {
		if err := l.finding(d); err != nil {
			return err
		}
	}
	return l.out.Flush()
}

// free returns a name for the list that no sheet has.
func (a *annotator) free() string {
	names := append(a.file.GetSheetList(), ListName)
	return workbook.SheetNames(names)[len(names)-1]
}

func (l *lister) open() error {
	index, err := l.file.NewSheet(l.name)
	if err != nil {
		return err
	}
	l.file.SetActiveSheet(index)
	below := false
	if err := l.file.SetSheetProps(l.name, &excelize.SheetPropsOptions{OutlineSummaryBelow: &below}); err != nil {
		return err
	}
	if err := workbook.PageSetup(l.file, workbook.Sheet{Name: l.name}, workbook.Options{}); err != nil {
		return err
	}
	if l.out, err = l.file.NewStreamWriter(l.name); err != nil {
		return err
	}
	for i, c := range listColumns {
		if err := l.out.SetColWidth(i+1, i+1, c.Width); err != nil {
			return err
		}
	}
	return nil
}

// head writes the title, the totals, the legend, what the copy leaves out, and the headings.
func (l *lister) head(file string, found diag.List) error {
	total := found.Summary()
	if total == "" {
		total = "nothing was found"
	}
	rows := [][]workbook.Cell{
		{workbook.Text("Écart: what was found in " + file).As(workbook.Title)},
		{workbook.Text(total)},
		{},
	}
	for _, r := range rows {
		if err := l.write(r, excelize.RowOpts{}); err != nil {
			return err
		}
	}
	for s := range colours {
		if err := l.tinted(diag.Severity(s), []workbook.Cell{workbook.Text(diag.Severity(s).String()), workbook.Text(meanings[s])}, excelize.RowOpts{}); err != nil {
			return err
		}
	}
	for _, remark := range l.remarks() {
		if err := l.write([]workbook.Cell{{}, workbook.Text(remark).As(workbook.Small)}, excelize.RowOpts{}); err != nil {
			return err
		}
	}
	titles := make([]workbook.Cell, len(listColumns))
	for i, c := range listColumns {
		titles[i] = workbook.Text(c.Title).As(workbook.Heading)
	}
	if err := l.write(nil, excelize.RowOpts{}); err != nil {
		return err
	}
	return l.write(titles, excelize.RowOpts{})
}

// remarks tell which sheets have bad cells without a comment, and why.
func (l *lister) remarks() []string {
	var all []string
	for _, m := range l.sheets {
		switch {
		case m.beside:
			all = append(all, fmt.Sprintf("%s has comments or form controls of its own: they stay, and what was found stands on this list only", m.sheet))
		case m.silent > 0:
			all = append(all, fmt.Sprintf("%s: the %d gravest cells have a comment, %d more have a fill only", m.sheet, len(m.cells)-m.silent, m.silent))
		}
	}
	return all
}

// finding writes one finding, and under it its cells when there are several.
func (l *lister) finding(d diag.Diagnostic) error {
	blocks := d.Blocks()
	count := workbook.Number(float64(max(1, d.Count)), "#,##0")
	if len(blocks) == 0 {
		count = workbook.Cell{}
	}
	row := []workbook.Cell{
		workbook.Text(d.Severity.String()), l.link(d, d.Place.Cell), count, workbook.Text(sentence(d)).As(workbook.Wrapped), workbook.Text(d.Hint).As(workbook.Wrapped),
		workbook.Text(strings.TrimPrefix(explained(d, "\n"), "\n")).As(workbook.Wrapped), workbook.Text(d.Code),
	}
	if err := l.tinted(d.Severity, row, excelize.RowOpts{}); err != nil {
		return err
	}
	if len(blocks) < 2 {
		return nil
	}
	folded := excelize.RowOpts{OutlineLevel: 1, Hidden: len(blocks) > fewLinks}
	for i, b := range blocks {
		if i == linksOfOne || l.links >= linksOfAll {
			return l.write([]workbook.Cell{{}, workbook.Text(fmt.Sprintf("and %d more", d.Count-i))}, folded)
		}
		if err := l.write([]workbook.Cell{{}, l.link(d, b.String())}, folded); err != nil {
			return err
		}
		l.links++
	}
	return nil
}

// sentence is the message, with the range of several cells.
func sentence(d diag.Diagnostic) string {
	if d.Range == "" {
		return d.Message
	}
	return d.Message + ", here and in other cells of " + d.Range
}

// link leads to a cell, or to the sheet; a place that the workbook does not have is a text.
func (l *lister) link(d diag.Diagnostic, cell string) workbook.Cell {
	sheet := d.Place.Sheet
	names := l.file.GetSheetList()
	if sheet == "" && len(names) == 2 {
		sheet = names[0]
	}
	says := strings.TrimPrefix(d.Place.Sheet+"!"+cell, "!")
	if cell == "" {
		says, cell = d.Place.Sheet, "A1"
	}
	if says == "" {
		return workbook.Text("the whole file")
	}
	if i, err := l.file.GetSheetIndex(sheet); err != nil || i < 0 || !strings.ContainsAny(cell, "0123456789") {
		return workbook.Text(says)
	}
	return workbook.Link(says, workbook.Place(sheet, cell))
}

// tinted writes a row whose first cell has the fill of a severity.
func (l *lister) tinted(s diag.Severity, cells []workbook.Cell, o excelize.RowOpts) error {
	return l.put(cells, l.paints.plain[s], o)
}

func (l *lister) write(cells []workbook.Cell, o excelize.RowOpts) error { return l.put(cells, 0, o) }

// put writes a row; its first cell takes a look of its own when there is one.
func (l *lister) put(cells []workbook.Cell, first int, o excelize.RowOpts) error {
	l.row++
	values := make([]any, len(cells))
	for i, c := range cells {
		cell, err := l.looks.Cell(l.name, spot{l.row, i + 1}.String(), c)
		if err != nil {
			return err
		}
		if one, ok := cell.(excelize.Cell); ok && i == 0 && first != 0 {
			one.StyleID = first
			cell = one
		}
		values[i] = cell
	}
	return l.out.SetRow(spot{l.row, 1}.String(), values, o)
}
