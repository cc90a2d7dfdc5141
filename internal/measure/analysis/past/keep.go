package past

import (
	"cmp"
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Keep returns the periods of the workbooks as this report shows them, for the archive. A figure that is shown is never given up for one that is not.
func (j Joined) Keep(s *study.Study, r *result.Results) result.Past {
	kept := result.Past{Unit: r.Months.Unit, Edition: s.Past.Edition, Order: s.Order()}
	at := slices.IndexFunc(j.Breakdowns, func(b result.Breakdown) bool { return b.Factor == "month" })
	if at < 0 {
		return kept
	}
	of := fieldsOf(s)
	for _, l := range j.Breakdowns[at].Levels {
		if !j.own[l.Level] {
			continue
		}
		former := j.archived[l.Level]
		p := result.PastPeriod{Period: l.Level, Edition: s.Past.Edition, N: l.N, Hidden: l.Hidden, Contacts: l.Contacts}
		if !p.Hidden {
			p.From, p.To = s.Days(l.Level)
		}
		if p.Hidden && former.N > 0 {
			p.Hidden, p.N = false, former.N
		}
		for _, f := range of(l.Level) {
			now := result.PastFigure{Name: f.name, Value: *f.at(&l), Dispersion: dispersion(r, f.name, l.Level), Defined: f.defined}
			p.Figures = keep(p.Figures, former, now)
		}
		for _, f := range standards(s, r, l.Level) {
			p.Figures = keep(p.Figures, former, f)
		}
		slices.SortFunc(p.Figures, func(a, b result.PastFigure) int { return cmp.Compare(a.Name, b.Name) })
		kept.Periods = append(kept.Periods, p)
	}
	return kept
}

// keep adds a figure to those of a period: the archived one where that is shown and this one is it, or is not shown.
func keep(all []result.PastFigure, former result.PastPeriod, now result.PastFigure) []result.PastFigure {
	was, there := former.Figure(now.Name)
	switch {
	case there && was.Value.OK() && (now.Value.Archived || !now.Value.OK()):
		return append(all, was)
	case now.Value.Status == result.NotMeasured:
		return all
	}
	return append(all, now)
}

// dispersion is what a test will need of a figure that is followed.
func dispersion(r *result.Results, name, period string) result.Dispersion {
	for _, f := range r.Months.Measures {
		if f.ID != name {
			continue
		}
		for i, answers := range f.Answers {
			if f.Points[i].Period == period {
				return answers
			}
		}
	}
	return result.Dispersion{}
}

// standards is how the standards that actions are to bring about were kept in a period.
func standards(s *study.Study, r *result.Results, period string) []result.PastFigure {
	var all []result.PastFigure
	seen := map[string]bool{}
	for i, a := range s.Config.Plan.Actions {
		if a.Standard == "" || seen[a.Standard] || i >= len(r.Plan) {
			continue
		}
		seen[a.Standard] = true
		for _, p := range r.Plan[i].Series {
			if p.Period == period {
				all = append(all, result.PastFigure{Name: standardName(a.Standard), Value: p.Value, Defined: standardDefined(s, a.Standard, period)})
			}
		}
	}
	return all
}
