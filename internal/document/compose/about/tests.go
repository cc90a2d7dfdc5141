package about

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func hasTests(c *wording.Composer) bool {
	return slices.ContainsFunc(c.Results.Service.Dimensions, func(p result.Pair) bool { return p.Gap.OK() }) || len(c.Results.Explored) > 0
}

// testsPage is for whoever must defend the figures: every test of the customers' gap, how large each difference is, and where groups differ.
func testsPage(c *wording.Composer) report.Page {
	s := c.Results.Service
	sections := []report.Section{
		gapTests(c, "dimensions", c.T("tests.dimensions"), c.T("compose.dimension"), s.Dimensions, c.Names.Dimension),
		gapTests(c, "items", c.T("tests.items"), c.T("compose.item"), s.Items, c.Names.Item),
	}
	for _, g := range append([]result.Gap{c.Gap(1)}, c.Results.Pictures...) {
		sections = append(sections, beliefTests(c, g))
	}
	for _, e := range c.Results.Explored {
		sections = append(sections, exploredSection(c, e))
	}
	return report.Page{Nav: c.T("tests.nav"), Eyebrow: c.T("tests.nav"), Title: testsTitle(c), Lead: c.T("tests.lead"), Sections: wording.Sections(sections...)}
}

// testsTitle says of how many dimensions the gap is beyond noise.
func testsTitle(c *wording.Composer) string {
	clear, tested := 0, 0
	for _, p := range c.Results.Service.Dimensions {
		if p.Test.Name == "" {
			continue
		}
		tested++
		if p.Test.Clear(c.Results.Level) {
			clear++
		}
	}
	switch {
	case tested == 0:
		return c.T("tests.title")
	case clear == 0:
		return c.T("tests.title.none", wording.Args{"n": tested})
	}
	return c.OutOf("tests.title.clear", clear, tested)
}

// gapTests is the tests and effects of some gaps, the largest shortfall first.
func gapTests(c *wording.Composer, id, title, what string, pairs []result.Pair, name func(string) string) report.Section {
	s := report.Section{ID: id, Title: title, Note: c.T("tests.note", wording.Args{"level": c.Level()})}
	paired := c.Results.Service.Paired
	table := report.Table{ID: "tests-" + id, Sort: true, Columns: wording.Columns(wording.Wide(what), wording.Numeric(c.T("compose.gap"), c.T("compose.n"), c.T("tests.p")))}
	if paired {
		table.Columns = append(table.Columns, wording.Numeric(c.T("tests.ranks"), c.T("tests.dz"), c.T("tests.dav"))...)
	} else {
		table.Columns = append(table.Columns, wording.Numeric(c.T("tests.d"))...)
	}
	table.Columns = append(table.Columns, wording.Numeric(c.T("tests.g"))...)
	var apart []string
	for _, p := range wording.BySize(pairs, func(p result.Pair) result.Estimate { return p.Gap }) {
		v := c.Difference(p.Gap)
		row := wording.Row(name(p.ID), v, wording.Based(v), pCell(c, p.Test, p.Test.Adjusted))
		if paired {
			row.Cells = append(row.Cells, ranksCell(c, p.Test), report.Cell{Value: effect(p.Test, p.Test.Effect)}, report.Cell{Value: effect(p.Test, p.Test.Average)})
		} else {
			row.Cells = append(row.Cells, report.Cell{Value: effect(p.Test, p.Test.Effect)})
		}
		row.Cells = append(row.Cells, hedges(c, p.Test))
		table.Rows = append(table.Rows, row)
		if r := p.Test.Ranks; r.Made && p.Test.Clear(c.Results.Level) != (r.Adjusted < 1-c.Results.Level) {
			apart = append(apart, name(p.ID))
		}
	}
	if !slices.ContainsFunc(pairs, func(p result.Pair) bool { return p.Gap.OK() }) {
		return s
	}
	s.Blocks = append([]report.Block{table}, wording.Prose(testsReading(c, paired, apart))...)
	return s
}

// testsReading says where the two tests part, and what they leave out.
func testsReading(c *wording.Composer, paired bool, apart []string) string {
	if !paired {
		return c.T("tests.unpaired")
	}
	said := wording.Sentences(c.T("tests.biserial.note"), c.T("tests.agree"))
	if len(apart) > 0 {
		said = wording.Sentences(c.T("tests.biserial.note"), c.T("tests.apart", wording.Args{"names": c.Printer.List(apart), "n": len(apart)}))
	}
	if c.Results.Service.Overall.Gap.Method == result.MethodWeightedMean {
		said = wording.Sentences(said, c.T("tests.weights"))
	}
	return said
}

