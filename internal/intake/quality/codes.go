package quality

// Codes of what looks odd. Each has a test that provokes it.
const (
	CodeBlankHeading   = "E0701" // cells under a blank heading
	CodeSameHeading    = "E0702" // a heading that stands twice
	CodeMerged         = "E0703" // merged cells among the answers
	CodeHiddenRows     = "E0704" // rows that are hidden and count
	CodeHiddenColumns  = "E0705" // columns that are hidden and read
	CodeHiddenSheets   = "E0706" // sheets that are hidden
	CodeNoValue        = "E0707" // formulas without a value in columns that are not read
	CodeErrorCells     = "E0708" // error values in columns that are not read
	CodeRangeDate      = "E0709" // a range of numbers that Excel turned into a date
	CodeNumberText     = "E0710" // numbers stored as text
	CodeDecimalComma   = "E0711" // numbers with a decimal comma, stored as text
	CodeMixed          = "E0712" // several kinds of cell in one column
	CodeLongID         = "E0713" // ids of more digits than a sheet keeps
	CodeEndBeforeStart = "E0720" // an answer that ends before it begins
	CodeFuture         = "E0721" // a date after the report's
	CodeStraightLine   = "E0730"
	CodeVariability    = "E0731"
	CodeSpeeder        = "E0732"
	CodeContradiction  = "E0733"
	CodeAttention      = "E0734"
	CodeUnfinished     = "E0735"
	CodePreview        = "E0736"
	CodeMissingPerson  = "E0737"
	CodeSameAnswers    = "E0738"
	CodeSameEmail      = "E0739"
	CodeMissingItem    = "E0750" // a statement that many left blank
	CodeOneValue       = "E0751" // a statement that nearly everybody answered alike
	CodeNever          = "E0752" // a statement that nobody answered
	CodeCeiling        = "E0753" // a statement to which most gave the best answer
	CodeMissingGroup   = "E0754" // a month or channel that left more blank than the others
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this stage with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeBlankHeading, "a column of cells under a blank heading"},
		{CodeSameHeading, "a heading that stands over several columns, none of which is read"},
		{CodeMerged, "merged cells among the answers: all but one of them are blank"},
		{CodeHiddenRows, "rows that are hidden in the sheet and count like the others"},
		{CodeHiddenColumns, "columns that are hidden in the sheet"},
		{CodeHiddenSheets, "sheets that are hidden in the workbook"},
		{CodeNoValue, "formulas that were never calculated, in columns that are not read"},
		{CodeErrorCells, "error values such as #N/A, in columns that are not read"},
		{CodeRangeDate, "dates among words: ranges such as 6-25 that Excel turned into dates"},
		{CodeNumberText, "numbers stored as text"},
		{CodeDecimalComma, "numbers with a decimal comma, stored as text"},
		{CodeMixed, "dates or numbers and texts in one column"},
		{CodeLongID, "ids of more than the 15 digits that a sheet keeps"},
		{CodeEndBeforeStart, "an answer that ends before it begins"},
		{CodeFuture, "a date after the report's own"},
		{CodeStraightLine, "respondents who gave one answer throughout"},
		{CodeVariability, "respondents whose answers hardly differ"},
		{CodeSpeeder, "respondents who were too quick to have read"},
		{CodeContradiction, "respondents who contradict themselves on reversed statements"},
		{CodeAttention, "respondents who gave a wrong answer where one is right"},
		{CodeUnfinished, "questionnaires that were not finished"},
		{CodePreview, "previews, tests and spam"},
		{CodeMissingPerson, "respondents who left most questions blank"},
		{CodeSameAnswers, "respondents whose every answer is somebody else's"},
		{CodeSameEmail, "respondents whose e-mail stands twice"},
		{CodeMissingItem, "a statement that many left blank"},
		{CodeOneValue, "a statement that nearly everybody answered alike"},
		{CodeNever, "a statement that nobody answered"},
		{CodeCeiling, "a statement to which most gave the best answer"},
		{CodeMissingGroup, "a month or channel that left more blank than the others"},
	}
}
