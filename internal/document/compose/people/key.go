package people

import (
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// hasKey tells whether it was asked who is a key customer.
func hasKey(c *wording.Composer) bool {
	return c.Results.Key.Status != result.NotMeasured
}

// keyPage holds the key customers against the others: what they expect, how they judge, why they buy here (domain P2).
func keyPage(c *wording.Composer) report.Page {
	k := c.Results.Key
	page := report.Page{Nav: c.T("key.nav"), Eyebrow: c.T("key.nav"), Title: keyTitle(c), Lead: c.T("key.lead"), PDF: k.Status == result.Measured}
	if k.Status != result.Measured {
		page.Sections = []report.Section{{ID: "who", Blocks: []report.Block{c.Remark(c.T("key.hidden"), c.T("key.hidden.text", wording.Args{"n": c.Config.Privacy.Customers}))}}}
		return page
	}
	who := report.Section{ID: "who", Plain: true, PDF: true, Blocks: wording.Present(
		c.Figure(c.T("key.number"), wording.Count(int(k.Key.Value)), c.T("key.number.detail", wording.Args{"n": int(k.Others.Value)})),
		c.Figure(c.T("key.share"), c.Share(k.Share), c.T("key.share.detail"), weightedShare(c, k)))}
	page.Sections = wording.Sections(who, keyReasonsSection(c), keyGapsSection(c), keyMainSection(c), keyImportanceSection(c), keyDriversSection(c), keyLimits(c))
	return page
}

// weightedShare says that a share counts customers by their weights, where the heads alone would give another; else "".
func weightedShare(c *wording.Composer, k result.KeyCustomers) string {
	heads := k.Key.Value / (k.Key.Value + k.Others.Value)
	if !k.Share.OK() || math.Abs(k.Share.Value-heads) < 0.0005 {
		return ""
	}
	return c.T("key.share.weighted", wording.Args{"share": c.Printer.Percent(heads, 1)})
}

// keySides are the names of the two groups.
func keySides(c *wording.Composer) sides { return sides{c.T("key.of"), c.T("key.others")} }

// keyTitle is what sets key customers apart beyond noise: their gaps, what they say overall, their reasons; or that nothing does.
func keyTitle(c *wording.Composer) string {
	if c.Results.Key.Status != result.Measured {
		return c.T("key.title.hidden")
	}
	const most = 2 // names a title has room for
	gaps := clear(c, keyGaps(c))
	below := slices.DeleteFunc(slices.Clone(gaps), func(l held) bool { return l.Difference.Value > 0 })
	named := func(lines []held) string {
		return c.Printer.List(wording.Each(lines[:min(most, len(lines))], func(l held) string { return l.name }))
	}
	switch {
	case len(below) > 0:
		return c.T("key.title.below", wording.Args{"names": named(wording.BySize(below, func(l held) result.Estimate { return l.Difference }))})
	case len(gaps) > 0:
		return c.T("key.title.above", wording.Args{"names": named(gaps)})
	}
	for _, l := range clear(c, keyMain(c)) {
		return c.T("key.title.main", wording.Args{"name": l.name, "of": c.Write(alone(l.look(l.Of))), "others": c.Write(alone(l.look(l.Others)))})
	}
	for _, l := range clear(c, keyReasons(c)) {
		return c.T("key.title.reason", wording.Args{"name": c.Quote(l.name), "of": c.Write(alone(l.look(l.Of))), "others": c.Write(alone(l.look(l.Others)))})
	}
	return c.T("key.title.alike")
}

func keyGaps(c *wording.Composer) []held {
	return wording.Each(c.Results.Key.Dimensions, func(k result.Contrast) held {
		return held{c.Names.Dimension(k.ID), c.Difference, c.Difference, k}
	})
}

// keyGapsSection is the gaps by dimension of both groups. Where reasons were asked, the board reads those, and the title names the gaps.
func keyGapsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "gaps", Title: c.T("key.gaps"), Note: c.T("key.gaps.note"), PDF: c.Results.Reasons.Status != result.Measured}
	lines := keyGaps(c)
	if !slices.ContainsFunc(lines, func(l held) bool { return l.Of.Status != result.NotMeasured }) {
		return s
	}
	s.Blocks = []report.Block{keyPicture(c, "gaps", c.T("key.gaps.title"), c.T("compose.dimension"), c.T("compose.gap"), 0.5, 2, report.AboveIsGood, lines)}
	s.Blocks = append(s.Blocks, wording.Prose(verdictOn(c, lines))...)
	return s
}

