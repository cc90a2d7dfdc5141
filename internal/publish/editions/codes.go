package editions

// Codes of what can be wrong with keeping editions.
const (
	CodeUndated  = "E0613" // an edition cannot be kept, for no date says of which period it is
	CodeSubtract = "E0614" // two editions side by side may tell of a group that each of them hides
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeUndated, "an edition is to be kept, and nothing says of which period it is"},
		{CodeSubtract, "editions are to be kept side by side, and figures of small groups are hidden in them"},
	}
}
