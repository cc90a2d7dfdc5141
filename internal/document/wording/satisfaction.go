package wording

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
)

// SatisfactionFigures are the figures on what customers and staff say overall, measured or not (method §8).
func (c *Composer) SatisfactionFigures() []report.Figure {
	s, m := c.Results.Satisfaction, c.Config.Model
	csat := Args{"top": m.CSAT.Top, "min": c.Short(m.CSAT.Min), "max": c.Short(m.CSAT.Max)}
	return []report.Figure{
		c.Figure(c.T("people.nps"), c.Net(s.NPS), c.T("compose.nps.detail")),
		c.Figure(c.T("people.csat"), c.Share(s.CSAT), c.T("compose.csat.detail", csat)),
		c.Figure(c.T("compose.csat.mean"), c.As(s.CSATMean, report.Value{Decimals: 2, Unit: c.T("compose.unit.of", Args{"max": c.Short(m.CSAT.Max)})})),
		c.Figure(c.T("people.ces"), c.As(s.CES, report.Value{Decimals: 2, Unit: c.T("compose.unit.of", Args{"max": c.Short(m.CES.Max)})}), c.EffortScale()),
		c.Figure(c.T("compose.ces.easy."+c.effortVersion()), c.Share(s.CESEasy)),
		c.Figure(c.T("compose.fcr.log"), c.Share(s.FCRLog), c.T("compose.fcr.log.detail")),
		c.Figure(c.T("compose.fcr.cases"), c.Share(s.FCRCases), c.T("compose.fcr.cases.detail")),
		c.Figure(c.T("compose.fcr.survey"), c.Share(s.FCRSurvey), c.T("compose.fcr.survey.detail")),
		c.Figure(c.T("compose.repeated"), c.Share(s.Repeated), c.SourceOf("repeated"), c.T("compose.repeated.detail")),
		c.Figure(c.T("memory.history.short"), c.Share(s.History)),
		c.Figure(c.T("compose.overall"), c.As(s.Overall, report.Value{Decimals: 2, Unit: c.T("compose.unit.of", Args{"max": c.Short(m.Overall.Max)})})),
		c.Figure(c.T("people.intention"), c.As(s.Intention, report.Value{Decimals: 2, Unit: c.T("compose.unit.of", Args{"max": c.Short(m.Intention.Max)})})),
		c.Figure(c.T("people.returning"), c.Share(s.Returning), c.T("compose.csat.detail", Args{"top": topOf(m.Intention), "min": c.Short(m.Intention.Min), "max": c.Short(m.Intention.Max)})),
		c.Figure(c.T("people.enps"), c.Net(s.ENPS), c.T("compose.enps.detail")),
	}
}

// effortVersion tells which question on effort was asked: "1", how much it took, or "2", how easy it was.
func (c *Composer) effortVersion() string {
	if c.Config.Model.CES.Version == 1 {
		return "1"
	}
	return "2"
}

// EffortScale says which question on effort was asked, on which scale, and which way is good.
func (c *Composer) EffortScale() string {
	ces := c.Config.Model.CES
	way := "compose.ces.detail"
	if ces.Reversed {
		way = "compose.ces.reversed"
	}
	return Dots(c.T("compose.ces.question."+c.effortVersion()), c.T(way, Args{"min": c.Short(ces.Min), "max": c.Short(ces.Max)}))
}

// topOf is how many of the highest answers of a scale count as favourable: two unless it says.
func topOf(s config.Scale) int {
	if s.Top > 0 {
		return s.Top
	}
	return 2
}
