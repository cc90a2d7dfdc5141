package signs

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// signCard is one sign with its target, its interval and its verdict.
func signCard(c *wording.Composer, s result.Sign) report.Scorecard {
	card := report.Scorecard{Title: c.SignName(s), Value: c.SignValue(s, s.Value), Detail: c.SignDetail(s), Verdict: wording.VerdictOf(judged(s)), Href: "signs.html#" + pileOf(s)}
	if !s.Value.OK() {
		card.Detail, card.Value.Why = card.Value.Why, ""
	}
	if s.Exception != nil {
		card.Note = c.ExceptionNote(s)
	}
	return card
}

// signStatistic says how a sign's figure was made of many: mean, percentile, share within a time.
func signStatistic(c *wording.Composer, s result.Sign) string {
	within := c.Names.Indicators[s.ID].Within
	switch {
	case s.Statistic == "share" && within > 0:
		return c.T("compose.statistic.share", wording.Args{"within": c.Printer.Duration(within)})
	case s.Statistic == "mean" || s.Statistic == "median" || s.Statistic == "p90":
		return c.T("compose.statistic." + s.Statistic)
	}
	return ""
}

// signExtra is the figure beside the one a sign is judged by.
func signExtra(c *wording.Composer, s result.Sign) string {
	if !s.Extra.OK() || s.ExtraKind == "" {
		return ""
	}
	return c.T("compose.extra."+s.ExtraKind, wording.Args{"value": c.Write(extraValue(c, s))})
}

func extraValue(c *wording.Composer, s result.Sign) report.Value {
	if s.ExtraKind == "within" {
		return c.Share(s.Extra)
	}
	return c.SignValue(s, s.Extra)
}
