package past

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Standard returns how a standard was kept in each period, those of the archive before those of the workbooks.
func Standard(s *study.Study, d config.Standard, own func(*study.Study, config.Standard) ([]string, []result.Estimate)) (periods []string, figures []result.Estimate) {
	periods, figures = own(s, d)
	if len(periods) == 0 {
		return nil, nil
	}
	known := map[string]result.Estimate{}
	for i, p := range periods {
		known[p] = figures[i]
	}
	last := periods[len(periods)-1]
	for _, p := range s.Past.Periods {
		kept, there := p.Figure(standardName(d.ID))
		if !there || !kept.Value.OK() || s.Compare(p.Period, last) > 0 || known[p.Period].OK() || !within(s, p.Period) || len(changes(kept.Defined, standardDefined(s, d.ID, p.Period))) > 0 {
			continue
		}
		kept.Value.Archived = true
		known[p.Period], periods = kept.Value, append(periods, p.Period)
	}
	slices.SortFunc(periods, s.Compare)
	k := s.Calendar(periods)
	figures = slices.Repeat([]result.Estimate{study.Missing(result.ReasonNoAnswers)}, len(k.Names))
	for i, p := range k.Names {
		if e, there := known[p]; there {
			figures[i] = e
		}
	}
	return k.Names, figures
}

// standardName is the name of how a standard was kept in a period.
func standardName(id string) string { return "standard." + id }

// standardDefined is what that hangs on.
func standardDefined(s *study.Study, id, period string) []result.Definition {
	at := slices.IndexFunc(s.Config.Standards, func(d config.Standard) bool { return d.ID == id })
	if at < 0 {
		return nil
	}
	return newDefinitions(s, s.LastDay(period)).standards(s.Config.Standards[at])
}