// keyPicture draws both groups, or says that neither may be shown.
func keyPicture(c *wording.Composer, id, title, what, scale string, step float64, decimals int, polarity report.Polarity, lines []held) report.Block {
	if !slices.ContainsFunc(lines, func(l held) bool { return l.Of.OK() }) {
		return c.Hidden(title, wording.Each(lines, func(l held) result.Estimate { return l.Of })...)
	}
	lo, hi := spread(lines, step)
	axis := report.Axis{Name: scale, Min: lo, Max: hi, Decimals: decimals, Step: step}
	if look := lines[0].look(lines[0].Of); look.Kind == report.Percent {
		axis.Kind = report.Percent
	}
	return heldChart(c, report.Chart{ID: "key-" + id, Title: title, Subtitle: c.T("key.subtitle", wording.Args{"level": c.Level()}),
		Table: heldTable(c, "key-"+id+"-table", title, what, keySides(c), lines)}, keySides(c), axis, polarity, lines)
}

// keyMain are the figures on what both groups say overall.
func keyMain(c *wording.Composer) []held {
	return wording.Each(c.Results.Key.Main, func(k result.Contrast) held {
		name, look, difference := mainLook(c, k.ID)
		return held{name, look, difference, k}
	})
}

// keyMainSection is what both groups say overall; the figures have different units, so they are a table.
func keyMainSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "main", Title: c.T("key.main"), Note: c.T("key.main.note")}
	lines := keyMain(c)
	if len(lines) == 0 {
		return s
	}
	s.Blocks = append([]report.Block{heldTable(c, "key-main-table", "", c.T("compose.measure"), keySides(c), lines)}, wording.Prose(verdictOn(c, lines))...)
	return s
}

// keyImportanceSection is what both groups find important.
func keyImportanceSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "importance", Title: c.T("key.importance"), Note: c.T("key.importance.note")}
	points := wording.Each(c.Results.Key.Importance, func(k result.Contrast) held {
		return held{c.Names.Dimension(k.ID), c.Hundred, func(e result.Estimate) report.Value { return c.As(e, report.Value{Decimals: 1, Signed: true}) }, k}
	})
	rated := wording.Each(c.Results.Key.Rated, func(k result.Contrast) held {
		return held{c.Names.Dimension(k.ID), c.Rating, c.Difference, k}
	})
	if len(points) > 0 {
		s.Blocks = append(s.Blocks, keyPicture(c, "points", c.T("key.points"), c.T("compose.dimension"), c.T("compose.points"), 10, 1, report.Neither, points))
		s.Blocks = append(s.Blocks, wording.Prose(verdictOn(c, points))...)
	}
	if len(rated) > 0 {
		s.Blocks = append(s.Blocks, heldTable(c, "key-rated-table", c.T("key.rated"), c.T("compose.dimension"), keySides(c), rated))
	}
	return s
}

func keyReasons(c *wording.Composer) []held {
	return wording.Each(c.Results.Key.Reasons, func(k result.Contrast) held {
		return held{wording.Or(k.ID, c.T("people.reasons.other")), c.Share, c.SharePoints, k}
	})
}

