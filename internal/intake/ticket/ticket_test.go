package ticket

import (
	"testing"
	"time"
)

func at(minute int) time.Time {
	return time.Date(2026, 3, 1, 10, minute, 0, 0, time.UTC)
}

func TestTheFirstReplyIsAPublicWordOfSomebodyElse(t *testing.T) {
	h := Histories([]Event{
		{Ticket: "1", At: at(30), Who: "agent", Public: true}, {Ticket: "1", At: at(20), Who: "agent", Public: true}, {Ticket: "1", At: at(5), Who: "agent"},
		{Ticket: "1", At: at(1), Who: "guest", Public: true}, {Ticket: "1", At: at(2), Public: true}, {Ticket: "2", At: at(3), Who: "guest", Public: true},
		{Ticket: "1", At: at(3), Who: "agent", Public: true, Status: Open},
	})
	if got, ok := h.FirstReply("1", "guest"); !ok || !got.Equal(at(20)) {
		t.Errorf("ticket 1 was answered at %v (%t), want 10:20", got, ok)
	}
	for _, none := range []string{"2", "3"} {
		if got, ok := h.FirstReply(none, "guest"); ok {
			t.Errorf("ticket %s was answered at %v", none, got)
		}
	}
}

func TestATicketIsReopenedWhenItIsOpenAfterItWasSolved(t *testing.T) {
	looked := 0
	for statuses, want := range map[string]struct {
		reopened, told, settled bool
		minute                  int
	}{
		"os": {false, true, true, 1}, "oso": {true, true, false, 0}, "osos": {true, true, true, 3}, "oss": {false, true, true, 1}, "o": {false, true, false, 0}, "": {}, "sxs": {false, true, true, 2}, "sxo": {true, true, false, 0},
	} {
		looked++
		var all []Event
		for i, s := range statuses {
			all = append(all, Event{Ticket: "1", At: at(i), Status: map[rune]string{'o': Open, 's': Solved, 'x': Other}[s]})
		}
		h := Histories(all)
		reopened, told := h.Reopened("1")
		when, settled := h.Settled("1")
		if reopened != want.reopened || told != want.told || settled != want.settled || settled && !when.Equal(at(want.minute)) {
			t.Errorf("%s: reopened %t, told %t, settled %t at %v; want %+v", statuses, reopened, told, settled, when, want)
		}
	}
	if looked != 8 {
		t.Errorf("%d histories were looked at", looked)
	}
}
