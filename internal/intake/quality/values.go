package quality

import (
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/survey"
)

// valueChecks are the checks of single cells, in the order of the report, each with the codes of the stages before that count for it.
var valueChecks = []struct {
	check string
	codes []string
}{
	{"out_of_scale", []string{"E0311", "E0315", "E0319"}}, {"nps_range", nil}, {"not_whole", []string{"E0312"}}, {"unknown_label", []string{"E0313"}},
	{"label_number", []string{"E0314"}}, {"unreadable", []string{"E0310", "E0316", "E0317", "E0318", "E0323"}}, {"points", []string{"E0343"}},
	{"long", []string{"E0320"}}, {"far_date", []string{"E0344"}}, {"end_before_start", nil}, {"future", nil},
}

// values counts what was found in single cells, and looks at what needs two of them or the report's date.
func (e *examiner) values(told diag.List) {
	for _, v := range valueChecks {
		t := Tally{Check: v.check, Made: true}
		for _, d := range told {
			if slices.Contains(v.codes, d.Code) {
				t.Found += max(1, d.Count)
			}
		}
		e.summary.Values = append(e.summary.Values, t)
	}
	e.outsideNPS()
	e.future()
	e.endBeforeStart()
}

func (e *examiner) value(check string) *Tally {
	return &e.summary.Values[slices.IndexFunc(e.summary.Values, func(t Tally) bool { return t.Check == check })]
}

// outsideNPS counts the recommendations outside 0–10, and takes them out of those that are outside another scale.
func (e *examiner) outsideNPS() {
	n := 0
	count := func(s survey.Scores) {
		for _, reason := range s.Missing {
			if reason == survey.OutOfScale {
				n++
			}
		}
	}
	if e.data.Customers != nil {
		count(e.data.Customers.NPS)
	}
	if e.data.Employees != nil {
		count(e.data.Employees.ENPS)
	}
	e.value("nps_range").Found = n
	all := e.value("out_of_scale")
	all.Found = max(0, all.Found-n)
}

// future tells of dates after the report's own: nobody has answered tomorrow.
func (e *examiner) future() {
	tally := e.value("future")
	tally.Made = !e.options.Date.IsZero()
	if !tally.Made {
		return
	}
	end := e.options.Date.Truncate(24*time.Hour).AddDate(0, 0, 1)
	for _, d := range e.dated() {
		var late []int
		all := 0
		for i, at := range d.dates {
			if !at.IsZero() {
				all++
			}
			if !at.Before(end) {
				late = append(late, i)
			}
		}
		if len(late) > 0 {
			tally.Found += len(late)
			hint := "correct the dates; day and month may be exchanged"
			if 2*len(late) > all {
				hint = "so many can hardly be wrong: is the report's date right? SOURCE_DATE_EPOCH gives it, else outputs: date"
			}
			e.locate(d.role).tell(diag.Warning, late, CodeFuture, d.dates[late[0]].Format("2006-01-02")+" is after the report's date, "+e.options.Date.Format("2006-01-02"), d.field,
				hint)
		}
	}
}

// dates is one column of dates of a role.
type dates struct {
	role  config.Role
	field string
	dates []time.Time
}

// dated lists the dates of answers, contacts and visits.
func (e *examiner) dated() []dates {
	var all []dates
	if c := e.data.Customers; c != nil {
		all = append(all, dates{config.Customers, "date", c.Dates}, dates{config.Customers, "started", c.Started}, dates{config.Customers, "ended", c.Ended})
	}
	if c := e.data.Contacts; c != nil {
		all = append(all, dates{config.Contacts, "date", c.Dates})
	}
	if c := e.data.Checklist; c != nil {
		all = append(all, dates{config.Checklist, "date", c.Dates})
	}
	if c := e.data.Internal; c != nil {
		all = append(all, dates{config.Internal, "date", c.Dates})
	}
	return all
}

// endBeforeStart tells of customers whose answer ends before it begins.
func (e *examiner) endBeforeStart() {
	tally := e.value("end_before_start")
	c := e.data.Customers
	tally.Made = c != nil && c.Started != nil && c.Ended != nil
	if !tally.Made {
		return
	}
	var odd []int
	for i := range c.N {
		if from, to := c.Started[i], c.Ended[i]; !from.IsZero() && !to.IsZero() && to.Before(from) {
			odd = append(odd, i)
		}
	}
	if len(odd) == 0 {
		return
	}
	tally.Found = len(odd)
	e.locate(config.Customers).tell(diag.Warning, odd, CodeEndBeforeStart, plural(len(odd), "answer ends", "answers end")+" before it begins", "ended", "look whether the columns started and ended are exchanged")
}
