package gaps

import (
	"slices"
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// fewNote says that so few managers or employees are an indication only, and how they are tested; "" where they are not few.
func fewNote(c *wording.Composer, g result.Gap) string {
	if !slices.ContainsFunc(g.Dimensions, func(d result.GapDimension) bool { return d.Score.Status == result.Indicative }) {
		return ""
	}
	if slices.ContainsFunc(g.Dimensions, func(d result.GapDimension) bool { return d.Test.Name == result.TestPermutation }) {
		return wording.Sentences(c.T("gap.few"), c.T("gap.few.permutation"))
	}
	return c.T("gap.few")
}

// waysSection tells the gap in the ways that a mean alone may hide: without its sign, squared, as a part of the scale, and location by location.
func waysSection(c *wording.Composer, g result.Gap) report.Section {
	s := report.Section{ID: "ways", Title: c.T("gap.ways"), Note: c.T("gap.ways.note")}
	table := report.Table{ID: "gap1-ways", Columns: wording.Columns(wording.Wide(c.T("gap.ways.way")), wording.Numeric(c.T("gap.ways.figure"), c.T("compose.n")))}
	add := func(key string, v report.Value, base report.Value) {
		if v.Missing != report.Present {
			return
		}
		row := wording.Row(c.T("gap.ways."+key), v, base)
		row.Cells[0].Note = c.T("gap.ways." + key + ".says")
		table.Rows = append(table.Rows, row)
	}
	of := func(e result.Estimate) report.Value {
		return wording.Words(c.T("gap.ways.items", wording.Args{"n": e.N}))
	}
	signed, own := c.Difference(g.Score), c.Difference(g.Matched)
	add("signed", signed, wording.Based(signed))
	add("matched", own, wording.Based(own))
	add("absolute", wording.Baseless(c.Plain(g.Absolute)), of(g.Absolute))
	add("rms", wording.Baseless(c.Plain(g.RMS)), of(g.RMS))
	add("misunderstanding", wording.Baseless(c.As(g.Misunderstanding, report.Value{Decimals: 1})), of(g.Misunderstanding))
	if len(table.Rows) < 2 {
		return s
	}
	s.Blocks = append([]report.Block{table}, wording.Prose(matchedReading(c, g))...)
	return s
}

// matchedReading says whether holding managers against their own customers changes the picture.
func matchedReading(c *wording.Composer, g result.Gap) string {
	switch {
	case !g.Matched.OK() || !g.Score.OK():
		return ""
	case wording.Overlap(g.Matched, g.Score) || !g.Matched.Bound || !g.Score.Bound:
		return c.T("gap.matched.same")
	}
	return c.T("gap.matched.differs", wording.Args{"own": c.Full(c.Difference(g.Matched)), "all": c.Full(c.Difference(g.Score))})
}

// picturesSection is gaps 6 and 7: what employees believe customers expect, against customers and against managers.
func picturesSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "employees", Title: c.T("gap.pictures"), Note: c.T("gap.pictures.note")}
	for _, g := range c.Results.Pictures {
		rows := gapRows(c, g)
		if !g.Score.OK() || len(rows) == 0 {
			continue
		}
		key := "gap.pictures." + strconv.Itoa(g.Number)
		s.Blocks = append(s.Blocks, c.Dumbbell(wording.Dumbbells{ID: "gap" + strconv.Itoa(g.Number) + "-dimensions", Title: pictureTitle(c, key, rows), What: c.T("compose.dimension"),
			Expectation: c.T(key + ".reference"), Perception: c.T("gap.pictures.observed"), Rows: rows, Tested: true}))
		s.Blocks = append(s.Blocks, wording.Prose(wording.Sentences(c.T(key+".mean", wording.Args{"gap": c.Full(c.Difference(g.Score)), "mi": c.Printer.Number(g.Misunderstanding.Value, 1)}),
			c.Spread(rows, wording.Bare), populationNote(c, g), fewNote(c, g)))...)
	}
	return s
}

// pictureTitle names the dimensions employees underestimate most, as far as that is beyond noise.
func pictureTitle(c *wording.Composer, key string, rows []wording.Compared) string {
	worst := wording.Furthest(rows)
	if len(worst) == 0 || !rows[0].Clear {
		return c.T(key)
	}
	return c.T(key+".worst", wording.Args{"names": c.Labels(worst), "n": len(worst), "gap": c.Write(c.Difference(rows[0].Gap))})
}
