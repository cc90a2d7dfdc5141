package past

import (
	"slices"
	"time"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Renamed returns the archive without the named waves that the workbooks hold under another name, whose customers would count twice, and a break
// for each of them.
func Renamed(s *study.Study) (result.Past, []result.Break) {
	kept := s.Past
	if !s.Config.Periods.Named() {
		return kept, nil
	}
	kept.Periods = nil
	var breaks []result.Break
	for _, p := range s.Past.Periods {
		now, renamed := calledNow(s, p)
		if !renamed {
			kept.Periods = append(kept.Periods, p)
			continue
		}
		b := result.Break{From: p.Period, To: p.Period, Changes: []result.DefinitionChange{{Part: result.PartName, Was: p.Period, Is: now}}}
		for _, f := range p.Figures {
			b.Figures = append(b.Figures, f.Name)
		}
		breaks = append(breaks, b)
	}
	return kept, breaks
}

// calledNow returns the wave with rows in the workbooks that an archived one has become, and false where there is none: one that report.yaml also calls by
// that name, or one of the same days. Waves that report.yaml gives days to share none, so that there one day in common is enough.
func calledNow(s *study.Study, p result.PastPeriod) (string, bool) {
	if slices.ContainsFunc(s.Data.Waves, func(w survey.Wave) bool { return w.Name == p.Period }) {
		return "", false
	}
	for _, w := range s.Data.Waves {
		if (w.Is(p.Period) || sameDays(w, p, s.Config.Periods.Dated())) && hasRows(s.Data, w.Name) {
			return w.Name, true
		}
	}
	return "", false
}

// sameDays tells whether a wave has the days of an archived one, or, where one is enough, a day of them; false where days are not known.
func sameDays(w survey.Wave, p result.PastPeriod, one bool) bool {
	if w.From.IsZero() || w.To.IsZero() || p.From == "" || p.To == "" {
		return false
	}
	from, to := w.From.Format(time.DateOnly), w.To.Format(time.DateOnly)
	if one {
		return from <= p.To && p.From <= to
	}
	return from == p.From && to == p.To
}

// hasRows tells whether customers or contacts of a wave are there.
func hasRows(d *survey.Dataset, wave string) bool {
	var all []survey.Factor
	if d.Customers != nil {
		all = append(all, d.Customers.Factors...)
	}
	if d.Contacts != nil {
		all = append(all, d.Contacts.Factors...)
	}
	return slices.ContainsFunc(all, func(f survey.Factor) bool {
		at := slices.Index(f.Levels, wave)
		return f.ID == "month" && at >= 0 && slices.Contains(f.Codes, at)
	})
}
