package workbook

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ecart/internal/document/report"
)

// document is a report with a gap chart of n rows and one block of every other kind.
func document(n int) *report.Report {
	gaps := report.Table{Caption: "Gap by item", Columns: []report.Column{
		{Title: "Item"}, {Title: "Expectation", Numeric: true}, {Title: "Perception", Numeric: true}, {Title: "Gap", Numeric: true},
	}}
	for i := range n {
		e, p := 6.25, 5.0-float64(i)/100
		gap := report.Value{Number: p - e, Decimals: 2, Signed: true, Lo: p - e - 0.1, Hi: p - e + 0.1, Bound: true, N: 100 + i}
		gaps.Rows = append(gaps.Rows, report.Row{Indent: 1, Cells: []report.Cell{
			words(fmt.Sprintf("Item %d", i+1)), {Value: plain(e)}, {Value: plain(p)}, {Value: gap, Verdict: report.Bad},
		}})
	}
	gaps.Rows = append(gaps.Rows,
		report.Row{Cells: []report.Cell{words("Other base"), {Value: plain(6)}, {Value: plain(5)}, {Value: plain(-0.9)}}},
		report.Row{Cells: []report.Cell{words("Too few"), {Value: report.Value{Missing: report.TooFew}}, {Value: plain(5)}, {Value: report.Value{Missing: report.TooFew}}}})
	mixed := report.Table{Caption: "Mixed", Note: "Small print", Columns: []report.Column{{Title: "What"}, {Title: "Value"}, {Title: "n"}}}
	for _, v := range []report.Value{
		{Kind: report.Percent, Number: 0.858, Decimals: 1}, {Kind: report.PerMille, Number: 0.0031, Decimals: 1},
		{Kind: report.Duration, Number: 104}, {Kind: report.Count, Number: 1486}, {Kind: report.Plain, Number: 4.5, Decimals: 1, Unit: `pt"s`},
		{Kind: report.Words, Text: "=not a formula"}, {Missing: report.NotMeasured, Why: "no log"}, {Missing: report.Hidden},
	} {
		mixed.Rows = append(mixed.Rows, report.Row{Cells: []report.Cell{words("x"), {Value: v}, {Value: report.Value{Kind: report.Count, Number: 9}}}})
	}
	page := func(id, nav string, blocks ...report.Block) report.Page {
		return report.Page{ID: id, Nav: nav, Title: "Title of " + nav, Sections: []report.Section{{Title: "Section", Blocks: blocks}}}
	}
	return &report.Report{
		Title: "Service quality", Company: "Rivage", Built: time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC), Notes: "Sources",
		Pages: []report.Page{
			page("gap5", "Gap: 5", report.Figurative{Chart: report.Chart{ID: "c", Title: "Chart", Table: gaps,
				Spec: report.GapChart{Expectation: "Expectation", Perception: "Perception", GapName: "Gap"}}}),
			page("signs", "Signs", mixed, report.Figures{Items: []report.Figure{{Label: "NPS", Value: plain(37)}}},
				report.Scorecards{Cards: []report.Scorecard{{Title: "Speed", Value: plain(1), Verdict: report.Good, Detail: "d", Note: "e"}}},
				report.Ranking{Items: []report.Ranked{{Title: "First", Aside: "reliability", Value: plain(-1), Reason: "why"}}},
				report.Checklist{Sections: []report.ChecklistSection{{Title: "Arrival", Score: plain(0.5), Entries: []report.ChecklistEntry{{Text: "Greeted", Verdict: report.Bad}}}}}),
			page("words", "Words", report.Prose{}, report.Callout{}, report.Quotation{}, report.Links{},
				report.Definitions{Terms: []report.Definition{{ID: "gap", Term: "Gap", Text: "Perception minus expectation."}}}),
		},
	}
}

func plain(v float64) report.Value { return report.Value{Number: v, Decimals: 2} }

func results(t *testing.T, r *report.Report) *excelize.File {
	t.Helper()
	f, err := Results(r, printer(t, "en"), Dress{})
	if err != nil {
		t.Fatal(err)
	}
	if f.Path != "results.xlsx" {
		t.Errorf("path = %q", f.Path)
	}
	return open(t, f.Bytes)
}

