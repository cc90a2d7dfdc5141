package config

import (
	"time"

	"ecart/internal/diag"
)

// ActionStatus is how far an action has come.
type ActionStatus string

// The statuses of an action.
const (
	Planned ActionStatus = "planned"
	Started ActionStatus = "started"
	Done    ActionStatus = "done"
	Dropped ActionStatus = "dropped"
)

// PlannedAction is one entry of the action plan: what somebody does about a figure of the report until a day. At most one of Dimension, Item,
// Standard and Indicator is set; a dimension or an item is of gap 5 unless Gap says otherwise.
type PlannedAction struct {
	ID        string
	Name      string
	Note      string
	Owner     string
	Opened    time.Time // zero when not said
	Due       time.Time // zero when not said
	Status    ActionStatus
	Closed    time.Time // the day it was done or dropped; zero when it is open, or not said
	Gap       int       // 1–5; 0 when it is linked to none
	Dimension string
	Item      string
	Standard  string
	Indicator string
	Location  string // where it is done; "" for the whole company
	At        diag.Place
}

// Plan is the action plan: its actions, and the file that holds them where they are not in report.yaml itself.
type Plan struct {
	Actions []PlannedAction
	File    string // relative to Dir; "" when the actions stand in report.yaml
	At      diag.Place
}

// Open tells whether there is still something to do.
func (a PlannedAction) Open() bool { return a.Status == Planned || a.Status == Started }

// Overdue tells whether an action should have been done before a day. The day it is due is in time; a zero day is none.
func (a PlannedAction) Overdue(today time.Time) bool {
	return a.Open() && !a.Due.IsZero() && !today.IsZero() && today.Format(time.DateOnly) > a.Due.Format(time.DateOnly)
}
