package compose

import (
	"math"
	"slices"
	"unicode"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// verdict is the headline of the report: its strongest finding against its weakest, or why there is none.
// Only what is beyond noise makes a headline, and what customers say of the service comes before what a log says.
func (c *composer) verdict() string {
	weak, hasWeak := firstClear(c.r.Priorities)
	strong, hasStrong := firstClear(c.r.Strengths)
	switch {
	case hasWeak && hasStrong:
		return capital(c.t("compose.verdict.mixed", args{"strong": c.strongClause(strong), "weak": c.weakClause(weak, strong.Kind == "item")}))
	case hasWeak:
		return capital(c.t("compose.verdict.weak", args{"weak": c.weakClause(weak, false)}))
	case hasStrong:
		return capital(c.t("compose.verdict.strong", args{"strong": c.strongClause(strong)}))
	case c.measured():
		return c.t("compose.verdict.noise")
	case len(c.r.Bases) > 0:
		return c.t("compose.verdict.few")
	}
	return c.t("compose.verdict.nothing")
}

func firstClear(fs []analysis.Finding) (analysis.Finding, bool) {
	for _, kind := range []string{"item", "promise", "standard", "sign"} {
		if i := slices.IndexFunc(fs, func(f analysis.Finding) bool { return f.Kind == kind && f.Clear && f.Value.OK() }); i >= 0 {
			return fs[i], true
		}
	}
	return analysis.Finding{}, false
}

// measured tells whether anything the report judges by has a number.
func (c *composer) measured() bool {
	if c.r.Service.Overall.Gap.OK() || c.r.Satisfaction.NPS.OK() || c.r.Satisfaction.CSAT.OK() {
		return true
	}
	return slices.ContainsFunc(c.r.Signs, func(s analysis.Sign) bool { return s.Value.OK() }) ||
		slices.ContainsFunc(c.r.Standards, func(s analysis.Standard) bool { return s.Figure.OK() }) ||
		slices.ContainsFunc(c.r.Gaps, func(g analysis.Gap) bool { return g.Score.OK() || g.Objective.OK() })
}

// strongClause is a strength as half a sentence: "« Courtoisie » dépasse un peu les attentes".
func (c *composer) strongClause(f analysis.Finding) string {
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
	return c.t(key, args{"name": c.findingName(f), "value": c.write(c.findingValue(f))})
}

// weakClause is a priority as half a sentence: "« Délai annoncé » reste loin derrière (−1,88)". After a strength that
// spoke of expectations it need not name them again.
func (c *composer) weakClause(f analysis.Finding, named bool) string {
	key := "compose.weak." + f.Kind
	switch s := c.names.standards[f.ID]; {
	case f.Kind == "item" && named:
		key += ".behind" + c.magnitude(f.Value.Value)
	case f.Kind == "item":
		key += c.magnitude(f.Value.Value)
	case f.Kind == "standard" && s.Kind != config.Average && s.Kind != config.Percentile:
		key += ".share"
	}
	return c.t(key, args{"name": c.findingName(f), "value": c.write(c.findingValue(f))})
}

// magnitude says how far a difference goes, in the bands of a gap's verdict: ".small", "" or ".large".
func (c *composer) magnitude(v float64) string {
	index := 100 * math.Abs(v) / (c.r.ScaleMax - c.r.ScaleMin)
	switch {
	case index < smallIndex:
		return ".small"
	case index >= largeIndex:
		return ".large"
	}
	return ""
}

func (c *composer) findingName(f analysis.Finding) string {
	switch f.Kind {
	case "item":
		return c.names.item(f.ID)
	case "standard":
		return c.names.standard(f.ID)
	case "promise":
		return c.names.promise(f.ID)
	}
	if s, ok := c.sign(f.ID); ok {
		return c.signName(s)
	}
	return f.ID
}

// findingValue writes the figure of a finding in its own unit.
func (c *composer) findingValue(f analysis.Finding) report.Value {
	switch f.Kind {
	case "item":
		return c.difference(f.Value)
	case "standard":
		return c.standardValue(c.names.standards[f.ID], f.Value)
	case "promise":
		return c.share(f.Value)
	}
	if s, ok := c.sign(f.ID); ok {
		return c.signValue(s, f.Value)
	}
	return c.plain(f.Value)
}

func (c *composer) sign(id string) (analysis.Sign, bool) {
	i := slices.IndexFunc(c.r.Signs, func(s analysis.Sign) bool { return s.ID == id })
	if i < 0 {
		return analysis.Sign{}, false
	}
	return c.r.Signs[i], true
}

// capital makes the first letter of a sentence a capital; a sentence that opens with a quotation mark stays as it is.
func capital(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}
