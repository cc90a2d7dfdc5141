package survey

import (
	"time"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/frame"
	"ecart/internal/intake/ledger"
	"ecart/internal/intake/table"
	"ecart/internal/intake/ticket"
)

// statuses are what help desks call the statuses that matter, in bare form; any other is neither settled nor open.
var statuses = map[string]string{
	"solved": ticket.Solved, "closed": ticket.Solved, "resolved": ticket.Solved, "resolu": ticket.Solved, "ferme": ticket.Solved, "clos": ticket.Solved, "termine": ticket.Solved,
	"open": ticket.Open, "reopened": ticket.Open, "new": ticket.Open, "ouvert": ticket.Open, "rouvert": ticket.Open, "nouveau": ticket.Open, "in progress": ticket.Open, "en cours": ticket.Open,
}

// events tells from the events beside a log how long each contact waited for the first reply, how long it took to settle, and whether it came
// up again. What a column of the log holds comes first.
func (b *builder) events(p *part) {
	e, t := p.in.Source.Events, p.in.Events
	if e.File == "" || t == nil || p.broken {
		return
	}
	if p.Field("id") == nil || p.Field("date") == nil {
		d := b.found.Errorf(e.At, CodeEvents, "events need to know which contact they belong to, and when it began")
		d.Hint = "map id and date of the contacts"
		return
	}
	columns, found := binding.BindEvents(e, t)
	b.found = append(b.found, found...)
	if found.HasErrors() {
		return
	}
	h := ticket.Histories(b.happened(p, t, columns))
	b.strayEvents(p, h)
	begun := p.moments(p.in.Table, p.columnOf("date"), p.rows, p.stampReader(p.columnOf("date"), "", ""))
	if columns.Who != nil && p.Field("wait") == nil {
		asked := p.names(p.in.Table, p.asked, p.rows)
		p.Fields["wait"] = b.until(p, begun, "the first reply", func(j int, id string) (time.Time, bool) { return h.FirstReply(id, asked[j]) })
	}
	if columns.Status != nil && p.Field("resolution") == nil {
		p.Fields["resolution"] = b.until(p, begun, "the end", func(_ int, id string) (time.Time, bool) { return h.Settled(id) })
	}
	if columns.Status != nil && p.Field("reopened") == nil {
		p.Fields["reopened"] = p.reopened(h)
	}
}

// happened reads a table of events; one without a ticket or a time tells nothing.
func (b *builder) happened(p *part, t *table.Table, c binding.Events) []ticket.Event {
	rows := make([]int, t.Len())
	for i := range rows {
		rows[i] = i
	}
	ids, who, status := p.names(t, c.Ticket, rows), p.names(t, c.Who, rows), p.names(t, c.Status, rows)
	at := p.moments(t, c.When, rows, p.stampReader(c.When, "", ""))
	public := answer.Matching([]string{"true", "1"})
	var all []ticket.Event
	for i := range rows {
		if ids[i] == "" || at[i].IsZero() {
			continue
		}
		e := ticket.Event{Ticket: ids[i], At: at[i], Who: who[i], Public: true}
		if c.Public != nil {
			e.Public = public.Holds(cellOf(t, c.Public, i))
		}
		if word := answer.Bare(status[i]); word != "" {
			e.Status = ticket.Other
			if known, is := statuses[word]; is {
				e.Status = known
			}
		}
		all = append(all, e)
	}
	return all
}

// until is how long it took from the beginning of each contact to a moment, in seconds; no answer where there was none.
func (b *builder) until(p *part, begun []time.Time, what string, moment func(j int, id string) (time.Time, bool)) *frame.Answers {
	a := &frame.Answers{Heading: what}
	keep := a.NewScores(p.N, false)
	column := p.columnOf("id")
	l := &ledger.Ledger{Table: p.in.Table, Column: column, Rule: diag.Related{Place: p.in.Source.Events.At, Message: "the events are named here"}}
	for j, id := range p.Texts("id") {
		one := answer.Reading{Reason: NoAnswer}
		if at, is := moment(j, id); is && id != "" && !begun[j].IsZero() {
			l.Filled++
			one = between(what, begun[j], at)
		}
		if one.Code != "" {
			l.Add(p.rows[j], one)
		}
		keep(j, &one)
	}
	l.Close(&b.found)
	p.summary.Problems += l.Total
	return a
}

// reopened is 1 for the contacts that came up again after they were settled.
func (p *part) reopened(h ticket.History) *frame.Answers {
	a := &frame.Answers{Heading: "reopened"}
	keep := a.NewScores(p.N, false)
	for j, id := range p.Texts("id") {
		one := answer.Reading{Reason: NoAnswer}
		if again, told := h.Reopened(id); told {
			one.Reason = Answered
			if again {
				one.X = 1
			}
		}
		keep(j, &one)
	}
	return a
}

// strayEvents tells of tickets of the events that are not in the log.
func (b *builder) strayEvents(p *part, h ticket.History) {
	stray := len(h)
	seen := map[string]bool{}
	for _, id := range p.Texts("id") {
		if len(h[id]) > 0 && !seen[id] {
			seen[id] = true
			stray--
		}
	}
	if stray == 0 {
		return
	}
	d := b.found.Notef(p.in.Events.Place(), CodeEvents, "%s not in the log of contacts", diag.Plural(stray, "ticket of the events is", "tickets of the events are"))
	d.Hint = "an export of other weeks, or of other tickets, may have been taken"
	d.Notes = diag.Pointing(p.in.Source.Events.At, "the events are named here")
	if stray == len(h) {
		d.Severity = diag.Warning
	}
}

// columnOf returns the column of a field that has one.
func (p *part) columnOf(key string) *table.Column {
	c, _ := p.column(key)
	return c
}

// names reads some rows of a column as names; all are blank without a column.
func (p *part) names(t *table.Table, c *table.Column, rows []int) []string {
	all := make([]string, len(rows))
	if c == nil {
		return all
	}
	r := p.words.ID("")
	for j, row := range rows {
		all[j] = r.Read(cellOf(t, c, row)).Text
	}
	return all
}

// moments reads some rows of a column of time stamps; zero where there is none.
func (p *part) moments(t *table.Table, c *table.Column, rows []int, r *answer.Reader) []time.Time {
	all := make([]time.Time, len(rows))
	for j, row := range rows {
		all[j] = r.Read(cellOf(t, c, row)).Instant
	}
	return all
}

func cellOf(t *table.Table, c *table.Column, row int) answer.Cell {
	return answer.Cell{Kind: c.Kind(row), X: c.Number(row), Text: c.Text(row), Date1904: t.Date1904}
}
