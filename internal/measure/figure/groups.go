package figure

import (
	"strings"

	"ecart/internal/measure/result"
)

// groupPages are where the figures of a factor stand; those of segments stand on their own page.
var groupPages = map[string]string{"location": "locations#scorecard", "channel": "channels#scorecard", "month": "months#table"}

// groups names the main figures by location, channel, month and segment: "nps.location.lille", "gap5.month.last".
func (l *list) groups() {
	for _, b := range l.results.Breakdowns {
		factor, page := b.Factor, groupPages[b.Factor]
		if page == "" {
			factor, page = "segment."+b.Factor, "segments"
		}
		slugs := make([]string, len(b.Levels))
		for i, v := range b.Levels {
			slugs[i] = Slug(v.Level)
		}
		for _, m := range l.levelMeasures() {
			for i, v := range b.Levels {
				l.level(m, factor, slugs[i], strings.TrimSpace(b.Name+" "+v.Level), page, v)
			}
			if n := len(b.Levels); b.Time && n > 0 {
				l.level(m, factor, "last", "the last period, "+b.Levels[n-1].Level, page, b.Levels[n-1])
				if n > 1 {
					l.level(m, factor, "previous", "the period before the last, "+b.Levels[n-2].Level, page, b.Levels[n-2])
				}
			}
		}
	}
}

// levelMeasure is one figure of each group.
type levelMeasure struct {
	name, about string
	unit        Unit
	most        float64
	of          func(result.Level) result.Estimate
}

func (l *list) levelMeasures() []levelMeasure {
	most := l.results.ScaleMax
	return []levelMeasure{
		{"gap5", "gap 5", Difference, 0, func(v result.Level) result.Estimate { return v.Gap }},
		{"expectation", "what customers expect", Rating, most, func(v result.Level) result.Estimate { return v.Expectation }},
		{"perception", "what customers find", Rating, most, func(v result.Level) result.Estimate { return v.Perception }},
		{"nps", "net promoter score", Net, 0, func(v result.Level) result.Estimate { return v.NPS }},
		{"csat", "satisfied customers", Share, 0, func(v result.Level) result.Estimate { return v.CSAT }},
		{"ces", "customer effort score", Rating, l.config.Model.CES.Max, func(v result.Level) result.Estimate { return v.CES }},
		{"fcr", "resolved at the first contact", Share, 0, func(v result.Level) result.Estimate { return v.FCR }},
		{"within", "contacts within their standards", Share, 0, func(v result.Level) result.Estimate { return v.Within }},
		{"wait", "mean wait", Seconds, 0, func(v result.Level) result.Estimate { return v.Wait }},
		{"complaints", "complaints for 1,000 contacts", PerMille, 0, func(v result.Level) result.Estimate { return v.Complaints }},
		{"ability", "employees: being able to meet the standards", Rating, staffMax, func(v result.Level) result.Estimate { return v.Ability }},
		{"enps", "employees' net promoter score", Net, 0, func(v result.Level) result.Estimate { return v.ENPS }},
	}
}

// level adds a figure of one group; what a source does not know by this factor has no name.
func (l *list) level(m levelMeasure, factor, slug, who, page string, v result.Level) {
	e := m.of(v)
	if e.Status == result.NotMeasured && e.Reason == result.ReasonNotGrouped {
		return
	}
	l.add(m.name+"."+factor+"."+slug, m.about+", "+who, page, m.unit, e).Max = m.most
}
