package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// gapScale is the looks of gaps on an axis.
var gapScale = result.Spread{ID: "gap5", Unit: "scale"}

// dimensions holds the gap of each dimension here against that of the others.
func (p place) dimensions() report.Section {
	c := p.c
	s := report.Section{ID: "dimensions", Title: c.T("place.dimensions"), PDF: true}
	if !p.shown(p.local.Dimensions) {
		return s
	}
	spec := report.ForestChart{Signed: true, Estimate: p.name(), Second: c.T("place.others"), Polarity: report.AboveIsGood, Names: p.standingNames(),
		Reference: report.Line{Set: true, Name: c.T("place.zero")}}
	table := p.table("dimensions-table", c.T("place.dimension"), p.local.Dimensions, c.Names.Dimension)
	values, parts := []float64{0}, []string(nil)
	for _, a := range p.local.Dimensions {
		spec.Rows = append(spec.Rows, report.ForestRow{Label: c.Names.Dimension(a.ID), Estimate: c.Mark(a.Own), Second: bare(c.Mark(a.Others)), Standing: p.side(a)})
		values = append(values, extent(c.Mark(a.Own))...)
		values = append(values, extent(bare(c.Mark(a.Others)))...)
		parts = append(parts, c.Names.Dimension(a.ID)+" "+c.Write(c.Difference(a.Own)))
	}
	spec.Axis = spreadAxis(c, gapScale, slices.Min(values), slices.Max(values))
	title := p.dimensionsTitle()
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: p.id() + "-dimensions", Title: title,
		Subtitle: c.T("place.dimensions.subtitle", wording.Args{"level": c.Level()}), Alt: c.Alt(title, parts), Spec: spec, Table: table}}}
	return s
}

// dimensionsTitle names the dimension that differs most from the others, of those that differ beyond noise; shortfalls come first.
func (p place) dimensionsTitle() string {
	c := p.c
	for _, below := range []bool{true, false} {
		all := p.apart(p.local.Dimensions, below)
		if len(all) > 0 {
			return c.T("place.dimensions.title.worst", wording.Args{"dimension": c.Names.Dimension(all[0].ID), "own": c.Write(c.Difference(all[0].Own)), "others": c.Write(c.Difference(all[0].Others))})
		}
	}
	if !slices.ContainsFunc(p.local.Dimensions, func(a result.Against) bool { return a.Test.Name != "" }) {
		return c.T("place.dimensions.title.alone")
	}
	return c.T("place.dimensions.title.level")
}

// mostItems is how many statements a picture shows on each side.
const mostItems = 5

// items are the statements in which the location differs most from the others, on both sides; the table has all.
func (p place) items() report.Section {
	c := p.c
	s := report.Section{ID: "items", Title: c.T("place.items"), PDF: true}
	if !p.shown(p.local.Items) {
		return s
	}
	spec := report.ForestChart{Signed: true, Estimate: c.T("place.difference"), Polarity: report.AboveIsGood, Names: p.standingNames(), Reference: report.Line{Set: true, Name: c.T("place.others")}}
	values, parts := []float64{0}, []string(nil)
	for _, a := range ends(p.local.Items) {
		group := c.T("place.items.below")
		if a.Difference.Value >= 0 {
			group = c.T("place.items.above")
		}
		spec.Rows = append(spec.Rows, report.ForestRow{Label: c.Names.Item(a.ID), Group: group, Estimate: c.Mark(a.Difference), Standing: p.side(a)})
		values = append(values, extent(c.Mark(a.Difference))...)
		parts = append(parts, c.Names.Item(a.ID)+" "+c.Write(c.Difference(a.Difference)))
	}
	if len(spec.Rows) == 0 {
		return s
	}
	spec.Axis = spreadAxis(c, gapScale, slices.Min(values), slices.Max(values))
	spec.Axis.Name = c.T("place.difference")
	title := p.itemsTitle()
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: p.id() + "-items", Title: title,
		Subtitle: c.T("place.items.subtitle", wording.Args{"level": c.Level()}), Alt: c.Alt(title, parts), Spec: spec,
		Table: p.table("items-table", c.T("place.item"), byDifference(p.local.Items), c.Names.Item)}}}
	return s
}

