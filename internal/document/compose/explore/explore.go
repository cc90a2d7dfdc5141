// Package explore lets a reader choose a place, a channel, a group and a period, and shows the main figures of who meets them beside those of
// everybody.
package explore

import (
	"net/url"
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// Pages is the page of the slices.
func Pages() []wording.Page {
	return []wording.Page{{ID: "explore", When: has, Make: page}}
}

func has(c *wording.Composer) bool { return len(c.Results.Slices.Slices) > 0 }

func page(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("explore.nav"), Eyebrow: c.T("explore.nav"), Title: c.T("explore.title", wording.Args{"names": c.Printer.List(criteriaNames(c))}),
		Lead: c.T("explore.lead", wording.Args{"level": c.Level()}),
		Sections: wording.Sections(
			report.Section{ID: "choose", Plain: true, Blocks: []report.Block{report.Explorer{Static: static(c)}}},
			report.Section{ID: "reading", Title: c.T("explore.reading"), Blocks: wording.Prose(
				c.T("explore.reading.others"),
				c.T("explore.reading.hidden", wording.Args{"n": c.Config.Privacy.Customers, "crossed": c.Results.Slices.Least}))}),
	}
}

// Bar is the filters on another page.
func Bar(c *wording.Composer) report.Section {
	s := report.Section{ID: "choose", Plain: true}
	if has(c) && c.Shows("explore") {
		s.Blocks = []report.Block{report.Explorer{Compact: true, Static: static(c)}}
	}
	return s
}

// Link leads from a page about groups to the filters: with one of them chosen where the page is about that alone.
func Link(c *wording.Composer, pageID, place string) (report.Section, bool) {
	s := report.Section{ID: "explore", Plain: true}
	criterion := map[string]string{"locations": "location", "channels": "channel", "months": "month"}[pageID]
	if place != "" {
		criterion = "location"
	}
	asked := slices.ContainsFunc(c.Results.Slices.Criteria, func(k result.Criterion) bool {
		return k.ID == criterion || pageID == "segments" && isSegment(k)
	})
	if !asked || !c.Shows("explore") {
		return s, false
	}
	link := report.Link{Title: c.T("explore.link"), Detail: c.T("explore.link.detail"), Href: "explore.html"}
	if place != "" {
		link.Title, link.Href = c.T("explore.link.place", wording.Args{"place": place}), "explore.html#"+State("location", place)
	}
	s.Blocks = []report.Block{report.Links{Items: []report.Link{link}}}
	return s, true
}

// State is a choice as it stands in the address of a filtered page.
func State(criterion, level string) string {
	escaped := func(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }
	return escaped(criterion) + "=" + escaped(level)
}

func isSegment(k result.Criterion) bool {
	return !k.Period && k.ID != "location" && k.ID != "channel"
}

// criteriaNames are what a reader can choose by, the periods once.
func criteriaNames(c *wording.Composer) []string {
	var names []string
	for _, k := range c.Results.Slices.Criteria {
		name := c.Printer.Within(nameOf(c, k))
		if k.Period {
			name = c.T("explore.period.lower")
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// nameOf is what a criterion is called above its choices.
func nameOf(c *wording.Composer, k result.Criterion) string {
	switch k.ID {
	case "location", "channel", "year", "quarter", "month":
		return c.T("explore." + k.ID)
	}
	return wording.Or(wording.Capital(k.Name), k.ID)
}

// static says which pages hold the same figures as tables.
func static(c *wording.Composer) []report.Paragraph {
	var links []report.Run
	for _, at := range []struct{ criterion, page, name string }{
		{"location", "locations", "compose.locations.nav"}, {"channel", "channels", "compose.channels.nav"}, {"month", "months", "compose.months.nav"}, {"", "segments", "compose.segments.nav"},
	} {
		asked := at.criterion == "" || slices.ContainsFunc(c.Results.Slices.Criteria, func(k result.Criterion) bool { return k.ID == at.criterion })
		if !asked || !c.Shows(at.page) {
			continue
		}
		if len(links) > 0 {
			links = append(links, report.Run{Text: " · "})
		}
		links = append(links, report.Run{Text: c.T(at.name), Href: at.page + ".html"})
	}
	if len(links) == 0 {
		return []report.Paragraph{{Runs: []report.Run{{Text: c.T("explore.static.none")}}}}
	}
	return []report.Paragraph{{Runs: append([]report.Run{{Text: c.T("explore.static") + " "}}, links...)}}
}
