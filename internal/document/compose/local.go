package compose

import (
	"reflect"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/compose/places"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/figure"
	"ecart/internal/measure/result"
)

// Place is a location of which a report of its own may be made.
type Place struct {
	Name   string
	Page   string   // the id of its page in the whole report
	Hidden bool     // the whole report does not show its customers, so it has no report of its own
	Keys   []Figure // the figures that stand for it, as far as they are shown, the most telling first
}

// Places returns the locations of a report in their order.
func Places(cfg *config.Config, r *result.Results, p *i18n.Printer) []Place {
	c := wording.New(cfg, r, p)
	var all []Place
	for _, l := range places.List(c) {
		one := Place{Name: l.Name, Page: l.Page, Hidden: l.Level.Hidden || !l.Tells}
		for _, f := range []figure.Figure{
			{Name: "gap5", Unit: figure.Difference, Estimate: l.Level.Gap}, {Name: "csat", Unit: figure.Share, Estimate: l.Level.CSAT},
			{Name: "nps", Unit: figure.Net, Estimate: l.Level.NPS}, {Name: "ces", Unit: figure.Rating, Estimate: l.Level.CES, Max: cfg.Model.CES.Max},
		} {
			if v := look(c, f); v.Missing == report.Present && !one.Hidden {
				one.Keys = append(one.Keys, Figure{Figure: f, Value: v})
			}
		}
		all = append(all, one)
	}
	return all
}

// explaining are the pages that stand behind a location's: they tell how figures are made, and of no place.
var explaining = []string{"glossary"}

// Local is the report of one location: the page that the whole report has of it, first, and what explains it. It says nothing that the whole
// report does not say, so whoever has all reports finds out no more than who has the whole one. False where the whole report has no page of it.
func Local(doc *report.Report, place Place) (*report.Report, bool) {
	at := slices.IndexFunc(doc.Pages, func(p report.Page) bool { return p.ID == place.Page && p.Edition != "" })
	if at < 0 || place.Hidden {
		return nil, false
	}
	home := doc.Pages[at]
	home.ID, home.Under, home.NavGroup, home.Nav = "overview", "", "", place.Name
	local := *doc
	local.Title = doc.Title + " – " + place.Name
	local.Verdict, local.Base = home.Title, home.Lead
	local.Keywords, local.Summary, local.Slices = nil, report.Summary{}, report.Slices{}
	local.Pages = []report.Page{home}
	for _, p := range doc.Pages {
		if slices.Contains(explaining, p.ID) {
			p.NavGroup = ""
			local.Pages = append(local.Pages, p)
		}
	}
	local.Pages = owned(local.Pages)
	relink(local.Pages, fileOf(place.Page))
	local.Meanings = meantOn(doc.Meanings, place.Page)
	return &local, true
}

// owned returns pages that share no block with others, so that their links can be changed.
func owned(pages []report.Page) []report.Page {
	space(reflect.ValueOf(&pages).Elem(), func(text string) string { return text })
	return pages
}

// relink makes links to a location's page lead to the first one, and takes away those to pages that are not there, with what holds nothing else.
func relink(pages []report.Page, own string) {
	a := anchorsOf(&report.Report{Pages: pages})
	for i, p := range pages {
		for k, s := range p.Sections {
			var kept []report.Block
			for _, b := range s.Blocks {
				b = mended(b, func(href string) string {
					if rest, is := strings.CutPrefix(href, own); is {
						href = fileOf("overview") + rest
					}
					return a.mend(fileOf(p.ID), href)
				})
				if l, is := b.(report.Links); !is || len(l.Items) > 0 {
					kept = append(kept, b)
				}
			}
			p.Sections[k].Blocks = kept
		}
		pages[i].Sections = slices.DeleteFunc(p.Sections, func(s report.Section) bool { return len(s.Blocks) == 0 })
	}
}

// meantOn is the meanings of what stands on a page, which is the first one now.
func meantOn(all []report.Meaning, page string) []report.Meaning {
	var kept []report.Meaning
	for _, m := range all {
		switch {
		case slices.Contains(m.Pages, page):
			m.Pages = []string{"overview"}
		case m.Pages != nil:
			continue
		}
		kept = append(kept, m)
	}
	return kept
}
