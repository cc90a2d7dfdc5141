package compose

import (
	"cmp"
	"slices"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/compose/about"
	"ecart/internal/document/compose/explore"
	"ecart/internal/document/compose/gaps"
	"ecart/internal/document/compose/people"
	"ecart/internal/document/compose/places"
	"ecart/internal/document/compose/plan"
	"ecart/internal/document/compose/signs"
	"ecart/internal/document/compose/standards"
	"ecart/internal/document/compose/work"
	"ecart/internal/document/wording"
)

// chapter is a heading of the navigation and the pages under it.
type chapter struct {
	id    string // compose.chapter.ID is its heading; "" has none
	pages []string
}

// chapters is the product's order of pages. A page that no chapter names follows the one before it in its family's list.
var chapters = []chapter{
	{"", []string{"overview"}},
	{"gaps", []string{"gap1", "gap2", "gap3", "gap4", "gap5", "perception", "zone", "priorities"}},
	{"standards", []string{"standards", "origins", "signs", "checklist"}},
	{"customers", []string{"satisfaction", "comments", "key", "segments"}},
	{"places", []string{"explore", "locations", "months", "channels"}},
	{"work", []string{"employees", "processes", "complaints", "retention"}},
	{"act", []string{"plan"}},
	{"method", []string{"method", "codebook", "quality", "reliability", "glossary"}},
}

// everyPage returns all pages there can be, in the product's order, each with its chapter.
func everyPage() []wording.Page {
	type place struct {
		rank    int
		chapter string
	}
	known := map[string]place{}
	for _, c := range chapters {
		for _, id := range c.pages {
			known[id] = place{len(known), c.id}
		}
	}
	type placed struct {
		page wording.Page
		at   place
	}
	var all []placed
	for _, family := range [][]wording.Page{
		{{ID: "overview", Make: overviewPage}}, explore.Pages(),
		gaps.Pages(), standards.Pages(), signs.Pages(), people.Pages(), places.Pages(), work.Pages(), plan.Pages(), about.Pages()} {
		at := place{rank: len(known)}
		for _, p := range family {
			if here, is := known[p.ID]; is {
				at = here
			}
			p.Chapter = at.chapter
			all = append(all, placed{p, at})
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Compare(a.at.rank, b.at.rank) })
	return wording.Each(all, func(p placed) wording.Page { return p.page })
}

// PageIDs returns the ids of all pages there can be, in the product's order.
func PageIDs() []string { return idsOf(everyPage()) }

func idsOf(pages []wording.Page) []string {
	return wording.Each(pages, func(p wording.Page) string { return p.ID })
}

// wanted returns the pages to make: all, or those of report.yaml in its order. The overview always comes first, for it is
// the page that opens.
func (c *composer) wanted() []wording.Page {
	var here []wording.Page
	for _, p := range everyPage() {
		if p.When == nil || p.When(c.Composer) {
			here = append(here, p)
		}
	}
	if len(c.Config.Pages) == 0 {
		return here
	}
	picked := here[:1:1]
	for _, page := range c.Config.Pages {
		i := slices.IndexFunc(here, func(p wording.Page) bool { return p.ID == page.ID })
		switch {
		case !slices.Contains(PageIDs(), page.ID):
			c.unknownPage(page)
		case i < 0:
			c.diags.Warnf(page.At, "E0402", "page %q has nothing to show in this report", page.ID).
				Hint = "its gap is not in model.gaps, or no source has what it is about"
		case slices.ContainsFunc(picked[1:], func(p wording.Page) bool { return p.ID == page.ID }):
			c.diags.Warnf(page.At, "E0403", "page %q is listed twice", page.ID).Hint = "keep the first one"
		case i > 0:
			picked = append(picked, here[i])
		}
	}
	return picked
}

// unfold puts behind each page those that stand under it.
func (c *composer) unfold(pages []wording.Page) []wording.Page {
	var all []wording.Page
	for _, p := range pages {
		all = append(all, p)
		if p.Under == nil {
			continue
		}
		for _, under := range p.Under(c.Composer) {
			under.Chapter, under.Parent = p.Chapter, p.ID
			all = append(all, under)
		}
	}
	return all
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