func TestResultsHaveASheetForEachPageWithNumbers(t *testing.T) {
	f := results(t, document(3))
	if want := []string{"Read me", "Gap- 5", "Signs", "Figures defined", "Definitions"}; !slices.Equal(f.GetSheetList(), want) {
		t.Fatalf("sheets = %q, want %q", f.GetSheetList(), want)
	}
	rows, err := f.GetRows("Read me")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, r := range rows {
		all = append(all, strings.Join(r, " "))
	}
	text := strings.Join(all, "\n")
	for _, want := range []string{"Service quality", "Gap- 5 Gap by item", "Mixed", "Sources"} {
		if !strings.Contains(text, want) {
			t.Errorf("the first sheet does not say %q:\n%s", want, text)
		}
	}
	if rows, err = f.GetRows("Definitions"); err != nil || len(rows) < 2 || strings.Join(rows[1], " ") != "Gap Perception minus expectation." {
		t.Errorf("definitions are %q, %v", rows, err)
	}
}

func TestGapIsALiveFormulaWhereItIsTheDifference(t *testing.T) {
	f := results(t, document(3))
	heads := cellsOf(t, f, "Gap- 5", 4)
	want := []string{"Item", "Expectation", "Perception", "Gap", "Gap, low", "Gap, high", "Verdict", "n"}
	if !slices.Equal(heads, want) {
		t.Fatalf("headings = %q, want %q", heads, want)
	}
	for row, formula := range map[string]string{"D5": "C5-B5", "D7": "C7-B7", "D8": "", "D9": ""} {
		if got, _ := f.GetCellFormula("Gap- 5", row); got != formula {
			t.Errorf("%s holds the formula %q, want %q", row, got, formula)
		}
	}
	if got := cellsOf(t, f, "Gap- 5", 5); !slices.Equal(got, []string{"Item 1", "6.25", "5.00", "-1.25", "-1.35", "-1.15", "bad", "100"}) {
		t.Errorf("first row = %q", got)
	}
	if got, _ := f.GetCellValue("Gap- 5", "B9"); got != "too few answers" {
		t.Errorf("a missing value reads %q", got)
	}
	panes, err := f.GetPanes("Gap- 5")
	if err != nil || panes.YSplit != 4 || panes.XSplit != 1 {
		t.Errorf("panes = %+v (%v), want the heading row frozen", panes, err)
	}
	value, err := f.CalcCellValue("Gap- 5", "D6", excelize.Options{RawCellValue: true})
	if err != nil || !strings.HasPrefix(value, "-1.26") {
		t.Errorf("D6 computes to %q, want −1.26 (%v)", value, err)
	}
}

func TestSheetsPrintWithTheirHeadsAndTheClient(t *testing.T) {
	r := document(3)
	r.Company = "Rivage & fils"
	file, err := Results(r, printer(t, "en"), Dress{Letter: true})
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, file.Bytes)
	titles := map[string]string{}
	for _, n := range f.GetDefinedName() {
		titles[n.Scope+" "+n.Name] = n.RefersTo
	}
	for name, want := range map[string]string{"Gap- 5 _xlnm.Print_Titles": "'Gap- 5'!$1:$4", "Signs _xlnm.Print_Titles": "'Signs'!$1:$1", "Definitions _xlnm.Print_Titles": "'Definitions'!$1:$1"} {
		if titles[name] != want {
			t.Errorf("%s = %q, want %q", name, titles[name], want)
		}
	}
	if got := partOf(t, file.Bytes, "xl/worksheets/sheet2.xml"); !strings.Contains(got, `<autoFilter ref="$A$4:$H$9"`) {
		t.Error("the only table of a sheet has no arrows")
	}
	if got := partOf(t, file.Bytes, "xl/worksheets/sheet3.xml"); strings.Contains(got, "<autoFilter") {
		t.Error("a sheet of several tables has arrows")
	}
	if panes, err := f.GetPanes("Signs"); err != nil || panes.YSplit != 4 {
		t.Errorf("panes = %+v (%v), want the head of the first table in sight", panes, err)
	}
	for _, sheet := range f.GetSheetList() {
		l, err := f.GetPageLayout(sheet)
		if err != nil || *l.Orientation != "landscape" || *l.FitToWidth != 1 || *l.FitToHeight != 0 || *l.Size != letterPaper {
			t.Errorf("%s is printed %+v, %v", sheet, l, err)
		}
		if h, err := f.GetHeaderFooter(sheet); err != nil || h.OddFooter != "&LRivage && fils&C&A&R&P / &N" {
			t.Errorf("%s has the foot %+v, %v", sheet, h, err)
		}
	}
}

