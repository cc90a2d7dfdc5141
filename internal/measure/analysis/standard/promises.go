package standard

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// Promises measures whether what is advertised is kept: from the log where a measure is named, else from the counts declared.
func Promises(s *study.Study) []result.Promise {
	var all []result.Promise
	for _, p := range s.Config.Promises {
		all = append(all, promise(s, p))
	}
	return all
}

func promise(s *study.Study, p config.Promise) result.Promise {
	out := result.Promise{ID: p.ID, P90: study.Missing(result.ReasonNoMeasure)}
	if p.Measure == "" {
		out.Kept = study.Missing(result.ReasonNoMeasure)
		if p.Made > 0 {
			out.Kept = s.Log.Ratio(min(p.Made, max(0, p.Kept)), p.Made)
		}
		return out
	}
	v, absent := s.Series(p.Measure)
	rows := []int(nil)
	if absent == "" {
		rows, absent = v.Rows(p.Where)
	}
	if absent != "" {
		out.Kept, out.P90 = study.Missing(absent), study.Missing(absent)
		return out
	}
	out.Kept = v.Within(rows, promised(v, p))
	out.P90 = study.Missing(result.ReasonYesNo)
	if !v.YesNo {
		out.P90 = v.Audience.Quantile(v.Take(rows), 0.9)
	}
	return out
}

// promised is what each row is held against: what was promised on its day.
func promised(v study.Series, p config.Promise) study.Bound {
	limit := v.Limit(p.Target, p.AtLeast)
	if !v.YesNo {
		limit.Steps = p.Targets
	}
	return limit
}

// KeptPromises returns the share kept over all promises that are measured: every time one was due counts once. Promises due to one contact
// or one customer are not independent, and the interval takes them together; what is only counted has no such rows, and each stands alone.
func KeptPromises(s *study.Study, promises []result.Promise) result.Estimate {
	var due []stats.Cluster
	byRow := map[config.Role][]stats.Cluster{}
	absent := result.ReasonNoPromises
	for i, p := range promises {
		declared := s.Config.Promises[i]
		switch {
		case !p.Kept.OK():
			absent = p.Kept.Reason
		case declared.Measure == "":
			kept := min(declared.Made, max(0, declared.Kept))
			due = append(due, stats.Cluster{Part: 1, Whole: 1, Times: kept}, stats.Cluster{Whole: 1, Times: declared.Made - kept})
		default:
			v, _ := s.Series(declared.Measure)
			if byRow[v.Role] == nil {
				byRow[v.Role] = make([]stats.Cluster, v.N)
			}
			addDue(v, declared, byRow[v.Role])
		}
	}
	for _, role := range config.Roles() {
		for _, c := range byRow[role.Role] {
			if c.Whole > 0 {
				due = append(due, c)
			}
		}
	}
	if len(due) == 0 {
		return study.Missing(absent)
	}
	return s.Log.Clustered(due)
}

// addDue adds one promise to what was due to each row, and what of it was kept. A weighted row counts for its weight, the weights of a promise
// brought to a mean of 1.
func addDue(v study.Series, p config.Promise, rows []stats.Cluster) {
	applicable, _ := v.Rows(p.Where)
	limit := promised(v, p)
	weight := func(int) float64 { return 1 }
	if v.Audience.Weights != nil {
		sum, n := 0.0, 0.0
		for _, r := range applicable {
			if held, _ := v.Holds(r, limit); held {
				sum, n = sum+v.Audience.Weights[r], n+1
			}
		}
		weight = func(r int) float64 { return v.Audience.Weights[r] * n / sum }
	}
	for _, r := range applicable {
		held, within := v.Holds(r, limit)
		if !held {
			continue
		}
		w := weight(r)
		rows[r].Whole += w
		rows[r].Times = 1
		if within {
			rows[r].Part += w
		}
	}
}
