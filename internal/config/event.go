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