func TestValuesAreNumbersWithTheirFormats(t *testing.T) {
	f := results(t, document(1))
	raw := excelize.Options{RawCellValue: true}
	want := [][2]string{
		{"0.858", "85.8%"}, {"3.1", "3.1\u00a0‰"}, {"0.0012037037037037038", "104\u00a0s"}, {"1486", "1,486"}, {"4.5", "4.5\u00a0pts"},
		{"'=not a formula", "'=not a formula"}, {"not measured", "not measured"}, {"hidden to protect another group", "hidden to protect another group"},
	}
	for i, w := range want {
		at := fmt.Sprintf("B%d", i+5)
		got, _ := f.GetCellValue("Signs", at, raw)
		shown, _ := f.GetCellValue("Signs", at)
		if got != w[0] || shown != w[1] {
			t.Errorf("%s holds %q and shows %q, want %q and %q", at, got, shown, w[0], w[1])
		}
	}
}

func TestColumnOfVerdictsAloneHoldsTheirWords(t *testing.T) {
	table := report.Table{Columns: []report.Column{{Title: "Gap"}, {Title: "Verdict"}}, Rows: []report.Row{
		{Cells: []report.Cell{words("Gap 1"), {Value: report.Value{Kind: report.Words}, Verdict: report.Undecided}}},
	}}
	p := printer(t, "fr")
	g := newGrid(table, "", p)
	g.lay(1, nil, p)
	rows := g.cells
	if len(rows[0]) != 2 || rows[1][1].text != "indécis" {
		t.Errorf("rows = %+v, want the verdict in its own column", rows)
	}
}

func TestResultsOfAnEmptyReportStillOpen(t *testing.T) {
	f := results(t, &report.Report{Title: "Nothing yet"})
	if got := f.GetSheetList(); len(got) != 1 {
		t.Errorf("sheets = %q, want the first alone", got)
	}
}

func TestResultsAreTheSameTwice(t *testing.T) {
	p := printer(t, "fr")
	first, err := Results(document(20), p, Dress{})
	if err != nil {
		t.Fatal(err)
	}
	second, err := Results(document(20), p, Dress{})
	if err != nil || !bytes.Equal(first.Bytes, second.Bytes) {
		t.Errorf("results.xlsx differs from itself (%v)", err)
	}
}

func cellsOf(t *testing.T, f *excelize.File, sheet string, row int) []string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil || len(rows) < row {
		t.Fatalf("%s has %d rows, want %d (%v)", sheet, len(rows), row, err)
	}
	return rows[row-1]
}

func BenchmarkResults(b *testing.B) {
	p := printer(b, "fr")
	for _, rows := range []int{22, 200, 2000} {
		b.Run(fmt.Sprintf("rows=%d", rows), func(b *testing.B) {
			r := document(rows)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Results(r, p, Dress{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestAKeyFigureThatIsADifferenceIsALiveOne(t *testing.T) {
	rating := func(v float64) report.Value { return report.Value{Number: v, Decimals: 2, Unit: "of 7"} }
	gap := func(v float64) report.Value { return report.Value{Number: v, Decimals: 2, Signed: true} }
	doc := &report.Report{Title: "T", Pages: []report.Page{{ID: "gap5", Nav: "Gap", Title: "Gap", Sections: []report.Section{{Title: "Figures", Blocks: []report.Block{
		report.Figures{Items: []report.Figure{{Label: "Expectation", Value: rating(6)}, {Label: "Perception", Value: rating(4.5)}, {Label: "Gap", Value: gap(-1.5)}, {Label: "Other", Value: gap(-1.4)}}}}}}}}}
	f := results(t, doc)
	rows, err := f.GetRows("Gap")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for r, row := range rows {
		if len(row) < 2 || row[0] != "Gap" && row[0] != "Other" {
			continue
		}
		found++
		formula, err := f.GetCellFormula("Gap", fmt.Sprintf("B%d", r+1))
		want := ""
		if row[0] == "Gap" {
			want = fmt.Sprintf("B%d-B%d", r, r-1)
		}
		if err != nil || formula != want {
			t.Errorf("%s computes %q, want %q, %v", row[0], formula, want, err)
		}
	}
	if found != 2 {
		t.Errorf("found %d of the figures", found)
	}
}
