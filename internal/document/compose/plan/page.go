// Package plan makes the page on the action plan: who does what until when, and what has come of it.
package plan

import (
	"cmp"
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{{ID: "plan", When: planned, Make: planPage}}
}

func planned(c *wording.Composer) bool { return len(c.Results.Plan) > 0 }

// entry is an action with the figure it is to change.
type entry struct {
	config.PlannedAction
	result.Action
}

// entries pairs what report.yaml says with what was measured; both are in its order.
func entries(c *wording.Composer) (open, closed []entry) {
	for i, m := range c.Results.Plan {
		e := entry{c.Config.Plan.Actions[i], m}
		if e.Open() {
			open = append(open, e)
		} else {
			closed = append(closed, e)
		}
	}
	// What is due first comes first; what is due on no day comes last.
	slices.SortStableFunc(open, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.dueRank(), b.dueRank()), a.Due.Compare(b.Due))
	})
	slices.SortStableFunc(closed, func(a, b entry) int { return b.Closed.Compare(a.Closed) })
	return open, closed
}

func (e entry) dueRank() int {
	if e.Due.IsZero() {
		return 1
	}
	return 0
}

func planPage(c *wording.Composer) report.Page {
	open, closed := entries(c)
	return report.Page{
		Nav: c.T("plan.nav"), Eyebrow: c.T("plan.nav"), Title: title(c, open), Lead: c.T("plan.lead"), PDF: true,
		Sections: wording.Sections(
			report.Section{ID: "figures", Plain: true, Blocks: tally(c, open, closed)},
			report.Section{ID: "open", Title: c.T("plan.open"), Note: c.T("plan.open.note"), PDF: true, Blocks: append(block(c, open), closedLine(c, closed)...)},
			report.Section{ID: "without", Title: c.T("plan.without"), Note: c.T("plan.without.note"), Spare: true, Blocks: without(c)},
			report.Section{ID: "closed", Title: c.T("plan.closed"), Blocks: block(c, closed)},
		),
	}
}

// title says how many actions are open, and how many of these are overdue.
func title(c *wording.Composer, open []entry) string {
	late := overdue(c, open)
	switch {
	case len(open) == 0:
		return c.T("plan.title.closed")
	case late == 0:
		return c.T("plan.title.open", wording.Args{"n": len(open)})
	}
	return c.T("plan.title.late", wording.Args{"n": late, "open": c.T("plan.title.open", wording.Args{"n": len(open)})})
}

func overdue(c *wording.Composer, open []entry) int {
	n := 0
	for _, e := range open {
		if e.Overdue(c.Built) {
			n++
		}
	}
	return n
}

// tally counts the plan: what is open, late, carried over, and done.
func tally(c *wording.Composer, open, closed []entry) []report.Block {
	carried, done := 0, 0
	for _, e := range open {
		if e.Carried > 0 {
			carried++
		}
	}
	for _, e := range closed {
		if e.Status == config.Done {
			done++
		}
	}
	late := "" // without a day of the report nothing is late
	if !c.Built.IsZero() {
		late = c.T("plan.late.detail", wording.Args{"day": c.Printer.Date(c.Built)})
	}
	return wording.Present(
		c.Figure(c.T("plan.open"), wording.Count(len(open))),
		c.Figure(c.T("plan.late"), wording.Count(overdue(c, open)), late),
		c.Figure(c.T("plan.carried"), wording.Count(carried), c.T("plan.carried.detail")),
		c.Figure(c.T("plan.done"), wording.Count(done)),
	)
}

func block(c *wording.Composer, all []entry) []report.Block {
	if len(all) == 0 {
		return nil
	}
	var p report.Plan
	for _, e := range all {
		p.Actions = append(p.Actions, action(c, e))
	}
	return []report.Block{p}
}

// mostClosed is how many closed actions are named in a line.
const mostClosed = 4

// closedLine names the closed actions, the last first, with what became of each; paper has room for no more of them.
func closedLine(c *wording.Composer, closed []entry) []report.Block {
	if len(closed) == 0 {
		return nil
	}
	var names []string
	for i, e := range closed {
		if i == mostClosed && len(closed) > mostClosed+1 {
			names = append(names, c.T("plan.closed.more", wording.Args{"n": len(closed) - mostClosed}))
			break
		}
		_, became := state(c, e)
		names = append(names, c.T("plan.closed.one", wording.Args{"title": e.Name, "became": became}))
	}
	return wording.Prose(c.T("plan.closed.line", wording.Args{"list": c.Printer.List(names)}))
}

// without lists the priorities that no open action is to change.
func without(c *wording.Composer) []report.Block {
	open, _ := entries(c)
	var l report.Links
	for _, f := range c.Results.Priorities {
		if slices.ContainsFunc(open, func(e entry) bool { return serves(c, e, f) }) {
			continue
		}
		l.Items = append(l.Items, report.Link{Title: c.FindingName(f), Href: "priorities.html", Value: c.FindingValue(f), Detail: c.Basis(c.FindingValue(f))})
	}
	if len(l.Items) == 0 {
		return nil
	}
	return []report.Block{l}
}

// serves tells whether an action is to change what a finding speaks of: itself, its dimension, or the standard that serves it.
func serves(c *wording.Composer, e entry, f result.Finding) bool {
	switch f.Kind {
	case "item":
		return e.Item == f.ID || e.Dimension != "" && e.Dimension == c.Names.Items[f.ID].Dimension || e.Standard != "" && e.Standard == f.Standard
	case "standard":
		return e.Standard == f.ID
	case "promise":
		p := c.Names.Promises[f.ID]
		return e.Gap == 4 && (e.Dimension == "" || e.Dimension == p.Dimension) || e.Item != "" && e.Item == p.Item
	}
	return e.Indicator == f.ID
}
