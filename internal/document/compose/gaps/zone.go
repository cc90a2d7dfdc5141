package gaps

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func hasZone(c *wording.Composer) bool { return c.Results.Zone.Status == result.Measured }

// zonePage is the zone of tolerance: whether perception is below what customers find adequate, within, or above what they desire.
func zonePage(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("zone.nav"), Eyebrow: c.T("zone.nav"), Title: zoneTitle(c), Lead: c.T("zone.lead"), PDF: true,
		Sections: wording.Sections(zoneSection(c, "dimensions", c.T("compose.dimensions"), c.Results.Zone.Dimensions, c.Names.Dimension, true),
			zoneSection(c, "items", c.T("zone.items"), c.Results.Zone.Items, c.Names.Item, false)),
	}
}

// zoneTitle names the dimensions below the zone beyond noise, or says that there are none.
func zoneTitle(c *wording.Composer) string {
	var below []string
	judged := false
	for _, d := range worstFirst(c.Results.Zone.Dimensions) {
		judged = judged || d.Standing != result.NoStanding
		if d.Standing == result.BelowZone {
			below = append(below, c.Names.Dimension(d.ID))
		}
	}
	switch {
	case len(below) > 0:
		return c.T("zone.title.below", wording.Args{"names": c.Printer.List(below), "n": len(below)})
	case judged:
		return c.T("zone.title.none")
	}
	return c.T("zone.title")
}

func worstFirst(all []result.ZonePart) []result.ZonePart {
	return wording.BySize(all, func(p result.ZonePart) result.Estimate { return p.Adequacy })
}

func zoneSection(c *wording.Composer, id, title string, parts []result.ZonePart, name func(string) string, pdf bool) report.Section {
	s := report.Section{ID: id, Title: title, Note: c.T("zone.note", wording.Args{"level": c.Level()}), PDF: pdf}
	if len(parts) == 0 {
		return s
	}
	parts = worstFirst(parts)
	table := zoneTable(c, id, parts, name)
	if c.Results.Zone.Direct {
		s.Blocks = append([]report.Block{table}, wording.Prose(wording.Sentences(setAside(c, parts), suspects(c, parts, name)))...)
		return s
	}
	spec := report.ZoneChart{
		Axis: report.Axis{Name: c.T("zone.rating"), Min: c.Results.ScaleMin, Max: c.Results.ScaleMax, Decimals: 2, Step: 1},
		Zone: c.T("zone.band"), Adequate: c.T("zone.adequate"), Desired: c.T("zone.desired"), Perception: c.T("zone.perception"),
		Names: report.StandingNames{Above: c.T("zone.is.above"), Level: c.T("zone.is.within"), Below: c.T("zone.is.below"), None: c.T("zone.is." + string(result.NoStanding))},
	}
	var said []string
	shown := false
	for _, p := range parts {
		shown = shown || p.Perception.OK()
		spec.Rows = append(spec.Rows, report.ZoneRow{Label: name(p.ID), Adequate: c.Mark(p.Adequate), Desired: c.Mark(p.Desired), Perception: c.Mark(p.Perception), Standing: standings[p.Standing]})
		said = append(said, name(p.ID)+" "+c.Write(c.Rating(p.Perception)))
	}
	if !shown {
		s.Blocks = []report.Block{c.Hidden(title, wording.Each(parts, func(p result.ZonePart) result.Estimate { return p.Perception })...)}
		return s
	}
	chart := report.Chart{ID: "zone-" + id, Title: c.T("zone.chart"), Subtitle: c.T("zone.subtitle", wording.Args{"level": c.Level()}), Alt: c.Alt(c.T("zone.chart"), said), Spec: spec, Table: table}
	s.Blocks = []report.Block{report.Figurative{Chart: chart}}
	place := ""
	if pdf {
		place = c.T("zone.place.note") // once on the page
	}
	s.Blocks = append(s.Blocks, wording.Prose(wording.Sentences(place, setAside(c, parts), suspects(c, parts, name)))...)
	return s
}

// standings are the marks of where perception stands; an undecided one has none.
var standings = map[result.Standing]report.Standing{result.BelowZone: report.Below, result.WithinZone: report.Level, result.AboveZone: report.Above}

func zoneTable(c *wording.Composer, id string, parts []result.ZonePart, name func(string) string) report.Table {
	table := report.Table{ID: "zone-" + id + "-table", Caption: c.T("zone.chart"), Sort: true,
		Columns: wording.Columns(wording.Wide(c.T("zone.what")), wording.Numeric(c.T("zone.msa"), c.T("zone.mss")), placeColumn(c), wording.Numeric(c.T("zone.below"), c.T("zone.within"), c.T("zone.above"), c.T("compose.n")), []report.Column{wording.Textual(c.T("zone.standing"))})}
	for _, p := range parts {
		low := c.Difference(p.Adequacy)
		row := []report.Value{low, c.Difference(p.Superiority)}
		if !c.Results.Zone.Direct {
			row = append(row, wording.Baseless(c.As(p.Position, report.Value{Kind: report.Percent})))
		}
		row = append(row, wording.Baseless(c.Share(p.Below)), wording.Baseless(c.Share(p.Within)), wording.Baseless(c.Share(p.Above)), wording.Based(low), wording.Words(c.T("zone.is."+string(p.Standing))))
		line := wording.Row(name(p.ID), row...)
		line.Cells[1].Note, line.Cells[2].Note = testNote(c, p.AgainstLow), testNote(c, p.AgainstHigh)
		table.Rows = append(table.Rows, line)
	}
	return table
}

// testNote is the adjusted p of a test against 0; "" where none was made.
func testNote(c *wording.Composer, t result.Test) string {
	if t.Name == "" {
		return ""
	}
	return c.T("zone.p", wording.Args{"p": c.PValue(t.Adjusted)})
}

// placeColumn is where the mean perception lies in the zone, which is not known where perception was asked relative to its ends.
func placeColumn(c *wording.Composer) []report.Column {
	if c.Results.Zone.Direct {
		return nil
	}
	return wording.Numeric(c.T("zone.place"))
}

// setAside counts the answers that contradict themselves; "" for none, and of dimensions, which hold none of their own.
func setAside(c *wording.Composer, parts []result.ZonePart) string {
	n := 0
	for _, p := range parts {
		if p.Adequacy.OK() {
			n += p.Inverted
		}
	}
	if n == 0 {
		return ""
	}
	return c.T("zone.aside", wording.Args{"n": n})
}

// suspects names the items that many answered the wrong way round.
func suspects(c *wording.Composer, parts []result.ZonePart, name func(string) string) string {
	var names []string
	for _, p := range parts {
		if p.Suspect && p.Adequacy.OK() {
			names = append(names, c.Quote(name(p.ID)))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return c.T("zone.suspect", wording.Args{"names": c.Printer.List(names)})
}
