package past

import (
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// settle decides of each figure of a period that both the workbooks and the archive hold which stands. The workbooks' does, unless they hold fewer
// answers than an earlier report was made of, for then some of their rows are gone; unless so few came or went since that the two figures
// together would tell what these answered; and unless an earlier report hid it beside a total, from which the few of then would follow.
func (j *Joined) settle(s *study.Study, all []field, l *result.Level, p result.PastPeriod) {
	j.settleBase(s.Customers.Least, l, p)
	for _, f := range all {
		kept, there := p.Figure(f.name)
		if !there || len(changes(kept.Defined, f.defined)) > 0 {
			continue
		}
		now := f.at(l)
		why, stands := verdict(kept.Value, *now, f.answered, s.Customers.Least)
		if why == "" {
			continue
		}
		if f.answered || why == result.HeldFewer {
			j.dispute(result.Dispute{Period: p.Period, Why: why, Log: !f.answered, Figures: []string{f.name}, Was: kept.Value.N, Is: now.N})
		}
		switch {
		case stands:
			*now = kept.Value
			now.Archived = true
		case why == result.HeldHidden:
			*now = result.Estimate{Status: result.Suppressed, Reason: result.ReasonComplement}
		}
	}
}

// verdict says why the figure of the workbooks does not stand alone, "" when it does, and whether the archived one stands instead.
func verdict(was, is result.Estimate, answered bool, least int) (why string, archived bool) {
	switch {
	case was.Status == result.Suppressed && answered && is.OK():
		return result.HeldHidden, false
	case !was.OK():
		return "", false
	case is.Reason == result.ReasonComplement:
		return result.HeldOpen, false
	case !is.OK():
		return result.HeldFewer, true
	case answered && is.N != was.N && max(is.N, was.N)-min(is.N, was.N) < least:
		return result.HeldFew, true
	case is.N < was.N:
		return result.HeldFewer, true
	}
	return "", false
}

// settleBase does the same with the number of respondents and contacts.
func (j *Joined) settleBase(least int, l *result.Level, p result.PastPeriod) {
	l.Contacts = max(l.Contacts, p.Contacts)
	apart := max(l.N, p.N) - min(l.N, p.N)
	switch {
	case p.Hidden && l.N > 0:
		l.Hidden, l.N = true, 0
	case p.N == 0:
	case l.N == 0 && !covers(*l), l.N > 0 && (l.N < p.N || apart < least):
		l.Hidden, l.N = false, p.N
	}
}

// covers tells whether a level is hidden for the sake of another.
func covers(l result.Level) bool {
	figures := slices.Concat([]result.Estimate{l.Gap, l.Expectation, l.Perception, l.NPS, l.CSAT, l.CES}, l.Dimensions, l.Items)
	return l.Hidden && slices.ContainsFunc(figures, func(e result.Estimate) bool { return e.Reason == result.ReasonComplement })
}

// dispute notes a figure of which both say different things, beside the others of its period that are made of the same.
func (j *Joined) dispute(one result.Dispute) {
	at := slices.IndexFunc(j.Disputes, func(d result.Dispute) bool { return d.Period == one.Period && d.Why == one.Why && d.Log == one.Log })
	if at < 0 {
		j.Disputes = append(j.Disputes, one)
		return
	}
	d := &j.Disputes[at]
	d.Figures, d.Was, d.Is = append(d.Figures, one.Figures...), max(d.Was, one.Was), max(d.Is, one.Is)
}
