package places

import (
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// funnelSections are the funnels of locations: the one that tells most on its own, two others of shares after it. Where no share is known it
// is that of the measure that locations are ranked by.
func funnelSections(c *wording.Composer, b result.Breakdown) (first report.Section, others []report.Section) {
	all := funnels(c, b.Factor)
	for i, s := range all {
		block := funnelChart(c, b, s)
		section := report.Section{ID: "funnel-" + s.ID, Title: c.T("spread.funnel.of", wording.Args{"name": c.SpreadName(s)}), Half: true, Blocks: []report.Block{block}}
		if i == 0 {
			section.ID, section.Half, section.Title, section.Note = "funnel", false, c.T("spread.funnel"), c.T("spread.funnel.note")
			first = section
			continue
		}
		others = append(others, section)
	}
	const most = 2 // beside each other; the table of measures has them all
	return first, others[:min(most, len(others))]
}

// funnels are the measures with a funnel, those with locations outside first.
func funnels(c *wording.Composer, factor string) []result.Spread {
	k, _ := c.Consistency(factor)
	var all []result.Spread
	for _, id := range []string{"within", "fcr", "csat", "complaints"} {
		i := slices.IndexFunc(k.Measures, func(s result.Spread) bool { return s.ID == id })
		if i >= 0 && k.Measures[i].Funnel.Reason == "" {
			all = append(all, k.Measures[i])
		}
	}
	if main, ok := c.MainSpread(factor); len(all) == 0 && ok && main.Funnel.Reason == "" {
		all = append(all, main)
	}
	slices.SortStableFunc(all, func(a, b result.Spread) int {
		return min(1, len(c.Outside(b))) - min(1, len(c.Outside(a)))
	})
	return all
}

func funnelChart(c *wording.Composer, b result.Breakdown, s result.Spread) report.Block {
	f, look := s.Funnel, c.SpreadLook(s)
	size := c.T(sizeName(c, s))
	spec := report.FunnelChart{Centre: report.Line{Set: true, Value: f.Centre, Name: c.T("spread.all")}, Polarity: report.Neither,
		Inner: c.T("spread.limits", wording.Args{"level": c.Printer.Percent(0.95, 0)}), Outer: c.T("spread.limits", wording.Args{"level": c.Printer.Percent(0.998, 1)}),
		Names: report.StandingNames{Above: c.T("spread.outside.above"), Level: c.T("spread.inside"), Below: c.T("spread.outside.below")}}
	lo, hi, most := f.Centre, f.Centre, 0.0
	for _, l := range f.Curve {
		spec.Limits = append(spec.Limits, report.FunnelLimit{Size: l.Size, InnerLo: l.Lower95, InnerHi: l.Upper95, OuterLo: l.Lower998, OuterHi: l.Upper998})
		lo, hi, most = min(lo, l.Lower998), max(hi, l.Upper998), max(most, l.Size)
	}
	id := "funnel-" + s.ID
	table := report.Table{ID: id + "-table", Caption: c.SpreadName(s), Sort: true, Columns: wording.Columns(wording.Wide(wording.Capital(wording.Or(b.Name, c.T("compose.locations.nav")))),
		wording.Numeric(c.SpreadName(s), wording.Capital(size), c.T("spread.z"), c.T("spread.limit.low"), c.T("spread.limit.high")), []report.Column{wording.Textual(c.T("spread.where"))})}
	var parts []string
	for _, p := range furthest(f.Places) {
		point := report.FunnelPoint{Label: c.LevelName(b, p.Level), Size: p.Size, Value: report.Interval{Value: p.Value}, Standing: report.Level}
		where := spec.Names.Level
		switch {
		case p.Unusual && p.Value > f.Centre:
			point.Standing, where = report.Above, spec.Names.Above
		case p.Unusual:
			point.Standing, where = report.Below, spec.Names.Below
		}
		spec.Points = append(spec.Points, point)
		lo, hi = min(lo, p.Value), max(hi, p.Value)
		table.Rows = append(table.Rows, wording.Row(point.Label, look(plainFigure(p.Value)), report.Value{Number: p.Size}, report.Value{Number: p.Z, Decimals: 1, Signed: true},
			look(plainFigure(p.Lower998)), look(plainFigure(p.Upper998)), wording.Words(where)))
		parts = append(parts, point.Label+" "+c.Write(look(plainFigure(p.Value))))
	}
	spec.Y = spreadAxis(c, s, lo, hi)
	spec.X = report.Axis{Name: size, Kind: report.Count, Max: wording.RoundUp(1.04*most, roundStep(most))}
	title := funnelTitle(c, s)
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.T("spread.funnel.subtitle", wording.Args{"name": c.SpreadName(s)}),
		Note: funnelNote(c, s), Alt: c.Alt(title, parts), Spec: spec, Table: table}}
}

// sizeName is what the sizes of a funnel count. Where rows weigh unequally, as contacts do that were held against more standards than others,
// a size is what they are worth and not how many there are.
func sizeName(c *wording.Composer, s result.Spread) string {
	name := "spread.size.contacts"
	if slices.Contains([]string{"gap5", "perception", "overall", "csat", "nps"}, s.ID) || s.ID == "fcr" && !c.Results.Satisfaction.FCRLog.OK() {
		name = "spread.size.answers"
	}
	for _, p := range s.Funnel.Places {
		at := slices.IndexFunc(s.Places, func(own result.Place) bool { return own.Level == p.Level })
		if at >= 0 && s.Places[at].Mean.N != int(math.Round(p.Size)) {
			return name + ".worth"
		}
	}
	return name
}

// furthest puts the places furthest from the centre first.
func furthest(all []result.FunnelPlace) []result.FunnelPlace {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b result.FunnelPlace) int {
		switch x, y := a.Z*a.Z, b.Z*b.Z; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return all
}

// roundStep is the round number an axis of counts ends on.
func roundStep(most float64) float64 {
	step := 10.0
	for most/step > 20 {
		step *= 5
		if most/step > 20 {
			step *= 2
		}
	}
	return step
}

func funnelTitle(c *wording.Composer, s result.Spread) string {
	outside := c.Outside(s)
	a := wording.Args{"n": len(outside), "all": len(s.Funnel.Places), "name": c.SpreadName(s)}
	switch {
	case len(outside) == 0:
		return c.T("spread.funnel.title.none", a)
	case len(outside) > 3:
		return c.T("spread.funnel.title.many", a)
	}
	a["names"] = c.Printer.List(outside)
	return c.T("spread.funnel.title", a)
}

func funnelNote(c *wording.Composer, s result.Spread) string {
	if s.Funnel.Overspread {
		return c.T("spread.funnel.widened", wording.Args{"phi": c.Printer.Number(s.Funnel.Dispersion, 1)})
	}
	return ""
}