// pCell is a p-value of a test, or why there is none.
func pCell(c *wording.Composer, t result.Test, p float64) report.Value {
	switch {
	case t.None == result.ReasonNoVariation:
		return wording.Words(c.T("tests.no_variation"))
	case t.Name == "":
		return wording.Words("–")
	case p < 0.001:
		return wording.Words(c.T("tests.below", wording.Args{"p": c.Printer.Number(0.001, 3)}))
	}
	return report.Value{Number: p, Decimals: 3}
}

// ranksCell is the p-value of signed ranks, with the rank-biserial correlation.
func ranksCell(c *wording.Composer, t result.Test) report.Cell {
	if !t.Ranks.Made {
		return report.Cell{Value: wording.Words("–")}
	}
	return report.Cell{Value: pCell(c, t, t.Ranks.Adjusted), Note: c.T("tests.biserial", wording.Args{"r": c.Printer.Signed(t.Ranks.Effect, 2)})}
}

func effect(t result.Test, e float64) report.Value {
	if t.Name == "" {
		return wording.Words("–")
	}
	return report.Value{Number: e, Decimals: 2, Signed: true}
}

// hedges is g with its size in words.
func hedges(c *wording.Composer, t result.Test) report.Cell {
	if t.Name == "" {
		return report.Cell{Value: wording.Words("–")}
	}
	return report.Cell{Value: effect(t, t.Hedges), Note: sizeWord(c, t)}
}

// sizeWord says how large a difference is by Hedges' g, after Cohen's bounds.
func sizeWord(c *wording.Composer, t result.Test) string {
	switch g := math.Abs(t.Hedges); {
	case g < 0.2:
		return c.T("tests.size.negligible")
	case g < 0.5:
		return c.T("tests.size.small")
	case g < 0.8:
		return c.T("tests.size.medium")
	}
	return c.T("tests.size.large")
}

// mostContrasts is how many differences between groups a table shows.
const mostContrasts = 15

// exploredSection names the differences of one grouping that are beyond noise, the largest first.
func exploredSection(c *wording.Composer, e result.Explored) report.Section {
	s := report.Section{ID: "explored-" + e.Factor, Title: c.T("tests.explored", wording.Args{"factor": exploredName(c, e)}), Note: c.T("tests.explored.note")}
	var found []result.ItemContrast
	tested := 0
	for _, contrast := range e.Contrasts {
		if contrast.Test.Name == "" {
			continue
		}
		tested++
		if contrast.Test.Clear(c.Results.Level) {
			found = append(found, contrast)
		}
	}
	if tested == 0 {
		return s
	}
	if len(found) == 0 {
		s.Blocks = wording.Prose(c.T("tests.explored.none", wording.Args{"n": tested}))
		return s
	}
	slices.SortStableFunc(found, func(a, b result.ItemContrast) int {
		return cmp.Compare(math.Abs(b.Test.Hedges), math.Abs(a.Test.Hedges))
	})
	table := report.Table{ID: "tests-" + e.Factor, Sort: true, Columns: wording.Columns(wording.Wide(c.T("tests.group")), []report.Column{wording.Wide(c.T("compose.item"))},
		wording.Numeric(c.T("tests.against"), c.T("compose.n"), c.T("tests.p"), c.T("tests.g")))}
	for _, f := range found[:min(len(found), mostContrasts)] {
		v := c.Difference(f.Difference)
		row := wording.Row(f.Level, wording.Words(c.Names.Item(f.Item)), v, wording.Based(v), pCell(c, f.Test, f.Test.Adjusted))
		row.Cells = append(row.Cells, hedges(c, f.Test))
		table.Rows = append(table.Rows, row)
	}
	said := c.OutOf("tests.explored.found", len(found), tested)
	if len(found) > mostContrasts {
		said = wording.Sentences(said, c.T("tests.explored.cut", wording.Args{"n": mostContrasts}))
	}
	s.Blocks = append([]report.Block{table}, wording.Prose(wording.Sentences(said, c.T("tests.explored.next")))...)
	return s
}

// exploredName is what a grouping is called: a segment by its own name.
func exploredName(c *wording.Composer, e result.Explored) string {
	if c.Printer.Has("method.factor." + e.Factor) {
		return c.T("method.factor." + e.Factor)
	}
	return wording.Or(e.Name, e.Factor)
}
