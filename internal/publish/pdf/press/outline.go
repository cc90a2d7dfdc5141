package press

import (
	"fmt"
	"regexp"
	"strings"

	"ecart/internal/publish/pdf/lay"
)

// marks returns the places that the outline and links name.
func marks(f lay.Frame, sheets []lay.Sheet) []placedMark {
	var all []placedMark
	for i, sh := range sheets {
		sh.Each(f, func(s lay.Strip, _, y float64) {
			for _, m := range s.Marks() {
				all = append(all, placedMark{m, i + 1, f.Height - y - m.Y + 6})
			}
		})
	}
	return all
}

// links returns the areas that lead somewhere this document has, or outside.
func links(f lay.Frame, sheets []lay.Sheet) []placedLink {
	targets := map[string]placedMark{}
	for _, m := range marks(f, sheets) {
		targets[m.Anchor] = m
	}
	var all []placedLink
	for i, sh := range sheets {
		sh.Each(f, func(s lay.Strip, x, y float64) {
			for _, l := range s.Links {
				p := placedLink{page: i + 1, x1: x + l.X, x2: x + l.X + l.W, y1: f.Height - (y + l.Y + l.H), y2: f.Height - (y + l.Y)}
				if outside.MatchString(l.To) {
					p.uri = l.To
				} else if m, ok := target(targets, l.To); ok {
					p.toPage, p.toY = m.page, m.y
				} else {
					continue // the page is not part of the printed report
				}
				all = append(all, p)
			}
		})
	}
	return all
}

// outside is an address of its own: https://…, mailto:….
var outside = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// target finds a link's place: gap5.html#items is gap5#items here, or gap5 when that section is not printed.
func target(targets map[string]placedMark, href string) (placedMark, bool) {
	file, section, within := strings.Cut(href, "#")
	page := strings.TrimSuffix(file, ".html")
	if page == "index" {
		page = "overview"
	}
	if within {
		if m, ok := targets[page+"#"+section]; ok {
			return m, true
		}
	}
	m, ok := targets[page]
	return m, ok
}

// outline writes the bookmarks, nested by their levels, and returns the object of their root, or 0 when there are none.
func (u *update) outline(all []placedMark) int {
	var shown []placedMark
	for _, m := range all {
		if m.Title != "" {
			shown = append(shown, m)
		}
	}
	if len(shown) == 0 {
		return 0
	}
	root := u.take()
	ids := make([]int, len(shown))
	for i := range ids {
		ids[i] = u.take()
	}
	under := nested(shown)
	top := under[-1]
	u.put(root, fmt.Sprintf("<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>", ids[top[0]], ids[top[len(top)-1]], len(top)))
	for parent := -1; parent < len(shown); parent++ {
		above := root
		if parent >= 0 {
			above = ids[parent]
		}
		list := under[parent]
		for k, i := range list {
			m := shown[i]
			s := fmt.Sprintf("<</Title %s /Parent %d 0 R /Dest [%d 0 R /XYZ null %.2f null]", text(strings.TrimSpace(m.Number+" "+m.Title)), above, u.pages[m.page-1], m.y)
			if k > 0 {
				s += fmt.Sprintf(" /Prev %d 0 R", ids[list[k-1]])
			}
			if k < len(list)-1 {
				s += fmt.Sprintf(" /Next %d 0 R", ids[list[k+1]])
			}
			if kids := under[i]; len(kids) > 0 {
				s += fmt.Sprintf(" /First %d 0 R /Last %d 0 R /Count -%d", ids[kids[0]], ids[kids[len(kids)-1]], len(kids))
			}
			u.put(ids[i], s+">>")
		}
	}
	return root
}

// nested returns the entries under each entry; those on top stand under −1. One that is deeper than its place allows stands as deep as may be.
func nested(shown []placedMark) map[int][]int {
	under := map[int][]int{}
	var path []int // the entry last seen at each level
	for i, m := range shown {
		level := min(m.Level, len(path))
		parent := -1
		if level > 0 {
			parent = path[level-1]
		}
		under[parent] = append(under[parent], i)
		path = append(path[:level], i)
	}
	return under
}
