package compose

import (
	"strings"

	"ecart/internal/document/report"
)

// anchors are the sections of each page, by file name.
type anchors map[string]map[string]bool

func anchorsOf(doc *report.Report) anchors {
	all := anchors{}
	for _, p := range doc.Pages {
		in := map[string]bool{}
		for _, s := range p.Sections {
			in[s.ID] = true
		}
		all[fileOf(p.ID)] = in
	}
	return all
}

// fileOf is the file a page becomes: the overview is the one that opens.
func fileOf(id string) string {
	if id == "overview" {
		return "index.html"
	}
	return id + ".html"
}

// mend returns a link that leads somewhere: to a section, else to its page, else "" when there is no such page.
func (a anchors) mend(page, href string) string {
	if href == "" || strings.HasPrefix(href, "https:") || strings.HasPrefix(href, "mailto:") {
		return href
	}
	file, anchor, _ := strings.Cut(href, "#")
	switch file {
	case "":
		file = page
	case "overview.html":
		file = "index.html"
	}
	in, ok := a[file]
	switch {
	case !ok:
		return ""
	case strings.Contains(anchor, "="):
		return file + "#" + anchor // what a reader has chosen there
	case anchor == "" || !in[anchor]:
		return file
	}
	return file + "#" + anchor
}

// mendLinks makes every link lead to a page and section there is. A page that was not wanted takes the links to it away;
// a link that a commentary holds is warned of.
func (c *composer) mendLinks(doc *report.Report) {
	a := anchorsOf(doc)
	for _, p := range doc.Pages {
		for _, s := range p.Sections {
			for i, b := range s.Blocks {
				s.Blocks[i] = mended(b, func(href string) string {
					to := a.mend(fileOf(p.ID), href)
					if place, said := c.links[p.ID+" "+href]; said && to == "" {
						delete(c.links, p.ID+" "+href)
						place.Show(c.diags.Warnf(place.Place, "E0405", "link %q leads to no page of the report", href)).
							Hint = "link to a page such as gap5.html, to https://… or to mailto:…"
					}
					return to
				})
			}
		}
	}
}

// mended returns a block with its links mended. Blocks without links are returned as they are.
func mended(b report.Block, mend func(string) string) report.Block {
	switch b := b.(type) {
	case report.Prose:
		mendRuns(b.Paragraphs, mend)
	case report.Explorer:
		mendRuns(b.Static, mend)
	case report.Table:
		mendTable(b, mend)
	case report.Ranking:
		for i := range b.Items {
			b.Items[i].Href = mend(b.Items[i].Href)
		}
	case report.Callout:
		mendRuns(b.Text, mend)
	case report.Scorecards:
		for i := range b.Cards {
			b.Cards[i].Href = mend(b.Cards[i].Href)
		}
	case report.Links:
		var kept []report.Link
		for _, l := range b.Items {
			if l.Href = mend(l.Href); l.Href != "" {
				kept = append(kept, l)
			}
		}
		return report.Links{Items: kept}
	case report.Figurative:
		mendTable(b.Chart.Table, mend)
		if m, ok := b.Chart.Spec.(report.GapModel); ok {
			for i := range m.Gaps {
				m.Gaps[i].Href = mend(m.Gaps[i].Href)
			}
		}
	}
	return b
}

func mendRuns(ps []report.Paragraph, mend func(string) string) {
	for _, p := range ps {
		for i := range p.Runs {
			p.Runs[i].Href = mend(p.Runs[i].Href)
		}
	}
}

func mendTable(t report.Table, mend func(string) string) {
	for _, r := range t.Rows {
		for i := range r.Cells {
			r.Cells[i].Href = mend(r.Cells[i].Href)
			mendRuns([]report.Paragraph{{Runs: r.Cells[i].Runs}}, mend)
		}
	}
}
