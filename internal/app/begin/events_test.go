package begin

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ecart/internal/diag"
)

// Events tell of tickets that stand elsewhere: alone they are refused with what to give beside them.
func TestEventsWithoutTheirTicketsAreRefused(t *testing.T) {
	rows := []string{"ticket_id,created_at,author_id,public"}
	for i := range 40 {
		rows = append(rows, fmt.Sprintf("%d,2025-03-%02d 10:%02d:00,%d,true", 100+i/4, 1+i%28, i, 7+i%3))
	}
	path := written(t, "comments.csv", rows...)
	d, found, err := ReadDraft(context.Background(), DraftRequest{Dir: t.TempDir(), From: []string{path}})
	if d != nil || err != nil || len(found) != 1 || found[0].Severity != diag.Error || !strings.Contains(found[0].Message, "events of tickets") || !strings.Contains(found[0].Hint, "--from tickets.csv --from comments.csv") {
		t.Fatalf("%v %v", found, err)
	}
	tickets := []string{"ticket_id,requester,created_at,solved_at"}
	for i := range 10 {
		tickets = append(tickets, fmt.Sprintf("%d,%d,2025-03-01 09:%02d:00,2025-03-30 09:00:00", 100+i, 500+i, i))
	}
	d, p := proposed(t, nil, DraftRequest{Dir: t.TempDir(), From: []string{written(t, "tickets.csv", tickets...), path}})
	if d == nil || len(p.Sources) != 1 || p.Sources[0].Events == nil {
		t.Errorf("with their tickets: %+v", p.Sources)
	}
}

// Time stamps of a plain table of tickets give how long they took.
func TestStampsOfTicketsAreWaitAndResolution(t *testing.T) {
	rows := []string{"Ticket #,Created,First response,Closed,Status,CSAT (1-5)"}
	for i := range 40 {
		rows = append(rows, fmt.Sprintf("%d,2025-03-%02d 10:00,2025-03-%02d 10:%02d,2025-03-%02d 18:00,%s,%d", 100+i, 1+i%28, 1+i%28, i, 1+i%28, []string{"Closed", "Open"}[i%2], 1+i%5))
	}
	p, _ := builtFrom(t, nil, DraftRequest{From: []string{written(t, "tickets.csv", rows...)}})
	stamps := map[string]string{}
	for _, f := range p.Sources[0].Fields {
		stamps[f.Key] = f.From + " " + f.To
	}
	if stamps["wait"] != "Created First response" || stamps["resolution"] != "Created Closed" {
		t.Errorf("%+v", p.Sources[0].Fields)
	}
	for _, l := range p.Sources[0].Unused {
		if l.Why == "the tool's own" || l.Header == "CSAT (1-5)" && !strings.Contains(l.Why, "no field") {
			t.Errorf("%+v", l)
		}
	}
}
