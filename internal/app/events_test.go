package app

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestATableOfEventsIsReadBesideItsLog(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"tickets.csv":  "id,created,requester\n1,2026-03-01 10:00,7\n2,2026-03-01 11:00,8\n",
		"comments.csv": "ticket,at,who\n1,2026-03-01 10:00,7\n1,2026-03-01 10:20,5\n2,2026-03-01 11:45,5\n",
		"report.yaml": "company: {name: Test}\nsources: [{role: contacts, file: tickets.csv, columns: {id: id, date: created}, " +
			"events: {file: comments.csv, ticket: ticket, at: at, who: who, requester: requester}}]\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var o Outcome
	m, err := Request{Config: filepath.Join(dir, "report.yaml")}.read(context.Background(), &o)
	if err != nil || m == nil || len(o.Diagnostics) > 0 {
		t.Fatalf("%v, %v", err, o.Diagnostics)
	}
	if wait, ok := m.data.Contacts.Measure("wait"); !ok || len(wait.Values) != 2 || wait.Values[0] != 1200 || wait.Values[1] != 2700 {
		t.Errorf("the contacts waited %v", wait)
	}
	if err := os.Remove(filepath.Join(dir, "comments.csv")); err != nil {
		t.Fatal(err)
	}
	if m, _ = (Request{Config: filepath.Join(dir, "report.yaml")}).read(context.Background(), &o); m != nil || !o.Diagnostics.HasErrors() {
		t.Errorf("a table of events that is gone is no error: %v", o.Diagnostics)
	}
}
