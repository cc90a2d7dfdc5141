package standard

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// Coverage tells which important expectations have a standard that can be checked, who asked for the standards, and which values no
// standard expresses. An expectation is important when its mean is at the median of all or above. Method §2, gap 2b.
func Coverage(s *study.Study, v result.Service, measured []result.Standard) result.Coverage {
	out := result.Coverage{ValuesCount: map[string]int{}, ByOrigin: origins(s, measured)}
	for _, value := range s.Config.Company.Values {
		out.ValuesCount[value.ID] = 0
	}
	for _, d := range s.Config.Standards {
		if _, ok := out.ValuesCount[d.Value]; ok {
			out.ValuesCount[d.Value]++
		}
	}
	for _, value := range s.Config.Company.Values {
		if out.ValuesCount[value.ID] == 0 {
			out.ValuesBare = append(out.ValuesBare, value.ID)
		}
	}
	cover(s, &out, v)
	return out
}

func cover(s *study.Study, out *result.Coverage, v result.Service) {
	out.Important = important(v)
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

// important returns the items whose expectation is at the median or above, in the model's order.
func important(v result.Service) []string {
	var means []float64
	for _, p := range v.Items {
		if p.Expectation.OK() {
			means = append(means, p.Expectation.Value)
		}
	}
	median, ok := stats.Quantile(means, 0.5)
	if !ok {
		return nil
	}
	var ids []string
	for _, p := range v.Items {
		if p.Expectation.OK() && p.Expectation.Value >= median-1e-9 {
			ids = append(ids, p.ID)
		}
	}
	return ids
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

// origins counts the standards that each stakeholder asked for, and how many are met; stakeholders without one are left out.
func origins(s *study.Study, measured []result.Standard) []result.OriginShare {
	order := slices.Clone(stakeholders)
	for _, d := range s.Config.Standards {
		if !slices.Contains(order, d.Origin) && d.Origin != "" {
			order = append(order, d.Origin)
		}
	}
	var all []result.OriginShare
	for _, origin := range append(order, "") {
		share := result.OriginShare{Origin: origin}
		for i, d := range s.Config.Standards {
			if d.Origin != origin {
				continue
			}
			share.Number++
			if measured[i].Figure.OK() {
				share.Measured++
			}
			if measured[i].Verdict == result.Good {
				share.Met++
			}
		}
		if share.Number > 0 {
			all = append(all, share)
		}
	}
	return all
}
