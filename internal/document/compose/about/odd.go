package about

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/intake/quality"
)

// peopleSection shows what looks odd about respondents: the checks that found somebody, and the others in a line.
func peopleSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "people", Title: c.T("quality.people"), Note: c.T("quality.people.note")}
	if !enough(c) {
		return s
	}
	table := report.Table{ID: "quality-people", Columns: wording.Columns(wording.Wide(c.T("quality.check")), wording.Numeric(c.T("quality.people.n"), c.T("compose.n"), c.T("quality.share")), []report.Column{wording.Textual(c.T("quality.became"))})}
	for _, t := range c.Quality.People {
		if t.Found == 0 {
			continue
		}
		became := c.T("quality.kept")
		if t.Action == config.LeaveOut {
			became = c.T("quality.struck")
		}
		line := wording.Row(wording.Capital(c.T("quality.check."+t.Check)), wording.Count(t.Found), wording.Count(t.Base), part(t.Found, t.Base), wording.Words(became))
		line.Cells[0].Note = c.T("quality.means." + t.Check)
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = append(s.Blocks, table)
	}
	s.Blocks = append(s.Blocks, wording.Prose(quiet(c, c.Quality.People), impossible(c, c.Quality.People))...)
	return s
}

// sheetsSection shows what looks odd in the sheets and in single cells.
func sheetsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "sheets", Title: c.T("quality.sheets"), Note: c.T("quality.sheets.note")}
	table := report.Table{ID: "quality-sheets", Columns: wording.Columns(wording.Wide(c.T("quality.check")), wording.Numeric(c.T("quality.number")))}
	for _, all := range [][]quality.Tally{c.Quality.Values, c.Quality.Structure} {
		for _, t := range all {
			if t.Found == 0 {
				continue
			}
			line := wording.Row(wording.Capital(c.T("quality.check."+t.Check)), wording.Count(t.Found))
			line.Cells[0].Note = c.T("quality.means." + t.Check)
			table.Rows = append(table.Rows, line)
		}
	}
	if len(table.Rows) > 0 {
		s.Blocks = append(s.Blocks, table)
	}
	s.Blocks = append(s.Blocks, wording.Prose(quiet(c, append(append([]quality.Tally{}, c.Quality.Values...), c.Quality.Structure...)))...)
	return s
}

// Of more than mostNamed checks that found nothing only the first fewNamed are named.
const (
	mostNamed = 6
	fewNamed  = 4
)

// quiet names the checks that found nothing, in one line.
func quiet(c *wording.Composer, all []quality.Tally) string {
	var names []string
	for _, t := range all {
		if t.Made && t.Found == 0 {
			names = append(names, c.T("quality.check."+t.Check))
		}
	}
	if len(names) == 0 {
		return ""
	}
	if len(names) > mostNamed {
		return c.T("quality.quiet.many", wording.Args{"n": len(names), "checks": c.Printer.List(names[:fewNamed])})
	}
	return c.T("quality.quiet", wording.Args{"checks": c.Printer.List(names)})
}

// impossible names the checks for which the data hold nothing, in one line.
func impossible(c *wording.Composer, all []quality.Tally) string {
	var names []string
	for _, t := range all {
		if !t.Made {
			names = append(names, c.T("quality.check."+t.Check))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return c.T("quality.impossible", wording.Args{"checks": c.Printer.List(names)})
}

// statementsSection names the statements that many left blank, that nobody answered, or that nearly all answered alike.
func statementsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "statements", Title: c.T("quality.statements"), Note: c.T("quality.statements.note")}
	if !enough(c) {
		return s
	}
	table := report.Table{ID: "quality-statements", Columns: wording.Columns(wording.Wide(c.T("compose.item")), []report.Column{wording.Textual(c.T("quality.check"))}, wording.Numeric(c.T("quality.share"), c.T("compose.n")))}
	for _, i := range c.Quality.Items {
		add := func(what string, n, base int) {
			line := wording.Row(c.Names.Item(i.Item), wording.Words(c.T("quality.item."+what)), part(n, base), wording.Count(base))
			line.Cells[0].Note = c.T("quality.block." + i.Block)
			table.Rows = append(table.Rows, line)
		}
		switch {
		case i.Answered == 0:
			add("never", i.Asked, i.Asked)
		case i.Missing:
			add("missing", i.Unanswered, i.Asked)
		}
		switch {
		case i.Uniform:
			add("one_value", i.Often, i.Answered)
		case i.Ceiling:
			add("ceiling", i.Top, i.Answered)
		}
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}
