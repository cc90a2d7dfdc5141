package gaps

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// perceivedOnly tells a survey that asked what customers met with and not what they expected, and whose report leaves gap 5 out.
func perceivedOnly(c *wording.Composer) bool { return !declares(5)(c) && perceived(c) && !compared(c) }

// perceived tells whether any statement was answered as a perception.
func perceived(c *wording.Composer) bool {
	return slices.ContainsFunc(c.Results.Service.Items, func(p result.Pair) bool { return p.Perception.OK() })
}

// compared tells whether any statement has a gap.
func compared(c *wording.Composer) bool {
	return slices.ContainsFunc(c.Results.Service.Items, func(p result.Pair) bool { return p.Gap.OK() })
}

// hasFindings tells whether there is anything to rank, or gap 5 is to be reported and its page says why there is nothing.
func hasFindings(c *wording.Composer) bool {
	return declares(5)(c) || len(c.Results.Priorities)+len(c.Results.Strengths) > 0
}

// perceptionPage is the service as customers see it, where nobody asked what they expect.
func perceptionPage(c *wording.Composer) report.Page {
	page := report.Page{Nav: c.T("perception.nav"), Eyebrow: c.T("perception.nav"), Title: c.T("perception.title"), Lead: c.T("perception.lead"), PDF: true}
	if level := c.Rating(c.Results.Service.Performance); level.Missing == report.Present {
		page.Title = c.T("perception.level", wording.Args{"value": c.Write(level)})
	}
	figures := report.Section{ID: "figures", Plain: true, PDF: true, Blocks: wording.Present(
		c.Figure(c.T("compose.perception"), c.Rating(c.Results.Service.Performance)),
		c.Figure(c.T("perception.weighted"), c.Rating(c.Results.Service.ItemPerformance)))}
	page.Sections = wording.Sections(figures, perceivedDimensions(c), PerceivedSection(c), mapSection(c), answersSection(c))
	return page
}

// PerceivedPreview is how customers see the service at a glance: by dimension, or by statement where there is one dimension only.
func PerceivedPreview(c *wording.Composer) report.Section {
	if !perceivedOnly(c) {
		return report.Section{}
	}
	if s := perceivedDimensions(c); len(s.Blocks) > 0 {
		return s
	}
	return PerceivedSection(c)
}

// perceivedDimensions is the mean perception of each dimension, the lowest first; a single one is the whole.
func perceivedDimensions(c *wording.Composer) report.Section {
	s := report.Section{ID: "dimensions", Title: c.T("compose.dimensions"), PDF: true}
	if len(c.Results.Service.Dimensions) < 2 {
		return s
	}
	var rows []estimated
	for _, p := range c.Results.Service.Dimensions {
		rows = append(rows, estimated{label: c.Names.Dimension(p.ID), e: p.Perception})
	}
	s.Blocks = []report.Block{levels(c, "perception-dimensions", c.T("compose.dimension"), rows)}
	return s
}

// PerceivedSection is the mean perception of each statement under its dimension, the lowest first.
func PerceivedSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "items", Title: c.T("compose.items"), Note: c.T("perception.items.note"), PDF: true}
	var rows []estimated
	for _, p := range c.Results.Service.Items {
		row := estimated{label: c.Names.Item(p.ID), e: p.Perception}
		if len(c.Config.Model.Dimensions) > 1 {
			row.group = c.Names.DimensionOf(p.ID)
		}
		rows = append(rows, row)
	}
	s.Blocks = []report.Block{levels(c, "perception-items", c.T("compose.item"), rows)}
	return s
}

// estimated is a thing with its mean perception.
type estimated struct {
	label, group string
	e            result.Estimate
}

// levels draws means on the questionnaire's scale against that of all, the lowest of each group first.
func levels(c *wording.Composer, id, what string, rows []estimated) report.Block {
	title := levelsTitle(c, rows)
	if !slices.ContainsFunc(rows, func(r estimated) bool { return r.e.OK() }) {
		return c.Hidden(title, wording.Each(rows, func(r estimated) result.Estimate { return r.e })...)
	}
	all := c.Results.Service.Performance
	spec := report.ForestChart{Estimate: c.T("compose.perception"), Axis: c.RatingAxis(wording.Each(rows, func(r estimated) result.Estimate { return r.e })...),
		Reference: report.Line{Set: all.OK(), Value: all.Value, Name: c.T("perception.mean")}}
	table := report.Table{ID: id + "-table", Caption: title, Sort: true, Columns: wording.Columns(wording.Wide(what), wording.Numeric(c.T("compose.perception"), c.T("compose.n")))}
	var parts []string
	for _, r := range byGroup(rows) {
		v := c.Rating(r.e)
		spec.Rows = append(spec.Rows, report.ForestRow{Label: r.label, Group: r.group, Estimate: c.Mark(r.e)})
		line := wording.Row(r.label, v, wording.Based(v))
		line.Cells[0].Note = r.group
		table.Rows = append(table.Rows, line)
		parts = append(parts, r.label+" "+c.Write(v))
	}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.T("compose.subtitle.rating", wording.Args{
		"min": c.Short(c.Results.ScaleMin), "max": c.Short(c.Results.ScaleMax), "level": c.Level()}), Alt: c.Alt(title, parts), Spec: spec, Table: table}}
}

// byGroup sorts each group's rows, the lowest first; groups stay in their order.
func byGroup(rows []estimated) []estimated {
	var sorted []estimated
	for start := 0; start < len(rows); {
		end := start
		for end < len(rows) && rows[end].group == rows[start].group {
			end++
		}
		sorted = append(sorted, wording.BySize(rows[start:end], func(r estimated) result.Estimate { return r.e })...)
		start = end
	}
	return sorted
}

// levelsTitle names the lowest and the highest, when their intervals lie apart.
func levelsTitle(c *wording.Composer, rows []estimated) string {
	ok := slices.DeleteFunc(wording.BySize(rows, func(r estimated) result.Estimate { return r.e }), func(r estimated) bool { return !r.e.OK() })
	if len(ok) > 1 {
		low, high := ok[0], ok[len(ok)-1]
		if low.e.Bound && high.e.Bound && low.e.Hi < high.e.Lo {
			return c.T("perception.apart", wording.Args{"low": c.Quote(low.label), "high": c.Quote(high.label)})
		}
	}
	return c.T("perception.means")
}
