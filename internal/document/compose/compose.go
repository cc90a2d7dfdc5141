// Package compose turns results and settings into the report: it orders the pages of all families and adds commentary.
package compose

import (
	"slices"
	"strings"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/compose/about"
	"ecart/internal/document/compose/commentary"
	"ecart/internal/document/compose/explore"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/intake/quality"
	"ecart/internal/measure/result"
	"ecart/internal/together"
)

// Options is what the report needs beyond settings and results. The zero value makes a report without a date, brand or commentary.
type Options struct {
	Built      time.Time
	Version    string // of the program, for the method page
	Brand      report.Brand
	Commentary []Commentary
	Editions   string          // address of the page that lists all editions; "" for none
	Quality    quality.Summary // what the checks of the data found
}

// Report returns the whole document in the printer's language. What was not measured is said where it belongs, with
// what it would take. The list holds what the user can mend: an unknown page, commentary for no page, a link that leads nowhere, an exception without effect.
func Report(cfg *config.Config, r *result.Results, p *i18n.Printer, o Options) (*report.Report, diag.List) {
	c := &composer{Composer: wording.New(cfg, r, p), o: o}
	c.Built, c.Version, c.Quality = o.Built, o.Version, o.Quality.Visible(cfg.Privacy.Customers, r.Shows)
	doc := &report.Report{
		Title:    c.title(),
		Company:  cfg.Company.Name,
		Author:   cfg.Company.Author,
		Lang:     p.Lang(),
		Period:   c.Period(),
		Built:    o.Built,
		Verdict:  c.verdict(),
		Base:     c.base(),
		Brand:    o.Brand,
		Editions: o.Editions,
		Keywords: c.keywords(),
		Notes:    c.notes(),
	}
	c.pages(doc)
	doc.Summary = c.summary()
	doc.Meanings, doc.Methods = about.Meanings(c.Composer), about.Methods(c.Composer)
	tidy(doc)
	brief(doc)
	spaced(doc, p, fileNames(cfg))
	c.mendLinks(doc)
	c.checkExceptions()
	c.checkWeighting()
	return doc, c.diags
}

// pages makes the pages that are wanted, with the user's commentary on them and among them.
func (c *composer) pages(doc *report.Report) {
	files, found := commentary.Open(c.Config.Commentary, c.o.Commentary)
	c.texts, c.diags = files, append(c.diags, found...)
	here := c.here()
	wanted := c.unfold(c.wanted(here))
	c.Pages = wording.Each(wanted, func(l leaf) string { return l.ID })
	all, made := c.sideBySide(slices.Concat(wanted, here), doc)
	world := c.world(all)
	for _, l := range wanted {
		page := made[l.ID]
		if l.own != nil {
			page = c.ownPage(l.own, world)
		}
		page = c.finish(l, page)
		if s, ok := explore.Link(c.Composer, l.ID, page.Edition); ok {
			page.Sections = append(page.Sections, s)
		}
		doc.Pages = append(doc.Pages, page)
	}
	c.comment(doc, world)
}

// sideBySide makes the pages that are shown, and where there is commentary those that it may take charts from; side by side, for none changes what they are made from. They
// stand in the order of the list, each once, and by their ids. What filters choose from is made beside them.
func (c *composer) sideBySide(leaves []leaf, doc *report.Report) ([]report.Page, map[string]report.Page) {
	known := map[string]bool{}
	leaves = slices.DeleteFunc(slices.Clone(leaves), func(l leaf) bool {
		if known[l.ID] || l.own != nil || len(c.texts) == 0 && !c.Shows(l.ID) {
			return true
		}
		known[l.ID] = true
		return false
	})
	all := make([]report.Page, len(leaves))
	var group together.Group
	group.Go(func() { doc.Slices = explore.Slices(c.Composer) })
	for i, l := range leaves {
		group.Go(func() { all[i] = l.Make(c.Composer) })
	}
	group.Wait()
	made := make(map[string]report.Page, len(all))
	for i, l := range leaves {
		made[l.ID] = all[i]
	}
	return all, made
}

// keywords are what the document is about, for its properties: the subject, the dimensions, whose service it is.
func (c *composer) keywords() []string {
	all := strings.Split(c.T("compose.keywords"), ", ")
	for _, d := range c.Config.Model.Dimensions {
		all = append(all, c.Names.Dimension(d.ID))
	}
	return append(all, c.Config.Company.Name)
}

// composer is one report being made. It is used once.
type composer struct {
	*wording.Composer
	o     Options
	diags diag.List

	texts []*commentary.File
	links map[string][]commentary.Stretch // where a page's commentary holds a link, by "page href"
}
