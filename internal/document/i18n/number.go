package i18n

import (
	"math"
	"strconv"
	"strings"

	"ecart/internal/document/report"
)

// Number writes v with a fixed number of decimals, in the locale's signs: "−0,42", "1 486,0".
// It rounds half away from zero on the decimal value, so that 2.675 reads 2,68 in every medium, and never writes "−0".
func (p *Printer) Number(v float64, decimals int) string {
	return p.write(v, decimals, false)
}

// Signed writes v like Number, with a plus sign before what is above zero.
func (p *Printer) Signed(v float64, decimals int) string {
	return p.write(v, decimals, true)
}

// Integer writes n with groups of three digits.
func (p *Printer) Integer(n int) string { return p.write(float64(n), 0, false) }

// Percent writes a share as a percent: 0.858 with one decimal is "85,8 %". Nearly all is not written as all, nor nearly none as none:
// 0.996 without decimals is "99,6 %".
func (p *Printer) Percent(share float64, decimals int) string {
	return p.percent(p.write(scaled(share, 2), Telling(share, decimals), false))
}

// finest is the decimals a percent gets at the most so that it is not taken for all or none.
const finest = 4

// Telling is the decimals at which a share between none and all reads as neither; asked where it already does, or where the data have
// no such digits.
func Telling(share float64, asked int) int {
	percent := scaled(share, 2)
	if percent <= 0 || percent >= 100 {
		return asked
	}
	for d := asked; d <= finest; d++ {
		if v, err := strconv.ParseFloat(round(percent, d), 64); err == nil && v > 0 && v < 100 {
			return d
		}
	}
	return asked
}

func (p *Printer) percent(digits string) string { return p.T("number.percent", Args{"n": digits}) }

// scaled multiplies by a power of ten on the decimal digits, so that 0.285 becomes 28.5 and not 28.499999999999996.
func scaled(v float64, power int) float64 {
	s, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64)+"e"+strconv.Itoa(power), 64)
	if err != nil {
		return v * math.Pow10(power)
	}
	return s
}

func (p *Printer) write(v float64, decimals int, plus bool) string {
	digits := round(math.Abs(v), decimals)
	whole, frac, _ := strings.Cut(digits, ".")
	var b strings.Builder
	switch {
	case strings.Trim(digits, "0.") == "": // no minus before zero
	case v < 0:
		b.WriteString(p.forms.minus)
	case plus:
		b.WriteString(p.forms.plus)
	}
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && len(whole) >= p.forms.groupFrom {
			b.WriteString(p.forms.group)
		}
		b.WriteRune(d)
	}
	if frac != "" {
		b.WriteString(p.forms.decimal + frac)
	}
	return b.String()
}

// round writes a number that is not negative with a fixed number of decimals, half up on its shortest decimal form.
// Fifteen digits are taken: what differs beyond them is the trace of binary arithmetic, not of the data.
func round(v float64, decimals int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		panic("i18n: a number that is none reached a reader")
	}
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		short = v
	}
	whole, frac, _ := strings.Cut(strconv.FormatFloat(short, 'f', -1, 64), ".")
	if len(frac) <= decimals {
		if decimals == 0 {
			return whole
		}
		return whole + "." + frac + strings.Repeat("0", decimals-len(frac))
	}
	digits := []byte("0" + whole + frac[:decimals])
	if frac[decimals] >= '5' {
		i := len(digits) - 1
		for ; digits[i] == '9'; i-- {
			digits[i] = '0'
		}
		digits[i]++
	}
	cut := len(digits) - decimals
	s := strings.TrimLeft(string(digits[:cut]), "0")
	if s == "" {
		s = "0"
	}
	if decimals > 0 {
		s += "." + string(digits[cut:])
	}
	return s
}

// Value writes a value without its interval or base; what is missing is said in words.
func (p *Printer) Value(v report.Value) string {
	switch v.Missing {
	case report.NotMeasured:
		return p.T("missing.not_measured")
	case report.TooFew:
		return p.T("missing.too_few")
	case report.NoVariation:
		return p.T("missing.no_variation")
	case report.Hidden:
		return p.T("missing.hidden")
	}
	return p.write1(v, v.Number)
}

// Interval writes the ends of a value's interval: "[−1,14 ; −1,00]"; it is "" without one.
func (p *Printer) Interval(v report.Value) string {
	if !v.Bound || v.Missing != report.Present {
		return ""
	}
	lo, hi := v, v
	lo.Unit, hi.Unit = "", ""
	return p.T("value.interval", Args{"lo": p.write1(lo, v.Lo), "hi": p.write1(hi, v.Hi)})
}

// Base writes "n = 1 486", or "" where a value has no base to show.
func (p *Printer) Base(n int) string {
	if n <= 0 {
		return ""
	}
	return p.T("base.n", Args{"n": n})
}

func (p *Printer) write1(v report.Value, number float64) string {
	switch v.Kind {
	case report.Words:
		return v.Text
	case report.Percent:
		if v.Signed { // a difference that is none to speak of reads as none
			return p.percent(p.write(scaled(number, 2), v.Decimals, true))
		}
		return p.Percent(number, v.Decimals)
	case report.PerMille:
		return p.T("number.permille", Args{"n": p.write(scaled(number, 3), v.Decimals, v.Signed)})
	case report.Duration:
		return p.duration(number, v.Number)
	case report.Count:
		return p.write(number, 0, v.Signed)
	}
	s := p.write(number, v.Decimals, v.Signed)
	switch {
	case v.Unit == "":
		return s
	case v.Kind == report.Money:
		return p.T("number.money", Args{"n": s, "unit": v.Unit})
	}
	return p.T("number.unit", Args{"n": s, "unit": v.Unit})
}

// Tick writes a number of an axis.
func (p *Printer) Tick(a report.Axis, number float64) string {
	return p.write1(report.Value{Kind: a.Kind, Decimals: a.Decimals, Number: number}, number)
}
