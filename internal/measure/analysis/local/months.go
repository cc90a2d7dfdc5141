package local

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/trend"
	"ecart/internal/measure/result"
)

// months follows what the contact log says of each location over the periods that are followed for all.
func (p places) months(all []result.Local, breakdowns []result.Breakdown, within Conforming) {
	contacts, dated := p.byMonth(p.contacts, func() []survey.Factor { return p.s.Data.Contacts.Factors })
	if !dated {
		return
	}
	complaints, complained := p.byMonth(p.complained, func() []survey.Factor { return p.s.Data.Complaints.Factors })
	wait, noWait := p.s.Series("contacts.wait")
	for place := range p.levels {
		follow := func(id string, of func(month string) result.Estimate) {
			if f, measured := trend.Follow(p.s, breakdowns, id, of); measured {
				all[place].Months = append(all[place].Months, f)
			}
		}
		here := contacts[place]
		follow("within", func(month string) result.Estimate { return within(here[month]) })
		if noWait == "" {
			follow("wait", func(month string) result.Estimate { return wait.Mean(wait.Take(here[month])) })
		}
		if complained {
			follow("complaints", func(month string) result.Estimate {
				return p.s.PerThousand(len(complaints[place][month]), len(here[month]))
			})
		}
	}
}

// byMonth returns a source's rows by location and month, and whether it knows both.
func (p places) byMonth(parted [][]int, factors func() []survey.Factor) ([]map[string][]int, bool) {
	if parted == nil {
		return nil, false
	}
	months, dated := survey.Find(factors(), "month")
	if !dated {
		return nil, false
	}
	all := make([]map[string][]int, len(parted))
	for place, rows := range parted {
		all[place] = map[string][]int{}
		for _, r := range rows {
			if code := months.Codes[r]; code >= 0 {
				all[place][months.Levels[code]] = append(all[place][months.Levels[code]], r)
			}
		}
	}
	return all, true
}
