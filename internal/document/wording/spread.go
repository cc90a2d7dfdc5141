package wording

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// Consistency returns how much groups differ by the levels of a factor, and false where nothing can be held against each other.
func (c *Composer) Consistency(factor string) (result.Consistency, bool) {
	for _, k := range c.Results.Consistency {
		if k.Factor == factor {
			return k, true
		}
	}
	return result.Consistency{}, false
}

// SpreadName is what a measure of consistency is called.
func (c *Composer) SpreadName(s result.Spread) string { return c.T("spread.measure." + s.ID) }

// SpreadLook writes a figure in the measure's unit.
func (c *Composer) SpreadLook(s result.Spread) func(result.Estimate) report.Value {
	switch {
	case s.ID == "gap5":
		return c.Difference
	case s.Unit == "share":
		return c.Share
	case s.Unit == "points":
		return c.Net
	case s.Unit == "s":
		return c.Seconds
	case s.Unit == "per_mille":
		return c.perMille
	}
	return c.Plain
}

// Deviation writes a standard deviation in the measure's unit; of shares in percentage points.
func (c *Composer) Deviation(s result.Spread, e result.Estimate) report.Value {
	switch s.Unit {
	case "share":
		e.Value *= 100
		return c.As(e, report.Value{Decimals: 1, Unit: c.T("compose.unit.points")})
	case "points":
		return c.As(e, report.Value{Decimals: 1})
	case "s":
		return c.Seconds(e)
	case "per_mille":
		return c.perMille(e)
	}
	return c.Plain(e)
}

// groupsOf is what the groups of a factor are called within a sentence: "établissements".
func (c *Composer) groupsOf(factor string) string { return c.T("spread.groups." + factor) }

// SpreadSentences say how much groups differ by one measure: the share of the variance that lies between them, where the true means of nearly
// all of them lie, and what may not be said.
func (c *Composer) SpreadSentences(factor string, s result.Spread) string {
	a := Args{"groups": c.groupsOf(factor), "name": c.SpreadName(s), "n": s.Groups, "p": c.PValue(s.Test.Adjusted), "level": c.Level()}
	var parts []string
	switch {
	case s.Groups < 2:
		parts = append(parts, c.T("spread.few", a))
	case factor == "team" && s.Groups < 5:
		parts = append(parts, c.T("spread.few.teams"))
	case s.Groups == 2:
		a["difference"] = c.Full(c.spreadDifference(s))
		parts = append(parts, c.T("spread.two."+c.clearness(s), a))
	case !s.ICC.OK():
		parts = append(parts, c.T("spread.none.no_variation", a))
	case s.Chance:
		parts = append(parts, c.T("spread.none", a))
	default:
		a["share"] = c.Full(Baseless(c.Share(s.ICC)))
		parts = append(parts, c.T("spread."+c.clearness(s), a), c.T("spread.share", a))
		if c.SaysRange(s) {
			look := c.SpreadLook(s)
			a["lo"], a["hi"] = c.Write(look(plainEstimate(s.Range.Lo))), c.Write(look(plainEstimate(s.Range.Hi)))
			parts = append(parts, c.T("spread.range", a))
		}
	}
	if s.Groups > 2 && s.Groups < 5 && s.ICC.OK() {
		parts = append(parts, c.T("spread.few.claim", a))
	}
	if s.Hidden > 0 {
		parts = append(parts, c.T("spread.hidden", Args{"n": s.Hidden}))
	}
	return Sentences(parts...)
}

// SaysRange tells whether it may be said where the true means of nearly all groups lie: of five groups or more that clearly differ.
func (c *Composer) SaysRange(s result.Spread) bool {
	return s.Range.OK() && !s.Chance && s.Test.Clear(c.Results.Level)
}

// clearness is the ending of the key of a sentence on a test: clear, unclear, or untested.
func (c *Composer) clearness(s result.Spread) string {
	switch {
	case s.Test.Name == "":
		return "untested"
	case s.Test.Clear(c.Results.Level):
		return "clear"
	}
	return "unclear"
}

func plainEstimate(v float64) result.Estimate {
	return result.Estimate{Value: v, Status: result.Measured}
}

