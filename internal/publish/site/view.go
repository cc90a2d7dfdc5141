package site

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// pageView is what the page's template sees: words only, every number written.
type pageView struct {
	Policy   string
	Lang     string
	Title    string // of the document
	Company  string
	Report   string
	Period   string
	Author   string
	Built    string
	Keywords string
	Logo     *logoView
	Maker    makerView
	Footer   string
	Small    string // the disclaimer
	Home     string
	Editions string       // where all editions are listed; "" where none are kept
	Icon     template.URL // of the page's tab: the logo, else none, so that no browser asks for one
	Page     report.Page
	Nav      []navGroup
	Anchors  []anchor // of the sections, where a page has many
	Bands    []bandView
	Notes    string
	Siblings siblings
	Before   *navView
	After    *navView
	Live     bool // the page has charts
	Filtered bool // the page has filters
	Tools    template.JS
}

// navGroup is the pages under one heading of the navigation.
type navGroup struct {
	Title string
	Pages []navView
}

type navView struct {
	Title, Figure, Href string
	Current             bool
	Under               *navView // the page that is read, where it stands under this one
}

type anchor struct{ Href, Title string }

// bandView is what stands across the page: one section, two halves side by side, or one with others in a column beside it.
type bandView struct {
	Sections []sectionView
	Column   []sectionView
}

type sectionView struct {
	ID, Title, Note string
	Plain           bool
	Blocks          []blockView
}

// fewSections is how many headed sections a page may have before it lists them at its top.
const fewSections = 3

func (s *renderer) view(i int) (pageView, error) {
	r, pg := s.report, s.report.Pages[i]
	v := pageView{Policy: policy, Lang: r.Lang, Company: r.Company, Report: r.Title, Period: strings.ReplaceAll(r.Period, " – ", "\u00a0– "), Author: cmp.Or(r.Brand.Consultant.Name, r.Author),
		Keywords: strings.Join(r.Keywords, ", "), Logo: s.logo, Maker: s.makerView(), Footer: r.Brand.Footer, Small: r.Brand.Disclaimer, Home: "index.html", Editions: r.Editions, Icon: "data:,",
		Page: pg, Notes: r.Notes, Nav: s.nav(i)}
	if s.logo != nil {
		v.Icon = template.URL(s.logo.Light) //nolint:gosec // a name of ours
	}
	v.Title = join(" – ", pg.Title, join(" · ", r.Company, r.Title))
	tools, err := s.tools()
	if err != nil {
		return v, err
	}
	v.Tools = tools
	if !r.Built.IsZero() {
		v.Built = s.printer.T("site.built", i18n.Args{"date": s.printer.Date(r.Built)})
	}
	v.Before, v.After = s.neighbours(i)
	v.Siblings = s.siblings(i)
	ids := newIDs()
	for k, sec := range pg.Sections {
		sv, err := s.section(sec, ids, k, pg.Title)
		if err != nil {
			return v, err
		}
		v.Live = v.Live || hasChart(sec)
		v.Filtered = v.Filtered || hasExplorer(sec)
		if sec.Title != "" {
			v.Anchors = append(v.Anchors, anchor{"#" + sv.ID, sec.Title})
		}
		if last := len(v.Bands) - 1; sec.Half && k > 0 && pg.Sections[k-1].Half && len(v.Bands[last].Sections) == 1 {
			v.Bands[last].Sections = append(v.Bands[last].Sections, sv)
			continue
		}
		if last := len(v.Bands) - 1; sec.Beside && last >= 0 && len(v.Bands[last].Sections) == 1 {
			v.Bands[last].Column = append(v.Bands[last].Column, sv)
			continue
		}
		v.Bands = append(v.Bands, bandView{Sections: []sectionView{sv}})
	}
	if len(v.Anchors) <= fewSections || i == 0 { // the first page is read whole, not searched
		v.Anchors = nil
	}
	return v, nil
}

func (s *renderer) section(sec report.Section, ids *ids, at int, page string) (sectionView, error) {
	id := sec.ID
	if id == "" {
		id = "section-" + strconv.Itoa(at+1)
	}
	v := sectionView{ID: ids.take(id), Title: sec.Title, Note: sec.Note, Plain: sec.Plain}
	under, heading := 3, sec.Title
	if sec.Title == "" {
		under, heading = 2, page
	}
	for _, b := range sec.Blocks {
		bv, err := s.block(b, under, ids)
		if err != nil {
			return v, err
		}
		if c, ok := bv.Data.(chartView); ok && c.Title.Text == sec.Title {
			c.Title.Text = "" // the section's heading stands right above
			bv.Data = c
		}
		if t, ok := bv.Data.(tableView); ok && (t.Caption == "" || t.Caption == heading) {
			t.Caption, t.Unseen = heading, true // said once for the eye, and once for who hears the table
			bv.Data = t
		}
		v.Blocks = append(v.Blocks, bv)
	}
	return v, nil
}

func hasChart(sec report.Section) bool {
	for _, b := range sec.Blocks {
		if _, ok := b.(report.Figurative); ok {
			return true
		}
	}
	return false
}

func hasExplorer(sec report.Section) bool {
	return slices.ContainsFunc(sec.Blocks, func(b report.Block) bool { _, is := b.(report.Explorer); return is })
}

// ids keeps the ids of a page apart: two blocks that ask for the same get it with a number.
type ids struct{ taken map[string]bool }

func newIDs() *ids {
	return &ids{map[string]bool{"content": true, "top": true, "head": true, "search": true, "found": true, "definition": true, "definition-term": true}}
}

func (n *ids) take(id string) string {
	one := id
	for i := 2; n.taken[one]; i++ {
		one = id + "-" + strconv.Itoa(i)
	}
	n.taken[one] = true
	return one
}

// join puts what is there of the parts together.
func join(between string, parts ...string) string {
	var there []string
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, between)
}
