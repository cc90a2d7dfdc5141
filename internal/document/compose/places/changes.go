package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// changesSections hold the last period of each measure against the one before, and against the same one a year earlier: what moved in a
// sentence each, and then every figure.
func changesSections(c *wording.Composer, b result.Breakdown) []report.Section {
	said := report.Section{ID: "changed", Title: c.T("compose.change"), PDF: true}
	figures := report.Section{ID: "changed-figures", Title: c.T("months.changed.figures"), Note: c.T("months.changed.note")}
	var sentences []string
	for _, since := range []string{result.SincePrevious, result.SinceYear} {
		if table := changesTable(c, b, since); len(table.Rows) > 0 {
			sentences = append(sentences, changed(c, b, since))
			figures.Blocks = append(figures.Blocks, table)
		}
	}
	if len(sentences) > 0 {
		said.Blocks = wording.Prose(sentences...)
	}
	return []report.Section{said, figures}
}

// ChangedSection is what changed in short: since the period before, since a year before, and the finding of the page of months.
func ChangedSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "changed", Title: c.T("compose.change"), PDF: true}
	b, ok := c.Breakdown("month")
	if !ok {
		return s
	}
	var list report.Prose
	said := []string{wording.Sentence(standingFinding(c, b)), changed(c, b, result.SincePrevious), changed(c, b, result.SinceYear)}
	if n, still := stillSince(c); still {
		said = []string{said[0], c.T("story.still", wording.Args{"n": n})}
	}
	for _, said := range said {
		if said != "" {
			list.Paragraphs = append(list.Paragraphs, report.Paragraph{Kind: "bullet", Runs: []report.Run{{Text: said}}})
		}
	}
	if len(list.Paragraphs) > 0 {
		s.Blocks = []report.Block{list}
	}
	return s
}

// stillSince tells that nothing moved beyond noise since the period before and since a year before, of how many measures compared.
func stillSince(c *wording.Composer) (compared int, still bool) {
	since := map[string]int{}
	for _, t := range trends(c) {
		f, _ := followed(c, t.id)
		for _, k := range f.Changes {
			if k.Test.Clear(c.Results.Level) {
				return 0, false
			}
			if k.Test.Name != "" {
				since[k.Since]++
			}
		}
	}
	return since[result.SincePrevious], since[result.SincePrevious] > 0 && since[result.SinceYear] > 0
}

// standingFinding is what holds over all periods: the first measure that rises or falls, else the period in which several have a signal.
func standingFinding(c *wording.Composer, b result.Breakdown) string {
	for _, t := range trends(c) {
		if f, ok := followed(c, t.id); ok {
			if finding := trendFinding(c, t, f); finding != "" {
				return finding
			}
		}
	}
	return togetherFinding(c, b)
}

func changesTable(c *wording.Composer, b result.Breakdown, since string) report.Table {
	table := report.Table{ID: "changed-" + since, Caption: c.T("months.since." + since),
		Columns: wording.Columns(wording.Wide(c.T("compose.measure")), []report.Column{wording.Textual(c.T("months.between"))},
			wording.Numeric(c.T("months.before"), c.T("months.now"), c.T("months.difference"), c.T("compose.n")), []report.Column{wording.Textual(c.T("months.sure"))})}
	for _, t := range trends(c) {
		f, _ := followed(c, t.id)
		for _, k := range f.Changes {
			if k.Since == since {
				d := t.difference(k.Difference)
				table.Rows = append(table.Rows, wording.Row(t.name, wording.Words(c.T("months.fromto", wording.Args{"from": c.ShortLevel(b, k.From), "to": c.ShortLevel(b, k.To)})),
					valueAlone(t.Look(k.Before)), valueAlone(t.Look(k.Now)), d, wording.Based(d), c.Noise(k.Test)))
			}
		}
	}
	return table
}

// changed says which measures moved beyond noise, and that the others did not; "" when nothing can be compared.
func changed(c *wording.Composer, b result.Breakdown, since string) string {
	var moved []string
	compared := 0
	for _, t := range trends(c) {
		f, _ := followed(c, t.id)
		at := slices.IndexFunc(f.Changes, func(k result.Change) bool { return k.Since == since && k.Test.Name != "" })
		if at < 0 {
			continue
		}
		compared++
		if k := f.Changes[at]; k.Test.Clear(c.Results.Level) {
			moved = append(moved, c.T("months.change", wording.Args{"name": t.name, "difference": c.Write(t.difference(k.Difference))}))
		}
	}
	switch {
	case compared == 0:
		return ""
	case len(moved) == 0:
		return c.T("months.changed.none."+since, wording.Args{"n": compared})
	}
	return c.T("months.changed."+since, wording.Args{"moved": c.Printer.List(moved), "n": len(moved), "all": compared})
}

// valueAlone leaves an interval and a base out: the column of differences has those that matter.
func valueAlone(v report.Value) report.Value {
	v.Bound, v.N = false, 0
	return v
}
