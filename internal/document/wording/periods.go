package wording

import (
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// UnitName is what a unit of a standard is called: a location, or a month in words.
func (c *Composer) UnitName(e result.Evidence, level string) string {
	return c.LevelName(result.Breakdown{Time: e.Grouping == "month"}, level)
}

// ProvenAt names the units that prove a standard attainable.
func (c *Composer) ProvenAt(st result.Standard) string {
	return c.Printer.List(Each(st.ProvenAt, func(level string) string { return c.UnitName(st.Evidence, level) }))
}

// Apart is a difference of times in words for a sentence: "15 s"; its sign is said by the sentence.
func (c *Composer) Apart(seconds float64) string {
	if seconds < 0 {
		seconds = -seconds
	}
	return c.Write(report.Value{Kind: report.Duration, Number: seconds})
}
