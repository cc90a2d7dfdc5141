package people

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// memorySection is whether the company remembers its customers: who had to repeat themselves, as they say and as the log has it, and how
// often their history was at hand (domain Q7).
func memorySection(c *wording.Composer) report.Section {
	s := c.Results.Satisfaction
	section := report.Section{ID: "memory", Title: c.T("memory.title"), Note: c.T("memory.note")}
	var rows []wording.Bar
	if asked := s.Repeated; asked.OK() && asked != s.RepeatLog {
		rows = append(rows, wording.Bar{Label: c.T("memory.repeated.survey"), E: asked})
	}
	for _, logged := range []struct {
		key string
		e   result.Estimate
	}{{"memory.repeated.log", s.RepeatLog}, {"memory.history", s.History}} {
		if logged.e.OK() {
			rows = append(rows, wording.Bar{Label: c.T(logged.key), E: logged.e})
		}
	}
	if len(rows) == 0 {
		return section
	}
	section.Blocks = append([]report.Block{c.BarChart(wording.Bars{ID: "satisfaction-memory", Title: memoryTitle(c), Subtitle: c.T("compose.subtitle.share", wording.Args{"level": c.Level()}),
		What: c.T("compose.measure"), Heading: c.T("compose.share"), Axis: c.ShareAxis(c.T("compose.share")), Look: c.Share, Rows: rows})},
		wording.Prose(memoryReading(c))...)
	return section
}

// memoryTitle is the finding: who had to repeat, else how often the history was at hand.
func memoryTitle(c *wording.Composer) string {
	s := c.Results.Satisfaction
	switch {
	case s.Repeated.OK() && s.Repeated != s.RepeatLog:
		return c.T("memory.title.survey", wording.Args{"share": c.Write(c.Share(s.Repeated))})
	case s.RepeatLog.OK():
		return c.T("memory.title.log", wording.Args{"share": c.Write(c.Share(s.RepeatLog))})
	}
	return c.T("memory.title.history", wording.Args{"share": c.Write(c.Share(s.History))})
}

// memoryReading says how often the history was missing, whether customers repeat less where it is found, and what may not be concluded.
func memoryReading(c *wording.Composer) string {
	s := c.Results.Satisfaction
	var without string
	if s.History.OK() {
		lost := s.History
		lost.Value, lost.Lo, lost.Hi = 1-lost.Value, 1-lost.Hi, 1-lost.Lo
		without = c.T("memory.reading.history", wording.Args{"share": c.Full(c.Share(lost))})
	}
	return wording.Sentences(without, sparedReading(c), c.T("memory.reading"))
}

// sparedReading says whether customers repeat themselves less often where their history is found, beyond noise or not.
func sparedReading(c *wording.Composer) string {
	s := c.Results.Satisfaction
	if !s.Spared.OK() || !s.Spared.Bound {
		return ""
	}
	key := "memory.reading.even"
	switch {
	case s.Spared.Lo > 0:
		key = "memory.reading.spared"
	case s.Spared.Hi < 0:
		key = "memory.reading.more"
	}
	points := s.Spared
	points.Value, points.Lo, points.Hi = 100*points.Value, 100*points.Lo, 100*points.Hi
	return c.T(key, wording.Args{"with": c.Write(c.Share(s.Known)), "without": c.Write(c.Share(s.Unknown)), "difference": c.Full(c.Points(points))})
}
