package answer

// Codes of what can be wrong with a cell.
const (
	CodeNotNumber   = "E0310" // a text where a number is expected
	CodeOutOfScale  = "E0311" // a number outside its scale
	CodeNotWhole    = "E0312" // a fraction on a scale of whole numbers
	CodeLabel       = "E0313" // a label without a number in the scale
	CodeLabelNumber = "E0314" // "5 - Agree" where the scale says that Agree is 6
	CodeZero        = "E0315" // 0 on a scale that starts above it
	CodeYesNo       = "E0316" // neither yes nor no
	CodeDate        = "E0317" // not a date
	CodeDuration    = "E0318" // not a duration
	CodeNegative    = "E0319" // a duration, amount or weight below zero
	CodeLong        = "E0320" // a duration of more than a day
	CodeFaulty      = "E0321" // #N/A and the like
	CodePending     = "E0322" // a formula without a stored value
	CodeWord        = "E0323" // not one of the words a column may hold
	CodeChoice      = "E0324" // not one of the choices of a question
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeNotNumber, "a text where a number is expected"},
		{CodeOutOfScale, "a number outside its scale"},
		{CodeNotWhole, "a fraction on a scale of whole numbers"},
		{CodeLabel, "an answer in words that the scale gives no number"},
		{CodeLabelNumber, "an answer whose number and words disagree"},
		{CodeZero, "0 on a scale that starts above it"},
		{CodeYesNo, "an answer that is neither yes nor no"},
		{CodeDate, "a cell that is not a date"},
		{CodeDuration, "a cell that is not a duration"},
		{CodeNegative, "a duration, amount or weight below zero"},
		{CodeLong, "a duration of more than a day"},
		{CodeFaulty, "an error value such as #N/A"},
		{CodePending, "a formula that was never calculated"},
		{CodeWord, "a word that is not among those the column may hold"},
		{CodeChoice, "a choice that is not among those of its question, or a comma that may belong to one"},
	}
}
