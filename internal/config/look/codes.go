package look

import "ecart/internal/config/form"

// The codes of what can be wrong with the looks of a report.
const (
	BadColour  = "E0132"
	BadAddress = "E0160"
)

// Codes returns the codes of this room with their meaning in one line.
func Codes() []form.Code {
	return []form.Code{
		{ID: BadColour, Meaning: "a colour that is not written #rrggbb"},
		{ID: BadAddress, Meaning: "an address that does not lead to a place on the web"},
	}
}
