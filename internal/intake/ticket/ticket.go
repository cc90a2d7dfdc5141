// Package ticket tells from what happened to tickets, one event after the other, when they were first answered, when they were settled and
// whether they came up again.
package ticket

import (
	"cmp"
	"slices"
	"time"
)

// Event is one thing that happened to a ticket: a comment, or a change of its status.
type Event struct {
	Ticket string
	At     time.Time
	Who    string // "" where that is not said
	Public bool   // the customer could see it
	Status string // what the ticket became by it: Solved, Open or Other; "" for none
}

// The statuses that matter: a ticket is settled, or is being worked on.
const (
	Solved = "solved"
	Open   = "open"
	Other  = "other"
)

// History is the events of each ticket, in the order of time.
type History map[string][]Event

// Histories sorts events by ticket and time; those of one moment stay in the order of the file.
func Histories(events []Event) History {
	h := History{}
	for _, e := range events {
		h[e.Ticket] = append(h[e.Ticket], e)
	}
	for _, all := range h {
		slices.SortStableFunc(all, func(a, b Event) int { return cmp.Compare(a.At.UnixNano(), b.At.UnixNano()) })
	}
	return h
}

// FirstReply returns when somebody else than whoever asked first wrote what the customer could see, and false when nobody did.
func (h History) FirstReply(ticket, requester string) (time.Time, bool) {
	for _, e := range h[ticket] {
		if e.Public && e.Who != "" && e.Who != requester && e.Status == "" {
			return e.At, true
		}
	}
	return time.Time{}, false
}

// Settled returns when a ticket was last settled, and false for one that is not.
func (h History) Settled(ticket string) (time.Time, bool) {
	at, settled := time.Time{}, false
	for _, e := range h[ticket] {
		switch e.Status {
		case Solved:
			if !settled {
				at = e.At
			}
			settled = true
		case Open, Other:
			settled = false
		}
	}
	return at, settled
}

// Reopened tells whether a ticket was open again after it was settled. It reports false for one whose status is not told at all.
func (h History) Reopened(ticket string) (reopened, told bool) {
	solved := false
	for _, e := range h[ticket] {
		told = told || e.Status != ""
		switch e.Status {
		case Solved:
			solved = true
		case Open:
			reopened = reopened || solved
		}
	}
	return reopened, told
}