// itemsTitle names the statements furthest from the others on both sides, as far as the differences are beyond noise.
func (p place) itemsTitle() string {
	c := p.c
	a := wording.Args{}
	below, above := p.apart(p.local.Items, true), p.apart(p.local.Items, false)
	if len(below) > 0 {
		a["low"], a["lowest"] = c.Quote(c.Names.Item(below[0].ID)), c.Write(c.Difference(below[0].Difference))
	}
	if len(above) > 0 {
		a["high"], a["highest"] = c.Quote(c.Names.Item(above[0].ID)), c.Write(c.Difference(above[0].Difference))
	}
	switch {
	case len(below) > 0 && len(above) > 0:
		return c.T("place.items.title.both", a)
	case len(below) > 0:
		return c.T("place.items.title.low", a)
	case len(above) > 0:
		return c.T("place.items.title.high", a)
	}
	return c.T("place.items.title.level")
}

// table is every figure of one kind here and at the others.
func (p place) table(id, what string, all []result.Against, name func(string) string) report.Table {
	c := p.c
	table := report.Table{ID: p.id() + "-" + id, Caption: what, Sort: true, Columns: wording.Columns(wording.Wide(what),
		wording.Numeric(p.name(), c.T("compose.n"), c.T("place.others"), c.T("place.difference")), []report.Column{wording.Textual(c.T("place.standing"))})}
	for _, a := range all {
		table.Rows = append(table.Rows, p.row(name(a.ID), a, c.Difference, c.Difference, p.standing(key{of: a})))
	}
	return table
}

func (p place) standingNames() report.StandingNames {
	return report.StandingNames{Above: p.c.T("spread.above"), Level: p.c.T("spread.level"), Below: p.c.T("spread.below")}
}

// side is where a figure stands against the others', beyond noise.
func (p place) side(a result.Against) report.Standing {
	switch {
	case !a.Own.OK():
		return report.NoStanding
	case !p.clear(a):
		return report.Level
	case a.Difference.Value > 0:
		return report.Above
	}
	return report.Below
}

// apart returns the figures clearly below the others', or above them, the furthest first.
func (p place) apart(all []result.Against, below bool) []result.Against {
	var found []result.Against
	for _, a := range byDifference(all) {
		if p.clear(a) && (a.Difference.Value < 0) == below {
			found = append(found, a)
		}
	}
	if !below {
		slices.Reverse(found)
	}
	return found
}

func (p place) shown(all []result.Against) bool {
	return slices.ContainsFunc(all, func(a result.Against) bool { return a.Own.OK() })
}

// byDifference puts what is furthest below the others first; what was not compared comes last.
func byDifference(all []result.Against) []result.Against {
	return wording.BySize(all, func(a result.Against) result.Estimate { return a.Difference })
}

// ends are the figures furthest below the others', and those furthest above.
func ends(all []result.Against) []result.Against {
	compared := slices.DeleteFunc(byDifference(all), func(a result.Against) bool { return !a.Difference.OK() })
	if len(compared) <= 2*mostItems {
		return compared
	}
	var kept []result.Against
	for i, a := range compared {
		if i < mostItems && a.Difference.Value < 0 || i >= len(compared)-mostItems && a.Difference.Value >= 0 {
			kept = append(kept, a)
		}
	}
	return kept
}

// bare is a mark without its interval.
func bare(m report.Interval) report.Interval {
	m.Bound = false
	return m
}

// extent is what of an axis a mark takes; nothing of one that is not shown.
func extent(m report.Interval) []float64 {
	switch {
	case m.Missing != report.Present:
		return nil
	case m.Bound:
		return []float64{m.Lo, m.Value, m.Hi}
	}
	return []float64{m.Value}
}
