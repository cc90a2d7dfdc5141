package about

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/intake/drift"
)

// mostHeadings is how many headings a line names; of more it says how many there are.
const mostHeadings = 4

// changesSection says what changed in the input between waves, before anyone wonders about the figures; nothing where all stayed alike.
func changesSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "changes", Title: c.T("quality.changes"), Note: c.T("quality.changes.note")}
	table := report.Table{ID: "quality-changes", Columns: wording.Columns(wording.Wide(c.T("quality.changes.what")), []report.Column{wording.Wide(c.T("quality.changes.of")),
		wording.Textual(c.T("quality.changes.since")), wording.Textual(c.T("quality.changes.before")), wording.Textual(c.T("quality.changes.now"))})}
	for _, kind := range drift.Kinds() {
		for _, one := range c.Quality.Changes {
			if one.Kind != kind {
				continue
			}
			before, now := beforeAndNow(c, one)
			line := wording.Row(wording.Capital(c.T("quality.change."+string(kind))), wording.Words(changed(c, one)), wording.Words(since(c, one)), wording.Words(before), wording.Words(now))
			line.Cells[0].Note = roleName(c, one.Role)
			table.Rows = append(table.Rows, line)
		}
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// changed names what changed: headings, labels, a group, or the scale of a field.
func changed(c *wording.Composer, d drift.Change) string {
	switch {
	case len(d.Names) == 0 && c.Printer.Has("quality.block."+d.Field):
		return wording.Capital(c.T("quality.block." + d.Field))
	case len(d.Names) == 0:
		return wording.Or(d.Field, "–")
	case len(d.Names) > mostHeadings:
		return c.T("quality.changes.many", wording.Args{"n": len(d.Names) - mostHeadings + 1, "names": c.Printer.List(d.Names[:mostHeadings-1])})
	}
	return c.Printer.List(d.Names)
}

// since is the wave in words, or the workbook.
func since(c *wording.Composer, d drift.Change) string {
	if b, ok := c.Breakdown("month"); ok && d.Dated {
		return c.LevelName(b, d.Since)
	}
	return wording.Or(d.Since, "–")
}

// beforeAndNow is both sides of a change, in words.
func beforeAndNow(c *wording.Composer, d drift.Change) (before, now string) {
	share := func(n drift.Count) string { return c.Printer.Percent(partOf(n.N, n.Of).Value, 0) }
	switch d.Kind {
	case drift.Dropped, drift.Added, drift.Sparse:
		return c.T("quality.changes.answered", wording.Args{"share": share(d.Before)}), c.T("quality.changes.answered", wording.Args{"share": share(d.Now)})
	case drift.Scale, drift.Renamed:
		return d.Was, d.Is
	case drift.Volume:
		return c.T("quality.changes.rows", wording.Args{"n": d.Before.N}), c.T("quality.changes.rows", wording.Args{"n": d.Now.N})
	case drift.Late, drift.After, drift.Appeared:
		return "–", c.T("quality.changes.rows", wording.Args{"n": d.Now.N})
	case drift.Vanished:
		return c.T("quality.changes.rows", wording.Args{"n": d.Before.N}), c.T("quality.changes.rows", wording.Args{"n": 0})
	}
	return "–", "–"
}
