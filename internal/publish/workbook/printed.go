package workbook

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Excel's numbers of sheets of paper.
const (
	letterPaper = 1
	a4Paper     = 9
)

// PageSetup says how a sheet is printed: across, one page wide, its head on each page, and whose it is at the foot. It stands before
// the rows in the file, so it has to be known before the stream of rows opens.
func PageSetup(f *excelize.File, s Sheet, o Options) error {
	fit, landscape, wide, long, paper := true, "landscape", 1, 0, a4Paper
	if o.Dress.Letter {
		paper = letterPaper
	}
	if err := f.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := f.SetPageLayout(s.Name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &long}); err != nil {
		return err
	}
	if err := f.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{OddFooter: footer(o.Client)}); err != nil {
		return err
	}
	return repeatHead(f, s)
}

// repeatHead puts the rows up to the heading on each printed page.
func repeatHead(f *excelize.File, s Sheet) error {
	rows := s.Repeat
	if rows == 0 && s.headed() {
		rows = s.headRow()
	}
	if rows == 0 {
		return nil
	}
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.Name, RefersTo: Place(s.Name, fmt.Sprintf("$1:$%d", rows))})
}

// footer names the client on the left, the sheet in the middle and the page on the right. Excel takes no more than 255 characters.
func footer(client string) string {
	client = strings.Join(strings.Fields(client), " ")
	return "&L" + strings.ReplaceAll(cut(client, 80), "&", "&&") + "&C&A&R&P / &N"
}
