package standards

import (
	"cmp"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// What a stair is drawn for: the two standards where most were cut short, from so many on.
const mostStairs, leastCut = 2, 5

// cutSection is how long it took where some gave up or are still waiting, with the two extreme readings of these (method §10).
func cutSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "cut", Title: c.T("standard.cut"), Note: c.T("standard.cut.note")}
	var all []result.Standard
	for _, st := range c.ByShortfall() {
		if st.CutShort.Status == result.Measured {
			all = append(all, st)
		}
	}
	if len(all) == 0 {
		return s
	}
	table := report.Table{ID: "cut-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.standard")),
		wording.Numeric(c.T("compose.n"), c.T("standard.cut.number"), c.T("standard.cut.within"), c.T("standard.cut.failed"), c.T("standard.cut.excluded"), c.T("standard.cut.median")))}
	var same, differs []string
	for _, st := range all {
		k := st.CutShort
		within, median := c.Share(k.Within), c.Seconds(k.Median)
		if k.Median.Reason == result.ReasonNotReached {
			median = wording.Words(c.T("standard.cut.unreached"))
		}
		line := wording.Row(c.Names.Standard(st.ID), wording.Based(c.Share(k.Failed)), wording.Count(k.Cut), within, c.Share(k.Failed), c.Share(k.Excluded), median)
		switch name := c.Quote(c.Names.Standard(st.ID)); {
		case len(k.Verdicts) == 0:
		case slices.ContainsFunc(k.Verdicts, func(v result.Verdict) bool { return v != k.Verdicts[0] }):
			differs = append(differs, name)
		default:
			same = append(same, name)
		}
		if k.Open > 0 {
			line.Cells[2].Note = c.T("standard.cut.open", wording.Args{"n": k.Open})
		}
		table.Rows = append(table.Rows, line)
	}
	for _, st := range stairs(all) {
		s.Blocks = append(s.Blocks, stairChart(c, st))
	}
	s.Blocks = append(append(s.Blocks, wording.Prose(depends(c, same, differs))...), table)
	return s
}

// depends says for which standards the verdict depends on what is supposed of those who were cut short.
func depends(c *wording.Composer, same, differs []string) string {
	var said []string
	if len(differs) > 0 {
		said = append(said, c.T("standard.cut.differs", wording.Args{"names": c.Printer.List(differs)}))
	}
	if len(same) > 0 {
		said = append(said, c.T("standard.cut.same", wording.Args{"names": c.Printer.List(same)}))
	}
	return wording.Sentences(said...)
}

// stairs are the standards worth a curve, the one with most cut short first.
func stairs(all []result.Standard) []result.Standard {
	worth := slices.DeleteFunc(slices.Clone(all), func(st result.Standard) bool {
		return st.CutShort.Cut < leastCut || len(st.CutShort.Curve) < 3 || !st.CutShort.Within.OK()
	})
	slices.SortStableFunc(worth, func(a, b result.Standard) int {
		return cmp.Compare(share(b.CutShort), share(a.CutShort))
	})
	worth = slices.CompactFunc(worth, func(a, b result.Standard) bool { return sameCut(a.CutShort, b.CutShort) })
	return worth[:min(mostStairs, len(worth))]
}

// sameCut tells whether two standards limit the same durations: one curve serves both.
func sameCut(a, b result.CutShort) bool {
	return a.Cut == b.Cut && a.Failed.N == b.Failed.N && a.Median.Value == b.Median.Value
}

func share(k result.CutShort) float64 { return float64(k.Cut) / float64(max(1, k.Within.N)) }

// A stair is drawn until nearly all have ended, but not beyond several times the target.
const nearlyAll, widestTargets = 0.97, 6

func stairChart(c *wording.Composer, st result.Standard) report.Block {
	k, declared := st.CutShort, c.Names.Standards[st.ID]
	end := 2 * declared.Target
	for _, e := range k.Curve {
		end = max(end, e.Time)
		if e.Share.Value >= nearlyAll {
			break
		}
	}
	end = min(end, widestTargets*declared.Target)
	id := "cut-" + st.ID
	title := c.T("standard.cut.title", wording.Args{"name": c.Quote(c.Names.Standard(st.ID)), "share": c.Write(c.Share(k.Within)), "target": c.Printer.Duration(declared.Target)})
	spec := report.StepChart{X: report.Axis{Name: c.T("standard.cut.time"), Max: end, Kind: report.Duration}, Y: c.ShareAxis(c.T("standard.cut.axis")), Name: c.T("standard.cut.name"),
		Target: report.Line{Set: true, Value: declared.Target, Name: c.T("standard.target")}}
	if st.Evidence.Required > 0 && st.Evidence.Required < 1 {
		spec.Level = report.Line{Set: true, Value: st.Evidence.Required, Name: c.T("compose.required")}
	}
	table := report.Table{ID: id + "-table", Caption: title, Columns: wording.Columns(wording.Textual(c.T("standard.cut.time")), wording.Numeric(c.T("standard.cut.axis"), c.T("standard.cut.risk")))}
	table.Columns[0].Numeric = true
	var parts []string
	for _, e := range k.Curve {
		if e.Time > end {
			break
		}
		v := c.Share(e.Share)
		spec.Steps = append(spec.Steps, report.StepPoint{At: e.Time, Interval: c.Mark(e.Share)})
		row := wording.Row("", v, wording.Count(e.AtRisk))
		row.Cells[0].Value = report.Value{Kind: report.Duration, Number: e.Time}
		table.Rows = append(table.Rows, row)
		parts = append(parts, c.Printer.Duration(e.Time)+" "+c.Write(v))
	}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.T("standard.cut.subtitle", wording.Args{"level": c.Level(), "n": k.Cut, "all": k.Within.N}), Alt: c.Alt(title, parts), Spec: spec, Table: table}}
}
