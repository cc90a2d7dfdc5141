package places

import (
	"slices"
	"strconv"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// locationPages returns a page for each location of which something may be shown, in the order of their names.
func locationPages(c *wording.Composer) []wording.Page {
	b, _ := c.Breakdown("location")
	ids := locationIDs(b)
	var pages []wording.Page
	for _, l := range b.Levels {
		if !tells(c, l) {
			continue
		}
		pages = append(pages, wording.Page{ID: ids[l.Level], Make: func(c *wording.Composer) report.Page { return locationPage(c, b, l) }})
	}
	return pages
}

// tells tells whether anything of a location may be shown.
func tells(c *wording.Composer, l result.Level) bool {
	return slices.ContainsFunc(c.LevelMeasures(), func(m wording.LevelMeasure) bool { return m.Of(l).OK() })
}

// locationIDs returns the id of each location's page, made of its name: "location-saint-malo". Where a name has no letter of the Latin
// alphabet, or another name gives the same id, its number among the locations keeps them apart.
func locationIDs(b result.Breakdown) map[string]string {
	ids, taken := map[string]string{}, map[string]bool{}
	for i, l := range b.Levels {
		id := "location-" + plain(l.Level)
		if id == "location-" || taken[id] {
			id = strings.TrimSuffix(id, "-") + "-" + strconv.Itoa(i+1)
		}
		for taken[id] {
			id += "-"
		}
		taken[id] = true
		ids[l.Level] = id
	}
	return ids
}

// plain is a name as a part of a file name: small letters without accents and digits, a hyphen for all between them.
func plain(name string) string {
	words := strings.FieldsFunc(wording.Folded(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return strings.Join(words, "-")
}

// locationPage is what a location should know of itself: how it fares against the group, and what it should mend first.
func locationPage(c *wording.Composer, b result.Breakdown, l result.Level) report.Page {
	name := c.LevelName(b, l.Level)
	return report.Page{
		Nav: name, Eyebrow: wording.Capital(wording.Or(b.Name, c.T("compose.locations.nav"))), Title: name, Edition: name,
		Sections: wording.Sections(locationKeys(c, l)),
	}
}

// locationKeys are the location's key figures.
func locationKeys(c *wording.Composer, l result.Level) report.Section {
	s := report.Section{ID: "figures", Plain: true, PDF: true}
	var figures []report.Figure
	for _, m := range c.LevelMeasures() {
		figures = append(figures, c.Figure(m.Name, m.Look(m.Of(l))))
	}
	s.Blocks = wording.Present(figures...)
	return s
}
