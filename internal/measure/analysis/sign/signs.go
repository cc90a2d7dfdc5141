// Package sign measures the signs of good and bad service, judges them by their bounds and exceptions, and sums them up in an index.
package sign

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// builtin is a sign of service that is measured whether or not it is declared.
type builtin struct {
	id        string
	measure   string
	statistic string
	group     config.SignGroup
	direction config.Direction
}

// The built-in signs, in the order of the report.
var builtins = []builtin{
	{"service_time", "contacts.service", "mean", config.Speed, config.Lower},
	{"wait", "contacts.wait", "mean", config.Speed, config.Lower},
	{"hold", "contacts.hold", "mean", config.Speed, config.Lower},
	{"abandoned", "contacts.abandoned", "share", config.Speed, config.Lower},
	{"complaints", "complaints", "", config.Quality, config.Lower},
	{"greeting_time", "contacts.greeting", "mean", config.People, config.Lower},
	{"greeted", "contacts.greeted", "share", config.People, config.Higher},
	{"fcr", "fcr", "share", config.People, config.Higher},
	{"resolution_time", "contacts.resolution", "mean", config.People, config.Lower},
	{"reopened", "contacts.reopened", "share", config.People, config.Lower},
	{"consistency", "consistency", "", config.Consistency, config.Lower},
	{"channels", "channels", "", config.Access, config.Higher},
	{"repeated", "repeated", "share", config.Access, config.Lower},
	{"history", "contacts.history", "share", config.Access, config.Higher},
	{"nps", "nps", "", config.Loyalty, config.Higher},
	{"csat", "csat", "share", config.Loyalty, config.Higher},
	{"ces", "ces", "mean", config.Loyalty, config.Higher},
}

// Canonical returns the one name of a measure that has several, a column and the built-in figure made from it.
func Canonical(measure string) string {
	switch measure {
	case "greeted", "abandoned":
		return "contacts." + measure
	case "contacts.resolved", "customers.resolved":
		return "fcr"
	case "contacts.repeated", "customers.repeated":
		return "repeated"
	case "customers.csat":
		return "csat"
	case "customers.ces":
		return "ces"
	}
	return measure
}

// facts is what was measured before the signs, which restate some of it.
type facts struct {
	standards    []result.Standard
	satisfaction result.Satisfaction
	consistency  result.Estimate // share of variance between locations
}

// Signs measures the declared signs, then the built-in ones that no declared sign restates. A declared sign takes the place of the
// built-in with its measure, whatever its statistic and conditions.
func Signs(s *study.Study, standards []result.Standard, satisfaction result.Satisfaction, consistency result.Estimate) []result.Sign {
	r := facts{standards, satisfaction, consistency}
	var all []result.Sign
	for _, i := range s.Config.Indicators {
		all = append(all, declaredSign(s, i, r))
	}
	for _, b := range besides(s.Config) {
		all = append(all, builtinSign(s, b, r))
	}
	return all
}

// besides are the built-in signs that no declared one restates.
func besides(c *config.Config) []builtin {
	declared := map[string]bool{}
	for _, i := range c.Indicators {
		declared[Canonical(i.Measure)] = true
	}
	return slices.DeleteFunc(slices.Clone(builtins), func(b builtin) bool { return declared[Canonical(b.measure)] || declared[b.id] })
}

// IDs are the ids of all signs that a report has under its settings, whatever its data say: the declared ones, then the built-in ones.
func IDs(c *config.Config) []string {
	var ids []string
	for _, i := range c.Indicators {
		ids = append(ids, i.ID)
	}
	for _, b := range besides(c) {
		ids = append(ids, b.id)
	}
	return ids
}

func builtinSign(s *study.Study, b builtin, r facts) result.Sign {
	i := config.Indicator{ID: b.id, Group: b.group, Measure: b.measure, Statistic: b.statistic, Direction: b.direction}
	if b.id == "ces" && s.Config.Model.CES.Reversed {
		i.Direction = config.Lower
	}
	sign := measuredSign(s, i, r)
	sign.Verdict = result.Unbounded
	if !sign.Value.OK() {
		sign.Verdict = result.Unmeasured
	}
	sign.Plain = sign.Verdict
	return sign
}

func declaredSign(s *study.Study, i config.Indicator, r facts) result.Sign {
	if i.Measure == "" && i.Standard != "" {
		return restated(s, i, r)
	}
	sign := measuredSign(s, i, r)
	judgeSign(s, &sign, i, r)
	return sign
}

func measuredSign(s *study.Study, i config.Indicator, r facts) result.Sign {
	m := signValue(s, i, part{}, r)
	return result.Sign{
		ID: i.ID, Name: i.Name, Group: i.Group, Measure: i.Measure, Statistic: i.Statistic, Unit: m.unit,
		Value: m.value, Extra: m.extra, ExtraKind: m.extraKind,
		Direction: i.Direction, Weight: i.Weight,
	}
}

// restated is a sign that is a standard's own figure.
func restated(s *study.Study, i config.Indicator, r facts) result.Sign {
	sign := result.Sign{
		ID: i.ID, Name: i.Name, Group: i.Group, Direction: i.Direction, Weight: i.Weight,
		Value: study.Missing(result.ReasonNoMeasure), Extra: study.Missing(result.ReasonNoSource),
	}
	at := slices.IndexFunc(s.Config.Standards, func(d config.Standard) bool { return d.ID == i.Standard })
	if at >= 0 {
		d := s.Config.Standards[at]
		sign.Measure, sign.Value, sign.Unit, sign.Statistic = d.Measure, r.standards[at].Figure, "share", "share"
		if (d.Kind == config.Average || d.Kind == config.Percentile) && !study.IsYesNo(d.Measure) {
			sign.Unit, sign.Statistic, sign.Extra, sign.ExtraKind = study.UnitOf(d.Measure), "mean", r.standards[at].P90, "p90"
			if d.Kind == config.Percentile {
				sign.Statistic, sign.Extra, sign.ExtraKind = "p90", r.standards[at].Within, "within"
			}
		}
	}
	judgeSign(s, &sign, i, r)
	return sign
}

// judgeSign sets the verdict and the score of a declared sign, without its exception and then with it.
func judgeSign(s *study.Study, sign *result.Sign, i config.Indicator, r facts) {
	b := boundsOf(i)
	sign.HasBounds, sign.Green, sign.Amber = true, i.Green, i.Amber
	sign.AimLow, sign.AimHigh = b.aimLow, b.aimHigh
	sign.Plain = b.judge(sign.Value)
	if sign.Value.OK() {
		sign.Score, sign.Scored = b.score(sign.Value.Value), true
	}
	sign.Verdict = sign.Plain
	except(s, sign, i, b, r)
}

// OwnItem returns the item that a sign is of: its measure, or what the standard it restates serves; "" for none.
func OwnItem(s *study.Study, i config.Indicator) string {
	if m, known := config.FindMeasure(i.Measure); known && study.IsItem(m) {
		return m.Field
	}
	for _, d := range s.Config.Standards {
		if d.ID == i.Standard && d.ID != "" {
			return d.Item
		}
	}
	return ""
}
