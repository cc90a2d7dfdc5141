// Package compose turns results and settings into the report: it orders the pages of all families and adds commentary.
package compose

import (
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/compose/explore"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/intake/quality"
	"ecart/internal/measure/result"
)

// Options is what the report needs beyond settings and results. The zero value makes a report without a date, brand or commentary.
type Options struct {
	Built      time.Time
	Version    string // of the program, for the method page
	Brand      report.Brand
	Commentary []Commentary
	Quality    quality.Summary // what the checks of the data found
}

// Commentary is one Markdown file of the user's, to stand on the page it is named after.
type Commentary struct {
	Name string // "overview.md"
	Text []byte
}

// Report returns the whole document in the printer's language. What was not measured is said where it belongs, with
// what it would take. The list holds what the user can mend: an unknown page, commentary for no page, a link that leads nowhere, an exception without effect.
func Report(cfg *config.Config, r *result.Results, p *i18n.Printer, o Options) (*report.Report, diag.List) {
	c := &composer{Composer: wording.New(cfg, r, p), o: o}
	c.Built, c.Version, c.Quality = o.Built, o.Version, o.Quality.Visible(cfg.Privacy.Customers, r.Shows)
	doc := &report.Report{
		Title:   c.title(),
		Company: cfg.Company.Name,
		Author:  cfg.Company.Author,
		Lang:    p.Lang(),
		Period:  c.Period(),
		Built:   o.Built,
		Verdict: c.verdict(),
		Base:    c.base(),
		Brand:   o.Brand,
		Notes:   c.notes(),
	}
	pages := c.unfold(c.wanted())
	c.Pages = idsOf(pages)
	doc.Slices = explore.Slices(c.Composer)
	notes := c.readCommentary()
	for _, m := range pages {
		page := m.Make(c.Composer)
		page.ID, page.Under = m.ID, m.Parent
		if m.Chapter != "" {
			page.NavGroup = c.T("compose.chapter." + m.Chapter)
		}
		page.PDF = page.PDF && slices.ContainsFunc(page.Sections, func(s report.Section) bool { return s.PDF }) // no chapter without content
		if s, ok := explore.Link(c.Composer, m.ID, page.Edition); ok {
			page.Sections = append(page.Sections, s)
		}
		if s, ok := notes[m.ID]; ok {
			page.Sections = append(page.Sections, s)
		}
		doc.Pages = append(doc.Pages, page)
		if page.Under == "" {
			doc.Keywords = append(doc.Keywords, page.Nav)
		}
	}
	tidy(doc)
	brief(doc)
	c.mendLinks(doc)
	c.checkExceptions()
	c.checkWeighting()
	return doc, c.diags
}

// composer is one report being made. It is used once.
type composer struct {
	*wording.Composer
	o     Options
	diags diag.List

	linkPlaces map[string]diag.Place // where a commentary holds a link
}
