package compose

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/compose/commentary"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// leaf is a page of the report before it is made: the program's or a commentary, with what report.yaml wants of it otherwise.
type leaf struct {
	wording.Page
	wish  config.Page
	group string           // its heading in the navigation, in the user's words; "" is its chapter's
	own   *commentary.File // the commentary it is made of; nil is a page of the program's
}

// here returns the pages that have something to show, in the product's order, the user's own among them.
func (c *composer) here() []leaf {
	var all []leaf
	for _, p := range everyPage() {
		if p.When == nil || p.When(c.Composer) {
			all = append(all, leaf{Page: p})
		}
	}
	for _, f := range c.texts {
		if f.Own && !f.Empty && c.soundName(f, all) {
			all = c.insert(all, f)
		}
	}
	return all
}

// soundName tells whether a page of the user's has a name that no other page has.
func (c *composer) soundName(f *commentary.File, all []leaf) bool {
	if f.Page == "" {
		return false
	}
	if slices.Contains(PageIDs(), f.Page) || slices.ContainsFunc(all, func(l leaf) bool { return l.ID == f.Page }) {
		f.Show(c.diags.Errorf(f.At, "E0418", "a page of its own cannot be called %q, for there is one of that name", f.Page), "").
			Hint = "give the file another name, or take page out of it to stand on " + f.Page
		return false
	}
	return true
}

// insert puts a page of the user's behind the one it follows: by itself before the method, for that and what explains it come last.
func (c *composer) insert(all []leaf, f *commentary.File) []leaf {
	one := leaf{Page: wording.Page{ID: f.Page}, own: f, group: f.Leaf.Group}
	at := slices.IndexFunc(all, func(l leaf) bool { return l.Chapter == "method" })
	if at < 0 {
		at = len(all)
	}
	if after := f.Leaf.After; after != "" {
		switch i := slices.IndexFunc(all, func(l leaf) bool { return l.ID == after }); {
		case i >= 0:
			at = i + 1
		case !slices.Contains(PageIDs(), after):
			f.Show(c.diags.Errorf(f.Leaf.AfterAt, "E0401", "no page is called %q", after), after).Hint = c.suggest(after)
		}
	}
	if at > 0 && one.group == "" {
		one.Chapter, one.group = all[at-1].Chapter, all[at-1].group
	}
	return slices.Insert(all, at, one)
}

// wanted returns the pages to make: all, or those of report.yaml in its order. The overview always comes first, for it is
// the page that opens.
func (c *composer) wanted(here []leaf) []leaf {
	if len(c.Config.Pages) == 0 {
		return here
	}
	w := wish{composer: c, here: here, named: map[string]bool{"overview": true}, picked: here[:1:1]}
	w.read(c.Config.Pages, "")
	if w.hides && !w.others { // who hides a page means to keep those that are not named
		w.rest = len(w.picked)
		w.others = true
	}
	if !w.others {
		return w.picked
	}
	var rest []leaf
	for _, l := range here {
		if !w.named[l.ID] {
			rest = append(rest, l)
		}
	}
	return slices.Insert(w.picked, w.rest, rest...)
}

// wish is the list of pages of report.yaml being read.
type wish struct {
	*composer
	here, picked  []leaf
	named         map[string]bool // pages that the list speaks of
	hides, others bool
	rest          int // where in picked the others go
}

func (w *wish) read(entries []config.Page, group string) {
	for _, e := range entries {
		switch {
		case len(e.Pages) > 0:
			w.read(e.Pages, e.Group)
		case e.ID == config.Others && w.others:
			w.diags.Warnf(e.At, "E0403", "%q is listed twice", config.Others).Hint = "keep the first one"
		case e.ID == config.Others:
			w.others, w.rest = true, len(w.picked)
		case e.ID == "overview" && e.Hide:
			w.diags.Errorf(e.At, "E0410", "the overview cannot be hidden, for it is the page that opens").Hint = "take hide out; its sections and title are the report's"
		case e.ID == "overview":
			w.picked[0].wish, w.picked[0].group = e, group
		default:
			w.page(e, group)
		}
	}
}

func (w *wish) page(e config.Page, group string) {
	i := slices.IndexFunc(w.here, func(l leaf) bool { return l.ID == e.ID })
	empty := slices.ContainsFunc(w.texts, func(f *commentary.File) bool { return f.Empty && f.Page == e.ID })
	switch {
	case i < 0 && !slices.Contains(PageIDs(), e.ID) && empty: // that it is empty was said
	case i < 0 && !slices.Contains(PageIDs(), e.ID):
		w.diags.Errorf(e.At, "E0401", "no page is called %q", e.ID).Hint = w.suggest(e.ID)
	case w.named[e.ID]:
		w.diags.Warnf(e.At, "E0403", "page %q is listed twice", e.ID).Hint = "keep the first one"
	case e.Hide:
		w.hides, w.named[e.ID] = true, true
	case i < 0:
		w.diags.Warnf(e.At, "E0402", "page %q has nothing to show in this report", e.ID).
			Hint = "its gap is not in model.gaps, or no source has what it is about"
	default:
		w.named[e.ID] = true
		one := w.here[i]
		if one.wish = e; group != "" {
			one.group = group
		}
		w.picked = append(w.picked, one)
	}
}

// unfold puts behind each page those that stand under it.
func (c *composer) unfold(pages []leaf) []leaf {
	var all []leaf
	for _, p := range pages {
		all = append(all, p)
		if p.Under == nil {
			continue
		}
		for _, under := range p.Under(c.Composer) {
			under.Chapter, under.Parent = p.Chapter, p.ID
			all = append(all, leaf{Page: under, group: p.group})
		}
	}
	return all
}

// finish gives a page that was made its id, its heading and what report.yaml wants of it otherwise.
func (c *composer) finish(l leaf, page report.Page) report.Page {
	page.ID, page.Under = l.ID, l.Parent
	switch {
	case l.group != "":
		page.NavGroup = l.group
	case l.Chapter != "":
		page.NavGroup = c.T("compose.chapter." + l.Chapter)
	}
	if l.wish.Nav != "" {
		if page.Eyebrow == page.Nav {
			page.Eyebrow = l.wish.Nav
		}
		page.Nav = l.wish.Nav
	}
	if l.wish.Title != "" {
		page.Title = l.wish.Title
	}
	c.print(&page)
	printed := func(s report.Section) bool { return s.PDF }
	if l.wish.PDFSaid {
		page.PDF, page.Spare = l.wish.PDF, false
		if page.PDF && !slices.ContainsFunc(page.Sections, printed) {
			for i := range page.Sections {
				page.Sections[i].PDF = true
			}
		}
	}
	page.PDF = page.PDF && slices.ContainsFunc(page.Sections, printed) // no chapter without content
	return page
}

// pagesKnown are the pages of the program, and those that commentaries make.
func (c *composer) pagesKnown() []string {
	known := PageIDs()
	for _, f := range c.texts {
		if f.Own && f.Page != "" {
			known = append(known, f.Page)
		}
	}
	return known
}

// suggest names the page meant, or all of them.
func (c *composer) suggest(id string) string {
	known := c.pagesKnown()
	if near, ok := diag.Nearest(id, known); ok {
		return "did you mean \"" + near + "\"?"
	}
	return "pages are " + strings.Join(known, ", ")
}
