package workbook

import (
	"math"
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// daySeconds is how many seconds a day has: Excel counts times in days.
const daySeconds = 86400

// durationCell is a time that can be computed with and reads as in the report: 347 seconds are "5 min 47 s". The ends of an interval
// are read in the unit of its value. A difference of times is a number of seconds, for Excel shows no time below zero.
func durationCell(v report.Value, seconds float64, p *i18n.Printer) Cell {
	if belowZero(v) {
		return secondsCell(seconds, p)
	}
	seconds = toTheMinute(seconds, v.Number)
	return Number(seconds/daySeconds, durationCode(seconds, math.Abs(v.Number), p))
}

// belowZero tells whether a time may be less than none: a difference, or what has an end below zero.
func belowZero(v report.Value) bool { return v.Signed || v.Number < 0 || v.Bound && v.Lo < 0 }

// secondsCell is a number of seconds with its sign, to the tenth where fewer than ten are told by it.
func secondsCell(seconds float64, p *i18n.Printer) Cell {
	number := "#,##0"
	if math.Abs(seconds) < 10 && seconds != math.Trunc(seconds) {
		number = "0.0"
	}
	unit := timeCode(p, "time.s", i18n.Args{"s": number})
	return Number(seconds, "+"+unit+";-"+unit+";"+unit)
}

// toTheMinute rounds a time that is read in hours and minutes as the report does, for Excel cuts minutes off.
func toTheMinute(seconds, like float64) float64 {
	if like = math.Abs(like); like < 3599.5 || like >= longTime {
		return seconds
	}
	return 60 * math.Floor((math.Floor(seconds+0.5)+30)/60)
}

// longTime is from how many seconds on a time is read in days.
const longTime = 2*daySeconds - 30

// durationCode is the format of a time, in the units that suit another one. Excel rounds seconds and cuts minutes off, so that minutes
// with a rest of seconds say it.
func durationCode(seconds, like float64, p *i18n.Printer) string {
	whole := math.Floor(seconds + 0.5)
	even := seconds >= whole && math.Mod(whole, 60) == 0
	switch {
	case like < 10 && like != math.Trunc(like):
		return timeCode(p, "time.s", i18n.Args{"s": "[s].0"})
	case like < 179.5 || like < 3599.5 && whole < 60:
		return timeCode(p, "time.s", i18n.Args{"s": "[s]"})
	case like < 3599.5 && even:
		return timeCode(p, "time.min", i18n.Args{"min": "[m]"})
	case like < 3599.5:
		return timeCode(p, "time.min.s", i18n.Args{"min": "[m]", "s": "s"})
	case like < longTime && math.Mod(whole, 3600) == 0:
		return timeCode(p, "time.h", i18n.Args{"h": "[h]"})
	case like < longTime:
		return timeCode(p, "time.h.min", i18n.Args{"h": "[h]", "min": "mm"})
	}
	days := "0.0"
	if math.Abs(seconds/daySeconds-math.Round(seconds/daySeconds)) < 0.05 {
		days = "0"
	}
	return timeCode(p, "time.days", i18n.Args{"days": days})
}

// timeCode is a sentence of the locale as a format, its units' codes in the place of numbers and the rest as it stands.
func timeCode(p *i18n.Printer, key string, codes i18n.Args) string {
	const open, end = "\x01", "\x02"
	args := i18n.Args{}
	for unit, code := range codes {
		args[unit] = open + code.(string) + end
	}
	var b strings.Builder
	for text := p.T(key, args); text != ""; {
		words, rest, _ := strings.Cut(text, open)
		if words != "" {
			b.WriteString(`"` + strings.ReplaceAll(words, `"`, "") + `"`)
		}
		code, after, _ := strings.Cut(rest, end)
		b.WriteString(code)
		text = after
	}
	return b.String()
}

// said is the small print of a cell: a difference of three minutes or more first in minutes and seconds, with its ends, for the cell
// holds it in seconds.
func said(c report.Cell, p *i18n.Printer) string {
	v := c.Value
	if v.Kind != report.Duration || v.Missing != report.Present || !belowZero(v) || widestTime(v) < 179.5 {
		return c.Note
	}
	words := p.Value(v)
	if ends := p.Interval(v); ends != "" {
		words += "\u00a0" + ends
	}
	return join(words, c.Note)
}

// widestTime is the longest of a value and its ends, without its sign.
func widestTime(v report.Value) float64 {
	if !v.Bound {
		return math.Abs(v.Number)
	}
	return max(math.Abs(v.Number), math.Abs(v.Lo), math.Abs(v.Hi))
}
