package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// key is one key figure of a location with its looks.
type key struct {
	id         string
	of         result.Against
	name       string
	source     string // customers, contacts or employees
	look       func(result.Estimate) report.Value
	difference func(result.Estimate) report.Value
	neutral    bool // neither is: what is expected
}

// keys are the key figures of a location in the order of the scorecard, those that were measured anywhere.
func (p place) keys() []key {
	var measured []key
	for _, k := range keyFigures(p.c) {
		at := slices.IndexFunc(p.local.Figures, func(a result.Against) bool { return a.ID == k.id })
		if at >= 0 && k.difference != nil {
			k.of = p.local.Figures[at]
			measured = append(measured, k)
		}
	}
	return measured
}

// keyFigures are those that a location can have: the figures of any group, and behind their gap what it is the difference of.
func keyFigures(c *wording.Composer) []key {
	tenth := func(e result.Estimate) report.Value { return tenths(c, e, c.T("compose.unit.points")) }
	differences := map[string]func(result.Estimate) report.Value{}
	for _, t := range trends(c) {
		differences[t.id] = t.difference
	}
	differences["ces"], differences["ability"], differences["enps"], differences["nps"] = c.Difference, c.Difference, tenth, tenth
	var all []key
	for _, m := range c.LevelMeasures() {
		all = append(all, key{id: m.ID, name: m.Name, source: m.Source, look: m.Look, difference: differences[m.ID]})
	}
	behind := 0
	if len(all) > 0 && all[0].id == "gap5" {
		behind = 1
	}
	return slices.Insert(all, behind,
		key{id: "perception", name: c.T("place.perceived"), source: "customers", look: c.Plain, difference: c.Difference},
		key{id: "expectation", name: c.T("place.expected"), source: "customers", look: c.Plain, difference: c.Difference, neutral: true})
}

// card is the key figures of the location beside those of the others, and whether the difference is more than noise.
func (p place) card() report.Section {
	c := p.c
	s := report.Section{ID: "card", Title: c.T("place.card"), Note: p.deciding("place.card.note"), PDF: true}
	table := report.Table{ID: "card-table", Columns: wording.Columns(wording.Wide(c.T("place.figure")),
		wording.Numeric(p.name(), c.T("compose.n"), c.T("place.others"), c.T("place.difference")), []report.Column{wording.Textual(c.T("place.standing"))})}
	for _, k := range p.keys() {
		if p.level.Hidden && k.source == "customers" && !k.of.Own.OK() {
			continue // said above, once for all
		}
		line := p.row(k.name, k.of, k.look, k.difference, p.standing(k))
		switch {
		case k.neutral:
			line.Cells[0].Note = c.T("place.expected.note") // the lead counts the others
		case k.of.Own.Method == result.MethodCluster:
			line.Cells[0].Note = c.T("place.within.note")
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// row is a figure here and at the others, their difference and what to think of it.
func (p place) row(name string, a result.Against, look, difference func(result.Estimate) report.Value, as standing) report.Row {
	own, rest := look(a.Own), look(a.Others)
	rest.Bound = false // the difference has the interval that matters
	line := wording.Row(name, own, wording.Based(own), rest, difference(a.Difference), wording.Words(as.word(p.c)))
	line.Cells[5].Tone = as.tone()
	line.Cells[4].Tone = line.Cells[5].Tone
	if own.Missing != report.Present { // what is hidden is said once
		line.Cells[3].Value, line.Cells[4].Value, line.Cells[5].Value = wording.Words("–"), wording.Words("–"), wording.Words("–")
	}
	return line
}
