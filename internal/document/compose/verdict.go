package compose

import (
	"math"
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// verdict is the headline of the report: its strongest finding against its weakest, or why there is none.
// Only what is beyond noise makes a headline, and what customers say of the service comes before what a log says.
func (c *composer) verdict() string {
	weak, hasWeak := firstClear(c.Results.Priorities)
	strong, hasStrong := firstClear(c.Results.Strengths)
	switch {
	case hasWeak && hasStrong:
		return wording.Capital(c.T("compose.verdict.mixed", wording.Args{"strong": c.strongClause(strong), "weak": c.weakClause(weak, strong.Kind == "item")}))
	case hasWeak:
		return wording.Capital(c.T("compose.verdict.weak", wording.Args{"weak": c.weakClause(weak, false)}))
	case hasStrong:
		return wording.Capital(c.T("compose.verdict.strong", wording.Args{"strong": c.strongClause(strong)}))
	case c.measured():
		return c.T("compose.verdict.noise")
	case len(c.Results.Bases) > 0:
		return c.T("compose.verdict.few")
	}
	return c.T("compose.verdict.nothing")
}

func firstClear(fs []result.Finding) (result.Finding, bool) {
	for _, kind := range []string{"item", "promise", "standard", "sign"} {
		if i := slices.IndexFunc(fs, func(f result.Finding) bool { return f.Kind == kind && f.Clear && f.Value.OK() }); i >= 0 {
			return fs[i], true
		}
	}
	return result.Finding{}, false
}

// measured tells whether anything the report judges by has a number.
func (c *composer) measured() bool {
	if c.Results.Service.Overall.Gap.OK() || c.Results.Satisfaction.NPS.OK() || c.Results.Satisfaction.CSAT.OK() {
		return true
	}
	return slices.ContainsFunc(c.Results.Signs, func(s result.Sign) bool { return s.Value.OK() }) ||
		slices.ContainsFunc(c.Results.Standards, func(s result.Standard) bool { return s.Figure.OK() }) ||
		slices.ContainsFunc(c.Results.Gaps, func(g result.Gap) bool { return g.Score.OK() || g.Objective.OK() })
}

// strongClause is a strength as half a sentence: "« Courtoisie » dépasse un peu les attentes".
func (c *composer) strongClause(f result.Finding) string {
	key := "compose.strong." + f.Kind
	switch {
	case f.Kind != "item":
	case f.Value.Bound && f.Value.Lo > 0:
		key += c.magnitude(f.Value.Value)
	case f.Value.Bound && f.Value.Hi >= 0:
		key += ".equal" // what may be nothing exceeds nothing
	default:
		key += ".near"
	}
	return c.T(key, wording.Args{"name": c.FindingName(f), "value": c.Write(c.FindingValue(f))})
}

// weakClause is a priority as half a sentence: "« Délai annoncé » reste loin derrière (−1,88)". After a strength that
// spoke of expectations it need not name them again.
func (c *composer) weakClause(f result.Finding, named bool) string {
	key := "compose.weak." + f.Kind
	switch s := c.Names.Standards[f.ID]; {
	case f.Kind == "item" && named:
		key += ".behind" + c.magnitude(f.Value.Value)
	case f.Kind == "item":
		key += c.magnitude(f.Value.Value)
	case f.Kind == "standard" && s.Kind != config.Average && s.Kind != config.Percentile:
		key += ".share"
	}
	return c.T(key, wording.Args{"name": c.FindingName(f), "value": c.Write(c.FindingValue(f))})
}

// magnitude says how far a difference goes, in the bands of a gap's verdict: ".small", "" or ".large".
func (c *composer) magnitude(v float64) string {
	index := 100 * math.Abs(v) / (c.Results.ScaleMax - c.Results.ScaleMin)
	switch {
	case index < wording.SmallIndex:
		return ".small"
	case index >= wording.LargeIndex:
		return ".large"
	}
	return ""
}
