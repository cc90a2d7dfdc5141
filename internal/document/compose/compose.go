// Package compose turns results and settings into the report: pages, charts, sentences, commentary.
package compose

import (
	"path"
	"slices"
	"strconv"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// Options is what the report needs beyond settings and results. The zero value makes a report without a date, logo or commentary.
type Options struct {
	Built      time.Time
	Version    string // of the program, for the method page
	Logo       report.Picture
	Commentary []Commentary
}

// Commentary is one Markdown file of the user's, to stand on the page it is named after.
type Commentary struct {
	Name string // "overview.md"
	Text []byte
}

// Report returns the whole document in the printer's language. What was not measured is said where it belongs, with
// what it would take. The list holds what the user can mend: an unknown page, commentary for no page, a link that leads nowhere.
func Report(cfg *config.Config, r *analysis.Results, p *i18n.Printer, o Options) (*report.Report, diag.List) {
	c := &composer{cfg: cfg, r: r, p: p, o: o, names: namesOf(cfg)}
	doc := &report.Report{
		Title:   c.title(),
		Company: cfg.Company.Name,
		Author:  cfg.Company.Author,
		Lang:    p.Lang(),
		Period:  c.period(),
		Built:   o.Built,
		Verdict: c.verdict(),
		Base:    c.base(),
		Logo:    o.Logo,
		Notes:   c.notes(),
	}
	pages := c.wanted()
	c.pages = pages
	notes := c.readCommentary(pages)
	for _, m := range pages {
		page := m.make(c)
		page.ID, page.NavGroup = m.id, m.group
		page.PDF = page.PDF && slices.ContainsFunc(page.Sections, func(s report.Section) bool { return s.PDF }) // no chapter without content
		if s, ok := notes[m.id]; ok {
			page.Sections = append(page.Sections, s)
		}
		doc.Pages = append(doc.Pages, page)
		doc.Keywords = append(doc.Keywords, page.Nav)
	}
	tidy(doc)
	c.mendLinks(doc)
	return doc, c.diags
}

// composer is one report being made. It is used once.
type composer struct {
	cfg   *config.Config
	r     *analysis.Results
	p     *i18n.Printer
	o     Options
	names names
	diags diag.List
	pages []maker

	linkPlaces map[string]diag.Place // where a commentary holds a link
}

type args = i18n.Args

func (c *composer) t(key string, a ...args) string { return c.p.T(key, a...) }

// title is the user's own, or the product's words with the year the answers end in.
func (c *composer) title() string {
	switch {
	case c.cfg.Company.Title != "":
		return c.cfg.Company.Title
	case c.r.To.IsZero():
		return c.t("compose.title")
	}
	return c.t("compose.title.year", args{"year": strconv.Itoa(c.r.To.Year())})
}

// period says from when to when the answers are; it is "" for undated ones.
func (c *composer) period() string {
	if c.r.From.IsZero() || c.r.To.IsZero() {
		return ""
	}
	from, to := c.p.Month(c.r.From), c.p.Month(c.r.To)
	if from == to {
		return from
	}
	return c.t("compose.period", args{"from": from, "to": to})
}

// base says who answered, how many, where and when, in one sentence.
func (c *composer) base() string {
	var parts []string
	for _, role := range []config.Role{config.Customers, config.Managers, config.Employees, config.Contacts, config.Complaints} {
		if n := c.number(role); n > 0 {
			parts = append(parts, c.t("compose.base."+string(role), args{"n": n}))
		}
	}
	if len(parts) == 0 {
		return c.t("compose.base.none")
	}
	s := c.p.List(parts)
	if b, ok := c.breakdown("location"); ok {
		s += ", " + c.t("compose.base.locations", args{"n": len(b.Levels)})
	}
	if when := c.period(); when != "" {
		s += ", " + when
	}
	return s + "."
}

// number returns how many rows of a role were used.
func (c *composer) number(role config.Role) int {
	n := 0
	for _, b := range c.r.Bases {
		if b.Role == role {
			n += b.N
		}
	}
	return n
}

// breakdown returns the figures by a factor, and false when the answers are not grouped so.
func (c *composer) breakdown(factor string) (analysis.Breakdown, bool) {
	for _, b := range c.r.Breakdowns {
		if b.Factor == factor && len(b.Levels) > 0 {
			return b, true
		}
	}
	return analysis.Breakdown{}, false
}

// notes is the small print at the foot of every page.
func (c *composer) notes() string {
	s := c.t("compose.notes.sign") + " " + c.t("compose.notes.level", args{"level": c.level()})
	if n := c.cfg.Privacy.Customers; n > 0 {
		s += " " + c.t("compose.notes.hidden", args{"n": n})
	}
	if files := c.files(); len(files) > 0 {
		s += " " + c.t("compose.notes.files", args{"files": c.p.List(files)})
	}
	return s
}

// files returns the names of the workbooks that were read, each once, in the order of reading.
func (c *composer) files() []string {
	var all []string
	seen := map[string]bool{}
	for _, b := range c.r.Bases {
		for _, f := range b.Files {
			f = path.Base(f)
			if !seen[f] {
				seen[f] = true
				all = append(all, f)
			}
		}
	}
	return all
}

// level writes the confidence level: "95 %".
func (c *composer) level() string {
	level := c.r.Level
	if level <= 0 {
		level = c.cfg.Statistics.Confidence
	}
	return c.p.Percent(level, 0)
}
