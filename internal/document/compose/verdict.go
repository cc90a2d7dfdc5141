package compose

import (
	"math"
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/report"
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
	case !c.compares() && c.level() != "":
		return c.level()
	case c.measured() && !c.compares() && c.boundless():
		return c.T("compose.verdict.boundless")
	case c.measured():
		return c.T("compose.verdict.noise")
	case !c.compares() && c.largest() >= c.Config.Privacy.Customers:
		return c.T("compose.verdict.unrated")
	case len(c.Results.Bases) > 0:
		return c.T("compose.verdict.few")
	}
	return c.T("compose.verdict.nothing")
}

// compares tells whether the report holds what is perceived against what is expected, or is meant to.
func (c *composer) compares() bool {
	return len(c.Config.Model.Gaps) > 0 && (c.Results.Service.Overall.Gap.OK() || c.Results.Service.Overall.Gap.Status != result.NotMeasured ||
		slices.ContainsFunc(c.Results.Gaps, func(g result.Gap) bool { return g.Score.OK() || g.Objective.OK() }))
}

// level is the headline of a survey without expectations: what customers say, the widest question first; "" when they say nothing.
func (c *composer) level() string {
	s := c.Results.Satisfaction
	of := func(e result.Estimate, most float64) report.Value {
		return c.As(e, report.Value{Decimals: 1, Unit: c.T("compose.unit.of", wording.Args{"max": c.Short(most)})})
	}
	for _, f := range []struct {
		e     result.Estimate
		key   string
		value report.Value
	}{
		{s.Overall, "overall", of(s.Overall, c.Config.Model.Overall.Max)},
		{c.Results.Service.Performance, "perception", of(c.Results.Service.Performance, c.Results.ScaleMax)},
		{s.NPS, "nps", c.Net(s.NPS)},
		{s.CSAT, "csat", c.Share(s.CSAT)},
	} {
		if f.e.OK() {
			return c.T("compose.verdict.level."+f.key, wording.Args{"value": c.Write(f.value)})
		}
	}
	return ""
}

// boundless tells whether nothing that was measured has a bound to be judged by.
func (c *composer) boundless() bool {
	return len(c.Results.Standards) == 0 && !slices.ContainsFunc(c.Results.Signs, func(s result.Sign) bool { return s.Value.OK() && s.Verdict != result.Unbounded })
}

// largest is the number of rows of the role with the most.
func (c *composer) largest() int {
	most := 0
	for _, b := range c.Results.Bases {
		most = max(most, b.N)
	}
	return most
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
