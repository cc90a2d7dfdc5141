// Package value is what the types of results.json are made of: figures, tests, numbers, names of ids, and the words for statuses and
// verdicts. It knows no family of results.
package value

import (
	"fmt"

	"ecart/internal/measure/result"
	"ecart/internal/publish/data/jsonfile"
)

// Figure is one measured figure. What does not apply is absent: a suppressed figure has neither value nor base, so that nothing in the
// file tells what was hidden.
type Figure struct {
	Status   string  `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"measured; indicative: too few answers to lean on, without an interval but for what managers and employees believe; suppressed: too few to be shown, or hidden so that a smaller group cannot be worked out; not_measured: see reason."`
	Value    *Number `json:"value,omitempty" doc:"The figure."`
	Lo       *Number `json:"lo,omitempty" doc:"Lower end of the confidence interval."`
	Hi       *Number `json:"hi,omitempty" doc:"Upper end of the confidence interval."`
	N        *int    `json:"n,omitempty" doc:"Base of this very figure: answers, pairs or contacts."`
	Method   string  `json:"method,omitempty" doc:"An id of the methods table."`
	Archived bool    `json:"archived,omitempty" doc:"Taken from the archive of earlier reports, as one of them showed it."`
	Reason   string  `json:"reason,omitempty" doc:"Why there is no value: no_ROLE for a missing source, no_column:FIELD for a missing column, or one of no_answers, too_few, complement, no_variation and the like."`
}

// Of returns a figure as the file holds it.
func Of(e result.Estimate) Figure {
	f := Figure{Status: Status(e.Status), Reason: e.Reason, Archived: e.Archived}
	if !e.OK() {
		return f
	}
	f.Value, f.N, f.Method = Some(e.Value), &e.N, e.Method
	if e.Bound {
		f.Lo, f.Hi = Some(e.Lo), Some(e.Hi)
	}
	return f
}

// Status is what the file calls a status.
func Status(s result.Status) string {
	switch s {
	case result.NotMeasured:
		return "not_measured"
	case result.Measured:
		return "measured"
	case result.Suppressed:
		return "suppressed"
	case result.Indicative:
		return "indicative"
	default:
		panic(fmt.Sprintf("value: no name for status %d", s))
	}
}

// Number is a number of the file, rounded to twelve digits.
type Number = jsonfile.Number

// Some returns a number that is there.
func Some(x float64) *Number {
	n := Number(x)
	return &n
}

// Verdict returns the verdict's id; what nobody judged is unmeasured.
func Verdict(v result.Verdict) string {
	if v == "" {
		return string(result.Unmeasured)
	}
	return string(v)
}
