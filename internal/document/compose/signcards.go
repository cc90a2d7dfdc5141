package compose

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// signCard is one sign with its target, its interval and its verdict.
func (c *composer) signCard(s analysis.Sign) report.Scorecard {
	card := report.Scorecard{Title: c.signName(s), Value: c.signValue(s, s.Value), Detail: c.signDetail(s), Verdict: verdictOf(judged(s)), Href: "signs.html#" + pileOf(s)}
	if !s.Value.OK() {
		card.Detail, card.Value.Why = card.Value.Why, ""
	}
	if s.Exception != nil {
		card.Note = c.exceptionNote(s)
	}
	return card
}

// signDetail is the target and the base; a percentile says that it is one. The interval stands in the value.
func (c *composer) signDetail(s analysis.Sign) string {
	statistic := ""
	if s.Statistic == "median" || s.Statistic == "p90" {
		statistic = c.t("compose.statistic." + s.Statistic)
	}
	return dots(statistic, c.signTarget(s), c.baseOf(c.signValue(s, s.Value)), c.sourceOf(s.Measure))
}

// signStatistic says how a sign's figure was made of many: mean, percentile, share within a time.
func (c *composer) signStatistic(s analysis.Sign) string {
	within := c.names.indicators[s.ID].Within
	switch {
	case s.Statistic == "share" && within > 0:
		return c.t("compose.statistic.share", args{"within": c.p.Duration(within)})
	case s.Statistic == "mean" || s.Statistic == "median" || s.Statistic == "p90":
		return c.t("compose.statistic." + s.Statistic)
	}
	return ""
}

// signExtra is the figure beside the one a sign is judged by.
func (c *composer) signExtra(s analysis.Sign) string {
	if !s.Extra.OK() || s.ExtraKind == "" {
		return ""
	}
	return c.t("compose.extra."+s.ExtraKind, args{"value": c.write(c.extraValue(s))})
}

func (c *composer) extraValue(s analysis.Sign) report.Value {
	if s.ExtraKind == "within" {
		return c.share(s.Extra)
	}
	return c.signValue(s, s.Extra)
}

// signTarget is the bound a sign is good from.
func (c *composer) signTarget(s analysis.Sign) string {
	if !s.HasBounds {
		return ""
	}
	value := c.boundOf(s, s.Green)
	mean := ""
	if s.Unit == "s" && s.Statistic == "mean" {
		mean = ".mean"
	}
	switch s.Direction {
	case config.Lower:
		return c.t("compose.sign.most"+mean, args{"value": value})
	case config.Higher:
		return c.t("compose.sign.least"+mean, args{"value": value})
	}
	return c.t("compose.sign.near", args{"value": value})
}

// boundOf writes a bound as it was declared, without decimals it has not got: "95 %", "15 ‰".
func (c *composer) boundOf(s analysis.Sign, bound float64) string {
	v := c.signValue(s, analysis.Estimate{Value: bound, Status: analysis.Measured})
	shown := bound
	if v.Kind == report.Percent {
		shown = 100 * bound
	}
	for v.Decimals = 0; v.Decimals < 2 && math.Abs(shown*math.Pow10(v.Decimals)-math.Round(shown*math.Pow10(v.Decimals))) > 1e-9; {
		v.Decimals++
	}
	return c.write(v)
}

// signValue writes a figure in the sign's unit.
func (c *composer) signValue(s analysis.Sign, e analysis.Estimate) report.Value {
	switch s.Unit {
	case "s":
		return c.seconds(e)
	case "share":
		return c.share(e)
	case "points":
		return c.net(e)
	case "per_mille":
		return c.perMille(e)
	case "count":
		return c.as(e, report.Value{Kind: report.Count})
	}
	return c.as(e, report.Value{Decimals: 2})
}
