package work

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// silentSection is the problems that no complaint tells of; it is left out where nobody was asked.
func silentSection(c *wording.Composer) report.Section {
	q := c.Results.Silent
	s := report.Section{ID: "silent", Title: c.T("economy.silent"), Note: c.T("economy.silent.note")}
	if !q.Problem.OK() {
		return s
	}
	if q.Quiet.OK() {
		s.Title = c.T("economy.silent.title", wording.Args{"share": c.Write(c.Share(q.Quiet))})
	}
	s.Blocks = wording.Present(
		c.Figure(c.T("economy.problem"), c.Share(q.Problem)),
		c.Figure(c.T("economy.complained"), c.Share(q.Complained)),
		c.Figure(c.T("economy.quiet"), c.Share(q.Quiet)),
	)
	if q.Behind.OK() {
		behind := c.As(q.Behind, report.Value{Kind: report.Count})
		s.Blocks = append(s.Blocks, wording.Prose(c.T("economy.behind", wording.Args{"n": q.Logged, "behind": c.Full(behind)}))...)
	}
	return s
}
