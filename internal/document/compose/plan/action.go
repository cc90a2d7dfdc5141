package plan

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// action writes an entry of the plan down.
func action(c *wording.Composer, e entry) report.Action {
	out := report.Action{Title: e.Name, Note: e.Note, Owner: e.Owner, Days: report.Days{Opened: e.Opened, Due: e.Due, Closed: e.Closed}}
	out.State, out.Word = state(c, e)
	if !e.Due.IsZero() {
		out.Due = c.Printer.Date(e.Due)
	}
	if e.Open() {
		out.Age = age(c, e)
	}
	if !e.Linked {
		return out
	}
	out.Aim, out.Href = aim(c, e)
	look := lookOf(c, e)
	out.Now, out.Before, out.Last = look(e.Now), look(e.Before), look(e.Last)
	switch {
	case e.From != "":
		out.Change, out.Verdict = change(c, e, out)
	case !e.Opened.IsZero() && e.Opened.Before(month(c.Results.From)):
		out.Change, out.Verdict = c.T("plan.change.early"), report.Unmeasured
	case !e.Opened.IsZero() && e.Carried > 0:
		out.Change, out.Verdict = c.T("plan.change.unfollowed"), report.Unmeasured
	}
	return out
}

// month is the first day of the month of a day: answers seldom begin on it.
func month(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, day.Location())
}

// state says how far an action has come, and by how much it is late.
func state(c *wording.Composer, e entry) (report.State, string) {
	switch {
	case e.Overdue(c.Built):
		late := int(c.Built.Truncate(24*time.Hour).Sub(e.Due).Hours() / 24)
		return report.Overdue, c.T("plan.state.late", wording.Args{"n": max(1, late)})
	case e.Status == config.Started:
		return report.UnderWay, c.T("plan.state.started")
	case e.Status == config.Done:
		return report.Finished, closedOn(c, e, "plan.state.done")
	case e.Status == config.Dropped:
		return report.Dropped, closedOn(c, e, "plan.state.dropped")
	}
	return report.Planned, c.T("plan.state.planned")
}

func closedOn(c *wording.Composer, e entry, key string) string {
	if e.Closed.IsZero() {
		return c.T(key)
	}
	return c.T(key+".on", wording.Args{"day": c.Printer.Date(e.Closed)})
}

// age says whether an action is new or carried over, and through how many periods.
func age(c *wording.Composer, e entry) string {
	switch {
	case e.Opened.IsZero() || c.Results.Months.Unit == "":
		return ""
	case e.Carried == 0:
		return c.T("plan.new")
	case e.Carried >= len(c.Results.Months.Periods):
		return c.T("plan.before")
	}
	return c.T("plan.carried."+c.Results.Months.Unit, wording.Args{"n": e.Carried})
}

// aim names the figure an action is to change, and where it is shown.
func aim(c *wording.Composer, e entry) (name, href string) {
	switch {
	case e.Item != "":
		name, href = c.T("plan.aim.part", wording.Args{"gap": c.GapName(e.Gap), "part": c.Names.Item(e.Item)}), "gap5.html#items"
	case e.Dimension != "":
		name, href = c.T("plan.aim.part", wording.Args{"gap": c.GapName(e.Gap), "part": c.Names.Dimension(e.Dimension)}), wording.GapID(e.Gap)+".html"
	case e.Standard != "":
		name, href = c.T("plan.aim.standard", wording.Args{"name": c.Names.Standard(e.Standard)}), "standards.html#table"
	case e.Indicator != "":
		name, href = e.Indicator, "signs.html"
		if s, ok := c.Sign(e.Indicator); ok {
			name = c.SignName(s)
		}
		name = c.T("plan.aim.sign", wording.Args{"name": name})
	default:
		name, href = c.GapName(e.Gap), wording.GapID(e.Gap)+".html"
	}
	if e.Location != "" {
		name = c.T("plan.aim.at", wording.Args{"name": name, "location": e.Location})
	}
	return name, href
}

// lookOf returns how the figure of an action is written.
func lookOf(c *wording.Composer, e entry) func(result.Estimate) report.Value {
	switch {
	case e.Standard != "":
		if s := c.Names.Standards[e.Standard]; s.Kind == config.Average {
			return func(x result.Estimate) report.Value { return c.StandardValue(s, x) }
		}
		return c.Share
	case e.Indicator != "":
		s, _ := c.Sign(e.Indicator)
		return func(x result.Estimate) report.Value { return c.SignValue(s, x) }
	case e.Gap == 1 || e.Gap == 5:
		return c.Difference
	case e.Dimension != "":
		return c.StaffRating
	}
	g := c.Gap(e.Gap)
	return func(result.Estimate) report.Value { return c.Headline(g) }
}

// change says what has come of an action: the period in which it was opened against the last one.
func change(c *wording.Composer, e entry, out report.Action) (string, report.Verdict) {
	b, _ := c.Breakdown("month")
	key, verdict := "plan.change.noise", report.Undecided
	switch better, worse := e.Moved(c.Results.Level); {
	case better:
		key, verdict = "plan.change.better", report.Good
	case worse:
		key, verdict = "plan.change.worse", report.Bad
	}
	return c.T(key, wording.Args{"from": c.LevelName(b, e.From), "to": c.LevelName(b, e.To), "before": c.Write(out.Before), "last": c.Write(out.Last)}), verdict
}
