package wording

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"ecart/internal/config"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// Sentence ends a text with a full stop.
func Sentence(s string) string {
	if s == "" {
		return ""
	}
	return Capital(s) + "."
}

// Hundred is importance points out of 100.
func (c *Composer) Hundred(e result.Estimate) report.Value {
	return c.As(e, report.Value{Decimals: 1})
}

// Folded takes case and accents away, for ids made of names; dictionaries' order is i18n's to say.
func Folded(s string) string { return i18n.Plain(s) }

// As puts an estimate into a value of the given look. A number that is none is not measured: NaN stops here.
func (c *Composer) As(e result.Estimate, look report.Value) report.Value {
	look.Missing, look.Why = c.missing(e)
	if look.Missing != report.Present {
		return report.Value{Kind: look.Kind, Decimals: look.Decimals, Missing: look.Missing, Why: look.Why}
	}
	look.Number, look.N = e.Value, e.N
	// Where everybody was asked the figure is exact: an interval that is the figure itself is not written.
	if e.Bound && Finite(e.Lo) && Finite(e.Hi) && e.Lo < e.Hi {
		look.Lo, look.Hi, look.Bound, look.Method = e.Lo, e.Hi, true, e.Method
	}
	return look
}

func (c *Composer) missing(e result.Estimate) (report.Missing, string) {
	switch {
	case protecting(e):
		return report.Hidden, ""
	case e.Status == result.Suppressed:
		return report.TooFew, ""
	case !e.OK() && e.Reason == result.ReasonNoVariation:
		return report.NoVariation, ""
	case !e.OK() || !Finite(e.Value):
		return report.NotMeasured, c.Needs(e.Reason)
	}
	return report.Present, ""
}

// protecting tells whether a figure has answers enough and is hidden for the sake of another, smaller group.
func protecting(e result.Estimate) bool {
	return e.Status == result.Suppressed && e.Reason == result.ReasonComplement
}

// Finite tells whether a number is one.
func Finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// The looks of figures. The same figure has the same decimals on every page.

// Difference is a difference on the scale: "−1,07".
func (c *Composer) Difference(e result.Estimate) report.Value {
	return c.As(e, report.Value{Decimals: 2, Signed: true})
}

// Rating is a mean on the model's scale: "5,24 sur 7".
func (c *Composer) Rating(e result.Estimate) report.Value {
	return c.As(e, report.Value{Decimals: 2, Unit: c.T("compose.unit.of", Args{"max": c.Short(c.Results.ScaleMax)})})
}

// Staff rate gaps 2 to 4 between these, whatever the scale of the customers' questionnaire is (method §2).
const (
	StaffMin = 1.0
	StaffMax = 7.0
)

// StaffRating is a mean of what staff rated gaps 2 to 4 with.
func (c *Composer) StaffRating(e result.Estimate) report.Value {
	return c.As(e, report.Value{Decimals: 2, Unit: c.T("compose.unit.of", Args{"max": c.Short(StaffMax)})})
}

// Plain is a rating without its unit, for columns whose heading says it.
func (c *Composer) Plain(e result.Estimate) report.Value {
	return c.As(e, report.Value{Decimals: 2})
}

// Share is a share as a percentage with one decimal: "71,0 %".
func (c *Composer) Share(e result.Estimate) report.Value {
	return c.As(e, report.Value{Kind: report.Percent, Decimals: 1})
}

// Seconds is a duration: "1 min 30 s".
func (c *Composer) Seconds(e result.Estimate) report.Value {
	return c.As(e, report.Value{Kind: report.Duration})
}

// Points is a difference of shares in percentage points.
func (c *Composer) Points(e result.Estimate) report.Value {
	return c.As(e, report.Value{Decimals: 1, Signed: true, Unit: c.T("compose.unit.points")})
}

// SharePoints is a difference of two shares, which the estimate holds as a part of 1, in percentage points.
func (c *Composer) SharePoints(e result.Estimate) report.Value {
	e.Value, e.Lo, e.Hi = 100*e.Value, 100*e.Lo, 100*e.Hi
	return c.Points(e)
}

// Net is a net score from −100 to 100.
func (c *Composer) Net(e result.Estimate) report.Value {
	return c.As(e, report.Value{Signed: true})
}

// Index is 0 to 100. Its base is not people, and is not shown.
func (c *Composer) Index(e result.Estimate) report.Value {
	return Baseless(c.As(e, report.Value{Unit: c.T("compose.unit.of", Args{"max": "100"})}))
}

// Baseless takes away a base that counts items or signs: "n" is kept for answers and contacts.
func Baseless(v report.Value) report.Value {
	v.N = 0
	return v
}

// perMille is a rate for a thousand contacts; the estimate holds it as such.
func (c *Composer) perMille(e result.Estimate) report.Value {
	return c.As(e, report.Value{Decimals: 1, Unit: "‰"})
}

// Words is text in the place of a number.
func Words(s string) report.Value { return report.Value{Kind: report.Words, Text: s} }

// Count is a whole number: of rows, of standards.
func Count(n int) report.Value { return report.Value{Kind: report.Count, Number: float64(n)} }

