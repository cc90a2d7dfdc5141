package compose

import (
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/compose/gaps"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/figure"
	"ecart/internal/measure/result"
)

// Figure is a named figure as the report prints it.
type Figure struct {
	figure.Figure
	Value   report.Value
	Verdict report.Verdict
}

// Figures returns every figure that has a name, as the report prints it in the printer's language.
func Figures(cfg *config.Config, r *result.Results, p *i18n.Printer) []Figure {
	return figures(wording.New(cfg, r, p))
}

func figures(c *wording.Composer) []Figure {
	return wording.Each(figure.All(c.Config, c.Results), func(f figure.Figure) Figure {
		return Figure{f, look(c, f), verdictOf(c, f)}
	})
}

// look gives a figure the decimals and the unit it has on its page.
func look(c *wording.Composer, f figure.Figure) report.Value {
	e := f.Estimate
	switch f.Unit {
	case figure.Difference:
		return c.Difference(e)
	case figure.Rating:
		return c.As(e, report.Value{Decimals: 2, Unit: c.T("compose.unit.of", wording.Args{"max": c.Short(f.Max)})})
	case figure.Share:
		return c.Share(e)
	case figure.SharePoints:
		return c.Points(e)
	case figure.Net:
		return c.Net(e)
	case figure.Index:
		return c.Index(e)
	case figure.Hundred:
		return c.Hundred(e)
	case figure.Seconds:
		return c.Seconds(e)
	case figure.Hours:
		return c.As(e, report.Value{Decimals: 1, Unit: "h"})
	case figure.Money:
		return c.As(e, report.Value{Kind: report.Money, Unit: c.Config.Economics.Currency})
	case figure.Count:
		return wording.Baseless(c.As(e, report.Value{Kind: report.Count}))
	case figure.PerMille:
		return c.As(e, report.Value{Decimals: 1, Unit: "‰"})
	case figure.Periods:
		return c.As(e, report.Value{Decimals: 1})
	}
	return c.As(e, report.Value{Decimals: 2, Unit: f.Word})
}

// verdictOf is the verdict that the results or the page of a gap give.
func verdictOf(c *wording.Composer, f figure.Figure) report.Verdict {
	if f.Verdict != "" {
		return wording.VerdictOf(f.Verdict)
	}
	if number := strings.TrimPrefix(f.Name, "gap"); len(number) == 1 && number >= "1" && number <= "5" {
		return gaps.Verdict(c, c.Gap(int(number[0]-'0')))
	}
	return report.NoVerdict
}
