package wave

// Codes of what can be wrong with named waves. Each has a test that provokes it, in survey.
const (
	CodeNone    = "E0361"
	CodeUnknown = "E0362"
	CodeEmpty   = "E0363"
	CodeOrder   = "E0364"
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeNone, "rows that belong to none of the waves"},
		{CodeUnknown, "a column, a file or an event names a wave that report.yaml does not list"},
		{CodeEmpty, "a wave of report.yaml that no row belongs to"},
		{CodeOrder, "waves of which nothing says in which order they come"},
	}
}
