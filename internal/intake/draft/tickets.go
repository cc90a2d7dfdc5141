package draft

import (
	"fmt"
	"slices"

	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/export"
	"ecart/internal/intake/profile"
)

// contacts proposes the source of tickets, with the events that tell of their first replies.
func (p *proposer) contacts(s picked, all []picked) {
	if s.Content != export.Tickets {
		byHeading(s.columns)
	}
	src := p.source(s)
	with := func(r export.Role) *asked.Column {
		return firstOf(s.columns, func(c *asked.Column) bool { return c.Tool == r && c.Taken == "" && c.Filled > 0 })
	}
	if c := with(export.ID); c != nil && c.Filled == c.Cells {
		src.take("id", c, several(c.Filled, "number"))
	}
	if c := firstOf(s.columns, func(c *asked.Column) bool { return c.Tool == export.Requester && c.Filled > 0 && c.Personal == "" }); c != nil {
		src.take("customer", c, "a key to see who had to come back; it never leaves the program")
		src.Drop = slices.DeleteFunc(src.Drop, func(l Left) bool { return l.Header == c.Header })
	}
	created := with(export.Created)
	if created != nil && created.Shape == profile.Date {
		src.take("date", created, dateNote(created))
		p.dated(&src.Fields[len(src.Fields)-1], created)
	} else {
		created = nil
	}
	for _, f := range []struct {
		key  string
		role export.Role
		most int
	}{{"location", export.Group, 100}, {"channel", export.Channel, 20}, {"topic", export.Topic, 50}} {
		if c := with(f.role); c != nil && c.Leads == 0 && len(c.Values) > 1 && c.Distinct <= f.most && c.Shape != profile.ID && (f.key != "location" || c.Kinds["text"] > 0) {
			src.take(f.key, c, levelsNote(c))
		}
	}
	p.duration(src, "wait", created, with(export.FirstReply), with(export.ReplyBusiness), with(export.FirstReplied))
	p.duration(src, "resolution", created, with(export.Resolution), with(export.SolvedWithin), with(export.Solved))
	if c := with(export.Reopens); c != nil {
		src.take("reopened", c, "how often it was opened again; more than none is yes")
	}
	p.events(src, s, all)
	p.finish(src, s)
}

// byHeading gives the columns of a plain table that the user says are tickets the meaning that their headings have over tickets.
func byHeading(all []*asked.Column) {
	for _, c := range all {
		if c.Tool == "" {
			c.Tool, c.Unit = export.TicketColumn(c.Header)
		}
	}
}

// duration maps how long something took: by the calendar where that is told, else by business hours, else between two time stamps.
func (p *proposer) duration(src *Source, key string, created, calendar, business, stamp *asked.Column) {
	const enough = 0.2 // a column that is nearly blank says less than the stamps
	for _, d := range []struct {
		c     *asked.Column
		clock string
	}{{calendar, "calendar"}, {business, "business"}} {
		if d.c == nil || d.c.Share() < enough || d.c.Shape == profile.Date {
			continue
		}
		src.take(key, d.c, fmt.Sprintf("%d of %s, by %s hours", d.c.Filled, several(d.c.Cells, "ticket"), d.clock))
		f := &src.Fields[len(src.Fields)-1]
		f.Unit, f.Clock = d.c.Unit, d.clock
		if vague(d.c.Header) {
			f.Check = true
			f.Note += "; the heading leaves open whether it is until the first reply (wait) or until the end (resolution)"
		}
		return
	}
	if stamp != nil && created != nil && stamp.Shape == profile.Date {
		stamp.Taken = key
		f := Field{Key: key, From: created.Name, To: stamp.Name, Note: fmt.Sprintf("both time stamps in %d of %s", stamp.Filled, several(stamp.Cells, "ticket"))}
		p.dated(&f, created)
		src.Fields = append(src.Fields, f)
	}
}

// vague tells a heading that says of no time how long it is until what.
func vague(heading string) bool {
	words := asked.WordsOf(heading)
	return len(words) > 0 && words[0] == "delai" && len(words) < 3
}

// events adds the table of what happened to the tickets, when one of the other files is it.
func (p *proposer) events(src *Source, s picked, all []picked) {
	for _, other := range all {
		if other.Content != export.Events {
			continue
		}
		with := func(r export.Role) *asked.Column {
			return firstOf(other.columns, func(c *asked.Column) bool { return c.Tool == r })
		}
		ticket, when, author := with(export.Ticket), with(export.Happens), with(export.Author)
		requester := firstOf(s.columns, func(c *asked.Column) bool { return c.Tool == export.Requester })
		if ticket == nil || when == nil || author == nil || requester == nil {
			continue
		}
		e := &Events{File: other.file, Sheet: other.Sheet.title(), Header: other.HeaderRow, Ticket: ticket.Name, When: when.Name, Who: author.Name, Requester: requester.Name}
		e.Note = fmt.Sprintf("%s; the first by another than who asked is the first reply", several(other.Rows, "event"))
		if c := with(export.Public); c != nil {
			e.Public = c.Name
		}
		src.Events = e
		return
	}
}
