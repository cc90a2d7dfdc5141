package export

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
	"ecart/internal/late"
)

// ticketKeys are headings of the number of a ticket, in three languages.
var ticketKeys = keys("ticket", "ticket id", "ticket_id", "ticketid", "ticket number", "ticket no", "ticket no.", "ticket #", "case", "case id", "case_id", "case number",
	"conversation id", "conversation_id", "issue key", "incident", "incident number", "request id", "request_id",
	"n° ticket", "n° de ticket", "numéro de ticket", "id ticket", "id du ticket", "dossier", "n° dossier", "n° de dossier", "numéro de dossier", "n° demande", "n° de demande", "numéro de demande",
	"ticketnummer", "ticket-nr.", "vorgang", "vorgangsnummer", "fallnummer")

// ticketNames are headings of what is known of a ticket. They are nobody's own: they tell the content, not the tool.
var ticketNames = folded(map[string]word{
	"created": also(Created), "created at": also(Created), "created_at": also(Created), "created on": also(Created), "created date": also(Created), "date created": also(Created), "creation date": also(Created), "opened": also(Created), "opened at": also(Created), "opened_at": also(Created),
	"créé": also(Created), "ouvert": also(Created), "créé le": also(Created), "date de création": also(Created), "date d'ouverture": also(Created), "ouvert le": also(Created), "erstellt": also(Created), "erstellt am": also(Created),
	"solved": also(Solved), "solved at": also(Solved), "solved_at": also(Solved), "resolved": also(Solved), "resolved at": also(Solved), "resolved_at": also(Solved), "closed": also(Solved), "closed at": also(Solved), "closed_at": also(Solved), "closed on": also(Solved), "date closed": also(Solved),
	"fermé": also(Solved), "clos": also(Solved), "clôturé": also(Solved), "clôturé le": also(Solved), "date de fermeture": also(Solved), "résolu le": also(Solved), "clos le": also(Solved), "fermé le": also(Solved), "date de résolution": also(Solved), "date de clôture": also(Solved), "gelöst am": also(Solved), "geschlossen am": also(Solved),
	"first response": also(FirstReplied), "first reply": also(FirstReplied), "première réponse": also(FirstReplied), "1re réponse": also(FirstReplied), "erste antwort": also(FirstReplied),
	"first reply at": also(FirstReplied), "first_reply_at": also(FirstReplied), "first replied at": also(FirstReplied), "first response at": also(FirstReplied), "first_response_at": also(FirstReplied), "première réponse le": also(FirstReplied), "date de première réponse": also(FirstReplied), "date de la première réponse": also(FirstReplied), "erste antwort am": also(FirstReplied),
	"first reply time": also(FirstReply), "first response time": also(FirstReply), "first_reply_time": also(FirstReply), "first_response_time": also(FirstReply), "time to first reply": also(FirstReply), "time to first response": also(FirstReply), "délai": also(FirstReply), "délai de réponse": also(FirstReply), "temps de réponse": also(FirstReply), "délai de première réponse": also(FirstReply), "temps de première réponse": also(FirstReply), "erstantwortzeit": also(FirstReply),
	"resolution time": also(Resolution), "resolution_time": also(Resolution), "time to resolution": also(Resolution), "full resolution time": also(Resolution), "délai de résolution": also(Resolution), "temps de résolution": also(Resolution), "lösungszeit": also(Resolution),
	"channel": also(Channel), "via": also(Channel), "source": also(Channel), "canal": also(Channel), "kanal": also(Channel),
	"reopens": also(Reopens), "reopened": also(Reopens), "reopen count": also(Reopens), "réouvertures": also(Reopens), "nombre de réouvertures": also(Reopens), "wiedereröffnungen": also(Reopens),
	"team": also(Group), "group": also(Group), "équipe": also(Group), "groupe": also(Group), "status": also(Status), "statut": also(Status),
	"category": also(Topic), "topic": also(Topic), "reason": also(Topic), "motif": also(Topic), "catégorie": also(Topic), "kategorie": also(Topic),
	"requester": also(Requester), "customer": also(Requester), "customer id": also(Requester), "customer_id": also(Requester), "client": also(Requester), "id client": also(Requester), "kunde": also(Requester), "kundennummer": also(Requester),
	"satisfaction score": also(Score), "csat": also(Score), "csat score": also(Score), "rating": also(Score), "satisfaction rating": also(Score), "note": also(Score), "note de satisfaction": also(Score), "note client": also(Score),
})

