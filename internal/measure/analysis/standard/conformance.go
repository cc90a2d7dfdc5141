package standard

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// Conformance is how often each contact was held against a standard, and met it, over all standards of a share and all that say "never".
type Conformance struct {
	checks, passed []int   // by contact
	required       float64 // sum of the required shares over the checks
	absent         string  // why there is none, "" when there is
	log            study.Audience
}

// NewConformance holds every contact against the standards that apply to it.
func NewConformance(s *study.Study) Conformance { return conformance(s, s.Config.Standards) }

// conformance holds every contact against those of some standards that apply to it.
func conformance(s *study.Study, standards []config.Standard) Conformance {
	if s.Data.Contacts == nil {
		return Conformance{absent: study.NoRole(config.Contacts), log: s.Log}
	}
	k := Conformance{checks: make([]int, s.Data.Contacts.N), passed: make([]int, s.Data.Contacts.N), absent: result.ReasonNoStandards, log: s.Log}
	for _, standard := range standards {
		if standard.Kind != config.ShareWithin && standard.Kind != config.Never {
			continue
		}
		v, absent := s.Series(standard.Measure)
		if absent != "" || v.Role != config.Contacts {
			continue
		}
		rows, absent := v.Rows(standard.Where)
		if absent != "" {
			continue
		}
		limit := limitOf(standard, v)
		required := Required(standard)
		for _, row := range rows {
			if held, within := v.Holds(row, limit); held {
				k.checks[row]++
				if len(standard.Shares) > 0 && v.Dates != nil {
					required = Required(standard.On(v.Dates[row]))
				}
				k.required += required
				k.absent = ""
				if within {
					k.passed[row]++
				}
			}
		}
	}
	return k
}

// Within returns the share of checks passed over some contacts, on a base of the contacts that were checked. A contact counts once for each
// standard that applies to it; its checks are not independent, and the interval takes them together.
func (k Conformance) Within(rows []int) result.Estimate {
	if k.absent != "" {
		return study.Missing(k.absent)
	}
	contacts := make([]stats.Cluster, 0, len(rows))
	for _, r := range rows {
		if k.checks[r] > 0 {
			contacts = append(contacts, stats.Cluster{Part: float64(k.passed[r]), Whole: float64(k.checks[r]), Times: 1})
		}
	}
	return k.log.Clustered(contacts)
}

// Checks returns how many checks a contact passed, of how many that were made.
func (k Conformance) Checks(contact int) (passed, made int) {
	if contact >= len(k.checks) {
		return 0, 0
	}
	return k.passed[contact], k.checks[contact]
}

// Against returns the share within minus the share required, in percentage points: 412 of 480 against 95 % is −9.17.
func (k Conformance) Against() result.Estimate {
	e := k.Within(study.UpTo(len(k.checks)))
	if !e.OK() {
		return e
	}
	checks := 0
	for _, n := range k.checks {
		checks += n
	}
	required := 100 * k.required / float64(checks)
	if e.Method == result.MethodWilson {
		e.Method = result.MethodConformance
	}
	e.Value = 100*e.Value - required
	if e.Bound {
		e.Lo, e.Hi = 100*e.Lo-required, 100*e.Hi-required
	}
	return e
}
