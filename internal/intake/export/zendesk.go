package export

import (
	"fmt"
	"strings"

	"ecart/internal/intake/export/page"
	"ecart/internal/late"
)

// zendeskNames are the columns of a view's export.
var zendeskNames = folded(map[string]word{
	"Id": also(ID), "Ticket ID": also(ID), "Requester": also(Requester), "Requester id": also(Requester), "Requester email": also(Personal), "Requester external id": own(Personal), "Requester domain": own(Personal),
	"Submitter": also(Personal), "Assignee": also(Personal), "Group": also(Group), "Brand": also(Group), "Subject": also(Technical), "Tags": also(Technical),
	"Status": also(Status), "Priority": also(""), "Via": also(Channel), "Ticket type": also(Topic), "Created at": also(Created), "Updated at": also(Technical),
	"Assigned at": also(Technical), "Initially assigned at": own(Technical), "Solved at": also(Solved), "Satisfaction Score": own(Score),
	"Group stations": own(Technical), "Assignee stations": own(Technical), "Reopens": also(Reopens), "Replies": also(Technical), "Due at": also(Technical),
	"Resolution time": also(Technical), "Summation column": own(Technical), "Organization": also(""),
})

// zendeskTime is a duration, whose unit and clock stand in its heading.
var zendeskTime = late.Pattern(`^(first reply|first resolution|full resolution|agent wait|requester wait|on hold) time in (minutes|hours)( within business hours)?$`)

// zendeskWord knows the headings of a view's export.
func zendeskWord(folded string) (word, bool) {
	if !strings.Contains(folded, " time in ") {
		return zendeskNames.look(folded)
	}
	m := zendeskTime().FindStringSubmatch(folded)
	if m == nil {
		return word{}, false
	}
	w := own(Technical).in(map[string]string{"minutes": "min", "hours": "h"}[m[2]])
	switch {
	case m[1] == "first reply" && m[3] == "":
		w.role = FirstReply
	case m[1] == "first reply":
		w.role = ReplyBusiness
	case m[1] == "full resolution" && m[3] == "": // the last time that it was solved; the first resolution forgets what was reopened
		w.role = Resolution
	case m[1] == "full resolution":
		w.role = SolvedWithin
	}
	return w, true
}

// fivetranTickets are the columns of the table of tickets in a warehouse.
var fivetranTickets = folded(map[string]word{
	"id": also(ID), "created_at": also(Created), "updated_at": also(Technical), "requester_id": own(Requester), "submitter_id": own(Personal), "assignee_id": own(Personal),
	"organization_id": own(Technical), "group_id": own(Group), "brand_id": own(Technical), "status": also(Status), "type": also(Topic), "priority": also(""),
	"subject": also(Technical), "description": also(Technical), "recipient": own(Personal), "via_channel": own(Channel), "ticket_form_id": own(Technical),
	"allow_channelback": own(Technical), "has_incidents": own(Technical), "is_public": own(Technical), "problem_id": own(Technical), "external_id": also(Technical),
	"forum_topic_id": own(Technical), "due_at": also(Technical), "url": also(Technical), "system_client": own(Technical), "merged_ticket_ids": own(Technical), "followup_ids": own(Technical),
	"via_source_from_id": own(Technical), "via_source_from_title": own(Personal), "via_source_rel": own(Technical), "via_source_to_address": own(Personal),
	"via_source_to_name": own(Personal), "via_source_from_address": own(Personal), "via_followup_source_id": own(Technical), "_fivetran_synced": also(Technical), "_fivetran_deleted": also(Technical),
})

// fivetranEvents are the columns of its tables of comments and of changes.
var fivetranEvents = folded(map[string]word{
	"ticket_id": also(Ticket), "id": also(ID), "created": also(Happens), "created_at": also(Happens), "updated": also(Happens), "user_id": also(Author), "author_id": also(Author),
	"body": also(Technical), "public": own(Public), "facebook_comment": own(Technical), "tweet": own(Technical), "voice_comment": own(Technical),
	"field_name": own(Field), "value": also(Value), "_fivetran_synced": own(Technical), "_fivetran_deleted": own(Technical),
})

// zendesk recognises the export of a view, and the tables of tickets and of their events.
func zendesk(p *view) (Candidate, bool) {
	if row, hits := p.best(zendeskWord); owned(hits) >= 2 || owned(hits) == 1 && len(hits) >= 6 {
		h := page.OneRow(row)
		c := p.found(Zendesk, Tickets, h)
		c.Columns = p.columns(h, hits)
		c.Evidence = []string{Zendesk.headings(hits)}
		if zone := p.timesSaid(hits); zone != "" {
			c.Evidence = append(c.Evidence, zone)
		}
		return p.zendeskRows(c, h), true
	}
	if row, hits := p.best(fivetranTickets.look); owned(hits) >= 6 && has(hits, Requester) && has(hits, Created) {
		h := page.OneRow(row)
		c := p.found(Zendesk, Tickets, h)
		c.Columns = p.columns(h, hits)
		c.Evidence = []string{fmt.Sprintf("%d headings are of the table of tickets that Zendesk's data has in a warehouse: %s", len(hits), said(hits))}
		return p.zendeskRows(c, h), true
	}
	row, hits := p.best(fivetranEvents.look)
	if owned(hits) < 2 || !has(hits, Ticket) || !has(hits, Happens) {
		return Candidate{}, false
	}
	h := page.OneRow(row)
	c := p.found(Zendesk, Events, h)
	c.Columns = p.columns(h, hits)
	c.Evidence = []string{fmt.Sprintf("%d headings are of a table of events that Zendesk's data has in a warehouse: %s", len(hits), said(hits))}
	return p.severalATicket(c, h), true
}

// timesSaid says in which unit and by which clock the durations are.
func (p *view) timesSaid(hits []hit) string {
	unit, calendar, business := "", 0, 0
	for _, x := range hits {
		switch x.role {
		case FirstReply, Resolution:
			unit, calendar = x.unit, calendar+1
		case ReplyBusiness, SolvedWithin:
			unit, business = x.unit, business+1
		}
	}
	if unit == "" {
		return ""
	}
	return fmt.Sprintf("%d durations are by the calendar and %d in business hours, in %s", calendar, business, map[string]string{"min": "minutes", "h": "hours"}[unit])
}

// zendeskRows leaves out tickets that were deleted.
func (p *view) zendeskRows(c Candidate, h page.Head) Candidate {
	if col, ok := c.With(Status); ok {
		c.Reject = append(c.Reject, p.filter(h, col, "Deleted", "Suspended"))
	}
	return c
}

// severalATicket adds how many tickets the events belong to.
func (p *view) severalATicket(c Candidate, h page.Head) Candidate {
	col, _ := c.With(Ticket)
	rows, tickets := p.belong(h, p.Position(col.Index))
	c.Evidence = append(c.Evidence, fmt.Sprintf("its %d rows belong to %d tickets", rows, tickets))
	c.Hint = "take the table of the tickets as the source, and name this one under its events: for first replies and reopened tickets"
	return c
}
