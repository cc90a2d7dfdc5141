package export

import (
	"fmt"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
)

var freshdeskNames = folded(map[string]word{
	"Ticket ID": also(ID), "Subject": also(Technical), "Description": also(Technical), "Status": also(Status), "Priority": also(""), "Source": also(Channel),
	"Type": also(Topic), "Agent": also(Personal), "Group": also(Group), "Created time": also(Created), "Due by Time": own(Technical), "Resolved time": also(Solved),
	"Closed time": also(Technical), "Last update time": also(Technical), "Last updated time": also(Technical), "Initial response time": own(FirstReplied), "Time tracked": also(Technical),
	"First response time (in hrs)": own(ReplyBusiness).in("h"), "Resolution time (in hrs)": own(SolvedWithin).in("h"), "First response time (in mins)": own(ReplyBusiness).in("min"), "Resolution time (in mins)": own(SolvedWithin).in("min"),
	"Agent interactions": own(Technical), "Customer interactions": own(Technical), "Resolution status": also(Technical), "First response status": own(Technical),
	"Every response status": own(Technical), "Tags": also(Technical), "Survey results": also(Score), "Survey result": also(Score), "Product": also(""), "Association type": also(Technical),
	"Full name": also(Personal), "Title": also(Technical), "Email": also(Personal), "Work phone": also(Personal), "Mobile phone": also(Personal), "Twitter ID": also(Personal), "Contact ID": also(Requester),
	"Requester name": also(Personal), "Requester email": also(Personal), "Company name": also(Technical), "Company": also(Technical),
})

// freshdesk recognises a ticket export, whose two durations are in business hours though their headings do not say so.
func freshdesk(p *view) (Candidate, bool) {
	row, hits := p.best(freshdeskNames.look)
	if owned(hits) < 2 || len(hits) < 5 {
		return Candidate{}, false
	}
	h := page.OneRow(row)
	c := p.found(Freshdesk, Tickets, h)
	c.Columns = p.columns(h, hits)
	c.Evidence = []string{Freshdesk.headings(hits)}
	if has(hits, ReplyBusiness) || has(hits, SolvedWithin) {
		c.Evidence = append(c.Evidence, "its durations count business hours, as HH:MM:SS or as numbers in the unit of their heading")
	}
	for _, pair := range [][2]Role{{ReplyBusiness, FirstReplied}, {SolvedWithin, Solved}} {
		if clause := p.leftOut(h, c, pair[0], pair[1]); clause != "" {
			c.Evidence = append(c.Evidence, clause)
		}
	}
	if col, ok := c.With(Status); ok {
		c.Reject = append(c.Reject, p.filter(h, col, "Spam", "Deleted"))
	}
	return c, true
}

// leftOut says how often a duration is missing while its time stamp is there.
func (p *view) leftOut(h page.Head, c Candidate, duration, stamp Role) string {
	d, ok := c.With(duration)
	s, also := c.With(stamp)
	if !ok || !also {
		return ""
	}
	n, took, at := 0, p.Position(d.Index), p.Position(s.Index)
	for row := h.Last() + 1; row < p.Rows(); row++ {
		if p.Kind(row, took) == table.Blank && p.Kind(row, at) != table.Blank {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%s is blank in %s that %s a %s: take the duration between the time stamps", quote(d.Header), plural(n, "row"), map[bool]string{true: "has", false: "have"}[n == 1], quote(s.Header))
}
