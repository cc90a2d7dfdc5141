package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// key is one key figure of a location with its looks.
type key struct {
	of         result.Against
	name       string
	source     string // customers, contacts or employees
	look       func(result.Estimate) report.Value
	difference func(result.Estimate) report.Value
	lower      bool // low is good
	neutral    bool // neither is: what is expected
}

// keys are the key figures of a location in the order of the scorecard, those that were measured anywhere.
func (p place) keys() []key {
	c := p.c
	differences, lower := map[string]func(result.Estimate) report.Value{}, map[string]bool{"ces": c.Config.Model.CES.Reversed}
	for _, t := range trends(c) {
		differences[t.id], lower[t.id] = t.difference, t.lower
	}
	tenth := func(e result.Estimate) report.Value { return tenths(c, e, c.T("compose.unit.points")) }
	differences["ces"], differences["ability"], differences["enps"] = c.Difference, c.Difference, tenth
	differences["nps"] = tenth
	var all []key
	var ids []string
	for i, m := range c.LevelMeasures() {
		if i == 0 && m.ID != "gap5" || i == 1 && ids[0] == "gap5" {
			all = append(all, key{name: c.T("place.perceived"), source: "customers", look: c.Plain, difference: c.Difference},
				key{name: c.T("place.expected"), source: "customers", look: c.Plain, difference: c.Difference, neutral: true})
			ids = append(ids, "perception", "expectation")
		}
		all = append(all, key{name: m.Name, source: m.Source, look: m.Look, difference: differences[m.ID], lower: lower[m.ID]})
		ids = append(ids, m.ID)
	}
	var measured []key
	for i, k := range all {
		at := slices.IndexFunc(p.local.Figures, func(a result.Against) bool { return a.ID == ids[i] })
		if at >= 0 && k.difference != nil {
			k.of = p.local.Figures[at]
			measured = append(measured, k)
		}
	}
	return measured
}

// standing is how a key figure stands to the others': "better", "worse" or "level"; of what is neither good nor bad "higher", "lower" or "level";
// "untested" where it was not compared.
func (p place) standing(k key) string {
	d := k.of.Difference
	switch {
	case !d.OK() || k.of.Test.Name == "":
		return "untested"
	case !p.clear(k.of):
		return "level"
	case k.neutral && d.Value > 0:
		return "higher"
	case k.neutral:
		return "lower"
	case (d.Value > 0) != k.lower:
		return "better"
	}
	return "worse"
}

// clear tells whether a figure differs from the others' beyond noise.
func (p place) clear(a result.Against) bool {
	return a.Difference.OK() && a.Difference.Value != 0 && a.Test.Clear(p.c.Results.Level)
}

// standings counts the key figures on which the location is clearly better and clearly worse than the others, of those compared.
func (p place) standings() (better, worse, all int) {
	for _, k := range p.keys() {
		standing := p.standing(k)
		if k.neutral || standing == "untested" {
			continue
		}
		all++
		switch standing {
		case "better":
			better++
		case "worse":
			worse++
		}
	}
	return better, worse, all
}

// standingTone colours a standing by whether it is good.
func standingTone(standing string) report.Tone {
	switch standing {
	case "better":
		return report.Positive
	case "worse":
		return report.Negative
	case "untested":
		return report.Muted
	}
	return report.Neutral
}

// card is the key figures of the location beside those of the others, and whether the difference is more than noise.
func (p place) card() report.Section {
	c := p.c
	s := report.Section{ID: "card", Title: c.T("place.card"), Note: c.T("place.card.note"), PDF: true}
	table := report.Table{ID: "card-table", Columns: wording.Columns(wording.Wide(c.T("place.figure")),
		wording.Numeric(p.name(), c.T("compose.n"), c.T("place.others"), c.T("place.difference")), []report.Column{wording.Textual(c.T("place.standing"))})}
	for _, k := range p.keys() {
		if p.level.Hidden && k.source == "customers" && !k.of.Own.OK() {
			continue // said above, once for all
		}
		line := p.row(k.name, k.of, k.look, k.difference, p.standing(k))
		switch {
		case k.neutral:
			line.Cells[0].Note = c.T("place.expected.note") // the title counts the others
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
func (p place) row(name string, a result.Against, look, difference func(result.Estimate) report.Value, standing string) report.Row {
	own, rest := look(a.Own), look(a.Others)
	rest.Bound = false // the difference has the interval that matters
	line := wording.Row(name, own, wording.Based(own), rest, difference(a.Difference), wording.Words(p.c.T("place."+standing)))
	line.Cells[5].Tone = standingTone(standing)
	line.Cells[4].Tone = line.Cells[5].Tone
	if own.Missing != report.Present { // what is hidden is said once
		line.Cells[3].Value, line.Cells[4].Value, line.Cells[5].Value = wording.Words("–"), wording.Words("–"), wording.Words("–")
	}
	return line
}
