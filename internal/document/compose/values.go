package compose

import (
	"math"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// as puts an estimate into a value of the given look. A number that is none is not measured: NaN stops here.
func (c *composer) as(e analysis.Estimate, look report.Value) report.Value {
	look.Missing, look.Why = c.missing(e)
	if look.Missing != report.Present {
		return report.Value{Kind: look.Kind, Decimals: look.Decimals, Missing: look.Missing, Why: look.Why}
	}
	look.Number, look.N = e.Value, e.N
	if e.Bound && finite(e.Lo) && finite(e.Hi) {
		look.Lo, look.Hi, look.Bound = e.Lo, e.Hi, true
	}
	return look
}

func (c *composer) missing(e analysis.Estimate) (report.Missing, string) {
	switch {
	case protecting(e):
		return report.Hidden, ""
	case e.Status == analysis.Suppressed:
		return report.TooFew, ""
	case !e.OK() && e.Reason == analysis.ReasonNoVariation:
		return report.NoVariation, ""
	case !e.OK() || !finite(e.Value):
		return report.NotMeasured, c.needs(e.Reason)
	}
	return report.Present, ""
}

// protecting tells whether a figure has answers enough and is hidden for the sake of another, smaller group.
func protecting(e analysis.Estimate) bool {
	return e.Status == analysis.Suppressed && e.Reason == analysis.ReasonComplement
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// The looks of figures. The same figure has the same decimals on every page.

func (c *composer) difference(e analysis.Estimate) report.Value {
	return c.as(e, report.Value{Decimals: 2, Signed: true})
}

// rating is a mean on the model's scale: "5,24 sur 7".
func (c *composer) rating(e analysis.Estimate) report.Value {
	return c.as(e, report.Value{Decimals: 2, Unit: c.t("compose.unit.of", args{"max": c.short(c.r.ScaleMax)})})
}

// plain is a rating without its unit, for columns whose heading says it.
func (c *composer) plain(e analysis.Estimate) report.Value {
	return c.as(e, report.Value{Decimals: 2})
}

func (c *composer) share(e analysis.Estimate) report.Value {
	return c.as(e, report.Value{Kind: report.Percent, Decimals: 1})
}

func (c *composer) seconds(e analysis.Estimate) report.Value {
	return c.as(e, report.Value{Kind: report.Duration})
}

// points is a difference of shares in percentage points.
func (c *composer) points(e analysis.Estimate) report.Value {
	return c.as(e, report.Value{Decimals: 1, Signed: true, Unit: c.t("compose.unit.points")})
}

// net is a net score from −100 to 100.
func (c *composer) net(e analysis.Estimate) report.Value {
	return c.as(e, report.Value{Signed: true})
}

// index is 0 to 100. Its base is not people, and is not shown.
func (c *composer) index(e analysis.Estimate) report.Value {
	return baseless(c.as(e, report.Value{Unit: c.t("compose.unit.of", args{"max": "100"})}))
}

// baseless takes away a base that counts items or signs: "n" is kept for answers and contacts.
func baseless(v report.Value) report.Value {
	v.N = 0
	return v
}

// perMille is a rate for a thousand contacts; the estimate holds it as such.
func (c *composer) perMille(e analysis.Estimate) report.Value {
	return c.as(e, report.Value{Decimals: 1, Unit: "‰"})
}

// words is text in the place of a number.
func words(s string) report.Value { return report.Value{Kind: report.Words, Text: s} }

func count(n int) report.Value { return report.Value{Kind: report.Count, Number: float64(n)} }

// short writes a number without needless decimals: "7", "4,5".
func (c *composer) short(v float64) string {
	for d := range 3 {
		if p := math.Pow10(d); math.Abs(v*p-math.Round(v*p)) < 1e-9 {
			return c.p.Number(v, d)
		}
	}
	return c.p.Number(v, 2)
}

// write writes a value alone: "−1,07".
func (c *composer) write(v report.Value) string { return c.p.Value(v) }

// basis writes a value's interval and base: "[−1,14 ; −1,00] · n = 1 486"; what it has not got is left out.
func (c *composer) basis(v report.Value) string {
	return dots(c.p.Interval(v), c.baseOf(v))
}

func (c *composer) baseOf(v report.Value) string {
	if v.Missing != report.Present {
		return ""
	}
	return c.p.Base(v.N)
}

// full writes a value with its interval and base, for a sentence: "−1,07 [−1,14 ; −1,00], n = 1 486".
func (c *composer) full(v report.Value) string {
	s := c.write(v)
	if between := c.p.Interval(v); between != "" {
		s += " " + between
	}
	if n := c.baseOf(v); n != "" {
		s += ", " + n
	}
	return s
}

// outOf is "n of all" in words; where all is one, "key.only" or "key.only.none" says so if there is such a text.
func (c *composer) outOf(key string, n, all int) string {
	only := key + ".only"
	if n == 0 {
		only += ".none"
	}
	if all == 1 && c.p.Has(only) {
		return c.t(only)
	}
	return c.t(key, args{"n": n, "all": all})
}

// dots joins the parts that are not empty.
func dots(parts ...string) string { return join(" · ", parts...) }

// sentences joins sentences that are not empty.
func sentences(parts ...string) string { return join(" ", parts...) }

func join(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// mark is an estimate as a chart draws it.
func (c *composer) mark(e analysis.Estimate) report.Interval {
	v := c.as(e, report.Value{})
	return report.Interval{Value: v.Number, Lo: v.Lo, Hi: v.Hi, Bound: v.Bound, N: v.N, Missing: v.Missing}
}

// needs says what it would take to measure something, from the id of the reason why it is not measured.
func (c *composer) needs(reason string) string {
	if reason == "" {
		return c.t("compose.reason.none")
	}
	id, field, _ := strings.Cut(reason, ":")
	if !c.p.Has("compose.reason." + id) {
		return c.t("compose.reason.none")
	}
	role := roleOf(field)
	if r, key, ok := strings.Cut(field, "."); ok {
		role, field = config.Role(r), key
	}
	return c.t("compose.reason."+id, args{"field": field, "role": string(role)})
}

// roleOf is the role whose column a field is; the first where several have one of the name.
func roleOf(field string) config.Role {
	for _, r := range config.Roles() {
		if _, ok := r.Field(field); ok {
			return r.Role
		}
	}
	return config.Customers
}

// noise tells in words whether a difference is beyond noise.
func (c *composer) noise(t analysis.Test) report.Value {
	switch {
	case t.None == "no_variation":
		return words(c.t("compose.noise.no_variation"))
	case t.Name == "":
		return words(c.t("compose.noise.untested"))
	case t.Clear(c.r.Level):
		return words(c.t("compose.noise.clear", args{"p": c.pValue(t.Adjusted)}))
	}
	return words(c.t("compose.noise.within", args{"p": c.pValue(t.Adjusted)}))
}

// pValue writes "< 0,001" or "= 0,012".
func (c *composer) pValue(p float64) string {
	if p < 0.001 {
		return c.t("compose.p.below", args{"p": c.p.Number(0.001, 3)})
	}
	return c.t("compose.p.equal", args{"p": c.p.Number(p, 3)})
}
