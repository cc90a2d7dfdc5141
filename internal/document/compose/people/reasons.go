package people

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// reasonsSection is why customers buy here and not elsewhere, the most frequent first; it is left out where nobody was asked.
func reasonsSection(c *wording.Composer) report.Section {
	r := c.Results.Reasons
	s := report.Section{ID: "reasons", Title: c.T("people.reasons"), Note: c.T("people.reasons.note")}
	switch {
	case r.Status == result.Suppressed:
		s.Blocks = []report.Block{c.Hidden(c.T("people.reasons"))}
		return s
	case r.Status == result.NotMeasured:
		return s
	}
	var rows []wording.Bar
	widest := 0.0
	add := func(name string, e result.Estimate) {
		rows = append(rows, wording.Bar{Label: name, E: e})
		widest = max(widest, e.Value, e.Hi)
	}
	for _, n := range r.Named {
		add(n.Name, n.Share)
	}
	if r.Other.Status != result.NotMeasured {
		add(c.T("people.reasons.other"), r.Other)
	}
	title := c.T("people.reasons")
	if len(r.Named) > 0 && (len(r.Named) == 1 || wording.Apart(r.Named[0].Share, r.Named[1].Share)) {
		title = c.T("people.reasons.title", wording.Args{"name": c.Quote(r.Named[0].Name), "share": c.Write(c.Share(r.Named[0].Share))})
	}
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "satisfaction-reasons", Title: title, Subtitle: c.T("people.reasons.subtitle", wording.Args{"n": r.N, "level": c.Level()}),
		What: c.T("people.reason"), Heading: c.T("compose.share"), Look: c.Share, Rows: rows,
		Axis: report.Axis{Name: c.T("compose.share"), Max: min(1, wording.RoundUp(widest, 0.1)), Kind: report.Percent, Decimals: 1, Step: 0.1}})}
	return s
}