// keyReasonsSection is why key customers buy here and not elsewhere, what most of them say first.
func keyReasonsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "reasons", Title: c.T("people.reasons"), Note: c.T("people.reasons.note")}
	lines := keyReasons(c)
	if len(lines) == 0 {
		s.PDF = false
		if c.Results.Reasons.Status == result.NotMeasured {
			s.Blocks = []report.Block{c.Unmeasured(c.T("people.reasons"), c.Needs(c.Results.Reasons.Reason))}
			return s
		}
		s.Blocks = []report.Block{c.Remark(c.T("key.hidden"), c.T("key.hidden.text", wording.Args{"n": c.Config.Privacy.Customers}))}
		return s
	}
	title := c.T("people.reasons.title", wording.Args{"name": c.Quote(lines[0].name), "share": c.Write(alone(c.Share(lines[0].Of)))})
	if lines[0].ID == "" || len(lines) > 1 && lines[1].ID != "" && wording.Overlap(lines[0].Of, lines[1].Of) {
		title = c.T("key.reasons")
	}
	picture := keyPicture(c, "reasons", title, c.T("people.reason"), c.T("compose.share"), 0.1, 1, report.Neither, lines)
	s.Blocks = append([]report.Block{picture}, wording.Prose(verdictOn(c, lines))...)
	return s
}

// keyDriversSection is what key customers' satisfaction goes with: the parts of its variation where they are found, and else the correlations.
func keyDriversSection(c *wording.Composer) report.Section {
	d := c.Results.Key.Drivers
	s := report.Section{ID: "drivers", Title: c.T("key.drivers")}
	if len(d.Dimensions) == 0 {
		return s
	}
	found := d.Finding == result.DriversFound
	of, look, heading := func(x result.Driver) result.Estimate { return x.Correlation }, c.Plain, c.T("key.drivers.correlation")
	title := c.T("key.drivers.each")
	axis := report.Axis{Name: heading, Max: 1, Decimals: 2, Step: 0.2}
	note := c.T("key.drivers.few", wording.Args{"least": d.Least, "n": d.N})
	switch {
	case found:
		of, look, heading = func(x result.Driver) result.Estimate { return x.Share }, c.Share, c.T("key.drivers.share")
		title = heading
		axis, note = report.Axis{Name: heading, Kind: report.Percent, Decimals: 1, Step: 0.2}, c.T("key.drivers.found", wording.Args{"n": d.N})
	case d.Finding != result.DriversFew:
		note = c.T("key.drivers.unidentified", wording.Args{"n": d.N})
	}
	s.Note = c.T("key.drivers.note")
	var rows []wording.Bar
	for _, x := range wording.BySize(d.Dimensions, func(x result.Driver) result.Estimate { return wording.Negated(of(x)) }) {
		e := of(x)
		rows = append(rows, wording.Bar{Label: c.Names.Dimension(x.ID), E: e, Strong: found && x.BeyondNoise})
		if e.OK() {
			axis.Max = max(axis.Max, wording.RoundUp(max(e.Value, e.Hi), 0.2))
			axis.Min = min(axis.Min, -wording.RoundUp(-min(e.Value, e.Lo), 0.2))
		}
	}
	if axis.Min > -0.2-1e-9 && !anyBelow(rows) {
		axis.Min = 0
	}
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "key-drivers", Title: title, Subtitle: c.T("key.drivers.subtitle", wording.Args{"outcome": c.T("key.outcome." + d.Outcome), "level": c.Level()}),
		What: c.T("compose.dimension"), Heading: heading, Axis: axis, Look: look, Rows: rows})}
	s.Blocks = append(s.Blocks, wording.Prose(note)...)
	return s
}

// anyBelow tells whether a bar or its interval is below 0.
func anyBelow(rows []wording.Bar) bool {
	return slices.ContainsFunc(rows, func(r wording.Bar) bool { return r.E.OK() && min(r.E.Value, r.E.Lo) < 0 })
}

// keyLimits is what may not be concluded.
func keyLimits(c *wording.Composer) report.Section {
	return report.Section{ID: "limits", Title: c.T("people.limits"), Blocks: []report.Block{wording.Bullets(c.T("key.limits.text"))}}
}
