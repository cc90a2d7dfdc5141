package places

import (
	"slices"
	"strconv"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// place is one location with what its page is made of.
type place struct {
	c     *wording.Composer
	b     result.Breakdown // of all locations
	level result.Level
	local result.Local
}

// placesOf returns the locations in the order of their names. Results without a comparison of locations have none.
func placesOf(c *wording.Composer) []place {
	b, _ := c.Breakdown("location")
	var all []place
	for i, l := range b.Levels {
		if i < len(c.Results.Locals) {
			all = append(all, place{c, b, l, c.Results.Locals[i]})
		}
	}
	return all
}

// locationPages returns a page for each location of which something may be shown.
func locationPages(c *wording.Composer) []wording.Page {
	var pages []wording.Page
	for _, p := range placesOf(c) {
		if p.tells() {
			pages = append(pages, wording.Page{ID: p.id(), Make: func(*wording.Composer) report.Page { return p.page() }})
		}
	}
	return pages
}

// tells tells whether anything of a location may be shown.
func (p place) tells() bool {
	return slices.ContainsFunc(p.local.Figures, func(a result.Against) bool { return a.Own.OK() })
}

// id is that of the location's page.
func (p place) id() string { return locationIDs(p.c, p.b)[p.level.Level] }

// locationIDs returns the id of each location's page, made of its name: "location-saint-malo". Where a name has no letter of the Latin
// alphabet, or another name gives the same id, its number among the locations keeps them apart.
func locationIDs(c *wording.Composer, b result.Breakdown) map[string]string {
	ids, taken := map[string]string{}, map[string]bool{}
	for i, l := range b.Levels {
		id := "location-" + plain(c.Printer.Spelled(l.Level))
		if id == "location-" || taken[id] {
			id = strings.TrimSuffix(id, "-") + "-" + strconv.Itoa(i+1)
		}
		for taken[id] {
			id += "-bis"
		}
		taken[id] = true
		ids[l.Level] = id
	}
	return ids
}

// plain is a name that is spelled without accents as a part of a file name: letters and digits, a hyphen for all between them; of a long name
// the beginning.
func plain(spelled string) string {
	const most = 60 // letters
	words := strings.FieldsFunc(spelled, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	id := strings.Join(words, "-")
	return strings.Trim(id[:min(most, len(id))], "-")
}

// page is what a location should know of itself: how it fares against the others, what to mend first there, and where it stands apart.
func (p place) page() report.Page {
	c := p.c
	sections := []report.Section{p.hidden(), p.card(), p.priorities(), p.strengths(), p.dimensions(), p.items(), p.standards(), p.signs()}
	sections = append(sections, p.months()...)
	return report.Page{
		Nav: p.name(), Eyebrow: wording.Capital(wording.Or(p.b.Name, c.T("compose.locations.nav"))), Title: p.title(), Lead: p.lead(), Edition: p.name(),
		Sections: wording.Sections(append(sections, p.complaints(), p.inspection(), p.people())...),
	}
}

func (p place) name() string { return p.c.LevelName(p.b, p.level.Level) }

// title says whether the location does better or worse than the others, with the figure that decides.
func (p place) title() string {
	h := p.held()
	a := wording.Args{"name": p.name()}
	for _, k := range p.keys() {
		if k.of.ID == h.Figure && h.Standing != result.HeldUntested {
			own, others := k.look(k.of.Own), k.look(k.of.Others)
			own.Bound, others.Bound = false, false
			a["figure"], a["own"], a["others"] = k.name, p.c.Write(own), p.c.Write(others)
			return p.c.T("place.title."+h.Standing, a)
		}
	}
	if p.level.Hidden {
		return p.c.T("place.title.hidden", a)
	}
	return p.c.T("place.title.alone", a)
}

// otherwise says how the figures that do not decide stand to the others', "" where none was compared. Where the figure that decides is hidden
// it gives no number: beside a place whose customers are not shown, a reader takes a small one for how many they are.
func (p place) otherwise() string {
	h := p.held()
	a := wording.Args{"better": h.Better, "worse": h.Worse, "n": h.Compared}
	key := "place.others.some"
	switch {
	case h.Compared == 0:
		return ""
	case h.Better+h.Worse == 0:
		key = "place.others.none"
	}
	if h.Standing == result.HeldUntested {
		key += ".alone"
	}
	return p.c.T(key, a)
}

// lead says what the page rests on.
func (p place) lead() string {
	c := p.c
	var parts []string
	add := func(key string, n int) {
		if n > 0 {
			parts = append(parts, c.T(key, wording.Args{"n": n}))
		}
	}
	add("compose.base.customers", p.level.N)
	add("compose.base.contacts", p.level.Contacts)
	add("compose.base.complaints", p.complained())
	if g, ok := p.graded(); ok {
		add("place.visits", g.Score.N)
	}
	if len(parts) == 0 {
		return p.otherwise()
	}
	a := wording.Args{"base": c.Printer.List(parts), "period": c.Period()}
	if c.Period() == "" {
		return wording.Sentences(wording.Capital(c.T("place.lead", a)), p.otherwise())
	}
	return wording.Sentences(wording.Capital(c.T("place.lead.period", a)), p.otherwise())
}

// hidden says what of the location is not shown, and why.
func (p place) hidden() report.Section {
	c := p.c
	s := report.Section{ID: "hidden", Plain: true, PDF: true}
	least := wording.Args{"n": c.Config.Privacy.Customers}
	var said, names []string
	for _, k := range p.keys() {
		if k.of.Own.Status == result.Suppressed && k.source == "customers" {
			names = append(names, k.name)
		}
	}
	switch {
	case p.level.Hidden && wording.ForAnother(p.level):
		said = append(said, c.T("place.hidden.complement"))
	case p.level.Hidden:
		said = append(said, c.T("place.hidden.few", least))
	case len(names) > 0:
		said = append(said, c.T("place.hidden.some", wording.Args{"names": c.Printer.List(names)}))
	}
	if slices.ContainsFunc(p.keys(), func(k key) bool { return k.source == "employees" && k.of.Own.Status == result.Suppressed }) {
		said = append(said, c.T("place.hidden.staff", wording.Args{"n": c.Config.Privacy.Staff}))
	}
	if len(said) > 0 {
		s.Blocks = []report.Block{c.Remark(c.T("place.hidden"), said...)}
	}
	return s
}
