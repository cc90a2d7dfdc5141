package config

import (
	"time"

	"ecart/internal/diag"
)

// Event is something that happened, to be shown on charts over time: on a day, or in a wave.
type Event struct {
	Date          time.Time // zero where Wave is set
	Wave          string    // as report.yaml calls it; "" where Date is set
	Name          string
	ProcessChange bool // control limits start anew then
	At            diag.Place
}
