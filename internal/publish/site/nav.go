package site

import "ecart/internal/document/report"

// nav lists the pages by group, with the current one marked. A page that stands under another is named only while it is read.
func (s *renderer) nav(current int) []navGroup {
	var groups []navGroup
	for i, pg := range s.report.Pages {
		if len(groups) == 0 || pg.Under == "" && pg.NavGroup != groups[len(groups)-1].Title {
			groups = append(groups, navGroup{Title: pg.NavGroup})
		}
		last := &groups[len(groups)-1]
		entry := navView{Title: pg.Nav, Figure: pg.Figure, Href: fileName(pg.ID), Current: i == current}
		switch {
		case pg.Under == "":
			last.Pages = append(last.Pages, entry)
		case entry.Current:
			last.Pages[len(last.Pages)-1].Under = &entry
		}
	}
	return groups
}

// neighbours are the pages before and after one: of a page that stands under another, the next of those; else the next of the others.
func (s *renderer) neighbours(i int) (before, after *navView) {
	under := s.report.Pages[i].Under
	for k, pg := range s.report.Pages {
		switch {
		case pg.Under != under:
		case k < i:
			before = neighbour(pg)
		case k > i && after == nil:
			after = neighbour(pg)
		}
	}
	return before, after
}

func neighbour(pg report.Page) *navView {
	return &navView{Title: pg.Nav, Href: fileName(pg.ID)}
}

// siblings are all pages that stand under the same one, for a list to jump by. The zero value is that of a page of its own.
type siblings struct {
	Parent *navView
	Pages  []navView
}

func (s *renderer) siblings(current int) siblings {
	var all siblings
	under := s.report.Pages[current].Under
	if under == "" {
		return all
	}
	for i, pg := range s.report.Pages {
		switch {
		case pg.ID == under:
			all.Parent = neighbour(pg)
		case pg.Under == under:
			all.Pages = append(all.Pages, navView{Title: pg.Nav, Href: fileName(pg.ID), Current: i == current})
		}
	}
	return all
}
