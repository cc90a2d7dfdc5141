package explore

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// Slices are the figures a reader may choose among, none when nothing is grouped.
func Slices(c *wording.Composer) report.Slices {
	from := c.Results.Slices
	if len(from.Slices) == 0 || !c.Shows("explore") {
		return report.Slices{}
	}
	m := maker{c: c, of: from}
	out := report.Slices{Min: c.Results.ScaleMin, Max: c.Results.ScaleMax}
	for _, k := range from.Criteria {
		one := report.Criterion{ID: k.ID, Name: nameOf(c, k), Period: k.Period}
		for _, level := range k.Levels {
			one.Levels = append(one.Levels, report.CriterionLevel{ID: level, Name: c.LevelName(result.Breakdown{Time: k.Period}, level)})
		}
		out.Criteria = append(out.Criteria, one)
	}
	for _, ids := range from.Crossed {
		out.Crossed = append(out.Crossed, wording.Each(ids, m.criterion))
	}
	for i, measure := range from.Measures {
		known := m.measure(measure)
		m.looks = append(m.looks, known.look)
		out.Measures = append(out.Measures, report.SliceMeasure{ID: measure.ID, Name: known.name, Good: known.good, Log: measure.Log})
		if !strings.Contains(measure.ID, ":") {
			out.Main = append(out.Main, i)
			if !slices.Contains([]string{"expectation", "perception", "complaints"}, measure.ID) {
				out.Fewest = append(out.Fewest, i)
			}
		}
	}
	for _, d := range c.Config.Model.Dimensions {
		one := report.SliceDimension{Name: d.Name, Gap: m.at("gap:" + d.ID), Expectation: m.at("expectation:" + d.ID), Perception: m.at("perception:" + d.ID)}
		if max(one.Gap, one.Expectation, one.Perception) >= 0 {
			out.Dimensions = append(out.Dimensions, one)
		}
	}
	out.Whole = m.slice(from.Whole)
	out.Slices = wording.Each(from.Slices, m.slice)
	return out
}

// maker is slices on their way into the report.
type maker struct {
	c     *wording.Composer
	of    result.Slices
	looks []func(result.Estimate) report.Value // by measure
}

func (m maker) criterion(id string) int {
	return slices.IndexFunc(m.of.Criteria, func(k result.Criterion) bool { return k.ID == id })
}

func (m maker) at(id string) int {
	return slices.IndexFunc(m.of.Measures, func(one result.SliceMeasure) bool { return one.ID == id })
}

// known is how a measure is named, written and judged.
type known struct {
	name string
	look func(result.Estimate) report.Value
	good int
}

func (m maker) measure(of result.SliceMeasure) known {
	c := m.c
	id, _, _ := strings.Cut(of.ID, ":")
	switch id {
	case "gap":
		return known{c.T("compose.gap5.short"), c.Difference, 1}
	case "expectation":
		return known{c.T("compose.expectation"), c.Plain, 0}
	case "perception":
		return known{c.T("compose.perception"), c.Plain, 1}
	case "overall":
		return known{c.T("compose.overall"), c.Plain, 1}
	}
	good := 1
	if id == "wait" || id == "complaints" || id == "ces" && c.Config.Model.CES.Reversed {
		good = -1
	}
	for _, level := range c.LevelMeasures() {
		if level.ID == id {
			return known{level.Name, level.Look, good}
		}
	}
	return known{of.ID, c.Plain, 0}
}

// slice puts the figures of a slice into words and values.
func (m maker) slice(from result.Slice) report.Slice {
	out := report.Slice{Hidden: from.Hidden, Base: m.base(from)}
	for _, l := range from.Of {
		k := m.criterion(l.Criterion)
		out.Of = append(out.Of, report.Chosen{Criterion: k, Level: slices.Index(m.of.Criteria[k].Levels, l.Level)})
	}
	for i, f := range from.Figures {
		one := report.SliceFigure{Value: m.looks[i](f.Estimate)}
		one.Value.Why = ""
		switch f.Against {
		case result.SliceLower:
			one.Against = report.Lower
		case result.SliceHigher:
			one.Against = report.Higher
		case result.SliceAlike:
			one.Against = report.Alike
		}
		out.Figures = append(out.Figures, one)
	}
	return out
}

// base is how many answers and contacts a slice rests on; of hidden customers it says nothing.
func (m maker) base(s result.Slice) string {
	var parts []string
	if s.N > 0 {
		parts = append(parts, m.c.T("explore.answers", wording.Args{"n": s.N}))
	}
	if s.Contacts > 0 {
		parts = append(parts, m.c.T("explore.contacts", wording.Args{"n": s.Contacts}))
	}
	return wording.Dots(parts...)
}
