package standard

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// Coverage tells which important expectations have a standard that can be checked, and how the standards fare by who asked for them and by
// the value they express. An expectation is important when its mean importance, or where customers were not asked for it its mean
// expectation, is at the median of all or above. Method §2, gap 2b.
func Coverage(s *study.Study, v result.Service, measured []result.Standard) result.Coverage {
	out := result.Coverage{ByOrigin: origins(s, measured), ByValue: values(s, measured)}
	for _, d := range s.Config.Standards {
		if d.Item == "" {
			out.Unserving = append(out.Unserving, d.ID)
		}
		if d.Value == "" {
			out.Valueless = append(out.Valueless, d.ID)
		}
	}
	cover(s, &out, v)
	return out
}

func cover(s *study.Study, out *result.Coverage, v result.Service) {
	out.Basis, out.Important = important(s, v)
	if len(out.Important) == 0 {
		out.Share = study.Missing(noExpectation(v))
		return
	}
	points := 0.0
	for _, item := range out.Important {
		switch served(s, item) {
		case wholly:
			out.Covered = append(out.Covered, item)
			points++
		case partly:
			out.Partly = append(out.Partly, item)
			points += 0.5
		default:
			out.Missing = append(out.Missing, item)
		}
	}
	out.Share = result.Estimate{
		Value:  points / float64(len(out.Important)),
		N:      len(out.Important),
		Method: result.MethodCoverage,
		Status: result.Measured, // a count over the report's own standards, not a sample
	}
}

// important returns the items that matter at the median or above, in the model's order, and what says so.
func important(s *study.Study, v result.Service) (basis string, ids []string) {
	basis, weights := result.BasisExpectation, make([]result.Estimate, len(v.Items))
	for i, p := range v.Items {
		weights[i] = p.Expectation
		if rated := s.RatedImportance(i); rated.Asked() {
			basis = result.BasisRated
		}
	}
	if basis == result.BasisRated {
		for i := range weights {
			weights[i] = s.Opinion(s.RatedImportance(i), "rated_importance", s.Respondents)
		}
	}
	var means []float64
	for _, w := range weights {
		if w.OK() {
			means = append(means, w.Value)
		}
	}
	median, ok := stats.Quantile(means, 0.5)
	if !ok {
		return basis, nil
	}
	for i, p := range v.Items {
		if weights[i].OK() && weights[i].Value >= median-1e-9 {
			ids = append(ids, p.ID)
		}
	}
	return basis, ids
}

func noExpectation(v result.Service) string {
	for _, p := range v.Items {
		if p.Expectation.Reason != "" {
			return p.Expectation.Reason
		}
	}
	return result.ReasonNoAnswers
}

// How far a standard serves an expectation.
const (
	notAtAll = iota
	partly
	wholly
)

// served returns how far an item is served: wholly by a standard with a measure, a target and an owner, partly by one that lacks any.
func served(s *study.Study, item string) int {
	most := notAtAll
	for _, d := range s.Config.Standards {
		switch {
		case d.Item != item:
		case measurable(d):
			return wholly
		default:
			most = partly
		}
	}
	return most
}

// measurable tells whether a standard can be checked by someone. "Never" and yes-or-no standards need no number.
func measurable(d config.Standard) bool {
	if d.Measure == "" || d.Owner == "" {
		return false
	}
	return d.Target != 0 || d.Kind == config.Never || study.IsYesNo(d.Measure)
}

// The stakeholders that shape standards, in the order of the report.
var stakeholders = []string{"customers", "employees", "shareholders", "suppliers", "government", "associations", "community", "rating_body"}

// origins returns how the standards of each stakeholder fare, of those without one too; standards whose origin is not stated come last.
func origins(s *study.Study, measured []result.Standard) []result.OriginShare {
	if len(s.Config.Standards) == 0 {
		return nil
	}
	var all []result.OriginShare
	for _, origin := range append(slices.Clone(stakeholders), "") {
		share := result.OriginShare{Origin: origin, Tally: tally(s, measured, func(d config.Standard) bool { return d.Origin == origin })}
		if share.Number > 0 || origin != "" {
			all = append(all, share)
		}
	}
	return all
}

// values returns how the standards fare that express each value of the company.
func values(s *study.Study, measured []result.Standard) []result.ValueShare {
	var all []result.ValueShare
	for _, v := range s.Config.Company.Values {
		all = append(all, result.ValueShare{Value: v.ID, Tally: tally(s, measured, func(d config.Standard) bool { return d.Value == v.ID })})
	}
	return all
}

// tally counts some of the standards, and holds the contacts against them.
func tally(s *study.Study, measured []result.Standard, of func(config.Standard) bool) result.Tally {
	var t result.Tally
	var some []config.Standard
	for i, d := range s.Config.Standards {
		if !of(d) {
			continue
		}
		some = append(some, d)
		t.Number++
		if measured[i].Figure.OK() {
			t.Measured++
		}
		switch measured[i].Verdict {
		case result.Good:
			t.Met++
		case result.Bad:
			t.Missed++
		}
	}
	kept := conformance(s, some)
	t.Within, t.Against = kept.Within(study.UpTo(len(kept.checks))), kept.Against()
	return t
}
