// Package answer reads one cell as an answer: on a scale, yes or no, a date, a duration, an amount, a word, or the reason why there is none.
package answer

import (
	"fmt"
	"time"

	"ecart/internal/intake/table"
)

// Reason says why an answer is missing.
type Reason uint8

// The reasons. Answered is the zero value.
const (
	Answered Reason = iota
	NoAnswer
	NotApplicable
	DontKnow
	Refused
	OutOfScale
	Unreadable
	NotAsked   // the sheet has no such column
	NotShown   // the questionnaire's own logic passed it over; it is no part of what could be answered
	DroppedOut // the respondent had left before the question
)

// Cell is one cell as it stands in a sheet.
type Cell struct {
	Kind     table.Kind
	X        float64
	Text     string
	Date1904 bool
}

// Reading is what a cell means in its column: a value, or a reason for having none, and the fault when it should not be so.
type Reading struct {
	X       float64
	At      time.Time // as the clock on the wall showed it, in UTC's name
	Instant time.Time // the same moment on every clock
	Text    string
	Reason  Reason
	None    bool // "no standard" was ticked
	Code    string
	Alike   string // faults of one code are told together when they agree in this too
	Message string
	Hint    string
}

func missing(r Reason) Reading { return Reading{Reason: r} }

// wrong returns a reading for a cell that breaks a rule.
func wrong(r Reason, code, format string, args ...any) Reading {
	return Reading{Reason: r, Code: code, Message: fmt.Sprintf(format, args...)}
}