// SpreadTable is how much groups differ by every measure; of two groups, their difference.
func (c *Composer) SpreadTable(k result.Consistency, id string) report.Table {
	if !slices.ContainsFunc(k.Measures, func(s result.Spread) bool { return s.Groups > 2 }) {
		return c.differenceTable(k, id)
	}
	table := report.Table{ID: id, Sort: true, Note: c.T("spread.table.note"), Columns: Columns(Wide(c.T("compose.measure")),
		Numeric(c.T("spread.count"), c.T("spread.icc"), c.T("spread.tau"), c.T("spread.sigma"), c.T("spread.icc2"), c.T("compose.n")), []report.Column{Textual(c.T("spread.beyond"))})}
	for _, s := range k.Measures {
		icc := c.Share(s.ICC)
		line := Row(c.SpreadName(s), Count(s.Groups), icc, c.Deviation(s, s.Tau), c.Deviation(s, s.Sigma), c.As(s.Reliability, report.Value{Decimals: 2}), Based(icc), c.Noise(s.Test))
		for i := range line.Cells {
			if line.Cells[i].Value.Missing == report.NotMeasured { // a table of dashes: the note says why
				line.Cells[i].Value = Words("–")
			}
		}
		if outside := c.Outside(s); len(outside) > 0 {
			line.Cells[0].Note = c.T("spread.outside.note", Args{"names": c.Printer.List(outside)})
		}
		table.Rows = append(table.Rows, line)
	}
	return table
}

// differenceTable is the difference of two groups by every measure.
func (c *Composer) differenceTable(k result.Consistency, id string) report.Table {
	table := report.Table{ID: id, Sort: true, Note: c.T("spread.two.note"), Columns: Columns(Wide(c.T("compose.measure")),
		Numeric(c.T("spread.difference"), c.T("compose.n")), []report.Column{Textual(c.T("spread.beyond"))})}
	for _, s := range k.Measures {
		v := c.spreadDifference(s)
		line := Row(c.SpreadName(s), v, Based(v), c.Noise(s.Test))
		if v.Missing == report.NotMeasured {
			line.Cells[1].Value = Words("–")
		}
		table.Rows = append(table.Rows, line)
	}
	return table
}

// spreadDifference is the difference of two groups, signed and in the measure's unit; of shares in percentage points.
func (c *Composer) spreadDifference(s result.Spread) report.Value {
	e := s.Difference
	if s.Unit == "share" {
		e.Value, e.Lo, e.Hi = 100*e.Value, 100*e.Lo, 100*e.Hi
		return c.Points(e)
	}
	v := c.SpreadLook(s)(e)
	v.Signed = v.Missing == report.Present
	return v
}

// Outside are the groups outside the outer limits of a funnel.
func (c *Composer) Outside(s result.Spread) []string {
	var names []string
	for _, p := range s.Funnel.Places {
		if p.Unusual {
			names = append(names, p.Level)
		}
	}
	return names
}

// MainSpread is the measure that groups are ranked by: the first with shrunken means, else the first of two groups.
func (c *Composer) MainSpread(factor string) (result.Spread, bool) {
	k, ok := c.Consistency(factor)
	if !ok {
		return result.Spread{}, false
	}
	for _, fits := range []func(result.Spread) bool{Shrinks, func(s result.Spread) bool { return s.Groups == 2 }, func(result.Spread) bool { return true }} {
		if i := slices.IndexFunc(k.Measures, fits); i >= 0 {
			return k.Measures[i], true
		}
	}
	return result.Spread{}, false
}

// Shrinks tells whether a measure has shrunken means.
func Shrinks(s result.Spread) bool {
	return slices.ContainsFunc(s.Places, func(p result.Place) bool { return p.Shrunken.OK() })
}

// SpreadSection says how much the groups of a factor differ, and gives every measure in a table.
func (c *Composer) SpreadSection(factor, id, title string) report.Section {
	s := report.Section{ID: id, Title: title}
	k, ok := c.Consistency(factor)
	if !ok {
		return s
	}
	if main, found := c.MainSpread(factor); found {
		s.Blocks = Prose(c.SpreadSentences(factor, main))
	}
	s.Blocks = append(s.Blocks, c.SpreadTable(k, id+"-table"))
	return s
}
