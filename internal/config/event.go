package config

import (
	"time"

	"ecart/internal/diag"
)

// Event is something that happened on a day, to be shown on charts over time.
type Event struct {
	Date          time.Time
	Name          string
	ProcessChange bool // control limits start anew on this day
	At            diag.Place
}

var event = table[Event]{
	place: func(e *Event) *diag.Place { return &e.At },
	keys: []key[Event]{
		field("date", "The day it happened.", day, func(e *Event) *time.Time { return &e.Date }).must().eg("2026-03-02"),
		field("name", "What happened, in a few words.", words, func(e *Event) *string { return &e.Name }).must().eg("New telephone system"),
		field("process_change", "Whether the process was changed, so that control limits start anew.", truth, func(e *Event) *bool { return &e.ProcessChange }).or(false),
	},
}