// Short writes a number without needless decimals: "7", "4,5".
func (c *Composer) Short(v float64) string {
	for d := range 3 {
		if p := math.Pow10(d); math.Abs(v*p-math.Round(v*p)) < 1e-9 {
			return c.Printer.Number(v, d)
		}
	}
	return c.Printer.Number(v, 2)
}

// Write writes a value alone: "−1,07".
func (c *Composer) Write(v report.Value) string { return c.Printer.Value(v) }

// Basis writes a value's interval and base: "[−1,14 ; −1,00] · n = 1 486"; what it has not got is left out.
func (c *Composer) Basis(v report.Value) string {
	return Dots(c.Printer.Interval(v), c.baseOf(v))
}

func (c *Composer) baseOf(v report.Value) string {
	if v.Missing != report.Present {
		return ""
	}
	return c.Printer.Base(v.N)
}

// Full writes a value with its interval and base, for a sentence: "−1,07 [−1,14 ; −1,00], n = 1 486".
func (c *Composer) Full(v report.Value) string {
	s := c.Write(v)
	if between := c.Printer.Interval(v); between != "" {
		s = c.T("value.with.interval", Args{"value": s, "interval": between})
	}
	if n := c.baseOf(v); n != "" {
		s = c.T("value.with.base", Args{"value": s, "base": n})
	}
	return s
}

// OutOf is "n of all" in words; where all is one, "key.only" or "key.only.none" says so if there is such a text.
func (c *Composer) OutOf(key string, n, all int) string {
	only := key + ".only"
	if n == 0 {
		only += ".none"
	}
	if all == 1 && c.Printer.Has(only) {
		return c.T(only)
	}
	return c.T(key, Args{"n": n, "all": all})
}

// Dots joins the parts that are not empty.
func Dots(parts ...string) string { return join(" · ", parts...) }

// Semicolons joins the parts of a sentence that are not empty.
func (c *Composer) Semicolons(parts ...string) string { return join(c.T("story.separator"), parts...) }

// Sentences joins sentences that are not empty.
func Sentences(parts ...string) string { return join(" ", parts...) }

func join(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// Mark is an estimate as a chart draws it.
func (c *Composer) Mark(e result.Estimate) report.Interval {
	v := c.As(e, report.Value{})
	return report.Interval{Value: v.Number, Lo: v.Lo, Hi: v.Hi, Bound: v.Bound, N: v.N, Missing: v.Missing, Archived: e.Archived && v.Missing == report.Present}
}

// Needs says what it would take to measure something, from the id of the reason why it is not measured.
func (c *Composer) Needs(reason string) string {
	if reason == "" {
		return c.T("compose.reason.none")
	}
	if c.Vacant(reason) {
		return c.T("compose.reason.empty", Args{"role": strings.TrimPrefix(reason, "no_")})
	}
	id, field, _ := strings.Cut(reason, ":")
	if !c.Printer.Has("compose.reason." + id) {
		return c.T("compose.reason.none")
	}
	role := roleOf(field)
	if r, key, ok := strings.Cut(field, "."); ok {
		role, field = config.Role(r), key
	}
	return c.T("compose.reason."+id, Args{"field": field, "role": string(role)})
}

// Vacant tells whether a reason is a missing source that report.yaml does name: no row of it counts in this report.
func (c *Composer) Vacant(reason string) bool {
	role, is := strings.CutPrefix(reason, "no_")
	return is && slices.ContainsFunc(c.Config.Sources, func(s config.Source) bool { return string(s.Role) == role })
}

// Takes is Needs, with what a whole section would take. A source that is there and has no row needs nothing but rows.
func (c *Composer) Takes(reason, takes string) string {
	if c.Vacant(reason) {
		return c.Needs(reason)
	}
	return Sentences(c.Needs(reason), takes)
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

// Noise tells in words whether a difference is beyond noise.
func (c *Composer) Noise(t result.Test) report.Value {
	switch {
	case t.None == "no_variation":
		return Words(c.T("compose.noise.no_variation"))
	case t.None == result.ReasonCensus:
		return Words(c.T("compose.noise.exact"))
	case t.Name == "":
		return Words(c.T("compose.noise.untested"))
	case t.Clear(c.Results.Level):
		return Words(c.T("compose.noise.clear", Args{"p": c.PValue(t.Adjusted)}))
	}
	return Words(c.T("compose.noise.within", Args{"p": c.PValue(t.Adjusted)}))
}

// PValue writes "< 0,001" or "= 0,012".
func (c *Composer) PValue(p float64) string {
	if p < 0.001 {
		return c.T("compose.p.below", Args{"p": c.Printer.Number(0.001, 3)})
	}
	return c.T("compose.p.equal", Args{"p": c.Printer.Number(p, 3)})
}

// Unmask puts the masks of a text, "⟦name⟧", into words: "[name]".
func (c *Composer) Unmask(text string) string {
	for _, kind := range []string{"name", "email", "phone", "number", "link", "address"} {
		text = strings.ReplaceAll(text, "⟦"+kind+"⟧", c.T("comments.mask."+kind))
	}
	return text
}

// Capital makes the first letter of a sentence a capital; a sentence that opens with a quotation mark stays as it is.
func Capital(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}
