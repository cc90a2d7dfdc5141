package analysis

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// promises measures whether what is advertised is kept: from the log where a measure is named, else from the counts declared.
func (s *study) promises() []result.Promise {
	var all []result.Promise
	for _, p := range s.c.Promises {
		all = append(all, s.promise(p))
	}
	return all
}

func (s *study) promise(p config.Promise) result.Promise {
	out := result.Promise{ID: p.ID, P90: missing(result.ReasonNoMeasure)}
	if p.Measure == "" {
		out.Kept = missing(result.ReasonNoMeasure)
		if p.Made > 0 {
			out.Kept = s.log.ratio(min(p.Made, max(0, p.Kept)), p.Made)
		}
		return out
	}
	v, absent := s.series(p.Measure)
	rows := []int(nil)
	if absent == "" {
		rows, absent = v.rows(p.Where)
	}
	if absent != "" {
		out.Kept, out.P90 = missing(absent), missing(absent)
		return out
	}
	out.Kept = v.within(rows, v.limit(p.Target, p.AtLeast))
	out.P90 = missing(result.ReasonYesNo)
	if !v.yesNo {
		out.P90 = v.a.quantile(v.take(rows), 0.9)
	}
	return out
}

// keptPromises returns the share kept over all promises that are measured: every time one was due counts once. Promises due to one contact
// or one customer are not independent, and the interval takes them together; what is only counted has no such rows, and each stands alone.
func (s *study) keptPromises(promises []result.Promise) result.Estimate {
	var due []stats.Cluster
	byRow := map[config.Role][]stats.Cluster{}
	absent := result.ReasonNoPromises
	for i, p := range promises {
		declared := s.c.Promises[i]
		switch {
		case !p.Kept.OK():
			absent = p.Kept.Reason
		case declared.Measure == "":
			kept := min(declared.Made, max(0, declared.Kept))
			due = append(due, stats.Cluster{Part: 1, Whole: 1, Times: kept}, stats.Cluster{Whole: 1, Times: declared.Made - kept})
		default:
			v, _ := s.series(declared.Measure)
			if byRow[v.role] == nil {
				byRow[v.role] = make([]stats.Cluster, v.n)
			}
			v.due(declared, byRow[v.role])
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
		return missing(absent)
	}
	return s.log.clustered(due)
}

// due adds one promise to what was due to each row, and what of it was kept. A weighted row counts for its weight, the weights of a promise
// brought to a mean of 1.
func (v series) due(p config.Promise, rows []stats.Cluster) {
	rowsDue, _ := v.rows(p.Where)
	limit := v.limit(p.Target, p.AtLeast)
	weight := func(int) float64 { return 1 }
	if v.a.weights != nil {
		sum, n := 0.0, 0.0
		for _, r := range rowsDue {
			if held, _ := v.holds(r, limit); held {
				sum, n = sum+v.a.weights[r], n+1
			}
		}
		weight = func(r int) float64 { return v.a.weights[r] * n / sum }
	}
	for _, r := range rowsDue {
		held, within := v.holds(r, limit)
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