// eventNames are headings of what happened to a ticket.
var eventNames = folded(map[string]word{
	"created": also(Happens), "created at": also(Happens), "created_at": also(Happens), "updated": also(Happens), "updated at": also(Happens), "updated_at": also(Happens), "timestamp": also(Happens), "time": also(Happens), "date": also(Happens), "event time": also(Happens), "changed at": also(Happens), "changed_at": also(Happens),
	"horodatage": also(Happens), "date et heure": also(Happens), "date de l'événement": also(Happens), "modifié le": also(Happens), "zeitpunkt": also(Happens), "datum": also(Happens),
	"author": also(Author), "author_id": also(Author), "user": also(Author), "user_id": also(Author), "auteur": also(Author), "agent": also(Author), "autor": also(Author),
	"public": also(Public), "is_public": also(Public), "field": also(Field), "field_name": also(Field), "champ": also(Field),
	"value": also(Value), "new value": also(Value), "to": also(Value), "status": also(Value), "new status": also(Value), "statut": also(Value), "nouveau statut": also(Value), "valeur": also(Value),
})

func keys(words ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[table.Fold(w)] = true
	}
	return set
}

// ofTickets turns a plain table into one of tickets or of their events, when its headings say so and its rows agree.
func (p *view) ofTickets(c Candidate, h page.Head) Candidate {
	key := p.keyColumn(h)
	if key == page.None || c.Rows == 0 {
		return c
	}
	rows, tickets := p.belong(h, key)
	events := p.hits(h.Names, eventNames.look)
	if rows >= 4 && tickets*5 <= rows*4 && p.someDated(h, events) {
		c.Content = Events
		c.Columns = p.columns(h, p.keyed(key, Ticket, events))
		return p.severalATicket(c, h)
	}
	known := p.hits(h.Names, measured)
	if tickets < rows || !has(known, Solved) && !has(known, FirstReplied) && !has(known, FirstReply) && !has(known, Resolution) && !has(known, Reopens) {
		return c
	}
	c.Content = Tickets
	c.Columns = p.columns(h, p.keyed(key, ID, known))
	c.Evidence = append(c.Evidence, fmt.Sprintf("%s numbers tickets, each in a row of its own, and %d headings speak of them: %s", quote(p.Text(h.Names, key)), len(known), said(known)))
	return c
}

// keyColumn is the position of the column that numbers tickets, or none.
func (p *view) keyColumn(h page.Head) int {
	for col := range p.Width() {
		if ticketKeys[p.Fold(h.Names, col)] {
			return col
		}
	}
	return page.None
}

// belong counts the rows that have a ticket's number, and the tickets.
func (p *view) belong(h page.Head, key int) (rows, tickets int) {
	seen := map[string]bool{}
	for row := h.Last() + 1; row < p.Rows(); row++ {
		if id := p.Fold(row, key); id != "" {
			rows++
			seen[id] = true
		}
	}
	return rows, len(seen)
}

func (p *view) someDated(h page.Head, hits []hit) bool {
	for _, x := range hits {
		if x.role == Happens && p.MostlyDated(x.col, h.Last()+1) {
			return true
		}
	}
	return false
}

// keyed puts the column of the ticket's number among the others, in the order of the sheet.
func (p *view) keyed(key int, role Role, hits []hit) []hit {
	others := slices.DeleteFunc(slices.Clone(hits), func(x hit) bool { return x.col == key })
	at, _ := slices.BinarySearchFunc(others, key, func(x hit, col int) int { return x.col - col })
	return slices.Insert(others, at, hit{col: key, word: also(role)})
}

// measure is a unit at the end of a heading: "(min)", "in hours", "en minutes".
var measure = late.Pattern(`^(.*\S) ?[(\[]?(?:in |en )?\b(s|sec|seconds|secondes|min|mins|minutes|h|hrs|hours|heures|d|days|jours)[)\]]?$`)

// rating is the range of a rating at the end of a heading: "(1-5)", "/10".
var rating = late.Pattern(` ?(\(\d+ ?(-|–|à|to|/) ?\d+\)|(/|sur |out of )\d+)$`)

// TicketColumn is what a heading means over a table of tickets, with the unit of its durations; "" for a heading that means nothing there.
func TicketColumn(heading string) (Role, string) {
	folded := table.Fold(heading)
	if ticketKeys[folded] {
		return ID, ""
	}
	w, _ := measured(folded)
	return w.role, w.unit
}

// measured knows the headings of tickets with the unit of their durations, unless they are days.
func measured(folded string) (word, bool) {
	if w, ok := ticketNames.look(folded); ok {
		return w, true
	}
	if w, ok := ticketNames.look(rating().ReplaceAllString(folded, "")); ok && w.role == Score {
		return w, true
	}
	m := measure().FindStringSubmatch(folded)
	if m == nil {
		return word{}, false
	}
	w, ok := ticketNames.look(strings.TrimRight(m[1], " (["))
	if !ok || w.role != FirstReply && w.role != Resolution {
		return word{}, false
	}
	switch m[2][0] {
	case 's':
		return w.in("s"), true
	case 'm':
		return w.in("min"), true
	case 'h':
		return w.in("h"), true
	}
	return word{}, false // days: a mapping cannot say so
}
