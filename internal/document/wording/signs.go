package wording

import (
	"math"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// ExceptionMode says what an exception does, or why it does nothing.
func (c *Composer) ExceptionMode(e result.Exception) string {
	switch {
	case e.Blocked:
		return c.T("compose.exception.blocked")
	case e.Expired:
		return c.T("compose.exception.expired")
	}
	return c.T("compose.exception." + string(e.Mode))
}

// ExceptionNote is an exception on a card, in one sentence.
func (c *Composer) ExceptionNote(s result.Sign) string {
	without := c.T("compose.exception.without", Args{"verdict": c.verdictWord(VerdictOf(s.Plain))})
	return Sentences(c.T("compose.exception.note", Args{"mode": c.ExceptionMode(*s.Exception), "reason": strings.TrimRight(s.Exception.Reason, " .")}), without)
}

// ExceptionClause says in a few words that a sign is read by an exception, and how it would read without; "" for a sign that none holds for.
func (c *Composer) ExceptionClause(s result.Sign) string {
	e := s.Exception
	switch {
	case e == nil || e.Expired || e.Blocked:
		return ""
	case s.Verdict == s.Plain:
		return c.T("story.excepted")
	}
	return c.T("story.excepted.turned", Args{"verdict": c.verdictWord(VerdictOf(s.Plain))})
}

// TwoSources tells whether both the survey and the contact log ask for the same thing.
func (c *Composer) TwoSources(field string) bool {
	return c.asks(config.Customers, field) && c.asks(config.Contacts, field)
}

func (c *Composer) asks(role config.Role, field string) bool {
	return slices.ContainsFunc(c.Config.Sources, func(s config.Source) bool { _, ok := s.Columns[field]; return s.Role == role && ok })
}

// SourceOf names the source of a measure that both survey and contact log know; it is "" where only one does. Of having to repeat
// oneself the survey speaks first, of contacts resolved the log.
func (c *Composer) SourceOf(measure string) string {
	field := strings.TrimPrefix(measure, "contacts.")
	if field == "fcr" {
		field = "resolved"
	}
	switch {
	case !c.TwoSources(field):
		return ""
	case measure == "repeated" || measure == "fcr" && !c.Results.Satisfaction.FCRLog.OK():
		return c.T("compose.source.survey")
	}
	return c.T("compose.source.log")
}

// SignDetail is the target and the base; a percentile says that it is one, and that its interval is wide where answers take few values. The interval stands in the value.
func (c *Composer) SignDetail(s result.Sign) string {
	statistic := ""
	if s.Statistic == "median" || s.Statistic == "p90" {
		statistic = c.T("compose.statistic." + s.Statistic)
	}
	wide := ""
	if statistic != "" && s.Unit == "scale" && s.Value.Bound {
		wide = c.T("compose.interval.wide")
	}
	bound := ""
	if s.Verdict == result.Acceptable || s.Verdict == result.Undecided {
		bound = c.SignTolerated(s) // without it these verdicts cannot be understood
	}
	meaning := ""
	if s.Measure == "consistency" {
		meaning = c.T("compose.sign.consistency.means") // its name alone does not say what its percents are of
	}
	return Dots(meaning, statistic, c.SignTarget(s), bound, c.baseOf(c.SignValue(s, s.Value)), wide, c.SourceOf(s.Measure))
}

// SignTarget is the bound a sign is good from; of one that an exception turns round, the other way.
func (c *Composer) SignTarget(s result.Sign) string {
	if !s.HasBounds {
		return ""
	}
	return c.ByClock(c.signTarget(s), s.Measure)
}

func (c *Composer) signTarget(s result.Sign) string {
	s = asJudged(s)
	value := c.boundOf(s, s.Green)
	mean := ""
	if s.Unit == "s" && s.Statistic == "mean" {
		mean = ".mean"
	}
	switch s.Direction {
	case config.Lower:
		return c.T("compose.sign.most"+mean, Args{"value": value})
	case config.Higher:
		return c.T("compose.sign.least"+mean, Args{"value": value})
	}
	return c.T("compose.sign.near", Args{"value": value})
}

// SignTolerated is the bound up to which a sign is acceptable, where it is another than the one it is good from.
func (c *Composer) SignTolerated(s result.Sign) string {
	if !s.HasBounds || s.Amber == s.Green {
		return ""
	}
	s = asJudged(s)
	return c.T("compose.sign.tolerated."+string(tolerated(s.Direction)), Args{"value": c.boundOf(s, s.Amber)})
}

// asJudged returns a sign with the bounds its verdict goes by: where an exception turns it round for everybody, good is where it was bad.
func asJudged(s result.Sign) result.Sign {
	e := s.Exception
	if e == nil || e.Mode != config.Invert || e.Expired || e.Blocked || e.Location != "" || e.Segment != "" {
		return s
	}
	s.Green, s.Amber = s.Amber, s.Green
	switch s.Direction {
	case config.Higher:
		s.Direction = config.Lower
	case config.Lower:
		s.Direction = config.Higher
	}
	return s
}

func tolerated(d config.Direction) config.Direction {
	if d == config.Range {
		return config.Target
	}
	return d
}

// boundOf writes a bound as it was declared, without decimals it has not got: "95 %", "15 ‰".
func (c *Composer) boundOf(s result.Sign, bound float64) string {
	v := c.SignValue(s, result.Estimate{Value: bound, Status: result.Measured})
	shown := bound
	if v.Kind == report.Percent {
		shown = 100 * bound
	}
	for v.Decimals = 0; v.Decimals < 2 && math.Abs(shown*math.Pow10(v.Decimals)-math.Round(shown*math.Pow10(v.Decimals))) > 1e-9; {
		v.Decimals++
	}
	return c.Write(v)
}

// SignValue writes a figure in the sign's unit.
func (c *Composer) SignValue(s result.Sign, e result.Estimate) report.Value {
	switch s.Unit {
	case "s":
		return c.Seconds(e)
	case "share":
		return c.Share(e)
	case "points":
		return c.Net(e)
	case "per_mille":
		return c.perMille(e)
	case "count":
		return c.As(e, report.Value{Kind: report.Count})
	}
	return c.As(e, report.Value{Decimals: 2})
}
