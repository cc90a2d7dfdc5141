package compose

import (
	"cmp"
	"slices"

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
