package compose

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// The groups of the navigation.
const (
	groupGaps = iota
	groupThemes
	groupMethod
)

// maker makes one page. The composer sets the page's id and group.
type maker struct {
	id    string
	group int
	when  func(*composer) bool // nil means always
	make  func(*composer) report.Page
}

// makers returns all pages in the product's order.
func makers() []maker {
	all := []maker{{"overview", groupGaps, nil, overviewPage}}
	for i, page := range []func(*composer) report.Page{gap1Page, gap2Page, gap3Page, gap4Page, gap5Page} {
		all = append(all, maker{gapID(i + 1), groupGaps, declares(i + 1), page})
	}
	return append(all,
		maker{"priorities", groupGaps, nil, prioritiesPage},
		maker{"standards", groupThemes, nil, standardsPage},
		maker{"signs", groupThemes, nil, signsPage},
		maker{"satisfaction", groupThemes, hasCustomers, satisfactionPage},
		maker{"locations", groupThemes, brokenDown("location"), locationsPage},
		maker{"months", groupThemes, brokenDown("month"), monthsPage},
		maker{"channels", groupThemes, brokenDown("channel"), channelsPage},
		maker{"segments", groupThemes, hasSegments, segmentsPage},
		maker{"processes", groupThemes, hasProcesses, processesPage},
		maker{"complaints", groupThemes, hasComplaints, complaintsPage},
		maker{"checklist", groupThemes, hasChecklist, checklistPage},
		maker{"method", groupMethod, nil, methodPage},
		maker{"glossary", groupMethod, nil, glossaryPage},
	)
}

// PageIDs returns the ids of all pages there can be, in the product's order.
func PageIDs() []string {
	var ids []string
	for _, m := range makers() {
		ids = append(ids, m.id)
	}
	return ids
}

func gapID(number int) string { return "gap" + string(rune('0'+number)) }

func declares(gap int) func(*composer) bool {
	return func(c *composer) bool { return slices.Contains(c.cfg.Model.Gaps, gap) }
}

func brokenDown(factor string) func(*composer) bool {
	return func(c *composer) bool { _, ok := c.breakdown(factor); return ok }
}

func hasSegments(c *composer) bool { return len(c.segments()) > 0 }

func hasCustomers(c *composer) bool {
	return c.number(config.Customers) > 0 || c.number(config.Contacts) > 0
}

func hasComplaints(c *composer) bool {
	return c.r.Pareto.Status == analysis.Measured || c.r.Costs.Status == analysis.Measured
}

func hasChecklist(c *composer) bool { return len(c.r.Checklist) > 0 }

// wanted returns the pages to make: all, or those of report.yaml in its order. The overview always comes first, for it is
// the page that opens.
func (c *composer) wanted() []maker {
	var here []maker
	for _, m := range makers() {
		if m.when == nil || m.when(c) {
			here = append(here, m)
		}
	}
	if len(c.cfg.Pages) == 0 {
		return here
	}
	picked := here[:1:1]
	for _, page := range c.cfg.Pages {
		i := slices.IndexFunc(here, func(m maker) bool { return m.id == page.ID })
		switch {
		case !slices.Contains(PageIDs(), page.ID):
			c.unknownPage(page)
		case i < 0:
			c.diags.Warnf(page.At, "E0402", "page %q has nothing to show in this report", page.ID).
				Hint = "its gap is not in model.gaps, or no source has what it is about"
		case slices.ContainsFunc(picked[1:], func(m maker) bool { return m.id == page.ID }):
			c.diags.Warnf(page.At, "E0403", "page %q is listed twice", page.ID).Hint = "keep the first one"
		case i > 0:
			picked = append(picked, here[i])
		}
	}
	return picked
}

// shows tells whether the report has a page.
func (c *composer) shows(id string) bool {
	return slices.ContainsFunc(c.pages, func(m maker) bool { return m.id == id })
}

func (c *composer) unknownPage(page config.Page) {
	c.diags.Errorf(page.At, "E0401", "no page is called %q", page.ID).Hint = suggest(page.ID)
}

// suggest names the page meant, or all of them.
func suggest(id string) string {
	if near, ok := diag.Nearest(id, PageIDs()); ok {
		return "did you mean \"" + near + "\"?"
	}
	s := "pages are"
	for i, known := range PageIDs() {
		if i > 0 {
			s += ","
		}
		s += " " + known
	}
	return s
}

// sections keeps the sections that have something in them.
func sections(all ...report.Section) []report.Section {
	var kept []report.Section
	for _, s := range all {
		if len(s.Blocks) > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}
