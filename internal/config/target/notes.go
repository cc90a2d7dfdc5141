package target

import "ecart/internal/config/form"

// Notes is what is kept while the file is read, to be looked at when all of it is known.
type Notes struct {
	filters   []filter   // conditions, to be checked
	retargets []retarget // bounds in the unit of an indicator
	LowEffort bool       // a low effort score is the good one
}

// Noted returns the notes of one reading.
func Noted(d *form.Decoder) *Notes { return d.Notes.(*Notes) }
