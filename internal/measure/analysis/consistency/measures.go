package consistency

import (
	"math"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// perception is the id of the mean perception, which the sign of consistency rests on.
const perception = "perception"

// measure is one figure that groups are held against each other by: the mean of a value that each row of a source has.
type measure struct {
	id, unit string
	lower    bool
	lo, hi   float64 // what the figure can be
	audience study.Audience
	rows     rows
	shown    func(result.Level) result.Estimate // what the breakdown has of it; nil where it has nothing
	mean     func(rows []int) result.Estimate   // of a group, where the breakdown has nothing
}

// measures returns what is measured of the data by any factor, in the order of what customers feel first.
func measures(s *study.Study, checks Checks) []measure {
	return slices.Concat(opinions(s), answered(s), logged(s, checks), staff(s))
}

// opinions are the means of what customers answered.
func opinions(s *study.Study) []measure {
	if s.Data.Customers == nil {
		return nil
	}
	scale, span := s.Config.Model.Scale, s.Span()
	var all []measure
	add := func(id, unit string, lo, hi float64, scores survey.Scores, value func(float64) float64, shown func(result.Level) result.Estimate) {
		if scores.Asked() {
			all = append(all, measure{id: id, unit: unit, lo: lo, hi: hi, audience: s.Customers, rows: answers(s, scores, value), shown: shown})
		}
	}
	add("gap5", "scale", -span, span, s.Answers.Whole.Gap, asIs, func(l result.Level) result.Estimate { return l.Gap })
	add(perception, "scale", scale.Min, scale.Max, s.Answers.Whole.Perception, asIs, func(l result.Level) result.Estimate { return l.Perception })
	add("nps", "points", -100, 100, s.CustomerColumn("nps"), netPoints, func(l result.Level) result.Estimate { return l.NPS })
	satisfied := loyalty.Satisfied(s)
	add("csat", "share", 0, 1, s.CustomerColumn("csat"), func(x float64) float64 { return oneIf(satisfied(x)) }, func(l result.Level) result.Estimate { return l.CSAT })
	return all
}

// answered is what customers answered of satisfaction overall, which breakdowns do not have.
func answered(s *study.Study) []measure {
	overall, scale := s.CustomerColumn("overall"), s.Config.Model.Overall
	if !overall.Asked() {
		return nil
	}
	return []measure{{id: "overall", unit: "scale", lo: scale.Min, hi: scale.Max, audience: s.Customers, rows: answers(s, overall, asIs),
		mean: func(rows []int) result.Estimate { return s.Opinion(overall, "overall", rows) }}}
}

// answers are the customers with what they answered, made a value.
func answers(s *study.Study, scores survey.Scores, value func(float64) float64) rows {
	return newRows(s.Data.Customers.Factors, s.Data.Customers.N, func(r int) (float64, float64, bool) {
		x, ok := scores.At(r)
		w := 1.0
		if s.Customers.Weights != nil {
			w = s.Customers.Weights[r]
		}
		return value(x), w, ok && w > 0
	})
}

// logged are the figures of the contact log, of which nothing is hidden. What customers say of the first contact stands in where the log
// does not.
func logged(s *study.Study, checks Checks) []measure {
	var all []measure
	fcr := measure{id: "fcr", unit: "share", hi: 1, audience: s.Log, shown: func(l result.Level) result.Estimate { return l.FCR }}
	if v, absent := s.Series("contacts.resolved"); absent == "" {
		fcr.rows = newRows(v.Factors, v.N, plain(v))
		all = append(all, fcr)
	} else if resolved := s.CustomerColumn("resolved"); resolved.Asked() {
		fcr.audience, fcr.rows = s.Customers, answers(s, resolved, func(x float64) float64 { return oneIf(study.Yes(x)) })
		all = append(all, fcr)
	}
	c := s.Data.Contacts
	if c == nil {
		return all
	}
	all = append(all, measure{id: "within", unit: "share", hi: 1, audience: s.Log, shown: func(l result.Level) result.Estimate { return l.Within },
		rows: newRows(c.Factors, c.N, func(r int) (float64, float64, bool) {
			passed, made := checks(r)
			return float64(passed) / math.Max(1, float64(made)), float64(made), made > 0
		})})
	for _, field := range []string{"wait", "service"} {
		v, absent := s.Series("contacts." + field)
		if absent != "" {
			continue
		}
		m := measure{id: field, unit: "s", lower: true, hi: math.Inf(1), audience: s.Log, rows: newRows(v.Factors, v.N, plain(v)),
			mean: func(rows []int) result.Estimate { return v.Mean(v.Take(rows)) }}
		if field == "wait" {
			m.shown = func(l result.Level) result.Estimate { return l.Wait }
		}
		all = append(all, m)
	}
	return all
}

func plain(v study.Series) func(r int) (x, w float64, ok bool) {
	return func(r int) (float64, float64, bool) {
		x, ok := v.At(r)
		return x, 1, ok
	}
}

// complained is the rate of complaints, which is counted anew for each factor.
func complained(s *study.Study, factor string) []measure {
	if s.Data.Complaints == nil || s.Data.Contacts == nil {
		return nil
	}
	counted, ok := complaints(s, factor)
	if !ok {
		return nil
	}
	return []measure{{id: "complaints", unit: "per_mille", lower: true, hi: 1000, audience: s.Log, rows: counted, shown: func(l result.Level) result.Estimate { return l.Complaints }}}
}

// complaints are the contacts with 1,000 for each that a complaint is counted on and 0 for the others: their mean is the rate of the
// breakdown. Which contact of a group a complaint is counted on does not matter. It reports false when a group has more complaints than
// contacts, for then the log is a sample and the rate no mean of contacts.
func complaints(s *study.Study, factor string) (rows, bool) {
	left := map[string]int{}
	for _, g := range study.Grouped(s.Data.Complaints.Factors, factor, study.UpTo(s.Data.Complaints.N)) {
		left[g.Level] = len(g.Rows)
	}
	own, ok := survey.Find(s.Data.Contacts.Factors, factor)
	if !ok || len(left) == 0 {
		return rows{}, false
	}
	known := rows{factors: s.Data.Contacts.Factors, x: make([]float64, s.Data.Contacts.N)}
	for r, code := range own.Codes {
		if code >= 0 && left[own.Levels[code]] > 0 {
			left[own.Levels[code]]--
			known.x[r] = 1000
		}
	}
	for _, level := range own.Levels {
		if left[level] > 0 {
			return rows{}, false
		}
	}
	return known, true
}

// staff are the means of what employees answered.
func staff(s *study.Study) []measure {
	e := s.Data.Employees
	if e == nil {
		return nil
	}
	ability := study.RowMeans(study.AskedOf(e.Ability), e.N, 1)
	var all []measure
	add := func(id, unit string, lo, hi float64, scores survey.Scores, value func(float64) float64, shown func(result.Level) result.Estimate) {
		if scores.Asked() {
			all = append(all, measure{id: id, unit: unit, lo: lo, hi: hi, audience: s.Team, shown: shown, rows: newRows(e.Factors, e.N, func(r int) (float64, float64, bool) {
				x, ok := scores.At(r)
				return value(x), 1, ok
			})})
		}
	}
	const least, most = 1, 7 // of the scale of ratings
	add("ability", "scale", least, most, ability, asIs, func(l result.Level) result.Estimate { return l.Ability })
	add("enps", "points", -100, 100, e.ENPS, netPoints, func(l result.Level) result.Estimate { return l.ENPS })
	return all
}

func asIs(x float64) float64 { return x }

func oneIf(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}

// netPoints makes of an answer from 0 to 10 what its mean is the net promoter score of: 100 for a promoter, −100 for a detractor.
func netPoints(x float64) float64 {
	return 100 * (oneIf(study.Promoter(x)) - oneIf(study.Detractor(x)))
}
