package target

import "ecart/internal/config/form"

// The codes of what can be wrong with a target.
const (
	UnknownMeasure = "E0123"
	BadCondition   = "E0124"
	BadUnit        = "E0126"
	BadBounds      = "E0129"
	NeverMet       = "E0133"
	BadSteps       = "E0139"
)

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []form.Code {
	return []form.Code{
		{ID: UnknownMeasure, Meaning: "a measure that no role has"},
		{ID: BadCondition, Meaning: "a condition on a field that does not group the rows of the measure"},
		{ID: BadUnit, Meaning: "a unit that does not fit the measure, or two units for one value"},
		{ID: BadBounds, Meaning: "bounds of an indicator in the wrong order"},
		{ID: BadSteps, Meaning: "targets that do not follow each other in time"},
		{ID: NeverMet, Meaning: "a required share that no sample can prove"},
	}
}
