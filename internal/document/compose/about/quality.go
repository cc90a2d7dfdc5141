package about

import (
	"path"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// qualityPage says how far the figures can be trusted: what was read and left out, how complete the answers are, and what looks odd.
func qualityPage(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("quality.nav"), Eyebrow: c.T("quality.nav"), Title: qualityTitle(c), Lead: trust(c),
		Sections: wording.Sections(qualityFigures(c), readSection(c), leftOutSection(c), changesSection(c), itemsBlank(c), groupsBlank(c, "month"), groupsBlank(c, "channel"), missingSection(c), peopleSection(c), statementsSection(c), sheetsSection(c)),
	}
}

// qualityTitle is the verdict in a few words; of too few respondents there is none.
func qualityTitle(c *wording.Composer) string {
	concerns := c.Quality.Concerns(c.Results.Quality.Sources)
	switch {
	case len(concerns) == 0 && c.Quality.TooFew:
		return c.T("quality.few")
	case len(concerns) == 0:
		return c.T("quality.sound")
	}
	return c.T("quality.care")
}

// trust is the verdict with its reasons: whether the answers are sound, or why they are to be read with care.
func trust(c *wording.Composer) string {
	concerns := c.Quality.Concerns(c.Results.Quality.Sources)
	switch {
	case len(concerns) == 0 && c.Quality.TooFew:
		return c.T("quality.few.because", wording.Args{"n": c.Config.Privacy.Customers})
	case len(concerns) == 0:
		return c.T("quality.sound.because")
	}
	reasons := wording.Each(concerns, func(k quality.Concern) string {
		return c.T("quality.concern."+k.ID, wording.Args{"n": k.Number, "share": c.Printer.Percent(k.Share, 0)})
	})
	return c.T("quality.care.because", wording.Args{"reasons": strings.Join(reasons, c.T("quality.care.sep"))})
}

// enough tells whether there are respondents of whom something may be shown.
func enough(c *wording.Composer) bool { return c.Quality.Respondents > 0 }

// qualityFigures is the page in four numbers.
func qualityFigures(c *wording.Composer) report.Section {
	rows, used := 0, 0
	for _, s := range c.Results.Quality.Sources {
		rows += s.Rows
		used += s.Used
	}
	all := []report.Figure{{Label: c.T("quality.rows"), Value: wording.Count(rows), Detail: c.T("quality.rows.of", wording.Args{"n": len(c.Results.Quality.Sources)})},
		{Label: c.T("quality.used"), Value: wording.Count(used), Detail: c.T("quality.used.left", wording.Args{"n": rows - used})}}
	if enough(c) {
		asked, blank := c.Quality.Blank()
		if asked > 0 {
			all = append(all, report.Figure{Label: c.T("quality.blank"), Value: part(blank, asked), Detail: c.T("quality.blank.of", wording.Args{"asked": c.Printer.Integer(asked)})})
		}
		all = append(all, report.Figure{Label: c.T("quality.flagged"), Value: part(c.Quality.Flagged, c.Quality.Respondents), Detail: c.T("quality.flagged.of", wording.Args{"n": c.Quality.Flagged, "all": c.Printer.Integer(c.Quality.Respondents)})})
	}
	return report.Section{ID: "summary", Plain: true, Blocks: []report.Block{report.Figures{Items: all}}}
}

// part is a share of a whole, in percent.
func part(n, whole int) report.Value {
	if whole == 0 {
		return wording.Words("–")
	}
	return report.Value{Kind: report.Percent, Number: float64(n) / float64(whole), Decimals: 1}
}

// partOf is the same as an estimate, for charts.
func partOf(n, whole int) result.Estimate {
	return result.Estimate{Value: float64(n) / float64(whole), N: whole, Status: result.Measured, Method: result.MethodCount}
}

// readSection lists what was read, and how much of it was used.
func readSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "sources", Title: c.T("method.sources"), Note: c.T("quality.sources.note")}
	table := report.Table{ID: "sources-table", Columns: wording.Columns(wording.Wide(c.T("method.file")), []report.Column{wording.Textual(c.T("method.role"))},
		wording.Numeric(c.T("method.rows"), c.T("method.used"), c.T("quality.out"), c.T("method.problems"), c.T("method.unused")))}
	for _, q := range c.Results.Quality.Sources {
		line := wording.Row(path.Base(q.File), wording.Words(roleName(c, q.Role)), wording.Count(q.Rows), wording.Count(q.Used), wording.Count(q.Rows-q.Used), wording.Count(q.Problems), wording.Count(q.Unused))
		line.Cells[0].Note = q.Sheet
		if q.Problems > 0 {
			line.Cells[5].Tone = report.Negative
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// leftOutSection says which rows do not count, why, and how many; nothing where all do.
func leftOutSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "left-out", Title: c.T("quality.leftout"), Note: c.T("quality.leftout.note")}
	table := report.Table{ID: "left-out-table", Columns: wording.Columns(wording.Wide(c.T("quality.why")), []report.Column{wording.Textual(c.T("method.file"))}, wording.Numeric(c.T("method.rows"), c.T("quality.share")))}
	for _, q := range c.Results.Quality.Sources {
		for _, l := range q.LeftOut {
			table.Rows = append(table.Rows, wording.Row(leftOutName(c, l), wording.Words(path.Base(q.File)), wording.Count(l.Rows), part(l.Rows, q.Rows)))
		}
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// leftOutName is why rows were left out, in words.
func leftOutName(c *wording.Composer, l survey.LeftOut) string {
	switch l.Reason {
	case survey.LeftByQuality:
		return c.T("quality.left.check", wording.Args{"check": c.T("quality.check." + l.Detail)})
	case survey.LeftNotKept, survey.LeftRejected:
		return c.T("quality.left."+string(l.Reason), wording.Args{"column": c.Quote(l.Detail)})
	}
	return c.T("quality.left." + string(l.Reason))
}

// qualitySection is the page in short, for the method: whether the answers can be trusted, and what was read of every workbook, those
// without a question too.
func qualitySection(c *wording.Composer) report.Section {
	s := report.Section{ID: "quality", Title: qualityTitle(c), Note: trust(c), PDF: true, Half: true}
	table := report.Table{ID: "quality-table", Columns: wording.Columns(wording.Wide(c.T("method.file")), []report.Column{wording.Textual(c.T("method.role"))},
		wording.Numeric(c.T("method.rows"), c.T("method.used"), c.T("quality.out")))}
	for _, q := range c.Results.Quality.Sources {
		table.Rows = append(table.Rows, wording.Row(path.Base(q.File), wording.Words(roleName(c, q.Role)), wording.Count(q.Rows), wording.Count(q.Used), wording.Count(q.Rows-q.Used)))
	}
	if len(table.Rows) > 0 {
		s.Blocks = append(s.Blocks, table)
	}
	return s
}
