package site

import "ecart/internal/document/report"

// planView is a plan with the words that stand before its entries' parts.
type planView struct {
	Owner, Due, Aim, Effect string
	Actions                 []actionView
}

type actionView struct {
	Title                               leveled
	Note, Owner, Due, Word, Age, Change string
	Class, Shape                        string // of the state
	Aim, Href                           string
	Now                                 *valueView
	Verdict                             *verdictView
}

func (s *renderer) plan(b report.Plan, under int) planView {
	out := planView{Owner: s.printer.T("plan.owner"), Due: s.printer.T("plan.due"), Aim: s.printer.T("plan.aim"), Effect: s.printer.T("plan.effect")}
	for _, a := range b.Actions {
		v := actionView{Title: level(under, a.Title), Note: a.Note, Owner: a.Owner, Due: a.Due, Word: a.Word, Age: a.Age, Change: a.Change, Aim: a.Aim, Href: a.Href, Verdict: s.verdict(a.Verdict)}
		v.Class, v.Shape = stateLook(a.State)
		if a.Aim != "" {
			now := s.value(a.Now, "")
			v.Now = &now
		}
		out.Actions = append(out.Actions, v)
	}
	return out
}

// stateLook is the class and the shape of a state: what is late is bad, what is done is good, and the rest is neither.
func stateLook(s report.State) (class, shape string) {
	switch s {
	case report.Overdue:
		return "bad", "▼"
	case report.Finished:
		return "good", "▲"
	case report.UnderWay:
		return "mid", "◆"
	}
	return "unknown", "–"
}
