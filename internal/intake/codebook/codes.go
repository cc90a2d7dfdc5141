package codebook

// Codes of what can be wrong with a questionnaire. Each has a test that provokes it.
const (
	CodeNoForm  = "E0231" // the file is no XLSForm
	CodeNoList  = "E0232" // a question offers a list of choices that the form lacks
	CodeGroup   = "E0233" // a group is closed that was not opened, or never closed
	CodeNoName  = "E0234" // a question or a choice without a name
	CodeTwoName = "E0235" // two questions of one name in one group, or two choices of one name in one list
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this stage with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeNoForm, "the file named as code book is no XLSForm"},
		{CodeNoList, "a question offers a list of choices that the form lacks"},
		{CodeGroup, "a group of questions is closed that was not opened, or never closed"},
		{CodeNoName, "a question or a choice has no name"},
		{CodeTwoName, "two questions of a group, or two choices of a list, have one name"},
	}
}
