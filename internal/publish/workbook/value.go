package workbook

import (
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// valueCell is a report's value as a cell: a number with its format, or the words that stand for it.
func valueCell(v report.Value, p *i18n.Printer) Cell {
	if v.Missing != report.Present {
		return Text(p.Value(v)).As(Small)
	}
	if v.Kind == report.Words {
		return Text(v.Text)
	}
	return numberCell(v, v.Number, p)
}

func numberCell(v report.Value, number float64, p *i18n.Printer) Cell {
	if v.Kind == report.Duration {
		return durationCell(v, number, p)
	}
	code := formatCode(v, number)
	if v.Kind == report.PerMille {
		number *= 1000 // Excel has no format that multiplies by a thousand
	}
	return Number(number, code)
}

// formatCode is Excel's code for how a number of a value that is no duration is written: the value itself or an end of its interval.
// A share of nearly all or nearly none has as many decimals as in the report, for a format alone would round it to 100 % or 0 %.
func formatCode(v report.Value, number float64) string {
	code, decimals := "0", v.Decimals
	if v.Kind == report.Percent && !v.Signed {
		decimals = i18n.Telling(number, decimals)
	}
	if decimals > 0 {
		code += "." + strings.Repeat("0", decimals)
	}
	switch v.Kind {
	case report.Percent:
		code += "%"
	case report.PerMille:
		code += suffix("‰")
	case report.Money:
		code = "#,##0" + suffix(v.Unit)
	case report.Count:
		code = "#,##0"
	case report.Plain:
		code += suffix(v.Unit)
	}
	if v.Signed {
		code = "+" + code + ";-" + code + ";" + code
	}
	return code
}

// suffix is a unit as a literal of a format code.
func suffix(unit string) string {
	if unit == "" {
		return ""
	}
	return "\"\u00a0" + strings.ReplaceAll(unit, `"`, "") + `"`
}

func verdictCell(v report.Verdict, p *i18n.Printer) Cell {
	key := map[report.Verdict]string{
		report.Good: "good", report.Acceptable: "acceptable", report.Bad: "bad",
		report.Undecided: "undecided", report.Unmeasured: "unmeasured", report.Unbounded: "unbounded",
	}[v]
	if key == "" {
		return Cell{}
	}
	return Text(p.T("workbook." + key))
}
