package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/document/compose/commentary"
	"ecart/internal/document/report"
)

// Commentary is one Markdown file of the user's.
type Commentary = commentary.Source

// commentaryID is the first section that a commentary stands in on its page.
const commentaryID = "commentary"

// comment puts every commentary in its place. A file that no page is named after is warned of; one whose section is not there stands at the end
// of its page.
func (c *composer) comment(doc *report.Report, world commentary.World) {
	c.links = map[string][]commentary.Stretch{}
	for _, f := range c.texts {
		i := slices.IndexFunc(doc.Pages, func(p report.Page) bool { return p.ID == f.Page })
		switch {
		case f.Empty, f.Own && f.Page == "":
		case i < 0:
			c.unplaced(f)
		case f.Own:
			c.noteLinks(f, doc.Pages[i].ID)
		default:
			blocks, found := f.Blocks(world)
			c.diags = append(c.diags, found...)
			c.noteLinks(f, f.Page)
			if len(blocks) > 0 {
				c.place(&doc.Pages[i], f, blocks)
			}
		}
	}
}

// unplaced warns of a commentary whose page is not there.
func (c *composer) unplaced(f *commentary.File) {
	if slices.Contains(PageIDs(), f.Page) || f.Own {
		f.Show(c.diags.Warnf(f.At, "E0404", "commentary for %q is not shown: the report has no such page", f.Page), f.Page).
			Hint = "list the page under pages, or remove the file"
		return
	}
	if f.At.Line > 0 { // its own head names the page
		f.Show(c.diags.Warnf(f.At, "E0404", "commentary for %q belongs to no page", f.Page), f.Page).Hint = c.suggest(f.Page)
		return
	}
	d := f.Show(c.diags.Warnf(f.At, "E0404", "commentary for %q belongs to no page", f.Page), f.Page)
	d.Hint = "to make it a page of its own, begin the file with the lines ---, page: {title: " + strconv.Quote(f.Page) + "} and ---; else name it after a page, such as gap5.md"
	if near, ok := diag.Nearest(f.Page, c.pagesKnown()); ok {
		d.Hint = fmt.Sprintf("did you mean %q? For a page of its own, begin the file with the lines ---, page: {title: …} and ---", near)
	}
}

// place puts a commentary before or after a page or a section of it. Two halves that stand side by side are not parted.
func (c *composer) place(page *report.Page, f *commentary.File, blocks []report.Block) {
	s := report.Section{ID: commentaryID, Title: f.Title, PDF: f.PDF, Blocks: blocks}
	taken := 0
	for _, other := range page.Sections {
		if strings.HasPrefix(other.ID, commentaryID) {
			taken++
		}
	}
	if taken > 0 {
		s.ID = fmt.Sprintf("%s-%d", commentaryID, taken+1)
	}
	if s.Title == "" && taken == 0 {
		s.Title = c.T("compose.commentary")
	}
	if at := slices.IndexFunc(page.Sections, func(o report.Section) bool { return f.Section != "" && o.ID == f.Section }); at >= 0 {
		// What is said to a section is printed where the section is.
		s.PDF, s.Spare = f.PDF && page.Sections[at].PDF, f.PDF && page.Sections[at].Spare
	}
	page.Sections = slices.Insert(page.Sections, c.spot(page, f), s)
}

// spot is where in a page's sections a commentary goes. Of several at one place the first stays the first.
func (c *composer) spot(page *report.Page, f *commentary.File) int {
	sections := page.Sections
	if f.Section == "" {
		if !f.Before {
			return len(sections)
		}
		return past(sections, 0)
	}
	at := slices.IndexFunc(sections, func(s report.Section) bool { return s.ID == f.Section })
	if at < 0 {
		var ids []string
		for _, s := range sections {
			if s.ID != "" && !strings.HasPrefix(s.ID, commentaryID) {
				ids = append(ids, s.ID)
			}
		}
		found := c.diags.Warnf(f.At, "E0409", "page %q has no section %q; its commentary stands at the end of the page", f.Page, f.Section)
		found.Hint = "its sections are " + strings.Join(ids, ", ")
		if near, ok := diag.Nearest(f.Section, ids); ok {
			found.Hint = fmt.Sprintf("did you mean %q?", near)
		}
		return len(sections)
	}
	half := func(i int) bool { return i >= 0 && i < len(sections) && sections[i].Half }
	first := at
	for half(at) && half(first-1) {
		first--
	}
	second := half(at) && (at-first)%2 == 1
	switch {
	case f.Before && second:
		return at - 1
	case f.Before:
		return at
	case half(at) && !second && half(at+1):
		at++
	}
	return past(sections, at+1)
}

// past is the first place from here on that no commentary holds.
func past(sections []report.Section, at int) int {
	for at < len(sections) && strings.HasPrefix(sections[at].ID, commentaryID) {
		at++
	}
	return at
}

// noteLinks remembers where a file holds links, to warn of those that lead nowhere.
func (c *composer) noteLinks(f *commentary.File, page string) {
	for href, at := range f.Links() {
		c.links[page+" "+href] = append(c.links[page+" "+href], at...)
	}
}

// ownPage is a page made of a commentary.
func (c *composer) ownPage(f *commentary.File, world commentary.World) report.Page {
	sections, found := f.Sections(world)
	c.diags = append(c.diags, found...)
	for i := range sections {
		sections[i].PDF = f.PDF
	}
	return report.Page{Nav: f.Leaf.Nav, Title: f.Leaf.Title, PDF: f.PDF, Sections: sections}
}

// world is what commentaries may show: every figure that has a name, and the charts of all pages, of those that are left out too.
func (c *composer) world(pages []report.Page) commentary.World {
	w := commentary.World{Words: c.Printer}
	live := map[string]commentary.Live{}
	for _, f := range figures(c.Composer) {
		page, section, _ := strings.Cut(f.Page, "#")
		href := fileOf(page)
		if section != "" {
			href += "#" + section
		}
		live[f.Name] = commentary.Live{Value: f.Value, Verdict: f.Verdict, Href: href}
		w.Names = append(w.Names, f.Name)
	}
	charts := map[string]report.Chart{}
	for _, p := range pages {
		for _, s := range p.Sections {
			for _, b := range s.Blocks {
				if f, is := b.(report.Figurative); is {
					charts[f.Chart.ID] = f.Chart
					w.Drawn = append(w.Drawn, f.Chart.ID)
				}
			}
		}
	}
	w.Figures = func(name string) (commentary.Live, bool) { l, ok := live[name]; return l, ok }
	w.Charts = func(id string) (report.Chart, bool) { ch, ok := charts[id]; return ch, ok }
	return w
}
