// Package plan follows the figures that the actions of report.yaml are to change: how they stand, and how they have moved since each
// action was opened.
package plan

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/measure/analysis/past"
	"ecart/internal/measure/analysis/sign"
	"ecart/internal/measure/analysis/standard"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Follow returns the figure each action is linked to, in the order of report.yaml, from what was measured before. A figure that is kept by
// month is held against that of the month in which the action was opened, or of the next that has one; the tests of all actions are one
// family (Holm). What no month shows is compared with nothing.
func Follow(s *study.Study, r *result.Results) []result.Action {
	var all []result.Action
	for _, declared := range s.Config.Plan.Actions {
		out := result.Action{ID: declared.ID, Carried: carried(s, r.Months.Periods, declared)}
		f := figureOf(s, r, declared)
		out.Linked, out.Now, out.Lower = f.linked, f.now, f.lower
		compare(s, &out, f, declared)
		if f.kept {
			out.Series = points(f)
		}
		all = append(all, out)
	}
	var tests []*result.Test
	for i := range all {
		tests = append(tests, &all[i].Test)
	}
	study.Adjust(tests)
	return all
}

// points are the periods of a figure.
func points(f figure) []result.PeriodFigure {
	var all []result.PeriodFigure
	for i, period := range f.periods {
		all = append(all, result.PeriodFigure{Period: period, Value: f.series[i]})
	}
	return all
}

// figure is what an action is linked to: as it is now, and by period where it is kept so.
type figure struct {
	linked  bool
	now     result.Estimate
	lower   bool // low is good
	periods []string
	series  []result.Estimate
	of      study.Audience // whose answers the series is made of
	kept    bool           // by this action alone: no breakdown holds the series
}

// figureOf finds the figure that an action names.
func figureOf(s *study.Study, r *result.Results, a config.PlannedAction) figure {
	switch {
	case a.Standard != "":
		return ofStandard(s, r, a.Standard)
	case a.Indicator != "":
		return ofSign(s, r, a.Indicator)
	case a.Gap == 5 && a.Location != "":
		return atLocation(s, r, a)
	case a.Gap != 0:
		return ofGap(s, r, a)
	}
	return figure{now: study.Missing(result.ReasonNoMeasure)}
}

func ofStandard(s *study.Study, r *result.Results, id string) figure {
	f := figure{linked: true, now: study.Missing(result.ReasonNoMeasure), of: s.Log}
	for i, d := range s.Config.Standards {
		if d.ID == id && i < len(r.Standards) {
			f.now, f.lower = standard.Kept(d, r.Standards[i])
			f.periods, f.series = past.Standard(s, d, standard.ByPeriod)
			f.kept = true
		}
	}
	return f
}

func ofSign(s *study.Study, r *result.Results, id string) figure {
	f := figure{linked: true, now: study.Missing(result.ReasonNoMeasure), of: s.Log}
	for _, sg := range r.Signs {
		if sg.ID != id {
			continue
		}
		f.now, f.lower = sg.Value, sg.Direction == config.Lower
		for _, by := range monthly {
			if by.measure == sign.Canonical(sg.Measure) && len(whereOf(s, id)) == 0 {
				f.periods, f.series = byPeriod(s, r, by.of)
				if by.answered {
					f.of = s.Customers
				}
			}
		}
	}
	return f
}

// monthly are the signs that the breakdown by month holds, as they are without further conditions.
var monthly = []struct {
	measure  string
	answered bool // by customers
	of       func(result.Level) result.Estimate
}{
	{"nps", true, func(l result.Level) result.Estimate { return l.NPS }},
	{"csat", true, func(l result.Level) result.Estimate { return l.CSAT }},
	{"ces", true, func(l result.Level) result.Estimate { return l.CES }},
	{"fcr", false, func(l result.Level) result.Estimate { return l.FCR }},
	{"complaints", false, func(l result.Level) result.Estimate { return l.Complaints }},
}

func whereOf(s *study.Study, indicator string) []config.Condition {
	for _, i := range s.Config.Indicators {
		if i.ID == indicator {
			return i.Where
		}
	}
	return nil
}

// atLocation is gap 5, or of it a dimension or an item, at one location. Periods of one location are not kept.
func atLocation(s *study.Study, r *result.Results, a config.PlannedAction) figure {
	f := figure{linked: true, now: study.Missing(result.ReasonNoAnswers)}
	levels := levelsOf(r, "location")
	if at := slices.IndexFunc(levels, func(l result.Level) bool { return l.Level == a.Location }); at >= 0 {
		f.now = part(s, a)(levels[at])
	}
	return f
}

// ofGap is the headline of a gap, or one of its dimensions or items.
func ofGap(s *study.Study, r *result.Results, a config.PlannedAction) figure {
	f := figure{linked: true, now: study.Missing(result.ReasonNoMeasure), of: s.Customers}
	if a.Item != "" {
		for _, p := range r.Service.Items {
			if p.ID == a.Item {
				f.now = p.Gap
			}
		}
	}
	for _, g := range r.Gaps {
		if g.Number != a.Gap || a.Item != "" {
			continue
		}
		f.now = headline(g, a.Dimension)
	}
	if a.Gap == 5 {
		f.periods, f.series = byPeriod(s, r, part(s, a))
	}
	return f
}

// headline is what the overview shows of a gap, or its score in one dimension.
func headline(g result.Gap, dimension string) result.Estimate {
	for _, d := range g.Dimensions {
		if d.Dimension == dimension {
			return d.Score
		}
	}
	if g.Headline == "objective" {
		return g.Objective
	}
	return g.Score
}

// part returns what an action asks of a group's figures on gap 5.
func part(s *study.Study, a config.PlannedAction) func(result.Level) result.Estimate {
	dimension := slices.IndexFunc(s.Config.Model.Dimensions, func(d config.Dimension) bool { return d.ID == a.Dimension })
	item := slices.IndexFunc(s.Config.Model.Items(), func(i config.Item) bool { return i.ID == a.Item })
	return func(l result.Level) result.Estimate {
		switch {
		case l.Hidden:
			return l.Gap
		case dimension >= 0 && dimension < len(l.Dimensions):
			return l.Dimensions[dimension]
		case item >= 0 && item < len(l.Items):
			return l.Items[item]
		case a.Dimension != "" || a.Item != "":
			return study.Missing(result.ReasonNoAnswers)
		}
		return l.Gap
	}
}

func levelsOf(r *result.Results, factor string) []result.Level {
	for _, b := range r.Breakdowns {
		if b.Factor == factor {
			return b.Levels
		}
	}
	return nil
}

// byPeriod returns a figure of each period of the breakdown by month, in order of time.
func byPeriod(s *study.Study, r *result.Results, of func(result.Level) result.Estimate) ([]string, []result.Estimate) {
	levels := levelsOf(r, "month")
	names := make([]string, len(levels))
	for i, l := range levels {
		names[i] = l.Level
	}
	k := s.Calendar(names)
	return k.Names, k.Estimates(levels, of)
}
