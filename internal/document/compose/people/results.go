package people

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// measured returns the main results of a segment's groups, and false when nothing was.
func measured(c *wording.Composer, factor string) (result.Segmented, bool) {
	at := slices.IndexFunc(c.Results.Segments, func(s result.Segmented) bool { return s.Factor == factor })
	if at < 0 {
		return result.Segmented{}, false
	}
	s := c.Results.Segments[at]
	return s, slices.ContainsFunc(s.Levels, func(l result.SegmentLevel) bool { return len(l.Figures) > 0 })
}

// resultsSection is every main result of each group in one table, and what differs beyond noise in words.
func resultsSection(c *wording.Composer, b result.Breakdown) report.Section {
	r, ok := measured(c, b.Factor)
	s := report.Section{ID: "results-" + b.Factor, Title: c.T("segment.results", wording.Args{"name": wording.Or(b.Name, b.Factor)}), Note: c.T("segment.results.note")}
	if !ok {
		return s
	}
	var shown []result.SegmentLevel
	for _, l := range r.Levels {
		if !l.Hidden {
			shown = append(shown, l)
		}
	}
	table := report.Table{ID: "results-" + b.Factor + "-table", Columns: wording.Columns(wording.Wide(c.T("compose.measure")), wording.Numeric(wording.Each(shown, func(l result.SegmentLevel) string { return l.Level })...))}
	differs := map[string][]string{}
	for j, f := range shown[0].Figures {
		name, look, difference := mainLook(c, f.ID)
		row := wording.Row(name)
		for _, l := range shown {
			k := l.Figures[j]
			v := look(k.Of)
			cell := report.Cell{Value: v, Note: c.Printer.Base(v.N), Base: v.N}
			cell.Value.N, cell.Value.Why = 0, ""
			if v.Missing != report.Present {
				cell.Note, cell.Base = "", 0
			}
			if k.Test.Clear(c.Results.Level) {
				differs[l.Level] = append(differs[l.Level], c.T("people.differs", wording.Args{"name": name, "difference": c.Write(alone(difference(k.Difference)))}))
				cell.Note = wording.Dots(cell.Note, c.T("segment.clear"))
			}
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	said := c.T("segment.none", wording.Args{"n": r.Tested})
	switch {
	case r.Tested == 0:
		said = c.T("people.untested")
	case len(differs) > 0:
		said = c.T("segment.some", wording.Args{"n": r.Tested})
	}
	s.Blocks = wording.Prose(said)
	if len(differs) > 0 {
		var list report.Prose
		for _, l := range shown {
			if names := differs[l.Level]; len(names) > 0 {
				list.Paragraphs = append(list.Paragraphs, report.Paragraph{Kind: "bullet", Runs: []report.Run{{Text: c.T("segment.differs", wording.Args{"level": l.Level, "names": c.Some(names)})}}})
			}
		}
		s.Blocks = append(s.Blocks, list)
	}
	s.Blocks = append(append(s.Blocks, wording.Prose(mayBeSaid(c, r))...), table)
	return s
}

// differenceFinding names the group and the main result that differ most surely from the other customers; it reports false where none does.
func differenceFinding(c *wording.Composer, b result.Breakdown) (string, bool) {
	r, _ := measured(c, b.Factor)
	var level string
	var most result.Contrast
	for _, l := range r.Levels {
		for _, k := range l.Figures {
			if k.Test.Clear(c.Results.Level) && k.Difference.N >= result.RankedFrom && (level == "" || k.Test.P < most.Test.P) {
				level, most = l.Level, k
			}
		}
	}
	if level == "" {
		return "", false
	}
	name, look, _ := mainLook(c, most.ID)
	a := wording.Args{"segment": wording.Or(b.Name, b.Factor), "level": level, "name": name, "of": c.Write(alone(look(most.Of))), "others": c.Write(alone(look(most.Others)))}
	kind, dimension, _ := strings.Cut(most.ID, ":")
	if dimension == "" {
		return c.T("compose.segments.title.differs", a), true
	}
	a["name"] = c.Names.Dimension(dimension)
	return c.T("compose.segments.title.differs."+kind, a), true
}

// mainLook is the name of a main result, and how it and its differences are written.
func mainLook(c *wording.Composer, id string) (string, func(result.Estimate) report.Value, func(result.Estimate) report.Value) {
	of := func(highest float64) func(result.Estimate) report.Value {
		return func(e result.Estimate) report.Value {
			return c.As(e, report.Value{Decimals: 2, Unit: c.T("compose.unit.of", wording.Args{"max": c.Short(highest)})})
		}
	}
	net := func(e result.Estimate) report.Value { return c.Net(e) }
	m := c.Config.Model
	kind, dimension, _ := strings.Cut(id, ":")
	switch {
	case kind == "gap" && dimension != "":
		return c.T("segment.gap.of", wording.Args{"name": c.Names.Dimension(dimension)}), c.Difference, c.Difference
	case kind == "points":
		return c.T("segment.points.of", wording.Args{"name": c.Names.Dimension(dimension)}), c.Hundred, func(e result.Estimate) report.Value { return c.As(e, report.Value{Decimals: 1, Signed: true}) }
	}
	switch id {
	case "gap":
		return c.T("key.gap"), c.Difference, c.Difference
	case "expectation":
		return c.T("compose.expectation"), c.Plain, c.Difference
	case "perception":
		return c.T("compose.perception"), c.Plain, c.Difference
	case "overall":
		return c.T("compose.overall"), of(m.Overall.Max), c.Difference
	case "csat":
		return c.T("people.csat"), c.Share, c.SharePoints
	case "nps":
		return c.T("people.nps"), net, net
	case "ces":
		return c.T("people.ces"), of(m.CES.Max), c.Difference
	case "repeated":
		return c.T("compose.repeated"), c.Share, c.SharePoints
	}
	return c.T("people.intention"), of(m.Intention.Max), c.Difference
}

// mayBeSaid says of which groups an order, an interval or an indication may be given, by how many answered.
func mayBeSaid(c *wording.Composer, r result.Segmented) string {
	var few, some, hidden []string
	for _, l := range r.Levels {
		switch {
		case l.Hidden:
			hidden = append(hidden, l.Level)
		case l.N < 10:
			few = append(few, l.Level)
		case l.N < result.RankedFrom:
			some = append(some, l.Level)
		}
	}
	var parts []string
	for _, k := range []struct {
		key   string
		names []string
	}{{"segment.said.some", some}, {"segment.said.few", few}, {"segment.said.hidden", hidden}} {
		if len(k.names) > 0 {
			parts = append(parts, c.T(k.key, wording.Args{"names": c.Printer.List(k.names), "n": len(k.names)}))
		}
	}
	if len(parts) == 0 {
		return c.T("segment.said.all", wording.Args{"n": result.RankedFrom})
	}
	return wording.Sentences(parts...)
}
