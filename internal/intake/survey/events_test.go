package survey_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/survey"
	"ecart/internal/intake/table"
)

const ticketLog = "sources: [{role: contacts, file: survey.xlsx, columns: {id: id, date: created_at}, " +
	"events: {file: events.csv, ticket: ticket, at: when, who: author, requester: requester, public: public, status: status}}]\n"

// happening builds a log of tickets with the table of what happened to them.
func happening(t *testing.T, log, events *table.Table) (*survey.Dataset, diag.List) {
	t.Helper()
	c := settings(t, ticketLog)
	events.Book = "events.csv"
	return survey.Build(c, []survey.Input{{Source: c.Sources[0], Table: log, Events: events}})
}

func TestEventsTellRepliesSettlementsAndReopenedTickets(t *testing.T) {
	log := sheetOf("id|created_at|requester", []any{1, "2026-03-01 10:00", 77}, []any{2, "2026-03-01 10:00", "78"}, []any{3, "2026-03-01 10:00", 79})
	events := sheetOf("ticket|when|author|public|status",
		[]any{1, "2026-03-01 10:00", 77, true, nil}, []any{1, "2026-03-01 10:10", 5, false, nil}, []any{1, "2026-03-01 10:30", 5, true, nil}, []any{1, "2026-03-01 11:00", 5, nil, "Solved"},
		[]any{"2", "2026-03-02 10:00", 5, nil, "Closed"}, []any{2, "2026-03-02 11:00", 78, nil, "Open"}, []any{2, "2026-03-02 12:00", 5, nil, "solved"}, []any{2, "2026-03-02 12:00", 5, "TRUE", nil})
	d, found := happening(t, log, events)
	if len(found) > 0 {
		t.Fatalf("found %v", found)
	}
	for field, want := range map[string]string{"wait": "1800 93600 none", "resolution": "3600 93600 none", "reopened": "0 1 none"} {
		if m, ok := d.Contacts.Measure(field); !ok || reasons(m) != want {
			t.Errorf("%s: %s, want %s", field, reasons(m), want)
		}
	}
}

func TestEventsOfOtherTicketsAndFromBeforeAreTold(t *testing.T) {
	log := sheetOf("id|created_at|requester", []any{1, "2026-03-01 10:00", 77})
	one := []any{1, "2026-03-01 09:30", 5, true, nil}
	_, found := happening(t, log, sheetOf("ticket|when|author|public|status", one, []any{9, "2026-03-01 10:00", 5, true, nil}))
	if len(found) != 2 || found[0].Code != survey.CodeEvents || found[0].Severity != diag.Note || found[1].Code != survey.CodeBackwards || !strings.Contains(found[1].Message, "the first reply lies before its start") {
		t.Errorf("found %v", found)
	}
	if _, found = happening(t, log, sheetOf("ticket|when|author|public|status", []any{9, "2026-03-01 10:00", 5, true, nil})); len(found) != 1 || found[0].Severity != diag.Warning {
		t.Errorf("found %v, want a warning that no event belongs to a contact", found)
	}
	if _, found = happening(t, log, sheetOf("ticket|when|autor|public|status", one)); len(found) != 1 || !strings.Contains(found[0].Hint, `did you mean "autor"?`) {
		t.Errorf("found %v, want a column that is not there", found)
	}
}

// The comments of a help desk's own export are read beside its tickets.
func TestCommentsOfAHelpDeskAreReadBesideItsTickets(t *testing.T) {
	dir := "../../../../shared/data/exports"
	if _, err := os.Stat(filepath.Join(dir, "zendesk_ticket_comment.csv")); err != nil {
		t.Skip("the exports are not beside the checkout")
	}
	c := settings(t, "sources: [{role: contacts, file: zendesk_ticket.csv, columns: {id: id, date: created_at, channel: via_channel}, "+
		"events: {file: zendesk_ticket_comment.csv, ticket: ticket_id, at: created, who: user_id, requester: requester_id, public: public}}]\n")
	var read [2]*table.Table
	for i, name := range []string{"zendesk_ticket.csv", "zendesk_ticket_comment.csv"} {
		var found diag.List
		if read[i], found = sheet.Read(filepath.Join(dir, name), name, sheet.Options{}); read[i] == nil {
			t.Fatal(found)
		}
	}
	d, found := survey.Build(c, []survey.Input{{Source: c.Sources[0], Table: read[0], Events: read[1]}})
	if found.HasErrors() || d.Contacts.N == 0 {
		t.Fatalf("%d contacts, found %v", d.Contacts.N, found)
	}
	if wait, ok := d.Contacts.Measure("wait"); !ok || len(wait.Values) != d.Contacts.N {
		t.Errorf("the wait of %d contacts is told for %d", d.Contacts.N, len(wait.Values))
	}
	t.Log(found)
}
