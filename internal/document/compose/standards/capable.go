package standards

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// capableSection is each measured standard as a process: defects per million, sigma level, capability (method §10).
func capableSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "capability", Title: c.T("standard.capable"), Note: c.T("standard.capable.note")}
	table := report.Table{ID: "capability-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.standard")),
		wording.Numeric(c.T("compose.n"), c.T("standard.dpmo"), c.T("standard.sigma"), c.T("standard.capability")))}
	for _, st := range c.ByShortfall() {
		if st.Defects.Status != result.Measured {
			continue
		}
		rate := millionth(c, st.Defects)
		line := wording.Row(c.Names.Standard(st.ID), wording.Count(st.Defects.N), rate, wording.Words("–"), wording.Words("–"))
		if st.Defects.Sigma.OK() {
			line.Cells[3].Value = wording.Baseless(c.As(st.Defects.Sigma, report.Value{Decimals: 1}))
		}
		index := st.Capability.Ppk
		if wording.Timed(c.Names.Standards[st.ID]) {
			index = st.Capability.Percentile // times are not normal
		}
		if index.OK() {
			line.Cells[4].Value = wording.Baseless(c.Plain(index))
		} else {
			line.Cells[4].Note = c.T("standard.incapable." + incapable(st.Capability, index))
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = append(wording.Prose(c.T("standard.capable.read")), table)
	}
	return s
}

// millionth is the rate of defects per million, or what cannot be excluded where there was none.
func millionth(c *wording.Composer, d result.Defects) report.Value {
	if d.Bound > 0 {
		return wording.Words(c.T("standard.dpmo.none", wording.Args{"bound": c.Write(wording.Count(int(1e6*d.Bound + 0.5)))}))
	}
	e := d.DPO
	e.Value, e.Lo, e.Hi = 1e6*e.Value, 1e6*e.Lo, 1e6*e.Hi
	return wording.Baseless(c.As(e, report.Value{Kind: report.Count}))
}

// incapable is why a standard has no capability, as the end of a key.
func incapable(k result.Capability, index result.Estimate) string {
	reason := k.Reason
	if k.Status == result.Measured {
		reason = index.Reason
	}
	switch reason {
	case result.ReasonSpecialCauses, result.ReasonTooFewPeriods, result.ReasonTooFew, result.ReasonYesNo:
		return reason
	}
	return "other"
}
