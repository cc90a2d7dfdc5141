package shelf

import (
	"html/template"
	"net/url"
	"slices"
	"strings"
	"time"

	"ecart/internal/document/i18n"
)

// pageView is what the page shows.
type pageView struct {
	Lang, Title, Lead, Foot string
	Policy                  string
	Style                   template.CSS
	Early, Late             template.JS
	Trouble, Rows           []rowView
	Long                    bool // the list is searched rather than read
}

// rowView is one report.
type rowView struct {
	ID, Name, Sub, Href string
	Part                bool // a location of the report above
	Lang, Verdict       string
	State               badgeView
	Warned, Day         string
	Behind              string // the data have not grown for months
	Unjudged            string // gates that could not be judged
	Key                 *keyView
	Documents           []documentView
	Why, More, Stays    string // of one that needs attention
	WhyLang             string // "" for the page's own
	Findings            []string
}

type badgeView struct{ Class, Shape, Word string }

type keyView struct {
	Lang, Name, Text, Interval string
	Verdict                    *badgeView
}

type documentView struct{ Href, Word, Of string }

// long is from how many reports on a list is searched rather than read.
const long = 13

func (b Batch) view(p *i18n.Printer) pageView {
	v := pageView{Lang: p.Lang(), Long: len(b.Entries) >= long, Foot: p.T("shelf.foot", i18n.Args{"version": b.Version})}
	newest, alike := b.newest(), map[[2]string]int{}
	for _, e := range b.Entries {
		alike[e.told()]++
	}
	for _, e := range b.sorted(p) {
		r := e.view(p, newest)
		if alike[e.told()] > 1 && e.Of == "" {
			r.Sub = joined(r.Sub, e.ID)
		}
		v.Rows = append(v.Rows, r)
		if e.troubled() {
			v.Trouble = append(v.Trouble, r)
		}
	}
	slices.SortStableFunc(v.Trouble, func(a, b rowView) int { return grave[a.State.Class] - grave[b.State.Class] })
	made := len(b.Entries) - b.Number(Withheld)
	switch {
	case len(v.Trouble) == 0:
		v.Title = p.Spaced(p.T("shelf.title.well", i18n.Args{"n": made}))
	default:
		v.Title = p.Spaced(p.T("shelf.title.some", i18n.Args{"n": len(v.Trouble), "all": p.Integer(made)}))
	}
	v.Lead = p.Spaced(b.lead(p))
	return v
}

// grave orders what needs attention: what was not made stands before a figure beyond its bound.
var grave = map[string]int{"bad": 0, "mid": 1}

// lead counts what became of the reports.
func (b Batch) lead(p *i18n.Printer) string {
	late := len(b.Behind())
	parts := []string{p.T("shelf.count.written", i18n.Args{"n": b.Number(Written) - late})}
	former := 0
	for _, e := range b.Entries {
		if e.Status == Failed && e.Former {
			former++
		}
	}
	for _, s := range []struct {
		key string
		n   int
	}{{"late", late}, {"former", former}, {"failed", b.Number(Failed) - former}, {"unmade", b.Number(Unmade)}, {"withheld", b.Number(Withheld)}} {
		if s.n > 0 {
			parts = append(parts, p.T("shelf.count."+s.key, i18n.Args{"n": s.n}))
		}
	}
	if n := b.Warnings(); n > 0 {
		parts = append(parts, p.T("shelf.warnings", i18n.Args{"n": n}))
	}
	return p.Row(parts...)
}

// troubled tells whether somebody has to look at a report: it was not made, or a figure of it is beyond an agreed bound.
func (e Entry) troubled() bool { return e.Exit != 0 }

