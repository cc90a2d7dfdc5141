package binding

// Codes of what can be wrong with the columns of a sheet. Each has a test that provokes it.
const (
	CodeNoColumn   = "E0301" // a mapped column is not in the sheet
	CodeTwoColumns = "E0302" // a heading stands over several columns
	CodeOneForTwo  = "E0303" // one column is read as two fields
	CodeOtherHead  = "E0305" // a column letter stands under another heading
	CodeNew        = "E0306" // headings that no list of report.yaml holds
	CodeGone       = "E0307" // headings of a list that the sheet lacks
	CodeDropped    = "E0308" // a column that is dropped and read
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeNoColumn, "a column that report.yaml names is not in the sheet"},
		{CodeTwoColumns, "a heading that report.yaml names stands over several columns"},
		{CodeOneForTwo, "one column is read as two different answers"},
		{CodeOtherHead, "a column that report.yaml names by its letter stands under another heading"},
		{CodeNew, "headings that are new: report.yaml neither reads, drops nor leaves them"},
		{CodeGone, "headings that report.yaml drops or leaves, and that the sheet lacks"},
		{CodeDropped, "a column that report.yaml drops and reads"},
	}
}
