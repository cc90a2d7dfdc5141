package work

import (
	"math"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func hasEconomics(c *wording.Composer) bool { return c.Results.Economics.Status == result.Measured }

// retentionPage is what keeping customers is worth, and whether keeping or winning them is the cheaper (method §12).
func retentionPage(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("economy.nav"), Eyebrow: c.T("economy.nav"), Title: retentionTitle(c), Lead: retentionLead(c), PDF: true,
		Sections: wording.Sections(worthSection(c), programmeSection(c), readingSection(c)),
	}
}

// retentionTitle says which is the cheaper, when both costs are known, and else what a customer is worth.
func retentionTitle(c *wording.Composer) string {
	e := c.Results.Economics
	switch ratio := e.Programme.Ratio; {
	case ratio.OK() && ratio.Value > 1:
		return c.T("economy.title.keep", wording.Args{"won": c.Write(cash(c, e.Acquisition)), "kept": c.Write(cash(c, e.Programme.PerKept))})
	case ratio.OK() && ratio.Value < 1:
		return c.T("economy.title.win", wording.Args{"won": c.Write(cash(c, e.Acquisition)), "kept": c.Write(cash(c, e.Programme.PerKept))})
	case e.Value.OK():
		return c.T("economy.title.worth", wording.Args{"value": c.Write(cash(c, e.Value))})
	}
	return c.T("economy.title")
}

// retentionLead is what the title rests on: the programme that keeps customers, where it was weighed.
func retentionLead(c *wording.Composer) string {
	of := keptBy(c)
	if of == "" {
		return c.T("economy.lead")
	}
	return c.T("economy.lead") + " " + c.T("economy.lead.programme", wording.Args{"of": of})
}

// cash is an amount in the company's currency.
func cash(c *wording.Composer, e result.Estimate) report.Value {
	return c.As(e, report.Value{Kind: report.Money, Unit: c.Config.Economics.Currency})
}

// worthSection is what was kept and lost, and what a customer brings.
func worthSection(c *wording.Composer) report.Section {
	e := c.Results.Economics
	return report.Section{ID: "worth", Title: c.T("economy.worth"), Note: c.T("economy.worth.note"), PDF: true, Blocks: wording.Present(
		c.Figure(c.T("economy.kept."+e.Period), c.Share(e.Kept)),
		c.Figure(c.T("economy.value"), cash(c, e.Value)),
		c.Figure(c.T("economy.acquisition"), cash(c, e.Acquisition)),
		c.Figure(c.T("economy.net"), cash(c, e.Net)),
	)}
}

// readingSection explains each figure in words beside it.
func readingSection(c *wording.Composer) report.Section {
	e := c.Results.Economics
	table := report.Table{ID: "worth-table", Note: c.T("economy.worth.small"),
		Columns: []report.Column{wording.Textual(c.T("compose.figure")), {Title: c.T("economy.amount"), Numeric: true}, wording.Wide(c.T("economy.reading"))}}
	for _, row := range []struct {
		id    string
		value report.Value
	}{
		{"churn", c.Share(e.Churn)}, {"average", c.Share(e.ChurnAverage)}, {"year", c.Share(e.ChurnYear)},
		{"lifetime." + e.Period, c.As(e.Lifetime, report.Value{Decimals: 1})},
		{"value", cash(c, e.Value)}, {"later", cash(c, e.Later)}, {"net", cash(c, e.Net)},
	} {
		if row.value.Missing == report.Present {
			table.Rows = append(table.Rows, wording.Row(c.T("economy."+row.id), row.value, wording.Words(c.T("economy."+row.id+".reading"))))
		}
	}
	return report.Section{ID: "reading", Title: c.T("economy.reading"), Blocks: []report.Block{table}}
}

// programmeSection weighs what is done to keep customers, which may not pay.
func programmeSection(c *wording.Composer) report.Section {
	e, p := c.Results.Economics, c.Results.Economics.Programme
	s := report.Section{ID: "programme", Title: c.T("economy.programme"), Note: c.T("economy.programme.note"), Spare: true}
	if !p.Cost.OK() {
		s.Blocks = []report.Block{c.Unmeasured(c.T("economy.programme"), c.T("economy.programme.takes"))}
		return s
	}
	s.Blocks = append(wording.Prose(programmeVerdict(c), keepAgainstWin(c)), wording.Present(
		c.Figure(c.T("economy.cost"), cash(c, p.Cost), c.T("economy.for", wording.Args{"n": int(p.Customers.Value)})),
		c.Figure(c.T("economy.perkept"), cash(c, p.PerKept), keptBy(c)),
		c.Figure(c.T("economy.breakeven"), c.SharePoints(p.BreakEven)),
		c.Figure(c.T("economy.oneyear."+e.Period), c.SharePoints(p.OneYear)),
	)...)
	if p.BreakEven.Reason == result.ReasonNeverPays {
		s.Blocks = append(s.Blocks, c.Remark(c.T("economy.programme"), c.Needs(p.BreakEven.Reason)))
	}
	return s
}

// keptBy says what the cost of each customer kept is the quotient of; "" where it is not known.
func keptBy(c *wording.Composer) string {
	p := c.Results.Economics.Programme
	if !p.PerKept.OK() || p.PerKept.Value <= 0 {
		return ""
	}
	return c.T("economy.perkept.of", wording.Args{"cost": c.Write(cash(c, p.Cost)), "n": int(math.Round(p.Cost.Value / p.PerKept.Value))})
}

// programmeVerdict says whether the gain counted on is beyond what the programme needs.
func programmeVerdict(c *wording.Composer) string {
	p := c.Results.Economics.Programme
	if !p.Gain.OK() || !p.BreakEven.OK() {
		return ""
	}
	said := wording.Args{"gain": c.Write(c.SharePoints(p.Gain)), "need": c.Write(c.SharePoints(p.BreakEven)), "brings": c.Write(cash(c, p.Brings)), "cost": c.Write(cash(c, p.Cost))}
	switch {
	case !p.Brings.OK():
		return ""
	case p.Gain.Value >= p.BreakEven.Value:
		return c.T("economy.pays", said)
	}
	return c.T("economy.paysnot", said)
}

// keepAgainstWin says which costs less, keeping a customer or winning one, whichever way it comes out, and what that rests on.
func keepAgainstWin(c *wording.Composer) string {
	e, ratio := c.Results.Economics, c.Results.Economics.Programme.Ratio
	if !ratio.OK() {
		return ""
	}
	key := "economy.against.alike"
	switch {
	case ratio.Value > 1:
		key = "economy.against.keep"
	case ratio.Value < 1:
		key = "economy.against.win"
	}
	return c.T(key, wording.Args{"won": c.Write(cash(c, e.Acquisition)), "kept": c.Write(cash(c, e.Programme.PerKept))})
}
