package i18n

import (
	"math"
	"strconv"
	"strings"
	"time"

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

// Percent writes a share as a percent: 0.858 with one decimal is "85,8 %".
func (p *Printer) Percent(share float64, decimals int) string {
	return p.write(scaled(share, 2), decimals, false) + p.forms.percent
}

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
		b.WriteString("−")
	case plus:
		b.WriteByte('+')
	}
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && len(whole) > 3 {
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

// Duration writes seconds as a reader says them: "45 s", "1 min 44 s", "2 h 05".
func (p *Printer) Duration(seconds float64) string { return p.duration(seconds, seconds) }

// duration writes seconds in the units that suit another duration, so that a value and the ends of its interval
// are read in the same ones.
func (p *Printer) duration(seconds, like float64) string {
	sign := ""
	if seconds < 0 {
		sign, seconds = "−", -seconds
	}
	u, like := p.forms.unit, math.Abs(like)
	whole := int(math.Floor(seconds + 0.5))
	switch {
	case like < 10 && like != math.Trunc(like):
		return sign + p.Number(seconds, 1) + u + "s"
	case like < 179.5:
		return sign + p.Integer(whole) + u + "s"
	case like < 3599.5:
		return sign + p.minutes(whole)
	case like < 172800-30:
		return sign + p.hours((whole+30)/60)
	}
	days := strings.TrimSuffix(p.Number(seconds/86400, 1), p.forms.decimal+"0")
	return sign + days + u + p.T("unit.days")
}

func (p *Printer) minutes(seconds int) string {
	u := p.forms.unit
	switch {
	case seconds < 60:
		return strconv.Itoa(seconds) + u + "s"
	case seconds%60 == 0:
		return strconv.Itoa(seconds/60) + u + "min"
	}
	return strconv.Itoa(seconds/60) + u + "min" + u + strconv.Itoa(seconds%60) + u + "s"
}

func (p *Printer) hours(minutes int) string {
	u := p.forms.unit
	if minutes%60 == 0 {
		return strconv.Itoa(minutes/60) + u + "h"
	}
	return strconv.Itoa(minutes/60) + u + "h" + u + pad(minutes%60)
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
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
	lo.Signed, hi.Signed = v.Signed, v.Signed
	return "[" + p.write1(lo, v.Lo) + p.T("interval.to") + p.write1(hi, v.Hi) + "]"
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
		return p.write(scaled(number, 2), v.Decimals, v.Signed) + p.forms.percent
	case report.PerMille:
		return p.write(scaled(number, 3), v.Decimals, v.Signed) + p.forms.unit + "‰"
	case report.Duration:
		return p.duration(number, v.Number)
	case report.Count:
		return p.write(number, 0, v.Signed)
	}
	s := p.write(number, v.Decimals, v.Signed)
	if v.Unit != "" {
		s += p.forms.unit + v.Unit
	}
	return s
}

// Tick writes a number of an axis.
func (p *Printer) Tick(a report.Axis, number float64) string {
	return p.write1(report.Value{Kind: a.Kind, Decimals: a.Decimals, Number: number}, number)
}

// Month writes a year and month: "novembre 2025".
func (p *Printer) Month(t time.Time) string {
	return p.months[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// Date writes a day: "15 janvier 2026", "15 January 2026".
func (p *Printer) Date(t time.Time) string {
	day := strconv.Itoa(t.Day())
	if p.lang == "fr" && t.Day() == 1 {
		day = "1er"
	}
	return day + " " + p.Month(t)
}

// ShortMonth writes a year and month for an axis: "nov. 2025".
func (p *Printer) ShortMonth(t time.Time) string {
	return p.short[t.Month()-1] + " " + strconv.Itoa(t.Year())
}
