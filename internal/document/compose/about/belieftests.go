package about

import (
	"slices"
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// beliefTests is the tests of gap 1, 6 or 7, whose two sides are different people.
func beliefTests(c *wording.Composer, g result.Gap) report.Section {
	number := strconv.Itoa(g.Number)
	s := report.Section{ID: "gap" + number, Title: c.T("tests.gap" + number), Note: c.T("tests.belief.note", wording.Args{"level": c.Level()})}
	if !slices.ContainsFunc(g.Dimensions, func(d result.GapDimension) bool { return d.Score.OK() }) {
		return s
	}
	table := report.Table{ID: "tests-gap" + number, Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.dimension")), wording.Numeric(c.T("compose.gap"), c.T("compose.n")),
		[]report.Column{wording.Textual(c.T("tests.test"))}, wording.Numeric(c.T("tests.p"), c.T("tests.g")))}
	for _, d := range wording.BySize(g.Dimensions, func(d result.GapDimension) result.Estimate { return d.Score }) {
		v := c.Difference(d.Score)
		row := wording.Row(c.Names.Dimension(d.Dimension), v, wording.Based(v), wording.Words(testName(c, d.Test)), pCell(c, d.Test, d.Test.Adjusted))
		row.Cells = append(row.Cells, hedges(c, d.Test))
		table.Rows = append(table.Rows, row)
	}
	s.Blocks = []report.Block{table}
	return s
}

// testName is what a test is called, or why there is none.
func testName(c *wording.Composer, t result.Test) string {
	switch {
	case t.Name != "":
		return c.T("tests.name." + t.Name)
	case t.None == result.ReasonCensus:
		return c.T("compose.noise.exact")
	}
	return "–"
}
