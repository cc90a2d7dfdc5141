package history

// Codes of what can be wrong with an archive.
const (
	CodeUnread   = "E0640" // it is there and cannot be read
	CodeForeign  = "E0641" // the file is no archive
	CodeNewer    = "E0642" // a newer program wrote it
	CodeDamaged  = "E0643" // a line is not as it was written, or lines are gone
	CodeHomeless = "E0644" // its folder is not there, or takes no file
	CodeBroken   = "E0645" // its figures are not joined to a report's, for they were measured otherwise
	CodeFewer    = "E0646" // the workbooks hold fewer answers of a period than it
	CodeTold     = "E0647" // two reports together would tell, or tell, what few people answered
	CodeUndated  = "E0648" // a report without dates gives it nothing
	CodeRenamed  = "E0649" // it holds a wave of the workbooks under another name
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeUnread, "the archive is there and cannot be read"},
		{CodeForeign, "the file named as archive is none"},
		{CodeNewer, "the archive was written by a newer program"},
		{CodeDamaged, "the archive is damaged: a line is not as it was written, or lines are gone"},
		{CodeHomeless, "the folder of the archive is not there, or takes no file"},
		{CodeBroken, "the archive’s figures are not joined to the report’s, for they were measured otherwise"},
		{CodeFewer, "the workbooks hold fewer answers of a period than the archive"},
		{CodeTold, "two reports together would tell, or tell, what few people answered"},
		{CodeUndated, "an archive is named, and nothing in the workbooks is dated"},
		{CodeRenamed, "the archive holds a wave of the workbooks under another name"},
	}
}
