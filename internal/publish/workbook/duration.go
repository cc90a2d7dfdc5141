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
// are read in the unit of its value.
func durationCell(v report.Value, seconds float64, p *i18n.Printer) Cell {
	code := durationCode(math.Abs(seconds), math.Abs(v.Number), p)
	if v.Signed && seconds > 0 {
		code = `"+"` + code
	}
	// Excel shows no time below zero, but for a number of days.
	return Number(seconds/daySeconds, code+";-"+timeCode(p, "time.days", i18n.Args{"days": "0.0000"}))
}

// durationCode is the format of a time, in the units that suit another one. Excel rounds seconds and cuts minutes and hours off, so
// that a time with a rest of seconds says it.
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
	case like < 2*daySeconds-30 && even && math.Mod(whole, 3600) == 0:
		return timeCode(p, "time.h", i18n.Args{"h": "[h]"})
	case like < 2*daySeconds-30 && even:
		return timeCode(p, "time.h.min", i18n.Args{"h": "[h]", "min": "mm"})
	case like < 2*daySeconds-30:
		return timeCode(p, "time.h", i18n.Args{"h": "[h]"}) + "\"\u00a0\"" + timeCode(p, "time.min.s", i18n.Args{"min": "mm", "s": "ss"})
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

// said is the small print of a cell: a time below zero in words first, with its ends, for Excel shows it in days.
func said(c report.Cell, p *i18n.Printer) string {
	v := c.Value
	if v.Kind != report.Duration || v.Missing != report.Present || v.Number >= 0 && !(v.Bound && v.Lo < 0) {
		return c.Note
	}
	words := p.Value(v)
	if ends := p.Interval(v); ends != "" {
		words += "\u00a0" + ends
	}
	return join(words, c.Note)
}