func (e Entry) view(p *i18n.Printer, newest time.Time) rowView {
	months, late := e.behind(newest)
	r := rowView{ID: e.ID, Name: e.name(), Part: e.Of != "", State: e.state(p, late), Why: e.Why, Findings: e.Findings, Lang: p.Lang()}
	if e.Warnings > 0 {
		r.Warned = p.T("shelf.warnings", i18n.Args{"n": e.Warnings})
	}
	if len(e.Unjudged) > 0 {
		r.Unjudged = p.T("shelf.unjudged", i18n.Args{"names": strings.Join(e.Unjudged, "; ")})
	}
	if day, err := time.Parse(time.RFC3339, e.Built); err == nil {
		r.Day = p.Date(day)
	}
	if day, _ := e.newest(); late {
		r.Behind = p.Spaced(p.T("shelf.behind", i18n.Args{"date": p.Date(day), "n": months}))
		if r.Day == p.Date(day) {
			r.Day = "" // it is said already
		}
	}
	if r.Why != "" && p.Lang() != i18n.Fallback {
		r.WhyLang = i18n.Fallback // the language in which the program finds fault
	}
	if len(e.Gates) > 0 {
		r.WhyLang = ""
		r.Why = p.T("shelf.gates", i18n.Args{"names": strings.Join(e.Gates, "; ")})
	}
	if more := e.Errors + e.Warnings - len(e.Findings); more > 0 && len(e.Findings) > 0 {
		r.More = p.T("shelf.more", i18n.Args{"n": more})
	}
	if e.Former {
		r.Stays = p.T("shelf.stays")
	}
	for _, d := range e.Documents {
		if kinds[d] == "json" && len(e.Documents) > 1 {
			continue // for programs, which read batch.json
		}
		r.Documents = append(r.Documents, documentView{Href: href(e.ID, d), Word: p.T("shelf.open." + kinds[d]), Of: r.Name})
	}
	if len(r.Documents) > 0 {
		r.Href = r.Documents[0].Href
	}
	if c := e.Report; c != nil {
		r.Lang, r.Verdict = c.Lang, c.Verdict
		r.Sub = e.sub()
		if e.Of != "" {
			r.Sub = ""
		}
		r.Key = e.key(p)
	}
	return r
}

// told is the name of a whole report and what is said of it: two reports of one company that are told alike are told apart by their folders.
func (e Entry) told() [2]string {
	if e.Of != "" {
		return [2]string{e.ID}
	}
	return [2]string{e.name(), e.sub()}
}

// sub is the title and the period of a report.
func (e Entry) sub() string {
	if e.Report == nil {
		return ""
	}
	return joined(e.Report.Title, e.Report.Period)
}

func joined(parts ...string) string {
	var all []string
	for _, p := range parts {
		if p != "" {
			all = append(all, p)
		}
	}
	return strings.Join(all, " · ")
}

// kinds is the ends of the keys of documents' names.
var kinds = map[string]string{"site/index.html": "site", "report.html": "single", "report.pdf": "pdf", "summary.pdf": "summary", "results.xlsx": "xlsx", "results.json": "json"}

// href is the address of a document, whatever signs the folder's name has.
func href(id, document string) string { return "./" + url.PathEscape(id) + "/" + document }

func (e Entry) state(p *i18n.Printer, late bool) badgeView {
	switch {
	case e.Status == Failed && e.Former:
		return badgeView{"bad", "▼", p.T("shelf.state.former")}
	case e.Status == Failed:
		return badgeView{"bad", "▼", p.T("shelf.state.failed")}
	case e.Status == Unmade:
		return badgeView{"bad", "▼", p.T("shelf.state.unmade")}
	case e.Status == Withheld:
		return badgeView{"unknown", "–", p.T("shelf.state.withheld")}
	case len(e.Gates) > 0:
		return badgeView{"mid", "◆", p.T("shelf.state.gate")}
	}
	if late {
		return badgeView{"mid", "◆", p.T("shelf.state.late")}
	}
	return badgeView{"good", "▲", p.T("shelf.state.written")}
}

// key is the key figure as the report prints it, under a name in the list's language.
func (e Entry) key(p *i18n.Printer) *keyView {
	k := e.Report.Key
	if k == nil {
		return nil
	}
	v := &keyView{Lang: e.Report.Lang, Name: p.T("shelf.key." + k.Name), Text: k.Text, Interval: k.Interval}
	switch k.Verdict {
	case "good":
		v.Verdict = &badgeView{"good", "▲", p.T("verdict.good")}
	case "acceptable":
		v.Verdict = &badgeView{"mid", "◆", p.T("verdict.acceptable")}
	case "bad":
		v.Verdict = &badgeView{"bad", "▼", p.T("verdict.bad")}
	}
	return v
}
