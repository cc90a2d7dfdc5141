package compose

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/document/compose/commentary"
	"ecart/internal/document/report"
)

// anchors are what can be led to on each page, by file name: sections, charts, tables and terms.
type anchors map[string]map[string]bool

func anchorsOf(doc *report.Report) anchors {
	all := anchors{}
	for _, p := range doc.Pages {
		in := map[string]bool{}
		for _, s := range p.Sections {
			in[s.ID] = true
			for _, b := range s.Blocks {
				for _, id := range marked(b) {
					in[id] = true
				}
			}
		}
		delete(in, "")
		all[fileOf(p.ID)] = in
	}
	return all
}

// marked are the ids by which a link leads to a block, or to parts of it.
func marked(b report.Block) []string {
	switch b := b.(type) {
	case report.Figurative:
		return []string{b.Chart.ID}
	case report.Table:
		return []string{b.ID}
	case report.Definitions:
		var ids []string
		for _, d := range b.Terms {
			ids = append(ids, d.ID)
		}
		return ids
	}
	return nil
}

// fileOf is the file a page becomes: the overview is the one that opens.
func fileOf(id string) string {
	if id == "overview" {
		return "index.html"
	}
	return id + ".html"
}

// goal is where a link of a page leads: the file, and what on it; outside of the report the file is "".
func goal(page, href string) (file, anchor string) {
	if href == "" || strings.HasPrefix(href, "https:") || strings.HasPrefix(href, "mailto:") {
		return "", ""
	}
	file, anchor, _ = strings.Cut(href, "#")
	switch file {
	case "":
		file = page
	case "overview.html":
		file = "index.html"
	}
	return file, anchor
}

// holds tells whether a page is there, and on it what a link names. Behind # may stand what a reader has chosen there.
func (a anchors) holds(file, anchor string) (page, place bool) {
	in, page := a[file]
	return page, anchor == "" || strings.Contains(anchor, "=") || in[unescaped(anchor)]
}

// unescaped is a part of an address as it was meant: %C3%A9 is é.
func unescaped(part string) string {
	if plain, err := url.PathUnescape(part); err == nil {
		return plain
	}
	return part
}

// mend returns a link that leads somewhere: to a section, else to its page, else "" when there is no such page.
func (a anchors) mend(page, href string) string {
	file, anchor := goal(page, href)
	if file == "" {
		return href
	}
	there, place := a.holds(file, anchor)
	switch {
	case !there:
		return ""
	case anchor == "" || !place:
		return file
	}
	return file + "#" + anchor
}

// mendLinks makes every link lead to a page and section there is. A page that was not wanted takes the links to it away;
// links that a commentary holds are warned of, each where it stands.
func (c *composer) mendLinks(doc *report.Report) {
	a := anchorsOf(doc)
	for _, p := range doc.Pages {
		for _, s := range p.Sections {
			for i, b := range s.Blocks {
				s.Blocks[i] = mended(b, func(href string) string {
					for _, at := range c.links[p.ID+" "+href] {
						c.astray(a, fileOf(p.ID), href, at)
					}
					delete(c.links, p.ID+" "+href)
					return a.mend(fileOf(p.ID), href)
				})
			}
		}
	}
}

// astray warns of a commentary's link when it leads to no page, or to nothing on its page.
func (c *composer) astray(a anchors, page, href string, at commentary.Stretch) {
	file, anchor := goal(page, href)
	if file == "" {
		return
	}
	switch there, place := a.holds(file, anchor); {
	case !there:
		at.Show(c.diags.Warnf(at.Place, "E0405", "link %q leads to no page of the report", href)).Hint = a.pageMeant(file, href)
	case !place:
		at.Show(c.diags.Warnf(at.Place, "E0424", "link %q leads to nothing on its page, and is made one to the page", href)).Hint = a.placeMeant(file, unescaped(anchor))
	}
}

// pageMeant says what a link that leads to no page should be.
func (a anchors) pageMeant(file, href string) string {
	files := slices.Sorted(maps.Keys(a))
	near, ok := diag.Nearest(file, files)
	switch {
	case strings.Contains(href, "@"):
		return fmt.Sprintf("for an e-mail write mailto:%s", href)
	case strings.HasPrefix(href, "www."):
		return fmt.Sprintf("write it whole: https://%s", href)
	case ok:
		return fmt.Sprintf("did you mean %q?", near)
	case slices.Contains(PageIDs(), strings.TrimSuffix(file, ".html")):
		return "the page is not in this report: list it under pages, or take the link out"
	}
	return "link to a page such as gap5.html, to https://… or to mailto:…"
}

// fewPlaces is how many places of a page a hint lists.
const fewPlaces = 12

// placeMeant says what of a page may be led to: what is nearest, else its first places.
func (a anchors) placeMeant(file, anchor string) string {
	ids := slices.Sorted(maps.Keys(a[file]))
	if near, ok := diag.Nearest(anchor, ids); ok {
		return fmt.Sprintf("did you mean %q?", "#"+near)
	}
	if len(ids) == 0 {
		return "take away what stands from # on"
	}
	rest := ""
	if more := len(ids) - fewPlaces; more > 0 {
		ids, rest = ids[:fewPlaces], fmt.Sprintf(" and %d more", more)
	}
	return fmt.Sprintf("on %s are #%s%s", file, strings.Join(ids, ", #"), rest)
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
	case report.Plan:
		for i := range b.Actions {
			b.Actions[i].Href = mend(b.Actions[i].Href)
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
